/* around.c - see around.h. */
#include "extract/rules/around.h"

static struct str name_of(struct arena *a, int feature)
{
	static const char *const around_names[AROUNDS] = { "", "prev.", "next.",
							   "prev2.", "next2." };

	if (feature >= AROUND_POSITION)
		return STRL("position");
	if (feature >= AROUND_TALK)
		return arena_fmt(a, "talk.%.*s",
				 STR_ARG(item_kind_name(
				     (enum item_kind)(feature - AROUND_TALK))));
	if (feature >= AROUND_WORDS)
		return arena_fmt(a, "%swords", around_names[feature - AROUND_WORDS]);
	if (feature >= AROUND_TURN)
		return arena_fmt(a, "%sturn", around_names[feature - AROUND_TURN + 1]);
	return arena_fmt(a, "%s%.*s", around_names[feature / ITEM_KINDS],
			 STR_ARG(
			     item_kind_name((enum item_kind)(feature % ITEM_KINDS))));
}

static struct strs names_of(struct arena *a)
{
	struct strs names = { 0 };

	for (int i = 0; i < AROUND_FEATURES; i++)
		*VEC_ADD(a, &names) = name_of(a, i);
	return names;
}

bool around_read(struct trees kinds[ITEM_KINDS], struct arena *a, struct str text,
		 size_t *line)
{
	struct strs names = names_of(a), sections = { 0 };

	for (int i = 0; i < ITEM_KINDS; i++)
		*VEC_ADD(a, &sections) = item_kind_name((enum item_kind)i);
	return trees_read(a, &names, &sections, text, kinds, line);
}

void around_write(struct arena *a, const struct trees *t, enum item_kind kind,
		  struct buf *out)
{
	struct strs names = names_of(a);

	if (t->n)
		buf_fmt(out, "[%.*s]\n", STR_ARG(item_kind_name(kind)));
	for (size_t i = 0; i < t->n; i++)
		tree_write(&names, &t->v[i], out);
}
