/*
 * names.h - which person of a meeting a name means, where other records must be asked.
 * Private to render/vault.
 */
#ifndef RENDER_VAULT_RESOLVE_PEOPLE_NAMES_H
#define RENDER_VAULT_RESOLVE_PEOPLE_NAMES_H
#include "render/vault/resolve/parts.h"

/*
 * Finds for every meeting the names that certainly mean a fuller one: the full name in
 * another record of the meeting, the only full name with that first name in meetings of
 * the account, or the name that an address spells.  An initial and a surname are not
 * enough.  Also finds those that mean a namesake (namesakes.h).  The result is kept in
 * b->spelled.  Call when w->meetings is complete.
 */
void names_join(struct build *b);
/* The full name that a name means in this meeting, or the name itself. */
struct str names_in(const struct build *b, const struct meeting *m, struct str name);
/* Notes that a name means the full one in this meeting. */
void names_mean(struct build *b, const struct meeting *m, struct str name,
		struct str full);
/* Whether a record has a person of this name.  a: for what is needed meanwhile. */
bool names_has(struct arena *a, const struct record *r, struct str name);

#endif
