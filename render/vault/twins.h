/*
 * twins.h - among several pages with one dossier_id, the one that other pages link to.
 *
 * Only a person can say which of them is the right one.  Until then links to it must
 * not change, and only existing links show where they lead: after a rename, neither
 * names nor the original path of the page do.
 */
#ifndef RENDER_VAULT_TWINS_H
#define RENDER_VAULT_TWINS_H
#include "render/vault/index.h"

/* Fills x->linked.  If there are twins, reads pages until all of them are found. */
void twins_find(struct index *x, const struct fs_root *root);

#endif
