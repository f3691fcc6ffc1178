/* linked.h - entries on the pages of accounts and people; private to render/vault. */
#ifndef RENDER_VAULT_RESOLVE_LINKED_H
#define RENDER_VAULT_RESOLVE_LINKED_H
#include "render/vault/resolve/parts.h"

/* "done", "cancelled" */
bool linked_is_closed(struct str status);
/* Sets owner, what a person ticked, and whether it is history: `end` is known. */
void linked_finish(struct build *b, struct entry *x);
/* To the accounts that it is about, and to its owner. */
void linked_add(struct build *b, const struct entry *x);
/* When all are added: newest first. */
void linked_sort(struct build *b);

#endif
