/* directory.c - see dossier/directory.h. */
#include "dossier/directory.h"

#include <stdlib.h>

#include "base/ascii.h"
#include "base/hash.h"
#include "base/lang/name.h"
#include "base/lang/nickname.h"
#include "base/utf8.h"
#include "extract/who/dirnote.h"
#include "extract/who/index.h"
#include "extract/who/sitting.h"

enum {
	MIN_HOUSE = 4, /* bytes of the word of an organisation that tells it is near */
	DIGEST_DIGITS = 16
};

struct card {
	struct str email, domain; /* folded */
	struct str name, org;
	struct str first, last; /* folded words of the name */
	bool rare;              /* hardly anybody else is called so */
	size_t number;          /* as they came */
};
VEC(cards, struct card);

/* An organisation that addresses tell. */
struct house {
	struct str name, domain;
	struct tokens words;
};
VEC(houses, struct house);

struct key {
	uint32_t token;
	size_t card;
};
VEC(keys, struct key);

struct directory {
	struct arena arena;
	const struct conf *conf;
	struct cards cards;
	struct map by_email;
	struct sittings sittings;
	struct map told;  /* addresses and full names that conf has */
	struct map taken; /* words of these names */
	struct map given; /* names that many have */
	/* What directory_end() makes of them. */
	struct arena found;
	struct houses houses;
	struct map by_domain; /* -> houses */
	struct keys keys;     /* by token */
	size_t *place;        /* of cards by their number */
};

/* ---- what conf knows ---------------------------------------------------------- */

static void take_words(struct directory *d, struct str name)
{
	struct str raw, word;
	char buf[WORD_BUF];

	for (size_t at = 0; index_word(&d->arena, name, &at, &raw, &word, buf);)
		map_set(&d->arena, &d->taken, arena_str(&d->arena, word), 1);
}

struct directory *directory_new(const struct conf *conf)
{
	struct directory *d = mem_alloc(sizeof(*d));
	struct arena *a = &d->arena;

	d->conf = conf;
	nickname_enter(a, &d->given);
	for (size_t i = 0; i < conf->people.n; i++) {
		const struct known_person *p = &conf->people.v[i];

		map_set(a, &d->told, utf8_key(a, p->name), 1);
		if (p->email.len)
			map_set(a, &d->told, utf8_fold(a, p->email), 1);
		take_words(d, p->name);
		for (size_t k = 0; k < p->aliases.n; k++)
			take_words(d, p->aliases.v[k]);
	}
	return d;
}

void directory_free(struct directory *d)
{
	if (!d)
		return;
	arena_fini(&d->found);
	arena_fini(&d->arena);
	mem_free(d);
}

bool directory_is_empty(const struct directory *d)
{
	return d->cards.n == 0;
}

/* ---- cards -------------------------------------------------------------------- */

/* Of two spellings the same one wins in any order: the longer, then the smaller. */
static void prefer(struct arena *a, struct str *held, struct str other)
{
	if (other.len > held->len ||
	    (other.len == held->len && str_cmp(other, *held) < 0))
		*held = arena_str(a, other);
}

static void add_card(struct directory *d, const struct person *p)
{
	struct arena *a = &d->arena;
	struct str email = utf8_fold(a, p->email);
	struct card *card;
	size_t at;

	if (!email.len || str_chr(p->name, ' ') == STR_NPOS ||
	    map_get(&d->told, email) != STR_NPOS ||
	    map_get(&d->told, utf8_key(a, p->name)) != STR_NPOS)
		return;
	at = map_put(a, &d->by_email, email, d->cards.n);
	if (at == d->cards.n) {
		card = VEC_ADD(a, &d->cards);
		card->email = email;
		card->number = at;
		card->domain = email_domain(a, email);
	}
	card = &d->cards.v[at];
	prefer(a, &card->name, p->name);
	prefer(a, &card->org, p->org);
}

void directory_add(struct directory *d, const struct record *r)
{
	for (size_t i = 0; i < r->people.n; i++)
		add_card(d, &r->people.v[i]);
	sittings_add(&d->sittings, &d->arena, r);
}

/* Of those who have a card, by the names that it has: a record may know less of them.
 */
static void name_sitters(struct directory *d)
{
	for (size_t i = 0; i < d->sittings.v.n; i++)
		for (size_t k = 0; k < d->sittings.v.v[i].people.n; k++) {
			struct sitter *x = &d->sittings.v.v[i].people.v[k];
			size_t at = map_get(&d->by_email, x->email);

			x->card = at == STR_NPOS ? at : d->place[at];
			if (at == STR_NPOS)
				continue;
			sitter_name(x, d->cards.v[x->card].first,
				    d->cards.v[x->card].last);
		}
}

static void name_words(struct directory *d, struct card *card)
{
	struct str raw, word;
	char buf[WORD_BUF];
	size_t n = 0;

	for (size_t at = 0; index_word(&d->found, card->name, &at, &raw, &word, buf);) {
		card->last = arena_str(&d->found, word);
		if (n++ == 0)
			card->first = card->last;
	}
	card->rare = map_get(&d->given, card->first) == STR_NPOS;
}

static void add_key(struct directory *d, enum token_sort sort, struct str word,
		    size_t card)
{
	if (word.len >= DIRNOTE_MIN && map_get(&d->taken, word) == STR_NPOS)
		*VEC_ADD(&d->found, &d->keys) =
		    (struct key){ dirnote_token(sort, word), card };
}

static int by_token(const void *left, const void *right)
{
	const struct key *a = left, *b = right;

	if (a->token != b->token)
		return a->token < b->token ? -1 : 1;
	return a->card < b->card ? -1 : a->card > b->card;
}

static bool is_own(const struct conf *c, const struct card *card)
{
	for (size_t i = 0; i < c->own.domains.n; i++)
		if (str_ieq(c->own.domains.v[i], card->domain))
			return true;
	return card->org.len && str_ieq(card->org, c->own.name);
}

static bool conf_has(const struct conf *c, const struct card *card)
{
	for (size_t i = 0; i < c->accounts.n; i++) {
		const struct known_account *a = &c->accounts.v[i];

		if (str_ieq(a->name, card->org))
			return true;
		for (size_t k = 0; k < a->domains.n; k++)
			if (str_ieq(a->domains.v[k], card->domain))
				return true;
	}
	return false;
}

/* All of one domain are of one house, called what it is called best. */
static void add_house(struct directory *d, const struct card *card)
{
	size_t at;

	if (!card->org.len || domain_is_free_mail(card->domain) ||
	    is_own(d->conf, card) || conf_has(d->conf, card))
		return;
	at = map_put(&d->found, &d->by_domain, card->domain, d->houses.n);
	if (at == d->houses.n)
		VEC_ADD(&d->found, &d->houses)->domain = card->domain;
	prefer(&d->found, &d->houses.v[at].name, card->org);
}

static void house_words(struct directory *d, struct house *h)
{
	struct str raw, word;
	char buf[WORD_BUF];

	for (size_t at = 0; index_word(&d->found, h->name, &at, &raw, &word, buf);)
		*VEC_ADD(&d->found, &h->words) = dirnote_token(SAID, word);
}

static int by_email(const void *left, const void *right)
{
	const struct card *a = left, *b = right;

	return str_cmp(a->email, b->email);
}

void directory_end(struct directory *d)
{
	if (d->cards.n)
		qsort(d->cards.v, d->cards.n, sizeof(*d->cards.v), by_email);
	d->place = arena_alloc(&d->found, (d->cards.n + 1) * sizeof(*d->place));
	for (size_t i = 0; i < d->cards.n; i++) {
		struct card *card = &d->cards.v[i];

		d->place[card->number] = i;
		name_words(d, card);
		add_key(d, SAID, card->first, i);
		add_key(d, NAMED, card->last, i);
		add_key(d, ADDRESS, card->email, i);
		if (!str_eq(card->first, card->last))
			add_key(d, SAID, card->last, i);
		add_house(d, card);
	}
	name_sitters(d);
	sittings_end(&d->sittings, &d->found);
	if (d->keys.n)
		qsort(d->keys.v, d->keys.n, sizeof(*d->keys.v), by_token);
	for (size_t i = 0; i < d->houses.n; i++)
		house_words(d, &d->houses.v[i]);
}

/* ---- who is lent -------------------------------------------------------------- */

static bool takes_part(const struct card *card, const struct tokens *note)
{
	return dirnote_has(note, dirnote_token(ADDRESS, card->email)) ||
	       (dirnote_has(note, dirnote_token(NAMED, card->first)) &&
		dirnote_has(note, dirnote_token(NAMED, card->last)));
}

static struct str org_of(const struct directory *d, const struct card *card)
{
	size_t at = map_get(&d->by_domain, card->domain);

	return at == STR_NPOS ? card->org : d->houses.v[at].name;
}

/* Our own house, one that has somebody there, or one whose name is said. */
static bool is_near(const struct directory *d, struct arena *a, const struct card *card,
		    const struct tokens *note)
{
	struct str raw, word;
	char buf[WORD_BUF];

	if (is_own(d->conf, card) ||
	    dirnote_has(note, dirnote_token(DOMAIN_OF, card->domain)))
		return true;
	for (size_t at = 0; index_word(a, org_of(d, card), &at, &raw, &word, buf);)
		if (word.len >= MIN_HOUSE && !index_sort_of_house(word))
			return dirnote_has(note, dirnote_token(SAID, word));
	return false;
}

/* Somebody who takes part is called so. */
static bool is_named_so(const struct card *card, uint32_t token,
			const struct tokens *note)
{
	bool first = dirnote_token(SAID, card->first) == token;

	return dirnote_has(note,
			   dirnote_token(NAMED, first ? card->first : card->last));
}

/* Takes part by the address, under less of the name: "T Knox", "Bart Kinch". */
static bool is_curt(const struct card *card, const struct tokens *note)
{
	bool first = dirnote_has(note, dirnote_token(NAMED, card->first));
	bool last = dirnote_has(note, dirnote_token(NAMED, card->last));

	/* "John Smith (orlin.example)" is how a namesake is called (name_apart()). */
	return first != last && str_chr(card->name, '(') == STR_NPOS &&
	       dirnote_has(note, dirnote_token(ADDRESS, card->email));
}

/* Whether a record with that token may mean that card. */
static bool may_mean(const struct directory *d, struct arena *a,
		     const struct card *card, uint32_t token, const struct tokens *note)
{
	if (token == dirnote_token(ADDRESS, card->email))
		return is_curt(card, note);
	if (takes_part(card, note))
		return false;
	/* The label's first name may be a short form: "Joules Marchetti". */
	if (token == dirnote_token(NAMED, card->last))
		return true;
	return !is_named_so(card, token, note) &&
	       (card->rare || is_near(d, a, card, note));
}

/* The only one of those keys, which are one word, whom the record may mean; or NULL. */
static const struct card *only_one(const struct directory *d, struct arena *a,
				   size_t from, const struct tokens *note)
{
	uint32_t token = d->keys.v[from].token;
	const struct card *one = NULL;

	for (size_t i = from; i < d->keys.n && d->keys.v[i].token == token; i++) {
		const struct card *card = &d->cards.v[d->keys.v[i].card];

		if (!may_mean(d, a, card, token, note))
			continue;
		if (one)
			return NULL;
		one = card;
	}
	return one;
}

/* The first key of that token, or keys.n. */
static size_t first_key(const struct directory *d, uint32_t token)
{
	size_t from = 0, to = d->keys.n;

	while (from < to) {
		size_t mid = from + (to - from) / 2;

		if (d->keys.v[mid].token < token)
			from = mid + 1;
		else
			to = mid;
	}
	return from < d->keys.n && d->keys.v[from].token == token ? from : d->keys.n;
}

enum { LENT = 1, THERE = 2, BY_ADDRESS = 4 };

/* Of each card, whether and how it is lent. */
static unsigned char *lend_people(const struct directory *d, struct arena *a,
				  const struct tokens *note)
{
	unsigned char *how = arena_alloc(a, d->cards.n + 1);

	for (size_t i = 0; i < note->n; i++) {
		size_t key = first_key(d, note->v[i]);
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
	for (size_t i = 0; i < h->words.n; i++)
		if (!dirnote_has(note, h->words.v[i]))
			return false;
	return h->words.n && !dirnote_has(note, dirnote_token(DOMAIN_OF, h->domain));
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

void directory_find(const struct directory *d, struct arena *a, struct str id,
		    struct str note, struct participants *out)
{
	struct sitting_refs others = { 0 };
	struct dirnote_time time;
	struct tokens v = { 0 };
	unsigned char *how;

	dirnote_read(a, note, &time, &v);
	how = lend_people(d, a, &v);
	sittings_find(&d->sittings, a, id, &time, &v, &others);
	find_there(d, &others, &v, how);
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
		if (lent->v[i].speaks)
			buf_c(&b, '!');
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
	directory_find(d, r->arena, r->id, note, &r->lent);
	r->lent_as = directory_digest(r->arena, &r->lent);
}
