/*
 * alike.h - the older entries that a new one may restate or end: an index from what
 * is said to the entries that say it, so that the cost grows with the entries, not
 * with their pairs; private to render/vault.
 */
#ifndef RENDER_VAULT_RESOLVE_ITEMS_ALIKE_H
#define RENDER_VAULT_RESOLVE_ITEMS_ALIKE_H
#include "render/vault/claim/claim.h"
#include "render/page/resolved.h"

struct alike_slot {
	uint64_t key;  /* 0 = free */
	uint32_t last; /* the newest posting of it, from 1 */
};
struct posting {
	uint32_t entry;
	uint32_t before; /* the next older one of the same key, 0 = none */
};
VEC(postings, struct posting);
VEC(found_list, size_t);
VEC(found_marks, uint32_t);

/* Zeroed = empty; lives in the arena it is used with. */
struct alike {
	struct alike_slot *slots;
	size_t n, cap;
	struct postings postings;
	struct found_marks marks; /* of each entry, the search that found it last */
	uint32_t searches;
};

/* Room for so many entries: a guess. */
void alike_reserve(struct arena *a, struct alike *x, size_t entries);
/* Entry number `entry`, about these accounts, says this. */
void alike_add(struct arena *a, struct alike *x, const struct account_refs *about,
	       const struct claim *c, size_t entry);
/*
 * Numbers of entries that share a word or figure of weight with c or also (or NULL),
 * newest first and each once; of a word that many say only the newest few.
 */
void alike_find(struct arena *a, struct alike *x, const struct account_refs *about,
		const struct claim *c, const struct claim *also,
		struct found_list *out);

#endif
