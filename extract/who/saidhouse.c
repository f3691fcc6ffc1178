/* saidhouse.c - see saidhouse.h. */
#include "extract/who/saidhouse.h"

#include "base/utf8.h"
#include "extract/who/houseword.h"
#include "extract/who/index.h"

/*
 * Which names are of one house: those that begin with one telling word, as "Pellwick"
 * and "Pellwick Foods" do; else only the same one.
 */
static struct str key_of(struct arena *a, struct str name)
{
	char buf[WORD_BUF];
	struct str raw, word;
	size_t at = 0;

	return index_word(a, name, &at, &raw, &word, buf) && houseword_tells(word)
		   ? arena_str(a, word)
		   : utf8_key(a, name);
}

static void add(struct said_houses *s, struct arena *a, struct str name, struct str id)
{
	struct str key = key_of(a, name);
	size_t at = map_put(a, &s->by_key, key, s->v.n);
	struct said_house *h;

	if (at == s->v.n)
		VEC_ADD(a, &s->v)->key = key;
	h = &s->v.v[at];
	/* Of two spellings the same one wins in any order. */
	if (name.len > h->name.len ||
	    (name.len == h->name.len && str_cmp(name, h->name) < 0))
		h->name = arena_str(a, name);
	if (!strs_has(&h->by, id))
		*VEC_ADD(a, &h->by) = arena_str(a, id);
}

void saidhouses_add(struct said_houses *s, struct arena *a, const struct record *r)
{
	for (size_t i = 0; i < r->flags.n; i++) {
		const struct flag *f = &r->flags.v[i];

		/* What a title or a label alone tells has no segments. */
		if (str_eq(f->code, STRL("new-account")) && f->segments.n &&
		    !f->elsewhere)
			add(s, a, f->said, r->id);
	}
}

static int by_key(const void *left, const void *right)
{
	const struct said_house *a = left, *b = right;

	return str_cmp(a->key, b->key);
}

void saidhouses_end(struct said_houses *s, struct arena *a, const struct map *others)
{
	struct str raw, word;
	char buf[WORD_BUF];

	VEC_SORT(&s->v, by_key);
	for (size_t i = 0; i < s->v.n; i++) {
		struct said_house *h = &s->v.v[i];
		bool other = false, rare = false;

		for (size_t at = 0; index_word(a, h->name, &at, &raw, &word, buf);) {
			other |= map_get(others, word) != STR_NPOS;
			rare |= word.len >= DIRNOTE_MIN && !houseword_is_everyday(word);
			/* Where nothing is written in capitals, "the beacon" would
			 * be the house of that name. */
			if (h->words.n == 0)
				h->begins = houseword_tells(word);
			*VEC_ADD(a, &h->words) = dirnote_token(TOKEN_SAID, word);
		}
		if (!other && rare)
			*VEC_ADD(a, &s->keys) = (struct token_key){ h->words.v[0], i };
	}
	dirnote_sort(&s->keys);
}

static bool is_said(const struct said_house *h, const struct tokens *note)
{
	for (size_t i = 0; i < (h->begins ? 1 : h->words.n); i++)
		if (!dirnote_has(note, h->words.v[i]))
			return false;
	return true;
}

void saidhouses_find(const struct said_houses *s, struct arena *a, struct str id,
		     const struct tokens *note, struct participants *out)
{
	struct strs names = { 0 };

	for (size_t i = 0; i < note->n && s->keys.n; i++)
		for (size_t k = dirnote_first(&s->keys, note->v[i]);
		     k < s->keys.n && s->keys.v[k].token == note->v[i]; k++) {
			const struct said_house *h = &s->v.v[s->keys.v[k].of];

			if (is_said(h, note) && !strs_has(&h->by, id))
				strs_add(a, &names, h->name);
		}
	strs_sort(&names);
	for (size_t i = 0; i < names.n; i++)
		*VEC_ADD(a, out) =
		    (struct participant){ .org = names.v[i], .only_said = true };
}
