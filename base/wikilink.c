/* wikilink.c - see wikilink.h. */
#include "base/wikilink.h"

struct str wikilink_shown(struct arena *a, struct str text)
{
	struct buf b = { 0 };
	size_t at = 0;

	for (;;) {
		size_t from = str_find(text, STRL("[["), at), to;
		struct str link;

		to = from == STR_NPOS ? STR_NPOS : str_find(text, STRL("]]"), from);
		if (to == STR_NPOS)
			break;
		link = str_sub(text, from + 2, to);
		buf_str(&b, str_sub(text, at, from + 2));
		buf_str(&b, str_from(link, str_chr(link, '|') == STR_NPOS
					       ? 0
					       : str_chr(link, '|')));
		at = to;
	}
	if (at == 0)
		return text;
	buf_str(&b, str_from(text, at));
	return arena_take(a, &b);
}
