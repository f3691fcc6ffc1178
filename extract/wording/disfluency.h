/* disfluency.h - fillers, false starts and repetitions of speech. */
#ifndef EXTRACT_WORDING_DISFLUENCY_H
#define EXTRACT_WORDING_DISFLUENCY_H
#include "extract/wording/utterance.h"

/*
 * Marks as gone what nobody means to say.  Where removed words ended the sentence, its
 * full stop goes to the word before them.
 */
void disfluency_drop(struct utterance *u);

#endif
