/* restart.h - sentences that a speaker breaks off and begins again. */
#ifndef EXTRACT_WORDING_RESTART_H
#define EXTRACT_WORDING_RESTART_H
#include "extract/wording/utterance.h"

/*
 * Removes what was broken off: "can you put this," before "can you tidy this up", "I'll
 * get Ben to... no,".
 */
void restart_drop(struct utterance *u);

#endif
