/* spellings.h - joins full names that are of one person.  Private to render/vault. */
#ifndef RENDER_VAULT_RESOLVE_PEOPLE_SPELLINGS_H
#define RENDER_VAULT_RESOLVE_PEOPLE_SPELLINGS_H
#include "render/vault/resolve/parts.h"

/*
 * Compares the full names of all meetings that have the same surname, or its initial.
 * Those that are certainly of one person are noted in b->joined; in doubt a question is
 * added.  Names that a user answered about, configured or has two pages for are left
 * apart.  Call when w->meetings and the known people are complete.
 */
void spellings_join(struct build *b);
/* The fullest spelling of a name, or the name itself. */
struct str spellings_full(const struct build *b, struct str name);
/* Adds to each person of w->people the other spellings, with the reasons. */
void spellings_tell(struct build *b);

#endif
