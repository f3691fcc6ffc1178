/* copies.h - exports with the same words as another one but with another date. */
#ifndef RENDER_VAULT_COPIES_H
#define RENDER_VAULT_COPIES_H
#include "dossier/err.h"
#include "dossier/record.h"

/* An export whose words are those of a record that is kept. */
struct copy {
	struct str id, path, date;
};
VEC(copies, struct copy);

/* Adds the record if it has a date of its own; what is kept is copied into a. */
void copies_add(struct arena *a, struct copies *list, const struct record *r);
/*
 * Reports to d, in order of paths, each one whose date differs from that of the record
 * that `kept` returns for its id: it does not count as a meeting of its own.
 */
void copies_tell(struct copies *list,
		 const struct record *(*kept)(const void *ctx, struct str id),
		 const void *ctx, struct diag d);

#endif
