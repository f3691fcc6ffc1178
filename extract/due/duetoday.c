/* duetoday.c - the day of the meeting itself: "today", "before lunch", "once we hang
 * up". */
#include "extract/due/dueform.h"

/* Behind "we hang up", "we're off this call", "we're off here", or 0. */
static size_t ends_call(const struct words *s, size_t i)
{
	static const char call[] = "call meeting phone line";

	i += (size_t)dueword_is(s, i, "we i");
	if (dueword_is(s, i, "hang") && dueword_is(s, i + 1, "up"))
		return i + 2;
	i += (size_t)dueword_is(s, i, "re m are am get");
	if (dueword_is(s, i, "off done finished") && dueword_is(s, i + 1, "here"))
		return i + 2;
	if (dueword_is(s, i, "off"))
		i++;
	if (!dueword_is(s, i, "this the") || !dueword_is(s, i + 1, call))
		return 0;
	return i + 2;
}

/* "as soon as we're off the call", "when we hang up", "straight after this". */
static struct when after_call(const struct words *s, size_t i)
{
	if (((dueword_is(s, i, "soon") && dueword_is(s, i + 1, "as")) ||
	     (dueword_is(s, i, "straight directly") &&
	      dueword_is(s, i + 1, "after"))) &&
	    ends_call(s, i + 2) > 0)
		return when_sure(ends_call(s, i + 2) - i, s->meeting);
	if (dueword_is(s, i, "hang") && dueword_is(s, i + 1, "up") && i > 1 &&
	    dueword_is(s, i - 1, "we i") && dueword_is(s, i - 2, "when once after"))
		return when_sure(2, s->meeting);
	if (dueword_is(s, i, "straight directly") && dueword_is(s, i + 1, "after") &&
	    dueword_is(s, i + 2, "this") && s->v[i + 2].ends)
		return when_sure(3, s->meeting);
	return when_none();
}

bool duetoday_behind_day(const struct words *s, size_t i)
{
	for (size_t k = i > 3 ? i - 3 : 0; k < i; k++)
		if (dueword_weekday(s, k) >= 0 ||
		    dueword_is(s, k, "tomorrow tmrw tmr day"))
			return true;
	return false;
}

/* "before lunch", "by noon", where no other day stands beside it. */
static struct when lunch(const struct words *s, size_t i)
{
	if (!dueword_is(s, i, "lunch lunchtime noon midday") || i == 0 ||
	    !dueword_is(s, i - 1, "before after by at over") ||
	    duetoday_behind_day(s, i) || dueword_is(s, i + 1, "on tomorrow today") ||
	    dueword_weekday(s, i + 1) >= 0)
		return when_none();
	return when_sure(1, s->meeting);
}

/* "before I go home", "before we go to bed". */
static struct when bedtime(const struct words *s, size_t i)
{
	size_t k = i;

	if (!dueword_is(s, i, "home bed"))
		return when_none();
	k -= k > 0 && dueword_is(s, k - 1, "to");
	return k > 2 && dueword_is(s, k - 1, "go head") &&
		       dueword_is(s, k - 2, "i we") && dueword_is(s, k - 3, "before")
		   ? when_sure(1, s->meeting)
		   : when_none();
}

/* "right away", "I'll do it now". */
static struct when at_once(const struct words *s, size_t i)
{
	if (i == 0)
		return when_none();
	if (dueword_is(s, i, "away") && dueword_is(s, i - 1, "straight right"))
		return when_sure(1, s->meeting);
	return i > 1 && dueword_is(s, i, "now") &&
		       (dueword_is(s, i - 1, "right") ||
			(dueword_is(s, i - 1, "it that") &&
			 dueword_is(s, i - 2, "do send")))
		   ? when_sure(1, s->meeting)
		   : when_none();
}

struct when duetoday(const struct words *s, size_t i)
{
	static struct when (*const forms[])(const struct words *,
					    size_t) = { after_call, lunch, bedtime,
							at_once };
	struct when w = { 0 };

	/* "the record of today" */
	if (dueword_is(s, i, "today") && i > 0 && dueword_is(s, i - 1, "of") &&
	    !(i > 1 && dueword_is(s, i - 2, "end close")))
		return when_none();
	if (dueword_is(s, i, "today") && dueword_is(s, i + 1, "week"))
		return when_sure(2, s->meeting + 7);
	if (dueword_is(s, i, "today tonight"))
		return when_sure(1, s->meeting);
	if (dueword_is(s, i, "this") &&
	    dueword_is(s, i + 1, "afternoon arvo morning evening"))
		return when_sure(2, s->meeting);
	if (dueword_is(s, i, "hour") && i > 1 && dueword_is(s, i - 1, "the") &&
	    dueword_is(s, i - 2, "within"))
		return when_sure(1, s->meeting);
	for (size_t f = 0; f < COUNT(forms) && w.len == 0; f++)
		w = forms[f](s, i);
	return w;
}
