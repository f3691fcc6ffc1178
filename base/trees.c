/* trees.c - trees read from text, and asked. */
#include "base/trees.h"

static int number_of(const struct strs *names, struct str name)
{
	for (size_t i = 0; i < names->n; i++)
		if (str_eq(name, names->v[i]))
			return (int)i;
	return -1;
}

bool tree_read(const struct strs *names, struct str line, struct tree *t)
{
	struct str word;

	for (int i = 0; i < 3; i++) {
		int feature =
		    str_split(&line, ' ', &word) ? number_of(names, word) : -1;

		if (feature < 0 || !str_split_int(&line, INT32_MAX, &t->below[i]))
			return false;
		t->feature[i] = (uint8_t)feature;
	}
	if (!str_split(&line, ' ', &word) || !str_eq(word, STRL(":")))
		return false;
	for (int i = 0; i < 4; i++)
		if (!str_split_int(&line, TREE_LEAF_MAX, &t->leaf[i]))
			return false;
	return !line.p;
}

void tree_write(const struct strs *names, const struct tree *t, struct buf *out)
{
	for (int q = 0; q < 3; q++)
		buf_fmt(out, "%.*s %ld ", STR_ARG(names->v[t->feature[q]]),
			(long)t->below[q]);
	buf_fmt(out, ": %ld %ld %ld %ld\n", (long)t->leaf[0], (long)t->leaf[1],
		(long)t->leaf[2], (long)t->leaf[3]);
}

bool trees_read(struct arena *a, const struct strs *names, const struct strs *sections,
		struct str text, struct trees *out, size_t *line)
{
	struct trees *of = NULL;
	struct str s;

	for (*line = 1; str_split(&text, '\n', &s); ++*line) {
		s = str_trim(s);
		if (s.len == 0 || s.p[0] == '#')
			continue;
		if (str_eat(&s, '[')) {
			int n =
			    s.len ? number_of(sections, str_head(s, s.len - 1)) : -1;

			if (n < 0 || s.p[s.len - 1] != ']')
				return false;
			of = &out[n];
			*of = (struct trees){ 0 };
		} else if (!of || of->n == TREES_MAX ||
			   !tree_read(names, s, VEC_ADD(a, of))) {
			return false;
		}
	}
	return true;
}

int32_t trees_sum(const struct trees *t, const int32_t *feature)
{
	int32_t sum = 0;

	for (size_t i = 0; i < t->n; i++) {
		const struct tree *x = &t->v[i];
		int side = feature[x->feature[0]] >= x->below[0];
		int far = feature[x->feature[1 + side]] >= x->below[1 + side];

		sum += x->leaf[2 * side + far];
	}
	return sum;
}
