/* baretable.c - see baretable.h. */
#include "ingest/written/baretable.h"

#include "base/ascii.h"

enum { COLUMNS = 3, TITLE_BYTES = 24, TITLE_WORDS = 3 };

static bool is_title(struct str cell)
{
	cell = str_trim(cell);
	return cell.len > 0 && cell.len <= TITLE_BYTES && !ascii_has_digit(cell) &&
	       str_count(cell, ' ') < TITLE_WORDS &&
	       !strchr(".:?!,", cell.p[cell.len - 1]);
}

char baretable_head(struct str line, struct str next)
{
	static const char seps[] = { '\t', '|' };

	for (size_t i = 0; i < sizeof seps; i++) {
		size_t n = str_count(line, seps[i]) + 1;
		struct str rest = line, cell;
		bool titles = n >= COLUMNS && str_count(next, seps[i]) + 1 == n;

		while (titles && str_split(&rest, seps[i], &cell))
			titles = is_title(cell);
		if (titles)
			return seps[i];
	}
	return 0;
}

struct str baretable_row(struct arena *a, struct str line, char sep)
{
	char *p;

	if (!str_count(line, sep))
		return str_none();
	if (sep == '|')
		return line;
	p = arena_alloc(a, line.len + 1);
	for (size_t i = 0; i < line.len; i++)
		p[i] = line.p[i] == sep ? '|' : line.p[i] == '|' ? '/' : line.p[i];
	return str_n(p, line.len);
}
