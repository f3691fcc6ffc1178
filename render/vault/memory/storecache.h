/*
 * storecache.h - .dossier/cache/records: what the first batches hold, read at once and
 * not line by line; private to render/vault/memory, but for who writes it.
 *
 * Holds while their files are as they were, by stat (cli/seen.h), and the program is
 * the same; a sum stands at its end.  Derived: without it all lines are read.
 */
#ifndef RENDER_VAULT_MEMORY_STORECACHE_H
#define RENDER_VAULT_MEMORY_STORECACHE_H
#include "render/vault/memory/store.h"

/* Before any batch is read; leaves the store as it is when nothing holds. */
void storecache_read(struct store *s, const struct fs_root *vault);
/*
 * Keeps all that the store holds, those of its last batch included, if so much came
 * since it was kept last that the next run gains by it.  A failure costs only time.
 */
void storecache_write(const struct store *s, const struct fs_root *vault);

#endif
