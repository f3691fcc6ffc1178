/* again.h - exports that were read again: their new records replace the old ones. */
#ifndef RENDER_VAULT_MEMORY_AGAIN_H
#define RENDER_VAULT_MEMORY_AGAIN_H
#include "render/vault/run.h"

/*
 * Drops new records that equal the stored ones.  The others replace these, whose lines
 * go if no record says them now.
 */
void again_replace(struct render *r, struct arena *a);
/* Meetings that other rules than this run's have read. */
size_t again_older(const struct render *r, const struct resolved *w);

#endif
