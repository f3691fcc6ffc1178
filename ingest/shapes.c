/* shapes.c - counts of what lines look like, and what follows them. */
#include "ingest/shapes.h"

#include "ingest/header.h"
#include "ingest/timecode.h"

enum { NAME_BYTES = 60, NAME_WORDS = 5, LINE_BYTES = 120, TIMES = 2, NAMES = 2 };

/* What is known of the lines so far. */
struct tally {
	struct arena *a;
	size_t lines;        /* not blank */
	size_t timed, apart; /* a name and a time; those behind a blank line */
	struct map timed_heads, apart_heads;
	size_t headings, tabs, brackets, alone, above_time;
	struct map heading_names, tab_names, bracket_names, alone_names;
	int64_t last;
	bool falls; /* some time was before the one above */
};

bool shapes_is_name(struct str s)
{
	char last = s.len ? s.p[s.len - 1] : 0;

	return s.len && s.len <= NAME_BYTES && str_count(s, ' ') < NAME_WORDS &&
	       !(s.p[0] >= 'a' && s.p[0] <= 'z') && !(s.p[0] >= '0' && s.p[0] <= '9') &&
	       !strchr(".?!,:;|-", last) && !strchr("#*>-([<", s.p[0]) &&
	       str_find(s, STRL(". "), 0) == STR_NPOS &&
	       str_find(s, STRL("://"), 0) == STR_NPOS && !header_is_section(s) &&
	       !header_is_transcript(s) && !header_is_people(s);
}

bool shapes_name_time(struct str line, struct str *name, struct str *time)
{
	struct str s = str_trim(line);
	size_t at = s.len;

	if (s.len > LINE_BYTES)
		return false;
	while (at && s.p[at - 1] != ' ' && s.p[at - 1] != '\t')
		at--;
	*time = str_from(s, at);
	*name = str_rtrim(str_n(s.p, at));
	if (!name->len || !time->len || !memchr(time->p, ':', time->len))
		return false;
	if (str_ends(*name, STRL("\xE2\x80\x93")) || str_ends(*name, STRL("\xC2\xB7")))
		name->len -= (unsigned char)name->p[name->len - 1] == 0xB7 ? 2 : 3;
	else if (strchr("|,-:", name->p[name->len - 1]))
		name->len--;
	*name = str_rtrim(*name);
	return shapes_is_name(*name);
}

static bool is_time(struct str s, int64_t *ms)
{
	return s.len && s.p[0] >= '0' && s.p[0] <= '9' && timecode_parse(s, ms);
}

static void add(struct tally *t, struct map *names, size_t *n, struct str name)
{
	map_put(t->a, names, name, 0);
	++*n;
}

/* "## Ada (0:03)" */
static void look_heading(struct tally *t, struct str s)
{
	size_t open = str_chr(s, '(');
	struct str name, in;
	int64_t ms;

	while (str_eat(&s, '#'))
		open--;
	if (open >= s.len || !str_ends(s, STRL(")")))
		return;
	name = str_trim(str_n(s.p, open));
	in = str_sub(s, open + 1, s.len - 1);
	if (shapes_is_name(name) && is_time(in, &ms))
		add(t, &t->heading_names, &t->headings, name);
}

static void look_tab(struct tally *t, struct str s)
{
	size_t at = str_chr(s, '\t');
	struct str name;

	if (at == STR_NPOS || str_chr(str_from(s, at + 1), '\t') != STR_NPOS)
		return;
	name = str_trim(str_n(s.p, at));
	if (shapes_is_name(name) && str_trim(str_from(s, at)).len)
		add(t, &t->tab_names, &t->tabs, name);
}

static void look_bracket(struct tally *t, struct str s)
{
	char close = s.p[0] == '<' ? '>' : ']';
	size_t at = s.p[0] == '<' || s.p[0] == '[' ? str_chr(s, close) : STR_NPOS;

	if (at == STR_NPOS || at + 2 >= s.len || s.p[at + 1] != ' ')
		return;
	if (shapes_is_name(str_sub(s, 1, at)))
		add(t, &t->bracket_names, &t->brackets, str_sub(s, 1, at));
}

/* A name above words ("Ada:") or above a time ("Ada"), after a blank line. */
static void look_alone(struct tally *t, struct str s, struct str next, bool after_blank)
{
	int64_t ms;
	bool colon = str_ends(s, STRL(":"));
	struct str name = colon ? str_rtrim(str_n(s.p, s.len - 1)) : s;

	if (!after_blank || !next.len || !shapes_is_name(name))
		return;
	if (colon ? !strchr("-*", next.p[0]) : is_time(next, &ms))
		add(t, &t->alone_names, &t->alone, name);
	t->above_time += !colon && is_time(next, &ms);
}

static void look(struct tally *t, struct str s, struct str next, bool after_blank)
{
	struct str name, time;
	int64_t ms;

	t->lines++;
	if (shapes_name_time(s, &name, &time) && is_time(time, &ms) && next.len) {
		t->falls |= t->timed && after_blank && ms < t->last;
		t->last = ms;
		add(t, &t->timed_heads, &t->timed, s);
		if (after_blank)
			add(t, &t->apart_heads, &t->apart, s);
	}
	if (s.p[0] == '#')
		look_heading(t, s);
	look_tab(t, s);
	look_bracket(t, s);
	look_alone(t, s, next, after_blank);
}

void shapes_find(struct arena *a, struct str text, struct shapes *out)
{
	struct tally t = { .a = a };
	struct str line, next = { NULL, 0 };
	bool more = str_line(&text, &next), after_blank = true;

	*out = (struct shapes){ .name_time = false };
	while (more) {
		line = str_trim(next);
		more = str_line(&text, &next);
		if (line.len)
			look(&t, line, more ? str_trim(next) : str_none(), after_blank);
		after_blank = !line.len;
	}
	out->name_time = t.timed >= TIMES && !t.falls && t.timed * 6 >= t.lines;
	/* "So at 10:30" within what somebody says is no head where heads stand apart.
	 */
	if (out->name_time)
		out->heads = t.apart * 2 > t.timed ? t.apart_heads : t.timed_heads;
	/* Headings of chapters do not come back, names do. */
	out->headings = t.heading_names.n >= NAMES && t.heading_names.n < t.headings;
	out->tabs = t.tabs * 10 >= t.lines * 9 && t.tab_names.n >= NAMES &&
		    t.tab_names.n < t.tabs;
	out->brackets = t.brackets * 2 >= t.lines && t.bracket_names.n < t.brackets;
	/* Headings with a colon do not come again and again, names do. */
	out->alone = t.alone_names.n >= NAMES && t.alone * 4 >= t.lines &&
		     (t.alone_names.n < t.alone || t.above_time >= TIMES);
	if (out->alone)
		out->names = t.alone_names;
}
