/*
 * topics.c - what the meeting was about: noun phrases that keep coming back.
 *
 * A word weighs by how many segments say it, by how many sentences of items do (what
 * was decided, promised or asked is what a meeting was about, and not what was chatted
 * about before), by how often other meetings are about it where they say it, and more
 * when the title has it.  A pair weighs by both its words, wherever else they are said:
 * nobody says all of "masking rules" each time.  A phrase that shares a word with a
 * better one is the same topic.
 */
#include "extract/topics.h"

#include <stdlib.h>

#include "base/ascii.h"
#include "base/lang/nickname.h"
#include "base/lang/words.h"
#include "extract/somebody.h"
#include "extract/topicphrases.h"
#include "extract/who/index.h"

enum { MIN_TOPICS = 3, MAX_TOPICS = 8, MAX_WORD = 32 };

/* Weights, in thousandths.  Half of the worlds chose them, the other half agrees. */
enum {
	LEAST = 1500,
	TITLE = 1000,
	PAIR = 700,
	PAIR_HEAVY = 800, /* of a thousand of its heavier word, */
	PAIR_LIGHT = 500, /* of its lighter one */
	PAIR_SHARE = 4,   /* times of a pair, that its words count */
	PAIR_LOOSE = -500 /* said once, and behind no "the": it may be none */
};

/* Logarithm of a count, in thousandths. */
static int log_of(uint32_t n)
{
	static const short logs[] = { 0, 0, 693, 1099, 1386, 1609, 1792, 1946 };
	const uint32_t most = COUNT(logs) - 1;
	int halves = 0;

	for (; n > most; n /= 2)
		halves++;
	return logs[n] + halves * logs[2];
}

static int by_weight(const void *a, const void *b)
{
	const struct phrase *x = *(const struct phrase *const *)a,
			    *y = *(const struct phrase *const *)b;

	if (x->weight != y->weight)
		return x->weight > y->weight ? -1 : 1;
	if (x->n != y->n)
		return x->n > y->n ? -1 : 1;
	/* "pen test" before "failed pen" of "failed pen test" */
	if ((x->cut * 2 > x->times) != (y->cut * 2 > y->times))
		return x->cut * 2 > x->times ? 1 : -1;
	return x < y ? -1 : 1; /* what was said first */
}

static bool shares(const struct phrase *a, const struct phrase *b)
{
	for (size_t i = 0; i < a->n; i++)
		for (size_t k = 0; k < b->n; k++)
			if (a->word[i] == b->word[k])
				return true;
	return false;
}

/* Bytes of the number right before it where it is said first: "ten " of "ten gig
 * circuit"; before a plural it counts. */
static size_t number_before(const struct finder *f, const struct phrase *p)
{
	const struct spot *first = &f->spots.v[p->newest - 1];
	struct str left, number = str_none();
	char room[MAX_WORD];
	size_t from;

	while (first->before)
		first = &f->spots.v[first->before - 1];
	left = f->t->sentences.v[first->sentence].text;
	left.len = (size_t)(p->shown.p - left.p);
	from = str_last_word(str_n(left.p, left.len - (left.len > 0)));
	(void)word_fold(str_rtrim(str_from(left, from)), room, MAX_WORD, &number);
	return p->n == TOPIC_WORDS && !phrase_is_plural(p->shown) &&
		       word_cardinal(number) > 1
		   ? left.len - from
		   : 0;
}

/* A capital that only the beginning of its sentence gave goes. */
static struct str topic_name(const struct finder *f, const struct phrase *p)
{
	size_t lead = number_before(f, p), at = lead;
	struct str out = str_n(p->shown.p - lead, lead + p->shown.len);
	char *text = arena_alloc(f->t->arena, out.len + 1);

	memcpy(text, out.p, out.len);
	for (size_t i = 0; i < p->n; i++) {
		const struct cases *c = &f->cases[p->word[i]];

		if (at + 1 < out.len && c->small > 0 && c->capital <= c->small &&
		    ascii_is_upper(text[at]) && text[at + 1] >= 'a')
			text[at] = (char)(text[at] | 32);
		at = lead + str_chr(p->shown, ' ') + 1;
	}
	return str_n(text, out.len);
}

/* In the order of the talk. */
static struct int64s segments_of(const struct finder *f, const struct phrase *p)
{
	struct int64s out = { 0 };
	uint32_t at = p->newest;

	VEC_RESERVE(f->t->arena, &out, TOPIC_SEGMENTS);
	out.n = p->segments < TOPIC_SEGMENTS ? p->segments : TOPIC_SEGMENTS;
	for (size_t i = out.n; i-- > 0; at = f->spots.v[at - 1].before)
		out.v[i] = f->spots.v[at - 1].segment;
	return out;
}

/* A name that no table knows, and people speak of as of somebody. */
static bool is_somebody(const struct finder *f, const struct phrase *p)
{
	char room[MAX_WORD];
	size_t blank = str_chr(p->shown, ' ');
	struct str first = str_head(p->shown, blank);

	if (!phrase_is_name(f, p->word[0]) || !phrase_is_name(f, p->word[p->n - 1]))
		return false;
	if (word_fold(first, room, MAX_WORD, &first) && f->t->who &&
	    map_get(&f->t->who->index->given, first) != STR_NPOS &&
	    !nickname_is_word(first))
		return true;
	for (uint32_t at = p->newest; at; at = f->spots.v[at - 1].before)
		if (somebody_in(f->t->sentences.v[f->spots.v[at - 1].sentence].text,
				p->shown))
			return true;
	return false;
}

/* One common noun alone tells what it was about only when it is said again.  Where
 * there is little, an item may say it. */
static bool comes_back(const struct finder *f, const struct phrase *p, bool little)
{
	if (little)
		return p->segments > 1 || p->items > 0;
	return p->n == TOPIC_WORDS || p->segments > 1 || phrase_is_name(f, p->word[0]);
}

/* Phrases that weigh enough, the heaviest first.  Few do: only they are sorted. */
static struct phrase **by_weights(const struct finder *f, bool little, size_t *n)
{
	struct phrase **all = arena_array(f->t->arena, all, f->phrases.n);

	*n = 0;
	for (size_t i = 0; i < f->phrases.n; i++)
		if (little || f->phrases.v[i].weight >= LEAST)
			all[(*n)++] = &f->phrases.v[i];
	qsort(all, *n, sizeof *all, by_weight);
	return all;
}

/* Chooses the best phrases, at most so many; which are nouns is asked of these. */
static void pick(struct finder *f, size_t most, bool little)
{
	struct phrase *chosen[MAX_TOPICS], **all;
	struct record *r = f->t->r;
	size_t n = 0, m;

	all = by_weights(f, little, &m);
	for (size_t i = 0; i < m && n < most; i++) {
		bool same = false;

		for (size_t k = 0; k < n && !same; k++)
			same = shares(all[i], chosen[k]);
		if (!same && comes_back(f, all[i], little) &&
		    phrase_is_noun(f, all[i]) && !is_somebody(f, all[i]))
			chosen[n++] = all[i];
	}
	r->topics.n = 0;
	for (size_t i = 0; i < n; i++) {
		struct topic *k = VEC_ADD(f->t->arena, &r->topics);

		k->name = topic_name(f, chosen[i]);
		k->segments = segments_of(f, chosen[i]);
	}
}

/* Words of the meeting's title. */
static void mark_title(struct finder *f)
{
	struct str title = f->t->r->title, word;

	for (size_t i = 0; word_next(title, &i, &word);) {
		size_t form = lexicon_find(&f->t->words, word);
		uint32_t single =
		    form == STR_NPOS ? 0 : f->single[f->t->words.forms.v[form].term];

		if (single)
			f->phrases.v[single - 1].titled = true;
	}
}

/* Of a word: where it is said often, at most so many of its segments, and sentences of
 * items, count. */
static int word_weight(const struct finder *f, uint32_t term, uint32_t most)
{
	int known = f->t->words.forms.v[term].topical;
	const struct phrase *p;

	/* "time" is no phrase alone. */
	if (!f->single[term])
		return known;
	p = &f->phrases.v[f->single[term] - 1];
	return known + (p->titled ? TITLE : 0) +
	       log_of(p->segments < most ? p->segments : most) +
	       log_of(1 + (p->items < most ? p->items : most)) * 9 / 10;
}

/* "Button option", said once in a long talk about buttons, is not what it is about. */
static void weigh_pair(const struct finder *f, struct phrase *p)
{
	int a = word_weight(f, p->word[0], PAIR_SHARE * p->segments),
	    b = word_weight(f, p->word[1], PAIR_SHARE * p->segments);
	bool loose = !p->stands && p->segments == 1;

	p->weight =
	    PAIR +
	    (PAIR_HEAVY * (a > b ? a : b) + PAIR_LIGHT * (a > b ? b : a)) / 1000 +
	    (loose ? PAIR_LOOSE : 0);
}

void topics_find(struct talk *t)
{
	struct finder f;

	topicphrases_find(&f, t);
	if (f.phrases.n == 0)
		return;
	mark_title(&f);
	for (size_t i = 0; i < f.phrases.n; i++) {
		struct phrase *p = &f.phrases.v[i];

		if (p->n == TOPIC_WORDS)
			weigh_pair(&f, p);
		else
			p->weight = word_weight(&f, p->word[0], UINT32_MAX);
	}
	pick(&f, MAX_TOPICS, false);
	if (t->r->topics.n < MIN_TOPICS)
		pick(&f, MIN_TOPICS, true);
}
