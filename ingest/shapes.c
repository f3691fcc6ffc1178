/* shapes.c - counts of what lines look like, and what follows them. */
#include "ingest/shapes.h"

#include <limits.h>

#include "ingest/header.h"
#include "ingest/meta.h"
#include "ingest/speaker.h"
#include "ingest/turns.h"

enum {
	NAME_BYTES = 60,
	NAME_WORDS = 5,
	LINE_BYTES = 120,
	TIMES = 2,
	NAMES = 2,
	STAMPS = 3,
	SEP_ANGLE = 4,
	SEP_DASH,
	SEPS,
	SEP_LINES = 4,
	SOLO = 3
};

/* Lines of a shape, and the names in them. */
struct named_lines {
	size_t n;
	struct map names;
};

/* What is known of the lines so far. */
struct tally {
	struct arena *a;
	size_t lines;  /* not blank */
	size_t blocks; /* behind a blank one */
	size_t quoted;
	struct named_lines timed, apart; /* "Ada 0:03"; those behind a blank line */
	int64_t last;                    /* time of the last of them */
	bool falls;                      /* some time was before the one above */
	struct named_lines headings;     /* "## Ada (0:03)", "## Ada - 0:03" */
	struct map heading_heads;        /* the lines of the latter */
	struct named_lines chapters;     /* "## Ada" above a time */
	struct named_lines brackets;     /* "<Ada> text" */
	size_t inside;                   /* "[Ada - 0:03]" */
	struct named_lines seps[SEPS];   /* "Ada | text" */
	size_t sep_full[SEPS];           /* those of them with a whole name */
	struct named_lines alone;        /* "Ada:" above words, "Ada" above a time */
	size_t above_time;               /* the latter of these */
	struct named_lines solo;         /* a whole name on top of a block */
	struct named_lines above, below; /* names above and below a time alone */
	size_t times;                    /* times alone */
	size_t numbered; /* times below the number that follows the last one */
	size_t marked, marked_heads; /* "[0:12] ..."; those with a name, above words */
	size_t stamps, stamps_on;    /* "0:12 text"; those above the next one */
};

bool shapes_is_sentence(struct str s)
{
	static const char abbreviations[] =
	    " Dr Mr Mrs Ms Prof St Sr Jr Ltd Inc Co Corp Esq Hon Rev Bros ";

	for (size_t i = 0, from = 0; i < s.len; i++) {
		if (s.p[i] == ' ')
			from = i + 1;
		if (s.p[i] != '.' || (i + 1 < s.len && s.p[i + 1] != ' '))
			continue;
		/* "J.", "Ph.D." and "B.V." have a stop or one letter before theirs. */
		if (i - from > 1 && s.p[i - 2] != '.' &&
		    !str_in_words(str_sub(s, from, i), abbreviations))
			return true;
	}
	return false;
}

bool shapes_is_name(struct str s)
{
	char last = s.len ? s.p[s.len - 1] : 0;

	return s.len && s.len <= NAME_BYTES && str_count(s, ' ') < NAME_WORDS &&
	       !(s.p[0] >= 'a' && s.p[0] <= 'z') && !(s.p[0] >= '0' && s.p[0] <= '9') &&
	       !strchr("?!,:;|-", last) && !strchr("#*>-([<", s.p[0]) &&
	       !shapes_is_sentence(s) && str_find(s, STRL("://"), 0) == STR_NPOS &&
	       !header_is_section(s) && !header_is_transcript(s) &&
	       !header_is_people(s);
}

bool shapes_name_time(struct str line, struct str *name, struct str *time)
{
	/* From the end of the line on. */
	static const struct str parts[] = {
		STR(" at"),
		STR(" Today"),
		STR(" Yesterday"),
		STR("|"),
		STR(","),
		STR("-"),
		STR(":"),
		STR("@"),
		STR("\xC2\xB7"),
		STR("\xE2\x80\x93"),
		STR("\xE2\x80\x94"),
		STR("\xE2\x80\xA2"),
	};
	struct when w;
	struct str s = str_trim(line);
	size_t at = s.len > LINE_BYTES ? 0 : turn_time_at(s);

	/* "**Ada** *0:03*" */
	*time = header_bare(str_from(s, at));
	*name = header_bare(str_n(s.p, at));
	if (!name->len || !time->len || !memchr(time->p, ':', time->len))
		return false;
	/* "Ada — 02/03/2026 10:02", "Ada — Today at 10:02" */
	if (when_find(*name, &w) && w.from > 0 && w.to == name->len) {
		*time = str_sub(s, (size_t)(name->p + w.from - s.p), s.len);
		*name = header_bare(str_n(name->p, w.from));
	}
	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
		if (str_ends(*name, parts[i]))
			*name = header_bare(str_n(name->p, name->len - parts[i].len));
	return shapes_is_name(*name);
}

static bool is_time(struct str s, int64_t *ms)
{
	struct turn t;

	return turn_spoken(s, ms) || (turn_time(&s, ms, &t) && !s.len);
}

bool shapes_inside(struct str line, struct str *name, struct str *time, size_t *end)
{
	size_t close = line.len && strchr("[(", line.p[0])
			   ? str_chr(line, line.p[0] == '[' ? ']' : ')')
			   : STR_NPOS;
	struct str in;
	struct turn t;
	int64_t ms;

	if (close == STR_NPOS || close > LINE_BYTES)
		return false;
	*end = close + 1;
	in = str_trim(str_sub(line, 1, close));
	if (shapes_name_time(in, name, time))
		return is_time(*time, &ms);
	*name = in;
	if (!turn_time(name, &ms, &t))
		return false;
	*time = str_n(in.p, in.len - name->len);
	*name = str_trim(*name);
	if (str_starts(*name, STRL("\xE2\x80\x93")) ||
	    str_starts(*name, STRL("\xE2\x80\x94")))
		*name = str_trim(str_from(*name, 3));
	else if (name->len && strchr("-|,;@", name->p[0]))
		*name = str_trim(str_from(*name, 1));
	return shapes_is_name(*name);
}

static void add(struct tally *t, struct named_lines *l, struct str name)
{
	map_put(t->a, &l->names, name, 0);
	l->n++;
}

/* "## Ada (0:03)" */
static void look_heading(struct tally *t, struct str s, struct str next)
{
	struct str name, in;
	size_t open;
	int64_t ms;

	while (str_eat(&s, '#'))
		;
	s = str_trim(s);
	if (shapes_name_time(s, &name, &in) && is_time(in, &ms)) {
		add(t, &t->headings, name);
		map_put(t->a, &t->heading_heads, s, 0);
	}
	/* Without a time it may be the heading of each topic's outcome. */
	if (shapes_is_name(s) && is_time(header_bare(next), &ms))
		add(t, &t->chapters, s);
	open = str_chr(s, '(');
	if (open == STR_NPOS || !str_ends(s, STRL(")")))
		return;
	name = str_trim(str_n(s.p, open));
	in = str_sub(s, open + 1, s.len - 1);
	if (shapes_is_name(name) && is_time(in, &ms))
		add(t, &t->headings, name);
}

/* The time in brackets that s begins with, and what stands behind it. */
static bool bracket_time(struct str s, struct str *rest)
{
	char close = s.p[0] == '[' ? ']' : ')';
	size_t at = strchr("[(", s.p[0]) ? str_chr(s, close) : STR_NPOS;
	struct turn t;

	if (at == STR_NPOS || !turn_times(str_sub(s, 1, at), &t))
		return false;
	*rest = str_trim(str_from(s, at + 1));
	return true;
}

bool shapes_parted(struct str line, struct str sep, struct str *name, struct str *time,
		   struct str *text)
{
	/* No name is longer. */
	size_t at = str_find(str_head(line, LINE_BYTES), sep, 0), next;
	int64_t ms;

	*time = str_none();
	if (at == STR_NPOS)
		return false;
	*name = str_trim(str_n(line.p, at));
	*text = str_trim(str_from(line, at + sep.len));
	next = str_find(*text, sep, 0);
	if (next != STR_NPOS && is_time(str_trim(str_n(text->p, next)), &ms)) {
		*time = str_trim(str_n(text->p, next));
		*text = str_trim(str_from(*text, next + sep.len));
	}
	return text->len && shapes_is_name(*name);
}

/* What parts names and words. */
static const struct str seps[SEPS] = {
	[0] = STR("\t"),  [1] = STR(" \xE2\x80\x94 "), [2] = STR(" \xE2\x80\x93 "),
	[3] = STR(" | "), [SEP_ANGLE] = STR("> "),     [SEP_DASH] = STR(" - "),
};

/* "Ada Quill", "BO ORLIN"; "Outcome" and "Open point" are no names for sure. */
static bool is_full_name(struct str s)
{
	struct str word;

	if (str_chr(s, ' ') == STR_NPOS)
		return false;
	while (str_split(&s, ' ', &word))
		if (!word.len || (word.p[0] >= 'a' && word.p[0] <= 'z'))
			return false;
	return true;
}

static void look_sep(struct tally *t, struct str s)
{
	struct str rest, name, time, text;
	struct turn turn;

	if (bracket_time(s, &rest))
		s = rest;
	else if (turn_range(&s, &turn))
		s = str_trim(s);
	if (s.len > 2 && strchr("-|", s.p[0]) && s.p[1] == ' ')
		s = str_trim(str_from(s, 2));
	for (size_t i = 0; i < SEPS; i++) {
		/* Most lines lack it: a byte is sought faster than a string. */
		if (str_chr(s, seps[i].p[seps[i].p[0] == ' ']) == STR_NPOS)
			continue;
		if (shapes_parted(s, seps[i], &name, &time, &text) &&
		    str_find(text, seps[i], 0) == STR_NPOS &&
		    !speaker_is_nobody(name)) {
			add(t, &t->seps[i], name);
			t->sep_full[i] += is_full_name(name);
		}
	}
}

/* "<Ada> text", "[0:12] [Ada] text" */
static void look_bracket(struct tally *t, struct str s)
{
	struct str rest, name, time;
	size_t at;

	t->inside += shapes_inside(s, &name, &time, &at);
	if (bracket_time(s, &rest) && rest.len)
		s = rest;
	at = s.p[0] == '<' || s.p[0] == '[' ? str_chr(s, s.p[0] == '<' ? '>' : ']')
					    : STR_NPOS;
	if (at == STR_NPOS || at + 2 >= s.len || s.p[at + 1] != ' ')
		return;
	if (shapes_is_name(str_sub(s, 1, at)) && !speaker_is_nobody(str_sub(s, 1, at)))
		add(t, &t->brackets, str_sub(s, 1, at));
}

/* A name above words ("Ada:") or above a time ("Ada"), after a blank line. */
static void look_alone(struct tally *t, struct str s, struct str next, bool after_blank)
{
	int64_t ms;
	bool colon = str_ends(s, STRL(":"));
	struct str name = colon ? str_rtrim(str_n(s.p, s.len - 1)) : s;

	if (!next.len || !shapes_is_name(name))
		return;
	if (!colon && is_time(header_bare(next), &ms))
		add(t, &t->above, name);
	if (!after_blank)
		return;
	if (colon ? !strchr("-*", next.p[0]) : is_time(next, &ms))
		add(t, &t->alone, name);
	t->above_time += !colon && is_time(next, &ms);
	if (!colon && is_full_name(name) && !strchr("-*#|>", next.p[0]) &&
	    !header_sign(next))
		add(t, &t->solo, name);
}

/* "[0:12] Ada" above words. */
static void look_marked(struct tally *t, struct str s, struct str next)
{
	struct str rest, other;

	if (!bracket_time(s, &rest))
		return;
	t->marked++;
	t->marked_heads +=
	    next.len && !bracket_time(next, &other) && shapes_is_name(rest);
}

/* "0:12", "Ada", "Hello."; "0:12 Hello." */
static void look_below(struct tally *t, struct str s, struct str next, bool after_time)
{
	struct turn turn;
	int64_t ms;

	t->numbered +=
	    is_time(next, &ms) && str_uint(s, LONG_MAX) == (long)t->numbered + 1;
	if (turn_time(&s, &ms, &turn)) {
		bool stamp = s.len && s.p[0] == ' ' && turn.day == TIME_NONE;

		t->times += !s.len;
		t->stamps += stamp;
		t->stamps_on += stamp && turn_time(&next, &ms, &turn);
	} else if (after_time && next.len && !is_time(next, &ms) && shapes_is_name(s)) {
		add(t, &t->below, s);
	}
}

static void look(struct tally *t, struct str s, struct str next, bool after_blank,
		 bool after_time)
{
	struct str name, time;
	int64_t ms;

	t->lines++;
	t->blocks += after_blank;
	if (s.p[0] != '#' && shapes_name_time(s, &name, &time) && is_time(time, &ms) &&
	    next.len) {
		t->falls |= t->timed.n && after_blank && ms < t->last;
		t->last = ms;
		add(t, &t->timed, s);
		if (after_blank)
			add(t, &t->apart, s);
	}
	if (s.p[0] == '#')
		look_heading(t, s, next);
	look_sep(t, s);
	look_bracket(t, s);
	look_alone(t, s, next, after_blank);
	look_below(t, s, next, after_time);
	look_marked(t, s, next);
}

/*
 * All lines have it; or half of them, and whole names come back and back.  A dash
 * stands in lists as well: "Cost - ten".
 */
static bool is_sep(const struct tally *t, size_t i)
{
	size_t names = t->seps[i].names.n, lines = t->seps[i].n;
	bool full = t->sep_full[i] == lines, again = names * 2 <= lines;

	if (names < NAMES)
		return false;
	if (i == SEP_DASH)
		return full && again && lines >= SEP_LINES &&
		       lines * 10 >= t->lines * 8;
	if (lines * 10 >= t->lines * 9 && names < lines)
		return true;
	return again && lines * 2 >= t->lines && (full || i == SEP_ANGLE);
}

/* Heads that are a line of a name and a time, and what stands in one line with words.
 */
static void decide_heads(const struct tally *t, struct shapes *out)
{
	out->name_time = t->timed.n >= TIMES && !t->falls && t->timed.n * 6 >= t->lines;
	/* Headings of chapters do not come back, names do. */
	out->headings =
	    t->headings.names.n >= NAMES && t->headings.names.n < t->headings.n;
	/* "So at 10:30" within what somebody says is no head where heads stand apart.
	 */
	if (out->name_time)
		out->heads =
		    t->apart.n * 2 > t->timed.n ? t->apart.names : t->timed.names;
	else if (out->headings)
		out->heads = t->heading_heads;
	for (size_t i = 0; i < SEPS; i++)
		if (is_sep(t, i))
			out->sep = seps[i];
	out->quoted = t->quoted * 2 > t->lines;
	out->inside = t->inside >= TIMES && t->inside * 4 >= t->lines;
	out->numbered = t->numbered >= TIMES && t->numbered * 10 >= t->times * 9;
	out->brackets =
	    t->brackets.n * 2 >= t->lines && t->brackets.names.n < t->brackets.n;
	out->marked = t->marked >= TIMES && t->marked_heads * 10 >= t->marked * 9;
	/* "10:00 Welcome" in one block is a list; heads have words below. */
	out->stamps = t->stamps >= STAMPS &&
		      (t->stamps * 5 >= t->lines * 4 || t->stamps_on + 1 == t->stamps);
}

/* Names of speakers come back, and there are several. */
static void take_names(struct shapes *out, const struct named_lines *l)
{
	if (out->alone || l->n < SOLO || l->names.n < NAMES ||
	    l->names.n * 2 > l->n + 1)
		return;
	out->alone = true;
	out->names = l->names;
}

/* Names that are lines of their own. */
static void decide_names(const struct tally *t, struct shapes *out)
{
	/* Headings with a colon do not come again and again, names do. */
	out->alone = t->alone.names.n >= NAMES && t->alone.n * 4 >= t->lines &&
		     (t->alone.names.n < t->alone.n || t->above_time >= TIMES);
	if (out->alone)
		out->names = t->alone.names;
	/* Captions under and above times do not come back again and again. */
	if (t->below.n * 10 >= t->times * 9)
		take_names(out, &t->below);
	if (t->above.n * 10 >= t->times * 9)
		take_names(out, &t->above);
	/* Nearly every block of lines has a name on top. */
	if (t->solo.n * 4 >= t->blocks * 3)
		take_names(out, &t->solo);
	if (!out->alone) {
		take_names(out, &t->chapters);
		out->headings |= out->alone;
	}
}

struct str shapes_unquoted(struct str line)
{
	line = str_trim(line);
	return str_eq(line, STRL(">"))        ? str_none()
	       : str_starts(line, STRL("> ")) ? str_trim(str_from(line, 2))
					      : line;
}

void shapes_find(struct arena *a, struct str text, struct shapes *out)
{
	struct tally t = { .a = a };
	struct str line, next = { NULL, 0 };
	bool more = str_line(&text, &next), after_blank = true, after_time = false;
	int64_t ms;

	*out = (struct shapes){ .name_time = false };
	while (more) {
		line = shapes_unquoted(next);
		t.quoted += line.len != str_trim(next).len;
		more = str_line(&text, &next);
		after_blank |= !line.len;
		if (!line.len)
			continue;
		look(&t, line, more ? shapes_unquoted(next) : str_none(), after_blank,
		     after_time);
		after_time = is_time(line, &ms);
		after_blank = line.p[0] == '#';
	}
	decide_heads(&t, out);
	decide_names(&t, out);
}
