/*
 * domains.c - new accounts: organisations that only the address of a participant tells,
 * or a title that pairs one with our own.
 *
 * What a domain runs together is spelt as title or talk spell it.
 */
#include "base/lang/mail.h"
#include "extract/who/houseword.h"
#include "extract/who/index.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "dossier/extract.h"
#include "extract/who/pair.h"

/* Domains whose spelling is looked for in the talk: a webinar has many. */
enum { MAX_SPELT = 16 };
/* Unknown organisations with people here; more only listen: it is about none of them.
 */
enum { MAX_NEW = 30 };

static bool own_domain(const struct talk *t, struct str domain)
{
	return map_get(&t->who->index->own_domains, domain) != STR_NPOS;
}

/*
 * Without a told own organisation, the domain of the own person here; which
 * domain most meetings share only render can see.
 */
static struct str guessed_own(const struct talk *t)
{
	const struct conf *c = t->conf;

	if (c->own.name.len > 0 || c->own.domains.n > 0 || c->me.len == 0)
		return str_none();
	for (size_t i = 0; i < t->r->participants.n; i++)
		if (str_ieq(t->r->participants.v[i].name, c->me))
			return email_domain(t->arena, t->r->participants.v[i].email);
	return str_none();
}

/* Words between those of a name that a domain leaves out. */
static bool silent(struct str word)
{
	return str_in_words(word, "and of the");
}

/* The words from byte `at` of text that spell the label, as they are written there. */
static struct str spelt_at(struct arena *a, struct str text, size_t at,
			   struct str label)
{
	struct str raw, folded;
	const char *from = NULL;
	char buf[WORD_BUF];
	size_t len = 0;

	for (size_t n = 0; n < NAME_WORDS; n++) {
		if (!index_word(a, text, &at, &raw, &folded, buf))
			break;
		if (!str_starts(str_from(label, len), folded)) {
			if (n == 0 || !silent(folded))
				break;
			continue;
		}
		len += folded.len;
		from = n == 0 ? raw.p : from;
		if (len == label.len)
			return n == 0 && ascii_is_lower(raw.p[0])
				   ? (struct str){ 0 }
				   : str_n(from, (size_t)(raw.p + raw.len - from));
	}
	return (struct str){ 0 };
}

/* The name in the text, with the words beside it that say what sort of house it is. */
static struct str whole_name(struct arena *a, struct str text, struct str name)
{
	struct str raw, folded, before = str_none(), of = str_none();
	size_t from = (size_t)(name.p - text.p), to = from + name.len, at = 0;
	char buf[WORD_BUF];

	while (index_word(a, text, &at, &raw, &folded, buf) && raw.p < name.p) {
		before = of;
		of = raw;
	}
	at = to;
	while (index_word(a, text, &at, &raw, &folded, buf) &&
	       raw.p == text.p + to + 1 && text.p[to] == ' ' &&
	       !ascii_is_lower(raw.p[0]) && houseword_is_sort(folded))
		to = at;
	if (str_eq(of, STRL("of")) && before.len && !ascii_is_lower(before.p[0]) &&
	    houseword_is_sort(utf8_fold(a, before)))
		from = (size_t)(before.p - text.p);
	return str_sub(text, from, to);
}

/* How people write what a domain runs together: "larchlowe" is "Larch and Lowe". */
static struct str spelt_in(struct arena *a, struct str text, struct str label)
{
	struct str raw, folded, name = { 0 };
	char buf[WORD_BUF];

	for (size_t at = 0, from = 0; name.len == 0; from = at) {
		if (!index_word(a, text, &at, &raw, &folded, buf))
			break;
		if (folded.p[0] == label.p[0])
			name = spelt_at(a, text, from, label);
	}
	return name;
}

static struct str label_of(struct arena *a, struct str domain)
{
	return arena_without(a, str_head(domain, str_chr(domain, '.')), '-');
}

struct str extract_spelt(struct arena *a, struct str text, struct str domain)
{
	struct str label = label_of(a, domain),
		   name = label.len ? spelt_in(a, text, label) : str_none();

	return name.len ? whole_name(a, text, name) : name;
}

/* The name of a domain's owner: as title or talk spell it, else from the letters. */
static struct str name_for(const struct talk *t, struct str domain, bool in_talk)
{
	struct str name = extract_spelt(t->arena, t->r->title, domain);

	for (size_t i = 0; in_talk && i < t->sentences.n && name.len == 0; i++)
		if (!talk_barred(&t->sentences.v[i]))
			name = extract_spelt(t->arena, t->sentences.v[i].text, domain);
	return name.len > 0 ? name : domain_name(t->arena, domain);
}

/* Where the label begins that ends at `end`. */
static size_t label_from(struct str domain, size_t end)
{
	while (end > 0 && domain.p[end - 1] != '.')
		end--;
	return end;
}

/*
 * The part of "mail.orlin.example" that names somebody: the last two labels, or three
 * when the second is as short as a register's: "orlin.co.uk", "orlin.gouv.fr".
 */
static struct str site_of(struct str domain)
{
	enum { COUNTRY = 2, REGISTER = 4 };
	size_t top = label_from(domain, domain.len);
	size_t second = top ? label_from(domain, top - 1) : 0;
	bool registered =
	    second && domain.len - top == COUNTRY && top - 1 - second <= REGISTER;

	return str_from(domain, registered ? label_from(domain, second - 1) : second);
}

/* The domain of a participant whose organisation is neither known nor the own, or none.
 */
static struct str new_domain(const struct talk *t, const struct participant *p,
			     struct str own)
{
	struct str domain = email_domain(t->arena, p->email);

	return p->pseudo || domain_is_free_mail(domain) || own_domain(t, domain) ||
		       str_eq(domain, own) || index_domain(t->who, domain)
		   ? str_none()
		   : site_of(domain);
}

static bool is_crowd(const struct talk *t, struct str own)
{
	struct map seen = { 0 };

	for (size_t i = 0; i < t->r->participants.n; i++) {
		struct str domain = new_domain(t, &t->r->participants.v[i], own);

		if (domain.len > 0)
			map_put(t->arena, &seen, domain, i);
	}
	return seen.n > MAX_NEW;
}

/* Some address tells who the others are. */
static bool has_others(const struct talk *t)
{
	for (size_t i = 0; i < t->r->participants.n; i++) {
		struct str domain =
		    email_domain(t->arena, t->r->participants.v[i].email);

		if (domain.len && !domain_is_free_mail(domain) &&
		    !own_domain(t, domain))
			return true;
	}
	return false;
}

/* Whom the title pairs with us, when no address tells of others. */
static void enter_paired(struct talk *t)
{
	struct str name = has_others(t) ? str_none() : pair_other(t);
	struct known_account *a;

	if (!name.len || index_account(t->who, name))
		return;
	a = arena_new(t->arena, struct known_account);
	a->name = name;
	names_account(&t->who->local, a, NAME_ACCOUNT);
}

void domains_enter(struct talk *t)
{
	struct who *w = t->who;
	struct str own = guessed_own(t);
	bool crowd = is_crowd(t, own);
	size_t spelt = 0;

	enter_paired(t);

	for (size_t i = 0; i < t->r->participants.n; i++) {
		const struct participant *p = &t->r->participants.v[i];
		struct str domain = new_domain(t, p, own), name;
		const struct known_account *told;
		struct known_account *a;

		if (domain.len == 0)
			continue;
		name =
		    p->org.len > 0 ? p->org : name_for(t, domain, spelt++ < MAX_SPELT);
		told = index_account(w, name);
		if (told) { /* one more domain of a known one, for this meeting */
			map_set(t->arena, &w->local.domains, domain, w->local.orgs.n);
			*VEC_ADD(t->arena, &w->local.orgs) = told;
			continue;
		}
		if (crowd)
			continue;
		a = arena_new(t->arena, struct known_account);
		a->name = name;
		/* "Oxley Ridge" is said of Oxley Ridge College. */
		name = spelt_in(t->arena, name, label_of(t->arena, domain));
		if (name.len && name.len < a->name.len)
			*VEC_ADD(t->arena, &a->aliases) = name;
		*VEC_ADD(t->arena, &a->domains) = domain;
		names_account(&w->local, a, NAME_ACCOUNT);
	}
}
