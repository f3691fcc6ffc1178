/*
 * otter.c - Otter's text export: "Name  M:SS  " with two blanks before the time, the
 * text below, and a last line that names otter.ai.
 *
 * The name may be missing.  Title, date and keywords above are read as header lines
 * (untested against a real file).  SRT and DOCX exports are read as SubRip and as the
 * lines of the document, CSV by table.c.
 */
#include "ingest/written/boilerplate.h"
#include "ingest/written/header.h"
#include "ingest/written/initials.h"
#include "ingest/written/linemark.h"
#include "ingest/written/script.h"
#include "ingest/written/shapes.h"

enum { GAP = 2, TITLE_BYTES = 120 };

/* Teams has three blanks there. */
static bool wide_head(struct str line, struct str *name, int64_t *ms)
{
	struct str wide;
	int64_t t;

	return script_name_time(line, GAP, name, ms) &&
	       (!name->p || !script_name_time(line, GAP + 1, &wide, &t)) &&
	       (!name->p || !memchr(name->p + name->len, '\t', 1));
}

/* A text that was edited may have one: shapes tells which lines are heads then. */
static bool head(const struct shapes *shapes, struct str line, struct str *name,
		 int64_t *ms)
{
	if (!shapes)
		return wide_head(line, name, ms);
	return map_get(&shapes->heads, str_trim(line)) != STR_NPOS &&
	       script_name_time(line, 1, name, ms);
}

/* Lines, and heads with words below them; named: those with a name. */
static size_t count(struct str text, size_t *named, size_t *lines)
{
	struct str line, name;
	bool after = false;
	size_t heads = 0;
	int64_t ms;

	*named = *lines = 0;
	while (str_line(&text, &line)) {
		bool is_head = wide_head(line, &name, &ms);

		if (!str_trim(line).len)
			continue;
		++*lines;
		heads += after && !is_head;
		*named += is_head && name.p;
		after = is_head;
	}
	return heads;
}

static bool is_signed(struct str text)
{
	return str_has(text, STRL("Transcribed by https://otter.ai"));
}

static int sniff(struct str text)
{
	size_t named, lines, heads = count(text, &named, &lines);
	struct arena a = { 0 };
	struct shapes shapes;

	if (!is_signed(text))
		return heads >= 2 && named * 2 > heads && heads * 4 >= lines ? 90 : 0;
	if (heads)
		return 95;
	shapes_find(&a, text, &shapes);
	arena_fini(&a);
	return shapes.name_time ? 95 : 0;
}

/* Above the first head: title, date, keywords, speakers. */
static void top_line(struct record *r, struct header *h, struct str line, size_t number)
{
	struct segment *seg;

	if (header_line(h, r, line))
		return;
	if (str_starts(line, STRL("#"))) /* a heading of a document */
		line = linemark_bare(line);
	if (!line.len)
		return;
	if (!r->title.p && line.len <= TITLE_BYTES) {
		r->title = line;
		return;
	}
	seg = record_segment(r, SEG_PARAGRAPH);
	seg->line = (int64_t)number;
	seg->text = line;
}

static int read(struct reading *in, struct err *e)
{
	struct str rest = initials_plain(in->r->arena, in->text), line, name;
	struct header h = { 0 };
	struct shapes shapes;
	struct script s;
	size_t named, lines;
	bool narrow = !count(rest, &named, &lines);
	int64_t ms;

	(void)e;
	if (narrow)
		shapes_find(in->r->arena, in->text, &shapes);
	script_init(&s, in->r);
	for (size_t n = 1; str_line(&rest, &line); n++) {
		if (boilerplate_take(in->r, line))
			continue;
		if (head(narrow ? &shapes : NULL, line, &name, &ms)) {
			script_head(&s, name, ms, TIME_NONE);
			continue;
		}
		line = str_trim(line);
		if (!script_text(&s, line, n))
			top_line(in->r, &h, line, n);
	}
	return 0;
}

const struct format format_otter = {
	.name = "otter-txt",
	.flavors = "",
	.what = "Otter text: \"Name  0:03\" above the text",
	.any = true,
	.sniff = sniff,
	.read = read,
};
