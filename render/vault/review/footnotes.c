/* footnotes.c - see footnotes.h. */
#include "render/vault/review/footnotes.h"

#include "base/map.h"
#include "base/mdscan.h"

static bool is_words(const struct md_line *l)
{
	return l->kind != MD_FENCE && l->kind != MD_FRONT;
}

/* "1" of "[^1]" at the start of s, or none. */
static struct str label_at(struct str s)
{
	size_t end = str_starts(s, STRL("[^")) ? str_chr(s, ']') : STR_NPOS;
	struct str label = end == STR_NPOS ? str_none() : str_sub(s, 2, end);

	return str_chr(label, ' ') == STR_NPOS ? label : str_none();
}

static struct map defined(struct arena *a, struct str text)
{
	struct map labels = { 0 };
	struct mdscan m;
	struct md_line l;

	mdscan_init(&m, text);
	while (mdscan_next(&m, &l)) {
		struct str s = str_trim(str_sub(text, l.from, l.to)),
			   label = label_at(s);

		if (is_words(&l) && label.len &&
		    str_starts(str_from(s, label.len + 3), STRL(":")))
			map_put(a, &labels, label, l.line);
	}
	return labels;
}

/* The first of "1-2", "1-3" that neither page has. */
static struct str free_label(struct arena *a, const struct map *one,
			     const struct map *two, struct str label)
{
	struct str s = label;

	for (int n = 2; map_get(one, s) != STR_NPOS || map_get(two, s) != STR_NPOS; n++)
		s = arena_fmt(a, "%.*s-%d", STR_ARG(label), n);
	return s;
}

struct str footnotes_apart(struct arena *a, struct str into, struct str from)
{
	struct map one = defined(a, into), two = defined(a, from);
	struct buf b = { 0 };
	struct mdscan m;
	struct md_line l;

	mdscan_init(&m, from);
	while (mdscan_next(&m, &l)) {
		struct str line = str_sub(from, l.from, l.next);
		size_t at;

		while (is_words(&l) &&
		       (at = str_find(line, STRL("[^"), 0)) != STR_NPOS) {
			struct str label = label_at(str_from(line, at));

			buf_str(&b, str_sub(line, 0, at + 2));
			line = str_from(line, at + 2);
			if (!label.len || map_get(&one, label) == STR_NPOS ||
			    map_get(&two, label) == STR_NPOS)
				continue;
			buf_str(&b, free_label(a, &one, &two, label));
			line = str_from(line, label.len);
		}
		buf_str(&b, line);
	}
	return arena_take(a, &b);
}
