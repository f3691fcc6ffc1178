/* shortnames.h - whom a name without surname or first name means.  Private to
 * render/vault. */
#ifndef RENDER_VAULT_RESOLVE_PEOPLE_SHORTNAMES_H
#define RENDER_VAULT_RESOLVE_PEOPLE_SHORTNAMES_H
#include "render/vault/resolve/parts.h"

/*
 * Joins names like "Ana" and "Dr Osei" to the only full name that fits and has the same
 * address, or is in another record of the meeting, in meetings of the same account,
 * among the own colleagues or in the same series of meetings.  A different address
 * forbids it. If the short name has a page, that page stays and the full name joins it.
 * If both have pages, or only the name suggests it, a question is added.  A step of
 * names_join().
 */
void shortnames_join(struct build *b);

#endif
