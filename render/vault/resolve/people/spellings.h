/* spellings.h - full names that are one person's; private to render/vault. */
#ifndef RENDER_VAULT_RESOLVE_PEOPLE_SPELLINGS_H
#define RENDER_VAULT_RESOLVE_PEOPLE_SPELLINGS_H
#include "render/vault/resolve/parts.h"

/*
 * Compares the full names of all meetings with those that have their surname, or its
 * initial: what is one for certain is kept in b->joined, in doubt it is asked.  What a
 * person answered, configured or has two pages of is not joined.  Needs w->meetings
 * and the known people.
 */
void spellings_join(struct build *b);
/* The fullest spelling of this name, or the name itself. */
struct str spellings_full(const struct build *b, struct str name);
/* Tells each person its other spellings, with the reasons; needs w->people. */
void spellings_tell(struct build *b);

#endif
