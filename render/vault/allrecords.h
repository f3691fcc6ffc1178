/* allrecords.h - what a run resolves; private to render/vault. */
#ifndef RENDER_VAULT_ALLRECORDS_H
#define RENDER_VAULT_ALLRECORDS_H
#include "render/vault/run.h"

/*
 * Sets in->records, stored and new, in an order that no thread has a say in, and how
 * they are kept.  Lists in arena a.
 */
void all_records(struct render *r, struct arena *a, struct resolve_in *in);

#endif
