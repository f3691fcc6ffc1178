/* directory.c - see dossier/directory.h. */
#include "base/lang/mail.h"
#include "extract/who/dircard.h"
#include "extract/who/houseword.h"

#include "base/lang/nickname.h"
#include "base/utf8.h"

/* ---- what conf knows ---------------------------------------------------------- */

static void take_words(struct arena *a, struct map *to, struct str name)
{
	struct str raw, word;
	char buf[WORD_BUF];

	for (size_t at = 0; index_word(a, name, &at, &raw, &word, buf);)
		if (map_get(to, word) == STR_NPOS)
			map_set(a, to, arena_str(a, word), 1);
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
		take_words(a, &d->taken, p->name);
		take_words(a, &d->others, p->name);
		for (size_t k = 0; k < p->aliases.n; k++)
			take_words(a, &d->taken, p->aliases.v[k]);
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
	return d->cards.n == 0 && d->sittings.v.n == 0 && d->voices.loans.n == 0;
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

/* "Wilf Tarn, he's packaging": whole, so that no other meeting had to tell it. */
static bool is_said_whole(struct arena *a, const struct person *p)
{
	struct str key = utf8_key(a, p->name);

	for (size_t i = 0; i < p->said_as.n; i++)
		if (str_eq(utf8_key(a, p->said_as.v[i]), key))
			return true;
	return false;
}

/* Who is not there and has no address; those who heard the name may say half of it in
 * another meeting. */
static void add_said(struct directory *d, const struct record *r,
		     const struct person *p)
{
	struct arena *a = &d->arena;
	struct str key = utf8_key(a, p->name);
	struct spoken *s;
	size_t at;

	if (p->email.len || !record_has_address(r) ||
	    str_chr(p->name, ' ') == STR_NPOS || map_get(&d->told, key) != STR_NPOS ||
	    !is_said_whole(a, p))
		return;
	at = map_put(a, &d->by_name, key, d->spoken.n);
	if (at == d->spoken.n)
		VEC_ADD(a, &d->spoken)->key = key;
	s = &d->spoken.v[at];
	prefer(a, &s->name, p->name);
	for (size_t i = 0; i < r->participants.n; i++) {
		const struct participant *x = &r->participants.v[i];
		struct str domain = email_domain(a, x->email);

		if (domain.len)
			strs_add(a, &s->domains, domain);
	}
}

void directory_add(struct directory *d, const struct record *r)
{
	for (size_t i = 0; i < r->people.n; i++) {
		take_words(&d->arena, &d->others, r->people.v[i].name);
		add_card(d, &r->people.v[i]);
		add_said(d, r, &r->people.v[i]);
	}
	sittings_add(&d->sittings, &d->arena, r);
	voices_add(&d->voices, &d->arena, r);
	saidhouses_add(&d->said, &d->arena, r);
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
		    (struct token_key){ dirnote_token(sort, word), card };
}

bool dircard_is_own(const struct conf *c, const struct card *card)
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
	    dircard_is_own(d->conf, card) || conf_has(d->conf, card))
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

	for (size_t at = 0; index_word(&d->found, h->name, &at, &raw, &word, buf);) {
		if (!h->words.n)
			h->begins = houseword_tells(word) &&
				    map_get(&d->others, word) == STR_NPOS;
		*VEC_ADD(&d->found, &h->words) = dirnote_token(TOKEN_SAID, word);
	}
}

static int by_email(const void *left, const void *right)
{
	const struct card *a = left, *b = right;
	int c = str_cmp(a->email, b->email);

	return c ? c : str_cmp(a->name, b->name);
}

/* Any two words of a longer name: "Wei Lin" is Wei Lin Tan. */
static void enter_parts(struct arena *a, struct map *to, struct str name)
{
	struct str whole = utf8_key(a, name), rest = whole, word, last = str_none();

	while (str_split(&rest, ' ', &word)) {
		struct str pair = ARENA_CAT(a, last, STRL(" "), word);

		if (last.len && !str_eq(pair, whole))
			map_put(a, to, pair, 1);
		last = word;
	}
}

static struct str last_word(struct str name)
{
	return str_from(name, str_last_word(name));
}

/*
 * Those of whom no meeting has the address, nor that of anybody of their surname: what
 * such a one is lent could change what the meeting tells that names them.  Whom nobody
 * with an address heard is near no meeting.
 */
static void add_said_cards(struct directory *d)
{
	struct arena *a = &d->found;
	struct map others = { 0 }, surnames = { 0 };

	for (size_t i = 0; i < d->cards.n; i++) {
		struct str key = utf8_key(a, d->cards.v[i].name);

		map_put(a, &surnames, last_word(key), 1);
		enter_parts(a, &others, d->cards.v[i].name);
	}
	for (size_t i = 0; i < d->conf->people.n; i++)
		enter_parts(a, &others, d->conf->people.v[i].name);
	for (size_t i = 0; i < d->spoken.n; i++)
		enter_parts(a, &others, d->spoken.v[i].name);
	for (size_t i = 0; i < d->spoken.n; i++) {
		const struct spoken *s = &d->spoken.v[i];
		struct card *card;

		if (!s->domains.n || map_get(&others, s->key) != STR_NPOS ||
		    map_get(&surnames, last_word(s->key)) != STR_NPOS)
			continue;
		card = VEC_ADD(&d->arena, &d->cards);
		card->name = s->name;
		card->near = s->domains;
		card->number = d->cards.n - 1;
	}
}

void directory_end(struct directory *d)
{
	add_said_cards(d);
	VEC_SORT(&d->cards, by_email);
	d->place = arena_array(&d->found, d->place, d->cards.n);
	for (size_t i = 0; i < d->cards.n; i++) {
		struct card *card = &d->cards.v[i];

		d->place[card->number] = i;
		name_words(d, card);
		add_key(d, TOKEN_SAID, card->first, i);
		if (!card->email.len)
			continue;
		add_key(d, TOKEN_NAMED, card->last, i);
		add_key(d, TOKEN_ADDRESS, card->email, i);
		if (!str_eq(card->first, card->last))
			add_key(d, TOKEN_SAID, card->last, i);
		add_house(d, card);
	}
	name_sitters(d);
	sittings_end(&d->sittings, &d->found);
	voices_end(&d->voices, &d->found);
	dirnote_sort(&d->keys);
	for (size_t i = 0; i < d->houses.n; i++)
		house_words(d, &d->houses.v[i]);
	for (size_t i = 0; i < d->houses.n; i++)
		take_words(&d->arena, &d->others, str_word(d->houses.v[i].name));
	/* Where nothing else is lent, no meeting is read twice for these. */
	if (!directory_is_empty(d))
		saidhouses_end(&d->said, &d->arena, &d->others);
}
