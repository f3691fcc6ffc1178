/*
 * ics.c - calendar files (RFC 5545, parameters of RFC 6868).
 *
 * Lines are unfolded as bytes before they are decoded: exporters fold inside a
 * character.  Only what stands directly in VEVENT is read, and in VTIMEZONE when the
 * system knows no zone of that name ("W. Europe Standard Time").
 */
#include "ingest/formats/ics.h"

#include "base/ascii.h"
#include "base/map.h"
#include "base/utf8.h"
#include "ingest/format.h"
#include "ingest/formats/icsline.h"
#include "ingest/formats/icszone.h"
#include "ingest/meta.h"
#include "ingest/title.h"
#include "ingest/unpack/decode.h"

enum {
	DEPTH_MAX = 32,
	EVENTS_MAX = 20000,
	PEOPLE_MAX = 2000,
	DAY_S = 86400,
	DAY_MIN = 1440
};

/* RFC 5545 3.1: a line end followed by one blank is nothing. */
static void unfold(struct str raw, struct buf *out)
{
	char *to = buf_room(out, raw.len + 1);
	size_t n = 0;

	for (size_t i = 0; i < raw.len; i++) {
		size_t end = i;

		if (raw.p[end] == '\r' && end + 1 < raw.len && raw.p[end + 1] == '\n')
			end++;
		if ((raw.p[end] == '\n' || raw.p[end] == '\r') && end + 1 < raw.len &&
		    ascii_is_blank(raw.p[end + 1]))
			i = end + 1;
		else
			to[n++] = raw.p[i];
	}
	out->len += n;
}

/* Text without escapes, on one line.  mark: '\\' for values, '^' for parameters. */
static struct str unescape(struct arena *a, struct str s, char mark)
{
	char *to = arena_alloc(a, s.len + 1);
	size_t n = 0;

	for (size_t i = 0; i < s.len; i++) {
		char c = s.p[i];

		if (c == mark && i + 1 < s.len) {
			char next = s.p[i + 1];

			if (next == 'n' || next == 'N')
				c = ' ';
			else if (mark == '\\' || next == '^')
				c = next;
			else if (next == '\'')
				c = '"';
			else
				i--; /* not an escape: the mark stands for itself */
			i++;
		}
		to[n++] = (unsigned char)c < ' ' ? ' ' : c;
	}
	return str_trim(str_n(to, n));
}

struct calendar {
	struct arena *a;
	struct icszones zones; /* that the file describes */
	/* The zone that was asked for last: its file is read once for many events. */
	struct str tzid;
	const struct zone *zone; /* NULL: none, or not known */
};

/* NULL for a name not known. */
static const struct zone *zone_of(struct calendar *c, struct str tzid)
{
	if (!str_eq(tzid, c->tzid)) {
		c->tzid = tzid;
		c->zone = zone_load(c->a, tzid, NULL);
		if (!c->zone) /* "W. Europe Standard Time" */
			c->zone = icszones_find(&c->zones, tzid);
	}
	return c->zone;
}

/* What holds in that zone at that wall clock. */
static int32_t offset_at(const struct zone *z, const struct when *w)
{
	int64_t wall = w->days * DAY_S + w->minutes * 60;

	return zone_offset(z, wall - zone_offset(z, wall));
}

/* 20260203, 20260203T110000, 20260203T110000Z */
static void start_of(struct calendar *c, const struct icsline *p, struct ics_event *ev)
{
	struct str v = str_trim(p->value);
	struct when w;

	if (v.len < 8 || !when_find(v, &w) || w.from != 0)
		return;
	ev->when = w;
	ev->has_when = true;
	ev->zone = NULL;
	if (w.offset == OFFSET_NONE && w.minutes >= 0)
		ev->zone = zone_of(c, icsline_parameter(p, STRL("TZID")));
	if (ev->zone)
		ev->when.offset = offset_at(ev->zone, &w);
}

static void person_of(struct arena *a, const struct icsline *p, struct ics_event *ev)
{
	struct record tmp = { .arena = a };
	struct str kind = icsline_parameter(p, STRL("CUTYPE")),
		   mail = str_trim(p->value);
	struct str cn = unescape(a, icsline_parameter(p, STRL("CN")), '^');
	struct participant *q;

	/* Without quotes some escape it as a value. */
	if (str_has(cn, STRL("\\,")))
		cn = unescape(a, cn, '\\');
	if (str_ieq(kind, STRL("ROOM")) || str_ieq(kind, STRL("RESOURCE")) ||
	    ev->people.n >= PEOPLE_MAX)
		return;
	if (str_istarts(mail, STRL("mailto:")))
		mail = str_from(mail, 7);
	else if (str_chr(mail, '@') == STR_NPOS)
		mail.len = 0;
	if (str_ieq(cn, mail) || cn.len == 0)
		meta_participant(&tmp, mail);
	else
		meta_participant(&tmp, cn);
	if (tmp.participants.n == 0)
		return;
	q = VEC_ADD(a, &ev->people);
	*q = tmp.participants.v[0];
	if (mail.len)
		q->email = mail;
}

static void event_property(struct calendar *c, const struct icsline *p,
			   struct ics_event *ev)
{
	if (str_ieq(p->name, STRL("SUMMARY")))
		ev->title = title_unanswered(unescape(c->a, p->value, '\\'));
	else if (str_ieq(p->name, STRL("UID")))
		ev->uid = str_trim(p->value);
	else if (str_ieq(p->name, STRL("RECURRENCE-ID")))
		ev->instance = str_trim(p->value);
	else if (str_ieq(p->name, STRL("SEQUENCE")))
		ev->sequence = str_uint(str_trim(p->value), 1000000000);
	else if (str_ieq(p->name, STRL("DTSTART")))
		start_of(c, p, ev);
	else if (str_ieq(p->name, STRL("RRULE"))) {
		ev->repeats = true;
		ev->rule = str_trim(p->value);
	} else if (str_ieq(p->name, STRL("RDATE")))
		ev->repeats = true;
	else if (str_ieq(p->name, STRL("STATUS")))
		ev->cancelled |= str_ieq(str_trim(p->value), STRL("CANCELLED"));
	else if (str_ieq(p->name, STRL("ORGANIZER")) ||
		 str_ieq(p->name, STRL("ATTENDEE")))
		person_of(c->a, p, ev);
}

static void events_of(struct arena *a, struct str text, struct ics_events *out)
{
	struct calendar c = { .a = a };
	struct ics_event *ev = NULL;
	struct str line;
	int depth = 0, at = 0;
	bool cancels = false; /* METHOD:CANCEL takes back what the file holds */

	icszones_read(a, text, &c.zones);
	while (str_line(&text, &line)) {
		struct icsline p;

		if (!icsline_read(line, &p))
			continue;
		if (str_ieq(p.name, STRL("BEGIN"))) {
			if (++depth > DEPTH_MAX)
				return;
			if (!ev && str_ieq(str_trim(p.value), STRL("VEVENT"))) {
				if (out->n >= EVENTS_MAX)
					return;
				ev = VEC_ADD(a, out);
				ev->cancelled = cancels;
				at = depth;
			}
		} else if (str_ieq(p.name, STRL("END"))) {
			if (ev && depth == at)
				ev = NULL;
			depth -= depth > 0;
		} else if (ev && depth == at) {
			event_property(&c, &p, ev);
		} else if (depth == 1 && str_ieq(p.name, STRL("METHOD"))) {
			cancels = str_ieq(str_trim(p.value), STRL("CANCEL"));
		}
	}
}

/* Mails carry an event twice, calendars keep what it was before it was moved. */
static void drop_older(struct arena *a, struct ics_events *out)
{
	struct map index = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < out->n; i++) {
		struct ics_event *ev = &out->v[i];
		struct str key = ARENA_CAT(a, ev->uid, STRL("\n"), ev->instance);
		/* Without a UID nothing is the same. */
		size_t at = ev->uid.len ? map_put(a, &index, key, n) : n;

		if (at == n)
			out->v[n++] = *ev;
		else if (ev->sequence >= out->v[at].sequence)
			out->v[at] = *ev;
	}
	out->n = n;
}

static int sniff(struct str head)
{
	return str_istarts(str_trim(head), STRL("BEGIN:VCALENDAR")) ? 100 : 0;
}

bool ics_events(struct arena *a, struct str raw, struct ics_events *out)
{
	struct buf flat = { 0 }, tmp = { 0 };
	struct decoded d;
	bool is = false;

	*out = (struct ics_events){ 0 };
	unfold(raw, &flat);
	decode_text(buf_view(&flat), &tmp, &d);
	if (sniff(d.text)) {
		struct str text = arena_str(a, d.text);

		is = true;
		events_of(a, d.ascii ? text : utf8_nfc(a, text), out);
		drop_older(a, out);
	}
	buf_fini(&flat);
	buf_fini(&tmp);
	return is;
}

/* "MO,2TU,-1FR": any of that weekday, the first or the last of a month. */
static bool has_weekday(struct str list, int64_t days)
{
	static const char names[] = "MOTUWETHFRSASU";
	struct str name = str_n(names + 2 * date_weekday(days), 2), one;

	while (str_split(&list, ',', &one))
		if (str_ends(str_trim(one), name))
			return true;
	return false;
}

/* Whether a series may have an instance on that day: what the rule says plainly. */
static bool repeats_on(const struct ics_event *ev, int64_t days)
{
	struct str freq = icsline_part(ev->rule, STRL("FREQ"));
	struct str by = icsline_part(ev->rule, STRL("BYDAY"));
	long every = str_uint(icsline_part(ev->rule, STRL("INTERVAL")), 1000);
	int64_t first = ev->when.days, gap = days - first;
	struct when until;

	if (!ev->has_when || !ev->rule.len)
		return ev->repeats;
	if (gap < 0 || (when_find(icsline_part(ev->rule, STRL("UNTIL")), &until) &&
			days > until.days + 1))
		return false;
	if (by.len && !has_weekday(by, days))
		return false;
	if (str_ieq(freq, STRL("DAILY")))
		return every < 2 || gap % every == 0;
	if (!str_ieq(freq, STRL("WEEKLY")))
		return true;
	if (!by.len && gap % 7)
		return false;
	return every < 2 || (gap + date_weekday(first)) / 7 % every == 0;
}

int64_t ics_apart(const struct ics_event *ev, struct ics_time at)
{
	const struct when *w = &ev->when;
	int64_t gap = ICS_FAR;

	if (w->minutes < 0)
		return ICS_FAR;
	if (at.moment != TIME_NONE && w->offset != OFFSET_NONE)
		gap = w->days * DAY_MIN + w->minutes - w->offset / 60 - at.moment;
	else if (at.moment == TIME_NONE && at.minutes >= 0 &&
		 (ev->zone || w->offset == OFFSET_NONE))
		gap = w->minutes - at.minutes;
	return gap < 0 ? -gap : gap;
}

/* The series as it is on that day. */
static struct ics_event instance_of(const struct ics_event *ev, int64_t days)
{
	struct ics_event of = *ev;

	if (ev->repeats)
		of.when.days = days;
	if (ev->repeats && ev->zone)
		of.when.offset = offset_at(ev->zone, &of.when);
	return of;
}

/* How well an event of that day fits: less is better. */
static int64_t misfit(const struct ics_event *ev, struct ics_time at)
{
	struct ics_event of = instance_of(ev, at.days);

	/* A whole day is a holiday, mostly; a moved instance is not the series'. */
	return ics_apart(&of, at) * 4 + (ev->when.minutes < 0) * 2 +
	       (ev->when.days != at.days);
}

static const struct ics_event *of_day(const struct ics_events *events,
				      struct ics_time at)
{
	const struct ics_event *best = NULL;
	int64_t least = 0, n;
	bool two = false;

	for (size_t i = 0; i < events->n; i++) {
		const struct ics_event *ev = &events->v[i];

		if (ev->cancelled || !ev->has_when ||
		    (ev->when.days != at.days && !repeats_on(ev, at.days)))
			continue;
		n = misfit(ev, at);
		if (best && n > least)
			continue;
		two = best && n == least && (two || !str_eq(ev->title, best->title));
		if (!best || n < least)
			best = ev;
		least = n;
	}
	return two ? NULL : best;
}

const struct ics_event *ics_pick(const struct ics_events *events, struct ics_time at)
{
	const struct ics_event *only = NULL;
	size_t live = 0;

	for (size_t i = 0; i < events->n; i++) {
		if (events->v[i].cancelled)
			continue;
		only = &events->v[i];
		live++;
	}
	if (live == 1)
		return only;
	return at.days == TIME_NONE ? NULL : of_day(events, at);
}

void ics_attach(struct record *r, const struct ics_event *ev, int64_t days)
{
	struct when w = ev->when;
	int64_t day;

	if (!r->title.p && ev->title.len)
		r->title = ev->title;
	if (ev->repeats && w.days != days) {
		/* The rule gives the time of day; the day stands elsewhere. */
		if (r->date.p && date_parse(r->date, &day)) {
			w = instance_of(ev, day).when;
			meta_when(r, &w, r->date_from);
		} else if (days != TIME_NONE) {
			w = instance_of(ev, days).when;
		}
	}
	if (ev->has_when && (!ev->repeats || w.days == days))
		meta_when(r, &w, STRL("calendar"));
	for (size_t i = 0; i < ev->people.n; i++) {
		const struct participant *p = &ev->people.v[i];

		meta_participant(r, p->email.p
					? arena_fmt(r->arena, "%.*s <%.*s>",
						    STR_ARG(p->name), STR_ARG(p->email))
					: p->name);
	}
}

const struct format format_ics = {
	.name = "ics",
	.flavors = "",
	.what = "calendar file (RFC 5545), joined to the talk beside it",
	.sniff = sniff,
};
