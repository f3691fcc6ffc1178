/*
 * phraserows.c - phrases as talk looks them up: steps in rows, weights summed.
 *
 * A row has a place for each word.  Most are empty, so rows are moved into one another,
 * as in the tables of a lexer; long ones first, which fit less easily.
 */
#include "extract/words/phrases.h"

/* The steps of each node: from v[first[node]] to v[first[node + 1]]. */
struct fans {
	uint64_t *v;
	size_t *first;
};

static uint32_t from_of(uint64_t step)
{
	return (uint32_t)(step >> 2 * PHRASE_BITS);
}

static uint32_t word_of(uint64_t step)
{
	return step >> PHRASE_BITS & (PHRASES_MAX - 1);
}

static uint32_t to_of(uint64_t step)
{
	return step & (PHRASES_MAX - 1);
}

static struct fans fan_out(const struct phrases *p, struct arena *a)
{
	struct fans f = { arena_array(a, f.v, p->n_steps),
			  arena_array(a, f.first, p->nodes + 1) };

	/* Begins of nodes shifted by one: filling moves each to its end. */
	for (size_t i = 0; i < p->cap_steps; i++)
		if (p->steps[i])
			f.first[from_of(p->steps[i]) + 2]++;
	for (size_t node = 2; node <= p->nodes; node++)
		f.first[node + 1] += f.first[node];
	for (size_t i = 0; i < p->cap_steps; i++)
		if (p->steps[i])
			f.v[f.first[from_of(p->steps[i]) + 1]++] = p->steps[i];
	return f;
}

static uint64_t *place_of(const struct phrases *p, uint32_t row, uint32_t word)
{
	return &p->steps[(row + word) & (p->cap_steps - 1)];
}

/* Whether the n steps of a node may have their places when its row begins at `row`. */
static bool fits(const struct phrases *p, uint32_t row, const uint64_t *step, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (*place_of(p, row, word_of(step[i])))
			return false;
	return true;
}

/* Puts a node's steps at the first row from *row on; false: they fit nowhere. */
static bool place(struct phrases *p, uint32_t *row, const uint64_t *step, size_t n)
{
	for (size_t tries = 0; !fits(p, *row, step, n); ++*row)
		if (tries++ == p->cap_steps)
			return false;
	for (size_t i = 0; i < n; i++)
		*place_of(p, *row, word_of(step[i])) = step[i];
	return true;
}

static bool lay_rows(struct phrases *p, const struct fans *f)
{
	uint32_t row = 0;

	for (size_t least = p->cap_steps; least > 0; least /= 2)
		for (size_t node = 1; node < p->nodes; node++) {
			size_t n = f->first[node + 1] - f->first[node];

			if (n < least || n >= least * 2)
				continue;
			if (!place(p, &row, f->v + f->first[node], n))
				return false;
			p->row[node] = row & (uint32_t)(p->cap_steps - 1);
		}
	return true;
}

/* As phrases_step reads them. */
static void finish_steps(struct phrases *p)
{
	for (size_t i = 0; i < p->cap_steps; i++) {
		uint64_t step = p->steps[i];

		p->steps[i] = (uint64_t)from_of(step) << (PHRASE_BITS + ROW_BITS) |
			      (uint64_t)to_of(step) << ROW_BITS | p->row[to_of(step)];
	}
}

/* Adds to a node the weights of what its phrase ends with. */
static void add_end(struct phrases *p, uint32_t node, uint32_t end)
{
	for (int form = 0; form < FORMS; form++)
		for (int b = 0; b * PHRASE_KINDS < p->n_used[form]; b++) {
			phrase_weights *w = p->weight[form][b], *to = &w[node];
			phrase_weights near = (*to >> 16) + (w[end] >> 16);
			phrase_weights self = (*to << 16 >> 16) + (w[end] << 16 >> 16);

			*to = near << 16 | (self & 0xFFFF);
		}
}

/* Of pairs, then of triples, whose ends are pairs or words. */
static void add_ends(struct phrases *p, struct arena *a, const struct fans *f)
{
	uint32_t *last = arena_array(a, last, p->nodes);

	for (size_t i = 0; i < p->n_steps; i++)
		last[to_of(f->v[i])] = word_of(f->v[i]);
	for (int triples = 0; triples < 2; triples++)
		for (size_t i = 0; i < p->n_steps; i++) {
			uint32_t before = last[from_of(f->v[i])],
				 word = word_of(f->v[i]),
				 pair = phrases_step(p, phrases_word(p, before), word)
					    .node;

			if ((before != 0) == triples)
				add_end(p, to_of(f->v[i]), pair ? pair : word);
		}
}

bool phrases_lay_out(struct phrases *p, struct arena *a)
{
	struct fans f;

	if (p->nodes == 0)
		return true;
	f = fan_out(p, a);
	p->row = arena_alloc(a, p->nodes * sizeof(*p->row));
	/* No two words of a row have one place; in a table half full rows still fit. */
	while (p->cap_steps < 2 * p->nodes)
		p->cap_steps *= 2;
	for (;; p->cap_steps *= 2) {
		if (p->cap_steps > ROWS_MAX)
			return false;
		p->steps = arena_alloc(a, p->cap_steps * sizeof(*p->steps));
		if (lay_rows(p, &f))
			break;
	}
	finish_steps(p);
	add_ends(p, a, &f);
	return true;
}
