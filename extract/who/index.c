/*
 * index.c - tables of names, and one pass over the talk that finds them.
 *
 * At each word the longest name wins; of equally long ones the best grade, and
 * all people who share it.  A single word must be written with a capital where
 * the export writes capitals, so that "will" and "column" stay words.
 */
#include "extract/who/index.h"

#include "base/ascii.h"
#include "base/bytes.h"
#include "base/lang/given.h"
#include "base/lang/mail.h"
#include "base/lang/name.h"
#include "base/lang/nickname.h"
#include "extract/who/places.h"
#include "base/lang/words.h"
#include "base/utf8.h"
#include "extract/who/houseword.h"

enum {
	MIN_SAID = 5,  /* bytes of a part of a domain that may be a name */
	MIN_CALLED = 3 /* of the first name in an address */
};

/* General punctuation (quotes, dashes) starts with E2 80; it parts words. */
static bool parts_words(struct str s, size_t i)
{
	unsigned char c = (unsigned char)s.p[i];

	if (c < 0x80)
		return !ascii_is_alnum(s.p[i]);
	return c == 0xE2 && i + 1 < s.len && (unsigned char)s.p[i + 1] == 0x80;
}

/* The first byte from i on that is no letter or digit of ASCII. */
static size_t behind_alnum(struct str text, size_t i)
{
	for (; i < text.len; i += 8) {
		uint64_t x = bytes_load(text.p + i, text.len - i);
		uint64_t others = ~bytes_alnum(x) & BYTES_HIGH;

		if (others)
			return i + bytes_first(others);
	}
	return text.len;
}

bool index_word(struct arena *a, struct str text, size_t *at, struct str *raw,
		struct str *folded, char buf[WORD_BUF])
{
	size_t i = *at, from;
	bool ascii = true;

	while (i < text.len && parts_words(text, i))
		i += (unsigned char)text.p[i] < 0x80 ? 1 : i + 3 <= text.len ? 3 : 1;
	from = i;
	for (i = behind_alnum(text, i); i < text.len && !parts_words(text, i);
	     i = behind_alnum(text, i + 1))
		ascii = false;
	*at = i;
	if (i <= from)
		return false;
	*raw = str_n(text.p + from, i - from);
	if (ascii && raw->len <= WORD_BUF) {
		for (size_t k = 0; k < raw->len; k += 8) {
			uint64_t x = bytes_load(raw->p + k, raw->len - k);

			x = htole64(bytes_lower(x));
			memcpy(buf + k, &x, 8);
		}
		*folded = str_n(buf, raw->len);
	} else {
		*folded = ascii ? *raw : utf8_key(a, *raw);
	}
	return true;
}

/* Splits a phrase into folded words; false when it is empty or too long. */
static bool phrase_words(struct arena *a, struct str phrase, struct str *word,
			 size_t *n)
{
	struct str raw, folded;
	char buf[WORD_BUF];

	*n = 0;
	for (size_t at = 0; index_word(a, phrase, &at, &raw, &folded, buf);) {
		if (*n == NAME_WORDS)
			return false;
		word[(*n)++] = arena_str(a, folded);
	}
	return *n > 0;
}

static bool all_upper(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (ascii_is_lower(s.p[i]))
			return false;
	return true;
}

static struct name *add(struct names *x, struct str text)
{
	struct str word[NAME_WORDS];
	size_t n, index = x->list.n;
	struct name *e;

	if (!phrase_words(x->arena, text, word, &n))
		return NULL;
	if (n == 1 &&
	    (word[0].len < 2 || (word_is_stop(word[0]) && !nickname_is_word(word[0]))))
		return NULL;
	e = VEC_ADD(x->arena, &x->list);
	e->text = text;
	memcpy(e->word, word, sizeof word);
	e->n_words = n;
	e->next = map_get(&x->first, word[0]);
	map_set(x->arena, &x->first, word[0], index);
	x->begins[(unsigned char)word[0].p[0]] |=
	    word[0].len > 1 ? UINT32_C(1) << (word[0].p[1] & 31) : UINT32_MAX;
	return e;
}

void names_phrase(struct names *x, struct str text, const struct known_person *p,
		  enum name_grade grade)
{
	struct name *e = add(x, text);

	if (!e)
		return;
	e->sort = NAME_PERSON;
	e->person = p;
	/* One word names nobody alone, told or not: "Maya" stays open to all. */
	e->grade = grade == GRADE_ALIAS && e->n_words == 1 ? GRADE_FIRST : grade;
	e->exact = e->n_words == 1 && text.len <= 4 && all_upper(text);
}

static void with_last(struct names *x, struct str first, struct str last,
		      const struct known_person *p)
{
	names_phrase(x, arena_fmt(x->arena, "%.*s %.*s", STR_ARG(first), STR_ARG(last)),
		     p, GRADE_ALIAS);
}

struct str names_by_mail(struct arena *a, const struct known_person *p)
{
	struct str box = str_head(p->email, str_chr(p->email, '@')), first, rest;
	struct str name = utf8_key(a, p->name);
	size_t dot = str_chr(box, '.'), blank = str_last_word(name);

	if (dot == STR_NPOS || dot < MIN_CALLED || ascii_has_digit(box))
		return str_none();
	first = str_head(box, dot);
	rest = str_from(box, dot + 1);
	if (!blank || !str_ieq(rest, str_from(name, blank)) || str_istarts(name, first))
		return str_none();
	return arena_fmt(a, "%.*s %.*s", STR_ARG(first), STR_ARG(rest));
}

/* A short form with the surname, and with all of it: "Pip Ruiz-Tanner". */
static void short_form(struct names *x, struct str form, struct str last,
		       struct str surname, const struct known_person *p)
{
	with_last(x, form, last, p);
	if (surname.len > last.len)
		with_last(x, form, surname, p);
}

static void given_names(struct names *x, const struct known_person *p)
{
	struct str word[NAME_WORDS], other, raw, folded, surname = { 0 };
	struct str first = { 0 }, last = { 0 }, called;
	size_t n, at = 0;
	char buf[WORD_BUF], initials[NAME_WORDS];

	if (!phrase_words(x->arena, p->name, word, &n))
		return;
	for (size_t i = 0, k = 0; index_word(x->arena, p->name, &i, &raw, &folded, buf);
	     k++) {
		if (k == 0)
			first = raw;
		if (k == 1)
			surname = str_from(p->name, (size_t)(raw.p - p->name.p));
		initials[k] = raw.p[0];
		last = raw;
	}
	names_phrase(x, p->name, p, GRADE_FULL);
	if (n < 2)
		return;
	if (first.len > 1)
		names_phrase(x, first, p, GRADE_FIRST);
	while (nickname_next(word[0], &at, &other)) {
		names_phrase(x, other, p, GRADE_NICK);
		short_form(x, other, last, surname, p);
	}
	called = names_by_mail(x->arena, p);
	if (called.len) {
		names_phrase(x, name_first(called), p, GRADE_NICK);
		names_phrase(x, called, p, GRADE_ALIAS);
	}
	/* "Alistair" of Alasdair Munro is "Alistair Munro" as well. */
	for (size_t i = 0; i < p->aliases.n; i++)
		if (str_chr(p->aliases.v[i], ' ') == STR_NPOS)
			short_form(x, p->aliases.v[i], last, surname, p);
	if (last.len >= 4)
		names_phrase(x, last, p, GRADE_LAST);
	if (n > 2) {
		names_phrase(x, arena_str(x->arena, str_n(initials, n)), p, GRADE_NICK);
		with_last(x, first, last, p);
	}
}

void names_person(struct names *x, const struct known_person *p)
{
	size_t at = str_chr(p->email, '@');

	given_names(x, p);
	for (size_t i = 0; i < p->aliases.n; i++)
		names_phrase(x, p->aliases.v[i], p, GRADE_ALIAS);
	if (at == STR_NPOS)
		return;
	/* The local part is a spelling: "wen.tsai@"; "w.tsai@" is too little alone. */
	if (str_chr(str_sub(p->email, 0, at), '.') > 1 &&
	    str_chr(str_sub(p->email, 0, at), '.') != STR_NPOS)
		names_phrase(x, str_sub(p->email, 0, at), p, GRADE_ALIAS);
	map_put(x->arena, &x->emails, utf8_fold(x->arena, p->email), x->people.n);
	*VEC_ADD(x->arena, &x->people) = p;
}

/* Single words of accounts: everyday or short ones only as they are written. */
static void account_phrase(struct names *x, struct str text,
			   const struct known_account *a, enum name_sort sort,
			   enum name_grade grade)
{
	struct name *e = add(x, text);

	if (!e)
		return;
	e->sort = sort;
	e->account = a;
	e->grade = grade;
	e->exact = e->n_words == 1 &&
		   (text.len <= 4 || all_upper(text) || nickname_is_word(e->word[0]));
}

/* Who speaks of "the museum" says "Museum first." when it is its turn. */
static void bare_phrase(struct names *x, struct str alias,
			const struct known_account *a, enum name_sort sort)
{
	struct name *e =
	    str_starts(alias, STRL("the ")) ? add(x, str_from(alias, 4)) : NULL;

	if (!e)
		return;
	e->sort = sort;
	e->account = a;
	e->grade = GRADE_ALIAS;
	e->bare = true;
}

void names_short(struct names *x, struct str text, const struct known_account *a)
{
	account_phrase(x, text, a, NAME_ACCOUNT, GRADE_ALIAS);
}

void names_account(struct names *x, const struct known_account *a, enum name_sort sort)
{
	account_phrase(x, a->name, a, sort, GRADE_FULL);
	for (size_t i = 0; i < a->aliases.n; i++) {
		account_phrase(x, a->aliases.v[i], a, sort, GRADE_ALIAS);
		bare_phrase(x, a->aliases.v[i], a, sort);
	}
	for (size_t i = 0; i < a->domains.n; i++)
		if (map_put(x->arena, &x->domains, utf8_fold(x->arena, a->domains.v[i]),
			    x->orgs.n) == x->orgs.n)
			*VEC_ADD(x->arena, &x->orgs) = a;
}

/* The words of the organisation's name that the label spells, dashes aside. */
static struct str spelt_words(struct arena *a, struct str org, struct str label)
{
	struct str word[NAME_WORDS], raw, folded;
	size_t n;
	char buf[WORD_BUF];

	if (!phrase_words(a, org, word, &n))
		return str_none();
	for (size_t i = 0; i < n; i++) {
		size_t len = 0, at = 0, from = 0;

		for (size_t k = i; k < n && len < label.len; k++) {
			if (!str_starts(str_from(label, len), word[k]))
				break;
			len += word[k].len;
			len += len < label.len && label.p[len] == '-';
			if (len != label.len)
				continue;
			for (size_t w = 0; w <= k; w++) {
				index_word(a, org, &at, &raw, &folded, buf);
				if (w == i)
					from = (size_t)(raw.p - org.p);
			}
			return str_sub(org, from, at);
		}
	}
	return str_none();
}

/*
 * "obsidianlantern" of a domain that spells words of the organisation's name: these
 * words are what people say ("Obsidian Lantern" of ... Pictures).  So is "Ardenne" of
 * "ma-ardenne" for the Moulins Anciens d'Ardenne.
 */
static struct str said_part(struct arena *a, struct str org, struct str domain)
{
	struct str label = str_head(domain, str_chr(domain, '.')), rest = label, part,
		   said = spelt_words(a, org, label);

	while (said.len == 0 && str_split(&rest, '-', &part))
		if (part.len >= MIN_SAID && part.len < label.len &&
		    !houseword_is_sort(part))
			said = spelt_words(a, org, part);
	return said;
}

/* A domain, and the short name that it spells, of an account that was told without. */
static void add_domain(struct who_index *x, const struct known_account *account,
		       struct str domain)
{
	struct str said = said_part(x->names.arena, account->name, domain);

	map_set(x->names.arena, &x->names.domains, domain, x->names.orgs.n);
	*VEC_ADD(x->names.arena, &x->names.orgs) = account;
	if (said.len > 0)
		account_phrase(&x->names, said, account, NAME_ACCOUNT, GRADE_ALIAS);
}

/*
 * Organisations that known people belong to: accounts without a page yet.  seen:
 * folded names -> number in conf->accounts, from there on those added here.
 */
static void add_org_of(struct who_index *x, const struct known_person *p,
		       struct map *seen)
{
	struct arena *a = x->names.arena;
	struct str domain = email_domain(a, p->email), said;
	struct known_account *org;
	size_t known;

	if (p->org.len == 0 || domain.len == 0 || domain_is_free_mail(domain) ||
	    map_get(&x->own_domains, domain) != STR_NPOS ||
	    map_get(&x->names.domains, domain) != STR_NPOS ||
	    str_ieq(p->org, x->conf->own.name))
		return;
	known = map_get(seen, utf8_fold(a, p->org));
	if (known < x->conf->accounts.n)
		add_domain(x, &x->conf->accounts.v[known], utf8_fold(a, domain));
	if (known != STR_NPOS)
		return;
	map_set(a, seen, utf8_fold(a, p->org), x->conf->accounts.n);
	org = arena_new(a, struct known_account);
	org->name = p->org;
	*VEC_ADD(a, &org->domains) = domain;
	said = said_part(a, p->org, domain);
	if (said.len > 0)
		*VEC_ADD(a, &org->aliases) = said;
	names_account(&x->names, org, NAME_ACCOUNT);
}

void index_fill(struct who_index *x, struct arena *a, const struct conf *conf)
{
	struct map seen = { 0 };

	x->conf = conf;
	x->names.arena = a;
	nickname_enter(a, &x->given);
	given_enter(a, &x->given);
	places_enter(a, &x->places);
	for (size_t i = 0; i < conf->own.domains.n; i++)
		map_set(a, &x->own_domains, utf8_fold(a, conf->own.domains.v[i]), 1);
	for (size_t i = 0; i < conf->accounts.n; i++) {
		names_account(&x->names, &conf->accounts.v[i], NAME_ACCOUNT);
		map_set(a, &seen, utf8_fold(a, conf->accounts.v[i].name), i);
	}
	for (size_t i = 0; i < conf->projects.n; i++)
		names_account(&x->names, &conf->projects.v[i], NAME_PROJECT);
	if (conf->own.name.len > 0)
		names_account(&x->names, &conf->own, NAME_ACCOUNT);
	for (size_t i = 0; i < conf->people.n; i++) {
		names_person(&x->names, &conf->people.v[i]);
		add_org_of(x, &conf->people.v[i], &seen);
	}
}

struct who_index *who_index_new(const struct conf *conf)
{
	struct who_index *x = mem_alloc(sizeof *x);

	index_fill(x, &x->arena, conf);
	return x;
}

void who_index_free(struct who_index *x)
{
	if (!x)
		return;
	arena_fini(&x->arena);
	mem_free(x);
}

const struct known_person *index_called(const struct who *w, struct str label)
{
	struct person_refs of = { 0 };

	if (!str_ends(label, STRL(")")))
		return NULL;
	index_people(w, label, &of);
	return of.n == 1 && str_ieq(of.v[0]->name, label) ? of.v[0] : NULL;
}
