/* icszone.c - see icszone.h. */
#include "ingest/formats/icszone.h"

#include "ingest/formats/icsline.h"

enum { ZONES_MAX = 64, HOUR_S = 3600, MINUTE_S = 60 };

/* STANDARD or DAYLIGHT: what holds from some day of each year on, or always. */
struct part {
	bool found;
	long offset; /* seconds to the east */
	long second; /* of the day on which it begins, by the clock before */
	struct str rule;
};

struct reading {
	struct str tzid;
	struct part part, standard, daylight;
};

/* Two digits at a place, or -1. */
static long two(struct str s, size_t at)
{
	return s.len < at + 2 ? -1 : str_uint(str_sub(s, at, at + 2), 99);
}

/* "+0100", "-053000" */
static bool read_offset(struct str s, long *out)
{
	bool west = s.len && s.p[0] == '-';
	long hours = two(s, 1), minutes = two(s, 3);

	if (hours < 0 || hours > 23 || minutes < 0 || minutes >= 60)
		return false;
	*out = (hours * HOUR_S + minutes * MINUTE_S) * (west ? -1 : 1);
	return true;
}

/* "16010101T030000": the time of day. */
static bool read_second(struct str s, long *out)
{
	long hours = two(s, 9), minutes = two(s, 11);

	if (hours < 0 || hours > 23 || minutes < 0 || minutes >= 60)
		return false;
	*out = hours * HOUR_S + minutes * MINUTE_S;
	return true;
}

/* "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3" as POSIX has it, ",M3.5.0/2:00"; none: another. */
static struct str posix_rule(struct arena *a, const struct part *p)
{
	static const char days[] = "SUMOTUWETHFRSA";
	struct str by = icsline_part(p->rule, STRL("BYDAY"));
	long month = str_uint(icsline_part(p->rule, STRL("BYMONTH")), 12), week;
	size_t day = 0;

	if (!str_ieq(icsline_part(p->rule, STRL("FREQ")), STRL("YEARLY")) ||
	    icsline_part(p->rule, STRL("UNTIL")).len || month < 1 || by.len < 3)
		return str_none();
	week = str_starts(by, STRL("-1")) ? 5 : str_uint(str_head(by, by.len - 2), 4);
	while (day < 7 && !str_ieq(str_from(by, by.len - 2), str_n(days + 2 * day, 2)))
		day++;
	if (week < 1 || day == 7)
		return str_none();
	return arena_fmt(a, ",M%ld.%ld.%zu/%ld:%02ld", month, week, day,
			 p->second / HOUR_S, p->second % HOUR_S / MINUTE_S);
}

/* "<S>-1:00": POSIX counts to the west. */
static struct str posix_offset(struct arena *a, const struct part *p)
{
	long n = p->offset < 0 ? -p->offset : p->offset;

	return arena_fmt(a, "<S>%s%ld:%02ld", p->offset < 0 ? "" : "-", n / HOUR_S,
			 n % HOUR_S / MINUTE_S);
}

static const struct zone *zone_of(struct arena *a, const struct reading *r)
{
	struct str summer, winter;

	if (!r->standard.found)
		return NULL;
	if (!r->daylight.found)
		return zone_rule(a, posix_offset(a, &r->standard));
	summer = posix_rule(a, &r->daylight);
	winter = posix_rule(a, &r->standard);
	if (!summer.len || !winter.len)
		return NULL;
	return zone_rule(a, arena_fmt(a, "%.*s%.*s%.*s%.*s",
				      STR_ARG(posix_offset(a, &r->standard)),
				      STR_ARG(posix_offset(a, &r->daylight)),
				      STR_ARG(summer), STR_ARG(winter)));
}

/* Of several parts the last one holds today: the history stands before it. */
static void end_part(struct reading *r, struct str which)
{
	struct part *to = str_ieq(which, STRL("STANDARD"))   ? &r->standard
			  : str_ieq(which, STRL("DAYLIGHT")) ? &r->daylight
							     : NULL;

	if (to && r->part.found)
		*to = r->part;
}

static void read_line(struct reading *r, const struct icsline *l)
{
	struct str value = str_trim(l->value);

	if (str_ieq(l->name, STRL("BEGIN")))
		r->part = (struct part){ 0 };
	else if (str_ieq(l->name, STRL("END")))
		end_part(r, value);
	else if (str_ieq(l->name, STRL("TZID")))
		r->tzid = value;
	else if (str_ieq(l->name, STRL("TZOFFSETTO")))
		r->part.found = read_offset(value, &r->part.offset);
	else if (str_ieq(l->name, STRL("DTSTART")))
		(void)read_second(value, &r->part.second);
	else if (str_ieq(l->name, STRL("RRULE")))
		r->part.rule = value;
}

void icszones_read(struct arena *a, struct str text, struct icszones *out)
{
	struct reading r;
	struct str line;
	bool in = false;

	while (str_line(&text, &line)) {
		struct icsline l;
		bool zone;

		if (!icsline_read(line, &l))
			continue;
		zone = str_ieq(str_trim(l.value), STRL("VTIMEZONE"));
		if (zone && str_ieq(l.name, STRL("BEGIN"))) {
			r = (struct reading){ 0 };
			in = true;
		} else if (in && zone && str_ieq(l.name, STRL("END"))) {
			const struct zone *z = zone_of(a, &r);

			in = false;
			if (z && out->n < ZONES_MAX)
				*VEC_ADD(a, out) = (struct icszone){ r.tzid, z };
		} else if (in) {
			read_line(&r, &l);
		}
	}
}

const struct zone *icszones_find(const struct icszones *v, struct str tzid)
{
	for (size_t i = 0; i < v->n && tzid.len; i++)
		if (str_eq(v->v[i].tzid, tzid))
			return v->v[i].zone;
	return NULL;
}
