/*
 * dueword.c - the words that dates are made of: numbers, ordinals, months, weekdays.
 */
#include "extract/due/dueword.h"

#include "base/ascii.h"
#include "base/date.h"
#include "base/lang/words.h"

const char *dueword_at(const struct words *s, size_t i)
{
	return i < s->n ? s->v[i].w : "";
}

bool dueword_is(const struct words *s, size_t i, const char *list)
{
	return i < s->n && dueword_one_of(s->v[i].w, list);
}

/* The colon of a time of day, a word of its own: "before the 1:00 call" tells no day.
 */
static bool is_clock_colon(struct str text, size_t i)
{
	return i > 0 && i + 1 < text.len && text.p[i] == ':' &&
	       ascii_is_digit(text.p[i - 1]) && ascii_is_digit(text.p[i + 1]);
}

/* Splits into words; "twenty-sixth" gives two, "monday's" one. */
void dueword_split(struct words *s, struct str text)
{
	size_t i = 0;

	s->n = 0;
	while (i < text.len && s->n < DUE_WORDS) {
		struct word *w = &s->v[s->n];
		size_t n = 0, from = i;

		if (!ascii_is_alnum(text.p[i])) {
			if (s->n > 0 && text.p[i] != ' ' && text.p[i] != '-')
				s->v[s->n - 1].ends = true;
			i++;
			continue;
		}
		memset(w, 0, sizeof *w);
		w->capital = ascii_is_upper(text.p[i]);
		for (; i < text.len &&
		       (ascii_is_alnum(text.p[i]) || is_clock_colon(text, i));
		     i++)
			if (n < DUE_WORD_BYTES - 1)
				w->w[n++] =
				    (char)(text.p[i] | (text.p[i] >= 'A' ? 0x20 : 0));
		if (i + 1 < text.len && text.p[i] == '\'' &&
		    (text.p[i + 1] == 's' || text.p[i + 1] == 'S') &&
		    (i + 2 == text.len || !ascii_is_alnum(text.p[i + 2]))) {
			w->owns = true;
			i += 2;
		}
		if (strcmp(w->w, "wk") == 0 || strcmp(w->w, "wks") == 0) {
			n += 2;
			memcpy(w->w, "weeks", n);
		}
		w->plural = i - from > 3 && w->w[n - 1] == 's';
		w->ends = i == text.len;
		s->n++;
	}
	if (s->n > 0 && i >= text.len)
		s->v[s->n - 1].ends = true;
}

/* "14" or "14th": 1..max, else 0. */
int dueword_number(const char *w, int max, bool *suffix)
{
	int v = 0, n = 0;

	for (; n < 4 && ascii_is_digit(w[n]); n++)
		v = v * 10 + (w[n] - '0');
	*suffix = n > 0 && dueword_one_of(w + n, "st nd rd th");
	if (n == 0 || v > max || (w[n] && !*suffix))
		return 0;
	return v;
}

/* A small cardinal in words or digits ("two", "10", "a"), else 0. */
int dueword_count(const char *w)
{
	bool suffix;
	int v = dueword_number(w, 99, &suffix);

	if (v > 0 && !suffix)
		return v;
	if (dueword_one_of(w, "a an"))
		return 1;
	v = word_cardinal(str_z(w));
	return v > 0 && v <= 12 ? v : 0;
}

/* "eighteenth", "twenty sixth", "18th": the day of a month and how many words. */
int dueword_ordinal(const struct words *s, size_t i, size_t *len)
{
	bool suffix;
	int v = dueword_number(dueword_at(s, i), 31, &suffix), tens;

	*len = 1;
	if (v > 0 && suffix)
		return v;
	v = word_ordinal(str_z(dueword_at(s, i)));
	if (v > 0)
		return v;
	if (!dueword_is(s, i, "twenty thirty") || s->v[i].ends)
		return 0;
	tens = word_cardinal(str_z(dueword_at(s, i)));
	v = word_ordinal(str_z(dueword_at(s, i + 1)));
	*len = 2;
	return v > 0 && v < 10 && tens + v <= 31 ? tens + v : 0;
}

/* In small letters "may" is a verb, but for "of may", "5 may" and "by may 5". */
int dueword_month(const struct words *s, size_t i)
{
	int month = date_month(str_z(dueword_at(s, i)));

	return month == 5 && !s->v[i].capital ? 0 : month;
}

int dueword_weekday(const struct words *s, size_t i)
{
	static const char abbr[] = "mon tue tues wed weds thu thur thurs fri";
	/* Written small: "mon" and "wed" are other words, but for "by wed". */
	static const char small[] = "tue tues weds thu thur thurs fri";
	static const char leads[] = "by on before until till due next this";
	const char *w = dueword_at(s, i);
	bool brief;

	if (i >= s->n || s->v[i].plural)
		if (!dueword_one_of(w, "tues weds thurs"))
			return -1;
	brief = i < s->n && (s->v[i].capital || dueword_one_of(w, small) ||
			     (i > 0 && dueword_is(s, i - 1, leads)));
	if (!dueword_one_of(w, WORDS_WEEKDAYS) && !(brief && dueword_one_of(w, abbr)))
		return -1;
	return date_weekday_of(
	    str_n(w,
		  strlen(w) > 3 && !dueword_one_of(w, WORDS_WEEKDAYS) ? 3 : strlen(w)));
}

/* First words of all forms that due.c knows but for "a" and numbers, sorted. */
static const struct str starts[] = {
	STR("after"),      STR("apr"),        STR("april"),       STR("asap"),
	STR("aug"),        STR("august"),     STR("away"),        STR("bed"),
	STR("close"),      STR("cob"),        STR("coming"),      STR("day"),
	STR("days"),       STR("dec"),        STR("december"),    STR("eight"),
	STR("eighteenth"), STR("eighth"),     STR("eleventh"),    STR("end"),
	STR("eod"),        STR("eom"),        STR("eoq"),         STR("eow"),
	STR("eoy"),        STR("eventually"), STR("feb"),         STR("february"),
	STR("fifteenth"),  STR("fifth"),      STR("first"),       STR("five"),
	STR("fortnight"),  STR("four"),       STR("fourteenth"),  STR("fourth"),
	STR("fri"),        STR("friday"),     STR("home"),        STR("hour"),
	STR("hours"),      STR("jan"),        STR("january"),     STR("jul"),
	STR("july"),       STR("jun"),        STR("june"),        STR("last"),
	STR("lunch"),      STR("lunchtime"),  STR("mar"),         STR("march"),
	STR("mid"),        STR("midday"),     STR("middle"),      STR("minute"),
	STR("minutes"),    STR("moment"),     STR("mon"),         STR("monday"),
	STR("month"),      STR("months"),     STR("morning"),     STR("next"),
	STR("nine"),       STR("nineteenth"), STR("ninth"),       STR("noon"),
	STR("nov"),        STR("november"),   STR("now"),         STR("oct"),
	STR("october"),    STR("once"),       STR("one"),         STR("q1"),
	STR("q2"),         STR("q3"),         STR("q4"),          STR("quarter"),
	STR("saturday"),   STR("second"),     STR("sep"),         STR("sept"),
	STR("september"),  STR("seven"),      STR("seventeenth"), STR("seventh"),
	STR("shortly"),    STR("six"),        STR("sixteenth"),   STR("sixth"),
	STR("sometime"),   STR("soon"),       STR("sunday"),      STR("ten"),
	STR("tenth"),      STR("third"),      STR("thirteenth"),  STR("thirtieth"),
	STR("thirty"),     STR("this"),       STR("three"),       STR("thu"),
	STR("thur"),       STR("thurs"),      STR("thursday"),    STR("tmr"),
	STR("tmrw"),       STR("today"),      STR("tomorrow"),    STR("tonight"),
	STR("tue"),        STR("tues"),       STR("tuesday"),     STR("twelfth"),
	STR("twelve"),     STR("twentieth"),  STR("twenty"),      STR("two"),
	STR("wed"),        STR("wednesday"),  STR("weds"),        STR("week"),
	STR("weekend"),    STR("weeks"),      STR("when"),        STR("year"),
};
enum { STARTS = COUNT(starts) };

/* Those that do not need one of the others behind them, and what only ends one. */
static const struct str telling[] = {
	STR("afternoon"), STR("apr"),        STR("april"),      STR("arvo"),
	STR("asap"),      STR("aug"),        STR("august"),     STR("business"),
	STR("cob"),       STR("day"),        STR("days"),       STR("dec"),
	STR("december"),  STR("eighteenth"), STR("eighth"),     STR("eleventh"),
	STR("eod"),       STR("eom"),        STR("eoq"),        STR("eow"),
	STR("eoy"),       STR("evening"),    STR("eventually"), STR("feb"),
	STR("february"),  STR("fifteenth"),  STR("fifth"),      STR("first"),
	STR("fortnight"), STR("fourteenth"), STR("fourth"),     STR("fri"),
	STR("friday"),    STR("hour"),       STR("hours"),      STR("jan"),
	STR("january"),   STR("jul"),        STR("july"),       STR("jun"),
	STR("june"),      STR("lunch"),      STR("lunchtime"),  STR("mar"),
	STR("march"),     STR("may"),        STR("midday"),     STR("minutes"),
	STR("mon"),       STR("monday"),     STR("month"),      STR("months"),
	STR("morning"),   STR("nineteenth"), STR("ninth"),      STR("noon"),
	STR("nov"),       STR("november"),   STR("oct"),        STR("october"),
	STR("play"),      STR("q1"),         STR("q2"),         STR("q3"),
	STR("q4"),        STR("quarter"),    STR("saturday"),   STR("second"),
	STR("sep"),       STR("sept"),       STR("september"),  STR("seventeenth"),
	STR("seventh"),   STR("shortly"),    STR("sixteenth"),  STR("sixth"),
	STR("sometime"),  STR("soon"),       STR("sunday"),     STR("tenth"),
	STR("third"),     STR("thirteenth"), STR("thirtieth"),  STR("thu"),
	STR("thur"),      STR("thurs"),      STR("thursday"),   STR("tmr"),
	STR("tmrw"),      STR("today"),      STR("tomorrow"),   STR("tonight"),
	STR("tue"),       STR("tues"),       STR("tuesday"),    STR("twelfth"),
	STR("twentieth"), STR("wed"),        STR("wednesday"),  STR("weds"),
	STR("week"),      STR("weekend"),    STR("weeks"),      STR("year"),
};

bool dueword_tells(const char *w)
{
	return ascii_is_digit(w[0]) || str_in_sorted(str_z(w), telling, COUNT(telling));
}

bool dueword_starts(const struct words *s, size_t i)
{
	const char *w = s->v[i].w;

	/* "a" starts "a week on Friday", and most other things. */
	if (w[0] == 'a' && (w[1] == 0 || (w[1] == 'n' && w[2] == 0)))
		return i + 1 < s->n &&
		       dueword_one_of(s->v[i + 1].w, "day week fortnight month hour");
	if (strcmp(w, "may") == 0) {
		const char *next = dueword_at(s, i + 1);

		return ascii_is_digit(next[0]) || dueword_one_of(next, "the") ||
		       word_ordinal(str_z(next)) > 0;
	}
	return ascii_is_digit(w[0]) || str_in_sorted(str_z(w), starts, STARTS);
}
