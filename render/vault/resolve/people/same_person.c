/* same_person.c - see same_person.h. */
#include "render/vault/resolve/people/same_person.h"

#include "base/ascii.h"
#include "base/lang/given.h"
#include "base/lang/name.h"
#include "base/lang/nickname.h"
#include "base/utf8.h"

enum { LONGEST_INITIALS = 3 }; /* "JRR Tolkien" */

/* How two names are one; the later, the more it says. */
enum fit {
	FIT_NONE,
	FIT_INITIAL,  /* "J. Smith", "John Smith": half the town */
	FIT_SURNAME,  /* "Maya L", "Maya Lindgren" */
	FIT_TURNED,   /* "Crane Toby", "Toby Crane" */
	FIT_INITIALS, /* "TJ Vance", "Theodora Jane Vance" */
	FIT_MIDDLE,   /* "Theodora Vance", "Theodora Jane Vance" */
	FIT_SHORT     /* "Toby Crane", "Tobias Crane" */
};

/* What is known of where the two belong. */
enum place {
	PLACE_OTHER,   /* to two organisations */
	PLACE_UNKNOWN, /* of one at least nothing is told */
	PLACE_MET,     /* nothing but meetings about one account */
	PLACE_SAME     /* to one organisation, or one is of it and the other meets it */
};

static struct str sorted_words(struct arena *a, const struct spelling *x)
{
	struct strs v = { 0 };
	struct buf b = { 0 };
	struct str words;

	for (size_t i = 0; i < x->given.n; i++)
		*VEC_ADD(a, &v) = x->given.v[i];
	*VEC_ADD(a, &v) = x->last;
	strs_sort(&v);
	for (size_t i = 0; i < v.n; i++) {
		buf_c(&b, ' ');
		buf_str(&b, v.v[i]);
	}
	words = arena_str(a, buf_view(&b));
	buf_fini(&b);
	return words;
}

bool spelling_init(struct arena *a, struct spelling *x, struct str name)
{
	struct str key = utf8_key(a, name), word;

	*x = (struct spelling){ .name = name };
	while (str_split(&key, ' ', &word)) {
		if (!word.len ||
		    (x->given.n == 0 && !x->last.len && name_is_title(word)))
			continue;
		if (x->last.len)
			*VEC_ADD(a, &x->given) = x->last;
		x->last = word;
	}
	if (!x->given.n)
		return false;
	x->words = sorted_words(a, x);
	x->first_first = given_is(a, x->given.v[0]);
	return true;
}

/* "TJ", "T. J.": capitals, no name that people have ("Jo", "Al"). */
static bool is_initials(const struct spelling *x)
{
	struct str first = x->given.v[0];

	for (size_t i = 1; i < x->given.n; i++)
		if (!name_is_letter(x->given.v[i]))
			return false;
	if (x->given.n > 1)
		return name_is_letter(first);
	if (first.len < 2 || first.len > LONGEST_INITIALS ||
	    nickname_same(first, first))
		return false;
	for (size_t i = 0, seen = 0; seen < first.len && i < x->name.len; i++) {
		if (ascii_is_lower(x->name.p[i]))
			return false;
		seen += ascii_is_upper(x->name.p[i]);
	}
	return true;
}

/* The letters of x are the initials of y's given names, which are two or more. */
static bool spells(const struct spelling *x, const struct spelling *y)
{
	size_t n = x->given.n > 1 ? x->given.n : x->given.v[0].len;

	if (!is_initials(x) || n != y->given.n)
		return false;
	for (size_t i = 0; i < n; i++) {
		struct str letter =
		    x->given.n > 1 ? x->given.v[i] : str_sub(x->given.v[0], i, i + 1);

		if (!str_starts(y->given.v[i], letter))
			return false;
	}
	return true;
}

/* Middle names: what both have agrees, in full or by initial. */
static bool middles_agree(const struct spelling *x, const struct spelling *y)
{
	for (size_t i = 1; i < x->given.n && i < y->given.n; i++) {
		struct str p = x->given.v[i], q = y->given.v[i];

		if (!str_eq(p, q) && !(name_is_letter(p) && str_starts(q, p)) &&
		    !(name_is_letter(q) && str_starts(p, q)))
			return false;
	}
	return true;
}

static enum fit fit(const struct spelling *x, const struct spelling *y)
{
	struct str p = x->given.v[0], q = y->given.v[0];
	bool brief = name_is_letter(x->last) || name_is_letter(y->last);

	if (str_eq(x->words, y->words) && !(str_eq(x->last, y->last) && str_eq(p, q)))
		return brief ? FIT_NONE : FIT_TURNED;
	if (!(str_eq(x->last, y->last) && !brief) &&
	    !(name_is_letter(x->last) && str_starts(y->last, x->last)) &&
	    !(name_is_letter(y->last) && str_starts(x->last, y->last)))
		return FIT_NONE;
	if (!brief && (spells(x, y) || spells(y, x)))
		return FIT_INITIALS;
	if (!middles_agree(x, y))
		return FIT_NONE;
	if (name_is_letter(p) != name_is_letter(q) && !brief)
		return str_starts(p, q) || str_starts(q, p) ? FIT_INITIAL : FIT_NONE;
	if (name_is_letter(p) || name_is_letter(q))
		return FIT_NONE;
	if (!str_eq(p, q) && !nickname_same(p, q))
		return FIT_NONE;
	if (brief)
		return name_is_letter(x->last) != name_is_letter(y->last) ? FIT_SURNAME
									  : FIT_NONE;
	return str_eq(p, q) ? FIT_MIDDLE : FIT_SHORT;
}

bool spellings_fit(const struct spelling *x, const struct spelling *y)
{
	return fit(x, y) != FIT_NONE;
}

static bool share(const struct numbers *x, const struct numbers *y)
{
	for (size_t i = 0; i < x->n; i++)
		for (size_t k = 0; k < y->n; k++)
			if (x->v[i] == y->v[k])
				return true;
	return false;
}

/* x has an organisation, y none. */
static enum place place_near(const struct spelling *x, const struct spelling *y)
{
	if (share(&x->orgs, &y->accounts) || share(&x->orgs, &y->around))
		return PLACE_SAME;
	return y->accounts.n || y->around.n ? PLACE_OTHER : PLACE_UNKNOWN;
}

static enum place place(const struct spelling *x, const struct spelling *y)
{
	if (x->orgs.n && y->orgs.n)
		return share(&x->orgs, &y->orgs) ? PLACE_SAME : PLACE_OTHER;
	if (x->orgs.n || y->orgs.n)
		return x->orgs.n ? place_near(x, y) : place_near(y, x);
	if (!x->accounts.n || !y->accounts.n)
		return PLACE_UNKNOWN;
	return share(&x->accounts, &y->accounts) ? PLACE_MET : PLACE_OTHER;
}

/* Both lists ascend. */
static bool sat_together(const struct spelling *x, const struct spelling *y)
{
	for (size_t i = 0, k = 0; i < x->present.n && k < y->present.n;) {
		if (x->present.v[i] == y->present.v[k])
			return true;
		if (x->present.v[i] < y->present.v[k])
			i++;
		else
			k++;
	}
	return false;
}

static bool same_email(const struct spelling *x, const struct spelling *y)
{
	for (size_t i = 0; i < x->emails.n; i++)
		for (size_t k = 0; k < y->emails.n; k++)
			if (str_eq(x->emails.v[i], y->emails.v[k]))
				return true;
	return false;
}

static bool emails_differ(const struct spelling *x, const struct spelling *y)
{
	return x->emails.n && y->emails.n && !same_email(x, y);
}

static bool told_one(const struct spelling *x, const struct spelling *y)
{
	return x->known && x->known == y->known;
}

static bool told_two(const struct spelling *x, const struct spelling *y)
{
	return x->told && y->told && x->known != y->known;
}

static enum same_person verdict(enum fit f, enum place p)
{
	switch (f) {
	case FIT_SHORT:
	case FIT_MIDDLE:
	case FIT_INITIALS:
	case FIT_TURNED:
		return p >= PLACE_MET       ? PEOPLE_ONE
		       : p == PLACE_UNKNOWN ? PEOPLE_MAYBE
					    : PEOPLE_APART;
	case FIT_SURNAME:
		return p == PLACE_SAME  ? PEOPLE_ONE
		       : p == PLACE_MET ? PEOPLE_MAYBE
					: PEOPLE_APART;
	case FIT_INITIAL:
		return p == PLACE_SAME ? PEOPLE_MAYBE : PEOPLE_APART;
	case FIT_NONE:
		break;
	}
	return PEOPLE_APART;
}

enum same_person same_person(struct arena *a, const struct spelling *x,
			     const struct spelling *y, struct str *why)
{
	static const char *const names[] = {
		[FIT_NONE] = "",
		[FIT_INITIAL] = "initial of the first name, same surname",
		[FIT_SURNAME] = "same first name, initial of the surname",
		[FIT_TURNED] = "the same words in another order",
		[FIT_INITIALS] = "initials of the given names, same surname",
		[FIT_MIDDLE] = "same first name and surname",
		[FIT_SHORT] = "short form of the first name, same surname",
	};
	static const char *const places[] = {
		[PLACE_OTHER] = "",
		[PLACE_UNKNOWN] = "",
		[PLACE_MET] = ", meetings about one account",
		[PLACE_SAME] = ", same organisation",
	};
	enum fit f = fit(x, y);
	enum place p = f ? place(x, y) : PLACE_OTHER;
	enum same_person same;

	if (!f || told_two(x, y) || (sat_together(x, y) && !told_one(x, y)))
		return PEOPLE_APART;
	if (told_one(x, y))
		return PEOPLE_ONE;
	if (same_email(x, y)) {
		*why = arena_fmt(a, "%s, same e-mail address", names[f]);
		return PEOPLE_ONE;
	}
	*why = arena_fmt(a, "%s%s", names[f], places[p]);
	same = verdict(f, p);
	return same == PEOPLE_ONE && emails_differ(x, y) ? PEOPLE_MAYBE : same;
}

/* "TJ" may be "Teddy", whatever the J is. */
static bool may_be_initials(const struct spelling *x, const struct spelling *y)
{
	return is_initials(x) && x->given.v[0].p[0] == y->given.v[0].p[0];
}

bool people_clash(const struct spelling *x, const struct spelling *y)
{
	if (told_one(x, y))
		return false;
	return (fit(x, y) == FIT_NONE && !may_be_initials(x, y) &&
		!may_be_initials(y, x)) ||
	       sat_together(x, y) || told_two(x, y) || emails_differ(x, y) ||
	       place(x, y) == PLACE_OTHER;
}

/* The form that short ones stand for: "tobias", not "toby". */
static bool is_whole(struct str first)
{
	struct str other;
	size_t at = 0;

	return nickname_next(first, &at, &other);
}

int spelling_rank(const struct spelling *x, const struct spelling *y)
{
	bool initials = is_initials(x), whole = is_whole(x->given.v[0]);

	if (x->told != y->told)
		return x->told ? -1 : 1;
	if (name_is_letter(x->last) != name_is_letter(y->last))
		return name_is_letter(x->last) ? 1 : -1;
	if (initials != is_initials(y))
		return initials ? 1 : -1;
	if (name_is_letter(x->given.v[0]) != name_is_letter(y->given.v[0]))
		return name_is_letter(x->given.v[0]) ? 1 : -1;
	if (x->given.n != y->given.n)
		return x->given.n > y->given.n ? -1 : 1;
	if (whole != is_whole(y->given.v[0]))
		return whole ? -1 : 1;
	if (x->first_first != y->first_first)
		return x->first_first ? -1 : 1;
	return str_cmp(x->name, y->name);
}
