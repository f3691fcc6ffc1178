/* whose.c - see whose.h. */
#include "render/vault/whose.h"

#include "base/ascii.h"
#include "base/ledgerprop.h"
#include "render/vault/merge/ledger.h"

/* The id in a value that may be quoted, and followed by a comment. */
static struct str bare_id(struct str s)
{
	size_t n = 0;

	s = str_trim(s);
	if (!str_eat(&s, '"'))
		str_eat(&s, '\'');
	while (n < s.len && (ascii_is_alnum(s.p[n]) || s.p[n] == '-'))
		n++;
	return str_head(s, n);
}

static void add_token(struct arena *a, struct map *to, struct str token, size_t page)
{
	map_put(a, to, arena_str(a, token), page);
}

/* Finds the id of a page in what looks like its front matter. */
static bool told_by_line(struct arena *a, struct map *to, struct str text, size_t page)
{
	static const struct str key = STR("dossier_id:");
	bool told = false;
	struct str line;

	while (str_line(&text, &line)) {
		line = str_trim(line);
		if (!str_starts(line, key))
			continue;
		line = bare_id(str_from(line, key.len));
		add_token(a, to, ledgerprop_value(a, line), page);
		told = true;
	}
	return told;
}

/* Finds it in the ledger, which has what the front matter said. */
static void told_by_ledger(struct arena *a, struct map *to, struct str text,
			   size_t page)
{
	static const struct str wrote = STR("p-dossier-id-");
	struct str line, token;

	while (str_line(&text, &line)) {
		line = str_trim(line);
		if (!ledger_is(line))
			continue;
		while (str_split(&line, ' ', &token))
			if (str_starts(token, wrote))
				add_token(a, to, str_from(token, wrote.len), page);
	}
}

void whose_told(struct arena *a, struct map *to, struct str text, bool front,
		size_t page)
{
	if (!front || !told_by_line(a, to, text, page))
		told_by_ledger(a, to, text, page);
}
