/* passages.c - see passages.h. */
#include "extract/guard/passages.h"

#include <math.h>

#include "base/lang/words.h"
#include "extract/guard/cues.h"

enum {
	PASSAGE_WORDS = 40, /* from which on a turn goes on in another passage */
	LEAST_WORDS = 4,    /* fewer count as so many */
	EDGE = 8,           /* passages that are a talk's first or last */
	MAX_WORD = 40
};

/* Private talk is more often of two than of many, and before or behind the rest. */
static unsigned signs_of(const struct talk *t, const struct passages *v, size_t i)
{
	unsigned signs = cues_of(t, v->v[i].first, v->v[i].last);

	signs |= t->speakers.n == 2 ? SIGN_PAIR : 0;
	signs |= i < EDGE ? SIGN_START : 0;
	return signs | (i + EDGE >= v->n ? SIGN_END : 0);
}

void passages_find(const struct talk *t, struct passages *out)
{
	struct passage *k = NULL;

	for (size_t i = 0; i < t->sentences.n; i++) {
		const struct sentence *s = &t->sentences.v[i];

		if (!segment_is_said(t->sentences.v[i].seg)) {
			k = NULL;
			continue;
		}
		if (!k || t->sentences.v[k->first].turn != s->turn ||
		    k->words >= PASSAGE_WORDS) {
			k = VEC_ADD(t->arena, out);
			*k = (struct passage){ .first = i };
		}
		k->last = i;
		k->words += s->n_words;
	}
	for (size_t i = 0; i < out->n; i++)
		out->v[i].signs = signs_of(t, out, i);
}

/* Lower case without its apostrophes: "that's" is "thats", as many recorders write. */
static struct str plain(struct arena *a, struct str form, char room[MAX_WORD])
{
	size_t n = 0;

	form = words_plain(a, form);
	for (size_t i = 0; i < form.len && n < MAX_WORD; i++)
		if (form.p[i] != '\'')
			room[n++] = form.p[i];
	return str_n(room, n);
}

void passages_learn_words(struct privacy *p, struct arena *a, const struct talk *t)
{
	char room[MAX_WORD];

	for (size_t i = 0; i < t->words.forms.n; i++)
		privacy_number(p, a, plain(t->arena, t->words.forms.v[i].text, room));
}

const uint32_t *passages_forms(const struct privacy *p, const struct talk *t)
{
	const struct lexicon *l = &t->words;
	uint32_t *of = arena_array(t->arena, of, l->forms.n);
	char room[MAX_WORD];

	for (size_t i = 0; i < l->forms.n; i++) {
		const struct form *f = &l->forms.v[i];

		of[i] = f->privacy - 1;
		if (f->privacy)
			continue;
		of[i] = privacy_known(p, plain(t->arena, f->text, room));
		/* The vocabulary keeps what was asked once. */
		l->vocabulary->forms.v[l->kept.v[i]].privacy = of[i] + 1;
	}
	return of;
}

/* ---- what a passage has ------------------------------------------------------- */

/* A sign at most a cue; a word, its classes and three pairs a word; two ends a
 * sentence. */
size_t passages_room(const struct passage *k)
{
	return PRIVACY_SIGNS + 6 * (k->words + 2 * (k->last - k->first + 1));
}

struct keys {
	const struct privacy *p;
	uint64_t *out;
	size_t n;
	struct privacy_word before; /* what the word before is */
	uint32_t last;
};

static void add_pair(struct keys *k, uint32_t first, uint32_t second)
{
	if (first && second)
		k->out[k->n++] = privacy_key(first, second);
}

static void add_word(struct keys *k, uint32_t word)
{
	struct privacy_word is = { 0 }, was = k->before;

	if (word)
		is = k->p->words.v[word];
	add_pair(k, k->last, word);
	if (is.stands != word || was.stands != k->last)
		add_pair(k, was.stands, is.stands);
	if (is.kind != is.stands || was.kind != was.stands)
		add_pair(k, was.kind, is.kind);
	k->last = word;
	k->before = is;
}

static void add_sentence(struct keys *k, const struct talk *t, const uint32_t *of_form,
			 const struct sentence *s)
{
	const struct said *w = &t->words.words.v[s->word];

	k->last = PRIVACY_START;
	k->before =
	    (struct privacy_word){ .stands = PRIVACY_START, .kind = PRIVACY_START };
	for (size_t i = 0; i < s->n_words; i++) {
		uint32_t word = of_form[w[i].form];

		add_word(k, word);
		if (word)
			k->out[k->n++] = word;
		if (k->before.stands != word)
			k->out[k->n++] = k->before.stands;
		if (k->before.kind != k->before.stands)
			k->out[k->n++] = k->before.kind;
	}
	add_word(k, PRIVACY_END);
}

size_t passages_keys(const struct privacy *p, const struct talk *t,
		     const uint32_t *of_form, const struct passage *k, uint64_t *out)
{
	struct keys keys = { .p = p, .out = out };

	for (unsigned i = 0; i < PRIVACY_SIGNS; i++)
		if (k->signs & 1U << i)
			out[keys.n++] = PRIVACY_SIGN + i;
	for (size_t i = k->first; i <= k->last; i++)
		add_sentence(&keys, t, of_form, &t->sentences.v[i]);
	return keys.n;
}

/* ---- sums ------------------------------------------------------------------- */

/* Long passages have more of everything. */
double passages_scale(size_t words)
{
	return 1 / sqrt((double)(words > LEAST_WORDS ? words : LEAST_WORDS));
}

void passages_spread(struct arena *a, double *sum, size_t n)
{
	double *behind = arena_array(a, behind, n), before = 0;

	for (size_t i = n; i-- > 1;)
		behind[i - 1] = (sum[i] + behind[i]) / 2;
	for (size_t i = 0; i < n; i++) {
		double own = sum[i];

		sum[i] += before + behind[i];
		before = (own + before) / 2;
	}
}

/* Adds what a passage says to its own sum, and to those of the passages next to it.  No
 * sum is too large: passages are as short as their sentences, SENTENCE_MAX. */
static void weigh(const struct privacy *p, const uint64_t *keys, size_t n,
		  struct passages *v, size_t i, double *sum)
{
	double scale = passages_scale(v->v[i].words);
	int32_t self = 0, near = 0;

	for (size_t k = 0; k < n; k++) {
		struct privacy_weight w = privacy_weight_of(p, keys[k]);

		self += w.self;
		near += w.near;
	}
	v->v[i].own = self * scale;
	sum[i] += v->v[i].own;
	for (size_t d = 1; d <= PRIVACY_REACH; d++) {
		if (i >= d)
			sum[i - d] += near * scale;
		if (i + d < v->n)
			sum[i + d] += near * scale;
	}
}

/* Beyond the talk nothing is private. */
static int32_t seen_at(const double *v, size_t n, size_t i)
{
	return i < n ? (int32_t)lround(v[i]) : INT32_MIN;
}

void passages_features(const struct passages_seen *seen, size_t i, size_t words,
		       bool cue, int32_t feature[PRIVACY_FEATURES])
{
	/* Before the first the index wraps. */
	feature[PRIVACY_OWN] = seen_at(seen->own, seen->n, i);
	feature[PRIVACY_OWN + 1] = seen_at(seen->own, seen->n, i - 1);
	feature[PRIVACY_OWN + 2] = seen_at(seen->own, seen->n, i + 1);
	for (size_t d = 0; d <= 2 * PRIVACY_REACH; d++)
		feature[PRIVACY_SUM + d] =
		    seen_at(seen->sum, seen->n, i + d - PRIVACY_REACH);
	feature[PRIVACY_WORDS] = (int32_t)words;
	feature[PRIVACY_CUE] = cue;
	feature[PRIVACY_TALK] = (int32_t)lround(seen->most);
}

static void ask_trees(const struct privacy *p, struct arena *a, const double *sum,
		      struct passages *v)
{
	double *own = arena_array(a, own, v->n);
	struct passages_seen seen = { own, sum, v->n, v->n ? sum[0] : 0 };
	int32_t feature[PRIVACY_FEATURES];

	for (size_t i = 0; i < v->n; i++) {
		own[i] = v->v[i].own;
		seen.most = sum[i] > seen.most ? sum[i] : seen.most;
	}
	for (size_t i = 0; i < v->n; i++) {
		struct passage *k = &v->v[i];

		if (k->sum <= 0)
			continue;
		passages_features(&seen, i, k->words, k->signs & CUE_PRIVATE, feature);
		k->sum = p->level + trees_sum(&p->trees, feature);
	}
}

void passages_weigh(const struct privacy *p, const struct talk *t, struct passages *v)
{
	const uint32_t *of_form;
	double *sum;
	uint64_t *keys;
	size_t room = 0;

	if (p->words.n == 0)
		return;
	of_form = passages_forms(p, t);
	sum = arena_array(t->arena, sum, v->n);
	for (size_t i = 0; i < v->n; i++)
		room = passages_room(&v->v[i]) > room ? passages_room(&v->v[i]) : room;
	keys = arena_array(t->arena, keys, room);
	for (size_t i = 0; i < v->n; i++)
		weigh(p, keys, passages_keys(p, t, of_form, &v->v[i], keys), v, i, sum);
	passages_spread(t->arena, sum, v->n);
	for (size_t i = 0; i < v->n; i++)
		v->v[i].sum = sum[i] + p->bias;
	if (p->trees.n)
		ask_trees(p, t->arena, sum, v);
}

bool passages_private(const struct privacy *p, const struct passage *k)
{
	return k->sum > 0 ||
	       ((k->signs & CUE_PRIVATE) && p->alone > 0 && k->own > p->alone);
}
