/*
 * automaton.c - Aho-Corasick with rows of one cache line.
 *
 * A column is a letter, a blank, an apostrophe, a hyphen, any digit, or any other
 * byte: what is told apart less is only looked at once more, the last byte of a
 * literal where it ends, the others by the pattern.  An entry is the next state,
 * with one bit that says that literals end there.
 *
 * There are two roots: behind a word character and behind none.  A literal at a
 * word boundary hangs from one of them only, so that most of the text, which is
 * the inside of words, stays at the other.
 */
#include "extract/rules/automaton.h"

#define OUTPUT UINT16_C(0x8000)
enum { COLUMNS = 32, LINE = COLUMNS * sizeof(uint16_t), STATES_MAX = OUTPUT };
enum { AFTER_OTHER, AFTER_WORD, ROOTS };
enum { DIGITS_ALL = (1 << 10) - 1 };
enum { DIGIT = 27, BLANK, APOSTROPHE, HYPHEN, UNDERSCORE };

/* A literal that ends in a state. */
struct output {
	uint32_t owner;
	uint16_t len, behind;
	uint16_t digits; /* bits of those that it may end in; 0: all, or in none */
	char last;       /* byte that its column does not tell, or 0 */
	bool start, right, whole;
};

/* Its digits are all 0 but the last byte, which is any of `digits`. */
struct pending {
	struct literal literal;
	uint32_t owner;
	uint16_t root, digits;
};
VEC(pendings, struct pending);

struct automaton {
	struct arena arena;
	struct pendings pending;
	unsigned char column[256];
	size_t states;
	void *block;
	uint16_t (*next)[COLUMNS]; /* per state, in the block at a line's start */
	uint32_t *first;           /* per state: index into outputs; states + 1 */
	struct output *outputs;
};

static unsigned char column_of(int c)
{
	if ((c | 32) >= 'a' && (c | 32) <= 'z')
		return (unsigned char)((c | 32) - 'a' + 1);
	if (c >= '0' && c <= '9')
		return DIGIT;
	return c == ' '    ? BLANK
	       : c == '\'' ? APOSTROPHE
	       : c == '-'  ? HYPHEN
	       : c == '_'  ? UNDERSCORE
			   : 0;
}

/* Whether the column is that of one byte, or of one letter in both cases. */
static bool tells_apart(size_t column)
{
	return column != 0 && column != DIGIT;
}

/* The root behind a byte of that column. */
static uint16_t root_after(size_t column)
{
	return (column >= 1 && column <= DIGIT) || column == UNDERSCORE ? AFTER_WORD
									: AFTER_OTHER;
}

struct automaton *automaton_new(void)
{
	struct automaton *m = mem_alloc(sizeof(struct automaton));

	for (int c = 0; c < 256; c++)
		m->column[c] = column_of(c);
	return m;
}

void automaton_free(struct automaton *m)
{
	if (!m)
		return;
	arena_fini(&m->arena);
	mem_free(m->block);
	mem_free(m->first);
	mem_free(m->outputs);
	mem_free(m);
}

/* Whether they differ by digits alone: "\d\d" is a hundred literals. */
static bool is_same(const struct pending *p, const struct pending *q)
{
	const struct literal *a = &p->literal, *b = &q->literal;

	return p->owner == q->owner && p->root == q->root && p->digits && q->digits &&
	       a->left == b->left && a->right == b->right && a->start == b->start &&
	       a->whole == b->whole && a->behind == b->behind &&
	       str_eq(a->text, b->text);
}

/* The one before may hang from the other root. */
static void add_at(struct automaton *m, struct pending p, uint16_t root)
{
	struct pendings *all = &m->pending;

	p.root = root;
	for (size_t i = all->n; i > 0 && all->n - i < ROOTS; i--)
		if (is_same(&all->v[i - 1], &p)) {
			all->v[i - 1].digits |= p.digits;
			return;
		}
	*VEC_ADD(&m->arena, all) = p;
}

void automaton_add(struct automaton *m, const struct literal *l, uint32_t owner)
{
	struct pending p = { .literal = *l, .owner = owner };
	struct literal *copy = &p.literal;
	size_t end = l->text.len - 1;
	bool word = literal_word_char(l->text.p[0]);
	char *text = arena_alloc(&m->arena, l->text.len);

	for (size_t i = 0; i <= end; i++) {
		size_t column = m->column[(unsigned char)l->text.p[i]];

		text[i] = column == DIGIT ? '0' : l->text.p[i];
		copy->whole &= i == end || tells_apart(column);
		if (i == end && column == DIGIT)
			p.digits = (uint16_t)(1 << (l->text.p[i] - '0'));
	}
	copy->text = str_n(text, l->text.len);
	/* A zero byte at the end is not looked at again. */
	copy->whole &= !(l->start && l->left && !word) && text[end];
	if (l->start || !l->left || word)
		add_at(m, p, AFTER_OTHER);
	if (!l->start && (!l->left || !word))
		add_at(m, p, AFTER_WORD);
}

size_t automaton_states(const struct automaton *m)
{
	return m->states;
}

/* Room for the states, zeroed; the longest literal is returned. */
static size_t make_room(struct automaton *m)
{
	size_t bytes = ROOTS, longest = 0;

	for (size_t i = 0; i < m->pending.n; i++) {
		size_t len = m->pending.v[i].literal.text.len;

		bytes += len;
		longest = len > longest ? len : longest;
	}
	if (bytes > STATES_MAX)
		bytes = STATES_MAX;
	m->block = mem_alloc((bytes + 1) * LINE);
	m->next = (void *)(((uintptr_t)m->block + LINE - 1) & ~(uintptr_t)(LINE - 1));
	return longest;
}

/*
 * The trie, one more byte of all literals at a time, so that numbers grow with
 * depth: what text visits most lies together.  end[i]: state in which pending
 * literal i ends.  false when there would be too many states.
 */
static bool build_trie(struct automaton *m, uint16_t *end, size_t keep)
{
	m->states = ROOTS;
	for (size_t i = 0; i < m->pending.n; i++)
		end[i] = m->pending.v[i].root;
	for (size_t depth = 0; depth < keep; depth++)
		for (size_t i = 0; i < m->pending.n; i++) {
			struct str s = m->pending.v[i].literal.text;
			uint16_t *to;

			if (depth >= s.len)
				continue;
			to = &m->next[end[i]][m->column[(unsigned char)s.p[depth]]];
			if (*to == 0 && m->states == STATES_MAX)
				return false;
			if (*to == 0)
				*to = (uint16_t)m->states++;
			end[i] = *to;
		}
	return true;
}

/* As much of the literals as STATES_MAX allows: any three bytes always fit. */
static void build_states(struct automaton *m, uint16_t *end)
{
	size_t keep = make_room(m);

	while (!build_trie(m, end, keep)) {
		keep--;
		memset(m->next, 0, m->states * LINE);
	}
	for (size_t i = 0; i < m->pending.n; i++) {
		struct literal *l = &m->pending.v[i].literal;

		if (l->text.len > keep) {
			l->text.len = keep;
			l->right = l->whole = false;
			m->pending.v[i].digits = 0;
		}
	}
}

/*
 * A missing transition becomes that of the failure state, whose number is smaller
 * and whose row is complete.  count: literals that end in a state by itself, then
 * with those of its failure state.
 */
static void link_failures(struct automaton *m, uint16_t *fail, uint32_t *count)
{
	for (size_t s = 0; s < m->states; s++) {
		uint16_t *row = m->next[s];
		const uint16_t *back = m->next[fail[s]];

		for (size_t c = 0; c < COLUMNS; c++) {
			uint16_t to = row[c],
				 other = s < ROOTS ? root_after(c) : back[c];

			if (to == 0) {
				row[c] = other;
				continue;
			}
			fail[to] = other & (uint16_t)~OUTPUT;
			count[to] += count[fail[to]];
			row[c] = count[to] ? to | OUTPUT : to;
		}
	}
}

/* Outputs of each state: its own and those of its failure state. */
static void collect_outputs(struct automaton *m, const uint16_t *end,
			    const uint16_t *fail, const uint32_t *count)
{
	uint32_t *fill = mem_alloc((m->states + 1) * sizeof(*fill));
	uint32_t sum = 0;

	m->first = mem_alloc((m->states + 1) * sizeof(*m->first));
	for (size_t s = 0; s < m->states; s++) {
		m->first[s] = fill[s] = sum;
		sum += count[s];
	}
	m->first[m->states] = sum;
	m->outputs = mem_alloc((sum + 1) * sizeof(*m->outputs));
	for (size_t i = 0; i < m->pending.n; i++) {
		const struct literal *l = &m->pending.v[i].literal;
		char last = l->text.p[l->text.len - 1];
		size_t column = m->column[(unsigned char)last];
		uint16_t digits = m->pending.v[i].digits;

		m->outputs[fill[end[i]]++] = (struct output){
			.owner = m->pending.v[i].owner,
			.len = (uint16_t)l->text.len,
			.behind = l->behind,
			.digits = digits == DIGITS_ALL ? 0 : digits,
			.last = tells_apart(column) || column == DIGIT ? 0 : last,
			.start = l->start,
			.right = l->right,
			.whole = l->whole
		};
	}
	for (size_t s = ROOTS; s < m->states; s++)
		for (uint32_t k = m->first[fail[s]]; k < m->first[fail[s] + 1]; k++)
			m->outputs[fill[s]++] = m->outputs[k];
	mem_free(fill);
}

void automaton_build(struct automaton *m)
{
	uint16_t *end = mem_alloc((m->pending.n + 1) * sizeof(*end));
	uint16_t *fail;
	uint32_t *count;

	build_states(m, end);
	fail = mem_alloc(m->states * sizeof(*fail));
	count = mem_alloc(m->states * sizeof(*count));
	for (size_t i = 0; i < m->pending.n; i++)
		count[end[i]]++;
	link_failures(m, fail, count);
	collect_outputs(m, end, fail, count);
	mem_free(end);
	mem_free(fail);
	mem_free(count);
	arena_fini(&m->arena);
	m->arena = (struct arena){ 0 };
	m->pending = (struct pendings){ 0 };
}

/* Whether \b holds before byte `at`. */
static bool is_boundary(struct str text, size_t at)
{
	bool before = at > 0 && literal_word_char(text.p[at - 1]);
	bool after = at < text.len && literal_word_char(text.p[at]);

	return before != after;
}

/* Where what is found goes. */
struct finds {
	struct arena *arena;
	struct candidates *candidates;
};

/* A text being scanned. */
struct lane {
	struct str text;
	size_t number, i, state;
	uint64_t *row;
	const struct finds *finds;
};

/* The first byte of a match whose literal begins at that byte. */
static uint32_t behind(const struct output *o, size_t begin)
{
	bool any = o->behind == BEHIND_ANY || o->behind > begin;

	return any ? 0 : (uint32_t)(begin - o->behind);
}

/* Literals that end in a state, `at` bytes into the text. */
static void report(const struct automaton *m, const struct lane *l, size_t state,
		   size_t at)
{
	for (uint32_t k = m->first[state]; k < m->first[state + 1]; k++) {
		const struct output *o = &m->outputs[k];
		size_t begin = at - o->len;

		if (o->start && at != o->len)
			continue;
		if (o->last && l->text.p[at - 1] != o->last)
			continue;
		if (o->digits && !(o->digits >> (l->text.p[at - 1] - '0') & 1))
			continue;
		if (o->right && !is_boundary(l->text, at))
			continue;
		if (o->whole)
			l->row[o->owner / 64] |= UINT64_C(1) << o->owner % 64;
		else
			*VEC_ADD(l->finds->arena, l->finds->candidates) =
			    (struct candidate){
				    .text = (uint32_t)l->number,
				    .owner = o->owner,
				    .first = behind(o, begin),
				    .last = (uint32_t)begin,
			    };
	}
}

/* The state after one more byte of the lane's text. */
static inline size_t step(const struct automaton *m, const struct lane *l,
			  const char *byte, size_t state)
{
	uint16_t entry = m->next[state][m->column[(unsigned char)*byte]];

	state = entry & (uint16_t)~OUTPUT;
	if (entry & OUTPUT)
		report(m, l, state, (size_t)(byte + 1 - l->text.p));
	return state;
}

static void scan_rest(const struct automaton *m, struct lane *l)
{
	for (; l->i < l->text.len; l->i++)
		l->state = step(m, l, l->text.p + l->i, l->state);
}

enum { LANES = 4 };

/* Each byte waits for the row of the byte before: the waits of all lanes are one. */
static void scan_together(const struct automaton *m, struct lane l[LANES], size_t steps)
{
	const char *p0 = l[0].text.p + l[0].i, *p1 = l[1].text.p + l[1].i;
	const char *p2 = l[2].text.p + l[2].i, *p3 = l[3].text.p + l[3].i;
	size_t s0 = l[0].state, s1 = l[1].state, s2 = l[2].state, s3 = l[3].state;

	for (size_t k = 0; k < steps; k++) {
		s0 = step(m, &l[0], p0 + k, s0);
		s1 = step(m, &l[1], p1 + k, s1);
		s2 = step(m, &l[2], p2 + k, s2);
		s3 = step(m, &l[3], p3 + k, s3);
	}
	l[0].state = s0;
	l[1].state = s1;
	l[2].state = s2;
	l[3].state = s3;
	for (size_t n = 0; n < LANES; n++)
		l[n].i += steps;
}

/* Several texts are scanned in turns. */
void automaton_scan(const struct automaton *m, const struct str *texts, size_t n,
		    uint64_t *rows, size_t row, struct arena *a, struct candidates *out)
{
	const struct finds finds = { a, out };
	struct lane lane[LANES] = { { .i = 0 } };
	size_t taken = 0, steps = 1;

	while (steps > 0) {
		steps = SIZE_MAX;
		for (struct lane *l = lane; l < lane + LANES; l++) {
			while (l->i == l->text.len && taken < n) {
				*l = (struct lane){ .text = texts[taken],
						    .number = taken,
						    .state = AFTER_OTHER,
						    .row = rows + taken * row,
						    .finds = &finds };
				taken++;
			}
			if (l->text.len - l->i < steps)
				steps = l->text.len - l->i;
		}
		/* Without steps a lane may be without a text. */
		if (steps > 0)
			scan_together(m, lane, steps);
	}
	for (struct lane *l = lane; l < lane + LANES; l++)
		scan_rest(m, l);
}
