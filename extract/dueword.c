/*
 * dueword.c - the words that dates are made of: numbers, ordinals, months, weekdays.
 */
#include "extract/dueword.h"

#include <stdlib.h>

#include "base/date.h"

static bool is_alnum(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9');
}

bool dueword_one_of(const char *w, const char *list)
{
	size_t n = strlen(w);

	for (const char *p = list; n > 0 && *p;) {
		size_t len = strcspn(p, " ");

		if (len == n && memcmp(p, w, n) == 0)
			return true;
		p += len + (p[len] == ' ');
	}
	return false;
}

const char *dueword_at(const struct words *s, size_t i)
{
	return i < s->n ? s->v[i].w : "";
}

bool dueword_is(const struct words *s, size_t i, const char *list)
{
	return i < s->n && dueword_one_of(s->v[i].w, list);
}

/* Splits into words; "twenty-sixth" gives two, "monday's" one. */
void dueword_split(struct words *s, struct str text)
{
	size_t i = 0;

	s->n = 0;
	while (i < text.len && s->n < DUE_WORDS) {
		struct word *w = &s->v[s->n];
		size_t n = 0, from = i;

		if (!is_alnum(text.p[i])) {
			if (s->n > 0 && text.p[i] != ' ' && text.p[i] != '-')
				s->v[s->n - 1].ends = true;
			i++;
			continue;
		}
		memset(w, 0, sizeof *w);
		w->capital = text.p[i] >= 'A' && text.p[i] <= 'Z';
		for (; i < text.len && is_alnum(text.p[i]); i++)
			if (n < DUE_WORD_BYTES - 1)
				w->w[n++] =
				    (char)(text.p[i] | (text.p[i] >= 'A' ? 0x20 : 0));
		if (i + 1 < text.len && text.p[i] == '\'' &&
		    (text.p[i + 1] == 's' || text.p[i + 1] == 'S') &&
		    (i + 2 == text.len || !is_alnum(text.p[i + 2])))
			i += 2;
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

	for (; w[n] >= '0' && w[n] <= '9' && n < 4; n++)
		v = v * 10 + (w[n] - '0');
	*suffix = n > 0 && dueword_one_of(w + n, "st nd rd th");
	if (n == 0 || v > max || (w[n] && !*suffix))
		return 0;
	return v;
}

/* A small cardinal in words or digits ("two", "10", "a"), else 0. */
int dueword_count(const char *w)
{
	static const char *const names[] = { "a an", "two",   "three", "four", "five",
					     "six",  "seven", "eight", "nine", "ten" };
	bool suffix;
	int v = dueword_number(w, 99, &suffix);

	if (v > 0 && !suffix)
		return v;
	if (dueword_one_of(w, "one"))
		return 1;
	if (dueword_one_of(w, "twelve"))
		return 12;
	for (int i = 0; i < 10; i++)
		if (dueword_one_of(w, names[i]))
			return i + 1;
	return 0;
}

/* "eighteenth", "twenty sixth", "18th": the day of a month and how many words. */
int dueword_ordinal(const struct words *s, size_t i, size_t *len)
{
	static const char *const names[] = { "first",      "second",      "third",
					     "fourth",     "fifth",       "sixth",
					     "seventh",    "eighth",      "ninth",
					     "tenth",      "eleventh",    "twelfth",
					     "thirteenth", "fourteenth",  "fifteenth",
					     "sixteenth",  "seventeenth", "eighteenth",
					     "nineteenth", "twentieth",   "thirtieth" };
	bool suffix;
	int v = dueword_number(dueword_at(s, i), 31, &suffix);

	*len = 1;
	if (v > 0 && suffix)
		return v;
	for (int k = 0; k < 21; k++)
		if (dueword_one_of(dueword_at(s, i), names[k]))
			return k == 20 ? 30 : k + 1;
	if (!dueword_is(s, i, "twenty thirty") || s->v[i].ends)
		return 0;
	for (int k = 0; k < 9; k++)
		if (dueword_one_of(dueword_at(s, i + 1), names[k])) {
			*len = 2;
			v = (dueword_is(s, i, "twenty") ? 20 : 30) + k + 1;
			return v <= 31 ? v : 0;
		}
	return 0;
}

int dueword_month(const struct words *s, size_t i)
{
	struct str w = str_z(dueword_at(s, i));
	int m;

	if (w.len < 3 || i >= s->n)
		return 0;
	m = date_month(w);
	/* "may" and "march" are verbs, "mar" and "dec" start other words. */
	if (m > 0 && w.len > 3 &&
	    !dueword_one_of(dueword_at(s, i),
			    "january february march april june july august september "
			    "october november "
			    "december sept"))
		return 0;
	return dueword_one_of(dueword_at(s, i), "sept") ? 9 : m;
}

int dueword_weekday(const struct words *s, size_t i)
{
	static const char days[] =
	    "monday tuesday wednesday thursday friday saturday sunday";
	static const char abbr[] = "mon tue tues wed weds thu thur thurs fri";
	const char *w = dueword_at(s, i);

	if (i >= s->n || s->v[i].plural)
		if (!dueword_one_of(w, "tues weds thurs"))
			return -1;
	if (!dueword_one_of(w, days) && !(s->v[i].capital && dueword_one_of(w, abbr)))
		return -1;
	return date_weekday_of(
	    str_n(w, strlen(w) > 3 && !dueword_one_of(w, days) ? 3 : strlen(w)));
}

/* First words of all forms that due.c knows, sorted for bsearch. */
static const char *const starts[] = {
	"a",          "an",          "apr",       "april",      "asap",
	"aug",        "august",      "close",     "cob",        "coming",
	"day",        "days",        "dec",       "december",   "eight",
	"eighteenth", "eighth",      "eleventh",  "end",        "eod",
	"eom",        "eoq",         "eow",       "eoy",        "eventually",
	"feb",        "february",    "fifteenth", "fifth",      "first",
	"five",       "fortnight",   "four",      "fourteenth", "fourth",
	"fri",        "friday",      "hour",      "hours",      "jan",
	"january",    "jul",         "july",      "jun",        "june",
	"mar",        "march",       "mon",       "monday",     "month",
	"months",     "next",        "nine",      "nineteenth", "ninth",
	"nov",        "november",    "oct",       "october",    "one",
	"q1",         "q2",          "q3",        "q4",         "quarter",
	"saturday",   "second",      "sep",       "sept",       "september",
	"seven",      "seventeenth", "seventh",   "shortly",    "six",
	"sixteenth",  "sixth",       "sometime",  "soon",       "sunday",
	"ten",        "tenth",       "third",     "thirteenth", "thirtieth",
	"thirty",     "this",        "three",     "thu",        "thur",
	"thurs",      "thursday",    "today",     "tomorrow",   "tonight",
	"tue",        "tues",        "tuesday",   "twelfth",    "twelve",
	"twentieth",  "twenty",      "two",       "wed",        "wednesday",
	"weds",       "week",        "weekend",   "weeks",      "year"
};

static int compare(const void *key, const void *entry)
{
	const char *const *e = entry;
	const char *k = key;

	return strcmp(k, *e);
}

bool dueword_starts(const struct words *s, size_t i)
{
	const char *w = s->v[i].w;

	if (w[0] >= '0' && w[0] <= '9')
		return true;
	/* "a" starts "a week on Friday", and most other things. */
	if (w[0] == 'a' && (w[1] == 0 || (w[1] == 'n' && w[2] == 0)))
		return i + 1 < s->n &&
		       dueword_one_of(s->v[i + 1].w, "day week fortnight month hour");
	return bsearch(w, starts, sizeof starts / sizeof *starts, sizeof *starts,
		       compare);
}
