/*
 * fathomtext.c - the transcript that Fathom copies: title, "VIEW RECORDING - 45 mins",
 * a rule, then "M:SS - Name (Organisation)" with the text below, indented by two.
 *
 * "ACTION ITEM: ... - WATCH: url" between turns is a task, and somebody's words may go
 * on behind it; "SCREEN SHARING: ..." is no speech.  The summary that it copies, alone
 * or above the transcript, is read as notes: headings are lines over bullets.  The day
 * in the title lacks its year, which is that of the file.
 */
#include "base/ascii.h"
#include "base/date.h"
#include "ingest/times/timecode.h"
#include "ingest/written/header.h"
#include "ingest/written/linemark.h"
#include "ingest/written/script.h"

enum { HEADING_BYTES = 80 };

/* "0:04 - Maya Lindgren (Northlight)", "@0:04 - Maya Lindgren" */
static bool head(struct str line, struct str *name, int64_t *ms)
{
	struct str s = str_rtrim(line);

	str_eat(&s, '@');
	if (!s.len || !ascii_is_digit(s.p[0]) || !timecode_take(&s, ms) ||
	    !str_starts(s, STRL(" - ")))
		return false;
	*name = str_trim(str_from(s, 3));
	return name->len > 0;
}

/* "VIEW RECORDING - 45 mins (No highlights): URL", "VIEW RECORDING: URL" */
static bool is_view(struct str line)
{
	line = str_trim(line);
	return str_starts(line, STRL("VIEW RECORDING - ")) ||
	       str_starts(line, STRL("VIEW RECORDING: "));
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

/* "Larkmoor archive sizing - February 3": without the day, which is in *day. */
static struct str title_of(struct str s, struct str *day)
{
	struct str rest = s, word;
	size_t at = STR_NPOS, next = 0;

	while ((next = str_find(s, STRL(" - "), next)) != STR_NPOS)
		at = next++;
	if (at == STR_NPOS)
		return s;
	*day = rest = str_from(s, at + 3);
	if (str_split(&rest, ' ', &word) && date_month(word))
		return str_rtrim(str_n(s.p, at));
	*day = str_none();
	return s;
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

/* What stands behind "WATCH: url  ". */
static struct str behind_link(struct str s)
{
	size_t at = str_find(s, STRL("WATCH: "), 0);

	s = at == STR_NPOS ? str_none() : str_from(s, at + sizeof("WATCH: ") - 1);
	at = str_chr(s, ' ');
	return at == STR_NPOS ? str_none() : str_trim(str_from(s, at));
}

/* Marks between turns, or a link that ends one; *words: what is said behind it. */
static bool mark_line(struct record *r, struct str line, size_t number,
		      struct str *words)
{
	struct str s = str_trim(line);
	struct segment *seg;
	size_t at;

	*words = behind_link(s);
	if (str_starts(s, STRL("SCREEN SHARING: ")) || str_starts(s, STRL("- WATCH: ")))
		return true;
	if (!str_starts(s, STRL("ACTION ITEM: ")))
		return false;
	s = str_from(s, sizeof("ACTION ITEM: ") - 1);
	at = str_find(s, STRL(" - WATCH: "), 0);
	seg = record_segment(r, SEG_TASK);
	seg->level = 1;
	seg->mark = ' ';
	seg->line = (int64_t)number;
	seg->text = str_trim(str_head(s, at));
	return true;
}

/* Double blanks join what was recorded apart. */
static struct str single_blanks(struct arena *a, struct str s)
{
	char *p;
	size_t n = 0;

	if (!str_has(s, STRL("  ")))
		return s;
	p = arena_alloc(a, s.len + 1);
	for (size_t i = 0; i < s.len; i++)
		if (s.p[i] != ' ' || !n || p[n - 1] != ' ')
			p[n++] = s.p[i];
	return str_n(p, n);
}

/* "  - Send it - WATCH (5 secs): url": without the link. */
static struct str unwatched(struct str line)
{
	size_t at = str_find(line, STRL(" - WATCH"), 0);
	char next = at == STR_NPOS || at + 8 >= line.len ? 0 : line.p[at + 8];

	return next == ':' || next == ' ' ? str_n(line.p, at) : line;
}

/* A line at the margin with a bullet below it, or "Topics". */
static bool is_heading(struct str line, struct str below)
{
	struct str next = str_none();

	if (!line.len || line.len > HEADING_BYTES || strchr(" #-*_.!?", line.p[0]) ||
	    strchr(".!?", line.p[line.len - 1]))
		return false;
	while (!next.len && str_line(&below, &next))
		next = str_trim(next);
	return header_is_section(line) || str_starts(next, STRL("- "));
}

/* The summary above the transcript as Markdown, line by line, and what it is called. */
static struct str summary(struct record *r, struct str text, bool *words,
			  struct str *title)
{
	struct buf b = { 0 };
	struct str line, next;

	*words = false;
	while (str_line(&text, &line)) {
		struct str rest = text, day = str_none(), s = str_rtrim(line);

		if (is_view(line)) {
			take_length(r, line);
			s.len = 0;
		} else if (s.len && str_line(&rest, &next) && is_view(next)) {
			s = title_of(s, &day);
			*title = title->p ? *title : s;
			/* Words of somebody's own above it may be the title. */
			if (!*words)
				r->title = *title;
			if (!r->day.p)
				r->day = day;
			s.len = 0;
		}
		s = unwatched(s);
		*words |= s.len && !linemark_rule(str_trim(s));
		if (is_heading(s, text))
			buf_str(&b, header_is_section(s) ? STRL("## ") : STRL("### "));
		buf_str(&b, s);
		buf_c(&b, '\n');
	}
	return arena_take(r->arena, &b);
}

static int read(struct reading *in, struct err *e)
{
	struct record *r = in->r;
	struct reading above = *in;
	struct str rest = in->text, line, name, words, title = { NULL, 0 };
	struct script s;
	size_t n = 0, to = 0;
	bool said;
	int64_t ms;

	for (; str_line(&rest, &line) && !head(line, &name, &ms); n++)
		to = (size_t)(rest.p - in->text.p);
	above.text = summary(r, str_n(in->text.p, to), &said, &title);
	if (said && format_notes.read(&above, e) < 0)
		return -1;
	if (!r->title.p)
		r->title = title;
	script_init(&s, r);
	rest = str_from(in->text, to);
	while (str_line(&rest, &line)) {
		n++;
		if (head(line, &name, &ms)) {
			script_head(&s, name, ms, TIME_NONE);
			continue;
		}
		if (mark_line(r, line, n, &words))
			line = words;
		script_text(&s, single_blanks(r->arena, str_trim(line)), n);
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
