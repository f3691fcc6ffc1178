/* domains.h - accounts of one domain under several names; private to render/vault. */
#ifndef RENDER_VAULT_RESOLVE_DOMAINS_H
#define RENDER_VAULT_RESOLVE_DOMAINS_H
#include "render/vault/resolve/parts.h"

/* A name under which meetings know the organisation that has a domain. */
struct named_domain {
	struct str domain, name;
};
VEC(named_domains, struct named_domain);

/*
 * Of all meetings the names of organisations that spell the domain of their people, by
 * domain and name.  Needs w->meetings; in the arena.
 */
struct named_domains domains_named(const struct build *b);

#endif
