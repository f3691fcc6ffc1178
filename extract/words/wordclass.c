/* wordclass.c - see wordclass.h. */
#include "extract/words/wordclass.h"

enum { WORD_MAX = 64 };

static bool read_line(struct wordclasses *c, struct arena *a, struct str line)
{
	struct str name, word;

	if (!str_split(&line, ' ', &name) || name.len < 2 || name.p[0] != '@')
		return false;
	while (str_split(&line, ' ', &word)) {
		if (!word.len || word.len > WORD_MAX)
			return false;
		map_set(a, &c->of, arena_str(a, word), c->names.n);
	}
	*VEC_ADD(a, &c->names) = arena_str(a, name);
	return true;
}

bool wordclasses_read(struct wordclasses *c, struct arena *a, struct str text,
		      size_t *line)
{
	struct str one;

	map_reserve(a, &c->of, c->of.n + str_count(text, ' '));
	for (*line = 1; str_split(&text, '\n', &one); ++*line) {
		one = str_trim(one);
		if (one.len && one.p[0] != '#' && !read_line(c, a, one))
			return false;
	}
	return true;
}

struct str wordclass_of(const struct wordclasses *c, struct str word)
{
	char room[WORD_MAX];
	size_t n = 0, at;

	for (size_t i = 0; i < word.len && n < WORD_MAX; i++)
		if (word.p[i] != '\'')
			room[n++] = word.p[i];
	at = map_get(&c->of, str_n(room, n));
	return at == STR_NPOS ? str_none() : c->names.v[at];
}
