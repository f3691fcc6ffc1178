/* named.h - a name in its words: full, or half of one; private to render/vault. */
#ifndef RENDER_VAULT_RESOLVE_PEOPLE_NAMED_H
#define RENDER_VAULT_RESOLVE_PEOPLE_NAMED_H
#include "base/utf8.h"

/* A folded name in its words. */
struct named {
	struct str key, first, last;
	size_t words;
	bool titled; /* "Dr Osei": first is none */
};

struct named named_of(struct arena *a, struct str name);
/* A first name and a surname, neither of them an initial. */
bool named_full(const struct named *n);
/* Does the short name, or one with an initial, fit the full one? */
bool named_fits(const struct named *brief, const struct named *full);
/*
 * Two full names with no word in common, of neither of which the address is made: of
 * two people who share "office@".
 */
bool named_share_box(struct arena *a, struct str x, struct str y, struct str email);
/* A first name alone, or a title and a surname. */
bool name_is_short(struct str name);

#endif
