/*
 * word_classes.c - finds templates/classes.yaml: words that keep the same company.
 *
 * Of each word the class is chosen in turn that tells best, over all talk, which class
 * follows which, until few words move (exchange as S. Martin, J. Liermann and H. Ney,
 * Algorithms for bigram and trigram word clustering, 1998, for the classes of P. Brown
 * et al., 1992).
 *
 * usage: word_classes RECORDS... > classes.yaml
 * RECORDS: JSON Lines with segments.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fsutil.h"
#include "base/jsonl.h"
#include "base/lang/words.h"
#include "base/map.h"
#include "extract/fit/fit_talk.h"

enum {
	CLASSES = 200, /* 100, 300 and 600 tell private talk as well or worse */
	GROUPS = 3,    /* of talks that say a word; names of one have no class */
	ROUNDS = 12,
	FEW_MOVES = 500, /* one word in so many moves in the last round */
	MOST = 1 << 30
};
/* Numbers of words, and their classes: a sentence's end, a rare word. */
enum { END, RARE, WORDS };

struct neighbour {
	uint32_t word, times;
};
VEC(neighbours, struct neighbour);

struct word {
	struct str text;
	size_t times, groups;
	struct str group; /* the last that said it */
	struct neighbours before, behind;
	uint32_t self; /* times that it follows itself */
	uint32_t class;
};

struct talk {
	struct arena arena, scratch;
	struct map numbers;
	VEC(, struct word) words;
	VEC(, uint32_t) said;
	struct str group; /* of the talk that is read */
	/* How often one class follows another; what stands first, what second. */
	uint32_t pairs[CLASSES][CLASSES], first[CLASSES], second[CLASSES];
	double *weight; /* n log n */
};

static void die(const struct err *e)
{
	fprintf(stderr, "word_classes: %s\n", e->text);
	exit(1);
}

/* ---- what is said -----------------------------------------------------------------
 */

static uint32_t number_of(struct talk *t, struct str text)
{
	size_t at = map_get(&t->numbers, text);
	struct word *w;

	if (at == STR_NPOS) {
		at = t->words.n;
		text = arena_str(&t->arena, text);
		map_set(&t->arena, &t->numbers, text, at);
		VEC_ADD(&t->arena, &t->words)->text = text;
	}
	w = &t->words.v[at];
	w->times++;
	w->groups += !str_eq(w->group, t->group);
	w->group = t->group;
	return (uint32_t)at;
}

/* As private words are: lower case without apostrophes; figures are all alike. */
static struct str plain(struct arena *a, struct str word)
{
	char *out = arena_alloc(a, word.len + 1),
	     *folded = arena_alloc(a, word.len + 1);
	size_t n = 0;

	word_fold(word, folded, word.len + 1, &word);
	for (size_t i = 0; i < word.len; i++) {
		if (word.p[i] >= '0' && word.p[i] <= '9')
			return STRL("#");
		if (word.p[i] != '\'')
			out[n++] = word.p[i];
	}
	return str_n(out, n);
}

static void say(struct talk *t, uint32_t word)
{
	*VEC_ADD(&t->arena, &t->said) = word;
}

static void add_text(struct talk *t, struct str text)
{
	size_t at = 0, from = 0;
	struct str word;

	while (word_next(text, &at, &word)) {
		size_t start = (size_t)(word.p - text.p);

		for (; from < start; from++)
			if (strchr(".?!", text.p[from]) && from > 0) {
				say(t, END);
				break;
			}
		from = at;
		say(t, number_of(t, plain(&t->scratch, word)));
	}
	say(t, END);
}

static void read_records(struct talk *t, const char *path)
{
	struct buf b = { 0 };
	struct err e = { 0 };
	struct str text, line;

	if (fs_read(path, MOST, &b, &e) < 0)
		die(&e);
	text = buf_view(&b);
	while (str_split(&text, '\n', &line)) {
		struct record r;

		if (!line.len)
			continue;
		record_init(&r, &t->scratch);
		if (record_parse(&r, line, &e) < 0)
			die(&e);
		if (!str_eq(t->group, fit_talk_group(&r)))
			t->group = arena_str(&t->arena, fit_talk_group(&r));
		for (size_t i = 0; i < r.segments.n; i++)
			add_text(t, r.segments.v[i].text);
		arena_reset(&t->scratch);
	}
	buf_fini(&b);
}

/* ---- neighbours -------------------------------------------------------------------
 */

static int by_times(const void *x, const void *y)
{
	const struct word *a = x, *b = y;

	bool rare = a->groups < GROUPS, other = b->groups < GROUPS;

	if (rare != other)
		return rare - other;
	return a->times != b->times ? (a->times < b->times) - (a->times > b->times)
				    : str_cmp(a->text, b->text);
}

/* Numbers words anew, the most frequent first; rare ones are one. */
static void sort_words(struct talk *t)
{
	uint32_t *now = arena_alloc(&t->arena, t->words.n * sizeof *now);
	size_t n = WORDS;

	qsort(t->words.v + WORDS, t->words.n - WORDS, sizeof *t->words.v, by_times);
	while (n < t->words.n && t->words.v[n].groups >= GROUPS)
		n++;
	for (size_t i = 0; i < t->words.n; i++)
		now[map_get(&t->numbers, t->words.v[i].text)] =
		    i < n ? (uint32_t)i : RARE;
	for (size_t i = 0; i < t->said.n; i++)
		t->said.v[i] = now[t->said.v[i]];
	t->words.n = n;
}

static int by_number(const void *x, const void *y)
{
	const uint64_t *a = x, *b = y;

	return (*a > *b) - (*a < *b);
}

static void find_neighbours(struct talk *t)
{
	size_t n = t->said.n - 1;
	uint64_t *pair = arena_alloc(&t->arena, t->said.n * sizeof *pair);

	for (size_t i = 0; i < n; i++)
		pair[i] = (uint64_t)t->said.v[i] << 32 | t->said.v[i + 1];
	qsort(pair, n, sizeof *pair, by_number);
	for (size_t i = 0, end; i < n; i = end) {
		uint32_t one = (uint32_t)(pair[i] >> 32), two = (uint32_t)pair[i];
		struct word *w = t->words.v;
		uint32_t times;

		for (end = i; end < n && pair[end] == pair[i];)
			end++;
		times = (uint32_t)(end - i);
		if (one == two) {
			w[one].self = times;
			continue;
		}
		*VEC_ADD(&t->arena, &w[one].behind) = (struct neighbour){ two, times };
		*VEC_ADD(&t->arena, &w[two].before) = (struct neighbour){ one, times };
	}
}

/* ---- classes ----------------------------------------------------------------------
 */

/* How often each class stands before a word, or behind it. */
struct company {
	uint32_t times[CLASSES], all;
	uint32_t classes[CLASSES]; /* those that do */
	size_t n;
};

static void keep_company(const struct talk *t, const struct neighbours *v,
			 struct company *out)
{
	out->n = 0;
	out->all = 0;
	memset(out->times, 0, sizeof out->times);
	for (size_t i = 0; i < v->n; i++) {
		uint32_t class = t->words.v[v->v[i].word].class;

		if (!out->times[class])
			out->classes[out->n++] = class;
		out->times[class] += v->v[i].times;
		out->all += v->v[i].times;
	}
}

/* Puts a word of such company into a class, or takes it out: sign. */
static void move(struct talk *t, uint32_t class, const struct company *before,
		 const struct company *behind, uint32_t self, int sign)
{
	for (size_t i = 0; i < before->n; i++)
		t->pairs[before->classes[i]][class] +=
		    (uint32_t)sign * before->times[before->classes[i]];
	for (size_t i = 0; i < behind->n; i++)
		t->pairs[class][behind->classes[i]] +=
		    (uint32_t)sign * behind->times[behind->classes[i]];
	t->pairs[class][class] += (uint32_t)sign * self;
	t->first[class] += (uint32_t)sign * (behind->all + self);
	t->second[class] += (uint32_t)sign * (before->all + self);
}

/* By how much n log n grows. */
static double growth(const struct talk *t, uint32_t n, uint32_t by)
{
	return by ? t->weight[n + by] - t->weight[n] : 0;
}

/* What the likelihood of all talk gains when the word is of that class. */
static double gain(const struct talk *t, uint32_t class, const struct company *before,
		   const struct company *behind, uint32_t self)
{
	double sum = growth(t, t->pairs[class][class],
			    before->times[class] + behind->times[class] + self);

	for (size_t i = 0; i < before->n; i++)
		if (before->classes[i] != class)
			sum += growth(t, t->pairs[before->classes[i]][class],
				      before->times[before->classes[i]]);
	for (size_t i = 0; i < behind->n; i++)
		if (behind->classes[i] != class)
			sum += growth(t, t->pairs[class][behind->classes[i]],
				      behind->times[behind->classes[i]]);
	return sum - growth(t, t->first[class], behind->all + self) -
	       growth(t, t->second[class], before->all + self);
}

static bool find_class(struct talk *t, struct word *w)
{
	static struct company before, behind;
	uint32_t was = w->class, best = was;
	double most;

	keep_company(t, &w->before, &before);
	keep_company(t, &w->behind, &behind);
	move(t, was, &before, &behind, w->self, -1);
	most = gain(t, was, &before, &behind, w->self);
	for (uint32_t class = WORDS; class < CLASSES; class ++) {
		double is = gain(t, class, &before, &behind, w->self);

		if (is > most + 1e-6) {
			most = is;
			best = class;
		}
	}
	w->class = best;
	move(t, best, &before, &behind, w->self, 1);
	return best != was;
}

static void find_classes(struct talk *t)
{
	for (size_t i = 0; i < t->words.n; i++)
		t->words.v[i].class =
		    (uint32_t)(i < WORDS ? i : WORDS + (i - WORDS) % (CLASSES - WORDS));
	t->weight = arena_array(&t->arena, t->weight, t->said.n);
	for (size_t i = 1; i <= t->said.n; i++)
		t->weight[i] = (double)i * log((double)i);
	for (size_t i = 0; i + 1 < t->said.n; i++) {
		uint32_t one = t->words.v[t->said.v[i]].class;
		uint32_t two = t->words.v[t->said.v[i + 1]].class;

		t->pairs[one][two]++;
		t->first[one]++;
		t->second[two]++;
	}
	for (size_t round = 0, moved = t->words.n;
	     round < ROUNDS && moved > t->words.n / FEW_MOVES; round++) {
		moved = 0;
		for (size_t i = WORDS; i < t->words.n; i++)
			moved += find_class(t, &t->words.v[i]);
	}
}

static void print(const struct talk *t)
{
	puts("# Words that keep the same company, a class a line; docs/rules.md.\n"
	     "version: 1\n\nclasses: |");
	for (uint32_t class = WORDS; class < CLASSES; class ++) {
		printf("  @%u", class);
		for (size_t i = WORDS; i < t->words.n; i++)
			if (t->words.v[i].class == class &&
			    !str_eq(t->words.v[i].text, STRL("#")))
				printf(" %.*s", STR_ARG(t->words.v[i].text));
		putchar('\n');
	}
}

int main(int argc, char **argv)
{
	static struct talk t;

	number_of(&t, STRL("^"));
	number_of(&t, STRL("<rare>"));
	for (int i = 1; i < argc; i++)
		read_records(&t, argv[i]);
	sort_words(&t);
	find_neighbours(&t);
	find_classes(&t);
	print(&t);
	arena_fini(&t.arena);
	arena_fini(&t.scratch);
	return fflush(stdout) || ferror(stdout) ? 1 : 0;
}
