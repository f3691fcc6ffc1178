/* noteline.c - what people mean by lines that Markdown takes for text. */
#include "ingest/written/noteline.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "ingest/assemble.h"
#include "ingest/times/weekday.h"
#include "ingest/times/when.h"
#include "ingest/written/fields.h"
#include "ingest/written/header.h"
#include "ingest/written/linemark.h"
#include "ingest/written/mdtext.h"

enum { HEADING_BYTES = 80, HEADING_WORDS = 6, SHOUTED = 4, KEY_HEADINGS = 2 };
/* A talk that is written down whole has more. */
enum { FEW_TURNS = 12 };

bool noteline_shouted(struct str s)
{
	struct str rest = s;
	size_t letters = 0;

	while (rest.len) {
		uint32_t c = utf8_next(&rest);

		if (!utf8_is_upper(c) && (c >= 0x80 || !strchr(" /&-+:", (int)c)))
			return false;
		letters += utf8_is_upper(c);
	}
	return letters >= SHOUTED && str_count(s, ' ') < HEADING_WORDS;
}

bool noteline_dash(struct str *s)
{
	static const struct str marks[] = { STR("\xE2\x80\x93 "), STR("\xE2\x80\x94 "),
					    STR("~ ") };

	for (size_t i = 0; i < COUNT(marks); i++) {
		struct str rest = str_trim(str_from(*s, marks[i].len));

		if (!str_starts(*s, marks[i]) || rest.len == 0)
			continue;
		*s = rest;
		return true;
	}
	return false;
}

bool noteline_heading(struct str s)
{
	struct str mark = { s.p, 2 }, in;

	if (s.len > HEADING_BYTES)
		return false;
	if (s.len > 4 && (s.p[0] == '*' || s.p[0] == '_') && s.p[1] == s.p[0]) {
		in = str_ends(s, STRL(":")) ? str_n(s.p, s.len - 1) : s;
		if (str_ends(in, mark) && str_find(s, mark, 2) == in.len - 2)
			return true;
	}
	if (header_is_section(s) || noteline_shouted(s))
		return true;
	return str_ends(s, STRL(":")) && str_count(s, ' ') < HEADING_WORDS &&
	       !str_has(s, STRL(". "));
}

bool noteline_header(struct str line)
{
	struct arena a = { 0 };
	struct record scratch;
	struct header h = { .people_next = false };
	bool is;

	record_init(&scratch, &a);
	is = header_line(&h, &scratch, line);
	arena_fini(&a);
	return is;
}

/* "Graystone - site visit, Mon 16 March 2026": a whole day ends it, parted from the
 * rest. */
static bool ends_dated(struct str s)
{
	struct str before, word;
	struct when w;
	int day;

	if (!when_find(s, &w) || w.to < s.len || w.from == 0)
		return false;
	before = str_rtrim(str_n(s.p, w.from));
	word = str_from(before, str_last_word(before));
	if (weekday_is(word, &day))
		before = str_rtrim(str_n(before.p, before.len - word.len));
	return before.len && strchr(",-|/", before.p[before.len - 1]);
}

bool noteline_title(const struct mdscan *at, struct str bare)
{
	struct mdscan m = *at;
	struct md_line l;

	if (!bare.len || bare.len > HEADING_BYTES ||
	    strchr(".:?!,", bare.p[bare.len - 1]) || header_is_section(bare) ||
	    header_has_key(bare) || !mdscan_next(&m, &l))
		return false;
	return ((l.kind == MD_BLANK || ends_dated(bare)) && !header_is_label(bare)) ||
	       (l.kind == MD_TEXT && noteline_header(l.text));
}

bool noteline_all_talk(struct talk *t, struct str text)
{
	struct mdscan m;
	struct md_line l;
	struct turn turn;
	struct map names = { 0 };
	size_t lines = 0, turns = 0, items = 0, headings = 0, named = 0, said = 0;

	mdscan_init(&m, text);
	while (mdscan_next(&m, &l)) {
		if (l.kind == MD_HEADING && header_is_transcript(l.text))
			return false;
		headings += l.kind == MD_HEADING;
		items +=
		    l.kind == MD_BULLET || l.kind == MD_TASK || l.kind == MD_TABLE_ROW;
		if (l.kind != MD_TEXT && l.kind != MD_QUOTE)
			continue;
		lines++;
		turns +=
		    talk_turn(t, l.text, &turn) != TURN_NONE || header_is_label(l.text);
		if (turn.speaker.len) {
			map_put(t->r->arena, &names, turn.speaker, 0);
			named++;
		}
		said += assemble_ends_sentence(l.text);
	}
	/* "Ada: contract by Friday" below a list or a table: what is to be done. */
	if (items && turns < FEW_TURNS && said * 2 < turns)
		return false;
	/* "**Sprint**: 2", "**Goal**: ...": keys above sections come once each. */
	if (named && named == turns && names.n == named && headings > KEY_HEADINGS)
		return false;
	return turns >= 3 && turns * 2 >= lines && turns > items &&
	       !fields_are(t->r->arena, text);
}

struct str noteline_unnumbered(struct str s)
{
	size_t at = 0;

	while (at < s.len && (ascii_is_digit(s.p[at]) || s.p[at] == '.'))
		at++;
	return at > 0 && at < s.len && s.p[at] == '\t' ? str_trim(str_from(s, at)) : s;
}

struct str noteline_cells(struct arena *a, struct str row)
{
	char *p = arena_alloc(a, 3 * row.len + 4);
	size_t at = 0;
	struct str cell;

	for (bool first = true; md_cell(&row, &cell); first = false) {
		if (!first) {
			memcpy(p + at, " | ", 3);
			at += 3;
		}
		cell = str_trim(mdtext_plain(a, cell));
		if (cell.len)
			memcpy(p + at, cell.p, cell.len);
		at += cell.len;
	}
	return str_n(p, at);
}

static bool bullet(struct str *s)
{
	static const struct str marks[] = { STR("* "),           STR("- "),
					    STR("+ "),           STR("\xE2\x80\xA2"),
					    STR("\xE2\x97\x8F"), STR("\xE2\x97\xA6"),
					    STR("\xE2\x96\xAA"), STR("\xE3\x83\xBB") };

	for (size_t i = 0; i < COUNT(marks); i++) {
		struct str rest = str_from(*s, marks[i].len);

		if (!str_starts(*s, marks[i]) || str_trim(rest).len == 0)
			continue;
		*s = str_trim(rest);
		return true;
	}
	return false;
}

bool noteline_marked(struct str s)
{
	return str_starts(s, STRL("##")) && linemark_bare(s).len;
}

enum seg_kind noteline_kind(struct str *s, char *mark)
{
	bool listed;

	*mark = 0;
	if (header_is_section(*s) || noteline_shouted(*s) || noteline_marked(*s)) {
		*s = linemark_bare(*s);
		return SEG_HEADING;
	}
	listed = bullet(s) || noteline_dash(s);
	if (linemark_box(s, mark))
		return SEG_TASK;
	return listed ? SEG_BULLET : SEG_PARAGRAPH;
}

int noteline_inner(const struct md_line *l, struct str *text)
{
	struct str s = l->text;
	int level = 0;

	while (str_eat(&s, '#'))
		level++;
	if (!l->indent || level > 6 || !str_starts(s, STRL(" ")))
		return 0;
	*text = str_trim(s);
	return level;
}
