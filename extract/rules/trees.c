/* trees.c - trees read from text, and asked. */
#include "extract/rules/trees.h"

#include <stdio.h>

enum { NAME_SIZE = 32 };

static const char *const around_names[AROUNDS] = { "", "prev.", "next.", "prev2.",
						   "next2." };

static struct str name_of(int feature, char name[NAME_SIZE])
{
	int n;

	if (feature >= TREE_POSITION)
		n = snprintf(name, NAME_SIZE, "position");
	else if (feature >= TREE_TALK)
		n = snprintf(name, NAME_SIZE, "talk.%.*s",
			     STR_ARG(item_kind_name(
				 (enum item_kind)(feature - TREE_TALK))));
	else if (feature >= TREE_WORDS)
		n = snprintf(name, NAME_SIZE, "%swords",
			     around_names[feature - TREE_WORDS]);
	else if (feature >= TREE_TURN)
		n = snprintf(name, NAME_SIZE, "%sturn",
			     around_names[feature - TREE_TURN + 1]);
	else
		n = snprintf(name, NAME_SIZE, "%s%.*s",
			     around_names[feature / ITEM_KINDS],
			     STR_ARG(item_kind_name(
				 (enum item_kind)(feature % ITEM_KINDS))));
	return str_n(name, (size_t)n);
}

/* Of all features, made once: a block has thousands of them. */
struct names {
	char text[TREE_FEATURES][NAME_SIZE];
	struct str of[TREE_FEATURES];
};

static int feature_of(const struct names *names, struct str name)
{
	for (int i = 0; i < TREE_FEATURES; i++)
		if (str_eq(name, names->of[i]))
			return i;
	return -1;
}

static bool read_tree(const struct names *names, struct str line, struct tree *t)
{
	struct str word;

	for (int i = 0; i < 3; i++) {
		int feature =
		    str_split(&line, ' ', &word) ? feature_of(names, word) : -1;

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

bool trees_read(struct trees kinds[ITEM_KINDS], struct arena *a, struct str text,
		size_t *line)
{
	struct trees *of = NULL;
	struct names names = { 0 };
	struct str s;

	for (int i = 0; i < TREE_FEATURES; i++)
		names.of[i] = name_of(i, names.text[i]);
	for (*line = 1; str_split(&text, '\n', &s); ++*line) {
		s = str_trim(s);
		if (s.len == 0 || s.p[0] == '#')
			continue;
		if (str_eat(&s, '[')) {
			int kind = s.len ? item_kind_of(str_sub(s, 0, s.len - 1)) : -1;

			if (kind < 0 || s.p[s.len - 1] != ']')
				return false;
			of = &kinds[kind];
			*of = (struct trees){ 0 };
		} else if (!of || of->n == TREES_MAX ||
			   !read_tree(&names, s, VEC_ADD(a, of))) {
			return false;
		}
	}
	return true;
}

void trees_write(const struct trees *t, enum item_kind kind, struct buf *out)
{
	char name[NAME_SIZE];

	if (t->n)
		buf_fmt(out, "[%.*s]\n", STR_ARG(item_kind_name(kind)));
	for (size_t i = 0; i < t->n; i++) {
		const struct tree *x = &t->v[i];

		for (int q = 0; q < 3; q++)
			buf_fmt(out, "%.*s %ld ", STR_ARG(name_of(x->feature[q], name)),
				(long)x->below[q]);
		buf_fmt(out, ": %ld %ld %ld %ld\n", (long)x->leaf[0], (long)x->leaf[1],
			(long)x->leaf[2], (long)x->leaf[3]);
	}
}

int32_t trees_sum(const struct trees *t, const int32_t feature[TREE_FEATURES])
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
