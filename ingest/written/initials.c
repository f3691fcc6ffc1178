/* initials.c - see initials.h. */
#include "ingest/written/initials.h"

#include "base/ascii.h"
#include "base/lang/name.h"
#include "ingest/written/shapes.h"

enum { LETTERS = 3, SEVERAL = 2 };

/* "Ada Quill" of "Ada Quill   0:04" */
static struct str name_of(struct str line)
{
	size_t wide = str_find(line, STRL("  "), 0), tab = str_chr(line, '\t');

	line = str_trim(str_head(str_head(line, tab), wide));
	return shapes_is_name(line) ? line : str_none();
}

/* All initials, or those of the first and the last name. */
static bool are_initials(struct str s, struct str name)
{
	size_t last = str_last_word(name);

	if (!s.len || s.len > LETTERS || !name.len || !ascii_all_upper(s))
		return false;
	return name_has_initials(name, s) ||
	       (s.len == 2 && last && s.p[0] == name.p[0] && s.p[1] == name.p[last]);
}

static size_t copy(struct str text, struct buf *b)
{
	struct str line, next;
	bool more = str_line(&text, &next);
	size_t n = 0;

	while (more) {
		line = next;
		more = str_line(&text, &next);
		if (more && are_initials(str_trim(line), name_of(str_trim(next))))
			n++;
		else
			buf_str(b, line);
		buf_c(b, '\n');
	}
	return n;
}

struct str initials_plain(struct arena *a, struct str text)
{
	struct buf b = { 0 };

	if (copy(text, &b) >= SEVERAL)
		text = arena_str(a, buf_view(&b));
	buf_fini(&b);
	return text;
}
