/* dayhead.c - see dayhead.h. */
#include "ingest/written/dayhead.h"

#include "base/ascii.h"
#include "ingest/times/cursor.h"
#include "ingest/times/timecode.h"
#include "ingest/times/weekday.h"
#include "ingest/written/linemark.h"

enum { TITLE_BYTES = 80, HEAD_BYTES = 120, YEAR_MIN = 1990, YEAR_MAX = 2099 };
enum { LEAP_YEAR = 2024 }; /* has every day */

/* What may stand between a day and a title. */
static const struct str seps[] = {
	STR("\xE2\x80\x93"),
	STR("\xE2\x80\x94"),
	STR("\xC2\xB7"),
	STR("\xE2\x80\xA2"),
	STR("|"),
	STR("-"),
	STR(","),
	STR(":"),
	STR("("),
	STR(")"),
	STR("["),
	STR("]"),
	STR("/"),
	STR("@"),
};

static struct str without_seps(struct str s, bool at_end, bool *cut)
{
	bool again = true;

	*cut = false;
	for (s = str_trim(s); s.len && again; *cut |= again) {
		again = false;
		for (size_t i = 0; i < COUNT(seps) && !again; i++) {
			if (at_end ? str_ends(s, seps[i]) : str_starts(s, seps[i])) {
				s = at_end ? str_n(s.p, s.len - seps[i].len)
					   : str_from(s, seps[i].len);
				s = str_trim(s);
				again = true;
			}
		}
	}
	return s;
}

static struct str last_word(struct str s)
{
	return str_from(s, str_last_word(s));
}

/*
 * What stands before the day, without its weekday; false when the day belongs to it:
 * "Review of", "Due:".
 */
static bool before_day(struct str s, struct str *title, int *weekday)
{
	static const char ties[] =
	    " of for from since until till by before after to the in "
	    "due next vom bis zum am seit ab du le del de el ";
	struct str word;
	bool cut;

	s = str_trim(s);
	word = last_word(s);
	word = str_ltrim_any(word, "([");
	if (weekday_is(word, weekday))
		s = str_trim(str_n(s.p, s.len - word.len));
	if (str_ends(s, STRL(":")))
		return false;
	word = last_word(s);
	if (str_ieq(word, STRL("on")) && s.len > word.len)
		s.len -= word.len;
	*title = without_seps(s, true, &cut);
	if (str_ends(*title, STRL(":")))
		return false;
	return cut || !str_iin_words(last_word(*title), ties);
}

/* What stands behind it, without weekday and length; false: a span of days. */
static bool behind_day(struct str s, struct str *title, int *weekday)
{
	struct when other;
	struct str word;
	int64_t length;
	bool cut;
	int day;

	s = without_seps(s, false, &cut);
	word = str_word(s);
	word = str_rtrim_any(word, ")]");
	if (weekday_is(word, &day)) {
		*weekday = *weekday < 0 ? day : *weekday;
		s = without_seps(str_from(s, word.len), false, &cut);
	}
	if (when_find(s, &other) || when_in_year(s, LEAP_YEAR, &other))
		return false;
	s = str_trim(s);
	if (str_ends(s, STRL(")")) && str_chr(s, '(') == STR_NPOS)
		s = str_trim(str_n(s.p, s.len - 1));
	*title = timecode_length(s, &length) ? str_none() : s;
	return true;
}

/* "Day 1", "Tag 2": of one meeting over several days. */
static bool is_numbered_day(struct str s)
{
	static const char days[] = " day tag jour dia giorno dag ";
	struct str word = str_word(s), next = str_trim(str_from(s, word.len));

	return str_iin_words(word, days) && next.len && ascii_is_digit(next.p[0]);
}

static bool is_title(struct str s)
{
	return s.len <= TITLE_BYTES && !is_numbered_day(s) &&
	       (!s.len || !strchr(".;!", s.p[s.len - 1])) && !str_has(s, STRL(". "));
}

bool dayhead_parse(struct str heading, struct dayhead *out)
{
	struct str s = linemark_bare(heading), left, right;
	struct when *w = &out->when;

	*out = (struct dayhead){ .weekday = -1 };
	if (s.len > HEAD_BYTES)
		return false;
	if (!when_find(s, w)) {
		if (!when_in_year(s, LEAP_YEAR, w))
			return false;
		out->day = str_sub(s, w->from, w->to);
	}
	if (!before_day(str_n(s.p, w->from), &left, &out->weekday) ||
	    !behind_day(str_from(s, w->to), &right, &out->weekday) ||
	    (left.len && right.len) || !is_title(left) || !is_title(right))
		return false;
	out->title = left.len ? left : right;
	return true;
}

int dayhead_year(struct str heading)
{
	struct cursor c = { linemark_bare(heading), 0 };

	while (c.at < c.s.len) {
		int year = -1;

		if (!c.at || !ascii_is_alnum(c.s.p[c.at - 1]))
			year = cursor_number(&c, 4, 4);
		if (year >= YEAR_MIN && year <= YEAR_MAX &&
		    !ascii_is_letter(cursor_peek(&c, 0)))
			return year;
		c.at++;
	}
	return 0;
}
