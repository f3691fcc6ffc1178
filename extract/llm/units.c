/* units.c - turns with numbers, packed into chunks. */
#include "extract/llm/units.h"

enum {
	UNIT_BYTES = 1200,
	CHUNK_BYTES = 7500, /* about 2,500 tokens at three bytes each */
	CONTEXT = 3         /* units before a chunk that are sent along */
};

/* Whether the segment of sentence i has a barred one; sentences [i, *end) are its. */
static bool segment_barred(const struct talk *t, size_t i, size_t *end)
{
	const struct segment *seg = t->sentences.v[i].seg;
	bool out = false;

	for (; i < t->sentences.n && t->sentences.v[i].seg == seg; i++)
		out = out || talk_barred(&t->sentences.v[i]);
	*end = i;
	return out;
}

/* The unit that sentence s goes into: the last one, while its turn and length allow. */
static struct unit *unit_for(const struct talk *t, struct units *out, size_t s)
{
	const struct sentence *next = &t->sentences.v[s], *last;
	struct unit *u = out->n ? &out->v[out->n - 1] : NULL;
	size_t bytes;

	if (u) {
		last = &t->sentences.v[u->places.v[u->places.n - 1].sentence];
		bytes = u->places.v[u->places.n - 1].to;
		if (last->turn == next->turn && bytes + next->text.len < UNIT_BYTES)
			return u;
	}
	u = VEC_ADD(t->arena, out);
	u->speaker = t->turns.v[next->turn].speaker;
	return u;
}

static void add_sentence(const struct talk *t, struct units *out, size_t s)
{
	struct unit *u = unit_for(t, out, s);
	size_t from = u->places.n ? u->places.v[u->places.n - 1].to + 1 : 0;

	*VEC_ADD(t->arena, &u->places) =
	    (struct place){ s, from, from + t->sentences.v[s].text.len };
}

static void write_text(const struct talk *t, struct unit *u)
{
	struct buf b = { 0 };

	for (size_t i = 0; i < u->places.n; i++) {
		if (i)
			buf_c(&b, ' ');
		buf_str(&b, t->sentences.v[u->places.v[i].sentence].text);
	}
	u->text = arena_take(t->arena, &b);
	align_open(&u->words, t->arena, u->text);
}

void units_of(const struct talk *t, struct units *out)
{
	size_t first = out->n, end;

	for (size_t i = 0; i < t->sentences.n; i = end) {
		if (segment_barred(t, i, &end))
			continue;
		for (size_t s = i; s < end; s++)
			add_sentence(t, out, s);
	}
	for (size_t i = first; i < out->n; i++)
		write_text(t, &out->v[i]);
}

static struct chunk chunk(size_t first, size_t last)
{
	return (struct chunk){ first > CONTEXT ? first - CONTEXT : 0, first, last };
}

void chunks_of(const struct units *u, struct arena *a, struct chunks *out)
{
	size_t first = 0, bytes = 0;

	for (size_t i = 0; i < u->n; i++) {
		if (i > first && bytes + u->v[i].text.len > CHUNK_BYTES) {
			*VEC_ADD(a, out) = chunk(first, i);
			first = i;
			bytes = 0;
		}
		bytes += u->v[i].text.len;
	}
	if (u->n > first)
		*VEC_ADD(a, out) = chunk(first, u->n);
}

bool chunk_halve(const struct units *u, const struct chunk *c, struct chunk half[2])
{
	size_t bytes = 0, so_far = 0, cut = c->first;

	if (c->last - c->first < 2)
		return false;
	for (size_t i = c->first; i < c->last; i++)
		bytes += u->v[i].text.len;
	while (cut + 1 < c->last && (so_far += u->v[cut].text.len) < bytes / 2)
		cut++;
	cut += cut == c->first;
	half[0] = chunk(c->first, cut);
	half[1] = chunk(cut, c->last);
	return true;
}
