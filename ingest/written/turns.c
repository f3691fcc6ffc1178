/* turns.c - lines of a written transcript. */
#include "ingest/written/talk.h"

#include "base/ascii.h"
#include "ingest/written/header.h"
#include "ingest/written/linemark.h"
#include "ingest/written/timedhead.h"

enum { NAME_BYTES = 80, TIMED_NAME_WORDS = 5 };
/* Of a time in brackets, and of an address behind it: the search for the end is short.
 */
enum { TIMES_BYTES = 40, BRACKET_BYTES = 2000 };

static bool is_name(struct str s)
{
	return s.len > 0 && s.len <= NAME_BYTES && !strchr("?!,:", s.p[s.len - 1]) &&
	       (s.p[s.len - 1] != '.' || !shapes_is_sentence(s)) &&
	       !str_has(s, STRL("http"));
}

/* "Ada Quill", not "is that enough": for names that only stand behind a time. */
static bool is_short_name(struct str s)
{
	return is_name(s) && !ascii_is_lower(s.p[0]) &&
	       str_count(s, ' ') < TIMED_NAME_WORDS && !shapes_is_sentence(s);
}

/* The bracket that ends s: its content, and what stands before it. */
static bool bracket_at(struct str s, size_t open, struct str *in, size_t *end)
{
	char close = s.p[open] == '(' ? ')' : ']';
	size_t at = str_chr(str_head(str_from(s, open), BRACKET_BYTES), close);

	if (at == STR_NPOS)
		return false;
	*in = str_sub(s, open + 1, open + at);
	*end = open + at + 1;
	return true;
}

/* "[0:12] ...", "(0:12) ...": takes the time off the line. */
static bool bracketed_time(struct str *s, struct turn *out)
{
	struct str in;
	size_t end;

	if (!s->len || (s->p[0] != '[' && s->p[0] != '(') ||
	    !bracket_at(*s, 0, &in, &end) || in.len > TIMES_BYTES ||
	    !turn_times(in, out))
		return false;
	*s = str_from(*s, end);
	if (s->len && s->p[0] == '(' && bracket_at(*s, 0, &in, &end))
		*s = str_from(*s, end); /* [0:12](https://...) */
	*s = str_trim(*s);
	return true;
}

/* "- Ada: text", "| Ada" behind a time. */
static struct str without_dash(struct str s)
{
	static const struct str marks[] = { STR("- "), STR("| "), STR("-> "),
					    STR("\xE2\x80\x93 "),
					    STR("\xE2\x80\x94 ") };
	size_t n = STR_ANY(str_starts, s, marks);

	return n ? str_trim(str_from(s, n)) : s;
}

/* Bold names: "**Ada:** text", "**Ada**: text", "__Ada:__ text". */
static bool bold_name(struct str *s, struct turn *out)
{
	struct str mark = { s->p, 2 }, name, rest;
	size_t at;
	bool colon;

	if (s->len < 6 || (s->p[0] != '*' && s->p[0] != '_') || s->p[1] != s->p[0])
		return false;
	at = str_find(*s, mark, 2);
	if (at == STR_NPOS)
		return false;
	name = str_trim(str_sub(*s, 2, at));
	rest = str_trim(str_from(*s, at + 2));
	colon = str_ends(name, STRL(":"));
	if (colon)
		name = str_rtrim(str_n(name.p, name.len - 1));
	else
		colon = str_eat(&rest, ':');
	/* "**0:12 Ada:** text", "**[0:12] Ada:** text" */
	if (colon && (bracketed_time(&name, out) || turn_time(&name, &out->t0, out)))
		name = without_dash(str_trim(name));
	if (!colon || !is_name(name) || speaker_is_nobody(name) || header_is_key(name))
		return false;
	out->speaker = name;
	out->text = str_trim(rest);
	(void)bracketed_time(&out->text, out);
	*s = (struct str){ NULL, 0 };
	return true;
}

/* "Ada (00:00:12):", "Ada [00:00:12]: text", "Speaker 1 (00:12)" */
static enum turn_kind name_bracket(struct str s, struct turn *out)
{
	/* "• Ada presents the plan (0:03)" is a point of a summary. */
	size_t reach = linemark_sign(s) ? 0 : str_head(s, NAME_BYTES).len;

	for (size_t i = 1; i < reach; i++) {
		struct str in, rest;
		size_t end;

		if ((s.p[i] != '(' && s.p[i] != '[') || !bracket_at(s, i, &in, &end) ||
		    in.len > TIMES_BYTES || !turn_times(in, out))
			continue;
		rest = str_trim(str_from(s, end));
		/* "**Ada** *(0:12)*" */
		while (strchr("*_", s.p[i - 1]) && rest.len && rest.p[0] == s.p[i - 1])
			rest = str_trim(str_from(rest, 1));
		out->speaker = linemark_bare(str_n(s.p, i));
		/* "[Ada] (0:12): text" */
		if (shapes_unruled(out->speaker).len)
			out->speaker = shapes_unruled(out->speaker);
		if (!is_name(out->speaker) || (rest.len && !str_eat(&rest, ':')))
			return TURN_NONE;
		out->text = str_trim(rest);
		return out->text.len ? TURN_TEXT : TURN_HEAD;
	}
	return TURN_NONE;
}

/* "Ada  0:12" (two blanks or a TAB), "[Ada] 00:00:12" */
static bool name_then_time(struct str s, struct turn *out)
{
	size_t at = turn_time_at(s);
	struct str time = str_from(s, at), name = str_rtrim(str_n(s.p, at));

	if (!turn_times(time, out) || name.len == 0)
		return false;
	if (name.len > 2 && name.p[0] == '[' && name.p[name.len - 1] == ']')
		name = str_trim(str_sub(name, 1, name.len - 1));
	else if (at - name.len < 2 && s.p[at - 1] != '\t')
		return false;
	if (str_ends(name, STRL(" at")))
		name.len -= 3;
	out->speaker = linemark_bare(name);
	return is_name(name);
}

/* "Ada Quill 1 minute 3 seconds", as Teams tells it to screen readers. */
static bool name_then_spoken(const struct talk *t, struct str s, struct turn *out)
{
	size_t at = 0;

	while (at < s.len && !ascii_is_digit(s.p[at]))
		at++;
	out->speaker = str_rtrim(str_n(s.p, at));
	return at < s.len && map_get(&t->shapes->names, out->speaker) != STR_NPOS &&
	       turn_times(str_from(s, at), out);
}

/* "Ada: text" by its shape alone. */
static bool label(struct str *text, struct str *speaker)
{
	size_t colon, at = speaker_colon(*text, &colon);

	if (!header_is_label(*text))
		return false;
	*speaker = str_rtrim(str_n(text->p, at));
	*text = str_trim(str_from(*text, at + colon));
	return true;
}

/* "`0:12` **Ada**: text", "**0:12** Ada: text": takes the time off the line. */
static bool marked_time(struct str *s, struct turn *out)
{
	size_t n = s->len && s->p[0] == '`' ? 1 : str_starts(*s, STRL("**")) ? 2 : 0;
	size_t end =
	    n ? str_find(str_head(*s, TIMES_BYTES), str_n(s->p, n), n) : STR_NPOS;

	if (end == STR_NPOS || !turn_times(str_sub(*s, n, end), out))
		return false;
	*s = str_trim(str_from(*s, end + n));
	return s->len > 0;
}

/* "<Ada> text", "[Ada] text" */
static bool bracketed_name(const struct talk *t, struct str s, struct turn *out)
{
	size_t at = t->shapes->brackets && strchr("<[", s.p[0])
			? str_chr(s, s.p[0] == '<' ? '>' : ']')
			: STR_NPOS;

	if (at == STR_NPOS)
		return false;
	out->speaker = str_trim(str_sub(s, 1, at));
	out->text = str_trim(str_from(s, at + 1));
	if (t->shapes->behind && timedhead_behind(s, &out->text, out))
		return true;
	(void)str_eat(&out->text, ':');
	out->text = str_trim(out->text);
	return true;
}

/* "[Ada - 0:03] text", "[0:03 - Ada] text" */
static bool bracketed_head(const struct talk *t, struct str s, struct turn *out)
{
	struct str time;
	size_t end;

	if (!t->shapes->inside || !shapes_inside(s, &out->speaker, &time, &end) ||
	    !turn_times(time, out))
		return false;
	out->text = str_trim(str_from(s, end));
	(void)str_eat(&out->text, ':');
	out->text = str_trim(out->text);
	return true;
}

/* "Ada<TAB>text", "Ada | 0:12 | text" */
static bool parted(const struct talk *t, struct str s, struct turn *out)
{
	struct str name, time;

	if (!t->shapes->sep.len ||
	    !shapes_parted(s, t->shapes->sep, &name, &time, &out->text))
		return false;
	if (time.len && !turn_times(time, out))
		return false;
	out->speaker = name;
	return true;
}

/* "00:00:12 Ada", "0:12 - Ada (Orlin)", "00:00:12 Ada: text" after the time. */
static enum turn_kind after_time(struct talk *t, struct str s, struct turn *out,
				 bool bare)
{
	if (s.len == 0)
		return TURN_TIME;
	if (bold_name(&s, out))
		return out->text.len ? TURN_TEXT : TURN_HEAD;
	s = without_dash(s);
	if (parted(t, s, out))
		return TURN_TEXT;
	if (bracketed_name(t, s, out))
		return out->text.len ? TURN_TEXT : TURN_HEAD;
	out->text = s;
	if (speaker_take(&t->book, &out->text, &out->speaker))
		return TURN_TEXT;
	if (!bare && !t->shapes->marked)
		return TURN_TEXT; /* "[0:12] text": nobody is named */
	/* "2026-02-03 10:00 CET" is no turn, "2026-02-03 10:00:12 Ada: text" is. */
	if (out->day != TIME_NONE && !label(&out->text, &out->speaker) &&
	    (bare || !t->shapes->marked))
		return TURN_NONE;
	if (out->speaker.len || t->shapes->stamps)
		return TURN_TEXT;
	if (t->shapes->agenda)
		return TURN_NONE;
	if (str_ends(s, STRL(":")))
		s = str_rtrim(str_n(s.p, s.len - 1));
	if (!is_short_name(s))
		return TURN_NONE;
	out->speaker = s;
	out->text.len = 0;
	return TURN_HEAD;
}

/* Heading marks and emphasis around a time alone: "### [00:05:12](url)". */
static struct str unmarked(const struct shapes *shapes, struct str s)
{
	struct str rest;

	s = str_trim(shapes_unlisted(shapes, s));
	/* Marks of the direction of writing. */
	while (str_starts(s, STRL("\xE2\x80\x8E")) ||
	       str_starts(s, STRL("\xE2\x80\x8F")))
		s = str_trim(str_from(s, 3));
	/* "@0:04 - Ada", as Fathom copies it with its marks. */
	if (s.len > 1 && s.p[0] == '@' && ascii_is_digit(s.p[1]))
		s = str_from(s, 1);
	if (s.len && s.p[0] == '#')
		s = linemark_unanchored(s);
	s = str_ltrim_any(s, "#");
	/* ">> ADA: text" is how captioners mark that another one speaks. */
	if (str_starts(s, STRL("> ")) || str_starts(s, STRL(">>")))
		while (str_eat(&s, '>'))
			;
	s = str_trim(s);
	/* "**0:03 | Ada**" */
	rest = linemark_bare(s);
	if (s.len > 4 && str_starts(s, STRL("**")) && str_ends(s, STRL("**")) &&
	    rest.len &&
	    (ascii_is_digit(rest.p[0]) || rest.p[0] == '[' ||
	     (shapes->bolds && strchr(")]", rest.p[rest.len - 1]))))
		return rest;
	/* "- Ada: text" in a list of turns. */
	rest = str_from(s, 2);
	return s.len > 2 && strchr("-*", s.p[0]) && s.p[1] == ' ' &&
		       header_is_label(rest)
		   ? rest
		   : s;
}

/* Heads that the text as a whole has shown to be some. */
static enum turn_kind shaped(const struct talk *t, struct str s, struct turn *out)
{
	struct str time, name;

	if (map_get(&t->shapes->heads, s) != STR_NPOS &&
	    shapes_name_time(s, &out->speaker, &time) && turn_times(time, out))
		return TURN_HEAD;
	if (parted(t, s, out))
		return TURN_TEXT;
	if (bracketed_name(t, s, out))
		return out->text.len ? TURN_TEXT : TURN_HEAD;
	if (!t->shapes->alone)
		return TURN_NONE;
	name = shapes_unruled(s);
	if (str_ends(name, STRL(":")))
		name = str_rtrim(str_n(name.p, name.len - 1));
	if (map_get(&t->shapes->names, name) == STR_NPOS)
		return TURN_NONE;
	out->speaker = name;
	return TURN_HEAD;
}

/* "*Ada*" and “Ada” without their marks, "Ada:palm_tree:" without Slack's picture. */
static struct str bare_name(struct str s)
{
	size_t mark = str_chr(s, ':');

	if (mark != STR_NPOS && mark > 0 && mark + 1 < s.len &&
	    ascii_is_lower(s.p[mark + 1]))
		s = str_rtrim(str_sub(s, 0, mark));
	if (s.len > 2 && strchr("*_", s.p[0]) && s.p[s.len - 1] == s.p[0])
		return str_trim(str_sub(s, 1, s.len - 1));
	if (s.len > 6 && str_starts(s, STRL("\xE2\x80\x9C")) &&
	    str_ends(s, STRL("\xE2\x80\x9D")))
		return str_trim(str_sub(s, 3, s.len - 3));
	return s;
}

static enum turn_kind turn_of(struct talk *t, struct str line, struct turn *out)
{
	struct str s = unmarked(t->shapes, line), rest = s;
	enum turn_kind kind;
	bool heading = s.len && str_trim(line).p[0] == '#' && !t->shapes->headings;

	*out = (struct turn){ .t0 = TIME_NONE, .t1 = TIME_NONE };
	if (s.len == 0)
		return TURN_NONE;
	if (turn_times(linemark_bare(s), out))
		kind = TURN_TIME;
	else if (bracketed_time(&rest, out))
		kind = after_time(t, rest, out, false);
	else if (turn_range(&rest, out) && (rest.len == 0 || ascii_is_blank(rest.p[0])))
		kind = after_time(t, str_trim(rest), out, true);
	else
		kind = TURN_NONE;
	if (kind != TURN_NONE)
		return heading && kind != TURN_TIME ? TURN_NONE : kind;
	*out = (struct turn){ .t0 = TIME_NONE, .t1 = TIME_NONE };
	if (heading)
		return TURN_NONE;
	rest = s;
	if (marked_time(&rest, out)) {
		out->text = rest;
		if (bold_name(&rest, out) ||
		    speaker_take(&t->book, &out->text, &out->speaker))
			return out->text.len ? TURN_TEXT : TURN_HEAD;
		/* "`0:12` text" below the name of who says it. */
		if (t->shapes->alone && rest.len)
			return TURN_TEXT;
	}
	*out = (struct turn){ .t0 = TIME_NONE, .t1 = TIME_NONE };
	rest = s;
	if (bold_name(&rest, out) || bracketed_head(t, s, out))
		return out->text.len ? TURN_TEXT : TURN_HEAD;
	if (t->shapes->timed && timedhead_take(s, out))
		return TURN_TEXT;
	*out = (struct turn){ .t0 = TIME_NONE, .t1 = TIME_NONE };
	kind = t->shapes->places ? TURN_NONE : name_bracket(s, out);
	if (kind != TURN_NONE)
		return kind;
	*out = (struct turn){ .t0 = TIME_NONE, .t1 = TIME_NONE };
	if (name_then_time(s, out) || name_then_spoken(t, s, out))
		return TURN_HEAD;
	*out = (struct turn){ .text = s, .t0 = TIME_NONE, .t1 = TIME_NONE };
	kind = shaped(t, s, out);
	if (kind != TURN_NONE)
		return kind;
	*out = (struct turn){ .text = s, .t0 = TIME_NONE, .t1 = TIME_NONE };
	/* Below "Ada 0:12" a label is somebody's words. */
	if (t->shapes->name_time || !speaker_take(&t->book, &out->text, &out->speaker))
		return TURN_NONE;
	/* "Ada: [0:12] text" */
	(void)bracketed_time(&out->text, out);
	return TURN_TEXT;
}

enum turn_kind talk_turn(struct talk *t, struct str line, struct turn *out)
{
	enum turn_kind kind = turn_of(t, line, out);

	out->speaker = bare_name(out->speaker);
	return kind;
}

void talk_learn(struct talk *t, struct str line)
{
	struct turn turn = { .t0 = TIME_NONE };
	struct str s = unmarked(t->shapes, line);

	if (s.len == 0)
		return;
	if (!bracketed_time(&s, &turn) && !marked_time(&s, &turn) &&
	    turn_range(&s, &turn))
		s = without_dash(str_trim(s));
	if (s.len && !header_has_key(s))
		speaker_learn(&t->book, s);
}
