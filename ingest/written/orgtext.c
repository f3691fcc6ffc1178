/* orgtext.c - see orgtext.h; Org manual, "Document Structure", "TODO Items". */
#include "ingest/written/orgtext.h"

#include "base/ascii.h"

enum { DAY_BYTES = 10, HEADING_MAX = 6 };

struct org {
	struct buf out;
	bool drawer; /* within ":PROPERTIES:" */
};

/* "#+TITLE: " in any case. */
static bool take_keyword(struct str *s, struct str word)
{
	if (!str_istarts(*s, word))
		return false;
	*s = str_trim(str_from(*s, word.len));
	return true;
}

static bool is_org(struct str text)
{
	struct str line = { NULL, 0 };
	size_t n = 2;

	while (!str_trim(line).len && str_line(&text, &line))
		;
	line = str_trim(line);
	if (str_eq(line, STRL(":PROPERTIES:")))
		return true;
	if (!str_starts(line, STRL("#+")))
		return false;
	while (n < line.len && (ascii_is_letter(line.p[n]) || line.p[n] == '_'))
		n++;
	return n > 2 && n < line.len && line.p[n] == ':';
}

/* ":work:urgent:" at the end of a heading. */
static struct str without_tags(struct str s)
{
	size_t at = str_last_word(s);

	if (!str_ends(s, STRL(":")))
		return s;
	return at > 0 && s.p[at] == ':' && s.len - at > 2 ? str_rtrim(str_n(s.p, at))
							  : s;
}

/* The day of a DEADLINE, else of a SCHEDULED, in a line of these below a heading. */
static struct str day_of(struct str s)
{
	static const struct str words[] = { STR("DEADLINE: <"), STR("SCHEDULED: <") };

	for (size_t i = 0; i < COUNT(words); i++) {
		size_t at = str_find(s, words[i], 0);

		if (at != STR_NPOS)
			return str_head(str_from(s, at + words[i].len), DAY_BYTES);
	}
	return str_none();
}

static bool is_planning(struct str s)
{
	return str_starts(s, STRL("DEADLINE: ")) ||
	       str_starts(s, STRL("SCHEDULED: ")) || str_starts(s, STRL("CLOSED: "));
}

/* "* Decisions", "** TODO [#A] Call Ada"; next: the line below. */
static void put_heading(struct buf *out, struct str s, struct str next)
{
	struct str day;
	int level = 1;
	bool open, done;

	while (str_eat(&s, '*'))
		level++;
	s = without_tags(str_trim(s));
	open = take_keyword(&s, STRL("TODO ")) || take_keyword(&s, STRL("NEXT "));
	done = !open && take_keyword(&s, STRL("DONE "));
	if (s.len > 4 && str_starts(s, STRL("[#")) && s.p[3] == ']')
		s = str_trim(str_from(s, 4));
	if (open || done)
		buf_z(out, done ? "- [x] " : "- [ ] ");
	else
		for (int i = 0; i < level && i < HEADING_MAX; i++)
			buf_c(out, '#');
	if (!open && !done)
		buf_c(out, ' ');
	buf_str(out, s);
	day = is_planning(next) ? day_of(next) : str_none();
	if (day.len)
		buf_fmt(out, " (due %.*s)", STR_ARG(day));
}

/* "[[https://x.example][the plan]]" as a link of Markdown. */
static void put_text(struct buf *out, struct str s)
{
	size_t open, mid, end;

	while ((open = str_find(s, STRL("[["), 0)) != STR_NPOS &&
	       (end = str_find(s, STRL("]]"), open)) != STR_NPOS) {
		mid = str_find(str_n(s.p, end), STRL("]["), open);
		buf_put(out, s.p, open);
		if (mid == STR_NPOS)
			buf_put(out, s.p + open, end + 2 - open);
		else
			buf_fmt(out, "[%.*s](%.*s)", STR_ARG(str_sub(s, mid + 2, end)),
				STR_ARG(str_sub(s, open + 2, mid)));
		s = str_from(s, end + 2);
	}
	buf_str(out, s);
}

static void put_line(struct org *o, struct str line, struct str next)
{
	struct str s = str_trim(line);
	size_t stars = 0;

	if (o->drawer || str_eq(s, STRL(":PROPERTIES:")) ||
	    str_eq(s, STRL(":LOGBOOK:"))) {
		o->drawer = !str_ieq(s, STRL(":END:"));
		return;
	}
	while (stars < line.len && line.p[stars] == '*')
		stars++;
	if (take_keyword(&s, STRL("#+TITLE:"))) {
		buf_fmt(&o->out, "# %.*s", STR_ARG(s));
	} else if (take_keyword(&s, STRL("#+DATE:"))) {
		/* "<2026-02-03 Tue>" */
		s = str_ltrim_any(s, "<[");
		s = str_rtrim_any(s, ">]");
		buf_fmt(&o->out, "Date: %.*s", STR_ARG(s));
	} else if (stars && stars < line.len && line.p[stars] == ' ') {
		put_heading(&o->out, line, str_trim(next));
	} else if (!str_starts(s, STRL("#+")) && !is_planning(s)) {
		put_text(&o->out, line);
	}
}

struct str orgtext_plain(struct arena *a, struct str text)
{
	struct org o = { .drawer = false };
	struct str line, next, rest;

	if (!is_org(text))
		return text;
	while (str_line(&text, &line)) {
		rest = text;
		if (!str_line(&rest, &next))
			next = str_none();
		put_line(&o, line, next);
		buf_c(&o.out, '\n');
	}
	return arena_take(a, &o.out);
}
