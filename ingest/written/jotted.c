/* jotted.c - see jotted.h; who types during a call makes no list of it. */
#include "ingest/written/jotted.h"

#include "base/ascii.h"
#include "base/map.h"
#include "base/utf8.h"
#include "ingest/times/when.h"
#include "ingest/written/linemark.h"
#include "ingest/written/noteline.h"

enum {
	LEAST_PAIRS = 3,
	MEAN_BYTES = 80, /* of a line; a paragraph has more */
	MARK_BYTES = 3,  /* of the writer's own mark */
	HEAD_WORDS = 3,  /* of a line that only heads those below it */
	TOP_LINES = 3    /* a title, the day, a greeting */
};

static bool is_listed(struct str s)
{
	return linemark_sign(s) || linemark_ordinal(s) ||
	       (s.len > 1 && strchr("-*+", s.p[0]) && s.p[1] == ' ') || s.p[0] == '|' ||
	       str_starts(s, STRL("```"));
}

/* The mark of the writer's own at the start of a line: "o", ">>", "."; or none. */
static struct str own_mark(struct str s)
{
	struct str word = str_word(s);

	if (!word.len || word.len > MARK_BYTES ||
	    !str_trim(str_from(s, word.len)).len || utf8_arrow(s) ||
	    strchr("?!@(\"'", word.p[0]))
		return str_none();
	for (size_t i = 0; i < word.len; i++)
		if (ascii_is_alnum(word.p[i]) && !str_eq(word, STRL("o")))
			return str_none();
	return word;
}

/* The widest line, and what the lines are; false: some are bullets. */
static bool measure(struct str text, size_t *widest, size_t *mean, bool *prose)
{
	size_t n = 0, bytes = 0, told = 0, marked = 0;
	struct str line;

	*widest = 0;
	while (str_line(&text, &line)) {
		line = str_trim(line);
		if (!line.len || line.p[0] == '#')
			continue;
		if (is_listed(line))
			return false;
		n++;
		bytes += line.len;
		told += line.p[line.len - 1] == '.';
		marked += own_mark(line).len || utf8_arrow(line);
		if (line.len > *widest)
			*widest = line.len;
	}
	*mean = n ? bytes / n : 0;
	*prose = told * 3 >= n && marked < 2;
	return n > LEAST_PAIRS;
}

/* One that nobody closed is all there is. */
static struct str below_front(struct str text)
{
	size_t end;

	if (!str_starts(text, STRL("---\n")))
		return text;
	end = str_find(text, STRL("\n---"), 3);
	return str_from(text, end == STR_NPOS ? text.len : end + 4);
}

bool jotted_is(struct str text)
{
	size_t widest, mean, pairs = 0, ended = 0;
	struct str line, above = str_none();
	bool prose;

	text = below_front(text);
	if (!measure(text, &widest, &mean, &prose) || mean > MEAN_BYTES || prose)
		return false;
	while (str_line(&text, &line)) {
		line = str_trim(line);
		if (line.len && line.p[0] == '#')
			line = str_none();
		if (line.len && above.len) {
			pairs++;
			ended += above.len + 1 + str_word(line).len <= widest;
		}
		above = line;
	}
	return pairs >= LEAST_PAIRS && ended * 3 >= pairs * 2;
}

/* Each mark's lines: one alone may be anything. */
static void count_marks(struct record *r, struct map *marks)
{
	for (size_t i = 0; i < r->segments.n; i++) {
		struct str mark = own_mark(r->segments.v[i].text);
		size_t n = mark.len ? map_get(marks, mark) : 0;

		if (mark.len)
			map_set(r->arena, marks, mark, n == STR_NPOS ? 1 : n + 1);
	}
}

static bool is_marked(const struct map *marks, struct str text)
{
	struct str mark = own_mark(text);
	size_t n = mark.len ? map_get(marks, mark) : STR_NPOS;

	return n != STR_NPOS && n > 1;
}

/* "Ada Quill", of whom the lines below tell. */
static bool is_named(struct str s)
{
	struct str word;
	size_t n = 0;

	while (str_split(&s, ' ', &word)) {
		if (!word.len || !ascii_is_upper(word.p[0]))
			return false;
		n++;
	}
	return n > 1;
}

/* "agreed", "Who does what" above other lines. */
static bool is_head(const struct record *r, const struct map *marks, size_t i)
{
	const struct segment *s = &r->segments.v[i];
	bool below = i + 1 < r->segments.n && s[1].kind == SEG_PARAGRAPH &&
		     s[1].line == s->line + 1;
	bool parted = i == 0 || s[-1].line + 1 < s->line;

	return below && !is_marked(marks, s->text) &&
	       (parted || is_marked(marks, s[1].text) || is_named(s->text)) &&
	       str_count(s->text, ' ') < HEAD_WORDS && !ascii_has_digit(s->text) &&
	       str_find(s->text, STRL(": "), 0) == STR_NPOS &&
	       !strchr(".,?!", s->text.p[s->text.len - 1]);
}

/* "17.11. Larkmoor", "17/11" */
static bool begins_with_day(struct str s)
{
	size_t i = 0, digits = 0;

	while (i < s.len && (ascii_is_digit(s.p[i]) || strchr("./-", s.p[i])))
		digits += ascii_is_digit(s.p[i++]);
	return digits > 1 && i > digits && (i == s.len || s.p[i] == ' ');
}

/* The lines above the notes themselves: "17.11. Larkmoor, with Toby", "Hello all". */
static size_t top_lines(const struct record *r)
{
	size_t n = 1;
	struct when w;

	while (n < r->segments.n &&
	       r->segments.v[n].line == r->segments.v[n - 1].line + 1)
		n++;
	if (n <= TOP_LINES)
		return n;
	return when_find(r->segments.v[0].text, &w) ||
		       begins_with_day(r->segments.v[0].text)
		   ? 1
		   : 0;
}

/* A sentence that stands alone, or a name below the notes. */
static bool is_apart(const struct record *r, size_t i)
{
	const struct segment *s = &r->segments.v[i];
	bool last = i + 1 == r->segments.n;

	return (i == 0 || s[-1].line + 1 < s->line) &&
	       (last || s->line + 1 < s[1].line) &&
	       (str_ends(s->text, STRL(".")) ||
		(last && str_count(s->text, ' ') < HEAD_WORDS));
}

static void make_bullet(struct segment *s, bool marked)
{
	if (marked)
		s->text = str_trim(str_from(s->text, own_mark(s->text).len));
	s->kind = marked && noteline_shouted(s->text) ? SEG_HEADING : SEG_BULLET;
	s->level = s->kind == SEG_HEADING ? 2 : 1;
}

void jotted_lines(struct record *r)
{
	struct map marks = { 0 };
	bool *bullet = arena_alloc(r->arena, r->segments.n + 1);

	count_marks(r, &marks);
	for (size_t i = top_lines(r); i < r->segments.n; i++)
		bullet[i] = r->segments.v[i].kind == SEG_PARAGRAPH &&
			    r->segments.v[i].text.len && !is_apart(r, i) &&
			    !is_head(r, &marks, i);
	for (size_t i = 0; i < r->segments.n; i++)
		if (bullet[i])
			make_bullet(&r->segments.v[i],
				    is_marked(&marks, r->segments.v[i].text));
}
