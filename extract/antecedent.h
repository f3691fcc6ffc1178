/* antecedent.h - what "it" and "them" of a promise are, where it was said before. */
#ifndef EXTRACT_ANTECEDENT_H
#define EXTRACT_ANTECEDENT_H
#include "extract/talk.h"

/*
 * Of "I'll send it this afternoon": the nearest of the sentences before i that says the
 * same is done to something named ("I can send you the data sheet."), or STR_NPOS.
 */
size_t antecedent_of(const struct talk *t, size_t i);

#endif
