/* trim.h - the part that matters in a sentence written without full stops. */
#ifndef EXTRACT_WORDING_TRIM_H
#define EXTRACT_WORDING_TRIM_H
#include "dossier/str.h"

/*
 * The part of a sentence from its promise on ("I'll send you the card" in "the kiln's
 * off till Monday anyway I'll send you the card"), if that says what is promised; else
 * all.  A sentence with marks is returned unchanged.
 */
struct str trim_promise(struct str sentence);

#endif
