/* literalset.c - sets of literals: unions, products, and what the automaton gets. */
#include "extract/rules/literalset.h"

enum {
	LENGTH_MAX = 48, /* bytes of one literal */
	KEPT_MAX = 10    /* bytes of a literal that the automaton gets */
};

struct literals literalset_of(struct arena *a, struct literal one)
{
	struct literals set = { arena_new(a, struct literal), 1 };

	set.v[0] = one;
	return set;
}

struct literals literalset_empty(struct arena *a)
{
	return literalset_of(a, (struct literal){ .text = STR(""), .whole = true });
}

static bool same(const struct literal *x, const struct literal *y)
{
	return x->text.len == y->text.len && x->start == y->start &&
	       x->left == y->left && x->right == y->right && x->whole == y->whole &&
	       x->behind == y->behind && str_eq(x->text, y->text);
}

struct literals literalset_union(struct arena *a, struct literals x, struct literals y)
{
	struct literals out = { NULL, 0 };

	if (x.n + y.n > LITERALS_MAX)
		return out;
	out.v = arena_alloc(a, (x.n + y.n) * sizeof(*out.v));
	if (x.n)
		memcpy(out.v, x.v, x.n * sizeof(*out.v));
	out.n = x.n;
	for (size_t i = 0; i < y.n; i++) {
		size_t k = 0;

		while (k < x.n && !same(&x.v[k], &y.v[i]))
			k++;
		if (k == x.n)
			out.v[out.n++] = y.v[i];
	}
	return out;
}

/* Whether what x and y ask of the place where they meet holds there. */
static bool meet(const struct literal *x, const struct literal *y)
{
	if (x->text.len == 0)
		return true;
	if (y->text.len == 0)
		return !y->start;
	return !y->start && (!(x->right || y->left) ||
			     literal_word_char(x->text.p[x->text.len - 1]) !=
				 literal_word_char(y->text.p[0]));
}

static struct literal join(struct arena *a, const struct literal *x,
			   const struct literal *y)
{
	struct literal out = { x->text,
			       x->left,
			       y->right,
			       x->start,
			       x->whole && y->whole && meet(x, y),
			       x->behind };
	char *text;

	if (x->text.len == 0) {
		out.left = x->left || y->left;
		out.start = x->start || y->start;
	}
	if (y->text.len == 0) {
		out.right = x->right || y->right;
		return out;
	}
	if (x->text.len == 0) {
		out.text = y->text;
		return out;
	}
	text = arena_alloc(a, x->text.len + y->text.len);
	memcpy(text, x->text.p, x->text.len);
	memcpy(text + x->text.len, y->text.p, y->text.len);
	out.text = str_n(text, x->text.len + y->text.len);
	return out;
}

struct literals literalset_behind(struct arena *a, struct literals set, size_t most)
{
	struct literals out = { arena_alloc(a, set.n * sizeof(*out.v)), set.n };

	for (size_t i = 0; i < set.n; i++) {
		size_t behind = set.v[i].behind + most;

		out.v[i] = set.v[i];
		out.v[i].behind = (uint16_t)(behind < BEHIND_ANY ? behind : BEHIND_ANY);
	}
	return out;
}

static size_t longest(struct literals set)
{
	size_t len = 0;

	for (size_t i = 0; i < set.n; i++)
		len = set.v[i].text.len > len ? set.v[i].text.len : len;
	return len;
}

struct literals literalset_cross(struct arena *a, struct literals x, struct literals y)
{
	struct literals out = { NULL, 0 };

	if (x.n * y.n > LITERALS_MAX || longest(x) + longest(y) > LENGTH_MAX)
		return out;
	out.v = arena_alloc(a, x.n * y.n * sizeof(*out.v));
	for (size_t i = 0; i < x.n; i++)
		for (size_t k = 0; k < y.n; k++)
			out.v[out.n++] = join(a, &x.v[i], &y.v[k]);
	return out;
}

static int by_text(const void *left, const void *right)
{
	const struct literal *a = left, *b = right;
	int order = str_cmp(a->text, b->text);

	if (order)
		return order;
	if (a->behind != b->behind)
		return a->behind - b->behind;
	return (a->whole - b->whole) * 8 + (a->start - b->start) * 4 +
	       (a->left - b->left) * 2 + (a->right - b->right);
}

void literalset_cut(struct literals *set)
{
	size_t n = 0;

	for (size_t i = 0; i < set->n; i++) {
		struct literal *l = &set->v[i];

		if (l->text.len > KEPT_MAX) {
			l->text.len = KEPT_MAX;
			l->right = l->whole = false;
		}
	}
	VEC_SORT(set, by_text);
	for (size_t i = 0; i < set->n; i++)
		if (n == 0 || !same(&set->v[n - 1], &set->v[i]))
			set->v[n++] = set->v[i];
	set->n = n;
}
