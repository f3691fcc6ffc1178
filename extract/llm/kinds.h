/*
 * kinds.h - may these words be an item of that kind?  By what is said in English.
 *
 * Not a second opinion on whether something matters: only whether a sentence that a
 * model calls a decision sounds like one, and like nothing else.
 */
#ifndef EXTRACT_LLM_KINDS_H
#define EXTRACT_LLM_KINDS_H
#include "dossier/record.h"

/* What is known beside the words. */
struct kind_signs {
	bool taken;  /* somebody takes it on (item_taker) */
	bool agreed; /* one proposes it, another agrees: both are quoted */
};

/* "Right,", "Good.", "Fine by me": the sentence begins by agreeing. */
bool kind_agrees(struct arena *a, struct str sentence);
bool kind_stands(struct arena *a, enum item_kind kind, const struct strs *sentences,
		 struct kind_signs known);

#endif
