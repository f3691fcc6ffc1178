/*
 * superseded.h - which records replace earlier ones: a later batch that has the same
 * export with new words corrects it.  Private to render/vault.
 */
#ifndef RENDER_VAULT_RESOLVE_SUPERSEDED_H
#define RENDER_VAULT_RESOLVE_SUPERSEDED_H
#include "render/vault/resolve/parts.h"

/*
 * For each record, by its place in b->in->records, the place of the one that replaces
 * it in the end; its own if none does.  Memory is from a.
 */
size_t *superseded_find(struct build *b, struct arena *a);

#endif
