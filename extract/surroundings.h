/*
 * surroundings.h - the features of a sentence and its surroundings for learned trees.
 *
 * A second look (stacked generalization: D. Wolpert, Neural Networks 5, 1992): the sums
 * of a sentence for all kinds, of the sentences around it and of the whole talk, say
 * more together than one by one.  "Eleven, then." is a decision after a proposal and a
 * fact after a question.
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
 * A sum below the floor (2 % likely) counts as the floor.  Trees do not change the sum
 * of a sentence that is below it, or that has fewer words.
 */
enum { SURROUND_FLOOR = -4000, SURROUND_WORDS = 2 };
/* Trees are not asked in a talk with fewer sentences: they have not learned from any.
 */
enum { SURROUND_TALK = 40 };

static inline bool surroundings_matter(const struct place *p, enum item_kind kind)
{
	return p->open && p->words >= SURROUND_WORDS && p->sum[kind] > SURROUND_FLOOR;
}

/* For each kind, the mean probability of a sentence of the talk, in millionths. */
void surroundings_mean(const struct place *talk, size_t n, int32_t mean[ITEM_KINDS]);
/* Fills the features of sentence i of n. */
void surroundings_of(const struct place *talk, size_t n, size_t i,
		     const int32_t mean[ITEM_KINDS], int32_t feature[AROUND_FEATURES]);

/*
 * The level of a talk: the sums of its surest sentences of a kind.  In verbatim talk
 * one meeting words its tasks as the weights expect and the next one does not, though
 * both have tasks.  So a part of the level is taken off all sums: what counts is also
 * how sure a sentence is compared with the surest ones.
 */
enum { LEVEL_SENTENCES = 5 };
#define LEVEL_SHARE 0.4

struct level {
	double top[LEVEL_SENTENCES]; /* the greatest first */
	size_t n;
};

void level_add(struct level *l, double sum);
/* What is taken off all sums of the talk. */
double level_takes(const struct level *l);
#endif
