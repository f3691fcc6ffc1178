/*
 * kinds.h - whether English sentences sound like the kind of item that a model takes
 * them for, and like no other kind.  It does not ask whether they matter.
 */
#ifndef EXTRACT_LLM_KINDS_H
#define EXTRACT_LLM_KINDS_H
#include "dossier/record.h"

/* What is known besides the words. */
struct kind_signs {
	bool taken;  /* somebody takes it on (item_taker) */
	bool agreed; /* the quotes are of a proposal, and of somebody who agrees */
};

/* Whether a sentence begins by agreeing: "Right,", "Good.", "Fine by me". */
bool kind_agrees(struct arena *a, struct str sentence);
/* Whether the quoted sentences sound like an item of this kind. */
bool kind_stands(struct arena *a, enum item_kind kind, const struct strs *sentences,
		 struct kind_signs known);

#endif
