/* initials.c - "AQ" and "A." of names, see name.h. */
#include "base/lang/name.h"

#include "base/ascii.h"
#include "base/utf8.h"

bool name_is_letter(struct str word)
{
	struct str rest = word;

	return word.len && (utf8_next(&rest), rest.len == 0);
}

bool name_has_initials(struct str name, struct str initials)
{
	struct str word;
	size_t n = 0;

	while (str_split(&name, ' ', &word)) {
		if (!word.len)
			continue;
		if (n == initials.len || !ascii_is_upper(word.p[0]) ||
		    word.p[0] != initials.p[n])
			return false;
		n++;
	}
	return n > 0 && n == initials.len;
}

bool name_has_called_initials(struct str name, struct str called, struct str initials)
{
	size_t at = str_last_word(name);

	return initials.len == 2 && called.len && at < name.len &&
	       called.p[0] == initials.p[0] && name.p[at] == initials.p[1];
}
