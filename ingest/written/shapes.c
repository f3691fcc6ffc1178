/* shapes.c - counts of what lines look like, and what follows them. */
#include "ingest/written/shapes.h"

#include <limits.h>

#include "base/ascii.h"
#include "ingest/assemble.h"
#include "ingest/times/turntime.h"
#include "ingest/written/header.h"
#include "ingest/written/linemark.h"
#include "ingest/written/speaker.h"
#include "ingest/written/timedhead.h"
#include "ingest/written/voicehead.h"

enum { TIMES = 2, NAMES = 2, STAMPS = 3, SOLO = 3, LISTED = 4, NICK_MAX = 30 };
/* What parts names and words; lines that a dash parts. */
enum { SEP_ANGLE = 4, SEP_DASH, SEPS, SEP_LINES = 4 };
/* So often each name comes back where words of any kind could stand for one. */
enum { RETURNS = 3 };
enum { HALF_DAY_MS = 12 * 3600 * 1000 };
/* An agenda has times of day from six o'clock on, and rounds them to five minutes. */
enum { DAWN_MIN = 6 * 60, ROUND_MIN = 5 };

/* Lines of a shape, those whose words are sentences, and the names in them. */
struct named_lines {
	size_t n, said;
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
	size_t clocks;                   /* of the names above, those of "10:02 AM" */
	bool head, under; /* the last line is one of these, this is below */
	size_t further;   /* "10:03" below words: who spoke goes on */
	size_t times;     /* times alone */
	size_t numbered;  /* times below the number that follows the last one */
	size_t marked, marked_heads;  /* "[0:12] ..."; those with a name, above words */
	size_t stamps, stamps_on;     /* "0:12 text"; those above the next one */
	size_t stamps_titled;         /* those whose text may be a title */
	struct named_lines listed;    /* "1. Ada: text" */
	struct named_lines small;     /* "ada: text" */
	struct named_lines bracketed; /* "Ada (0:03)" */
	size_t sections;              /* "Decisions" */
	size_t plans,
	    round; /* "10:00 - 10:15 text"; those of times as plans have them */
	struct named_lines tight; /* names above sentences, and those met twice */
	struct map met;           /* all of the former */
	bool single;              /* some of them are one word */
};

static void add(struct tally *t, struct named_lines *l, struct str name)
{
	map_put(t->a, &l->names, name, 0);
	l->n++;
}

/* Somebody's words, and no item of a list: "Hello there.", not "ten a month". */
static bool is_said(struct str s)
{
	return s.len && !ascii_is_lower(s.p[0]) && assemble_ends_sentence(s);
}

/* Nearly all lines are sentences, and each name stands there `times` times or more. */
static bool come_back(const struct named_lines *l, size_t times)
{
	return l->names.n >= NAMES && l->names.n * times <= l->n &&
	       l->said * 10 >= l->n * 8;
}

/* "## Ada (0:03)" */
static void look_heading(struct tally *t, struct str s, struct str next)
{
	struct str name;
	int64_t ms;

	while (str_eat(&s, '#'))
		;
	s = str_trim(s);
	if (shapes_name_moment(s, &name)) {
		add(t, &t->headings, name);
		map_put(t->a, &t->heading_heads, s, 0);
	}
	/* Without a time it may be the heading of each topic's outcome. */
	if (shapes_is_name(s) && turn_moment(linemark_bare(next), &ms))
		add(t, &t->chapters, s);
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

/* What parts names and words. */
static const struct str seps[SEPS] = {
	[0] = STR("\t"),  [1] = STR(" \xE2\x80\x94 "), [2] = STR(" \xE2\x80\x93 "),
	[3] = STR(" | "), [SEP_ANGLE] = STR("> "),     [SEP_DASH] = STR(" - "),
};

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
		    !str_has(text, seps[i]) && !speaker_is_nobody(name)) {
			add(t, &t->seps[i], name);
			t->seps[i].said += is_said(text);
			t->sep_full[i] += shapes_is_full_name(name);
		}
	}
}

/* "<ada_q>", as IRC has names; "<b>" and "<div>" are HTML. */
static bool is_nick(struct str s)
{
	static const char marks[] =
	    " br div span li ul ol td tr th table em strong code pre head body html "
	    "script style img hr sup sub font font lang ruby rt del ins ";

	if (s.len < 2 || s.len > NICK_MAX || str_in_words(s, marks))
		return false;
	for (size_t i = 0; i < s.len; i++)
		if (!(ascii_is_letter(s.p[i]) || (i && ascii_is_digit(s.p[i])) ||
		      strchr("_-|^`", s.p[i])))
			return false;
	return true;
}

/* "<Ada> text", "[0:12] [Ada] text", "0:12 <ada> text" */
static void look_bracket(struct tally *t, struct str s)
{
	struct str rest = s, name, time;
	struct turn turn;
	size_t at;

	t->inside += shapes_inside(s, &name, &time, &at);
	if (bracket_time(s, &rest) && rest.len)
		s = rest;
	else if (turn_range(&rest, &turn) && str_trim(rest).len)
		s = str_trim(rest);
	at = s.p[0] == '<' || s.p[0] == '[' ? str_chr(s, s.p[0] == '<' ? '>' : ']')
					    : STR_NPOS;
	if (at == STR_NPOS || at + 2 >= s.len || s.p[at + 1] != ' ')
		return;
	name = str_sub(s, 1, at);
	if ((shapes_is_name(name) && !speaker_is_nobody(name)) ||
	    (s.p[0] == '<' && is_nick(name)))
		add(t, &t->brackets, name);
}

/* "1. Ada: text" */
static void look_listed(struct tally *t, struct str s)
{
	size_t mark = shapes_list_mark(s), colon, at;

	s = str_trim(str_from(s, mark));
	if (!mark || !header_is_label(s))
		return;
	at = speaker_colon(s, &colon);
	add(t, &t->listed, str_rtrim(str_n(s.p, at)));
	t->listed.said += is_said(str_trim(str_from(s, at + colon)));
}

/* "10:00 - 10:15 Welcome", "10:00 Welcome" */
static void look_planned(struct tally *t, struct str s)
{
	struct turn turn = { .t1 = TIME_NONE };
	int64_t minute;

	if (!turn_range(&s, &turn) || turn.day != TIME_NONE || !s.len ||
	    s.p[0] != ' ' || header_is_label(str_trim(s)))
		return;
	/* "10:02" was read as minutes and seconds. */
	minute = turn.clock ? 60000 : 1000;
	t->plans++;
	t->round += turn.t0 >= DAWN_MIN * minute &&
		    turn.t0 % (ROUND_MIN * minute) == 0 &&
		    (turn.t1 == TIME_NONE || turn.t1 % (ROUND_MIN * minute) == 0);
}

/* "ada: text", "nate k: text" */
static void look_small(struct tally *t, struct str s)
{
	size_t colon, at = speaker_colon(s, &colon);
	struct str name = at == STR_NPOS ? str_none() : str_rtrim(str_n(s.p, at));

	if (name.len && ascii_is_lower(name.p[0]) && speaker_words(name) <= NAMES &&
	    !speaker_is_nobody(name))
		add(t, &t->small, name);
}

/* "Ada Quill" above "So it is.", blank line or not. */
static void look_tight(struct tally *t, struct str s, struct str next)
{
	if (!shapes_is_name(s) || str_ends(s, STRL(".")) || !is_said(next) ||
	    (str_chr(s, ' ') != STR_NPOS && !shapes_is_full_name(s)))
		return;
	t->tight.n++;
	t->tight.said++;
	t->single |= str_chr(s, ' ') == STR_NPOS;
	if (map_put(t->a, &t->met, s, t->tight.n) != t->tight.n)
		map_put(t->a, &t->tight.names, s, 0);
}

/*
 * A name above words ("Ada:", "=== Ada ===") or above a time ("Ada"), after a blank
 * line.
 */
static void look_alone(struct tally *t, struct str s, struct str next, bool after_blank)
{
	int64_t ms;
	bool ruled = shapes_unruled(s).len != s.len;
	bool colon = ruled || str_ends(s, STRL(":"));
	struct str name = ruled   ? shapes_unruled(s)
			  : colon ? str_rtrim(str_n(s.p, s.len - 1))
				  : s;
	struct turn turn;

	t->under = t->head;
	t->head = false;
	if (!shapes_is_name(name))
		return;
	if (ruled)
		add(t, &t->alone, name);
	if (!next.len || ruled)
		return;
	if (!colon && turn_moment(linemark_bare(next), &ms)) {
		add(t, &t->above, name);
		t->head = true;
		t->clocks += turn_times(linemark_bare(next), &turn) && turn.clock;
	}
	if (!after_blank)
		return;
	if (colon ? !strchr("-*", next.p[0]) : turn_moment(next, &ms))
		add(t, &t->alone, name);
	t->above_time += !colon && turn_moment(next, &ms);
	if (!colon && shapes_is_full_name(name) && !strchr("-*#|>", next.p[0]) &&
	    !linemark_sign(next))
		add(t, &t->solo, name);
}

/* "[0:12] Ada", "[0:12] - Ada" above words. */
static void look_marked(struct tally *t, struct str s, struct str next)
{
	struct str rest, other;

	if (!bracket_time(s, &rest))
		return;
	if (str_starts(rest, STRL("- ")))
		rest = str_trim(str_from(rest, 2));
	t->marked++;
	t->marked_heads +=
	    next.len && !bracket_time(next, &other) && shapes_is_name(rest);
}

/* "0:12", "Ada", "Hello."; "0:12 Hello." */
static void look_below(struct tally *t, struct str s, struct str next, bool after_time)
{
	struct turn turn, other;
	struct str rest = s;
	bool above = turn_times(next, &other);
	int64_t ms;

	t->numbered += above && str_uint(s, LONG_MAX) == (long)t->numbered + 1;
	if (turn_range(&rest, &turn) && !str_trim(rest).len) {
		t->times++;
		t->further += !t->under && !turn.clock && t->above.n;
	} else if (turn_time(&s, &ms, &turn)) {
		bool stamp = s.len && s.p[0] == ' ' && turn.day == TIME_NONE;

		t->stamps += stamp;
		t->stamps_on += stamp && turn_time(&next, &ms, &turn);
		t->stamps_titled += stamp && shapes_is_chapter(s);
	} else if (after_time && next.len && !above && shapes_is_name(s)) {
		add(t, &t->below, s);
	}
}

/* "Current situation (0:00 - 8:12)", "Send the list (24:10)", "Ada (0:03)" */
static void look_bracketed(struct tally *t, struct str s)
{
	size_t open = str_ends(s, STRL(")")) ? str_chr(s, '(') : STR_NPOS;
	struct turn turn;

	if (open != STR_NPOS && open > 0 &&
	    turn_times(str_sub(s, open + 1, s.len - 1), &turn))
		add(t, &t->bracketed, str_rtrim(str_n(s.p, open)));
}

static void look(struct tally *t, struct str s, struct str next, bool after_blank,
		 bool after_time)
{
	struct str name, time;
	struct turn turn;

	t->lines++;
	t->blocks += after_blank;
	if (s.p[0] != '#' && shapes_name_time(s, &name, &time) &&
	    turn_times(time, &turn) && (next.len || str_starts(s, STRL("**")))) {
		/* Past midnight it falls by more than half a day. */
		t->falls |= t->timed.n && after_blank && turn.t0 < t->last &&
			    t->last - turn.t0 < HALF_DAY_MS;
		t->last = turn.t0;
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
	look_listed(t, s);
	look_small(t, s);
	look_planned(t, s);
	look_tight(t, s, next);
	look_bracketed(t, s);
	t->sections += header_is_section(s);
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
		return ((full && again && lines >= SEP_LINES) ||
			come_back(&t->seps[i], RETURNS)) &&
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
	out->listed = t->listed.n >= LISTED && t->listed.n * 4 >= t->lines * 3 &&
		      !t->sections && come_back(&t->listed, 2);
	/* Who writes names so has them before every line. */
	out->small = t->small.n * 4 >= t->lines * 3 && t->small.names.n >= NAMES &&
		     t->small.names.n * RETURNS <= t->small.n;
	/* Chapters are a list in notes, and none of them is a sentence. */
	out->agenda = (t->plans && t->round == t->plans) ||
		      (t->sections && t->stamps >= STAMPS &&
		       t->stamps_on + 1 == t->stamps && t->stamps_titled == t->stamps);
	out->places = t->sections && t->bracketed.n >= NAMES &&
		      t->bracketed.names.n == t->bracketed.n;
	/* Lines in one block may be a list; heads have words below. */
	out->stamps = t->stamps >= STAMPS && !out->agenda &&
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
	/* Slack has "10:02 AM" below a name, and "10:03" above what follows. */
	if (t->above.n * 10 >=
	    (t->times - (t->clocks == t->above.n ? t->further : 0)) * 9)
		take_names(out, &t->above);
	/* Nearly every block of lines has a name on top. */
	if (t->solo.n * 4 >= t->blocks * 3)
		take_names(out, &t->solo);
	if (!out->alone && t->tight.n >= LISTED && t->tight.n * 4 >= t->lines &&
	    come_back(&t->tight, t->single ? RETURNS : 2)) {
		out->alone = true;
		out->names = t->tight.names;
	}
	if (!out->alone) {
		take_names(out, &t->chapters);
		out->headings |= out->alone;
	}
}

void shapes_find(struct arena *a, struct str text, struct shapes *out)
{
	struct tally t = { .a = a };
	struct str line, next = { NULL, 0 }, whole = text;
	bool more = str_line(&text, &next), after_blank = true, after_time = false;
	struct turn turn;

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
		after_time = turn_times(line, &turn);
		after_blank = line.p[0] == '#' || header_is_transcript(line);
	}
	decide_heads(&t, out);
	decide_names(&t, out);
	voicehead_find(a, whole, out);
	timedhead_find(a, whole, out);
}
