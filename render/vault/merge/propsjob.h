/* propsjob.h - one property of a page and the fresh one; private to props.c and
 * propslist.c. */
#ifndef RENDER_VAULT_MERGE_PROPSJOB_H
#define RENDER_VAULT_MERGE_PROPSJOB_H
#include "render/vault/merge/props.h"

/* One splice job: fresh property against the lines that stand. */
struct props_job {
	struct arena *a;
	const struct standing *s;
	const struct page_prop *prop;
	const struct ynode *node;
	struct ledger *next;
	struct str key;  /* as in the ledger */
	size_t from, to; /* bytes of front_text that hold the property */
	bool takes_back; /* records were taken back: the last contact may be earlier */
};

/* But for case. */
bool props_same(struct arena *a, struct str x, struct str y);
/* Appends a property as dossier writes it. */
void props_put(struct props_job *j, const struct page_prop *prop, struct buf *out);
/* Is there a comment in these lines of front matter?  In doubt, there is. */
bool props_commented(struct str lines);
/* dossier wrote this value. */
bool props_written(const struct props_job *j, struct str value);
/* What the ledger tells of the property is told on. */
void props_keep(struct props_job *j);
/* dossier writes this value. */
void props_note(struct props_job *j, struct str value);

/* The elements of a list, or of one scalar in its place; false when they are not text.
 */
bool props_elements(const struct props_job *j, struct strs *v);
bool props_holds(struct arena *a, const struct strs *v, struct str s);
/* Appends the list with what is new and without what is gone. */
void props_merge_list(struct props_job *j, struct buf *out);
/* Elements that we took out ourselves may come back later: their tokens go. */
void props_forget_dropped(struct props_job *j);
/* Was all of the list ours, and is gone?  Where a person took an element off it, its
 * token is needed, and an empty list for what comes later. */
bool props_emptied(const struct props_job *j);

#endif
