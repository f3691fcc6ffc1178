/* you.h - whom an item means by "you", told by name. */
#ifndef EXTRACT_WORDING_YOU_H
#define EXTRACT_WORDING_YOU_H
#include "extract/talk.h"

/* Whom the speaker of sentence i calls "you": the other one of two, else the other side
 * when somebody of it has just spoken; or none. */
struct str you_are(const struct talk *t, const struct speaker *who, size_t i);
/*
 * "You" is the other, or the other side, where something is sent, given or told: "Nora
 * Pell will send you the map" -> "... send Rufus Tarn the map".  Another "you" or
 * "your" may be anybody: then all stay.
 */
struct str you_named(const struct talk *t, struct str other, struct str text);

#endif
