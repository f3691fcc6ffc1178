/*
 * topics.c - what the meeting was about: noun phrases that keep coming back.
 *
 * Pairs and triples of neighbouring content words, then single ones, ranked by
 * how many segments say them; a phrase that shares a word with a better one is
 * the same topic.  Names of people are no topics.
 */
#include "extract/index.h"

#include <stdlib.h>

#include "base/lang/words.h"
#include "extract/lexicon.h"
#include "extract/say.h"

enum {
	MIN_TOPICS = 3,
	MAX_TOPICS = 8,
	MAX_SEGMENTS = 12,
	MAX_PHRASE = 48,
	TOPIC_WORDS = 2
};

struct phrase {
	size_t word[TOPIC_WORDS], n; /* indices into the lexicon */
	struct str shown;
	size_t times, score, born;
	int64_t last; /* segment counted last */
	struct int64s segments;
};
VEC(phrases, struct phrase);

struct finder {
	struct talk *t;
	struct lexicon words;
	struct map keys;
	struct phrases phrases;
};

/* Headings announce, they are not talk. */
static bool open(const struct sentence *s)
{
	return s->seg->kind != SEG_HEADING &&
	       !(s->marks & (MARK_SENSITIVE | MARK_INJECTION));
}

static void count(struct finder *f, const size_t *word, size_t n, struct str shown,
		  int64_t segment)
{
	struct str key = str_n((const char *)word, n * sizeof *word);
	size_t at = map_get(&f->keys, key);
	struct phrase *p;

	if (shown.len > MAX_PHRASE)
		return;
	if (at == STR_NPOS) {
		at = f->phrases.n;
		p = VEC_ADD(f->t->arena, &f->phrases);
		memcpy(p->word, word, n * sizeof *word);
		p->n = n;
		p->shown = shown;
		p->born = at;
		p->last = -1;
		map_set(f->t->arena, &f->keys, arena_str(f->t->arena, key), at);
	}
	p = &f->phrases.v[at];
	p->times++;
	if (p->last == segment)
		return;
	p->last = segment;
	if (p->segments.n < MAX_SEGMENTS)
		*VEC_ADD(f->t->arena, &p->segments) = segment;
}

/* Whether bytes [from, to) of a sentence stand in somebody's name. */
static bool in_name(const struct who *w, size_t sentence, size_t from)
{
	if (!w)
		return false;
	for (size_t i = w->of_sentence[sentence]; i < w->of_sentence[sentence + 1]; i++)
		if (w->mentions.v[i].sort == NAME_PERSON &&
		    w->mentions.v[i].from <= from && from < w->mentions.v[i].to)
			return true;
	return false;
}

static void read_sentence(struct finder *f, size_t i)
{
	const struct sentence *s = &f->t->sentences.v[i];
	size_t last = STR_NPOS, at = 0;
	struct str word, before = { 0 };

	while (word_next(s->text, &at, &word)) {
		bool owns = word.len > 2 && str_ends(word, STRL("'s"));
		size_t id = lexicon_term(&f->words, word);
		size_t pair[TOPIC_WORDS] = { last, id };

		word.len -= owns ? 2 : 0;
		if (!f->words.terms.v[id].content ||
		    in_name(f->t->who, i, (size_t)(word.p - s->text.p))) {
			last = STR_NPOS;
			continue;
		}
		count(f, &id, 1, word, s->seg->n);
		if (last != STR_NPOS && last != id &&
		    word.p == before.p + before.len + 1 && word.p[-1] == ' ')
			count(f, pair, 2, str_n(before.p, before.len + 1 + word.len),
			      s->seg->n);
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

static void pick(struct finder *f, size_t least)
{
	struct record *r = f->t->r;
	struct phrase *chosen[MAX_TOPICS];
	size_t n = 0;

	for (size_t i = 0; i < f->phrases.n && n < MAX_TOPICS; i++) {
		struct phrase *p = &f->phrases.v[i];
		bool same = p->score < least;

		for (size_t k = 0; k < n && !same; k++)
			same = shares(p, chosen[k]);
		if (same)
			continue;
		chosen[n++] = p;
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
	struct finder f = { .t = t, .words = { .arena = t->arena } };

	for (size_t i = 0; i < t->sentences.n; i++)
		if (open(&t->sentences.v[i]))
			read_sentence(&f, i);
	/* A pair said twice tells more than a word said four times. */
	for (size_t i = 0; i < f.phrases.n; i++) {
		struct phrase *p = &f.phrases.v[i];

		p->score = p->segments.n * (p->n == 2 ? 5 : 2);
	}
	if (f.phrases.n == 0)
		return;
	qsort(f.phrases.v, f.phrases.n, sizeof *f.phrases.v, by_score);
	pick(&f, 6);
	if (t->r->topics.n < MIN_TOPICS)
		pick(&f, 4);
}
