/* lowered.h - a label in lower case, to be looked up in tables of names. */
#ifndef BASE_LANG_LOWERED_H
#define BASE_LANG_LOWERED_H
#include "dossier/str.h"

/* No entry of a table is longer. */
enum { LOWERED_MAX = 80 };

/*
 * s trimmed, with A-Z in lower case and ' for the typographic apostrophe, written to
 * room; cut at LOWERED_MAX bytes.
 */
static inline struct str lowered(struct str s, char room[LOWERED_MAX])
{
	size_t n = 0;

	s = str_trim(s);
	for (size_t i = 0; i < s.len && n < LOWERED_MAX; i++) {
		if (str_starts(str_from(s, i), STRL("\xE2\x80\x99"))) {
			room[n++] = '\'';
			i += 2;
		} else {
			room[n++] =
			    (char)(s.p[i] >= 'A' && s.p[i] <= 'Z' ? s.p[i] | 0x20
								  : s.p[i]);
		}
	}
	return str_n(room, n);
}

#endif
