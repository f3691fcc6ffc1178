/* duetoday.c - the day of the meeting itself: "today", "before lunch", "once we hang
 * up". */
#include "extract/due/dueform.h"

/* Behind "this call", or "the call" where nothing says which, or 0. */
static size_t the_call(const struct words *s, size_t i)
{
	if (!dueword_is(s, i + 1, "call meeting phone line"))
		return 0;
	return dueword_is(s, i, "this") || (dueword_is(s, i, "the") && s->v[i + 1].ends)
		   ? i + 2
		   : 0;
}

/* Behind "we hang up", "we're off this call", "I'm done here", or 0. */
static size_t hangs_up(const struct words *s, size_t i)
{
	if (!dueword_is(s, i, "we i"))
		return 0;
	i++;
	if (dueword_is(s, i, "hang") && dueword_is(s, i + 1, "up"))
		return i + 2;
	i += (size_t)dueword_is(s, i, "re m are am get");
	if (dueword_is(s, i, "off done finished") && dueword_is(s, i + 1, "here"))
		return i + 2;
	return dueword_is(s, i, "off") ? the_call(s, i + 1) : 0;
}

/* "As soon as we're off the call", "the minute we hang up", "right after this". */
static struct when after_call(const struct words *s, size_t i)
{
	bool after = dueword_is(s, i, "after"),
	     soon = dueword_is(s, i, "soon") && dueword_is(s, i + 1, "as");
	size_t at = i + 1 + soon, end;

	if (!after && !soon && !dueword_is(s, i, "when once minute moment second"))
		return when_none();
	end = hangs_up(s, at);
	if (!end && (after || soon))
		end = the_call(s, at);
	if (!end && after && i > 0 &&
	    dueword_is(s, i - 1, "straight right directly just") &&
	    dueword_is(s, at, "this") && s->v[at].ends)
		end = at + 1;
	return end ? when_sure(end - i, s->meeting) : when_none();
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
