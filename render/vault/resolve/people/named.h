/* named.h - compares names by their words.  Private to render/vault. */
#ifndef RENDER_VAULT_RESOLVE_PEOPLE_NAMED_H
#define RENDER_VAULT_RESOLVE_PEOPLE_NAMED_H
#include "base/utf8.h"

/* A folded name. */
struct named {
	struct str key, first, last;
	size_t words;
	bool titled; /* as "Dr Osei": a title and a surname; first is none */
};

/* Folds a name and takes it apart; memory is from a. */
struct named named_of(struct arena *a, struct str name);
/* Whether it has a first name and a surname, neither of them an initial. */
bool named_full(const struct named *n);
/* Whether a short name, or one with an initial, may stand for a full one. */
bool named_fits(const struct named *brief, const struct named *full);
/*
 * Whether two full names that have the same address are of two people who share it:
 * they have no word in common, and the address is made of neither, like "office@".
 */
bool named_share_box(struct arena *a, struct str x, struct str y, struct str email);
/* Whether a name is a first name alone, or a title and a surname. */
bool named_is_short(struct str name);

#endif
