/*
 * tombstone.h - what was forgotten before: an answer in Review.md by hash, so that a
 * later run does not read it in again.
 */
#ifndef RENDER_VAULT_MEMORY_TOMBSTONE_H
#define RENDER_VAULT_MEMORY_TOMBSTONE_H
#include "render/vault/run.h"

/* What an export leaves: its path, and its day if it tells one, as recorders call
 * every meeting the same. */
struct str tombstone_path(struct arena *a, const struct record *r);
/* Of a record's id, a path, or a name or address as by utf8_key(). */
void tombstone_set(struct arena *a, struct answers *x, struct str what);
/* Takes what was forgotten before out of the records that this run brings. */
void tombstone_fresh(struct render *r, struct arena *a, const struct answers *x);
/* Hands a record to `each` without people who were forgotten, or not at all. */
void tombstone_spare(struct arena *a, const struct answers *x, const struct record *rec,
		     void (*each)(void *ctx, const struct record *rec), void *ctx);

#endif
