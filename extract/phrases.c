/* phrases.c - learned phrases: a tree over numbered words, its steps in a hash table.
 */
#include "extract/phrases.h"

enum {
	WEIGHT_MAX = 32000,
	FIRST_STEPS = 1024,
	FIRST_NODES = 1024,
	NODE_BITS = 20,
	NODES_MAX = 1 << NODE_BITS
};

/* ---- tree ----------------------------------------------------------------- */

/* A step is its node, its word, and the node it leads to, in one number. */
static uint64_t *step_of(const struct phrases *p, uint32_t node, uint32_t word)
{
	uint64_t key = (uint64_t)node << NODE_BITS | word;
	uint64_t h = key * UINT64_C(0x9E3779B97F4A7C15);
	size_t i = (size_t)(h >> 32) & (p->cap_steps - 1);

	while (p->steps[i] && p->steps[i] >> NODE_BITS != key)
		i = (i + 1) & (p->cap_steps - 1);
	return &p->steps[i];
}

static uint32_t step(const struct phrases *p, uint32_t node, uint32_t word)
{
	return node && word ? *step_of(p, node, word) & (NODES_MAX - 1) : 0;
}

static void grow_steps(struct phrases *p, struct arena *a)
{
	struct phrases old = *p;

	p->cap_steps = old.cap_steps ? old.cap_steps * 2 : FIRST_STEPS;
	p->steps = arena_alloc(a, p->cap_steps * sizeof(*p->steps));
	for (size_t i = 0; i < old.cap_steps; i++) {
		uint64_t key = old.steps[i] >> NODE_BITS;

		if (key)
			*step_of(p, (uint32_t)(key >> NODE_BITS),
				 (uint32_t)(key & (NODES_MAX - 1))) = old.steps[i];
	}
}

static void more_room(struct phrases *p, struct arena *a)
{
	p->room = p->room ? p->room * 2 : FIRST_NODES;
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
		more_room(p, a);
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
	s = step_of(p, node, word);
	if (!*s) {
		*s = ((uint64_t)node << NODE_BITS | word) << NODE_BITS | new_node(p, a);
		p->n_steps++;
	}
	return *s & (NODES_MAX - 1);
}

/* ---- text ----------------------------------------------------------------- */

struct phrase_block phrases_take(struct str *text)
{
	static const struct str head = STR("\nlexicon: |\n");
	size_t at = str_find(*text, head, 0);
	struct phrase_block block = { .line = 0 };
	struct str rest, line;

	if (at == STR_NPOS)
		return block;
	for (rest = str_from(*text, at + head.len); str_split(&rest, '\n', &line);)
		if (line.len > 0 && line.p[0] != ' ')
			return block;
	block.text = str_from(*text, at + head.len);
	*text = str_sub(*text, 0, at + 1);
	for (rest = *text; str_split(&rest, '\n', &line);)
		block.line++;
	return block;
}

static bool read_head(struct str line, int *form, int *kind)
{
	struct str name;

	if (!str_eat(&line, '[') || !str_split(&line, ' ', &name) || line.len < 2 ||
	    line.p[line.len - 1] != ']')
		return false;
	line.len--;
	*form = str_eq(name, STRL("tidy"))       ? FORM_TIDY
		: str_eq(name, STRL("verbatim")) ? FORM_VERBATIM
						 : -1;
	*kind = item_kind_of(line);
	return *form >= 0 && *kind >= 0;
}

static bool read_weight(struct str *line, int16_t *weight)
{
	bool minus = str_eat(line, '-');
	struct str number;
	long w;

	if (!str_split(line, ' ', &number))
		return false;
	w = str_uint(number, WEIGHT_MAX);
	*weight = (int16_t)(minus ? -w : w);
	return w >= 0;
}

/* "-120 15 next meeting": thousandths. */
static bool read_phrase(struct phrases *p, struct arena *a, struct str line,
			uint32_t *node, int16_t weight[LEXES])
{
	struct str word;
	size_t n = 0;

	if (!read_weight(&line, &weight[LEX_SELF]) ||
	    !read_weight(&line, &weight[LEX_NEAR]))
		return false;
	for (; n < PHRASE_WORDS && str_split(&line, ' ', &word); n++) {
		uint32_t of = word_of(p, a, word);

		*node = n ? longer(p, a, *node, of) : of;
	}
	return n > 0 && !line.p;
}

static void weigh(struct phrases *p, int form, int kind, uint32_t node,
		  const int16_t weight[LEXES])
{
	int at = p->used[form][kind] - 1;
	phrase_weights *w = &p->weight[form][at / PHRASE_KINDS][node];

	(*w)[at % PHRASE_KINDS] =
	    weight[LEX_NEAR] * 65536 + (int32_t)(uint16_t)weight[LEX_SELF];
}

bool phrases_read(struct phrases *p, struct arena *a, struct str text, size_t *line)
{
	int form = -1, kind = -1;
	struct str rest = text, s;
	uint32_t node = 0;
	int16_t weight[LEXES];

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
			if (!read_head(s, &form, &kind))
				return false;
			use(p, a, form, kind);
			continue;
		}
		if (form < 0 || p->nodes + PHRASE_WORDS * 2 > NODES_MAX ||
		    !read_phrase(p, a, s, &node, weight))
			return false;
		weigh(p, form, kind, node, weight);
	}
	return true;
}

/* ---- talk ----------------------------------------------------------------- */

/* Its text with "'" for the typographic apostrophe. */
static struct str plain(struct arena *a, struct str word)
{
	char *p;
	size_t n = 0;

	if (str_chr(word, '\xe2') == STR_NPOS)
		return word;
	p = arena_alloc(a, word.len);
	for (size_t i = 0; i < word.len; i++) {
		bool curly = str_starts(str_from(word, i), STRL("\xe2\x80\x99"));

		p[n++] = curly ? '\'' : word.p[i];
		i += curly ? 2 : 0;
	}
	return str_n(p, n);
}

static uint32_t word_in(const struct phrases *p, struct arena *a, struct str form)
{
	size_t at = map_get(&p->words, plain(a, form));

	return at == STR_NPOS ? p->other : (uint32_t)at;
}

const uint32_t *phrases_words(const struct phrases *p, struct arena *a,
			      const struct lexicon *l)
{
	uint32_t *of = arena_alloc(a, (l->forms.n + 1) * sizeof(*of));

	for (size_t i = 0; i < l->forms.n; i++) {
		struct form *f = &l->vocabulary->forms.v[l->forms.v[i].kept];

		if (f->phrase == 0)
			f->phrase = word_in(p, a, f->text) + 1;
		of[i] = f->phrase - 1;
	}
	return of;
}

/* Sums of one block of weights over nodes. */
static void add_block(const phrase_weights *weight, const uint32_t *nodes, size_t n,
		      phrase_weights out[LEXES])
{
	phrase_weights self = { 0 }, near = { 0 };

	for (size_t i = 0; i < n; i++) {
		phrase_weights w = weight[nodes[i]];

		near += w >> 16;
		self += (w << 16) >> 16;
	}
	out[LEX_SELF] = self;
	out[LEX_NEAR] = near;
}

static void add(const struct phrases *p, enum talk_form form, const uint32_t *nodes,
		size_t n, int32_t out[LEXES][ITEM_KINDS])
{
	phrase_weights sum[PHRASE_BLOCKS][LEXES];

	for (int b = 0; b * PHRASE_KINDS < p->n_used[form]; b++)
		add_block(p->weight[form][b], nodes, n, sum[b]);
	for (int k = 0; k < ITEM_KINDS; k++) {
		int at = p->used[form][k] - 1;

		for (int x = 0; x < LEXES && at >= 0; x++)
			out[x][k] += sum[at / PHRASE_KINDS][x][at % PHRASE_KINDS];
	}
}

/*
 * Pairs first, then triples: the look-ups of a pass do not wait for one another, and
 * most miss the cache.
 */
void phrases_sum(const struct phrases *p, enum talk_form form, const uint32_t *of_form,
		 const struct said *words, size_t n, int32_t out[LEXES][ITEM_KINDS])
{
	enum { PART = 64 };
	/* Phrases that end with a word, behind those that end with the word before. */
	uint32_t one[PART + 1] = { p->start }, two[PART + 1] = { 0 };
	uint32_t nodes[PART * PHRASE_WORDS];

	for (size_t from = 0, part; from <= n; from += part) {
		size_t found = 0;

		part = n + 1 - from < PART ? n + 1 - from : PART;
		for (size_t i = 0; i < part; i++)
			one[i + 1] = from + i < n ? of_form[words[from + i].form] : p->end;
		for (size_t i = 0; i < part; i++)
			two[i + 1] = step(p, one[i], one[i + 1]);
		for (size_t i = 0; i < part; i++) {
			uint32_t three = step(p, two[i], one[i + 1]);

			nodes[found++] = one[i + 1];
			/* Node 0 is no phrase. */
			nodes[found] = two[i + 1];
			found += two[i + 1] != 0;
			nodes[found] = three;
			found += three != 0;
		}
		add(p, form, nodes, found, out);
		one[0] = one[part];
		two[0] = two[part];
	}
}
