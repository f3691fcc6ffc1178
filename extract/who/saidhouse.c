/* saidhouse.c - see saidhouse.h. */
#include "extract/who/saidhouse.h"

#include "base/utf8.h"
#include "extract/who/index.h"
#include "extract/words/nouns.h"
#include "extract/words/topicword.h"

static void add(struct said_houses *s, struct arena *a, struct str name, struct str id)
{
	struct str key = utf8_key(a, name);
	size_t at = map_put(a, &s->by_key, key, s->v.n);
	struct said_house *h;

	if (at == s->v.n)
		*VEC_ADD(a, &s->v) =
		    (struct said_house){ .key = key, .name = arena_str(a, name) };
	h = &s->v.v[at];
	/* Of two ways to write it the same one wins in any order. */
	if (str_cmp(name, h->name) < 0)
		h->name = arena_str(a, name);
	if (!strs_has(&h->by, id))
		*VEC_ADD(a, &h->by) = arena_str(a, id);
}

void saidhouses_add(struct said_houses *s, struct arena *a, const struct record *r)
{
	for (size_t i = 0; i < r->flags.n; i++)
		if (str_eq(r->flags.v[i].code, STRL("new-account")) &&
		    r->flags.v[i].said.len)
			add(s, a, r->flags.v[i].said, r->id);
}

static int by_key(const void *left, const void *right)
{
	const struct said_house *a = left, *b = right;

	return str_cmp(a->key, b->key);
}

static int by_token(const void *left, const void *right)
{
	const struct said_key *a = left, *b = right;

	if (a->token != b->token)
		return a->token < b->token ? -1 : 1;
	return a->house < b->house ? -1 : a->house > b->house;
}

/* Where nothing is written in capitals, "the beacon" would be the house of that name.
 */
static bool is_everyday(struct str word)
{
	return topicword(word) || nouns_is_verb(word) || nouns_is_vague(word) ||
	       nouns_describes(word);
}

void saidhouses_end(struct said_houses *s, struct arena *a, const struct map *people)
{
	struct str raw, word;
	char buf[WORD_BUF];

	VEC_SORT(&s->v, by_key);
	for (size_t i = 0; i < s->v.n; i++) {
		struct said_house *h = &s->v.v[i];
		bool person = false, rare = false;

		for (size_t at = 0; index_word(a, h->name, &at, &raw, &word, buf);) {
			person |= map_get(people, word) != STR_NPOS;
			rare |= word.len >= DIRNOTE_MIN && !is_everyday(word);
			*VEC_ADD(a, &h->words) = dirnote_token(TOKEN_SAID, word);
		}
		if (!person && rare)
			*VEC_ADD(a, &s->keys) = (struct said_key){ h->words.v[0], i };
	}
	VEC_SORT(&s->keys, by_token);
}

/* The first key of that token, or keys.n. */
static size_t first_key(const struct said_keys *keys, uint32_t token)
{
	size_t from = 0, to = keys->n;

	while (from < to) {
		size_t mid = from + (to - from) / 2;

		if (keys->v[mid].token < token)
			from = mid + 1;
		else
			to = mid;
	}
	return from;
}

static bool is_said(const struct said_house *h, const struct tokens *note)
{
	for (size_t i = 0; i < h->words.n; i++)
		if (!dirnote_has(note, h->words.v[i]))
			return false;
	return true;
}

void saidhouses_find(const struct said_houses *s, struct arena *a, struct str id,
		     const struct tokens *note, struct participants *out)
{
	struct strs names = { 0 };

	for (size_t i = 0; i < note->n && s->keys.n; i++)
		for (size_t k = first_key(&s->keys, note->v[i]);
		     k < s->keys.n && s->keys.v[k].token == note->v[i]; k++) {
			const struct said_house *h = &s->v.v[s->keys.v[k].house];

			if (is_said(h, note) && !strs_has(&h->by, id))
				strs_add(a, &names, h->name);
		}
	strs_sort(&names);
	for (size_t i = 0; i < names.n; i++)
		*VEC_ADD(a, out) =
		    (struct participant){ .org = names.v[i], .only_said = true };
}
