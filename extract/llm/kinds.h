/*
 * kinds.h - may these words be an item of that kind?  By what is said in English.
 *
 * Not a second opinion on whether something matters: only whether a sentence that a
 * model calls a decision sounds like one, and like nothing else.
 */
#ifndef EXTRACT_LLM_KINDS_H
#define EXTRACT_LLM_KINDS_H
#include "dossier/record.h"

/* taken: somebody is known to take it on (item_taker). */
bool kind_stands(struct arena *a, enum item_kind kind, const struct strs *sentences,
		 bool taken);

#endif
