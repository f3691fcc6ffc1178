/*
 * fit_data.h - labelled talks as sentences with features, and the steps by which
 * `dossier fit` learns from them.  Private to this folder.
 *
 * fit.c learns each kind of item in each form of talk as a task of its own: fit_learn()
 * its weights, fit_around_learn() trees on top of them.  Meetings are divided into
 * folds by group; "out of fold" is what weights say that were learned without that
 * group.
 */
#ifndef EXTRACT_FIT_FIT_DATA_H
#define EXTRACT_FIT_FIT_DATA_H
#include "extract/fit/fit_model.h"
#include "extract/rules/rules.h"
#include "base/trees.h"

struct fit_sentence {
	struct str text;
	size_t turn, voice, words; /* its turn, its speaker, how many words it has */
	uint32_t *own;             /* the rules that match it, n_own of them */
	size_t n_own;
	bool open;                 /* it may give an item */
	bool brief;                /* it is too short to learn from */
	int8_t label[ITEM_KINDS];  /* 1 right, 0 wrong, -1 either way */
	uint32_t item[ITEM_KINDS]; /* the right item it belongs to, from 1; 0 = none */
};

struct fit_talk {
	struct str group, id;
	enum talk_form form;
	struct fit_sentence *sentences;
	size_t n, fold;
	size_t items[ITEM_KINDS]; /* how many right ones it has */
	bool aside;               /* weights are learned from it, but no thresholds */
};
VEC(fit_talks, struct fit_talk);

/* All sentences of one form of talk. */
struct fit_set {
	struct arena *arena;
	const struct rules *rules;
	enum talk_form form;
	struct fit_talk **talks;
	size_t n_talks, n, n_folds;
	bool aside; /* all talks are aside, so that thresholds come from them after all
		     */
	/* For each of the n sentences, in order of talks: */
	const struct fit_sentence **sentence;
	size_t *talk, *fold;
	struct fit_rows rows; /* its features: rule * NEARS + near */
};

/* Whether thresholds and confidence are learned from this talk. */
static inline bool fit_judges(const struct fit_set *set, size_t talk)
{
	return set->aside || !set->talks[talk]->aside;
}

/* Fills *set with the talks of this form, sorted by group; memory is from a. */
void fit_set_make(struct fit_set *set, struct arena *a, const struct fit_talks *talks,
		  const struct rules *rules, enum talk_form form);

/* ---- phrases (fit_phrases.c) -------------------------------------------------- */

struct fit_phrases {
	struct strs text;        /* by number */
	const size_t *often;     /* for each one, how many sentences have it */
	const double *value;     /* as in fit_rows */
	struct fit_rows rows;    /* the phrases of each sentence of a set */
	const size_t *from, *to; /* for each sentence, which ones are near it */
	const struct phrase_share *share; /* as in fit_rows */
};

/* Finds the phrases that both forms of talk use in enough groups of meetings. */
void fit_phrases_find(struct fit_phrases *p, const struct fit_set *set,
		      const struct fit_set *other);

/* One kind of item in one form of talk. */
struct fit_task {
	const struct fit_set *set;
	enum item_kind kind;
	const struct fit_phrases *phrases; /* NULL if none are learned */
	struct fit_rows rows; /* the set's, with the phrases if they are learned */
	int8_t *label;        /* of each sentence */
	bool *use;            /* for each sentence, whether to learn from it */
	double *prior;        /* as in fit_problem */
	struct fit_pull pull;
};

/* ---- trees (fit_trees.c) ------------------------------------------------------ */

/* What trees are learned from. */
struct fit_tree_rows {
	size_t n, n_features;
	int32_t *x;    /* n_features of each row */
	int32_t *sum;  /* the thousandths that the trees add to */
	int8_t *label; /* 1, 0; -1: not learned from */
	size_t *fold;
	double
	    rate; /* the share of the error that each tree corrects; 0: the default */
};

/*
 * Learns trees from all rows, in the arena.  Fills score with the out-of-fold logit of
 * each row.
 */
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

/* Chooses thresholds by out-of-fold probabilities p, and computes the figures there. */
void fit_figures_find(const struct fit_task *t, const double *p, struct fit_figures *f);
/* Appends a table of confidence and the share of items that are right. */
void fit_figures_table(const struct fit_task *t, const double *p, struct buf *out);

/* ---- a kind learned ------------------------------------------------------------- */

struct fit_learned {
	double *weights; /* fit_width() of them */
	double *p;       /* the out-of-fold confidence of each sentence */
	int32_t *sum;    /* the same as thousandths of a logit, without trees */
	struct trees trees;
	struct fit_figures figures;
};

/* Learns weights, sum and p of one kind. */
void fit_learn(const struct fit_task *t, struct fit_learned *out);
/* Learns trees for the kinds whose tasks have phrases, and sets their p anew. */
void fit_around_learn(const struct fit_task tasks[ITEM_KINDS],
		      struct fit_learned learned[ITEM_KINDS]);

/* ---- the rules file (fit_write.c) ------------------------------------------------ */

/* The block of a kind in the rules file. */
struct fit_block {
	bool used;       /* else the file keeps what it has */
	struct buf text; /* bias, thresholds and weights, indented by 4 */
};

/* Other blocks of the rules file; where one is empty the file keeps what it has. */
struct fit_texts {
	struct str surroundings, private, lexicon;
};

/* Appends the rules file with the blocks of kinds and the others replaced. */
void fit_write(struct str rules, const struct fit_block blocks[FORMS][ITEM_KINDS],
	       const struct fit_texts *texts, struct buf *out);

#endif
