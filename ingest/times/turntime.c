/* turntime.c - times as written transcripts have them. */
#include "ingest/times/turntime.h"

#include "base/ascii.h"
#include "ingest/times/when.h"
#include "ingest/times/timecode.h"

enum { ISO_BYTES = 10, DATE_BYTES = 12, MONTH_DAYS = 31, DAY_MS = 24 * 3600 * 1000 };

/* "2026-02-03 ", "2026-02-03T", "03/02/2026, ", "3.2.26 " off the front of a stamp. */
static void take_day(struct str *s, struct turn *out)
{
	size_t at =
	    s->len > ISO_BYTES && s->p[ISO_BYTES] == 'T' ? ISO_BYTES : str_chr(*s, ' ');
	struct str day = str_n(s->p, at);
	struct when w;

	if (at == STR_NPOS || at > DATE_BYTES || at + 1 == s->len)
		return;
	if (str_ends(day, STRL(",")))
		day.len--;
	if (!when_find(day, &w) || w.from != 0 || w.to != day.len)
		return;
	out->day = w.days;
	out->unsure = w.unsure;
	*s = str_trim(str_from(*s, at));
	if (at == ISO_BYTES)
		(void)str_eat(s, 'T');
}

/* " AM", " pm" and " Uhr" behind a time; "10:02" before it is no minutes and seconds.
 */
static bool take_half(struct str *s, bool short_time, int64_t *ms)
{
	struct str t = str_trim(*s);
	bool pm = t.len && (t.p[0] | 32) == 'p';

	if (str_starts(t, STRL("Uhr"))) {
		*ms *= short_time ? 60 : 1;
		*s = str_from(t, 3);
		return true;
	}
	if (t.len < 2 || ((t.p[0] | 32) != 'a' && !pm) || (t.p[1] | 32) != 'm' ||
	    (t.len > 2 && ascii_is_letter(t.p[2])))
		return false;
	if (short_time)
		*ms *= 60;
	*ms = *ms % (DAY_MS / 2) + (pm ? DAY_MS / 2 : 0);
	*s = str_from(t, 2);
	return true;
}

/* "2/3 " before "10:04 AM": a day without its year. */
static bool take_short_day(struct str *s)
{
	size_t at = str_chr(*s, ' '), slash;
	struct str day = str_n(s->p, at);

	if (at == STR_NPOS || (slash = str_chr(day, '/')) == STR_NPOS ||
	    str_uint(str_n(day.p, slash), MONTH_DAYS) < 1 ||
	    str_uint(str_from(day, slash + 1), MONTH_DAYS) < 1)
		return false;
	*s = str_trim(str_from(*s, at));
	return true;
}

bool turn_time(struct str *s, int64_t *ms, struct turn *out)
{
	struct str t = *s, from;
	bool short_day;
	const char *colon = NULL;
	size_t colons = 0;
	char next;

	out->day = TIME_NONE;
	out->unsure = out->clock = false;
	if (!t.len || !ascii_is_digit(t.p[0]))
		return false;
	take_day(&t, out);
	short_day = out->day == TIME_NONE && take_short_day(&t);
	from = t;
	if (!timecode_take(&t, ms))
		return false;
	for (const char *p = from.p; p < t.p; p++)
		if (*p == ':') {
			colons++;
			colon = p;
		}
	if (t.p - colon < 3) /* "1:1 Ada and Ben" */
		return false;
	/* Behind a date "10:02" is no minutes and seconds either. */
	out->clock = take_half(&t, colons == 1, ms);
	if (short_day && !out->clock)
		return false;
	if (!out->clock && out->day != TIME_NONE) {
		out->clock = true;
		*ms *= colons == 1 ? 60 : 1;
	}
	if (out->day != TIME_NONE)
		(void)str_eat(&t, 'Z');
	next = t.len ? t.p[0] : ' ';
	if (ascii_is_digit(next) || (next | 32) == 'a' || (next | 32) == 'p')
		return false;
	*s = t;
	return true;
}

size_t turn_time_at(struct str s)
{
	size_t at = s.len, half;

	while (at > 0 && !strchr(" \t", s.p[at - 1]))
		at--;
	half = at;
	if (s.len - at != 2 || (s.p[at + 1] | 32) != 'm' || !strchr("aApP", s.p[at]))
		return at;
	while (at > 0 && strchr(" \t", s.p[at - 1]))
		at--;
	while (at > 0 && !strchr(" \t", s.p[at - 1]))
		at--;
	return at < half && ascii_is_digit(s.p[at]) ? at : half;
}

bool turn_range(struct str *s, struct turn *out)
{
	static const struct str arrows[] = { STR("-->"),         STR("->"),
					     STR("-"),           STR(","),
					     STR("~"),           STR("\xE2\x80\x93"),
					     STR("\xE2\x86\x92") };
	struct str rest;

	if (!turn_time(s, &out->t0, out))
		return false;
	rest = str_trim(*s);
	for (size_t i = 0; rest.len && i < COUNT(arrows); i++) {
		struct turn end = *out;
		struct str t = rest;

		if (!str_starts(t, arrows[i]))
			continue;
		t = str_trim(str_from(t, arrows[i].len));
		if (!turn_time(&t, &end.t1, &end) || end.t1 < out->t0 ||
		    (t.len && !strchr(" \t", t.p[0]) &&
		     !(t.p[0] == ':' && (t.len == 1 || t.p[1] == ' '))))
			continue;
		out->t1 = end.t1;
		out->clock |= end.clock;
		*s = t;
		break;
	}
	return true;
}

/* The unit that a word of some language begins with; 0 = none. */
static int64_t unit_of(struct str word)
{
	static const struct {
		struct str start;
		int64_t ms;
	} units[] = {
		{ STR("second"), 1000 },   { STR("sekund"), 1000 },
		{ STR("segundo"), 1000 },  { STR("minut"), 60000 },
		{ STR("hour"), 3600000 },  { STR("stunde"), 3600000 },
		{ STR("heure"), 3600000 }, { STR("hora"), 3600000 },
	};

	for (size_t i = 0; i < COUNT(units); i++)
		if (str_istarts(word, units[i].start) && word.len <= 9)
			return units[i].ms;
	return 0;
}

/* "1 minute 3 seconds", in words; *ms is set only when s is nothing else. */
static bool is_spoken(struct str s, int64_t *ms)
{
	struct str number, word;
	int64_t sum = 0, before = INT64_MAX;

	s = str_trim(s);
	if (!s.len)
		return false;
	while (str_split(&s, ' ', &number)) {
		long n = str_uint(number, 10000);
		int64_t unit = str_split(&s, ' ', &word) ? unit_of(word) : 0;

		if (n < 0 || !unit || unit >= before)
			return false;
		sum += n * unit;
		before = unit;
	}
	*ms = sum;
	return true;
}

/* ":house:  10:02 AM": Slack writes somebody's status before the time. */
static struct str without_status(struct str s)
{
	size_t end = str_starts(s, STRL(":")) ? str_find(s, STRL(": "), 1) : STR_NPOS;

	if (end == STR_NPOS || str_chr(str_n(s.p, end), ' ') != STR_NPOS)
		return s;
	return str_trim(str_from(s, end + 1));
}

static bool is_seconds(struct str s, int64_t *ms)
{
	return timecode_seconds(&s, ms) && !s.len;
}

bool turn_moment(struct str s, int64_t *ms)
{
	struct turn t = { .t1 = TIME_NONE };

	if (!turn_times(s, &t) || t.t1 != TIME_NONE)
		return false;
	*ms = t.t0;
	return true;
}

bool turn_times(struct str s, struct turn *out)
{
	s = without_status(str_trim(s));
	if (is_spoken(s, &out->t0) || is_seconds(s, &out->t0)) {
		out->day = TIME_NONE;
		out->unsure = out->clock = false;
		return true;
	}
	return turn_range(&s, out) && str_trim(s).len == 0;
}
