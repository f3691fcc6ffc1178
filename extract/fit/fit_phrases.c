/*
 * fit_phrases.c - words, pairs and triples that tell items from the rest.
 *
 * What talk is about must not be learned, only how it is talked: a word counts
 * when many groups of meetings say it, and also the meetings of the other form.
 * For all others their class stands, or "_": what kind of word stands there may be
 * learned.
 */
#include <math.h>

#include "base/lang/words.h"
#include "base/map.h"
#include "extract/fit/fit_data.h"
#include "extract/words/phrasesum.h"

enum {
	WORD_GROUPS = 8,  /* of this form */
	OTHER_GROUPS = 4, /* of the other form, */
	OTHER_LEAST = 16, /* which is asked only if it has so many */
	PHRASE_GROUPS = 5 /* for pairs and triples */
};

static const double RARE_POWER = 1.5;

struct tally {
	size_t group, groups; /* the last one seen, and how many */
};

struct counting {
	struct arena *arena;
	struct map map;
	VEC(, struct tally) v;
	struct strs text;
};

static size_t count(struct counting *c, struct str key, size_t group)
{
	size_t at = map_get(&c->map, key);

	if (at == STR_NPOS) {
		key = arena_str(c->arena, key);
		at = map_put(c->arena, &c->map, key, c->v.n);
		VEC_ADD(c->arena, &c->v)->group = STR_NPOS;
		*VEC_ADD(c->arena, &c->text) = key;
	}
	if (c->v.v[at].group != group)
		c->v.v[at].groups++;
	c->v.v[at].group = group;
	return at;
}

/* Lower case with plain apostrophes. */
static void fold(struct str word, struct buf *out)
{
	out->len = 0;
	for (size_t i = 0; i < word.len; i++) {
		char c = word.p[i];

		if (c == '\xe2' && i + 2 < word.len) {
			c = '\'';
			i += 2;
		}
		buf_c(out, c >= 'A' && c <= 'Z' ? (char)(c + 32) : c);
	}
}

/* Number of the group of meetings that a sentence's talk belongs to. */
static size_t *groups_of(const struct fit_set *set)
{
	size_t *group = arena_array(set->arena, group, set->n_talks);

	for (size_t i = 1; i < set->n_talks; i++)
		group[i] = group[i - 1] +
			   !str_eq(set->talks[i]->group, set->talks[i - 1]->group);
	return group;
}

static size_t n_groups(const struct fit_set *set)
{
	return set->n_talks ? groups_of(set)[set->n_talks - 1] + 1 : 0;
}

static void count_words(struct counting *c, const struct fit_set *set)
{
	size_t *group = groups_of(set), at;
	struct buf folded = { 0 };
	struct str word;

	c->arena = set->arena;
	for (size_t i = 0; i < set->n; i++)
		for (at = 0; word_next(set->sentence[i]->text, &at, &word);) {
			fold(word, &folded);
			count(c, buf_view(&folded), group[set->talk[i]]);
		}
	buf_fini(&folded);
}

static size_t groups_with(const struct counting *c, struct str word)
{
	size_t at = map_get(&c->map, word);

	return at == STR_NPOS ? 0 : c->v.v[at].groups;
}

struct gather {
	const struct wordclasses *classes;
	const struct counting *mine, *theirs;
	struct counting phrases;
	struct str word[PHRASE_WORDS]; /* newest last; len 0: before the sentence */
	struct buf key;
};

static bool plain(const struct gather *g, struct str word)
{
	return groups_with(g->mine, word) >= WORD_GROUPS &&
	       (g->theirs->v.n == 0 || groups_with(g->theirs, word) >= OTHER_GROUPS);
}

/* What stands for a folded word in phrases. */
static struct str stands_for(const struct gather *g, struct str word)
{
	struct str class;

	if (plain(g, word))
		return g->mine->text.v[map_get(&g->mine->map, word)];
	class = wordclass_of(g->classes, word);
	return class.len ? class : STRL(PHRASE_OTHER);
}

/* Calls count() for the phrases that end with the newest word. */
static size_t take(struct gather *g, size_t group, size_t out[PHRASE_WORDS])
{
	size_t n = 0;

	g->key.len = 0;
	for (size_t words = 1; words <= PHRASE_WORDS; words++) {
		g->key.len = 0;
		for (size_t k = PHRASE_WORDS - words; k < PHRASE_WORDS; k++) {
			if (g->word[k].len == 0)
				return n;
			if (g->key.len)
				buf_c(&g->key, ' ');
			buf_str(&g->key, g->word[k]);
		}
		if (words == 1 && g->key.len == 1 &&
		    str_chr(STRL("^$_"), g->key.p[0]) != STR_NPOS)
			continue;
		out[n++] = count(&g->phrases, buf_view(&g->key), group);
	}
	return n;
}

static void push(struct gather *g, struct str word)
{
	for (size_t k = 0; k + 1 < PHRASE_WORDS; k++)
		g->word[k] = g->word[k + 1];
	g->word[PHRASE_WORDS - 1] = word;
}

struct found {
	VEC(, size_t) v;
};

static void walk(struct gather *g, const struct fit_set *set, size_t i, size_t group,
		 struct found *found)
{
	struct str text = set->sentence[i]->text, word;
	struct buf folded = { 0 };
	size_t at = 0, got[PHRASE_WORDS], n;
	bool end = false;

	memset(g->word, 0, sizeof(g->word));
	push(g, STRL("^"));
	while (!end) {
		end = !word_next(text, &at, &word);
		if (end) {
			push(g, STRL("$"));
		} else {
			fold(word, &folded);
			push(g, stands_for(g, buf_view(&folded)));
		}
		n = take(g, group, got);
		for (size_t k = 0; k < n; k++)
			*VEC_ADD(set->arena, &found->v) = got[k];
	}
	buf_fini(&folded);
}

/* The sentences whose phrases count as near by, as phrasesum.c sums them. */
static void find_near(struct fit_phrases *p, const struct fit_set *set)
{
	size_t *from = arena_array(set->arena, from, set->n);
	size_t *to = arena_array(set->arena, to, set->n);
	size_t begin = 0, reach = phrases_reach(set->form);

	for (size_t t = 0; t < set->n_talks; t++) {
		size_t end = begin + set->talks[t]->n;

		for (size_t i = begin; i < end; i++) {
			from[i] = i - begin > reach ? i - reach : begin;
			to[i] = end - i > reach ? i + reach + 1 : end;
		}
		begin = end;
	}
	p->from = from;
	p->to = to;
}

/* Shares of verbatim talk, as phrasesum.c has them. */
static void find_shares(struct fit_phrases *p, const struct fit_set *set)
{
	struct phrase_share *share = arena_array(set->arena, share, set->n);
	size_t *places = arena_array(set->arena, places, set->n);
	size_t begin = 0;

	for (size_t i = 0; i < set->n; i++)
		places[i] = set->sentence[i]->open ? set->sentence[i]->words + 1 : 0;
	for (size_t t = 0; t < set->n_talks; t++) {
		phrasesum_shares(places + begin, set->talks[t]->n, share + begin);
		begin += set->talks[t]->n;
	}
	p->share = share;
}

/* Numbers the phrases that enough groups use; STR_NPOS: of another one. */
static size_t *number_phrases(struct fit_phrases *p, struct arena *a,
			      const struct gather *g)
{
	size_t *number = arena_array(a, number, g->phrases.v.n);

	for (size_t i = 0; i < g->phrases.v.n; i++) {
		number[i] = STR_NPOS;
		if (g->phrases.v.v[i].groups < PHRASE_GROUPS)
			continue;
		number[i] = p->text.n;
		*VEC_ADD(a, &p->text) = g->phrases.text.v[i];
	}
	return number;
}

/* first: of each sentence, where what it has begins in found. */
static void make_rows(struct fit_phrases *p, const struct fit_set *set, size_t *first,
		      const struct found *found, const size_t *number)
{
	uint32_t *index = arena_array(set->arena, index, found->v.n);
	size_t n = 0;

	for (size_t i = 0; i < set->n; i++) {
		size_t from = n;

		for (size_t k = first[i]; k < first[i + 1]; k++)
			if (number[found->v.v[k]] != STR_NPOS)
				index[n++] = (uint32_t)number[found->v.v[k]];
		first[i] = from;
	}
	first[set->n] = n;
	p->rows = (struct fit_rows){
		.n = set->n, .first = first, .index = index, .n_features = p->text.n
	};
}

static size_t *count_sentences(const struct fit_phrases *p, struct arena *a)
{
	size_t *often = arena_array(a, often, p->text.n);
	size_t *last = arena_array(a, last, p->text.n);

	for (size_t i = 0; i < p->rows.n; i++)
		for (size_t k = p->rows.first[i]; k < p->rows.first[i + 1]; k++) {
			uint32_t at = p->rows.index[k];

			often[at] += last[at] != i + 1;
			last[at] = i + 1;
		}
	return often;
}

/*
 * What is rare tells more than what everybody says: its weight may grow further before
 * L2 holds it.  The inverse document frequency of Spärck Jones (1972), smoothed, to a
 * power that cross-validation chose (0, 1, 1.5 and 2 were tried); about 1 for a phrase
 * of one sentence in fifty.
 */
static void value_rare(struct fit_phrases *p, struct arena *a)
{
	double *value = arena_array(a, value, p->text.n);
	double all = 1 + (double)p->rows.n;

	p->often = count_sentences(p, a);
	for (size_t i = 0; i < p->text.n; i++)
		value[i] =
		    pow((log(all / (1 + (double)p->often[i])) + 1) / 5, RARE_POWER);
	p->value = value;
}

void fit_phrases_find(struct fit_phrases *p, const struct fit_set *set,
		      const struct fit_set *other)
{
	struct counting mine = { 0 }, theirs = { 0 };
	struct gather g = { .classes = rules_phrases(set->rules)->classes,
			    .mine = &mine,
			    .theirs = &theirs };
	struct found found = { 0 };
	size_t *group = groups_of(set), *first;

	count_words(&mine, set);
	if (other && n_groups(other) >= OTHER_LEAST)
		count_words(&theirs, other);
	g.phrases.arena = set->arena;
	first = arena_array(set->arena, first, set->n);
	for (size_t i = 0; i < set->n; i++) {
		first[i] = found.v.n;
		if (set->sentence[i]->open)
			walk(&g, set, i, group[set->talk[i]], &found);
	}
	first[set->n] = found.v.n;
	make_rows(p, set, first, &found, number_phrases(p, set->arena, &g));
	value_rare(p, set->arena);
	find_near(p, set);
	if (set->form == FORM_VERBATIM)
		find_shares(p, set);
	buf_fini(&g.key);
}
