/*
 * twins.h - of several pages with one dossier_id, the one that other pages link to.
 *
 * Which of them is the page only a person can tell.  Until then other pages keep their
 * links, and only the links themselves know where those lead: names and the place where
 * the page was made say nothing after a rename.
 */
#ifndef RENDER_VAULT_TWINS_H
#define RENDER_VAULT_TWINS_H
#include "render/vault/index.h"

/* Fills x->linked.  Reads pages only when there are twins, until each is found. */
void twins_find(struct index *x, const struct fs_root *root);

#endif
