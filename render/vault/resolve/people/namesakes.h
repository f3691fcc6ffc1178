/* namesakes.h - tells people of the same name apart.  Private to render/vault. */
#ifndef RENDER_VAULT_RESOLVE_PEOPLE_NAMESAKES_H
#define RENDER_VAULT_RESOLVE_PEOPLE_NAMESAKES_H
#include "render/vault/resolve/parts.h"

/*
 * Finds the meetings in which a name means another person than elsewhere, and adds the
 * question whether they are two.  A step of names_join(), after shortnames_join().
 */
void namesakes_part(struct build *b);

#endif
