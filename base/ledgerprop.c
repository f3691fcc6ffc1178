/* ledgerprop.c - see ledgerprop.h. */
#include "base/ledgerprop.h"

#include "base/ascii.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "base/wikilink.h"

bool ledger_is(struct str line)
{
	struct str s = str_rtrim(line);

	return str_starts(s, STRL(LEDGER_HEAD)) && str_ends(s, STRL("%%")) &&
	       s.len > sizeof(LEDGER_HEAD) + 1;
}

struct str ledgerprop_key(struct arena *a, struct str name)
{
	char *key = arena_alloc(a, name.len + 1);

	for (size_t i = 0; i < name.len; i++) {
		char c = name.p[i];

		if (ascii_is_upper(c))
			c = (char)(c + 'a' - 'A');
		key[i] = ascii_is_lower(c) || ascii_is_digit(c) ? c : '-';
	}
	return str_n(key, name.len);
}

struct str ledgerprop_value(struct arena *a, struct str value)
{
	return hash_token(a, utf8_fold(a, wikilink_shown(a, value)));
}

bool ledgerprop_wrote(struct arena *a, struct str page, struct str name,
		      struct str value)
{
	struct str token = ARENA_CAT(a, STRL(" p-"), ledgerprop_key(a, name), STRL("-"),
				     value.p ? ledgerprop_value(a, value) : str_none());
	struct str line;

	/* Of any value: its eight characters have no dash, as a longer key would. */
	while (str_line(&page, &line)) {
		size_t at = 0;

		if (!ledger_is(line))
			continue;
		while ((at = str_find(line, token, at)) != STR_NPOS) {
			size_t end = at + token.len + (value.p ? 0 : 8);

			if (end < line.len && line.p[end] == ' ')
				return true;
			at++;
		}
	}
	return false;
}
