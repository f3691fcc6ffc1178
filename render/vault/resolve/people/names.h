/* names.h - spellings of one person that one record cannot join; private to
 * render/vault. */
#ifndef RENDER_VAULT_RESOLVE_PEOPLE_NAMES_H
#define RENDER_VAULT_RESOLVE_PEOPLE_NAMES_H
#include "render/vault/resolve/parts.h"

/*
 * Decides for every meeting which names mean a fuller one, with certainty only: the
 * full name in another record of the meeting, the one full name with that first name
 * in the account's meetings, an address that spells the name.  Never by initial and
 * surname alone.  And which mean a namesake (namesakes.h).
 * Needs w->meetings; keeps what it found in b->spelled.
 */
void names_join(struct build *b);
/* The name that this one means in this meeting, or the name itself. */
struct str names_in(const struct build *b, const struct meeting *m, struct str name);
/* In this meeting the name means the full one from now on. */
void names_mean(struct build *b, const struct meeting *m, struct str name,
		struct str full);
/* Whether the record has a person of that name; a: for what is not kept. */
bool names_has(struct arena *a, const struct record *r, struct str name);

#endif
