/* named.c - see named.h. */
#include "render/vault/resolve/people/named.h"

#include "base/lang/name.h"
#include "base/lang/nickname.h"
#include "base/lang/words.h"

enum {
	INITIALS = 3, /* that sign for a name at least */
	PART = 3      /* letters of a name that an address is made of */
};

struct named named_of(struct arena *a, struct str name)
{
	struct str key = utf8_key(a, name), word;
	struct named n = { .key = key };

	for (size_t at = 0; word_next(key, &at, &word); n.words++) {
		if (n.words == 0)
			n.first = word;
		n.last = word;
	}
	if (n.words == 2 && name_is_title(n.first)) {
		n.titled = true;
		n.first = str_none();
	}
	return n;
}

bool named_full(const struct named *n)
{
	return n->words >= 2 && !n->titled && !name_is_letter(n->first) &&
	       !name_is_letter(n->last);
}

bool named_is_short(struct str name)
{
	struct str word;
	size_t words = 0;

	for (size_t at = 0; word_next(name, &at, &word);)
		words += words > 0 || !name_is_title(word);
	return words < 2;
}

/* "TJV" is Theodora Jane Vance. */
static bool is_signed(struct str letters, struct str name)
{
	struct str word;
	size_t n = 0;

	while (str_split(&name, ' ', &word))
		if (!word.len || n >= letters.len || word.p[0] != letters.p[n++])
			return false;
	return n == letters.len && n >= INITIALS;
}

/* "Maya L", "M. Lindgren". */
static bool is_initialled(const struct named *n)
{
	return n->words == 2 && !n->titled &&
	       (name_is_letter(n->first) || name_is_letter(n->last));
}

bool named_fits(const struct named *brief, const struct named *full)
{
	if (!named_full(full))
		return false;
	if (is_initialled(brief))
		return str_starts(full->first, brief->first) &&
		       str_starts(full->last, brief->last) &&
		       (str_eq(full->first, brief->first) ||
			str_eq(full->last, brief->last));
	if (brief->titled)
		return str_eq(brief->last, full->last);
	return brief->words == 1 && (str_eq(brief->first, full->first) ||
				     is_signed(brief->first, full->key));
}

/* "j.quill@", "adaq@" of Ada Quill. */
static bool is_made_of(struct str box, const struct named *n)
{
	return (n->first.len >= PART && str_has(box, n->first)) ||
	       (n->last.len >= PART && str_has(box, n->last));
}

bool named_share_box(struct arena *a, struct str x, struct str y, struct str email)
{
	struct named n = named_of(a, x), m = named_of(a, y);
	struct str box = utf8_key(a, str_head(email, str_chr(email, '@')));

	if (!named_full(&n) || !named_full(&m) || str_eq(n.first, m.first) ||
	    str_eq(n.last, m.last) || str_eq(n.first, m.last) ||
	    str_eq(n.last, m.first) || nickname_same(n.first, m.first))
		return false;
	return !is_made_of(box, &n) && !is_made_of(box, &m);
}
