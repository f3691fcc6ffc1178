/*
 * trees.h - learned trees: what the surroundings of a sentence add to its sum.
 *
 * The block "surroundings" of a rules file: "[decision]", then a tree a line,
 *     prev.decision 1200 words 5 talk.fact 300 : -120 50 10 300
 * three questions and four numbers in thousandths: where prev.decision is below 1200
 * the second question decides between the first two numbers, else the third one
 * between the last two.  The numbers of all trees of a kind are added up.
 * Boosted trees of two levels: J. Friedman, Greedy Function Approximation: A Gradient
 * Boosting Machine, Annals of Statistics 29 (2001).
 */
#ifndef EXTRACT_RULES_TREES_H
#define EXTRACT_RULES_TREES_H
#include <stdbool.h>
#include <stdint.h>

#include "dossier/mem.h"
#include "dossier/record.h"

/* Sentences whose sums are looked at: itself, one and two before, one and two behind.
 */
enum around {
	AROUND_SELF,
	AROUND_PREV,
	AROUND_NEXT,
	AROUND_PREV2,
	AROUND_NEXT2,
	AROUNDS
};

/* Numbers of the features; surroundings.h tells what they are. */
enum {
	TREE_SUM,                                    /* a kind of each AROUNDS */
	TREE_TURN = TREE_SUM + AROUNDS * ITEM_KINDS, /* of each but AROUND_SELF */
	TREE_WORDS = TREE_TURN + AROUNDS - 1,        /* of AROUND_SELF, _PREV, _NEXT */
	TREE_TALK = TREE_WORDS + AROUND_NEXT + 1,    /* a kind */
	TREE_POSITION = TREE_TALK + ITEM_KINDS,
	TREE_FEATURES
};

struct tree {
	uint8_t feature[3];
	int32_t below[3], leaf[4];
};
VEC(trees, struct tree);

enum { TREES_MAX = 1000, TREE_LEAF_MAX = 10000 };

/*
 * Reads a block into the trees of each kind, in the arena; those of a kind that it
 * names are replaced.  false: *line is wrong.
 */
bool trees_read(struct trees kinds[ITEM_KINDS], struct arena *a, struct str text,
		size_t *line);
/* Appends the lines of a kind's trees; nothing without any. */
void trees_write(const struct trees *t, enum item_kind kind, struct buf *out);
/* What the trees add up to, thousandths. */
int32_t trees_sum(const struct trees *t, const int32_t feature[TREE_FEATURES]);
#endif
