/* mdlink.c - see mdlink.h. */
#include "base/mdlink.h"

#include "base/ascii.h"

enum { NESTED = 32 }; /* open parentheses in a destination, as CommonMark allows */

struct str mdlink_undone(struct arena *a, struct str target)
{
	char *out = arena_alloc(a, target.len + 1);
	size_t n = 0;

	for (size_t i = 0; i < target.len; i++) {
		bool pair = target.p[i] == '%' && i + 2 < target.len;
		int high = pair ? ascii_hex(target.p[i + 1]) : -1;
		int low = pair ? ascii_hex(target.p[i + 2]) : -1;

		if (high >= 0 && low >= 0)
			i += 2;
		out[n++] =
		    high >= 0 && low >= 0 ? (char)(high * 16 + low) : target.p[i];
	}
	return str_n(out, n);
}

struct str mdlink_relative(struct arena *a, struct str page, struct str target)
{
	struct str dir = str_folder(page);

	while (str_starts(target, STRL("./")) || str_starts(target, STRL("../"))) {
		bool up = target.p[1] == '.';

		target = str_from(target, up ? 3 : 2);
		if (up && dir.len) {
			dir.len--;
			dir = str_folder(dir);
		}
	}
	return ARENA_CAT(a, dir, target);
}

/* Where "<...>" ends, whose inside begins at i, or STR_NPOS. */
static size_t angled_end(struct str s, size_t i)
{
	for (; i < s.len && s.p[i] != '<'; i++)
		if (s.p[i] == '>')
			return i;
	return STR_NPOS;
}

/* Where one without "<>" ends: at a blank, or at the ")" of the link. */
static size_t bare_end(struct str s, size_t i)
{
	int depth = 0;

	for (; i < s.len && !ascii_is_blank(s.p[i]); i++) {
		if (s.p[i] == '(' && ++depth > NESTED)
			return STR_NPOS;
		if (s.p[i] == ')' && depth-- == 0)
			return i;
	}
	return i;
}

bool mdlink_destination(struct str line, size_t at, struct str *dest)
{
	size_t from = at + 2, end;
	bool angled;

	while (from < line.len && ascii_is_blank(line.p[from]))
		from++;
	angled = from < line.len && line.p[from] == '<';
	from += angled;
	end = angled ? angled_end(line, from) : bare_end(line, from);
	if (end == STR_NPOS)
		return false;
	*dest = str_sub(line, from, end);
	end += angled;
	while (end < line.len && ascii_is_blank(line.p[end]))
		end++;
	/* A title may stand behind it. */
	return end < line.len && str_chr(STRL(")\"'("), line.p[end]) != STR_NPOS;
}

void mdlink_put(struct buf *out, struct str path, bool angled)
{
	struct str special = angled ? STRL("%#<>") : STRL("%#<> ()");

	for (size_t i = 0; i < path.len; i++)
		if (str_chr(special, path.p[i]) != STR_NPOS)
			buf_fmt(out, "%%%02X", (unsigned)path.p[i]);
		else
			buf_c(out, path.p[i]);
}
