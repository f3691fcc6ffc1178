/* antecedent.h - what the "it" or "them" of a promise refers to. */
#ifndef EXTRACT_ANTECEDENT_H
#define EXTRACT_ANTECEDENT_H
#include "extract/talk.h"

/*
 * The nearest sentence before sentence i that names the thing that i only calls "it":
 * "I can send you the data sheet." for "I'll send it this afternoon".  Both have the
 * same verb.  STR_NPOS if there is none.
 */
size_t antecedent_of(const struct talk *t, size_t i);
/* The announcement ("So the questionnaire.") that a promise comes back to which says no
 * more than "it", or STR_NPOS. */
size_t antecedent_announced(const struct talk *t, size_t i);
/* Whether the sentence before promise i offers or wants what it is about. */
bool antecedent_said(const struct talk *t, size_t before, size_t i);
/* Whether question i only asks on what was asked before: "Do you know, Ada?", "Any
 * idea?" */
bool antecedent_asked(const struct talk *t, size_t i);

#endif
