/* moment.c - days and times of day, as they are said and written. */
#include "render/vault/claim/moment.h"

#include <string.h>

#include "base/ascii.h"
#include "base/date.h"
#include "render/vault/claim/former.h"
#include "render/vault/claim/numeral.h"

/* A day of the month at i: "20", "20th", "twentieth", "twenty-first"; its tokens. */
size_t moment_day(const struct tokens *t, size_t i, int *day, bool *ordinal)
{
	const char *suffix = "";
	int64_t v = 0;
	int ten = 0;
	size_t n = 0;

	if (i >= t->n)
		return 0;
	*ordinal = true;
	if (numeral_digits(t->v[i].low, &v, &suffix)) {
		*ordinal = str_place(str_z(suffix), "st nd rd th") >= 0;
		*day =
		    v % THOUSAND == 0 && v <= 31 * THOUSAND ? (int)(v / THOUSAND) : 0;
		return *day > 0 && (*ordinal || *suffix == 0) ? 1 : 0;
	}
	ten = numeral_tens(t->v[i].low);
	if ((ten == 20 || ten == 30) && i + 1 < t->n)
		n = 1;
	else
		ten = 0;
	*day = word_ordinal(str_z(t->v[i + n].low));
	if (*day == 0 || (ten && *day > 9) || ten + *day > 31)
		return 0;
	*day += ten;
	return n + 1;
}

static int month_at(const struct tokens *t, size_t i)
{
	return i < t->n ? date_month(str_z(t->v[i].low)) : 0;
}

static size_t year_after(const struct tokens *t, size_t i)
{
	return i < t->n && strlen(t->v[i].low) == 4 &&
		       (strncmp(t->v[i].low, "19", 2) == 0 ||
			strncmp(t->v[i].low, "20", 2) == 0) &&
		       ascii_is_digit(t->v[i].low[2]) && ascii_is_digit(t->v[i].low[3])
		   ? 1
		   : 0;
}

bool moment_year(const struct tokens *t, size_t i)
{
	return i > 0 && year_after(t, i) &&
	       token_is(t, i - 1,
			"in of for since until till during by from to fy year");
}

/* Nobody forgets "march" or "may" as dates alone. */
static bool before_month(const struct tokens *t, size_t i)
{
	return (former_value(t, i, 1) && !token_is(t, i, "march may")) ||
	       (i > 0 && token_is(t, i - 1,
				  "in by until till since of early mid late from to "
				  "before after through"));
}

/* "April", "April the seventeenth 2026": a month and what stands behind it. */
static size_t month_first(const struct tokens *t, size_t i, int month, struct figure *f)
{
	size_t k = i + 1 + token_is(t, i + 1, "the"), n;
	bool ordinal;
	int day = 0;

	n = moment_day(t, k, &day, &ordinal);
	/* "forget April seventeenth of May it is" */
	if (n && token_is(t, k + n, "of") && month_at(t, k + n + 1))
		n = 0;
	if (n == 0 && !before_month(t, i))
		return 0;
	f->value = month * 100 + (n ? day : 0);
	k = n ? k + n : i + 1;
	return k - i + year_after(t, k);
}

/* "It's the ninth", not "it's the ninth time" */
static bool is_it(const struct tokens *t, size_t i, size_t n)
{
	return i > 1 && token_may(t, i - 2, WORD_SHORTENED) &&
	       (t->v[i + n - 1].after != ' ' || token_may(t, i + n, WORD_EMPTY));
}

/* "the seventeenth of April", "on the twenty-fourth". */
static size_t day_first(const struct tokens *t, size_t i, struct figure *f)
{
	bool ordinal = false;
	int day = 0, month;
	size_t n = moment_day(t, i, &day, &ordinal), k;

	if (n == 0)
		return 0;
	k = i + n + token_is(t, i + n, "of");
	month = month_at(t, k);
	f->value = month * 100 + day;
	if (month)
		return k + 1 - i + year_after(t, k + 1);
	/* Not "the second feed". */
	return ordinal && day > 3 && i > 0 && token_is(t, i - 1, "the") &&
		       (token_is(t, i - 2,
				 "on by before until till after from to than is") ||
			former_value(t, i, n) || is_it(t, i, n))
		   ? n
		   : 0;
}

/* The date at i, as 100 * month + day, one of them 0 when not said; its tokens. */
size_t moment_date(const struct tokens *t, size_t i, struct figure *f)
{
	static const int last[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	bool end = token_is(t, i, "end") && token_is(t, i + 1, "of");
	int month = month_at(t, end ? i + 2 : i);
	int64_t iso;

	f->dim = FIGURE_DATE;
	if (date_parse(t->v[i].text, &iso)) {
		struct civil c = date_civil(iso);

		f->value = c.month * 100 + c.day;
		return 1;
	}
	if (end && month) {
		f->value = month * 100 + last[month - 1];
		return 3 + year_after(t, i + 3);
	}
	return month ? month_first(t, i, month, f) : day_first(t, i, f);
}

/* ---- times of day ---------------------------------------------------------------- */

enum { NOON = 12 * 60 };

/* "six", "6", "6:30", in minutes; how many tokens it takes. */
static size_t hour_at(const struct tokens *t, size_t i, int64_t *minutes)
{
	const char *suffix = "";
	int64_t hour = 0;

	if (i >= t->n)
		return 0;
	if (!numeral_digits(t->v[i].low, &hour, &suffix))
		hour = numeral_small(t->v[i].low) * THOUSAND;
	*minutes = hour / THOUSAND * 60;
	if (hour < 0 || hour > 24 * THOUSAND || hour % THOUSAND || *suffix)
		return 0;
	if (t->v[i].after != ':' || i + 1 >= t->n ||
	    !ascii_is_digit(t->v[i + 1].low[0]) || strlen(t->v[i + 1].low) != 2)
		return 1;
	*minutes += str_uint(str_z(t->v[i + 1].low), 59);
	return 2;
}

/* "pm", "in the morning", "at night" behind an hour, which is moved there. */
static size_t part_of_day(const struct tokens *t, size_t i, int64_t *minutes)
{
	bool late = false;
	size_t n = 0;

	if (token_is(t, i, "am a.m pm p.m")) {
		late = t->v[i].low[0] == 'p';
		n = 1;
	} else if (token_is(t, i, "in") && token_is(t, i + 1, "the") &&
		   token_is(t, i + 2, "morning afternoon evening")) {
		late = !token_is(t, i + 2, "morning");
		n = 3;
	} else if (token_is(t, i, "at") && token_is(t, i + 1, "night")) {
		late = *minutes % NOON >= NOON / 2; /* "two at night" is early */
		n = 2;
	}
	if (n && *minutes <= NOON + 59)
		*minutes = *minutes % NOON + (late ? NOON : 0);
	return n;
}

/* "half past ten", "quarter to six" */
static size_t past_hour(const struct tokens *t, size_t i, int64_t *minutes)
{
	bool to = token_is(t, i + 1, "to");

	if (!token_is(t, i, "half quarter") || !token_is(t, i + 1, "past to") ||
	    hour_at(t, i + 2, minutes) != 1)
		return 0;
	*minutes += (token_is(t, i, "half") ? 30 : 15) * (to ? -1 : 1);
	return *minutes > 0 ? 3 : 0;
}

/* "opens at six.": before or after noon, nobody says; no "at six sites". */
static bool is_hour(const struct tokens *t, size_t i, const struct figure *f)
{
	return f->value >= 60 && f->value <= NOON && i > 0 && t->v[i].before == ' ' &&
	       t->v[i - 1].after == ' ' &&
	       token_is(t, i - 1, "at by till until before after") && !t->v[i].joined &&
	       (i + 1 == t->n || t->v[i].after == '.' || t->v[i].after == ',' ||
		(t->v[i].after == ' ' && (t->v[i + 1].form->kinds & WORD_EMPTY) &&
		 !token_is(t, i + 1, "of or to and a an per point")));
}

size_t moment_clock(const struct tokens *t, size_t i, struct figure *f)
{
	size_t past, n, part;

	f->dim = FIGURE_CLOCK;
	if (token_is(t, i, "noon midnight")) {
		f->value = token_is(t, i, "noon") ? NOON : 0;
		return 1;
	}
	past = past_hour(t, i, &f->value);
	n = past ? past : hour_at(t, i, &f->value);
	part = n ? part_of_day(t, i + n, &f->value) : 0;
	f->scaled = n == 1 && part == 0 && is_hour(t, i, f);
	return past || part || n == 2 || f->scaled ? n + part : 0;
}
