/* bolds.c - bold lines, counted by section. */
#include "ingest/written/bolds.h"

#include "base/mdscan.h"
#include "ingest/written/shapes.h"

/* So often a name comes back before all of them are taken for names. */
enum { RETURNS = 3, NAMES = 2 };

struct str bolds_line(struct str line)
{
	struct str s = str_trim(line), mark = { s.p, 2 }, in;

	if (s.len < 5 || (s.p[0] != '*' && s.p[0] != '_') || s.p[1] != s.p[0] ||
	    !str_ends(s, mark))
		return str_none();
	in = str_trim(str_sub(s, 2, s.len - 2));
	while (str_ends(in, STRL(":")))
		in = str_rtrim(str_n(in.p, in.len - 1));
	return shapes_is_name(in) && !str_has(in, mark) ? in : str_none();
}

void bolds_find(struct arena *a, struct str text, struct map *names)
{
	struct map all = { 0 }; /* to the section where the name stood last */
	struct mdscan m;
	struct md_line l;
	size_t section = 0, returns = 0;
	struct str name, last = { NULL, 0 };

	mdscan_init(&m, text);
	while (mdscan_next(&m, &l)) {
		section += l.kind == MD_HEADING;
		name = l.kind == MD_TEXT ? bolds_line(l.text) : str_none();
		if (!name.len)
			continue;
		returns += map_get(&all, name) == section && !str_eq(name, last);
		map_set(a, &all, name, section);
		last = name;
	}
	*names = returns >= RETURNS && all.n >= NAMES ? all : (struct map){ 0 };
}
