/* pageprop.c - see pageprop.h. */
#include "base/pageprop.h"

#include "base/utf8.h"

enum { TEXT_MAX = 200 };

struct str pageprop_front(struct str head)
{
	struct str rest = head, line, start;

	if (str_starts(rest, STRL("\xEF\xBB\xBF")))
		rest = str_from(rest, 3);
	if (!str_line(&rest, &line) || !str_eq(str_rtrim(line), STRL("---")))
		return (struct str){ NULL, 0 };
	start = rest;
	while (str_line(&rest, &line))
		if (str_eq(str_rtrim(line), STRL("---")))
			return str_n(start.p, (size_t)(line.p - start.p));
	return (struct str){ NULL, 0 };
}

const struct ynode *pageprop(const struct ynode *front, const char *key)
{
	if (!front || front->kind != YNODE_MAP)
		return NULL;
	for (size_t i = 0; i < front->n; i++)
		if (str_ieq(front->kids[i].key, str_z(key)))
			return &front->kids[i];
	return NULL;
}

bool pageprop_of_plugin(const struct ynode *front)
{
	static const struct str end = STR("-plugin");

	for (size_t i = 0; front && front->kind == YNODE_MAP && i < front->n; i++) {
		struct str key = front->kids[i].key;

		if (key.len > end.len && str_ieq(str_from(key, key.len - end.len), end))
			return true;
	}
	return false;
}

/* "[[Folder/Page.md#part|shown]]" gives "Page". */
static struct str link_target(struct str s)
{
	size_t end;

	if (s.len < 5 || !str_starts(s, STRL("[[")) || !str_ends(s, STRL("]]")))
		return s;
	s = str_sub(s, 2, s.len - 2);
	end = str_chr(s, '|');
	if (end != STR_NPOS)
		s.len = end;
	end = str_chr(s, '#');
	if (end != STR_NPOS)
		s.len = end;
	return str_base(str_without(s, STRL(".md")));
}

struct str pageprop_text(struct arena *a, const struct ynode *value)
{
	struct str s;

	for (int i = 0; i < 2 && value && value->kind == YNODE_LIST && value->n > 0;
	     i++)
		value = &value->kids[0];
	s = str_trim(link_target(str_trim(ynode_text(value))));
	for (size_t i = 0; i < s.len; i++)
		if ((unsigned char)s.p[i] < ' ')
			return (struct str){ NULL, 0 };
	/* A page that is a template for a plugin tells nothing about anybody. */
	if (s.len == 0 || s.len > TEXT_MAX || str_has(s, STRL("{{")) ||
	    str_has(s, STRL("<%")))
		return (struct str){ NULL, 0 };
	return utf8_nfc(a, s);
}
