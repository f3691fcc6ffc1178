/*
 * token.h - the short names that a ledger has for sources and for evidence.
 *
 * They are hashes of what no later run changes: the id of an export, and a quote
 * in it without case, accents and punctuation.
 */
#ifndef RENDER_VAULT_MERGE_TOKEN_H
#define RENDER_VAULT_MERGE_TOKEN_H
#include "dossier/mem.h"
#include "dossier/str.h"

/* 8 characters for an export ("s-"). */
struct str token_source(struct arena *a, struct str record_id);
/* Without "e-": evidence, as most of a ledger writes it. */
struct str token_bare(struct str token);
/* "e-" and 8 characters for a quote of it; the kind of item makes no difference. */
struct str token_evidence(struct arena *a, struct str record_id, struct str quote);

#endif
