/* allrecords.h - all records that a run resolves; private to render/vault. */
#ifndef RENDER_VAULT_ALLRECORDS_H
#define RENDER_VAULT_ALLRECORDS_H
#include "render/vault/run.h"

/*
 * Sets in->records to the stored and the new records, in an order that does not depend
 * on threads, and what belongs to that list.  In arena a.
 */
void all_records(struct render *r, struct arena *a, struct resolve_in *in);

#endif
