/*
 * claim.c - statements as weighted stems and figures.  Weights are fixed, not counted
 * in the vault: a new meeting must not change what older ones say.
 */
#include "base/lang/claim.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

/* Stems of words that meetings are full of, whatever they are about. */
static const char light[] =
    " abl add again agre agreement also ask aspect bad basic best better big bit bring "
    "call care case chang check clear come confirm could cours current day deal decid "
    "decis detail differ discuss do done easi end enough even ever everi everyth "
    "expect "
    "fact feel find fine first follow full further get give go gone good great group "
    "guy "
    "half happen hard have head hear help high hold hope hour idea import includ issu "
    "just "
    "keep kind know last late later least leav let level like list littl long look lot "
    "low "
    "made main make man mani mark matter mayb mean meet mention minut moment month "
    "more "
    "morn most move much near need never new next nice note noth now number ok okay "
    "old "
    "onc open option order part past peopl person place plan point possibl pretti "
    "probabl "
    "problem proper put question quick quit rather read readi real realli reason right "
    "run "
    "said same say see seem send sent set show side simpl soon sort sound speak start "
    "stay "
    "still stop stuff suggest sure take talk team tell thank thing think thought time "
    "today "
    "togeth tomorrow tonight top total tri true turn two type understand updat usual "
    "want "
    "way week went whole wonder word work worri would wrong yeah year yes yesterday "
    "yet "
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu "
    "thur "
    "thurs fri sat sun noon afternoon even name item action statu ";

static bool is_light(struct str stem)
{
	char key[18];

	if (stem.len + 3 > sizeof(key))
		return false;
	key[0] = ' ';
	memcpy(key + 1, stem.p, stem.len);
	key[stem.len + 1] = ' ';
	key[stem.len + 2] = 0;
	return strstr(light, key) != NULL;
}

/* Words within which a negation finds what it denies. */
enum { SCOPE = 6 };

static uint32_t key_of(struct str s)
{
	return (uint32_t)str_hash(s);
}

static uint64_t bit_of(uint32_t key)
{
	return UINT64_C(1) << (key & 63);
}

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

static bool has_digit(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (s.p[i] >= '0' && s.p[i] <= '9')
			return true;
	return false;
}

/* A capital inside a sentence, a word in capitals or with digits: "R7". */
static bool is_name(const struct tokens *t, size_t i)
{
	const struct token *w = &t->v[i];
	bool first = i == 0 || (t->v[i - 1].after != ' ' && t->v[i - 1].after != '-');
	bool one = w->text.p[0] >= 'A' && w->text.p[0] <= 'Z';
	bool two = w->text.len > 1 && w->text.p[1] >= 'A' && w->text.p[1] <= 'Z';

	return (one && (two || !first)) || has_digit(w->text);
}

static bool skipped(const struct strs *skip, struct str word)
{
	for (size_t i = 0; skip && i < skip->n; i++)
		if (str_eq(skip->v[i], word) ||
		    (str_starts(word, skip->v[i]) &&
		     str_ieq(str_from(word, skip->v[i].len), STRL("'s"))))
			return true;
	return false;
}

static bool negates(const struct tokens *t, size_t i)
{
	static const char words[] =
	    "not no never without cannot nobody nothing neither "
	    "nor none nowhere";

	if (!token_is(t, i, words) && !str_ends(t->v[i].text, STRL("n't")) &&
	    !str_ends(t->v[i].text, STRL("n\xE2\x80\x99t")))
		return false;
	/* "if I don't spend it" denies nothing */
	for (size_t k = 1; k <= 4 && k <= i; k++)
		if (token_is(t, i - k, "if unless"))
			return false;
	return true;
}

/* Key of what was added, or CLAIM_STOP. */
static uint32_t add_word(struct stemmer *s, struct arena *a, const struct tokens *t,
			 size_t i, const struct strs *skip, struct claim *out)
{
	struct str word = utf8_key(a, t->v[i].text);
	int ordinal = figure_ordinal(t, i);
	struct claim_word *w;
	struct str stem;

	if (str_ends(t->v[i].text, STRL("'s")) ||
	    str_ends(t->v[i].text, STRL("\xE2\x80\x99s")))
		word.len -= word.len > 1;
	if (!word.len || word_is_stop(word) || skipped(skip, word))
		return CLAIM_STOP;
	stem = ordinal ? arena_fmt(a, "%dth", ordinal) : word_stem(s, a, word);
	w = VEC_ADD(a, &out->words);
	w->key = key_of(stem);
	/* "Hollin Road" is one name, not two. */
	w->weight = is_light(stem) || (is_name(t, i) && i > 0 && is_name(t, i - 1))
			? CLAIM_LIGHT
		    : is_name(t, i) ? CLAIM_NAME
				    : CLAIM_WORD;
	return w->key;
}

/* "is done" tells of an end, "until it is done" and "will be done" do not. */
static void read_cues(const struct tokens *t, struct claim *out)
{
	static const char changes[] =
	    "now instead moved moves changed extended pushed slipped raised lowered "
	    "postponed replaced reversed anymore longer rather";
	static const char closes[] =
	    "done finished fixed solved resolved completed complete closed answered "
	    "delivered installed arrived signed cleared sorted ready lifted sent over "
	    "gone approved tested out in";
	static const char revokes[] = "scrap bin forget drop dropped cancel cancelled "
				      "canceled kill lifted revoked";
	static const char is[] = "is are 's been have has was were got went";
	static const char not_yet[] =
	    "until till will once when before if unless would should could must need "
	    "needs gonna going to not never";
	bool open = false;

	for (size_t i = 0; i < t->n; i++) {
		const char *s = strchr(t->v[i].low, '\'');

		open |= token_is(t, i, not_yet) || negates(t, i) ||
			(s && strcmp(s, "'ll") == 0);
		out->changes |= token_is(t, i, changes);
		out->revokes |= token_is(t, i, revokes) && !open;
		if (!open && token_is(t, i, closes) && i > 0 &&
		    (token_is(t, i - 1, is) || (strchr(t->v[i - 1].low, '\'')) ||
		     (i > 1 && token_is(t, i - 2, is))))
			out->closes = true;
	}
}

static void add_pairs(struct stemmer *s, struct arena *a, const struct tokens *t,
		      struct claim *out)
{
	char room[2 * sizeof(t->v[0].low)];
	bool stop, next;

	if (t->n < 2)
		return;
	out->pairs = arena_alloc(a, (t->n - 1) * sizeof(*out->pairs));
	next = word_is_stop(t->v[0].text);
	for (size_t i = 0; i + 1 < t->n; i++) {
		size_t n = strlen(t->v[i].low), m = strlen(t->v[i + 1].low);

		stop = next;
		next = word_is_stop(t->v[i + 1].text);
		if (n < 3 || m < 3 || stop || next)
			continue;
		memcpy(room, t->v[i].low, n);
		memcpy(room + n, t->v[i + 1].low, m);
		out->pairs[out->n_pairs] = key_of(word_stem(s, a, str_n(room, n + m)));
		out->pair_bits |= bit_of(out->pairs[out->n_pairs++]);
	}
	if (out->n_pairs)
		qsort(out->pairs, out->n_pairs, sizeof(*out->pairs), by_number);
}

static uint32_t figure_weight(const struct figure *f)
{
	return f->was ? 0 : f->dim == FIGURE_PLAIN ? CLAIM_NUMBER : CLAIM_QUANTITY;
}

static void sort_words(struct claim *out)
{
	size_t n = 0;

	if (out->words.n)
		qsort(out->words.v, out->words.n, sizeof(out->words.v[0]), by_key);
	for (size_t i = 0; i < out->words.n; i++) {
		struct claim_word w = out->words.v[i];

		if (n && out->words.v[n - 1].key == w.key) {
			out->words.v[n - 1].denied |= w.denied;
			if (w.weight > out->words.v[n - 1].weight)
				out->words.v[n - 1].weight = w.weight;
			continue;
		}
		out->words.v[n++] = w;
	}
	out->words.n = n;
	for (size_t i = 0; i < n; i++)
		out->weight += out->words.v[i].weight;
	for (size_t i = 0; i < out->figures.n; i++)
		out->weight += figure_weight(&out->figures.v[i]);
}

void claim_read(struct stemmer *s, struct arena *a, struct str text,
		const struct strs *skip, struct claim *out)
{
	struct tokens t = { 0 };
	size_t words = 0;
	int denied = 0;

	*out = (struct claim){ 0 };
	tokens_of(a, text, &t);
	out->order = arena_alloc(a, (t.n + 1) * sizeof(*out->order));
	for (size_t i = 0; i < t.n;) {
		struct figure f;
		size_t n = figure_at(&t, i, &f);

		if (n) {
			*VEC_ADD(a, &out->figures) = f;
			out->order[out->n_order++] = CLAIM_FIGURE;
			i += n;
			continue;
		}
		if (negates(&t, i)) {
			out->negated = true;
			denied = SCOPE;
			out->order[out->n_order++] = CLAIM_STOP;
		} else if (token_is(&t, i, "longer anymore")) {
			out->order[out->n_order++] = CLAIM_STOP;
		} else {
			out->order[out->n_order++] = add_word(s, a, &t, i, skip, out);
		}
		/* What is denied is the first word of content behind it. */
		if (denied && out->words.n > words) {
			out->words.v[out->words.n - 1].denied = true;
			denied = 1;
		}
		words = out->words.n;
		denied -= denied > 0;
		i++;
	}
	figures_share_unit(&out->figures);
	read_cues(&t, out);
	add_pairs(s, a, &t, out);
	sort_words(out);
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

struct claim *claim_copy(struct arena *a, const struct claim *c)
{
	struct claim *to = arena_new(a, struct claim);

	*to = *c;
	to->words = (struct claim_words){ 0 };
	to->figures = (struct figures){ 0 };
	for (size_t i = 0; i < c->words.n; i++)
		*VEC_ADD(a, &to->words) = c->words.v[i];
	for (size_t i = 0; i < c->figures.n; i++)
		*VEC_ADD(a, &to->figures) = c->figures.v[i];
	to->order = arena_alloc(a, (c->n_order + 1) * sizeof(*to->order));
	if (c->n_order)
		memcpy(to->order, c->order, c->n_order * sizeof(*to->order));
	to->pairs = arena_alloc(a, (c->n_pairs + 1) * sizeof(*to->pairs));
	if (c->n_pairs)
		memcpy(to->pairs, c->pairs, c->n_pairs * sizeof(*to->pairs));
	return to;
}

/* ---- comparing ------------------------------------------------------------------- */

static bool has_pair(const struct claim *c, uint32_t key)
{
	return (c->pair_bits & bit_of(key)) &&
	       bsearch(&key, c->pairs, c->n_pairs, sizeof(key), by_number);
}

/* A word that the other one writes as two. */
static bool add_split(const struct claim_word *w, const struct claim *other,
		      struct likeness *out)
{
	if (w->weight <= CLAIM_LIGHT || !has_pair(other, w->key))
		return false;
	out->stems += w->weight;
	out->words++;
	return true;
}

static void compare_words(const struct claim *a, const struct claim *b,
			  struct likeness *out)
{
	size_t i = 0, k = 0, names[2] = { 0 };

	while (i < a->words.n || k < b->words.n) {
		const struct claim_word *x = &a->words.v[i], *y = &b->words.v[k];
		bool left = k == b->words.n || (i < a->words.n && x->key < y->key);

		if (left) {
			names[0] += !add_split(x, b, out) && x->weight >= CLAIM_NAME;
			i++;
		} else if (i == a->words.n || y->key < x->key) {
			names[1] += !add_split(y, a, out) && y->weight >= CLAIM_NAME;
			k++;
		} else {
			out->stems += x->weight < y->weight ? x->weight : y->weight;
			out->denial |= x->denied != y->denied;
			out->words +=
			    x->weight > CLAIM_LIGHT && y->weight > CLAIM_LIGHT;
			out->names +=
			    x->weight >= CLAIM_NAME && y->weight >= CLAIM_NAME;
			i++;
			k++;
		}
	}
	out->apart = names[0] && names[1];
	for (i = 0; i < a->words.n; i++)
		out->a += a->words.v[i].weight;
	for (k = 0; k < b->words.n; k++)
		out->b += b->words.v[k].weight;
}

static const struct figure *equal_in(const struct claim *c, const struct figure *f)
{
	for (size_t i = 0; i < c->figures.n; i++)
		if (!c->figures.v[i].was && figure_eq(&c->figures.v[i], f))
			return &c->figures.v[i];
	return NULL;
}

static bool has_old(const struct claim *c, const struct figure *f)
{
	for (size_t i = 0; i < c->figures.n; i++)
		if (c->figures.v[i].was && figure_eq(&c->figures.v[i], f))
			return true;
	return false;
}

/* Kinds of figures of which c has one that the other one lacks, as bits; *n: how many.
 */
static unsigned lacking(const struct claim *c, const struct claim *other, size_t *n)
{
	unsigned dims = 0;

	for (size_t i = 0; i < c->figures.n; i++) {
		if (c->figures.v[i].was || equal_in(other, &c->figures.v[i]))
			continue;
		dims |= 1U << c->figures.v[i].dim;
		*n += 1;
	}
	return dims;
}

/* A quantity or a whole date; "in June" and "the twentieth" leave much open. */
static bool is_strong(const struct figure *f)
{
	return f->dim == FIGURE_DATE ? f->value >= 100 && f->value % 100 > 0
				     : f->dim != FIGURE_PLAIN;
}

static void compare_figures(const struct claim *a, const struct claim *b,
			    struct likeness *out)
{
	for (size_t i = 0; i < a->figures.n; i++) {
		const struct figure *f = &a->figures.v[i], *same;

		if (f->was)
			continue;
		same = equal_in(b, f);
		if (!same)
			continue;
		out->shared += figure_weight(f);
		if (f->dim == same->dim && is_strong(f) && is_strong(same))
			out->strong++;
		else
			out->numbers++;
	}
	for (size_t k = 0; k < b->figures.n; k++) {
		const struct figure *f = &b->figures.v[k];

		if (f->was && equal_in(a, f) && !equal_in(b, f))
			out->supersedes = true;
		else if (f->was && has_old(a, f))
			out->strong++;
	}
	out->conflict = (lacking(a, b, &out->lacks) & lacking(b, a, &out->lacks)) != 0;
}

/* "The flash nodes take nine weeks", "the hybrid nodes take nine weeks": not one. */
static bool differ_in_slots(const struct claim *a, const struct claim *b)
{
	size_t n = a->n_order, slots = 0;

	if (n != b->n_order || n < 4)
		return false;
	for (size_t i = 0; i < n; i++) {
		if (a->order[i] == b->order[i])
			continue;
		if (a->order[i] <= CLAIM_FIGURE || b->order[i] <= CLAIM_FIGURE)
			return false;
		slots++;
	}
	return slots > 0 && slots * 3 <= n;
}

void claim_compare(const struct claim *a, const struct claim *b, struct likeness *out)
{
	*out = (struct likeness){ 0 };
	compare_words(a, b, out);
	compare_figures(a, b, out);
	out->slots = differ_in_slots(a, b);
	out->shared += out->stems;
}

uint32_t claim_dice(uint32_t shared, uint32_t a, uint32_t b)
{
	return a + b == 0 ? 0 : (uint32_t)(2000U * (uint64_t)shared / (a + b));
}
