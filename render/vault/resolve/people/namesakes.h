/* namesakes.h - two people of one name; private to render/vault. */
#ifndef RENDER_VAULT_RESOLVE_PEOPLE_NAMESAKES_H
#define RENDER_VAULT_RESOLVE_PEOPLE_NAMESAKES_H
#include "render/vault/resolve/parts.h"

/*
 * Decides for every meeting whether a name means a namesake of the one who bears it,
 * and asks whether they are two.  Part of names_join(), when short names are joined.
 */
void namesakes_part(struct build *b);

#endif
