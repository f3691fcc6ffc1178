/* formsays.h - what is asked of tables once a form, not once a word. */
#ifndef EXTRACT_WORDS_FORMSAYS_H
#define EXTRACT_WORDS_FORMSAYS_H
#include "extract/words/lexicon.h"

/* Fills term_len, says, content and role of a form that has its text. */
void formsays_judge(struct form *f);
#endif
