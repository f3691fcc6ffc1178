/*
 * answered.h - applies a person's answers to records and configuration.
 *
 * This is the first step of resolve: whom a name or a label means, names that were
 * merged or split, accounts that are none.  So an answer holds for the past and the
 * future, and no later step needs to know about answers.
 */
#ifndef RENDER_VAULT_REVIEW_ANSWERED_H
#define RENDER_VAULT_REVIEW_ANSWERED_H
#include "render/vault/resolve/resolve.h"

/*
 * Replaces in->records and in->conf by copies in the arena as far as an answer changes
 * something; the rest is shared.
 */
void answered_apply(struct arena *a, struct resolve_in *in);
/* The answers_id() of "whom does this name stand for?"; kind: 'a' or 'p'. */
struct str answered_name_id(struct arena *a, char kind, struct str name);
/* That of "is this person also ...?", which meetings raise: spellings.h. */
struct str answered_spelling_id(struct arena *a, struct str name);

#endif
