/* pair.h - titles of meetings that name the user's organisation and another one. */
#ifndef EXTRACT_WHO_PAIR_H
#define EXTRACT_WHO_PAIR_H
#include "extract/talk.h"

/*
 * The other organisation in such a title, or none: "Larkmoor Health" in "Orlin x
 * Larkmoor Health" or "Intro: Larkmoor Health <> Orlin".  Never the name of a person.
 */
struct str pair_other(const struct talk *t);

#endif
