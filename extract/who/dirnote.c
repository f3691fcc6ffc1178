/*
 * dirnote.c - see dirnote.h; a note is "2026-03-04" "09:30" and the token of the title,
 * dots for what is not known, and its other tokens, four digits each.
 */
#include "extract/who/dirnote.h"

#include <stdlib.h>

#include "base/ascii.h"
#include "base/date.h"
#include "base/lang/mail.h"
#include "base/lang/name.h"
#include "base/lang/nickname.h"
#include "base/utf8.h"
#include "extract/who/index.h"

enum {
	TOKEN_BITS = 24,
	TOKEN_DIGITS = TOKEN_BITS / 6,
	MIN_HEARD = 4, /* letters of a name that is told by its sound */
	DAY = 10,
	CLOCK = 5,
	HEAD = DAY + CLOCK + TOKEN_DIGITS,
	/* An export with fewer capitals, one in so many words, has none. */
	CASED_SHARE = 30
};

uint32_t dirnote_token(enum token_sort sort, struct str word)
{
	uint64_t h = (str_hash(word) ^ (uint64_t)sort) * UINT64_C(0x9E3779B97F4A7C15);

	return (uint32_t)(h >> (64 - TOKEN_BITS));
}

uint32_t dirnote_sound(struct str word)
{
	char room[NICKNAME_KEY];
	struct str key = nickname_key(word, room);

	return word.len < MIN_HEARD || key.len < 2 ? 0
						   : dirnote_token(TOKEN_SOUND, key);
}

static int by_number(const void *left, const void *right)
{
	uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;

	return a < b ? -1 : a > b;
}

static int by_token(const void *left, const void *right)
{
	const struct token_key *a = left, *b = right;

	if (a->token != b->token)
		return a->token < b->token ? -1 : 1;
	return a->of < b->of ? -1 : a->of > b->of;
}

void dirnote_sort(struct token_keys *keys)
{
	VEC_SORT(keys, by_token);
}

size_t dirnote_first(const struct token_keys *keys, uint32_t token)
{
	size_t from = 0, to = keys->n;

	while (from < to) {
		size_t mid = from + (to - from) / 2;

		if (keys->v[mid].token < token)
			from = mid + 1;
		else
			to = mid;
	}
	return from < keys->n && keys->v[from].token == token ? from : keys->n;
}

bool dirnote_has(const struct tokens *v, uint32_t token)
{
	return v->n && bsearch(&token, v->v, v->n, sizeof(token), by_number);
}

static const char digits[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

static void note_word(struct arena *a, struct tokens *v, enum token_sort sort,
		      struct str word)
{
	*VEC_ADD(a, v) = dirnote_token(sort, word);
}

struct words {
	struct tokens all, capital;
};

static void note_text(struct arena *a, struct words *w, struct str text)
{
	struct str raw, word;
	char buf[WORD_BUF];

	for (size_t at = 0; index_word(a, text, &at, &raw, &word, buf);) {
		if (word.len < DIRNOTE_MIN)
			continue;
		note_word(a, &w->all, TOKEN_SAID, word);
		if (!ascii_is_lower(raw.p[0]))
			note_word(a, &w->capital, TOKEN_SAID, word);
	}
}

/* Nobody is called "Farid's iPhone", but it speaks of a Farid. */
static void note_label(struct arena *a, struct tokens *v, struct str label)
{
	bool pseudo = name_is_pseudo(label);
	struct str raw, word;
	char buf[WORD_BUF];

	for (size_t at = 0; index_word(a, label, &at, &raw, &word, buf);) {
		note_word(a, v, pseudo ? TOKEN_SAID : TOKEN_NAMED, word);
		if (!pseudo && dirnote_sound(word))
			*VEC_ADD(a, v) = dirnote_sound(word);
	}
}

static void note_people(struct arena *a, struct tokens *v, const struct record *r)
{
	struct map voices = { 0 };

	for (size_t i = 0; i < r->participants.n; i++) {
		const struct participant *p = &r->participants.v[i];

		note_label(a, v, p->name);
		if (!p->email.len)
			continue;
		note_word(a, v, TOKEN_ADDRESS, utf8_fold(a, p->email));
		note_word(a, v, TOKEN_DOMAIN_OF, email_domain(a, p->email));
	}
	for (size_t i = 0; i < r->segments.n; i++)
		if (map_put(a, &voices, r->segments.v[i].speaker, i) == i)
			note_label(a, v, r->segments.v[i].speaker);
}

long dirnote_apart(const struct dirnote_time *x, const struct dirnote_time *y)
{
	return x->start < 0 || y->start < 0 ? -1 : labs(x->start - y->start);
}

struct dirnote_time dirnote_time_of(struct arena *a, const struct record *r)
{
	struct dirnote_time t = { .start = date_minutes(r->start) };
	struct str title = utf8_key(a, r->title);
	int64_t day;

	if (!date_parse(r->date, &day))
		return t;
	t.day = r->date;
	if (title.len)
		t.title = dirnote_token(TOKEN_TITLE, title);
	return t;
}

static void append(struct arena *a, struct tokens *to, const struct tokens *from)
{
	for (size_t i = 0; i < from->n; i++)
		*VEC_ADD(a, to) = from->v[i];
}

static void put_token(char *p, uint32_t token)
{
	for (int k = TOKEN_DIGITS; k-- > 0;)
		*p++ = digits[token >> (6 * k) & 63];
}

static void put_time(char *p, struct arena *a, const struct record *r)
{
	struct dirnote_time t = dirnote_time_of(a, r);

	memset(p, '.', HEAD);
	if (!t.day.len)
		return;
	memcpy(p, t.day.p, DAY);
	if (t.start >= 0)
		memcpy(p + DAY, r->start.p, CLOCK);
	if (t.title)
		put_token(p + DAY + CLOCK, t.title);
}

struct str directory_note(struct arena *a, const struct record *r)
{
	struct words w = { 0 };
	struct tokens v = { 0 };
	size_t n = HEAD;
	char *p;

	note_text(a, &w, r->title);
	for (size_t i = 0; i < r->segments.n; i++)
		note_text(a, &w, r->segments.v[i].text);
	note_people(a, &v, r);
	append(a, &v, w.capital.n * CASED_SHARE < w.all.n ? &w.all : &w.capital);
	VEC_SORT(&v, by_number);
	p = arena_alloc(a, HEAD + v.n * TOKEN_DIGITS + 1);
	put_time(p, a, r);
	for (size_t i = 0; i < v.n; i++) {
		if (i > 0 && v.v[i] == v.v[i - 1])
			continue;
		put_token(p + n, v.v[i]);
		n += TOKEN_DIGITS;
	}
	return str_n(p, n);
}

/* 0 to 63; what is no digit counts as 0. */
static uint32_t digit_of(char c)
{
	if (ascii_is_upper(c))
		return (uint32_t)(c - 'A');
	if (ascii_is_lower(c))
		return (uint32_t)(c - 'a' + 26);
	if (ascii_is_digit(c))
		return (uint32_t)(c - '0' + 52);
	return c == '-' ? 62 : c == '_' ? 63 : 0;
}

static uint32_t token_of(const char *p)
{
	uint32_t token = 0;

	for (size_t k = 0; k < TOKEN_DIGITS; k++)
		token = token << 6 | digit_of(p[k]);
	return token;
}

void dirnote_read(struct arena *a, struct str note, struct dirnote_time *time,
		  struct tokens *v)
{
	struct str head = str_head(note, HEAD);

	*time = (struct dirnote_time){ .start = -1 };
	if (head.len == HEAD && head.p[0] != '.') {
		time->day = str_head(head, DAY);
		time->start = date_minutes(str_sub(head, DAY, DAY + CLOCK));
		if (head.p[DAY + CLOCK] != '.')
			time->title = token_of(head.p + DAY + CLOCK);
	}
	VEC_RESERVE(a, v, note.len / TOKEN_DIGITS);
	for (size_t i = HEAD; i + TOKEN_DIGITS <= note.len; i += TOKEN_DIGITS)
		*VEC_ADD(a, v) = token_of(note.p + i);
}
