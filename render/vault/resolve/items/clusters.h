/*
 * clusters.h - the entries of all meetings while they are collected: which items an
 * entry has, in which words they were said, and how these compare with a new item.
 * Private to render/vault.
 */
#ifndef RENDER_VAULT_RESOLVE_ITEMS_CLUSTERS_H
#define RENDER_VAULT_RESOLVE_ITEMS_CLUSTERS_H
#include "render/vault/resolve/items/alike.h"
#include "render/vault/resolve/items/learned.h"
#include "render/vault/resolve/items/recall.h"

/* The most wordings of an entry with which new items are compared. */
enum { WORDINGS = 4 };

/* An entry of all meetings while it grows; it has the same number in w->entries. */
struct cluster {
	uint32_t wordings[WORDINGS]; /* indices into growing.wordings */
	uint32_t n, shown;           /* how many; which one has the text */
	uint32_t until, before;      /* as in struct entry: number + 1, or 0 */
	uint32_t first;              /* index into owns of its first draft */
};
VEC(clusters, struct cluster);

/*
 * The entry on the page of one meeting, and the number of the one of all meetings. Most
 * things are said only once; then both are the same, which halves the memory.
 */
struct own {
	struct entry *entry; /* NULL: the same as that of all meetings */
	size_t all;
};
VEC(owns, struct own);

/* The words of one draft. */
struct wording {
	const struct claim *claim; /* NULL until something is compared with it */
	uint32_t own;              /* index into owns of the draft */
};
VEC(wordings, struct wording);

struct growing {
	struct build *b;
	struct recall *recall;
	struct forms forms;
	struct learned learned;
	struct clusters clusters;
	struct owns owns;
	struct wordings wordings;
	struct alike alike;
	struct arena arena;   /* of these four, and of claims */
	struct arena scratch; /* for one draft */
};

/* Begins an entry with a draft that restates nothing; its number in w->entries. */
size_t cluster_new(struct growing *g, const struct draft *d);
/* Adds a draft to entry `at`; evidence of two meetings is never the same. */
void cluster_join(struct growing *g, size_t at, const struct draft *d, enum verdict v);
/* Adds the wording of a draft to entry `at`, and notes in *o what became of it. */
void cluster_word(struct growing *g, size_t at, struct draft *d, struct outcome *o);
/*
 * The verdict of the most similar wording of entry `at` on a draft.  If one wording
 * conflicts with it, no other one counts.
 */
enum verdict cluster_judge(struct growing *g, size_t at, const struct draft *d,
			   uint32_t *score);
/* Whether a draft of the meeting that entry `at` is of contradicts it. */
bool cluster_contradicts(struct growing *g, size_t at, const struct draft *d);

#endif
