/*
 * plain.c - transcripts as plain text, and text that is nothing else.
 *
 * Above the first turn stand title, date and attendees, or the notes that Gemini
 * puts before its transcript; they become headings, bullets and paragraphs.  "> " is a
 * bullet where it begins the line right below a heading.  "Ada: send the plan" below
 * "Next steps" is no speech, nor are keys of any name ("Project: Larkmoor") in a block
 * above the talk, when nobody of that name speaks again.  Title and date of the next
 * meeting of a series ("Standup - 3 March") become a heading.
 *
 * Shapes that lists and prose have as well are turns only where their names come back
 * above sentences (shapes.h); "Ada, text" and "(3m 20s)" behind a name are none, nor
 * are chapters between sections of notes ("2:34 Archive sizing").
 * Names in small letters ("ada: hi", "nate k: hi") are speakers where they stand before
 * three in four lines, and come back.  Three labels and more of which none comes back,
 * among as many other lines, are those of notes ("Killashane: the loaner is in"); so
 * are two with no sentence behind them ("Customer: Larkmoor").
 */
#include <limits.h>

#include "base/ascii.h"
#include "ingest/format.h"
#include "ingest/meta.h"
#include "ingest/title.h"
#include "ingest/written/anytext.h"
#include "ingest/written/blanks.h"
#include "ingest/written/boilerplate.h"
#include "ingest/written/fences.h"
#include "ingest/written/header.h"
#include "ingest/written/initials.h"
#include "ingest/written/jotted.h"
#include "ingest/written/keyblock.h"
#include "ingest/written/linemark.h"
#include "ingest/written/mdtext.h"
#include "ingest/written/noteline.h"
#include "ingest/written/named.h"
#include "ingest/written/talk.h"
#include "ingest/written/topline.h"

enum {
	TITLE_BYTES = 120,
	LONE_BYTES = 80,
	LONE_WORDS = 5,
	HEADER_LINES = 20,
	FEW = 3,
	FEW_LINES = 6,
	PREFIX_BYTES = 4
};
enum { MINUTE_MS = 60 * 1000, HOUR_MS = 60 * MINUTE_MS, DAY_MS = 24 * HOUR_MS };
enum { SURE = 55, LIKELY = 45, ANY_TEXT = 10 }; /* scores of sniff() */

/* What the lines of a text look like, before it is read. */
struct survey {
	size_t keys;         /* lines of a header with keys of any name */
	size_t lines, turns; /* not blank; with a speaker */
	size_t labels;       /* "Word: text" above the first sure turn */
	size_t below;        /* lines below the first of them that have none */
	size_t first_label, first_sure, marker; /* line numbers, 0 = none */
	size_t timed;
	size_t headings; /* of Markdown */
	size_t sections; /* "Decisions" */
	size_t listed;   /* of the labels, those behind a bullet */
	bool headed;     /* the first lines tell date or people */
	bool tabled;     /* has a table of Markdown */
	bool again;      /* a label comes back */
	bool said;       /* what stands behind one is a sentence */
	bool chevrons;   /* "> " stands for a bullet, right below a heading */
};

/* Above its first bullet a text tells when it was, or who was there. */
static bool is_headed(struct arena *a, struct str text)
{
	struct header h = { 0 };
	struct record scratch;
	struct str line;

	record_init(&scratch, a);
	for (size_t n = 0; n < FEW_LINES && str_line(&text, &line); n++) {
		line = str_trim(line);
		if (line.len && (linemark_sign(line) || strchr("-*+", line.p[0])))
			return false;
		if (header_line(&h, &scratch, line))
			return true;
	}
	return false;
}

/*
 * "Thornby Museum: autumn exhibition" and the date below it: a title, when nobody of
 * that name speaks.  rest: the lines below.
 */
static bool is_label_title(struct arena *a, struct str title, struct str rest)
{
	struct header h = { 0 };
	struct record scratch;
	struct str line = { NULL, 0 }, name;
	size_t colon, at = speaker_colon(title, &colon);

	if (at == STR_NPOS || !header_is_label(title))
		return false;
	name = str_n(title.p, at + colon);
	while (str_line(&rest, &line) && !str_trim(line).len)
		;
	record_init(&scratch, a);
	if (!header_line(&h, &scratch, line))
		return false;
	while (str_line(&rest, &line))
		if (str_starts(str_trim(line), name))
			return false;
	return true;
}

/* "ada: text" where all write so. */
static bool is_small_label(const struct talk *t, struct str line)
{
	size_t colon;

	return t->shapes->small && line.len && ascii_is_lower(line.p[0]) &&
	       speaker_colon(line, &colon) != STR_NPOS;
}

/* "Ada: text" on line n; names: who has said something before. */
static void count_label(struct survey *s, struct arena *a, struct map *names,
			struct str line, size_t n)
{
	size_t colon, at = speaker_colon(line, &colon);

	if (speaker_is_link(str_from(line, at + colon)))
		return;
	s->turns++;
	s->again |= map_put(a, names, str_n(line.p, at), n) != n;
	s->said |= assemble_ends_sentence(line);
	s->listed += strchr("-*+", str_trim(line).p[0]) != NULL;
	s->labels += !s->first_sure;
	if (!s->first_label)
		s->first_label = n;
}

/*
 * "Killashane: renewal is flat" among other lines, when no name comes back, is notes;
 * so is "Customer: Larkmoor".
 */
static void drop_keys(struct survey *s)
{
	if (!s->timed && !s->again &&
	    ((s->turns >= FEW && s->turns * 4 < s->lines * 3) ||
	     (!s->said && s->turns <= s->below)))
		s->turns = s->labels = s->first_label = s->listed = 0;
}

static void survey(struct talk *t, struct str text, struct survey *s)
{
	struct turn turn;
	struct when w;
	struct str line, label, above = { NULL, 0 };
	bool dated;
	struct map names = { 0 };
	size_t tasks = 0; /* 1: below "Next steps"; 2: in the block that follows */
	/* "2026-02-03 10:00", which is no turn when no other time follows. */
	size_t stamp = 0;

	*s = (struct survey){ .keys = keyblock_lines(t->r->arena, text),
			      .headed = is_headed(t->r->arena, text) };
	for (size_t n = 1; str_line(&text, &line); n++) {
		enum turn_kind kind = talk_turn(t, line, &turn);

		if (tasks == 2 && str_trim(line).len == 0)
			tasks = 0;
		if (str_trim(line).len == 0 || boilerplate_take(t->r, line) ||
		    linemark_rule(str_trim(line)))
			continue;
		if (header_is_section(line)) {
			s->sections++;
			tasks = header_is_actions(line);
		} else if (tasks) {
			tasks = header_is_transcript(line) ? 0 : 2;
		}
		s->chevrons |= str_starts(line, STRL("> ")) &&
			       (header_is_section(above) || noteline_shouted(above));
		if (!s->lines++ && is_label_title(t->r->arena, str_trim(line), text))
			continue;
		s->headings += kind == TURN_NONE && line.p[0] == '#';
		s->tabled |=
		    str_starts(line, STRL("|--")) || str_starts(line, STRL("| --"));
		if (!s->marker && header_is_transcript(line))
			s->marker = n;
		dated = when_find(above, &w);
		above = line;
		if (kind == TURN_TIME && turn.clock && !s->timed && dated)
			continue; /* "10:02 AM" below the date */
		if (kind == TURN_TIME && turn.day != TIME_NONE && !s->timed && !stamp) {
			stamp = n;
			continue;
		}
		if (kind != TURN_NONE) {
			s->timed += stamp && !s->timed ? 2 : 1;
			if (stamp && !s->first_sure)
				s->first_sure = stamp;
			/* The line above may be the turn's number. */
			if (!s->first_sure)
				s->first_sure = n - (t->shapes->numbered && n > 1);
			continue;
		}
		/* "Ada: send the plan" and "Project: Larkmoor" are no speech. */
		label = shapes_unlisted(t->shapes, str_trim(line));
		if ((header_is_label(label) || is_small_label(t, label)) &&
		    !topline_is_transcript(line) && !tasks && n > s->keys)
			count_label(s, t->r->arena, &names, label, n);
		else
			s->below += s->turns > 0;
	}
	drop_keys(s);
}

/* The line where the talk begins, 0 = nowhere. */
static size_t talk_start(const struct survey *s)
{
	size_t first = s->first_sure;

	if (s->marker && (!first || s->marker < first))
		first = s->marker;
	if (!first)
		return s->turns > 1 ? s->first_label : 0;
	/* Timed lines within a talk of "Name: text" do not begin it. */
	if (s->first_label && s->first_label < first && (s->labels > FEW || s->again) &&
	    s->labels * 2 > first)
		return s->first_label;
	return first;
}

/* head and what is found of it live in a. */
static int score(struct arena *a, struct str head)
{
	struct record scratch;
	struct shapes shapes;
	struct survey s;
	struct talk t;

	record_init(&scratch, a);
	shapes_find(a, head, &shapes);
	if (!shapes.sep.len && anytext_is_table(head))
		return 0;
	talk_init(&t, &scratch, &shapes);
	survey(&t, head, &s);
	if (s.turns + s.timed >= 2 && (s.turns + s.timed) * 4 >= s.lines)
		/* Of notes with headings or tables the reader of notes knows more. */
		return s.headings < FEW && !(s.tabled && s.turns * 2 < s.lines) &&
			       (!s.sections || s.listed * 2 < s.turns)
			   ? SURE
			   : LIKELY;
	if (s.timed >= 1)
		return LIKELY;
	return s.sections || (s.lines && anytext_is_prose(head)) ? ANY_TEXT : 0;
}

static int sniff(struct str head)
{
	struct arena a = { 0 };
	int n = score(&a, blanks_plain(&a, head));

	arena_fini(&a);
	return n;
}

/* "10:00 - 10:15 Welcome" */
static bool is_range(struct str s)
{
	struct turn turn = { .t1 = TIME_NONE };

	return turn_range(&s, &turn) && turn.t1 != TIME_NONE;
}

static bool is_title(struct str s)
{
	return s.len > 0 && s.len <= TITLE_BYTES && s.p[0] != '[' &&
	       !strchr(".,", s.p[s.len - 1]) && str_uint(s, LONG_MAX) < 0 &&
	       !is_range(s) && !header_is_section(s);
}

/*
 * A first line with a blank one below: "Kiln weekly, 3 Feb 2026"; "Kiln weekly" where
 * sections follow.
 */
static bool lone_title(struct record *r, struct str line, struct str below,
		       bool sections)
{
	struct str next;
	struct when w;
	bool dated;

	line = str_trim(line);
	if (r->title.p || r->segments.n || !is_title(line) || line.len > LONE_BYTES ||
	    title_is_generic(line) || header_is_label(line) ||
	    !str_line(&below, &next) || str_trim(next).len)
		return false;
	dated = title_undated(line, &w).len > 0;
	if (!dated && (!sections || when_find(line, &w) ||
		       str_count(line, ' ') >= LONE_WORDS || ascii_is_lower(line.p[0])))
		return false;
	r->title = line;
	if (dated)
		meta_when(r, &w, STRL("content"));
	return true;
}

/* "Kiln round 14/4/2026, present: Ada, Bo" above notes. */
static bool opener(struct record *r, struct header *h, struct str line)
{
	struct str title, list;
	struct when w;

	if (r->title.p || r->segments.n ||
	    !topline_opener(str_trim(line), &title, &list))
		return false;
	r->title = title;
	if (when_find(title, &w))
		meta_when(r, &w, STRL("content"));
	return header_line(h, r, list);
}

/* A line that is no speech: header, section, bullet, paragraph. */
static void other_line(struct reading *in, struct header *h, struct str line,
		       size_t number, bool above)
{
	struct record *r = in->r;
	struct str s = str_trim(line), label, name;
	struct segment *seg;
	struct turn turn;
	struct when w;
	enum seg_kind kind;
	char mark;

	if (header_is_transcript(s) || header_is_tab(s) ||
	    (above && header_line(h, r, s)) || !s.len)
		return;
	if (above && r->date.p && !r->start.p && turn_times(s, &turn) && turn.clock &&
	    turn.t0 < DAY_MS) {
		r->start = arena_fmt(r->arena, "%02d:%02d", (int)(turn.t0 / HOUR_MS),
				     (int)(turn.t0 / MINUTE_MS % 60));
		return;
	}
	if (above && !r->title.p && !r->segments.n && !strchr("*-+", s.p[0]) &&
	    is_title(linemark_bare(s)) && !named_line(s, &label, &name)) {
		if (title_is_generic(linemark_bare(s)))
			return;
		r->title = linemark_bare(s);
		if (when_find(s, &w))
			meta_when(r, &w, STRL("content"));
		return;
	}
	if (topline_is_transcript(s))
		return;
	kind = noteline_kind(&s, &mark);
	seg = record_segment(r, kind);
	seg->mark = mark;
	seg->level = kind == SEG_HEADING ? 2 : kind != SEG_PARAGRAPH;
	if (seg->level && ascii_is_blank(line.p[0]))
		seg->level = 2;
	seg->line = (int64_t)number;
	seg->text = s;
}

/* "Standup - 3 March" below "Standup - 2 March": the next meeting of a series. */
static bool is_next_title(const struct record *r, struct str line)
{
	struct when a, b;

	line = str_trim(line);
	return line.len <= TITLE_BYTES && r->title.len > PREFIX_BYTES &&
	       str_starts(line, str_n(r->title.p, PREFIX_BYTES)) &&
	       when_find(r->title, &a) && when_find(line, &b) &&
	       a.from > PREFIX_BYTES && a.from == b.from && b.to == line.len &&
	       memcmp(line.p, r->title.p, a.from) == 0;
}

static void heading(struct record *r, struct str text, size_t number)
{
	struct segment *s = record_segment(r, SEG_HEADING);

	s->level = 2;
	s->line = (int64_t)number;
	s->text = text;
}

/* Nothing yet but "Meeting notes" for a title. */
static bool is_only_title(const struct record *r)
{
	return r->segments.n == 1 && r->segments.v[0].kind == SEG_HEADING &&
	       title_is_generic(r->segments.v[0].text);
}

/* Title, date and people may stand here: above the talk, or above sections of notes. */
static bool is_above(const struct talk *t, const struct survey *s, size_t number)
{
	const struct record *r = t->r;

	if (talk_start(s))
		return !t->said;
	return (s->sections > 1 || s->headed) && number <= HEADER_LINES &&
	       (!r->segments.n || is_only_title(r) ||
		r->segments.v[r->segments.n - 1].kind == SEG_PARAGRAPH);
}

/* "Project: Larkmoor" above the talk is neither its title nor somebody's words. */
static void key_line(struct record *r, struct str text, size_t number)
{
	struct segment *s = record_segment(r, SEG_PARAGRAPH);

	s->line = (int64_t)number;
	s->text = text;
}

/* A heading that is nobody's turn ends one. */
static bool ends_turn(struct talk *t, struct str line)
{
	struct turn turn;

	return noteline_marked(line) && talk_turn(t, line, &turn) == TURN_NONE;
}

static void learn(struct talk *t, struct str text, size_t first)
{
	struct str line;

	for (size_t n = 1; str_line(&text, &line); n++)
		if (n >= first && !boilerplate_take(t->r, line) &&
		    !topline_is_transcript(line))
			talk_learn(t, line);
}

static int read(struct reading *in, struct err *e)
{
	struct header h = { 0 };
	struct shapes shapes;
	struct survey s;
	struct talk t;
	struct str rest, line;
	size_t first;

	(void)e;
	in->text = blanks_plain(in->r->arena, in->text);
	in->text = fences_plain(in->r->arena, in->text);
	in->text = rest = initials_plain(in->r->arena, in->text);
	shapes_find(in->r->arena, in->text, &shapes);
	talk_init(&t, in->r, &shapes);
	survey(&t, in->text, &s);
	first = talk_start(&s);
	if (first)
		learn(&t, in->text, first);
	for (size_t n = 1; str_line(&rest, &line); n++) {
		if (boilerplate_take(in->r, line) || linemark_rule(str_trim(line)))
			continue;
		if (line.len && line.p[0] == '|')
			line = mdtext_unbroken(in->r->arena, line, ' ');
		if (s.chevrons && !first && str_starts(line, STRL("> ")))
			line = arena_fmt(in->r->arena, "- %.*s",
					 STR_ARG(str_from(line, 2)));
		/* Nobody in particular spoke: notes go on below. */
		if (t.said && ((!t.speaker.p && t.blank && header_is_section(line)) ||
			       ends_turn(&t, line)))
			talk_end(&t);
		if (t.said && header_present(&h, in->r, line)) {
			talk_end(&t);
			continue;
		}
		if (t.said && is_next_title(in->r, line)) {
			talk_end(&t);
			heading(in->r, str_trim(line), n);
		} else if (n <= s.keys && header_is_label(line)) {
			key_line(in->r, str_trim(line), n);
		} else if (!first && (lone_title(in->r, line, rest, s.sections) ||
				      opener(in->r, &h, line) ||
				      (n <= HEADER_LINES && line.len &&
				       topline_minutes(in->r, str_trim(line), rest)))) {
			continue;
		} else if (!first || n < first || topline_is_transcript(line) ||
			   !talk_put(&t, line, n))
			other_line(in, &h, line, n, is_above(&t, &s, n));
	}
	talk_end(&t);
	if (!record_has_talk(in->r) && jotted_is(in->text))
		jotted_lines(in->r);
	return 0;
}

const struct format format_plain = {
	.name = "plain",
	.flavors = "notes",
	.what = "plain transcript: \"Name: text\", times in brackets or above the text",
	.any = true,
	.running = true,
	.sniff = sniff,
	.read = read,
};
