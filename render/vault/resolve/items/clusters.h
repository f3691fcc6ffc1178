/*
 * clusters.h - entries of all meetings while they grow: what joins one, in which words
 * it was said, and what those say to a new item; private to render/vault.
 */
#ifndef RENDER_VAULT_RESOLVE_ITEMS_CLUSTERS_H
#define RENDER_VAULT_RESOLVE_ITEMS_CLUSTERS_H
#include "render/vault/resolve/items/alike.h"
#include "render/vault/resolve/items/learned.h"
#include "render/vault/resolve/items/recall.h"

/* Of one entry that new ones are compared with. */
enum { WORDINGS = 4 };

/* An entry of all meetings while it grows; the same number in w->entries. */
struct cluster {
	uint32_t wordings[WORDINGS]; /* numbers */
	uint32_t n, shown;           /* how many; which is that of the text */
	uint32_t until, before;      /* numbers of entries, from 1; 0 = none */
	uint32_t first; /* number in owns of the draft that it began with */
};
VEC(clusters, struct cluster);

/*
 * A meeting's own entry, and the one of all meetings that says the same.  Most things
 * are said once: then they are one, which is half the memory of all entries.
 */
struct own {
	struct entry *entry; /* NULL: that of all meetings */
	size_t all;
};
VEC(owns, struct own);

/* What a draft says. */
struct wording {
	const struct claim *claim; /* NULL until something is compared with it */
	uint32_t own;              /* whose it is */
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
	struct arena arena;   /* of the four, and of what was said */
	struct arena scratch; /* for one draft */
};

/* A draft that nothing says yet begins one; its number in w->entries. */
size_t cluster_new(struct growing *g, const struct draft *d);
/* Evidence of two meetings is never the same: it is only put together. */
void cluster_join(struct growing *g, size_t at, const struct draft *d, enum verdict v);
/* Text and claim of a draft, and how else it was said; for recall what became of it. */
void cluster_word(struct growing *g, size_t at, struct draft *d, struct outcome *o);
/* The verdict on the wording that is likest; one that conflicts forbids all. */
enum verdict cluster_judge(struct growing *g, size_t at, const struct draft *d,
			   uint32_t *score);

#endif
