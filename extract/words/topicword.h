/* topicword.h - which words meetings are about. */
#ifndef EXTRACT_WORDS_TOPICWORD_H
#define EXTRACT_WORDS_TOPICWORD_H
#include "dossier/str.h"

/*
 * How much more often than other words this one, said in a meeting, is what the meeting
 * was about: the logarithm, in thousandths; 0 where nothing is known.  In lower case,
 * without its plural s: the lexicon's term.
 */
int topicword(struct str word);

#endif
