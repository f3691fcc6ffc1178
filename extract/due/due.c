/*
 * due.c - a date expression of English talk or notes, relative to a meeting.
 *
 * One pass over the words: at each place the forms are tried, longest first.
 * "Before the 18th" is due on the 18th, a week or a quarter on its last working
 * or calendar day; what names no single day is found but not resolved.
 */
#include "extract/due/due.h"

#include "base/date.h"
#include "extract/due/dueform.h"

/* How much a day counts: TAKEN_BACK stands until another is said; OF_THING is that of
 * what is done rather than the day when it is: "the invite for the ninth". */
enum { TAKEN_BACK = -1, OF_THING = 1, NAMED = 2, LIMIT = 3 };

/* n of the unit at k, from the meeting on. */
static struct when later(const struct words *s, size_t k, size_t len, int n)
{
	struct civil c = date_civil(s->meeting);
	int m = c.month - 1 + n;

	if (dueword_is(s, k, "minutes"))
		return when_sure(len, s->meeting);
	if (dueword_is(s, k, "hour hours"))
		return n <= 4        ? when_sure(len, s->meeting)
		       : n % 24 == 0 ? when_sure(len, s->meeting + n / 24)
				     : when_unsure(len);
	if (dueword_is(s, k, "day days"))
		return when_sure(len, s->meeting + n);
	if (!dueword_is(s, k, "month months"))
		return when_sure(len, s->meeting +
					  n * (dueword_is(s, k, "fortnight") ? 14 : 7));
	c = (struct civil){ c.year + m / 12, m % 12 + 1, c.day };
	return when_sure(len,
			 date_valid(c) ? date_days(c) : date_month_end(s->meeting, n));
}

/* The words before or behind make of n units at k a time to come, not a length. */
static bool is_led(const struct words *s, size_t i, size_t k)
{
	bool minutes = dueword_is(s, k, "minutes");

	if (dueword_is(s, k + 1, "ago earlier old later before"))
		return false;
	if (dueword_is(s, k + 1, "from") && dueword_is(s, k + 2, "now today"))
		return true;
	if (i == 0) /* "two weeks is grand" answers when; "two weeks of work" and "two
		       weeks is the least" do not */
		return !minutes && dueword_is(s, k + 1, "is works would should") &&
		       !dueword_is(s, k + 2, "the a");
	if (dueword_is(s, k + 1, "of")) /* "we have a week of files" */
		return false;
	return dueword_is(s, i - 1, minutes ? "in within" : "in within give me have");
}

/* Behind n units, word k the last: "a week before the twelfth", "two days before". */
static struct when ahead(const struct words *s, size_t k, size_t len, int n)
{
	size_t at = k + 2 + (size_t)dueword_is(s, k + 2, "the");
	int days = dueword_is(s, k, "day days")    ? 1
		   : dueword_is(s, k, "fortnight") ? 14
						   : 7;
	struct when w = { 0 };

	if (n > 0 && dueword_is(s, k + 1, "before") &&
	    dueword_is(s, k, "day days week weeks fortnight"))
		w = dueday_calendar(s, at);
	if (!w.sure)
		return when_none();
	return when_sure(len + at - k - 1 + w.len, w.days - n * days);
}

/* "in two weeks", "a fortnight", "a week on Friday", "two weeks today". */
static struct when distance(const struct words *s, size_t i)
{
	int n = dueword_count(dueword_at(s, i));
	size_t k = i + (n > 0), len = k - i + 1;
	bool weeks = dueword_is(s, k, "week weeks fortnight month months");
	int unit = dueword_is(s, k, "week weeks") ? 7 : 14;

	if (!weeks && !dueword_is(s, k, "day days hour hours minutes"))
		return when_none();
	if (weeks && dueword_is(s, k + 1, "on from") &&
	    dueword_weekday(s, k + 2) >= 0) {
		struct when w = dueday_week(s, k + 2);

		return when_sure(len + 1 + w.len, w.days + (n > 0 ? n : 1) * unit);
	}
	if (n == 0)
		return when_none();
	if (dueword_is(s, k + 1, "before"))
		return ahead(s, k, len, n);
	if (weeks && dueword_is(s, k + 1, "today tomorrow"))
		return when_sure(len + 1, s->meeting + n * unit +
					      dueword_is(s, k + 1, "tomorrow"));
	return is_led(s, i, k) ? later(s, k, len, n) : when_none();
}

/* "in the next couple of weeks", "over the next fortnight"; "next week" is another. */
static struct when coming(const struct words *s, size_t i)
{
	size_t k = i + 1;
	int n = dueword_count(dueword_at(s, k));

	if (!dueword_is(s, i, "next") || i < 2 || !dueword_is(s, i - 1, "the") ||
	    !dueword_is(s, i - 2, "in within over"))
		return when_none();
	if (dueword_is(s, k, "couple") && dueword_is(s, k + 1, "of")) {
		n = 2;
		k += 2;
	} else if (n > 0) {
		k++;
	}
	if (dueword_is(s, k, "fortnight"))
		return when_sure(k + 1 - i, s->meeting + 14);
	if (n > 0 && dueword_is(s, k, "days weeks"))
		return when_sure(k + 1 - i,
				 s->meeting + n * (dueword_is(s, k, "weeks") ? 7 : 1));
	return when_none();
}

/* "tomorrow", "the day after tomorrow", "I'll ring her in the morning". */
static struct when tomorrow(const struct words *s, size_t i)
{
	if (dueword_is(s, i, "morning") && i > 1 && dueword_is(s, i - 1, "the") &&
	    dueword_is(s, i - 2, "in") &&
	    (s->v[i].ends || dueword_is(s, i + 1, "and so then")))
		return when_sure(1, s->meeting + 1);
	if (dueword_is(s, i, "day") && dueword_is(s, i + 1, "after") &&
	    dueword_is(s, i + 2, "tomorrow"))
		return when_sure(3, s->meeting + 2);
	if (dueword_is(s, i, "tomorrow") && dueword_is(s, i + 1, "week"))
		return when_sure(2, s->meeting + 8);
	if (dueword_is(s, i, "tomorrow tmrw tmr") &&
	    !(i > 0 && dueword_is(s, i - 1, "after")))
		return when_sure(1, s->meeting + 1);
	return when_none();
}

/* "this time next week", "at next week's call", "the week after next". */
static struct when next_week(const struct words *s, size_t i)
{
	if (dueword_is(s, i, "this") && dueword_is(s, i + 1, "time day") &&
	    dueday_next_week(s, i + 2) == 2)
		return when_sure(4, s->meeting + 7);
	if (dueword_is(s, i, "next") && dueword_is(s, i + 1, "week") &&
	    dueword_is(s, i + 2, "call meeting session"))
		return when_sure(3, s->meeting + 7);
	if (dueword_is(s, i, "week") && dueword_is(s, i + 1, "after") &&
	    dueword_is(s, i + 2, "next"))
		return when_sure(3, dueperiod_friday(s->meeting) + 14);
	return when_none();
}

/* Before the weekend, and by it, is Friday; the weekend itself is no single day. */
static struct when weekend(const struct words *s, size_t i)
{
	bool before = (i > 0 && dueword_is(s, i - 1, "before by")) ||
		      (i > 1 && dueword_is(s, i - 2, "before by"));

	if (!dueword_is(s, i, "weekend") || (i > 0 && dueword_is(s, i - 1, "last")))
		return when_none();
	return before && dueperiod_friday(s->meeting) >= s->meeting
		   ? when_sure(1, dueperiod_friday(s->meeting))
		   : when_unsure(1);
}

static struct when vague(const struct words *s, size_t i)
{
	return dueword_is(s, i, "soon asap sometime eventually shortly")
		   ? when_unsure(1)
		   : when_none();
}

/* Where the words begin that stand before a day: "the", "this", "of", "about". */
static size_t led_from(const struct words *s, size_t i)
{
	while (i > 0 &&
	       dueword_is(s, i - 1,
			  "the this end of close lunchtime noon day eod cob board"))
		i--;
	return i;
}

/* The word that leads to place i. */
static const char *lead(const struct words *s, size_t i)
{
	i = led_from(s, i);
	return i > 0 ? s->v[i - 1].w : "";
}

static struct when at_place(const struct words *s, size_t i)
{
	static struct when (*const forms[])(const struct words *, size_t) = {
		dueperiod_within, dueperiod_end,  distance, coming, duetoday,
		tomorrow,         next_week,      weekend,  vague,  dueday_nth,
		dueday_week,      dueday_calendar
	};
	struct when w = { 0 };

	for (size_t f = 0; f < COUNT(forms) && w.len == 0; f++)
		w = forms[f](s, i);
	if (w.len == 0) {
		w = dueperiod_of(s, i, false);
		/* "before next month": which day of this one is open */
		w.sure = w.sure && !dueword_one_of(lead(s, i), "before");
	}
	return w;
}

/* "on a Sunday", "any Friday" returns; "a week on Friday" does not begin so. */
static bool is_any(const struct words *s, size_t i)
{
	return i > 0 && dueword_is(s, i - 1, "a any most some") &&
	       (dueword_weekday(s, i) >= 0 || dueword_is(s, i, "weekend"));
}

/* "not on Monday", "any day but Monday", "I can't do Monday", "Monday's no good",
 * "rather than Monday". */
static bool is_ruled_out(const struct words *s, size_t i, size_t behind)
{
	size_t on = i > 0 && dueword_is(s, i - 1, "on");
	size_t k = i - on; /* words before */

	if (k > 1 && dueword_is(s, k - 1, "but than from") &&
	    dueword_is(s, k - 2, "day days other apart"))
		return true;
	if (k > 1 &&
	    ((dueword_is(s, k - 1, "than") && dueword_is(s, k - 2, "rather")) ||
	     (dueword_is(s, k - 1, "of") && dueword_is(s, k - 2, "instead"))))
		return true;
	if (k > 1 && dueword_is(s, k - 1, "do make") &&
	    dueword_is(s, k - 2, "t cannot not"))
		return true;
	return (k > 0 && dueword_is(s, k - 1, "not except")) ||
	       (dueword_is(s, behind, "is") && dueword_is(s, behind + 1, "no out")) ||
	       (dueword_is(s, behind, "doesn won") && dueword_is(s, behind + 1, "t") &&
		dueword_is(s, behind + 2, "work do suit")) ||
	       (dueword_is(s, behind, "no") && dueword_is(s, behind + 1, "good"));
}

/*
 * "This week's question", "today's agenda"; "by today's call" is an end, and "this
 * week's great" says when.
 */
static bool is_owner(const struct words *s, size_t i, struct when w)
{
	return dueword_is(s, i, "this today") && s->v[i + w.len - 1].owns &&
	       !s->v[i + w.len - 1].ends &&
	       !dueword_is(s, i + w.len,
			   "fine good great perfect ok okay out no not better best") &&
	       !dueword_one_of(lead(s, i), "by before until at in");
}

/* "Tell him about the ninth"; "by about the ninth" is an end. */
static bool is_told_of(const struct words *s, size_t i)
{
	size_t at = i - (i > 0 && dueword_is(s, i - 1, "the"));

	return at > 1 && dueword_is(s, at - 1, "about") &&
	       !dueword_is(s, at - 2, "by until till on for in at around it's is");
}

/* The word before makes it a time gone by, one that returns, or a beginning. */
static bool is_no_end(const struct words *s, size_t i, struct when w)
{
	if (is_any(s, i) || is_owner(s, i, w) || is_ruled_out(s, i, i + w.len) ||
	    is_told_of(s, i))
		return true;
	return dueword_is(s, i + w.len, "ago") ||
	       dueword_one_of(lead(s, i), "last previous since every each was past not "
					  "from starting");
}

/* "not on a Saturday, Saturday's changeover": the day was ruled out before. */
static bool is_ruled_out_before(const struct words *s, size_t i)
{
	int day = dueword_weekday(s, i);

	for (size_t k = 0; day >= 0 && k < i; k++)
		if (dueword_weekday(s, k) == day &&
		    (is_any(s, k) || is_ruled_out(s, k, k + 1)))
			return true;
	return false;
}

static bool is_no(const struct words *s, size_t i)
{
	return dueword_is(s, i, "no sorry wait");
}

/* Words that lead to another day than the one said before, or to a better one. */
static bool is_correction(const struct words *s, size_t i)
{
	if (is_no(s, i) || dueword_is(s, i, "actually"))
		return true;
	/* "let's say", "before the end of the month, say the tenth" */
	if (dueword_is(s, i, "let") && s->v[i].owns)
		return dueword_is(s, i + 1, "say");
	if (dueword_is(s, i, "say"))
		return dueword_is(s, i + 1, "the on by");
	/* "by the Friday before, that's the twentieth" */
	if (dueword_is(s, i, "that which"))
		return dueword_is(s, i + 1 + !s->v[i].owns, "the") &&
		       (s->v[i].owns || dueword_is(s, i + 1, "is"));
	return (dueword_is(s, i, "i") && dueword_is(s, i + 1, "mean")) ||
	       (dueword_is(s, i, "make call") && dueword_is(s, i + 1, "it that"));
}

/* The same within a sentence, where only a new clause corrects: "Friday, no, Monday".
 */
static bool corrects(const struct words *s, size_t i)
{
	size_t from = i - (i > 0 && is_no(s, i) && dueword_is(s, i - 1, "oh ah"));

	return from > 0 && s->v[from - 1].ends && is_correction(s, i) &&
	       (!is_no(s, i) || s->v[i].ends);
}

bool due_corrects(struct str text)
{
	struct words s;

	dueword_split(&s, text);
	return is_correction(&s, 0);
}

/* How much a sure day counts. */
static int strength_of(const struct words *s, size_t i)
{
	const char *before = lead(s, i);

	return dueword_one_of(before, "by before than until till due deadline") ? LIMIT
	       : dueword_one_of(before, "for about with") ? OF_THING
							  : NAMED;
}

/* "Early next week", "mid June", "the week of the sixteenth": no one day. */
static bool is_about(const struct words *s, size_t i)
{
	const char *before = lead(s, i);
	size_t k = led_from(s, i);

	if (k == 0 || s->v[k - 1].ends || dueword_is(s, i, "lunch noon midday"))
		return false;
	return dueword_one_of(before, "after early mid middle around late") ||
	       (dueword_one_of(before, "week") && dueword_is(s, i - 1, "the")) ||
	       (dueword_one_of(before, "beginning start") &&
		dueword_is(s, i - 1, "of the this"));
}

/* "Today or tomorrow"; "I'll try it tonight, I'll tell you tomorrow", "he sees them on
 * Monday and reports on Friday": done by the last. */
static bool goes_on(const struct words *s, size_t behind, size_t i)
{
	static const char brings[] = "be tell report write send give i she he";

	if (behind + 1 == i)
		return dueword_is(s, behind, "or and");
	for (size_t k = behind; k + 1 < i; k++) {
		if ((dueword_is(s, k, "i") && dueword_is(s, k + 1, "ll")) ||
		    (dueword_is(s, k, "and") && dueword_is(s, k + 1, brings)) ||
		    (dueword_is(s, k, "you") &&
		     dueword_is(s, k + 1 + dueword_is(s, k + 1, "can"), "have ll get")))
			return true;
	}
	return false;
}

/* "This week, so that we know before the ninth": what a day is for. */
static bool is_purpose(const struct words *s, size_t behind, size_t i)
{
	for (size_t k = behind; k + 1 < i; k++)
		if (dueword_is(s, k, "so") &&
		    (dueword_is(s, k + 1, "that") ||
		     (dueword_is(s, k + 1, "it") && s->v[k + 1].owns) ||
		     (dueword_is(s, k + 1, "they we") && dueword_is(s, k + 2, "re"))))
			return true;
	return false;
}

/* "The twenty-seventh of April, Monday" is one day. */
static bool says_again(const struct words *s, size_t i, int64_t day)
{
	return dueword_weekday(s, i) >= 0 && dueword_weekday(s, i) == date_weekday(day);
}

bool due_find(struct str text, int64_t meeting, int64_t *days, bool *found)
{
	struct words s;
	size_t behind = 0; /* the last day that counted */
	int best = 0;

	s.meeting = meeting;
	dueword_split(&s, text);
	*found = false;
	for (size_t i = 0, len; i < s.n; i += len) {
		struct when w = { 0 };
		int strength;
		bool later;

		if (best > 0 && corrects(&s, i))
			best = TAKEN_BACK;
		if (dueword_starts(&s, i))
			w = at_place(&s, i);
		len = w.len > 0 ? w.len : 1;
		if (w.len == 0 || is_no_end(&s, i, w) || is_ruled_out_before(&s, i))
			continue;
		*found = true;
		if (!w.sure || is_about(&s, i) || w.days < meeting)
			continue;
		if (best > 0 && is_purpose(&s, behind, i))
			break;
		later = best > 0 && w.days > *days && goes_on(&s, behind, i);
		strength = w.loose ? OF_THING : strength_of(&s, i);
		if ((strength <= best && !later) ||
		    (best > 0 && behind == i && says_again(&s, i, *days)))
			continue;
		best = later ? best : strength;
		*days = w.days;
		behind = i + len;
	}
	return best != 0;
}

/* "Today" of a talk that goes on past midnight is the next day. */
static int64_t day_said(const struct talk *t, size_t sentence, int64_t meeting)
{
	enum { MINUTE = 60000, DAY = 24 * 60 * MINUTE }; /* ms */
	int64_t began = date_minutes(t->r->start),
		at = t->sentences.v[sentence].seg->t0;

	return meeting + (began >= 0 && at >= 0 && began * MINUTE + at >= DAY);
}

bool due_said(const struct talk *t, size_t sentence, int64_t meeting, int64_t *days,
	      bool *found)
{
	const struct sentence *s = &t->sentences.v[sentence];

	*found = false;
	return (s->says & (SAYS_TIME | SAYS_NOW)) &&
	       due_find(s->text, day_said(t, sentence, meeting), days, found);
}

unsigned due_says(struct str text)
{
	struct words s;

	dueword_split(&s, text);
	for (size_t i = 0; i < s.n; i++) {
		if (dueword_tells(s.v[i].w))
			return SAYS_TIME;
		if (dueword_is(&s, i, "now away home bed hang off done finished after"))
			return SAYS_NOW;
	}
	return 0;
}
