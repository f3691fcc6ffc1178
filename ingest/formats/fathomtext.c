/*
 * fathomtext.c - the transcript that Fathom copies: title, "VIEW RECORDING - 45 mins",
 * a rule, then "M:SS - Name (Organisation)" with the text below, indented by two.
 *
 * "ACTION ITEM: ... - WATCH: url" between turns is a task; "SCREEN SHARING: ..." is no
 * speech.  The month and day in the title lack a year, so they date nothing.
 */
#include "base/ascii.h"
#include "base/date.h"
#include "ingest/written/script.h"
#include "ingest/times/timecode.h"

/* "0:04 - Maya Lindgren (Northlight)", "@0:04 - Maya Lindgren" */
static bool head(struct str line, struct str *name, int64_t *ms)
{
	struct str s = str_rtrim(line);
	bool carried = false;

	str_eat(&s, '@');
	if (!s.len || !ascii_is_digit(s.p[0]) ||
	    !timecode_take(&s, true, ms, &carried) || !str_starts(s, STRL(" - ")))
		return false;
	*name = str_trim(str_from(s, 3));
	return name->len > 0;
}

static bool is_view(struct str line)
{
	return str_starts(str_trim(line), STRL("VIEW RECORDING - "));
}

static int sniff(struct str text)
{
	struct str line, name;
	bool after = false;
	int64_t ms;

	for (size_t n = 0; str_line(&text, &line);) {
		if (!str_trim(line).len)
			continue;
		if (n++ < 2 && is_view(line))
			return 95;
		if (after && str_starts(line, STRL("  ")))
			return 88;
		after = head(line, &name, &ms);
	}
	return 0;
}

/* "Larkmoor archive sizing - February 3": without the day. */
static struct str title_of(struct str s)
{
	struct str rest = s, word;
	size_t at = STR_NPOS, next = 0;

	while ((next = str_find(s, STRL(" - "), next)) != STR_NPOS)
		at = next++;
	if (at == STR_NPOS)
		return s;
	rest = str_from(s, at + 3);
	return str_split(&rest, ' ', &word) && date_month(word)
		   ? str_rtrim(str_n(s.p, at))
		   : s;
}

/* "VIEW RECORDING - 45 mins (No highlights): URL" */
static void take_length(struct record *r, struct str line)
{
	struct str s = str_from(str_trim(line), sizeof("VIEW RECORDING - ") - 1), n;

	if (!str_split(&s, ' ', &n) || !str_starts(s, STRL("min")))
		return;
	if (str_uint(n, 10000) > 0)
		r->duration = str_uint(n, 10000) * (int64_t)60000;
}

/* Marks between turns; false when the line is none. */
static bool mark_line(struct record *r, struct str line, size_t number)
{
	struct str s = str_trim(line);
	struct segment *seg;
	size_t at;

	if (str_starts(s, STRL("SCREEN SHARING: ")))
		return true;
	if (!str_starts(s, STRL("ACTION ITEM: ")))
		return false;
	s = str_from(s, sizeof("ACTION ITEM: ") - 1);
	at = str_find(s, STRL(" - WATCH: "), 0);
	seg = record_segment(r, SEG_TASK);
	seg->level = 1;
	seg->mark = ' ';
	seg->line = (int64_t)number;
	seg->text = str_trim(at == STR_NPOS ? s : str_n(s.p, at));
	return true;
}

/* Double blanks join what was recorded apart. */
static struct str single_blanks(struct arena *a, struct str s)
{
	char *p;
	size_t n = 0;

	if (str_find(s, STRL("  "), 0) == STR_NPOS)
		return s;
	p = arena_alloc(a, s.len + 1);
	for (size_t i = 0; i < s.len; i++)
		if (s.p[i] != ' ' || !n || p[n - 1] != ' ')
			p[n++] = s.p[i];
	return str_n(p, n);
}

static int read(struct reading *in, struct err *e)
{
	struct record *r = in->r;
	struct str rest = in->text, line, name;
	struct script s;
	int64_t ms;

	(void)e;
	script_init(&s, r);
	for (size_t n = 1; str_line(&rest, &line); n++) {
		if (head(line, &name, &ms)) {
			script_head(&s, name, ms, TIME_NONE);
			continue;
		}
		if (is_view(line)) {
			take_length(r, line);
			continue;
		}
		line = str_trim(line);
		if (mark_line(r, line, n) || !line.len ||
		    (!s.open && str_eq(line, STRL("---"))))
			continue;
		line = single_blanks(r->arena, line);
		if (!script_text(&s, line, n) && !r->title.p) {
			r->title = title_of(line);
		} else if (!s.open) {
			struct segment *seg = record_segment(r, SEG_PARAGRAPH);

			seg->line = (int64_t)n;
			seg->text = line;
		}
	}
	return 0;
}

const struct format format_fathom_text = {
	.name = "fathom",
	.flavors = "",
	.what = "Fathom transcript as copied: \"0:04 - Name (Organisation)\"",
	.sniff = sniff,
	.read = read,
};
