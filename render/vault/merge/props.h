/*
 * props.h - front matter merged per property, by splicing lines of our own keys.
 *
 * A person's lines are never written anew.  Lists merge per element, a scalar
 * that a person changed or removed is theirs, last_contact is the later of both.
 */
#ifndef RENDER_VAULT_MERGE_PROPS_H
#define RENDER_VAULT_MERGE_PROPS_H
#include "base/ytree.h"
#include "render/page/page.h"
#include "render/vault/merge/standing.h"

/*
 * The front matter of a standing page; root is NULL when there is none.
 * ERR_CONFLICT when it does not parse or is not one property a line.
 */
int props_read(struct arena *a, const struct standing *s, const struct ynode **root,
	       struct err *e);
/* The page's dossier_id, or none. */
struct str props_id(const struct ynode *root);
/* On a page that an open question is about. */
#define PROPS_QUESTION_TAG STRL("needs-review")

/* dossier wrote this property, whatever stands there now. */
bool props_wrote(struct arena *a, const struct standing *s, struct str key);
bool props_has(const struct ynode *root, struct str key);
/* dossier wrote that element of a list, and a person took it off. */
bool props_took_off(struct arena *a, const struct standing *s, const struct ynode *root,
		    struct str key, struct str value);
/*
 * Appends what stands between the fences after the merge, and the p- tokens to
 * *next.  root: of props_read, not NULL for a page with front matter.
 */
void props_merge(struct arena *a, const struct standing *s, const struct ynode *root,
		 const struct page *fresh, struct ledger *next, struct buf *out);
/* Is every property still as dossier wrote it? */
bool props_all_ours(struct arena *a, const struct standing *s,
		    const struct ynode *root);
/* p- tokens of properties, and of elements of lists, that a person took off. */
void props_taken(struct arena *a, const struct standing *s, const struct ynode *root,
		 struct ledger *taken);
/* p- tokens of all properties of a fresh page. */
void props_record(struct arena *a, const struct page *fresh, struct ledger *next);

#endif
