/* compose.h - an item from a run of sentences. */
#ifndef EXTRACT_COMPOSE_H
#define EXTRACT_COMPOSE_H
#include "extract/score.h"
#include "extract/signals.h"

/* A run of sentences for one kind. */
struct run {
	enum item_kind kind;
	size_t sentence[SCORE_SENTENCES], n;
	bool others; /* its one sentence is more of another kind: nothing joins */
	size_t best; /* sentence */
	int64_t sum, margin; /* of the best; margin over the threshold in logits */
	int64_t around;      /* what its surroundings added to the sum */
	bool dropped;
};

/*
 * Appends the item of a run to t->r->items, with text, evidence, confidence, why and
 * status.  A run of a word or two takes its neighbour with it.
 */
void compose_item(struct talk *t, const struct signals *g, const struct run *run);

#endif
