/* score.h - signals to items: a logistic per kind, runs of sentences, reasons. */
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
/* An item has at most that many sentences, each at most score_gap() after the one
 * before.
 */
enum { SCORE_SENTENCES = 4 };
/* What is said of such a thing is not said in one breath. */
bool score_comes_back(enum talk_form form, enum item_kind kind);
size_t score_gap(enum talk_form form, enum item_kind kind);
/* Confidence in thousandths of a sum of weights in thousandths. */
int64_t score_confidence(int64_t sum);
#endif
