/*
 * trees.h - learned decision trees over numeric features.
 *
 * A tree is a line of text,
 *     prev.decision 1200 words 5 talk.fact 300 : -120 50 10 300
 * three questions and four numbers in thousandths.  If prev.decision is below 1200, the
 * second question chooses between the first two numbers, else the third one between the
 * last two.  The numbers of all trees are added up.
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
	uint8_t feature[3]; /* numbers of features */
	int32_t below[3], leaf[4];
};
VEC(trees, struct tree);

enum { TREES_MAX = 1000, TREE_LEAF_MAX = 10000, TREE_FEATURES_MAX = 64 };

/* Reads one line; false when it is not valid.  names: of the features, by number. */
bool tree_read(const struct strs *names, struct str line, struct tree *t);
/* Appends the line and a '\n'. */
void tree_write(const struct strs *names, const struct tree *t, struct buf *out);
/*
 * Reads a text with sections "[name]", below each one tree per line; blank lines and
 * lines that begin with "#" are ignored.  The trees of section i go to out[i], in the
 * arena.  Returns false, with *line (from 1) set, when a line is not valid.
 */
bool trees_read(struct arena *a, const struct strs *names, const struct strs *sections,
		struct str text, struct trees *out, size_t *line);
/* The sum of all trees for the features of one case, in thousandths. */
int32_t trees_sum(const struct trees *t, const int32_t *feature);
#endif
