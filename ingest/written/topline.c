/* topline.c - see topline.h. */
#include "ingest/written/topline.h"

#include "base/ascii.h"
#include "ingest/meta.h"
#include "ingest/times/timecode.h"
#include "ingest/times/weekday.h"
#include "ingest/title.h"
#include "ingest/written/header.h"
#include "ingest/written/headkey.h"
#include "ingest/written/shapes.h"

enum {
	CODE_BYTES = 4,
	CODED = 3,
	DATE_BEFORE = 40,
	ITEM_BYTES = 60,
	WORDS = 5,
	ZONE_BYTES = 80,
	NAME_BYTES = 120,
	TITLE_BYTES = 120,
	OPENER_BYTES = 90,
	MINUTES_BYTES = 100
};

static bool is_name_list(struct str s)
{
	struct str rest = s, part;

	if (str_chr(s, ',') == STR_NPOS)
		return false;
	while (str_split(&rest, ',', &part))
		if (part.len > ITEM_BYTES || str_trim(part).len == 0)
			return false;
	return true;
}

/* "Ada Quill and Bo Lund": a whole name stands on both sides; not "Larch and Lowe". */
static bool joins_names(struct str s, size_t at)
{
	struct str before = str_n(s.p, at), behind = str_from(s, at + 5), part;
	size_t close = str_chr(behind, '(');

	while (str_split(&before, ',', &part))
		;
	behind = str_head(behind, str_chr(behind, ','));
	return str_starts(str_from(s, at), STRL(" and ")) &&
	       str_chr(str_trim(part), ' ') != STR_NPOS && behind.len &&
	       shapes_is_full_name(str_rtrim(str_head(behind, close)));
}

/*
 * "AK (garage rm). BT + me" as a list with commas: what stands in small letters in
 * brackets, or behind a comma there, tells where or when somebody was.
 */
static struct str listed(struct arena *a, struct str s)
{
	struct buf b = { 0 };

	for (size_t i = 0; i < s.len; i++) {
		if (joins_names(s, i)) {
			buf_str(&b, STRL(", "));
			i += 4;
			continue;
		}
		size_t close = str_chr(str_from(s, i), ')');
		size_t open = str_chr(str_from(s, i), '(');
		char c = s.p[i];

		if (c == '(' && close != STR_NPOS && i + 1 < s.len &&
		    ascii_is_lower(s.p[i + 1]))
			i += close;
		else if (c == ',' && close < open) /* "(COO, until ten)" */
			i += close - 1;
		else if (c == '+' || c == '&' || (c == '.' && i && s.p[i - 1] == ')'))
			buf_c(&b, ',');
		else
			buf_c(&b, c);
	}
	return arena_take(a, &b);
}

/* "(AQ)" at the end of somebody's whole name */
static bool has_code(struct str s)
{
	size_t open = str_chr(s, '(');
	struct str code = str_sub(s, open + 1, s.len - 1);

	return str_ends(s, STRL(")")) && open != STR_NPOS && code.len > 1 &&
	       code.len <= CODE_BYTES && ascii_all_upper(code) &&
	       shapes_is_full_name(str_rtrim(str_n(s.p, open)));
}

bool topline_coded(struct record *r, struct str s)
{
	struct str rest = s, part;
	size_t n = 0;

	for (; str_split(&rest, ',', &part); n++)
		if (!has_code(str_trim(part)))
			return false;
	if (n < CODED)
		return false;
	meta_participants(r, s);
	return true;
}

/* What stands behind "with"; none: nothing does. */
static struct str company_of(struct str s)
{
	static const struct str leads[] = { STR("with "), STR("w/ ") };
	size_t n = STR_ANY(str_istarts, s, leads);

	return n ? str_from(s, n) : str_none();
}

/* "AQ, w/ Bo Lund": the letters of who wrote it; none: others follow at once. */
static struct str writer_of(struct str s)
{
	struct str code = str_head(s, str_find(s, STRL(", w"), 0));

	return code.len > 1 && code.len <= CODE_BYTES && ascii_all_upper(code)
		   ? code
		   : str_none();
}

/* "with AK, BT + me": takes those who were there, of as many as `least`. */
static bool take_company(struct record *r, struct str s, size_t least)
{
	struct str rest, part;
	size_t names = 0;

	s = listed(r->arena, company_of(s));
	for (rest = s; str_split(&rest, ',', &part); names++) {
		part = str_trim(part);
		if (!part.len || part.len > ITEM_BYTES ||
		    (ascii_is_lower(part.p[0]) && !str_ieq(part, STRL("me"))) ||
		    str_count(part, ' ') > WORDS)
			return false;
	}
	if (names < least || strchr(".?!:", s.p[s.len - 1]))
		return false;
	meta_participants(r, s);
	return true;
}

bool topline_company(struct record *r, struct str s)
{
	struct str code = writer_of(s);

	s = str_ltrim_any(str_from(s, code.len), ", ");
	if (!company_of(s).len || !take_company(r, s, 2))
		return false;
	meta_participants(r, code);
	return true;
}

/* "Held on Tuesday, ": what may stand before the date of a meeting. */
static bool leads_to_date(struct str s)
{
	static const char words[] =
	    " Held held on On Meeting meeting of the Recorded "
	    "recorded Started started at from vom am Am le Le du del ";
	struct str word;
	int day;

	while (str_split(&s, ' ', &word)) {
		word = str_rtrim_any(word, ",.:");
		if (word.len && !weekday_is(word, &day) && !str_in_words(word, words))
			return false;
	}
	return true;
}

/*
 * "Eastern Time (US and Canada) ID: 844 5566 7788" behind a time, as Zoom has it: the
 * zone in words, and the number of the meeting.
 */
static bool is_zone(struct str s)
{
	size_t id = str_find(s, STRL("ID: "), 0), at;

	for (at = id; id != STR_NPOS && at + 4 < s.len; at++)
		if (!ascii_is_digit(s.p[at + 4]) && s.p[at + 4] != ' ')
			return false;
	if (id != STR_NPOS)
		return s.len < ZONE_BYTES;
	at = str_find(s, STRL(" Time"), 0);
	return at != STR_NPOS && s.len < ZONE_BYTES && !ascii_is_lower(s.p[0]) &&
	       (at + 5 == s.len || str_starts(str_from(s, at + 5), STRL(" (")));
}

/* "Present: Ada Quill, Bo Lund" behind the day */
static struct str behind_key(struct str s)
{
	size_t at = str_chr(s, ':');
	enum headkey key = headkey_of(str_trim(str_head(s, at)));

	return at != STR_NPOS && (key == KEY_PEOPLE || key == KEY_NAMES)
		   ? str_trim(str_from(s, at + 1))
		   : s;
}

bool topline_date(struct record *r, struct str s)
{
	static const struct str dots[] = { STR("\xC2\xB7"), STR("\xE2\x80\xA2"),
					   STR("\xE2\x80\x93"), STR("\xE2\x80\x94"),
					   STR("\xE3\x83\xBB") };
	struct when w;
	struct str rest;
	int64_t ms;

	if (!when_find(s, &w) || w.from > DATE_BEFORE ||
	    !leads_to_date(str_n(s.p, w.from)))
		return false;
	rest = str_trim(str_from(s, w.to));
	while (rest.len && strchr("|-,;", rest.p[0]))
		rest = str_trim(str_from(rest, 1));
	for (size_t i = 0; i < COUNT(dots); i++)
		if (str_starts(rest, dots[i]))
			rest = str_trim(str_from(rest, dots[i].len));
	/* "(30 min)", "28min" */
	if (rest.len && rest.p[0] == '(' && str_chr(rest, ')') == rest.len - 1)
		rest.len = 0;
	/* "via Zoom, 45m" */
	if (str_istarts(rest, STRL("via ")))
		rest = str_trim(str_from(str_from(rest, str_chr(rest, ',')), 1));
	if (timecode_length(rest, &ms) || (w.minutes >= 0 && is_zone(rest)))
		rest.len = 0;
	if (rest.len && timecode_parse(rest, &ms) && r->duration == TIME_NONE) {
		r->duration = ms;
		rest.len = 0;
	}
	rest = behind_key(rest);
	if (company_of(rest).len) {
		struct str one = company_of(rest);

		one = str_rtrim(str_head(one, str_chr(one, '(')));
		if (!take_company(r, rest, shapes_is_full_name(one) ? 1 : 2))
			return false;
		rest.len = 0;
	}
	if (rest.len && !is_name_list(rest))
		return false;
	meta_when(r, &w, STRL("content"));
	meta_participants(r, rest);
	return true;
}

bool topline_length(struct record *r, struct str s)
{
	int64_t ms;

	if (r->duration != TIME_NONE || !timecode_length(s, &ms))
		return false;
	r->duration = ms;
	return true;
}

bool topline_recording(struct record *r, struct str s)
{
	struct str name = s;
	struct path_meta m;

	if (r->title.p || s.len > NAME_BYTES || !title_drop_sound(&name) ||
	    str_chr(s, '/') != STR_NPOS || str_chr(s, ':') != STR_NPOS)
		return false;
	meta_path(r->arena, s, &m);
	if (m.has_when)
		meta_when(r, &m.when, STRL("content"));
	r->title = m.title;
	return true;
}

bool topline_opener(struct str line, struct str *title, struct str *list)
{
	for (size_t at = str_chr(line, ':'); at != STR_NPOS;) {
		size_t next = str_chr(str_from(line, at + 1), ':');
		size_t from = at;
		enum headkey key;

		while (from > 0 && !strchr(",.;", line.p[from - 1]))
			from--;
		key = headkey_of(str_trim(str_sub(line, from, at)));
		if (from > 1 && from <= OPENER_BYTES && line.p[from] == ' ' &&
		    (key == KEY_PEOPLE || key == KEY_NAMES) &&
		    str_chr(str_from(line, at), ',') != STR_NPOS) {
			*title = str_n(line.p, from - 1);
			*list = str_trim(str_from(line, from));
			return true;
		}
		at = next == STR_NPOS ? next : at + 1 + next;
	}
	return false;
}

bool topline_minutes(struct record *r, struct str s, struct str below)
{
	static const struct str words[] = {
		STR("minutes of "),
		STR("protokoll "),
		STR("ergebnisprotokoll "),
		STR("sitzungsprotokoll "),
		STR("niederschrift "),
		STR("compte rendu "),
		STR("compte-rendu "),
		STR("proc\xC3\xA8s-verbal "),
		STR("verbale "),
		STR("acta "),
		STR("ata "),
		STR("notulen "),
		STR("verslag "),
		STR("protok\xC3\xB3\xC5\x82 "),
		STR("referat "),
	};
	struct str line;
	struct when w;

	if (r->title.p || r->date.p || s.len > MINUTES_BYTES ||
	    !STR_ANY(str_istarts, s, words))
		return false;
	if (when_find(s, &w) && w.to == s.len)
		meta_when(r, &w, STRL("content"));
	else if (!str_line(&below, &line) || !topline_date(r, str_trim(line)))
		return false;
	r->title = s;
	return true;
}

bool topline_is_transcript(struct str line)
{
	static const struct str dashes[] = { STR(" - "), STR(" \xE2\x80\x93 ") };
	size_t at, last;

	line = str_trim(line);
	for (size_t i = 0; line.len <= TITLE_BYTES && i < 2; i++) {
		last = STR_NPOS;
		for (at = 0; (at = str_find(line, dashes[i], at)) != STR_NPOS; at++)
			last = at + dashes[i].len;
		if (last != STR_NPOS && header_is_transcript(str_from(line, last)))
			return true;
	}
	return false;
}
