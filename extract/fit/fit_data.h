/*
 * fit_data.h - inside fit: labelled talks as sentences with features.
 */
#ifndef EXTRACT_FIT_FIT_DATA_H
#define EXTRACT_FIT_FIT_DATA_H
#include "extract/fit/fit_model.h"
#include "extract/rules/rules.h"
#include "base/trees.h"

struct fit_sentence {
	struct str text;
	size_t turn, voice, words;
	uint32_t *own; /* rules that hold */
	size_t n_own;
	bool open;                 /* may give an item */
	bool brief;                /* too short to be told by */
	int8_t label[ITEM_KINDS];  /* 1 right, 0 wrong, -1 either way */
	uint32_t item[ITEM_KINDS]; /* the right item it belongs to, from 1; 0 = none */
};

struct fit_talk {
	struct str group, id;
	enum talk_form form;
	struct fit_sentence *sentences;
	size_t n, fold;
	size_t items[ITEM_KINDS]; /* right ones */
	bool aside;               /* teaches weights, and tells nothing of thresholds */
};
VEC(fit_talks, struct fit_talk);

/* All sentences of one form, and what one kind's fit needs to know of them. */
struct fit_set {
	struct arena *arena;
	const struct rules *rules;
	enum talk_form form;
	struct fit_talk **talks;
	size_t n_talks, n, n_folds;
	bool aside; /* all talks are: none sets another one's thresholds */
	const struct fit_sentence **sentence; /* n, in order of talks */
	size_t *talk;                         /* n */
	size_t *fold;                         /* n */
	struct fit_rows rows;                 /* features: rule * NEARS + near */
};

/* Whether thresholds and confidence are told by this talk. */
static inline bool fit_judges(const struct fit_set *set, size_t talk)
{
	return set->aside || !set->talks[talk]->aside;
}

/* Of all talks of that form, sorted by group; in the arena (fit_set.c). */
void fit_set_make(struct fit_set *set, struct arena *a, const struct fit_talks *talks,
		  const struct rules *rules, enum talk_form form);

/* ---- phrases (fit_phrases.c) -------------------------------------------------- */

struct fit_phrases {
	struct strs text;                 /* by number */
	const size_t *often;              /* sentences with it */
	const double *value;              /* as fit_rows has it, for learning */
	struct fit_rows rows;             /* phrases of each sentence of a set */
	const size_t *from, *to;          /* of each sentence: those near by */
	const struct phrase_share *share; /* as fit_rows has it */
};

/* Phrases of words that both forms of talk use, in enough groups of meetings. */
void fit_phrases_find(struct fit_phrases *p, const struct fit_set *set,
		      const struct fit_set *other);

/* One kind of one form. */
struct fit_task {
	const struct fit_set *set;
	enum item_kind kind;
	const struct fit_phrases *phrases; /* or NULL: none are learned */
	struct fit_rows rows; /* the set's, with phrases where they are learned */
	int8_t *label;        /* n */
	bool *use;            /* n: may be trained on */
	double *prior;
	struct fit_pull pull;
};

/* ---- trees (fit_trees.c) ------------------------------------------------------ */

/* What trees are asked about. */
struct fit_tree_rows {
	size_t n, n_features;
	int32_t *x;    /* n_features of each */
	int32_t *sum;  /* thousandths, that the trees add to */
	int8_t *label; /* 1, 0; -1: not learned from */
	size_t *fold;
	double rate; /* how much of what is missing each tree learns; 0: little */
};

/* Trees of all rows, in the arena; score: logits with trees of the other folds. */
void fit_trees_find(struct arena *a, const struct fit_tree_rows *rows, size_t n_folds,
		    struct trees *out, double *score);

/* ---- figures (fit_figures.c) ---------------------------------------------------- */

struct fit_figures {
	double threshold, page;       /* confidence */
	double precision, recall, f1; /* of items, at the threshold */
	double page_precision, page_recall;
	double sentence_f1;
	size_t labelled; /* items */
};

/* Thresholds and figures of out-of-fold probabilities. */
void fit_figures_find(const struct fit_task *t, const double *p, struct fit_figures *f);
/* A table of confidence against the share that is right. */
void fit_figures_table(const struct fit_task *t, const double *p, struct buf *out);

/* ---- a kind learned ------------------------------------------------------------- */

struct fit_learned {
	double *weights; /* as fit_width has them */
	double *p;       /* out-of-fold confidence of each sentence */
	int32_t *sum;    /* the same as thousandths of logit, before trees */
	struct trees trees;
	struct fit_figures figures;
};

/* Weights, sums and p of one kind; no trees yet (fit_learn.c). */
void fit_learn(const struct fit_task *t, struct fit_learned *out);
/* Trees of the kinds whose tasks have phrases, and p with them (fit_around.c). */
void fit_around_learn(const struct fit_task tasks[ITEM_KINDS],
		      struct fit_learned learned[ITEM_KINDS]);

/* ---- the rules file (fit_write.c) ------------------------------------------------ */

/* What was learned for a kind: its block in the file. */
struct fit_block {
	bool used;
	struct buf text; /* of bias, thresholds and weights, indented by 4 */
};

/* Blocks of text; an empty one leaves what the file has. */
struct fit_texts {
	struct str surroundings, private, lexicon;
};

/* The file with the blocks of kinds replaced, and those of text. */
void fit_write(struct str rules, const struct fit_block blocks[FORMS][ITEM_KINDS],
	       const struct fit_texts *texts, struct buf *out);

#endif
