/* shortnames.h - whom half a name means; private to render/vault. */
#ifndef RENDER_VAULT_RESOLVE_PEOPLE_SHORTNAMES_H
#define RENDER_VAULT_RESOLVE_PEOPLE_SHORTNAMES_H
#include "render/vault/resolve/parts.h"

/*
 * "Ana", "Dr Osei": the one full name with the same address, in another record of the
 * meeting, in meetings of the same account, among the own colleagues, or in the same
 * series of meetings.  Never one of several, and never against an address.  A page of
 * half a name keeps it and takes the full one in; where both have pages, or nothing
 * but the name speaks for it, it is asked.  For names_join(); see names.h.
 */
void shortnames_join(struct build *b);

#endif
