/* copies.h - exports with the words of another one, and another day. */
#ifndef RENDER_VAULT_COPIES_H
#define RENDER_VAULT_COPIES_H
#include "dossier/err.h"
#include "dossier/record.h"

/* An export that is known by its words. */
struct copy {
	struct str id, path, date;
};
VEC(copies, struct copy);

/* Notes the record, when it tells its day; copies what it keeps into the arena. */
void copies_add(struct arena *a, struct copies *list, const struct record *r);
/*
 * Tells, in order of paths, of each that names another day than the record that `kept`
 * finds by its id: it is no meeting of its own.
 */
void copies_tell(struct copies *list,
		 const struct record *(*kept)(const void *ctx, struct str id),
		 const void *ctx, struct diag d);

#endif
