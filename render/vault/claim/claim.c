/*
 * claim.c - statements as weighted stems and figures.  Weights are fixed, not counted
 * in the vault: a new meeting must not change what older ones say.
 */
#include "render/vault/claim/claim.h"

#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "render/vault/claim/cue.h"

enum { SCOPE = 6 }; /* words within which a negation finds what it denies */

static int by_key(const void *x, const void *y)
{
	const struct claim_word *a = x, *b = y;

	return (a->key > b->key) - (a->key < b->key);
}

static int by_number(const void *x, const void *y)
{
	const uint32_t *a = x, *b = y;

	return (*a > *b) - (*a < *b);
}

/* A capital inside a sentence, a word in capitals or with digits: "R7". */
static bool is_name(const struct tokens *t, size_t i)
{
	const struct token *w = &t->v[i];
	bool first = i == 0 || (t->v[i - 1].after != ' ' && t->v[i - 1].after != '-');
	bool one = ascii_is_upper(w->text.p[0]);
	bool two = w->text.len > 1 && ascii_is_upper(w->text.p[1]);

	return (one && (two || !first)) || token_may(t, i, WORD_DIGIT);
}

/* "R-seven" is written R7, as a name: its key, or 0. */
static uint32_t add_spelled(struct arena *a, const struct tokens *t, size_t i,
			    struct claim *out)
{
	const struct token *w = &t->v[i];
	int n = w->joined ? word_cardinal(str_z(t->v[i + 1].low)) : -1;
	uint32_t key;

	if (n < 0 || w->text.len > 3 || !ascii_is_upper(w->text.p[0]))
		return 0;
	key = form_key(arena_fmt(a, "%s%d", w->low, n));
	*VEC_ADD(a, &out->words) =
	    (struct claim_word){ .key = key, .weight = CLAIM_NAME };
	return key;
}

/* "end of play", "close of business": no play, no business. */
static bool is_end_of_day(const struct tokens *t, size_t i)
{
	return i > 1 && cue_opens(t, i, "play business") && token_is(t, i - 1, "of") &&
	       token_is(t, i - 2, "end close");
}

/* Key of what was added, or CLAIM_STOP. */
static uint32_t add_word(struct arena *a, const struct tokens *t, size_t i,
			 const struct strs *skip, struct claim *out)
{
	const struct form *f = t->v[i].form;
	size_t n;
	int ordinal = figure_ordinal(t, i, &n);
	bool name = is_name(t, i);
	struct claim_word *w;

	if (token_may(t, i, WORD_UNTIL))
		return CLAIM_UNTIL;
	if ((f->kinds & WORD_EMPTY) || (skip && strs_has(skip, f->word)) ||
	    is_end_of_day(t, i))
		return f->kinds & (WORD_AUX | WORD_SHORTENED) ? CLAIM_AUX : CLAIM_STOP;
	w = VEC_ADD(a, &out->words);
	w->key = ordinal ? form_key(arena_fmt(a, "%dth", ordinal)) : f->stem;
	/* "Garron Road" is one name, not two. */
	w->weight =
	    (ordinal ? ordinal > 3 : (f->kinds & (WORD_LIGHT | WORD_CHANGES)) != 0) ||
		    cue_new_value(t, i + 1) || (name && i > 0 && is_name(t, i - 1))
		? CLAIM_LIGHT
	    : name ? CLAIM_NAME
		   : CLAIM_WORD;
	return w->key;
}

static void add_pairs(struct stemmer *s, struct arena *a, const struct tokens *t,
		      struct claim *out)
{
	char room[2 * FORM_LOW];

	if (t->n < 2)
		return;
	out->pairs = arena_alloc(a, (t->n - 1) * sizeof(*out->pairs));
	for (size_t i = 0; i + 1 < t->n; i++) {
		bool particle = token_may(t, i + 1, WORD_PARTICLE);
		struct str one = str_z(t->v[i].low), two = str_z(t->v[i + 1].low);

		if (token_may(t, i, WORD_STOP) ||
		    (!particle &&
		     (one.len < 3 || two.len < 3 || token_may(t, i + 1, WORD_STOP))))
			continue;
		/* "failed over" is a failover */
		if (particle)
			one = word_stem(s, a, one);
		if (one.len + two.len > sizeof(room)) /* folding may lengthen it */
			continue;
		memcpy(room, one.p, one.len);
		memcpy(room + one.len, two.p, two.len);
		out->pairs[out->n_pairs] =
		    form_key(word_stem(s, a, str_n(room, one.len + two.len)));
		out->pair_bits |= claim_bit(out->pairs[out->n_pairs++]);
	}
	if (out->n_pairs)
		qsort(out->pairs, out->n_pairs, sizeof(*out->pairs), by_number);
}

uint32_t claim_figure_weight(const struct figure *f)
{
	bool number = f->dim == FIGURE_PLAIN || f->dim == FIGURE_LABEL ||
		      f->dim == FIGURE_YEAR || f->counts;

	return f->was ? 0 : number ? CLAIM_NUMBER : CLAIM_QUANTITY;
}

static void sort_words(struct claim *out)
{
	size_t n = 0;

	VEC_SORT(&out->words, by_key);
	for (size_t i = 0; i < out->words.n; i++) {
		struct claim_word w = out->words.v[i];

		if (n && out->words.v[n - 1].key == w.key) {
			/* "every morning, not every other morning" */
			out->words.v[n - 1].denied &= w.denied;
			out->words.v[n - 1].past |= w.past;
			out->words.v[n - 1].left &= w.left;
			if (w.weight > out->words.v[n - 1].weight)
				out->words.v[n - 1].weight = w.weight;
			continue;
		}
		out->words.v[n++] = w;
	}
	out->words.n = n;
}

static void weigh(struct claim *out)
{
	while (out->first < out->n_order && claim_is_empty(out->order[out->first]))
		out->first++;
	for (size_t i = 0; i < out->words.n; i++) {
		out->stems += out->words.v[i].weight;
		out->names += out->words.v[i].weight >= CLAIM_NAME;
		out->heavy += out->words.v[i].weight > CLAIM_LIGHT;
		out->word_bits |= claim_bit(out->words.v[i].key);
	}
	out->weight = out->stems;
	for (size_t i = 0; i < out->figures.n; i++)
		out->weight += claim_figure_weight(&out->figures.v[i]);
}

/* What is read so far. */
struct reading {
	struct tokens t;
	const struct strs *skip;
	struct claim *out;
	bool open;    /* what follows has not happened: "until", "will" */
	int denied;   /* words left within which the last negation finds its word */
	size_t since; /* words that were there before that negation */
	bool before;  /* was anything denied before it? */
};

static void add_negation(struct reading *r, size_t i)
{
	if (cue_doubled(&r->t, i)) {
		for (size_t k = r->since; k < r->out->words.n; k++)
			r->out->words.v[k].denied = false;
		r->out->negated = r->before;
		r->denied = 0;
		return;
	}
	r->before = r->out->negated;
	r->since = r->out->words.n;
	r->out->negated = true;
	r->denied = SCOPE;
}

/* "Leith and Dundee now, not Perth", "Dundee instead of Perth": the name is Perth. */
static bool is_left(const struct tokens *t, size_t i, const struct claim_word *w)
{
	if (w->weight < CLAIM_NAME || !i)
		return false;
	return token_is(t, i - 1, "not")
		   ? t->v[i - 1].before == ' ' && i > 1 && t->v[i - 2].after == ','
		   : i > 1 &&
			 ((token_is(t, i - 1, "of") && token_is(t, i - 2, "instead")) ||
			  (token_is(t, i - 1, "than") && token_is(t, i - 2, "rather")));
}

/* Key of what was added, or CLAIM_STOP; denied is the first word of content behind a
 * negation. */
static uint32_t add_token(struct reading *r, struct arena *a, size_t i)
{
	size_t n = r->out->words.n, tokens;
	uint32_t key = CLAIM_STOP;

	if (cue_negates(&r->t, i) || cue_doubled(&r->t, i))
		add_negation(r, i);
	else if (!token_may(&r->t, i, WORD_LONGER))
		key = add_word(a, &r->t, i, r->skip, r->out);
	r->open |= token_may(&r->t, i, WORD_NOT_YET) || cue_negates(&r->t, i);
	if (r->out->words.n > n && !r->open && cue_past(&r->t, i))
		r->out->words.v[n].past = r->out->past = true;
	/* "We don't do the second cellar" denies the cellar. */
	if (r->denied && r->out->words.n > n && !figure_ordinal(&r->t, i, &tokens)) {
		r->out->words.v[n].denied = true;
		r->denied = 1;
	}
	r->denied -= r->denied > 0;
	if (r->out->words.n > n && is_left(&r->t, i, &r->out->words.v[n]))
		r->out->words.v[n].left = r->out->left = true;
	return key;
}

/* At a stop; recorders that write none join what is said: "let it run Then the window".
 */
static bool begins_sentence(const struct tokens *t, size_t i, struct str text,
			    size_t *at, struct str *sentence)
{
	const struct token *w = &t->v[i];

	if (w->text.p >= sentence->p + sentence->len)
		return sentence_next(text, at, sentence);
	return i > 0 && w->before == ' ' && t->v[i - 1].after == ' ' &&
	       token_may(t, i, WORD_STOP) && !token_may(t, i, WORD_FIGURE) &&
	       ascii_is_upper(w->text.p[0]) && w->low[1] != 0 && w->low[1] != '\'';
}

/* Its last word says it all. */
static bool is_proof_of_concept(const struct tokens *t, size_t i)
{
	return cue_opens(t, i, "proof") && token_is(t, i + 1, "of") &&
	       token_is(t, i + 2, "concept");
}

/* Words, figures and their order, not yet sorted. */
static void read_words(struct forms *forms, struct arena *a, struct str text,
		       struct reading *r)
{
	struct tokens *t = &r->t;
	struct claim *out = r->out;
	struct str sentence;
	size_t at = 0;

	tokens_of(forms, a, text, t);
	out->order = arena_array(a, out->order, 2 * t->n);
	sentence_next(text, &at, &sentence);
	for (size_t i = 0; i < t->n;) {
		struct figure f;
		size_t n = figure_at(t, i, &f);
		uint32_t spelled = n ? 0 : add_spelled(a, t, i, out);

		if (begins_sentence(t, i, text, &at, &sentence)) {
			out->order[out->n_order++] = CLAIM_END;
			out->parted = true;
			r->open = false;
		}
		if (is_proof_of_concept(t, i))
			i += 2;
		if (n) {
			*VEC_ADD(a, &out->figures) = f;
			out->order[out->n_order++] = CLAIM_FIGURE;
			i += n;
			continue;
		}
		out->order[out->n_order++] = spelled ? spelled : add_token(r, a, i);
		i += spelled || (figure_ordinal(t, i, &n) && n == 2) ? 2 : 1;
	}
}

void claim_read(struct forms *forms, struct arena *a, struct str text,
		const struct strs *skip, struct claim *out)
{
	struct reading r = { .skip = skip, .out = out };

	*out = (struct claim){ 0 };
	read_words(forms, a, text, &r);
	figures_share_unit(&out->figures);
	cues_read(&r.t, out);
	add_pairs(forms->stemmer, a, &r.t, out);
	sort_words(out);
	weigh(out);
}

void claim_context(struct forms *forms, struct arena *a, struct str before,
		   const struct strs *skip, struct claim *out)
{
	struct claim said = { 0 };
	struct reading r = { .skip = skip, .out = &said };
	size_t n = 0;

	read_words(forms, a, before, &r);
	sort_words(&said);
	for (size_t i = 0; i < said.words.n; i++)
		if (said.words.v[i].weight > CLAIM_LIGHT &&
		    !claim_find(out, said.words.v[i].key))
			said.words.v[n++] = said.words.v[i];
	for (size_t i = 0; i < n; i++) {
		uint32_t key = said.words.v[i].key;

		*VEC_ADD(a, &out->words) =
		    (struct claim_word){ .key = key,
					 .weight = CLAIM_CONTEXT,
					 .left = said.words.v[i].left };
		out->word_bits |= claim_bit(key);
		out->left |= said.words.v[i].left;
	}
	out->context = n > 0;
	sort_words(out);
}

const struct claim_word *claim_find(const struct claim *c, uint32_t key)
{
	size_t from = 0, to = c->words.n;

	while (from < to) {
		size_t mid = from + (to - from) / 2;

		if (c->words.v[mid].key == key)
			return &c->words.v[mid];
		if (c->words.v[mid].key < key)
			from = mid + 1;
		else
			to = mid;
	}
	return NULL;
}

bool claim_has_pair(const struct claim *c, uint32_t key)
{
	size_t i = 0;

	while (i < c->n_pairs && c->pairs[i] < key)
		i++;
	return i < c->n_pairs && c->pairs[i] == key;
}

bool claim_equal(const struct claim *a, const struct claim *b)
{
	if (a->words.n != b->words.n || a->figures.n != b->figures.n ||
	    a->negated != b->negated)
		return false;
	for (size_t i = 0; i < a->words.n; i++)
		if (a->words.v[i].key != b->words.v[i].key)
			return false;
	for (size_t i = 0; i < a->figures.n; i++) {
		const struct figure *f = &a->figures.v[i], *g = &b->figures.v[i];

		if (f->dim != g->dim || f->value != g->value || f->was != g->was)
			return false;
	}
	return true;
}

/* The sentence from word *at and figure *figure on, which are moved past it. */
static void take_sentence(struct arena *a, const struct claim *c, size_t *at,
			  size_t *figure, struct claim *out)
{
	*out = (struct claim){ .order = c->order + *at,
			       .pairs = c->pairs,
			       .n_pairs = c->n_pairs,
			       .pair_bits = c->pair_bits,
			       .reverses = c->reverses,
			       .changes = c->changes,
			       .repeats = c->repeats,
			       .revokes = c->revokes,
			       .past = c->past,
			       .closes = c->closes,
			       .ended = c->ended };
	for (; *at < c->n_order && c->order[*at] != CLAIM_END; ++*at) {
		const struct claim_word *w = claim_find(c, c->order[*at]);

		out->n_order++;
		if (c->order[*at] == CLAIM_FIGURE)
			*VEC_ADD(a, &out->figures) = c->figures.v[(*figure)++];
		else if (w)
			*VEC_ADD(a, &out->words) = *w;
		out->negated |= w && w->denied;
	}
	++*at;
	sort_words(out);
	weigh(out);
}

void claim_split(struct arena *a, const struct claim *c, struct claims *out)
{
	size_t at = 0, figure = 0;

	if (!c->parted)
		*VEC_ADD(a, out) = *c;
	while (c->parted && at < c->n_order)
		take_sentence(a, c, &at, &figure, VEC_ADD(a, out));
}

static void *copy(struct arena *a, const void *v, size_t n, size_t size)
{
	void *to = n ? arena_alloc(a, n * size) : NULL;

	return n ? memcpy(to, v, n * size) : NULL;
}

struct claim *claim_copy(struct arena *a, const struct claim *c)
{
	struct claim *to = arena_new(a, struct claim);

	*to = *c;
	to->words.v = copy(a, c->words.v, c->words.n, sizeof(*c->words.v));
	to->words.cap = c->words.n;
	to->figures.v = copy(a, c->figures.v, c->figures.n, sizeof(*c->figures.v));
	to->figures.cap = c->figures.n;
	to->order = copy(a, c->order, c->n_order, sizeof(*c->order));
	to->pairs = copy(a, c->pairs, c->n_pairs, sizeof(*c->pairs));
	return to;
}
