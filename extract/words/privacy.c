/* privacy.c - see privacy.h. */
#include "extract/words/privacy.h"

enum {
	FIRST_PAIRS = 1024,
	BITS_A_PAIR = 4, /* of the room: at most three in sixteen are set */
	SUM_MAX = 10000000
};
#define MIX UINT64_C(0x9E3779B97F4A7C15)

static const char *const signs[PRIVACY_SIGNS] = { "!private", "!matter", "!kin",
						  "!hushed",  "!pair",   "!start",
						  "!end" };

static uint32_t new_number(struct privacy *p, struct arena *a, struct str word)
{
	uint32_t n = (uint32_t)p->words.n;

	word = arena_str(a, word);
	map_set(a, &p->numbers, word, n);
	*VEC_ADD(a, &p->words) = (struct privacy_word){ .stands = n, .kind = n };
	*VEC_ADD(a, &p->texts) = word;
	return n;
}

static struct str word_class(const struct privacy *p, struct str word)
{
	return p->shared ? wordclass_of(p->shared, word) : str_none();
}

/* The order of the enum in privacy.h. */
static void begin(struct privacy *p, struct arena *a)
{
	VEC_ADD(a, &p->words);
	VEC_ADD(a, &p->texts);
	new_number(p, a, STRL("^"));
	new_number(p, a, STRL("$"));
	for (int i = 0; i < PRIVACY_SIGNS; i++)
		new_number(p, a, str_z(signs[i]));
}

uint32_t privacy_number(struct privacy *p, struct arena *a, struct str word)
{
	struct str class;
	uint32_t n;
	size_t at;

	if (p->words.n == 0)
		begin(p, a);
	at = map_get(&p->numbers, word);
	if (at != STR_NPOS)
		return (uint32_t)at;
	n = new_number(p, a, word);
	class = word_class(p, word);
	if (class.len) {
		uint32_t kind = privacy_number(p, a, class); /* may move the words */

		p->words.v[n].kind = kind;
	}
	return n;
}

uint32_t privacy_known(const struct privacy *p, struct str word)
{
	size_t at = map_get(&p->numbers, word);

	if (at == STR_NPOS)
		at = map_get(&p->numbers, word_class(p, word));
	return at == STR_NPOS ? 0 : (uint32_t)at;
}

/* Both numbers are below PRIVACY_WORDS_MAX. */
static uint32_t small_key(uint64_t key)
{
	return (uint32_t)(key >> 16 | (key & UINT16_MAX));
}

/* Bit number *bit of it tells whether a pair with that key may be there. */
static uint64_t *may_be(const struct privacy *p, uint32_t key, unsigned *bit)
{
	size_t i = (size_t)(key * MIX >> 40) & (p->cap_pairs * BITS_A_PAIR - 1);

	*bit = i % 64;
	return &p->may_be[i / 64];
}

/* Where a pair stands, or the free place for it. */
static struct privacy_pair *pair_of(const struct privacy *p, uint32_t key)
{
	size_t i = (size_t)(key * MIX >> 32) & (p->cap_pairs - 1);

	while (p->pairs[i].key && p->pairs[i].key != key)
		i = (i + 1) & (p->cap_pairs - 1);
	return &p->pairs[i];
}

static void put_pair(struct privacy *p, struct privacy_pair pair)
{
	unsigned bit;
	uint64_t *bits = may_be(p, pair.key, &bit);

	*bits |= UINT64_C(1) << bit;
	*pair_of(p, pair.key) = pair;
}

static void more_room(struct privacy *p, struct arena *a)
{
	struct privacy old = *p;

	p->cap_pairs = old.cap_pairs ? old.cap_pairs * 2 : FIRST_PAIRS;
	p->pairs = arena_alloc(a, p->cap_pairs * sizeof *p->pairs);
	p->may_be = arena_alloc(a, p->cap_pairs * BITS_A_PAIR / 8);
	for (size_t i = 0; i < old.cap_pairs; i++)
		if (old.pairs[i].key)
			put_pair(p, old.pairs[i]);
}

static void weigh_pair(struct privacy *p, struct arena *a, uint32_t key,
		       struct privacy_weight w)
{
	if (p->n_pairs * 4 >= p->cap_pairs * 3)
		more_room(p, a);
	p->n_pairs += pair_of(p, key)->key == 0;
	put_pair(p, (struct privacy_pair){ key, w });
}

static bool read_class(struct privacy *p, struct arena *a, struct str line)
{
	struct str whole = arena_str(a, line), name, word;
	size_t at = 0;
	uint32_t of;

	if (!str_split(&line, ' ', &name))
		return false;
	while (
	    at < p->classes.n &&
	    !str_eq(str_sub(p->classes.v[at], 0, str_chr(p->classes.v[at], ' ')), name))
		at++;
	*(at < p->classes.n ? &p->classes.v[at] : VEC_ADD(a, &p->classes)) = whole;
	of = privacy_number(p, a, name);
	while (str_split(&line, ' ', &word)) {
		uint32_t n = privacy_number(p, a, word); /* may move the words */

		p->words.v[n].stands = p->words.v[n].kind = of;
	}
	return true;
}

/* "bias -25000": the number behind the name. */
static bool read_named(struct str line, struct str name, int32_t *out)
{
	if (!str_starts(line, name))
		return false;
	line = str_from(line, name.len);
	return str_split_int(&line, SUM_MAX, out) && !line.p;
}

struct strs privacy_features(struct arena *a)
{
	static const char *const names[PRIVACY_FEATURES] = {
		"own",      "prev.own", "next.own", "prev3.sum", "prev2.sum",
		"prev.sum", "sum",      "next.sum", "next2.sum", "next3.sum",
		"words",    "cue",      "talk.sum",
	};
	struct strs out = { 0 };

	for (int i = 0; i < PRIVACY_FEATURES; i++)
		*VEC_ADD(a, &out) = str_z(names[i]);
	return out;
}

static bool read_phrase(struct privacy *p, struct arena *a, struct str line)
{
	int32_t self, near;
	struct str first, second = str_none();
	struct privacy_weight w;
	uint32_t one;

	if (!str_split_int(&line, PRIVACY_WEIGHT_MAX, &self) ||
	    !str_split_int(&line, PRIVACY_WEIGHT_MAX, &near) ||
	    !str_split(&line, ' ', &first) || p->words.n + 2 > PRIVACY_WORDS_MAX)
		return false;
	w = (struct privacy_weight){ (int16_t)self, (int16_t)near };
	one = privacy_number(p, a, first);
	if (str_split(&line, ' ', &second))
		weigh_pair(p, a,
			   small_key(privacy_key(one, privacy_number(p, a, second))),
			   w);
	else
		p->words.v[one].weight = w;
	return !line.p;
}

/* The first of a block takes the place of what stood there. */
static bool read_tree(struct privacy *p, struct arena *a, struct str line, bool first,
		      const struct strs *names)
{
	if (first)
		p->trees = (struct trees){ 0 };
	return p->trees.n < TREES_MAX && tree_read(names, line, VEC_ADD(a, &p->trees));
}

bool privacy_read(struct privacy *p, struct arena *a, struct str text, size_t *line)
{
	const struct strs names = privacy_features(a);
	bool planted = false;
	struct str s;

	for (*line = 1; str_split(&text, '\n', &s); ++*line) {
		s = str_trim(s);
		if (s.len == 0 || s.p[0] == '#')
			continue;
		if (s.p[0] == '@') {
			if (!read_class(p, a, s))
				return false;
		} else if (str_starts(s, STRL("tree "))) {
			if (!read_tree(p, a, str_from(s, 5), !planted, &names))
				return false;
			planted = true;
		} else if (!read_named(s, STRL("bias "), &p->bias) &&
			   !read_named(s, STRL("alone "), &p->alone) &&
			   !read_named(s, STRL("level "), &p->level) &&
			   !read_phrase(p, a, s)) {
			return false;
		}
	}
	return true;
}

struct privacy_weight privacy_weight_of(const struct privacy *p, uint64_t key)
{
	const struct privacy_weight none = { 0, 0 };
	const uint64_t *bits;
	unsigned bit;

	if (key < p->words.n)
		return p->words.v[key].weight;
	if (!p->cap_pairs)
		return none;
	bits = may_be(p, small_key(key), &bit);
	return *bits >> bit & 1 ? pair_of(p, small_key(key))->weight : none;
}
