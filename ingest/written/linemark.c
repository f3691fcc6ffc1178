/* linemark.c - see linemark.h. */
#include "ingest/written/linemark.h"

#include <string.h>

#include "base/ascii.h"

enum { ORDINAL_DIGITS = 3, RULE_BYTES = 3 };

size_t linemark_picture(struct str s)
{
	size_t n = 0;

	if (str_starts(s, STRL("\xF0\x9F")) && s.len >= 4)
		n = 4;
	else if (str_starts(s, STRL("\xE2\x9C")) && s.len >= 3)
		n = 3;
	if (n && str_starts(str_from(s, n), STRL("\xEF\xB8\x8F")))
		n += 3;
	return n;
}

bool linemark_comment(struct str s)
{
	return str_starts(s, STRL("<!--")) && str_ends(s, STRL("-->"));
}

struct str linemark_unanchored(struct str s)
{
	size_t at = str_ends(s, STRL("}")) ? str_find(s, STRL(" {#"), 0) : STR_NPOS;

	return at == STR_NPOS ? s : str_rtrim(str_n(s.p, at));
}

struct str linemark_bare(struct str s)
{
	size_t n;

	s = linemark_unanchored(str_trim(s));
	while (s.len && ((n = linemark_picture(s)) > 0 || strchr("#*_`> ", s.p[0])))
		s = str_from(s, n ? n : 1);
	s = str_rtrim_any(s, "*_`: ");
	return s;
}

size_t linemark_sign(struct str s)
{
	static const struct str signs[] = {
		STR("\xE2\x80\xA2"), STR("\xE2\x97\x8F"), STR("\xE2\x97\x8B"),
		STR("\xE3\x83\xBB"), STR("\xE2\x98\x90"), STR("\xE2\x98\x91"),
		STR("\xE2\x98\x92"),
	};

	return STR_ANY(str_starts, s, signs);
}

bool linemark_box(struct str *s, char *mark)
{
	bool empty = str_starts(*s, STRL("[] "));
	size_t sign = str_starts(*s, STRL("\xE2\x98")) ? linemark_sign(*s) : 0;

	if (sign && s->len > sign) {
		*mark = s->p[2] == '\x90' ? ' ' : 'x'; /* an empty box */
		*s = str_trim(str_from(*s, sign));
		return true;
	}

	if (!empty && (s->len < 4 || s->p[0] != '[' || !strchr(" xX", s->p[1]) ||
		       !str_starts(str_from(*s, 2), STRL("] "))))
		return false;
	*mark = empty ? ' ' : s->p[1];
	*s = str_trim(str_from(*s, empty ? 3 : 4));
	return true;
}

size_t linemark_ordinal(struct str s)
{
	size_t n = 0, end;

	while (n < s.len && n < ORDINAL_DIGITS && ascii_is_digit(s.p[n]))
		n++;
	if (!n || n == s.len || (s.p[n] != '.' && s.p[n] != ')'))
		return 0;
	for (end = n + 1; end < s.len && s.p[end] == ' ';)
		end++;
	return end > n + 1 ? end : 0;
}

bool linemark_rule(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (s.p[i] != s.p[0])
			return false;
	return s.len >= RULE_BYTES && strchr("=-_*~#+", s.p[0]);
}
