/*
 * score.h - from signals to items: a logistic score for each kind and sentence; runs of
 * sentences over the threshold become items.
 */
#ifndef EXTRACT_SCORE_H
#define EXTRACT_SCORE_H
#include "extract/rules/rules.h"
#include "extract/talk.h"

/*
 * Appends the items of the spoken part to t->r->items, with text, evidence,
 * confidence, why and status; id, owner, due and about are not set.
 */
void score_items(struct talk *t, const struct rules *rules,
		 struct rules_scratch *scratch);
/* The most sentences of one item. */
enum { SCORE_SENTENCES = 4 };
/* Whether the sentences of an item of that kind may have other talk between them. */
bool score_comes_back(enum talk_form form, enum item_kind kind);
/* How many sentences after the last one the next one of an item may stand. */
size_t score_gap(enum talk_form form, enum item_kind kind);
/* The confidence, in thousandths, for a sum of weights in thousandths. */
int64_t score_confidence(int64_t sum);
/* The other way round. */
int64_t score_logit(int64_t confidence);
#endif
