/* dirlend.c - who of a directory is lent to a record (dossier/directory.h). */
#include "base/lang/mail.h"
#include "extract/who/dircard.h"

#include "base/hash.h"
#include "extract/who/houseword.h"

enum {
	MIN_HOUSE = 4, /* bytes of the word of an organisation that tells it is near */
	DIGEST_DIGITS = 16
};

static bool takes_part(const struct card *card, const struct tokens *note)
{
	return (card->email.len &&
		dirnote_has(note, dirnote_token(TOKEN_ADDRESS, card->email))) ||
	       (dirnote_has(note, dirnote_token(TOKEN_NAMED, card->first)) &&
		dirnote_has(note, dirnote_token(TOKEN_NAMED, card->last)));
}

static bool is_house_said(struct arena *a, struct str name, const struct tokens *note)
{
	struct str raw, word;
	char buf[WORD_BUF];

	for (size_t at = 0; index_word(a, name, &at, &raw, &word, buf);)
		if (word.len >= MIN_HOUSE && !houseword_is_sort(word))
			return dirnote_has(note, dirnote_token(TOKEN_SAID, word));
	return false;
}

/* The organisation of a domain, if the user names it; or NULL. */
static const struct known_account *account_of(const struct directory *d,
					      struct str domain)
{
	const struct known_accounts *v = &d->conf->accounts;

	for (size_t i = 0; i < v->n; i++)
		if (strs_has(&v->v[i].domains, domain))
			return &v->v[i];
	return NULL;
}

/* The name of the organisation of a domain by the addresses; or none. */
static struct str house_of(const struct directory *d, struct str domain)
{
	size_t at = map_get(&d->by_domain, domain);

	return at == STR_NPOS ? str_none() : d->houses.v[at].name;
}

/* The organisation of somebody. */
static struct str org_of(const struct directory *d, const struct card *card)
{
	struct str house = house_of(d, card->domain);

	return house.p ? house : card->org;
}

/* A customer's, who is there or whose name is said. */
static bool is_domain_near(const struct directory *d, struct arena *a,
			   struct str domain, const struct tokens *note)
{
	const struct known_account *told;

	if (domain_is_free_mail(domain) || strs_has(&d->conf->own.domains, domain))
		return false;
	if (dirnote_has(note, dirnote_token(TOKEN_DOMAIN_OF, domain)) ||
	    is_house_said(a, house_of(d, domain), note))
		return true;
	told = account_of(d, domain);
	if (told && is_house_said(a, told->name, note))
		return true;
	for (size_t i = 0; told && i < told->aliases.n; i++)
		if (is_house_said(a, told->aliases.v[i], note))
			return true;
	return false;
}

/* Our own house, one that has somebody there, or one whose name is said. */
static bool is_near(const struct directory *d, struct arena *a, const struct card *card,
		    const struct tokens *note)
{
	for (size_t i = 0; i < card->near.n; i++)
		if (is_domain_near(d, a, card->near.v[i], note))
			return true;
	if (!card->email.len)
		return false;
	return dircard_is_own(d->conf, card) ||
	       dirnote_has(note, dirnote_token(TOKEN_DOMAIN_OF, card->domain)) ||
	       is_house_said(a, org_of(d, card), note);
}

/* Somebody who takes part is called so. */
static bool is_named_so(const struct card *card, uint32_t token,
			const struct tokens *note)
{
	bool first = dirnote_token(TOKEN_SAID, card->first) == token;

	return dirnote_has(note, dirnote_token(TOKEN_NAMED,
					       first ? card->first : card->last));
}

/* Takes part by the address, under less of the name: "T Knox", "Bart Kinch". */
static bool is_curt(const struct card *card, const struct tokens *note)
{
	bool first = dirnote_has(note, dirnote_token(TOKEN_NAMED, card->first));
	bool last = dirnote_has(note, dirnote_token(TOKEN_NAMED, card->last));

	/* "John Smith (orlin.example)" is how a namesake is called (name_apart()). */
	return first != last && str_chr(card->name, '(') == STR_NPOS &&
	       dirnote_has(note, dirnote_token(TOKEN_ADDRESS, card->email));
}

/* Whether a record with that token may mean that card. */
static bool may_mean(const struct directory *d, struct arena *a,
		     const struct card *card, uint32_t token, const struct tokens *note)
{
	if (card->email.len && token == dirnote_token(TOKEN_ADDRESS, card->email))
		return is_curt(card, note);
	if (takes_part(card, note))
		return false;
	/* The label's first name may be a short form: "Joules Marchetti". */
	if (token == dirnote_token(TOKEN_NAMED, card->last))
		return true;
	return !is_named_so(card, token, note) &&
	       ((card->rare && card->email.len) || is_near(d, a, card, note));
}

/* The only one of those keys, which are one word, whom the record may mean; or NULL. */
static const struct card *only_one(const struct directory *d, struct arena *a,
				   size_t from, const struct tokens *note)
{
	uint32_t token = d->keys.v[from].token;
	const struct card *one = NULL;

	for (size_t i = from; i < d->keys.n && d->keys.v[i].token == token; i++) {
		const struct card *card = &d->cards.v[d->keys.v[i].of];

		if (!may_mean(d, a, card, token, note))
			continue;
		if (one)
			return NULL;
		one = card;
	}
	return one;
}

enum { LENT = 1, THERE = 2, BY_ADDRESS = 4 };

/* Of each card, whether and how it is lent. */
static unsigned char *lend_people(const struct directory *d, struct arena *a,
				  const struct tokens *note)
{
	unsigned char *how = arena_alloc(a, d->cards.n + 1);

	for (size_t i = 0; i < note->n; i++) {
		size_t key = dirnote_first(&d->keys, note->v[i]);
		const struct card *one =
		    key < d->keys.n ? only_one(d, a, key, note) : NULL;

		if (one)
			how[one - d->cards.v] |=
			    takes_part(one, note) ? LENT | BY_ADDRESS : LENT;
	}
	return how;
}

static bool is_named(const struct house *h, const struct tokens *note)
{
	for (size_t i = 0; i < (h->begins ? 1 : h->words.n); i++)
		if (!dirnote_has(note, h->words.v[i]))
			return false;
	return h->words.n &&
	       !dirnote_has(note, dirnote_token(TOKEN_DOMAIN_OF, h->domain));
}

/* Who has to do with the meeting by other exports of it. */
static void find_there(const struct directory *d, const struct sitting_refs *v,
		       const struct tokens *note, unsigned char *how)
{
	for (size_t i = 0; i < v->n; i++)
		for (size_t k = 0; k < v->v[i]->people.n; k++) {
			size_t at = v->v[i]->people.v[k].card;

			if (at != STR_NPOS && !takes_part(&d->cards.v[at], note))
				how[at] |= LENT | THERE;
		}
}

/* Organisations that have somebody there by other exports, and nobody by this one. */
static void find_houses(const struct directory *d, struct arena *a,
			const struct sitting_refs *v, const struct tokens *note,
			struct strs *out)
{
	for (size_t i = 0; i < v->n; i++)
		for (size_t k = 0; k < v->v[i]->people.n; k++) {
			struct str domain = email_domain(a, v->v[i]->people.v[k].email);
			const struct known_account *told;
			struct str house;

			if (domain_is_free_mail(domain) ||
			    strs_has(&d->conf->own.domains, domain) ||
			    dirnote_has(note, dirnote_token(TOKEN_DOMAIN_OF, domain)))
				continue;
			told = account_of(d, domain);
			house = told ? told->name : house_of(d, domain);
			if (house.len)
				strs_add(a, out, house);
		}
	strs_sort(out);
}

void directory_find(const struct directory *d, struct arena *a, struct str id,
		    struct str note, struct participants *out)
{
	struct sitting_refs others = { 0 };
	struct dirnote_time time;
	struct tokens v = { 0 };
	struct strs houses = { 0 };
	unsigned char *how;

	dirnote_read(a, note, &time, &v);
	how = lend_people(d, a, &v);
	sittings_find(&d->sittings, a, id, &time, &v, &others);
	find_there(d, &others, &v, how);
	find_houses(d, a, &others, &v, &houses);
	for (size_t i = 0; i < d->cards.n; i++)
		if (how[i])
			*VEC_ADD(a, out) =
			    (struct participant){ .name = d->cards.v[i].name,
						  .org = org_of(d, &d->cards.v[i]),
						  .email = how[i] & (BY_ADDRESS | THERE)
							       ? d->cards.v[i].email
							       : str_none(),
						  .speaks = how[i] & THERE };
	for (size_t i = 0; i < d->houses.n; i++)
		if (is_named(&d->houses.v[i], &v))
			*VEC_ADD(a, out) =
			    (struct participant){ .org = d->houses.v[i].name };
	for (size_t i = 0; i < houses.n; i++)
		*VEC_ADD(a, out) =
		    (struct participant){ .org = houses.v[i], .speaks = true };
	saidhouses_find(&d->said, a, id, &v, out);
	voices_find(&d->voices, a, id, out);
}

struct str directory_digest(struct arena *a, const struct participants *lent)
{
	char hex[DIGEST_DIGITS + 1];
	struct buf b = { 0 };
	struct hash h;

	if (lent->n == 0)
		return str_none();
	for (size_t i = 0; i < lent->n; i++) {
		hash_put_text(&b, lent->v[i].name);
		hash_put_text(&b, lent->v[i].org);
		hash_put_text(&b, lent->v[i].email);
		if (lent->v[i].label.len)
			hash_put_text(&b, lent->v[i].label);
		if (lent->v[i].speaks)
			buf_c(&b, '!');
		if (lent->v[i].only_said)
			buf_c(&b, '?');
	}
	hash_init(&h);
	hash_add(&h, buf_view(&b));
	hash_end_hex(&h, hex, DIGEST_DIGITS);
	buf_fini(&b);
	return arena_str(a, str_z(hex));
}

void directory_lend(const struct directory *d, struct record *r, struct str note)
{
	r->lent = (struct participants){ 0 };
	if (record_is_extracted(r))
		return;
	directory_find(d, r->arena, r->id, note, &r->lent);
	r->lent_as = directory_digest(r->arena, &r->lent);
}
