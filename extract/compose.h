/* compose.h - makes an item from a run of sentences. */
#ifndef EXTRACT_COMPOSE_H
#define EXTRACT_COMPOSE_H
#include "extract/score.h"
#include "extract/signals.h"

/* Sentences that together say one thing.  Sums are thousandths of logits. */
struct run {
	enum item_kind kind;
	size_t sentence[SCORE_SENTENCES], n;
	bool others; /* its only sentence fits another kind better: none is added */
	size_t best; /* the sentence with the highest sum */
	int64_t sum, margin; /* of that one; margin: by how much it passes */
	int64_t around;      /* what its surroundings added to the sum */
	bool dropped;
};

/*
 * Appends the item of a run to t->r->items, with text, evidence, confidence, why and
 * status.  A run of only a word or two includes a neighbouring sentence.
 */
void compose_item(struct talk *t, const struct signals *g, const struct run *run);

#endif
