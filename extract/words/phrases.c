/* phrases.c - learned phrases: a tree over numbered words, its steps in a hash table.
 */
#include "extract/words/phrases.h"

enum { FIRST_STEPS = 1024, FIRST_NODES = 1024, A_PHRASE = 32 /* bytes of text */ };

/* ---- tree ----------------------------------------------------------------- */

/* What a step goes by while phrases are read: its node and its word. */
static uint64_t step_key(uint32_t node, uint32_t word)
{
	return (uint64_t)node << PHRASE_BITS | word;
}

/* Where a step stands, or the free place for it. */
static uint64_t *step_of(const struct phrases *p, uint64_t key)
{
	uint64_t hash = key * UINT64_C(0x9E3779B97F4A7C15);
	size_t i = (size_t)(hash >> 32) & (p->cap_steps - 1);

	while (p->steps[i] && p->steps[i] >> PHRASE_BITS != key)
		i = (i + 1) & (p->cap_steps - 1);
	return &p->steps[i];
}

static void grow_steps(struct phrases *p, struct arena *a)
{
	struct phrases old = *p;

	p->cap_steps = old.cap_steps ? old.cap_steps * 2 : FIRST_STEPS;
	p->steps = arena_alloc(a, p->cap_steps * sizeof(*p->steps));
	for (size_t i = 0; i < old.cap_steps; i++) {
		uint64_t key = old.steps[i] >> PHRASE_BITS;

		if (key)
			*step_of(p, key) = old.steps[i];
	}
}

static void make_room(struct phrases *p, struct arena *a, size_t room)
{
	p->room = room;
	for (int form = 0; form < FORMS; form++)
		for (int b = 0; b * PHRASE_KINDS < p->n_used[form]; b++) {
			phrase_weights *old = p->weight[form][b];

			p->weight[form][b] = arena_alloc(a, p->room * sizeof(*old));
			memcpy(p->weight[form][b], old, p->nodes * sizeof(*old));
		}
}

static void use(struct phrases *p, struct arena *a, int form, int kind)
{
	int block = p->n_used[form] / PHRASE_KINDS;

	if (p->used[form][kind])
		return;
	if (p->n_used[form] % PHRASE_KINDS == 0)
		p->weight[form][block] =
		    arena_alloc(a, p->room * sizeof(*p->weight[form][block]));
	p->used[form][kind] = ++p->n_used[form];
}

static uint32_t new_node(struct phrases *p, struct arena *a)
{
	if (p->nodes == p->room)
		make_room(p, a, p->room ? p->room * 2 : FIRST_NODES);
	return (uint32_t)p->nodes++;
}

static uint32_t word_of(struct phrases *p, struct arena *a, struct str word)
{
	size_t at = map_get(&p->words, word);

	if (at != STR_NPOS)
		return (uint32_t)at;
	at = new_node(p, a);
	map_set(a, &p->words, arena_str(a, word), at);
	return (uint32_t)at;
}

/* The phrase of a node and one more word. */
static uint32_t longer(struct phrases *p, struct arena *a, uint32_t node, uint32_t word)
{
	uint64_t *s;

	if ((p->n_steps + 1) * 4 > p->cap_steps * 3)
		grow_steps(p, a);
	s = step_of(p, step_key(node, word));
	if (!*s) {
		*s = step_key(node, word) << PHRASE_BITS | new_node(p, a);
		p->n_steps++;
	}
	return *s & (PHRASES_MAX - 1);
}

/* ---- text ----------------------------------------------------------------- */

/* "[tidy]", or -1. */
static int form_of(struct str line)
{
	return str_eq(line, STRL("[tidy]"))       ? FORM_TIDY
	       : str_eq(line, STRL("[verbatim]")) ? FORM_VERBATIM
						  : -1;
}

/* The kind that begins with the letter, or -1: each has one of its own. */
static int kind_of(char letter)
{
	for (int k = 0; k < ITEM_KINDS; k++)
		if (item_kind_name((enum item_kind)k).p[0] == letter)
			return k;
	return -1;
}

/* The node of the phrase at the start of the line; *line is what stands behind it. */
static bool read_phrase(struct phrases *p, struct arena *a, struct str *line,
			uint32_t *node)
{
	struct str word;
	bool ends = false;
	size_t n = 0;

	for (; !ends && str_split(line, ' ', &word); n++) {
		uint32_t of;

		ends = str_ends(word, STRL(":"));
		word.len -= ends;
		if (n == PHRASE_WORDS || !word.len)
			return false;
		of = word_of(p, a, word);
		*node = n ? longer(p, a, *node, of) : of;
	}
	return n > 0;
}

static void weigh(struct phrases *p, int form, int kind, uint32_t node,
		  const int32_t weight[LEXES])
{
	int at = p->used[form][kind] - 1;
	phrase_weights *w = &p->weight[form][at / PHRASE_KINDS][node];

	(*w)[at % PHRASE_KINDS] =
	    weight[LEX_NEAR] * 65536 + (int32_t)(uint16_t)weight[LEX_SELF];
}

/* "a540,31 d-120,0" */
static bool read_weights(struct phrases *p, struct arena *a, int form, struct str line,
			 uint32_t node)
{
	struct str one, own;

	while (str_split(&line, ' ', &one)) {
		int kind = one.len ? kind_of(one.p[0]) : -1;
		int32_t weight[LEXES];

		one = str_from(one, 1);
		if (kind < 0 || !str_split(&one, ',', &own) ||
		    !str_split_int(&own, PHRASE_WEIGHT_MAX, &weight[LEX_SELF]) ||
		    !str_split_int(&one, PHRASE_WEIGHT_MAX, &weight[LEX_NEAR]))
			return false;
		use(p, a, form, kind);
		weigh(p, form, kind, node, weight);
	}
	return true;
}

bool phrases_read(struct phrases *p, struct arena *a, struct str text, size_t *line)
{
	int form = -1;
	struct str rest = text, s;
	size_t guess = p->nodes + text.len / A_PHRASE;
	uint32_t node = 0;

	if (guess > p->room)
		make_room(p, a, guess);
	if (p->nodes == 0) {
		new_node(p, a);
		p->start = word_of(p, a, STRL("^"));
		p->end = word_of(p, a, STRL("$"));
		p->other = word_of(p, a, STRL(PHRASE_OTHER));
		grow_steps(p, a);
	}
	for (*line = 1; str_split(&rest, '\n', &s); ++*line) {
		s = str_trim(s);
		if (s.len == 0 || s.p[0] == '#')
			continue;
		if (s.p[0] == '[') {
			form = form_of(s);
			if (form < 0)
				return false;
			continue;
		}
		if (form < 0 || p->nodes + PHRASE_WORDS * 2 > PHRASES_MAX ||
		    !read_phrase(p, a, &s, &node) || !read_weights(p, a, form, s, node))
			return false;
	}
	return true;
}
