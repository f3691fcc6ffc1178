/*
 * surroundings.h - what stands around a sentence: the features of learned trees.
 *
 * A second look (stacked generalization: D. Wolpert, Neural Networks 5, 1992): the
 * sums of a sentence of each kind, of those around it and of the whole talk tell more
 * together than one by one.  "Eleven, then." is a decision behind a proposal, a fact
 * behind a question.
 */
#ifndef EXTRACT_SURROUNDINGS_H
#define EXTRACT_SURROUNDINGS_H
#include "extract/rules/rules.h"
#include "extract/rules/around.h"

/* A sentence of one talk. */
struct place {
	kind_sums sum; /* thousandths of logit */
	size_t turn, voice, words;
	bool open; /* may give an item */
};

/*
 * No sum is looked at below this (2 % likely), and a sentence that has less of a kind,
 * or a single word, keeps what it has.
 */
enum { SURROUND_FLOOR = -4000, SURROUND_WORDS = 2 };
/* A talk of fewer sentences has too little around them: trees know no such talk. */
enum { SURROUND_TALK = 40 };

static inline bool surroundings_matter(const struct place *p, enum item_kind kind)
{
	return p->open && p->words >= SURROUND_WORDS && p->sum[kind] > SURROUND_FLOOR;
}

/* Of each kind, how likely a sentence of the talk is to be of it: millionths. */
void surroundings_mean(const struct place *talk, size_t n, int32_t mean[ITEM_KINDS]);
/* The features of sentence i of n. */
void surroundings_of(const struct place *talk, size_t n, size_t i,
		     const int32_t mean[ITEM_KINDS], int32_t feature[AROUND_FEATURES]);

/*
 * The level of a talk: how sure its surest sentences are of a kind.  Word for word, one
 * meeting gives its tasks in words that weights know well and the next in others, and
 * both give some: so what counts in verbatim talk is in part where a sentence
 * stands beside those.
 */
enum { LEVEL_SENTENCES = 5 };
#define LEVEL_SHARE 0.4

struct level {
	double top[LEVEL_SENTENCES]; /* the greatest first */
	size_t n;
};

void level_add(struct level *l, double sum);
/* What the level takes off the sums of its talk. */
double level_takes(const struct level *l);
#endif
