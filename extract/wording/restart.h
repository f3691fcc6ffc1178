/* restart.h - what a speaker begins anew or takes back. */
#ifndef EXTRACT_WORDING_RESTART_H
#define EXTRACT_WORDING_RESTART_H
#include "extract/wording/pieces.h"

/* Takes out "can you put this," before "can you tidy this up", "I'll get Ben to... no,"
 * and the like. */
void restart_drop(struct pieces *p);

#endif
