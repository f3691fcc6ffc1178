/*
 * trees.h - learned trees over some features of a place in a talk, or of two
 * statements.
 *
 * A tree is a line of text,
 *     prev.decision 1200 words 5 talk.fact 300 : -120 50 10 300
 * three questions and four numbers in thousandths: where prev.decision is below 1200
 * the second question decides between the first two numbers, else the third one
 * between the last two.  The numbers of all trees are added up.
 * Boosted trees of two levels: J. Friedman, Greedy Function Approximation: A Gradient
 * Boosting Machine, Annals of Statistics 29 (2001).
 */
#ifndef BASE_TREES_H
#define BASE_TREES_H
#include <stdbool.h>
#include <stdint.h>

#include "dossier/mem.h"
#include "dossier/str.h"

struct tree {
	uint8_t feature[3]; /* their numbers */
	int32_t below[3], leaf[4];
};
VEC(trees, struct tree);

enum { TREES_MAX = 1000, TREE_LEAF_MAX = 10000, TREE_FEATURES_MAX = 64 };

/* names: of the features, by number. */
bool tree_read(const struct strs *names, struct str line, struct tree *t);
/* Appends the line. */
void tree_write(const struct strs *names, const struct tree *t, struct buf *out);
/*
 * Sections "[name]", below each a tree a line; blank lines and "#" say nothing.  Each
 * section that the text has fills one of `out`, by its number, in the arena.  false:
 * *line, from 1, is no such line.
 */
bool trees_read(struct arena *a, const struct strs *names, const struct strs *sections,
		struct str text, struct trees *out, size_t *line);
/* What the trees add up to, thousandths. */
int32_t trees_sum(const struct trees *t, const int32_t *feature);
#endif
