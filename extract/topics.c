/*
 * topics.c - what the meeting was about: noun phrases that keep coming back.
 *
 * Pairs of neighbouring content words, and single ones, ranked by how many segments
 * say them, and most of all by how often items do: what was decided, promised or
 * asked is what a meeting was about, and not what was chatted about before.  A phrase
 * that shares a word with a better one is the same topic.  Names of people and accounts
 * are none: pages list them by themselves.  Nor is a common noun that is said once.
 */
#include "extract/topics.h"

#include <stdlib.h>

#include "base/ascii.h"
#include "base/lang/nickname.h"
#include "base/lang/words.h"
#include "extract/somebody.h"
#include "extract/who/index.h"
#include "extract/words/nouns.h"

enum {
	MIN_TOPICS = 3,
	MAX_TOPICS = 8,
	MAX_SEGMENTS = 12,
	MAX_PHRASE = 48,
	TOPIC_WORDS = 2,
	WEIGHT_ITEM = 6, /* of a sentence of an item, against a segment */
	WEIGHT_PAIR = 2,
	MAX_WORD = 32,
	LEAST_SCORE = 3,
	LEAST_IF_FEW = 2
};

#define NO_TERM UINT32_MAX

struct phrase {
	uint32_t word[TOPIC_WORDS], n; /* indices into the lexicon */
	uint32_t items;                /* sentences of items that say it */
	bool written;                  /* one of notes does */
	struct str shown;
	uint32_t times, cut; /* that it is said; with one more noun right behind it */
	uint32_t score;
	uint32_t segments; /* that say it, MAX_SEGMENTS at most */
	uint32_t newest;   /* of its places, from 1 */
};
VEC(phrases, struct phrase);

/* A segment that says a phrase, and the place before that does; 0: none. */
struct place {
	int64_t segment;
	uint32_t before, sentence;
};
VEC(places, struct place);

/* How often a term is written small, and with a capital inside a sentence. */
struct cases {
	uint32_t small, capital;
};

struct finder {
	struct talk *t;
	uint32_t *single; /* of each term: phrase + 1, or 0 */
	struct map pairs; /* phrase by two terms */
	struct phrases phrases;
	struct places places;       /* of all phrases: few of them become topics */
	const unsigned char *items; /* of each sentence, see talk_items */
	const int *nouns;           /* of each term, see nouns_count */
	struct cases *cases;        /* of each term */
};

static struct str lower(struct str word, char to[MAX_WORD])
{
	struct str out = str_none();

	if (str_ends(word, STRL("'s")))
		word.len -= 2;
	(void)word_fold(word, to, MAX_WORD, &out);
	return out;
}

static bool is_name(const struct finder *f, size_t term)
{
	return f->cases[term].capital > f->cases[term].small;
}

/* The noun of a phrase: "rack", not "confirmed", "boring", "alone" or "including". */
static bool heads(const struct finder *f, size_t term, struct str word)
{
	char room[MAX_WORD];
	struct str w = lower(word, room);

	if (is_name(f, term))
		return true;
	return w.len > 0 && f->nouns[term] >= 0 && !nouns_inflected(w) &&
	       !nouns_is_verb(w) && !nouns_describes(w) &&
	       !(nouns_is_gerund(w) && f->nouns[term] < 2);
}

static bool is_plural(struct str w)
{
	return w.len > 3 && w.p[1] >= 'a' && str_ends(w, STRL("s")) &&
	       !str_ends(w, STRL("ss")) && !str_ends(w, STRL("us")) &&
	       !str_ends(w, STRL("is"));
}

/*
 * "rack" and "steel rack", not "confirm", "confirm rack" or "rack confirmed"; nor
 * "phones ride", where a verb that may be a noun stands behind a plural.
 */
static bool is_noun(const struct finder *f, const struct phrase *p)
{
	size_t blank = str_chr(p->shown, ' '), last = p->word[p->n - 1];
	struct str head = p->n == 2 ? str_from(p->shown, blank + 1) : p->shown, w;
	char room[MAX_WORD];
	bool plural;

	/* "lead" of "flash lead time" */
	head = str_word(head);
	if (!heads(f, last, head))
		return false;
	if (p->n == 1) {
		w = lower(head, room);
		return f->nouns[last] >= 1 && !nouns_is_vague(w);
	}
	w = str_sub(p->shown, 0, blank);
	plural = is_plural(w);
	w = lower(w, room);
	if (f->nouns[p->word[0]] < 0 || nouns_is_verb(w) ||
	    (nouns_is_gerund(w) && is_plural(head)))
		return false;
	return !plural || is_plural(head) || f->nouns[last] >= 2 || is_name(f, last);
}

/* Headings announce, they are not talk. */
static bool open(const struct sentence *s)
{
	return !(s->marks & MARK_HEADING) && !talk_barred(s);
}

/* The number of the phrase of these terms; the next new one when there is none yet. */
static size_t phrase_of(struct finder *f, const uint32_t *word, uint32_t n)
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

/* The phrase's number; STR_NPOS: too long to be one. */
static size_t count(struct finder *f, const uint32_t *word, uint32_t n,
		    struct str shown, size_t sentence)
{
	int64_t segment = f->t->sentences.v[sentence].seg->n;
	struct phrase *p;
	size_t at;

	if (shown.len > MAX_PHRASE)
		return STR_NPOS;
	at = phrase_of(f, word, n);
	if (at == f->phrases.n) {
		p = VEC_ADD(f->t->arena, &f->phrases);
		memcpy(p->word, word, n * sizeof *word);
		p->n = n;
		p->shown = shown;
	}
	p = &f->phrases.v[at];
	p->times++;
	p->items += f->items[sentence] != 0;
	p->written |= (f->t->sentences.v[sentence].marks & MARK_NOTES) != 0;
	if (p->segments == MAX_SEGMENTS ||
	    (p->newest && f->places.v[p->newest - 1].segment == segment))
		return at;
	*VEC_ADD(f->t->arena, &f->places) =
	    (struct place){ segment, p->newest, (uint32_t)sentence };
	p->newest = (uint32_t)f->places.n;
	p->segments++;
	return at;
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

static bool is_mark(char c)
{
	return c == '/' || c == '_' || c == '@' || c == '=' || c == '\\' || c == '#';
}

/* "https" and "example" of an address, a piece of code. */
static bool in_address(struct str text, struct str word)
{
	size_t from = (size_t)(word.p - text.p), to = from + word.len;

	return (from > 0 && is_mark(text.p[from - 1])) ||
	       (to < text.len && is_mark(text.p[to])) ||
	       (to + 2 < text.len && str_starts(str_from(text, to), STRL("://")));
}

/* What ends a phrase and says nothing alone: "flash lead time", "spare part number". */
static bool is_tail(struct str word)
{
	return str_in_words(word,
			    " time times plan plans number numbers name names type "
			    "types line lines job jobs point points change changes "
			    "meeting meetings ");
}

struct walk {
	uint32_t last; /* term of the word before, content; or NO_TERM */
	struct str before;
	size_t pair; /* phrase that was said just before, or STR_NPOS */
};

static bool adjoins(const struct walk *at, struct str word)
{
	return at->last != NO_TERM && word.p == at->before.p + at->before.len + 1 &&
	       word.p[-1] == ' ';
}

static void read_pair(struct finder *f, size_t i, struct walk *at, uint32_t id,
		      struct str word)
{
	uint32_t pair[TOPIC_WORDS] = { at->last, id };
	size_t left = at->pair;

	at->pair = STR_NPOS;
	if (at->last == id || !adjoins(at, word))
		return;
	if (left != STR_NPOS)
		f->phrases.v[left].cut++;
	at->pair =
	    count(f, pair, 2, str_n(at->before.p, at->before.len + 1 + word.len), i);
}

static void read_tail(struct finder *f, const struct walk *at, struct str word)
{
	struct phrase *p = &f->phrases.v[at->pair];
	size_t len = (size_t)(word.p - p->shown.p) + word.len;

	if (p->times == 1 && adjoins(at, word) && len <= MAX_PHRASE)
		p->shown.len = len;
}

static void read_sentence(struct finder *f, size_t i)
{
	const struct sentence *s = &f->t->sentences.v[i];
	const struct lexicon *l = &f->t->words;
	struct walk at = { .last = NO_TERM, .pair = STR_NPOS };

	for (size_t w = s->word; w < s->word + s->n_words; w++) {
		const struct form *form = &l->forms.v[l->words.v[w].form];
		struct str word = lexicon_word(l, w, s->text);
		uint32_t id = form->term;
		bool owns;

		if (!form->content || (form->says & SAYS_TIME) ||
		    in_address(s->text, word) ||
		    in_name(f->t->who, i, (size_t)(word.p - s->text.p))) {
			if (at.pair != STR_NPOS && is_tail(form->text))
				read_tail(f, &at, word);
			at = (struct walk){ .last = NO_TERM, .pair = STR_NPOS };
			continue;
		}
		if (w > s->word)
			*(ascii_is_upper(word.p[0]) ? &f->cases[id].capital
						    : &f->cases[id].small) += 1;
		owns = word.len > 2 && str_ends(form->text, STRL("'s"));
		word.len -= owns ? 2 : 0;
		count(f, &id, 1, word, i);
		read_pair(f, i, &at, id, word);
		at.last = owns ? NO_TERM : id;
		at.before = word;
	}
}

static int by_score(const void *a, const void *b)
{
	const struct phrase *x = *(const struct phrase *const *)a,
			    *y = *(const struct phrase *const *)b;

	if (x->score != y->score)
		return x->score > y->score ? -1 : 1;
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
	const struct place *first = &f->places.v[p->newest - 1];
	struct str left, number;
	char room[MAX_WORD];
	size_t from;

	while (first->before)
		first = &f->places.v[first->before - 1];
	left = f->t->sentences.v[first->sentence].text;
	left.len = (size_t)(p->shown.p - left.p);
	from = left.len - (left.len > 0);
	while (from > 0 && left.p[from - 1] != ' ')
		from--;
	number = lower(str_rtrim(str_from(left, from)), room);
	return p->n == TOPIC_WORDS && !is_plural(p->shown) && word_cardinal(number) > 1
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

/* One common noun alone tells what it was about only when it is said again. */
static bool comes_back(const struct finder *f, const struct phrase *p)
{
	return p->n == TOPIC_WORDS || p->segments > 1 || is_name(f, p->word[0]);
}

/* In the order of the talk. */
static struct int64s segments_of(const struct finder *f, const struct phrase *p)
{
	struct int64s out = { 0 };
	uint32_t at = p->newest;

	VEC_RESERVE(f->t->arena, &out, p->segments);
	out.n = p->segments;
	for (size_t i = out.n; i-- > 0; at = f->places.v[at - 1].before)
		out.v[i] = f->places.v[at - 1].segment;
	return out;
}

/* A name that no table knows, and people speak of as of somebody. */
static bool is_somebody(const struct finder *f, const struct phrase *p)
{
	char room[MAX_WORD];
	size_t blank = str_chr(p->shown, ' ');
	struct str first =
	    str_sub(p->shown, 0, blank == STR_NPOS ? p->shown.len : blank);

	if (!is_name(f, p->word[0]) || !is_name(f, p->word[p->n - 1]))
		return false;
	first = lower(first, room);
	if (f->t->who && map_get(&f->t->who->index->given, first) != STR_NPOS &&
	    !nickname_is_word(first))
		return true;
	for (uint32_t at = p->newest; at; at = f->places.v[at - 1].before)
		if (somebody_in(f->t->sentences.v[f->places.v[at - 1].sentence].text,
				p->shown))
			return true;
	return false;
}

/* Takes the best phrases of at least this score; which are nouns is asked of these.
 * again: single ones must come back. */
static void pick(struct finder *f, size_t least, bool again)
{
	struct record *r = f->t->r;
	struct phrase *chosen[MAX_TOPICS], **all;
	size_t n = 0, m = 0;

	/* Few are said often enough: only they are sorted. */
	for (size_t i = 0; i < f->phrases.n; i++)
		m += f->phrases.v[i].score >= least;
	all = arena_alloc(f->t->arena, (m + 1) * sizeof *all);
	m = 0;
	for (size_t i = 0; i < f->phrases.n; i++)
		if (f->phrases.v[i].score >= least)
			all[m++] = &f->phrases.v[i];
	qsort(all, m, sizeof *all, by_score);
	for (size_t i = 0; i < m && n < MAX_TOPICS; i++) {
		bool same = false;

		for (size_t k = 0; k < n && !same; k++)
			same = shares(all[i], chosen[k]);
		if (!same && is_noun(f, all[i]) && !is_somebody(f, all[i]) &&
		    (!again || comes_back(f, all[i])))
			chosen[n++] = all[i];
	}
	r->topics.n = 0;
	for (size_t i = 0; i < n; i++) {
		struct topic *k = VEC_ADD(f->t->arena, &r->topics);

		k->name = topic_name(f, chosen[i]);
		k->segments = segments_of(f, chosen[i]);
	}
}

/* A pair that is written, or said again, tells more than a word. */
static void weigh(struct phrase *p)
{
	bool tells = p->n == TOPIC_WORDS && (p->written || p->segments > 1);

	p->score = (p->segments + WEIGHT_ITEM * p->items) * (tells ? WEIGHT_PAIR : 1);
}

void topics_find(struct talk *t)
{
	struct finder f = { .t = t };

	f.items = talk_items(t);
	f.nouns = nouns_count(t);
	f.single = arena_alloc(t->arena, (t->words.forms.n + 1) * sizeof *f.single);
	f.cases = arena_alloc(t->arena, (t->words.forms.n + 1) * sizeof *f.cases);
	VEC_RESERVE(t->arena, &f.phrases, t->words.words.n / 4);
	for (size_t i = 0; i < t->sentences.n; i++)
		if (open(&t->sentences.v[i]))
			read_sentence(&f, i);
	for (size_t i = 0; i < f.phrases.n; i++)
		weigh(&f.phrases.v[i]);
	if (f.phrases.n == 0)
		return;
	pick(&f, LEAST_SCORE, true);
	if (t->r->topics.n < MIN_TOPICS)
		pick(&f, LEAST_SCORE, false);
	if (t->r->topics.n < MIN_TOPICS)
		pick(&f, LEAST_IF_FEW, false);
}
