/* diff.c - Myers' greedy algorithm over lines, between common head and tail. */
#include "render/vault/diff.h"

enum { CONTEXT = 3, MAX_EDITS = 3000 };

VEC(line_list, struct str);

/* One step of the edit script: ' ' both, '-' old, '+' new. */
struct step {
	char what;
	size_t a, b; /* line of either text that it starts at */
};
VEC(steps, struct step);

static void split(struct arena *a, struct str text, struct line_list *out)
{
	while (text.len) {
		size_t n = str_chr(text, '\n');

		n = n == STR_NPOS ? text.len : n + 1;
		*VEC_ADD(a, out) = str_n(text.p, n);
		text = str_from(text, n);
	}
}

static void add(struct arena *a, struct steps *s, char what, size_t i, size_t k)
{
	*VEC_ADD(a, s) = (struct step){ what, i, k };
}

/* Furthest-reaching x for each diagonal, kept per edit count for the way back. */
static size_t forward(struct arena *a, const struct str *x, size_t n,
		      const struct str *y, size_t m, long **rows)
{
	size_t max = n + m < MAX_EDITS ? n + m : MAX_EDITS;
	long *v = arena_alloc(a, (2 * max + 3) * sizeof(*v));
	long off = (long)max + 1;

	for (size_t d = 0; d <= max; d++) {
		long D = (long)d;

		for (long k = -D; k <= D; k += 2) {
			bool down =
			    k == -D || (k != D && v[off + k - 1] < v[off + k + 1]);
			long i = down ? v[off + k + 1] : v[off + k - 1] + 1;

			while (i < (long)n && i - k < (long)m && str_eq(x[i], y[i - k]))
				i++;
			v[off + k] = i;
			if (i >= (long)n && i - k >= (long)m) {
				rows[d] = v;
				return d;
			}
		}
		/* Only the diagonals that d edits can reach are kept. */
		rows[d] = arena_alloc(a, (2 * d + 3) * sizeof(*v));
		for (long k = -D - 1; k <= D + 1; k++)
			rows[d][k + D + 1] = v[off + k];
	}
	return STR_NPOS;
}

static void backward(struct arena *a, size_t n, size_t m, long **rows, size_t edits,
		     struct steps *out)
{
	long i = (long)n, k = (long)n - (long)m;

	for (size_t d = edits; d > 0; d--) {
		const long *v = rows[d - 1];
		long off = (long)d; /* rows[d - 1] holds diagonals -d .. d */
		bool down =
		    k == -(long)d || (k != (long)d && v[off + k - 1] < v[off + k + 1]);
		long before = down ? k + 1 : k - 1, start = v[off + before];

		for (long end = down ? start : start + 1; i > end; i--)
			add(a, out, ' ', (size_t)(i - 1), (size_t)(i - 1 - k));
		if (down)
			add(a, out, '+', (size_t)start, (size_t)(start - before));
		else
			add(a, out, '-', (size_t)start, (size_t)(start - before));
		i = start;
		k = before;
	}
	for (; i > 0; i--)
		add(a, out, ' ', (size_t)(i - 1), (size_t)(i - 1));
	for (size_t lo = 0, hi = out->n; lo + 1 < hi; lo++, hi--) {
		struct step t = out->v[lo];

		out->v[lo] = out->v[hi - 1];
		out->v[hi - 1] = t;
	}
}

static void script(struct arena *a, const struct line_list *x,
		   const struct line_list *y, struct steps *out)
{
	size_t head = 0, tail = 0, n, m, edits;
	struct steps middle = { 0 };
	long **rows;

	while (head < x->n && head < y->n && str_eq(x->v[head], y->v[head]))
		head++;
	while (tail < x->n - head && tail < y->n - head &&
	       str_eq(x->v[x->n - 1 - tail], y->v[y->n - 1 - tail]))
		tail++;
	n = x->n - head - tail;
	m = y->n - head - tail;
	for (size_t i = 0; i < head; i++)
		add(a, out, ' ', i, i);
	rows = arena_array(a, rows, MAX_EDITS);
	edits = n + m ? forward(a, x->v + head, n, y->v + head, m, rows) : 0;
	if (edits != STR_NPOS) {
		backward(a, n, m, rows, edits, &middle);
	} else {
		for (size_t i = 0; i < n; i++)
			add(a, &middle, '-', i, 0);
		for (size_t i = 0; i < m; i++)
			add(a, &middle, '+', n, i);
	}
	for (size_t i = 0; i < middle.n; i++)
		add(a, out, middle.v[i].what, head + middle.v[i].a,
		    head + middle.v[i].b);
	for (size_t i = 0; i < tail; i++)
		add(a, out, ' ', head + n + i, head + m + i);
}

static void put_line(struct buf *out, char what, struct str line)
{
	buf_c(out, what);
	buf_str(out, line);
	if (!str_ends(line, STRL("\n")))
		buf_z(out, "\n\\ No newline at end of file\n");
}

static void range(struct buf *out, char sign, size_t from, size_t count)
{
	buf_fmt(out, "%c%zu,%zu", sign, count ? from + 1 : from, count);
}

static void hunk(struct buf *out, const struct line_list *x, const struct line_list *y,
		 const struct step *s, size_t n)
{
	size_t old = 0, new = 0;

	for (size_t i = 0; i < n; i++) {
		old += s[i].what != '+';
		new += s[i].what != '-';
	}
	buf_z(out, "@@ ");
	range(out, '-', s[0].a, old);
	buf_c(out, ' ');
	range(out, '+', s[0].b, new);
	buf_z(out, " @@\n");
	for (size_t i = 0; i < n; i++)
		put_line(out, s[i].what,
			 s[i].what == '+' ? y->v[s[i].b] : x->v[s[i].a]);
}

/* End of the hunk that starts at `from`: before a run of more than 2 * CONTEXT equal
 * lines. */
static size_t hunk_end(const struct steps *s, size_t from)
{
	size_t last = from;

	for (size_t i = from; i < s->n && i - last <= 2 * (size_t)CONTEXT; i++)
		if (s->v[i].what != ' ')
			last = i;
	last += CONTEXT + 1;
	return last < s->n ? last : s->n;
}

void diff_unified(struct buf *out, struct str path, struct str before, struct str after)
{
	struct line_list x = { 0 }, y = { 0 };
	struct steps s = { 0 };
	struct arena a = { 0 };
	size_t done = 0;

	if (before.p && str_eq(before, after))
		return;
	split(&a, before, &x);
	split(&a, after, &y);
	script(&a, &x, &y, &s);
	if (before.p)
		buf_fmt(out, "--- a/%.*s\n", STR_ARG(path));
	else
		buf_z(out, "--- /dev/null\n");
	buf_fmt(out, "+++ b/%.*s\n", STR_ARG(path));
	for (size_t i = 0; i < s.n; i++) {
		size_t from, to;

		if (s.v[i].what == ' ')
			continue;
		from = i > done + CONTEXT ? i - CONTEXT : done;
		to = hunk_end(&s, i);
		hunk(out, &x, &y, s.v + from, to - from);
		done = to;
		i = to - 1;
	}
	arena_fini(&a);
}
