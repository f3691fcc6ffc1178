/*
 * domains.c - see domains.h.
 *
 * Extract knows one meeting: "larchlowe.example" is "Larch and Lowe" where the title or
 * the talk writes it so, and "Larchlowe" where none does.
 */
#include "render/vault/resolve/domains.h"

#include "base/ascii.h"
#include "base/lang/mail.h"
#include "base/lang/words.h"
#include "base/map.h"

enum { LABEL_MIN = 4, LABEL_MAX = 64 };

/* Letters and digits of a name; "and", "of" and "the" are left out of domains. */
static struct str letters(struct str name, char buf[LABEL_MAX])
{
	struct str word, low;
	char one[LABEL_MAX];
	size_t n = 0;

	for (size_t at = 0; word_next(name, &at, &word);) {
		if (!word_fold(word, one, sizeof one, &low) ||
		    str_in_words(low, "and of the"))
			continue;
		for (size_t i = 0; i < low.len && n < LABEL_MAX; i++)
			if (ascii_is_lower(low.p[i]) || ascii_is_digit(low.p[i]))
				buf[n++] = low.p[i];
	}
	return str_n(buf, n);
}

/* "Larch & Lowe" and "Larchlowe Ltd" spell larch-lowe.example; whole: the first does.
 */
static bool spells(struct str name, struct str domain, bool whole)
{
	char of_name[LABEL_MAX], of_label[LABEL_MAX];
	struct str all = letters(name, of_name);

	for (size_t from = 0, dot;
	     (dot = str_find(domain, STRL("."), from)) != STR_NPOS; from = dot + 1) {
		struct str label = letters(str_sub(domain, from, dot), of_label);

		if (label.len >= LABEL_MIN &&
		    (whole ? str_eq(all, label) : str_has(all, label)))
			return true;
	}
	return false;
}

/* "Vektor Consulting" begins with the words that spell vektor.example. */
static bool begins(struct str name, struct str domain)
{
	struct str word;

	for (size_t at = 0; word_next(name, &at, &word);)
		if (spells(str_head(name, at), domain, true))
			return true;
	return false;
}

static int by_domain(const void *x, const void *y)
{
	const struct named_domain *a = x, *b = y;
	int c = str_cmp(a->domain, b->domain);

	return c ? c : str_cmp(a->name, b->name);
}

static void add(const struct build *b, struct map *seen, struct named_domains *out,
		const struct person *p)
{
	size_t at = str_chr(p->email, '@');
	struct str domain;

	if (!p->org.len || at == STR_NPOS)
		return;
	/* Most are met again: nothing is left behind. */
	b->key->len = 0;
	buf_str(b->key, str_from(p->email, at));
	buf_str(b->key, p->org);
	if (map_get(seen, buf_view(b->key)) != STR_NPOS)
		return;
	map_set(b->a, seen, arena_str(b->a, buf_view(b->key)), 1);
	domain = email_domain(b->a, p->email);
	if (!domain_is_free_mail(domain) && spells(p->org, domain, false))
		*VEC_ADD(b->a, out) = (struct named_domain){ domain, p->org };
}

/* The one account of dossier.yaml or with a page that is called so and has no other
 * domain. */
static struct str called_so(const struct build *b, struct str domain)
{
	const struct known_accounts *v = &b->in->conf->accounts;
	const struct known_account *one = NULL;

	for (size_t i = 0; i < v->n; i++) {
		if (!begins(v->v[i].name, domain))
			continue;
		if (one)
			return str_none();
		one = &v->v[i];
	}
	return one && (!one->domains.n || strs_has(&one->domains, domain)) ? one->name
									   : str_none();
}

static void add_known(const struct build *b, struct named_domains *out)
{
	for (size_t i = 0, n = out->n; i < n; i++) {
		struct str domain = out->v[i].domain, name = str_none();

		if (i == 0 || !str_eq(domain, out->v[i - 1].domain))
			name = called_so(b, domain);
		if (name.len)
			*VEC_ADD(b->a, out) = (struct named_domain){ domain, name };
	}
}

struct named_domains domains_named(const struct build *b)
{
	struct named_domains out = { 0 };
	struct map seen = { 0 };

	for (size_t i = 0; i < b->w->meetings.n; i++) {
		const struct meeting *m = b->w->meetings.v[i];

		for (size_t r = 0; r < m->n_records; r++)
			for (size_t k = 0; k < m->records[r]->people.n; k++)
				add(b, &seen, &out, &m->records[r]->people.v[k]);
	}
	if (out.n) {
		VEC_SORT(&out, by_domain);
		add_known(b, &out);
		VEC_SORT(&out, by_domain);
	}
	return out;
}
