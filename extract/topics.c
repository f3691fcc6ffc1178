/*
 * topics.c - what the meeting was about: noun phrases that keep coming back.
 *
 * Pairs of neighbouring content words, and single ones, ranked by how many segments
 * say them, and most of all by how often items do: what was decided, promised or
 * asked is what a meeting was about, and not what was chatted about before.  A phrase
 * that shares a word with a better one is the same topic.  Names of people and accounts
 * are none: pages list them by themselves.
 */
#include "extract/who/index.h"

#include <stdlib.h>

#include "extract/nouns.h"
#include "extract/say.h"

enum {
	MIN_TOPICS = 3,
	MAX_TOPICS = 8,
	MAX_SEGMENTS = 12,
	MAX_PHRASE = 48,
	TOPIC_WORDS = 2,
	WEIGHT_ITEM = 8, /* of a sentence of an item, against a segment */
	WEIGHT_PAIR = 2, /* a pair said twice tells more than a word said three times */
	LEAST_SCORE = 3,
	LEAST_IF_FEW = 2
};

struct phrase {
	size_t word[TOPIC_WORDS], n; /* indices into the lexicon */
	struct str shown;
	size_t items; /* sentences of items that say it */
	size_t score, born;
	int64_t last; /* segment counted last */
	struct int64s segments;
};
VEC(phrases, struct phrase);

struct finder {
	struct talk *t;
	uint32_t *single;     /* of each term: phrase + 1, or 0 */
	unsigned char *known; /* of each term, by the form that was said first */
	struct map pairs;     /* phrase by two terms */
	struct phrases phrases;
	const unsigned char *items; /* of each sentence, see index_items */
	const int *nouns;           /* of each term, see nouns_count */
};

/* "rack" and "steel rack", not "confirm", "confirm rack" or "rack confirmed". */
static bool is_noun(const struct finder *f, const struct phrase *p)
{
	return !nouns_inflected(p->shown) && f->nouns[p->word[0]] >= (p->n == 1) &&
	       f->nouns[p->word[p->n - 1]] >= 0;
}

/* Headings announce, they are not talk. */
static bool open(const struct sentence *s)
{
	return s->seg->kind != SEG_HEADING &&
	       !(s->marks & (MARK_SENSITIVE | MARK_INJECTION));
}

/* The number of the phrase of these terms; the next new one when there is none yet. */
static size_t phrase_of(struct finder *f, const size_t *word, size_t n)
{
	struct str key = str_n((const char *)word, n * sizeof *word);
	size_t at = n == 1 ? f->single[word[0]] : map_get(&f->pairs, key);

	if (n == 1 && at == 0) {
		f->single[word[0]] = (uint32_t)f->phrases.n + 1;
		return f->phrases.n;
	}
	if (n == 1)
		return at - 1;
	if (at != STR_NPOS)
		return at;
	map_set(f->t->arena, &f->pairs, arena_str(f->t->arena, key), f->phrases.n);
	return f->phrases.n;
}

static void count(struct finder *f, const size_t *word, size_t n, struct str shown,
		  size_t sentence)
{
	int64_t segment = f->t->sentences.v[sentence].seg->n;
	struct phrase *p;
	size_t at;

	if (shown.len > MAX_PHRASE)
		return;
	at = phrase_of(f, word, n);
	if (at == f->phrases.n) {
		p = VEC_ADD(f->t->arena, &f->phrases);
		memcpy(p->word, word, n * sizeof *word);
		p->n = n;
		p->shown = shown;
		p->born = at;
		p->last = -1;
	}
	p = &f->phrases.v[at];
	p->items += f->items[sentence] != 0;
	if (p->last == segment)
		return;
	p->last = segment;
	if (p->segments.n < MAX_SEGMENTS)
		*VEC_ADD(f->t->arena, &p->segments) = segment;
}

/* Whether this byte of a sentence stands in the name of a person or an account. */
static bool in_name(const struct who *w, size_t sentence, size_t from)
{
	if (!w)
		return false;
	for (size_t i = w->of_sentence[sentence]; i < w->of_sentence[sentence + 1]; i++)
		if (w->mentions.v[i].sort != NAME_PROJECT &&
		    w->mentions.v[i].from <= from && from < w->mentions.v[i].to)
			return true;
	return false;
}

static bool is_content(struct finder *f, const struct form *form)
{
	unsigned char *known = &f->known[form->term];

	if (*known == 0)
		*known = form->content ? 2 : 1;
	return *known == 2;
}

static void read_sentence(struct finder *f, size_t i)
{
	const struct sentence *s = &f->t->sentences.v[i];
	const struct lexicon *l = &f->t->words;
	size_t last = STR_NPOS;
	struct str before = { 0 };

	for (size_t w = s->word; w < s->word + s->n_words; w++) {
		const struct form *form = &l->forms.v[l->words.v[w].form];
		struct str word = lexicon_word(l, w, s->text);
		size_t id = form->term, pair[TOPIC_WORDS] = { last, id };
		bool owns;

		if (!is_content(f, form) || (form->says & SAYS_TIME) ||
		    in_name(f->t->who, i, (size_t)(word.p - s->text.p))) {
			last = STR_NPOS;
			continue;
		}
		owns = word.len > 2 && str_ends(form->text, STRL("'s"));
		word.len -= owns ? 2 : 0;
		count(f, &id, 1, word, i);
		if (last != STR_NPOS && last != id &&
		    word.p == before.p + before.len + 1 && word.p[-1] == ' ')
			count(f, pair, 2, str_n(before.p, before.len + 1 + word.len),
			      i);
		last = owns ? STR_NPOS : id;
		before = word;
	}
}

static int by_score(const void *a, const void *b)
{
	const struct phrase *x = a, *y = b;

	if (x->score != y->score)
		return x->score > y->score ? -1 : 1;
	return x->born < y->born ? -1 : x->born > y->born;
}

static bool shares(const struct phrase *a, const struct phrase *b)
{
	for (size_t i = 0; i < a->n; i++)
		for (size_t k = 0; k < b->n; k++)
			if (a->word[i] == b->word[k])
				return true;
	return false;
}

/* Lower case, but for names written with a capital inside the sentence. */
static struct str topic_name(struct arena *a, struct str shown)
{
	struct str out = arena_str(a, shown);
	char *p = arena_alloc(a, out.len + 1);

	memcpy(p, out.p, out.len);
	if (out.len > 1 && p[0] >= 'A' && p[0] <= 'Z' && p[1] >= 'a' &&
	    str_chr(out, ' ') == STR_NPOS)
		p[0] = (char)(p[0] | 32);
	return str_n(p, out.len);
}

/* Takes the best phrases of at least this score. */
static void pick(struct finder *f, size_t least)
{
	struct record *r = f->t->r;
	struct phrase *chosen[MAX_TOPICS], *all = f->phrases.v;
	size_t n = 0, m = 0;

	/* Few are said often enough: only they are sorted. */
	for (size_t i = 0; i < f->phrases.n; i++)
		m += all[i].score >= least;
	all = arena_alloc(f->t->arena, (m + 1) * sizeof *all);
	m = 0;
	for (size_t i = 0; i < f->phrases.n; i++)
		if (f->phrases.v[i].score >= least)
			all[m++] = f->phrases.v[i];
	qsort(all, m, sizeof *all, by_score);
	for (size_t i = 0; i < m && n < MAX_TOPICS; i++) {
		bool same = false;

		for (size_t k = 0; k < n && !same; k++)
			same = shares(&all[i], chosen[k]);
		if (!same)
			chosen[n++] = &all[i];
	}
	r->topics.n = 0;
	for (size_t i = 0; i < n; i++) {
		struct topic *k = VEC_ADD(f->t->arena, &r->topics);

		k->name = topic_name(f->t->arena, chosen[i]->shown);
		k->segments = chosen[i]->segments;
	}
}

void topics_find(struct talk *t)
{
	struct finder f = { .t = t };

	f.items = index_items(t);
	f.nouns = nouns_count(t);
	f.single = arena_alloc(t->arena, (t->words.forms.n + 1) * sizeof *f.single);
	f.known = arena_alloc(t->arena, t->words.forms.n + 1);
	for (size_t i = 0; i < t->sentences.n; i++)
		if (open(&t->sentences.v[i]))
			read_sentence(&f, i);
	for (size_t i = 0; i < f.phrases.n; i++) {
		struct phrase *p = &f.phrases.v[i];

		if (!is_noun(&f, p))
			continue;
		p->score = (p->segments.n + WEIGHT_ITEM * p->items) *
			   (p->n == 2 ? WEIGHT_PAIR : 1);
	}
	if (f.phrases.n == 0)
		return;
	pick(&f, LEAST_SCORE);
	if (t->r->topics.n < MIN_TOPICS)
		pick(&f, LEAST_IF_FEW);
}
