/* voicehead.c - see voicehead.h. */
#include "ingest/written/voicehead.h"

#include "ingest/written/header.h"
#include "ingest/written/linemark.h"

enum { NAMES = 2, SOLO = 3 };

struct below {
	struct arena *a;
	size_t level;             /* of the heading "Transcript" */
	size_t heads;             /* headings below */
	size_t timed, full, said; /* "Ada (0:03)"; whole names; above words */
	size_t bolds;             /* "**Ada** (0:03)" */
	struct map names, lines;
};

static size_t level_of(struct str s)
{
	size_t n = 0;

	while (n < s.len && s.p[n] == '#')
		n++;
	return n && n < s.len && s.p[n] == ' ' ? n : 0;
}

static void look_heading(struct below *b, struct str s, struct str next)
{
	struct str name;
	bool timed = shapes_name_moment(s, &name);

	b->heads++;
	if (!timed && !shapes_is_name(s))
		return;
	if (!timed)
		name = s;
	b->timed += timed;
	b->full += shapes_is_full_name(name);
	b->said += next.len && !strchr("#-*|", next.p[0]) && !header_is_label(next);
	map_put(b->a, &b->names, name, 0);
	if (timed)
		map_put(b->a, &b->lines, s, 0);
}

static void decide(const struct below *b, struct shapes *out)
{
	bool again = b->names.n < b->heads;

	if (b->bolds)
		out->places = false;
	if (b->names.n < NAMES || b->said < b->heads)
		return;
	if (b->timed == b->heads && (again || b->full == b->heads)) {
		out->places = false;
		out->headings = true;
		out->heads = b->lines;
	} else if (!b->timed && b->heads >= SOLO && !out->alone &&
		   b->names.n * 2 <= b->heads + 1) {
		out->headings = out->alone = true;
		out->names = b->names;
	}
}

/* "**Ada (0:03)**" anywhere: names come back, chapters do not. */
static void find_bolds(struct arena *a, struct str text, struct shapes *out)
{
	struct map names = { 0 };
	struct str line, name;
	size_t n = 0;

	while (str_line(&text, &line)) {
		line = str_trim(line);
		if (!str_starts(line, STRL("**")) || !str_ends(line, STRL("**")) ||
		    !shapes_name_moment(linemark_bare(line), &name))
			continue;
		map_put(a, &names, name, 0);
		n++;
	}
	out->bolds = names.n > 0 && names.n < n;
}

void voicehead_find(struct arena *a, struct str text, struct shapes *out)
{
	struct below b = { .a = a };
	struct str line, name, next;

	find_bolds(a, text, out);
	while (str_line(&text, &line)) {
		size_t level = level_of(line = str_trim(line));

		if (level && header_is_transcript(line)) {
			b = (struct below){ .a = a, .level = level };
		} else if (level && level <= b.level) {
			break;
		} else if (b.level && level) {
			struct str rest = text;

			next = str_none();
			while (!next.len && str_line(&rest, &next))
				next = str_trim(next);
			look_heading(&b, str_trim(str_from(line, level)), next);
		} else if (b.level && str_starts(line, STRL("**"))) {
			b.bolds += shapes_name_moment(line, &name);
		}
	}
	if (b.level)
		decide(&b, out);
}
