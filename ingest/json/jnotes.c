/*
 * jnotes.c - summaries, action items and notes inside a JSON export: Markdown lines
 * to headings, bullets, tasks and paragraphs behind the speech.
 */
#include "base/ascii.h"
#include "ingest/json/jtalk.h"
#include "ingest/written/mdtext.h"

void jtalk_note(struct jtalk *t, struct jval at, enum seg_kind kind, int64_t level,
		struct str text)
{
	struct segment *s;

	text = str_trim(text);
	if (!text.len)
		return;
	jtalk_stop(t);
	assemble_end(&t->as);
	s = record_segment(t->r, kind);
	s->level = level;
	s->text = text;
	s->line = (int64_t)jval_line(at);
}

/* Blanks before the text; a tabulator counts as two. */
static size_t indent(struct str *line)
{
	size_t n = 0;

	for (; line->len && (line->p[0] == ' ' || line->p[0] == '\t');
	     *line = str_from(*line, 1))
		n += line->p[0] == '\t' ? 2 : 1;
	return n;
}

/* "- ", "* ", "• ", "12. ": takes it off. */
static bool take_bullet(struct str *line)
{
	static const struct str marks[] = { STR("- "), STR("* "), STR("+ "),
					    STR("\xE2\x80\xA2 ") };
	size_t n = STR_ANY(str_starts, *line, marks);

	if (n) {
		*line = str_trim(str_from(*line, n));
		return true;
	}
	while (n < line->len && n < 3 && ascii_is_digit(line->p[n]))
		n++;
	if (!n || n + 1 >= line->len || (line->p[n] != '.' && line->p[n] != ')') ||
	    line->p[n + 1] != ' ')
		return false;
	*line = str_trim(str_from(*line, n + 2));
	return true;
}

static void bullet(struct jtalk *t, struct jval at, struct str line, int64_t level)
{
	bool box = line.len > 3 && line.p[0] == '[' && line.p[2] == ']' &&
		   line.p[3] == ' ' && strchr(" xX-", line.p[1]);
	struct str text = mdtext_plain(t->r->arena, box ? str_from(line, 4) : line);
	size_t before = t->r->segments.n;

	jtalk_note(t, at, box ? SEG_TASK : SEG_BULLET, level, text);
	if (box && t->r->segments.n > before)
		t->r->segments.v[before].mark = line.p[1] == 'X' ? 'x' : line.p[1];
}

/* "**Maya Lindgren**" alone on its line. */
static bool is_bold(struct str line)
{
	return line.len > 4 && line.len < 84 && str_starts(line, STRL("**")) &&
	       (str_ends(line, STRL("**")) || str_ends(line, STRL("**:"))) &&
	       str_find(line, STRL("**"), 2) >= line.len - 3;
}

static void note_line(struct jtalk *t, struct jval at, struct str line, bool items)
{
	size_t depth = indent(&line), marks = 0;

	line = str_rtrim(line);
	while (marks < line.len && line.p[marks] == '#')
		marks++;
	if (marks && marks <= 6 && marks < line.len && line.p[marks] == ' ')
		jtalk_note(t, at, SEG_HEADING, (int64_t)marks,
			   mdtext_plain(t->r->arena, str_trim(str_from(line, marks))));
	else if (take_bullet(&line))
		bullet(t, at, line, (int64_t)(depth / 2 < 8 ? depth / 2 + 1 : 8));
	else if (is_bold(line))
		jtalk_note(t, at, SEG_HEADING, 3, mdtext_plain(t->r->arena, line));
	else if (items)
		jtalk_note(t, at, SEG_BULLET, 1, mdtext_plain(t->r->arena, line));
	else
		jtalk_note(t, at, SEG_PARAGRAPH, 0, mdtext_plain(t->r->arena, line));
}

void jtalk_notes(struct jtalk *t, struct jval at, struct str heading, struct str text)
{
	struct str line;

	if (!str_trim(text).len)
		return;
	if (heading.len)
		jtalk_note(t, at, SEG_HEADING, 2, heading);
	while (str_line(&text, &line))
		note_line(t, at, line, false);
}

/* What the items of exports call their words, the title of one, and its owner. */
static const char *const words[] = { "text",  "content",   "action",   "task",
				     "item",  "highlight", "decision", "question",
				     "point", NULL };
static const char *const titles[] = { "title", "label", NULL };
static const char *const details[] = { "description", "summary", "text", NULL };
static const char *const owners[] = { "owner.name",    "owner",      "ownerDisplayName",
				      "assignee.name", "assignee",   "assignee_name",
				      "assigned_to",   "assignedTo", "owner_name",
				      "responsible",   NULL };
static const char *const dues[] = { "due", "due_date", "dueDate", "deadline", NULL };

/* "Toby: Ask legal (due Friday)", where the export tells the owner and the day
 * beside the text. */
static struct str owned_text(struct jtalk *t, struct jval x, struct str text)
{
	struct str owner = jval_str(jval_any(x, owners));
	struct str due = jval_str(jval_any(x, dues));

	if (!str_trim(text).len)
		return text;
	if (due.len)
		text = arena_fmt(t->r->arena, "%.*s (due %.*s)", STR_ARG(text),
				 STR_ARG(due));
	if (!owner.len)
		return text;
	return arena_fmt(t->r->arena, "%.*s: %.*s", STR_ARG(owner), STR_ARG(text));
}

static void item_lines(struct jtalk *t, struct jval at, struct str text)
{
	struct str line;

	while (str_line(&text, &line))
		note_line(t, at, line, true);
}

/* A title that stands for the words has what is said of it below. */
static void item(struct jtalk *t, struct jval x)
{
	struct str text =
	    jval_str(jval_type(x) == JSON_OBJECT ? jval_any(x, words) : x);
	struct str title = jval_str(jval_any(x, titles));
	struct str detail = jval_str(jval_any(x, details));
	bool titled = !text.len && title.len;

	if (!text.len)
		text = titled ? title : detail;
	item_lines(t, x, owned_text(t, x, text));
	if (titled)
		jtalk_note(t, x, SEG_BULLET, 2, mdtext_plain(t->r->arena, detail));
}

void jtalk_items(struct jtalk *t, struct jval items, struct str heading)
{
	bool list = jval_type(items) == JSON_ARRAY;

	if (list ? !jval_first(items).t : !str_trim(jval_str(items)).len)
		return;
	jtalk_note(t, items, SEG_HEADING, 2, heading);
	if (!list)
		item_lines(t, items, jval_str(items));
	JVAL_EACH (x, list ? items : (struct jval){ 0 }) {
		item(t, x);
	}
}

/* "Sizing: nearly full" */
static void subpoint(struct jtalk *t, struct jval x)
{
	struct str title = jval_str(jval_any(x, titles));
	struct str text = jval_str(jval_any(x, details));
	const char *between = title.len && text.len ? ": " : "";

	if (jval_type(x) == JSON_STRING)
		text = jval_str(x);
	item_lines(t, x,
		   arena_fmt(t->r->arena, "%.*s%s%.*s", STR_ARG(title), between,
			     STR_ARG(text)));
}

void jtalk_sections(struct jtalk *t, struct jval list)
{
	JVAL_EACH (x, list) {
		jtalk_note(t, x, SEG_HEADING, 2, jval_str(jval_any(x, titles)));
		jtalk_notes(t, x, str_none(), jval_str(jval_any(x, details)));
		JVAL_EACH (y, jval_get(x, "subpoints")) {
			subpoint(t, y);
		}
	}
}
