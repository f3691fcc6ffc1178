/* summary.h - a meeting in at most three sentences. */
#ifndef EXTRACT_SUMMARY_H
#define EXTRACT_SUMMARY_H
#include "extract/talk.h"

/*
 * Sets the record's summary to whole sentences: those of a summary in the notes (then
 * it returns true), else, in English only, the most telling ones of items and talk.
 */
bool summary_make(struct talk *t, bool english);
/* SAYS_LEANS for a word, in lower case, that needs what was said before; else 0. */
unsigned summary_says(struct str text);

#endif
