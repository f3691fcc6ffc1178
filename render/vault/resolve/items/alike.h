/*
 * alike.h - an inverted index of entries by their words and figures, to find the older
 * entries that a new one may restate or end.  So the cost grows with the number of
 * entries and not of their pairs.  Private to render/vault.
 */
#ifndef RENDER_VAULT_RESOLVE_ITEMS_ALIKE_H
#define RENDER_VAULT_RESOLVE_ITEMS_ALIKE_H
#include "render/vault/claim/claim.h"
#include "render/page/resolved.h"

struct alike_slot {
	uint64_t key;  /* 0 = free */
	uint32_t last; /* its newest posting: index + 1 */
};
struct posting {
	uint32_t entry;
	uint32_t before; /* the previous posting of the same key: index + 1, or 0 */
};
VEC(postings, struct posting);
VEC(found_list, size_t);
VEC(found_marks, uint32_t);

/* Zeroed = empty; lives in the arena it is used with. */
struct alike {
	struct alike_slot *slots;
	size_t n, cap;
	struct postings postings;
	struct found_marks marks; /* for each entry, the last search that found it */
	uint32_t searches;
};

/* Makes room for about so many entries. */
void alike_reserve(struct arena *a, struct alike *x, size_t entries);
/* Adds the claim of entry number `entry`, which is about these accounts. */
void alike_add(struct arena *a, struct alike *x, const struct account_refs *about,
	       const struct claim *c, size_t entry);
/*
 * Appends the numbers of entries that share a word or figure of weight with c or with
 * `also` (which may be NULL), newest first, each once.  For a common word, only the
 * newest few.
 */
void alike_find(struct arena *a, struct alike *x, const struct account_refs *about,
		const struct claim *c, const struct claim *also,
		struct found_list *out);

#endif
