/* again.h - exports read anew: what they say now stands for what they said. */
#ifndef RENDER_VAULT_MEMORY_AGAIN_H
#define RENDER_VAULT_MEMORY_AGAIN_H
#include "render/vault/run.h"

/*
 * Of the records that this run brings, drops those that are as stored; the others
 * take the place of the stored ones, whose lines go where nothing says them now.
 */
void again_replace(struct render *r, struct arena *a);
/* Meetings that other rules than this run's have read. */
size_t again_older(const struct render *r, const struct resolved *w);

#endif
