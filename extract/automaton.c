/*
 * automaton.c - Aho-Corasick with dense rows over the bytes that literals use.
 *
 * Bytes that no literal contains share one column, so a row is about 45 entries.
 * An entry is the offset of the next row, with one bit that says that literals
 * end there: the scan touches one word per byte of text.
 */
#include "extract/automaton.h"

#define OUTPUT UINT32_C(0x80000000)
enum { BYTES_MAX = 64 << 20 };

/* A literal that ends in a state. */
struct output {
	uint32_t owner;
	uint16_t len;
	bool left, right;
};

struct pending {
	struct literal literal;
	uint32_t owner;
};
VEC(pendings, struct pending);

struct automaton {
	struct arena arena;
	struct pendings pending;
	unsigned char column[256];
	uint32_t width, states, rows; /* rows: room in next */
	uint32_t *next;               /* states x width */
	uint32_t *first;              /* per state: index into outputs; states + 1 */
	struct output *outputs;
};

struct automaton *automaton_new(void)
{
	return mem_alloc(sizeof(struct automaton));
}

void automaton_free(struct automaton *m)
{
	if (!m)
		return;
	arena_fini(&m->arena);
	mem_free(m->next);
	mem_free(m->first);
	mem_free(m->outputs);
	mem_free(m);
}

void automaton_add(struct automaton *m, const struct literal *l, uint32_t owner)
{
	struct pending *p = VEC_ADD(&m->arena, &m->pending);

	p->literal = *l;
	p->literal.text = arena_str(&m->arena, l->text);
	p->owner = owner;
}

size_t automaton_states(const struct automaton *m)
{
	return m->states;
}

static unsigned char fold(unsigned char c)
{
	return c >= 'A' && c <= 'Z' ? (unsigned char)(c + 32) : c;
}

static void number_columns(struct automaton *m)
{
	m->width = 1; /* column 0: bytes of no literal */
	for (size_t i = 0; i < m->pending.n; i++) {
		struct str s = m->pending.v[i].literal.text;

		for (size_t k = 0; k < s.len; k++) {
			unsigned char c = fold((unsigned char)s.p[k]);

			if (m->column[c] == 0 && m->width < 255)
				m->column[c] = (unsigned char)m->width++;
		}
	}
	for (unsigned c = 'A'; c <= 'Z'; c++)
		m->column[c] = m->column[c + 32];
}

static bool room_for_state(struct automaton *m)
{
	if (m->states < m->rows)
		return true;
	if ((size_t)m->rows * 2 * m->width * sizeof(*m->next) > BYTES_MAX)
		return false;
	m->rows *= 2;
	m->next = mem_resize(m->next, (size_t)m->rows * m->width * sizeof(*m->next));
	memset(m->next + (size_t)m->states * m->width, 0,
	       (size_t)(m->rows - m->states) * m->width * sizeof(*m->next));
	return true;
}

/* The trie; end[i] = state in which pending literal i ends. */
static bool build_trie(struct automaton *m, uint32_t *end)
{
	m->rows = 256;
	m->next = mem_alloc((size_t)m->rows * m->width * sizeof(*m->next));
	m->states = 1;
	for (size_t i = 0; i < m->pending.n; i++) {
		struct str s = m->pending.v[i].literal.text;
		uint32_t at = 0;

		for (size_t k = 0; k < s.len; k++) {
			unsigned char c = m->column[(unsigned char)s.p[k]];
			uint32_t to = m->next[(size_t)at * m->width + c];

			if (to == 0) {
				if (!room_for_state(m))
					return false;
				to = m->states++;
				m->next[(size_t)at * m->width + c] = to;
			}
			at = to;
		}
		end[i] = at;
	}
	return true;
}

/*
 * Failure links, breadth first: a missing transition becomes that of the
 * failure state, which is complete already.  order: states by depth.
 */
static void link_failures(struct automaton *m, uint32_t *fail, uint32_t *order)
{
	size_t head = 0, tail = 0;

	for (uint32_t c = 0; c < m->width; c++)
		if (m->next[c])
			order[tail++] = m->next[c];
	while (head < tail) {
		uint32_t s = order[head++];
		uint32_t *row = m->next + (size_t)s * m->width;
		const uint32_t *back = m->next + (size_t)fail[s] * m->width;

		for (uint32_t c = 0; c < m->width; c++) {
			if (row[c] == 0) {
				row[c] = back[c];
			} else {
				fail[row[c]] = back[c];
				order[tail++] = row[c];
			}
		}
	}
}

/*
 * Numbers the states by depth: text stays near the root, so that the rows which
 * are read most lie together and in the cache.
 */
static void number_by_depth(struct automaton *m, uint32_t *end, uint32_t *fail,
			    uint32_t *order)
{
	uint32_t *rank = mem_alloc(m->states * sizeof(*rank));
	uint32_t *old_fail = mem_alloc(m->states * sizeof(*old_fail));
	uint32_t *next = mem_alloc((size_t)m->states * m->width * sizeof(*next));

	memcpy(old_fail, fail, m->states * sizeof(*old_fail));
	for (uint32_t i = 0; i + 1 < m->states; i++)
		rank[order[i]] = i + 1;
	for (uint32_t s = 0; s < m->states; s++) {
		const uint32_t *from = m->next + (size_t)s * m->width;
		uint32_t *to = next + (size_t)rank[s] * m->width;

		for (uint32_t c = 0; c < m->width; c++)
			to[c] = rank[from[c]];
		fail[rank[s]] = rank[old_fail[s]];
	}
	for (uint32_t i = 0; i + 1 < m->states; i++)
		order[i] = i + 1;
	for (size_t i = 0; i < m->pending.n; i++)
		end[i] = rank[end[i]];
	mem_free(m->next);
	m->next = next;
	mem_free(old_fail);
	mem_free(rank);
}

/* Outputs of each state: its own and those of its failure state. */
static void collect_outputs(struct automaton *m, const uint32_t *end,
			    const uint32_t *fail, const uint32_t *order)
{
	uint32_t *own = mem_alloc((m->states + 1) * sizeof(*own));
	uint32_t *fill = mem_alloc((m->states + 1) * sizeof(*fill));
	uint32_t sum = 0;

	for (size_t i = 0; i < m->pending.n; i++)
		own[end[i]]++;
	for (uint32_t i = 0; i + 1 < m->states; i++)
		own[order[i]] +=
		    own[fail[order[i]]]; /* a literal is never empty: own[0] = 0 */
	m->first = mem_alloc((m->states + 1) * sizeof(*m->first));
	for (uint32_t s = 0; s < m->states; s++) {
		m->first[s] = fill[s] = sum;
		sum += own[s];
	}
	m->first[m->states] = sum;
	m->outputs = mem_alloc((sum + 1) * sizeof(*m->outputs));
	for (size_t i = 0; i < m->pending.n; i++) {
		const struct pending *p = &m->pending.v[i];

		m->outputs[fill[end[i]]++] =
		    (struct output){ p->owner, (uint16_t)p->literal.text.len,
				     p->literal.left, p->literal.right };
	}
	for (uint32_t i = 0; i + 1 < m->states; i++) {
		uint32_t s = order[i], f = fail[s];

		for (uint32_t k = m->first[f]; k < m->first[f + 1]; k++)
			m->outputs[fill[s]++] = m->outputs[k];
	}
	mem_free(own);
	mem_free(fill);
}

/* State numbers become row offsets, marked where literals end. */
static void finish_rows(struct automaton *m)
{
	size_t n = (size_t)m->states * m->width;

	for (size_t i = 0; i < n; i++) {
		uint32_t s = m->next[i];
		bool ends = m->first[s] != m->first[s + 1];

		m->next[i] = s * m->width | (ends ? OUTPUT : 0);
	}
}

bool automaton_build(struct automaton *m)
{
	uint32_t *end = mem_alloc((m->pending.n + 1) * sizeof(*end));
	uint32_t *fail = NULL, *order = NULL;
	bool ok;

	number_columns(m);
	ok = build_trie(m, end);
	if (ok) {
		fail = mem_alloc((m->states + 1) * sizeof(*fail));
		order = mem_alloc((m->states + 1) * sizeof(*order));
		link_failures(m, fail, order);
		number_by_depth(m, end, fail, order);
		collect_outputs(m, end, fail, order);
		finish_rows(m);
	}
	mem_free(end);
	mem_free(fail);
	mem_free(order);
	arena_fini(&m->arena);
	m->arena = (struct arena){ 0 };
	m->pending = (struct pendings){ 0 };
	return ok;
}

/* Whether \b holds before byte `at`. */
static bool is_boundary(struct str text, size_t at)
{
	bool before = at > 0 && literal_word_char(text.p[at - 1]);
	bool after = at < text.len && literal_word_char(text.p[at]);

	return before != after;
}

static void report(const struct automaton *m, uint32_t state, struct str text,
		   size_t end, uint64_t *bits)
{
	for (uint32_t i = m->first[state]; i < m->first[state + 1]; i++) {
		const struct output *o = &m->outputs[i];

		if (o->left && !is_boundary(text, end - o->len))
			continue;
		if (o->right && !is_boundary(text, end))
			continue;
		bits[o->owner / 64] |= UINT64_C(1) << o->owner % 64;
	}
}

void automaton_scan(const struct automaton *m, struct str text, uint64_t *bits)
{
	const uint32_t *next = m->next;
	uint32_t at = 0;

	for (size_t i = 0; i < text.len; i++) {
		uint32_t entry = next[at + m->column[(unsigned char)text.p[i]]];

		at = entry & ~OUTPUT;
		if (entry & OUTPUT)
			report(m, at / m->width, text, i + 1, bits);
	}
}
