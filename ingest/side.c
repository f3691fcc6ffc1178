/* side.c - the table of files beside a talk. */
#include "ingest/side.h"

#include "base/date.h"
#include "ingest/formats/eml.h"
#include "ingest/formats/ics.h"
#include "ingest/formats/people_csv.h"
#include "ingest/formats/zoomchat.h"
#include "ingest/json/jside.h"

enum { DAY_MIN = 24 * 60, NEAR_MIN = 60 };

/*
 * A recorder's stamp in UTC may be of the day before or after where the calendar is
 * kept: the day there.
 */
static int64_t local_day(const struct ics_events *events, int64_t moment, int64_t day)
{
	for (size_t i = 0; moment != TIME_NONE && i < events->n; i++) {
		const struct ics_event *ev = &events->v[i];

		if (!ev->has_when || ev->when.minutes < 0 ||
		    ev->when.offset == OFFSET_NONE)
			continue;
		moment += ev->when.offset / 60;
		return moment / DAY_MIN - (moment % DAY_MIN < 0);
	}
	return day;
}

/*
 * A calendar that is only in the same folder must have an event of that day, and of
 * that time where both tell it.
 */
static bool join_event(struct record *r, const struct ics_events *events,
		       const struct side_file *f, int64_t day, bool sure)
{
	struct ics_time at = { local_day(events, f->moment, day), f->moment,
			       f->minutes };
	const struct ics_event *ev = ics_pick(events, at);
	int64_t gap;

	if (!ev)
		return false;
	gap = ics_apart(ev, at);
	if (!sure && (!ev->has_when || at.days != ev->when.days ||
		      (at.moment != TIME_NONE && gap > NEAR_MIN && gap < ICS_FAR)))
		return false;
	ics_attach(r, ev, at.days);
	return true;
}

static bool is_calendar(struct str raw, struct str text)
{
	(void)raw;
	return format_ics.sniff(text) > 0;
}

static bool attach_calendar(struct record *r, const struct side_file *f, int64_t day,
			    bool sure)
{
	struct ics_events events;

	return ics_events(r->arena, f->raw, &events) &&
	       join_event(r, &events, f, day, sure);
}

static bool is_invitation(struct str raw, struct str text)
{
	return eml_is(text) && eml_has_calendar(raw);
}

static bool attach_mail(struct record *r, const struct side_file *f, int64_t day,
			bool sure)
{
	struct eml mail;
	struct ics_events events;

	eml_read(r->arena, f->raw, &mail);
	for (size_t i = 0; i < mail.calendars.n; i++)
		if (ics_events(r->arena, mail.calendars.v[i], &events) &&
		    join_event(r, &events, f, day, sure))
			return true;
	return false;
}

static bool is_people(struct str raw, struct str text)
{
	(void)raw;
	return people_csv_is(text);
}

static bool attach_people(struct record *r, const struct side_file *f, int64_t day,
			  bool sure)
{
	return people_csv_attach(r, f->text, day, sure);
}

static bool is_chat(struct str raw, struct str text)
{
	(void)raw;
	return format_zoom_chat.sniff(text) > 0;
}

/* A chat knows no day. */
static bool attach_chat(struct record *r, const struct side_file *f, int64_t day,
			bool sure)
{
	(void)day;
	return sure && zoomchat_attach(r, f->text) > 0;
}

static const struct side sides[] = {
	{ &format_ics, is_calendar, attach_calendar, NULL, false, true },
	{ &format_eml, is_invitation, attach_mail, NULL, false, true },
	{ &format_people_csv, is_people, attach_people, NULL, false, true },
	{ &format_zoom_chat, is_chat, attach_chat, NULL, true, false },
	{ &format_graph, .json = &jside_graph },
	{ &format_gong_calls, .json = &jside_gong },
	{ &format_tldv_meeting, .json = &jside_tldv },
	{ &format_hyprnote_meta, .json = &jside_hyprnote },
	{ &format_meetily_meta, .json = &jside_meetily },
};

const struct side *side_of(struct str raw, struct str text)
{
	for (size_t i = 0; i < COUNT(sides); i++)
		if (sides[i].json ? jside_is(sides[i].json, text)
				  : sides[i].is(raw, text))
			return &sides[i];
	return NULL;
}

bool side_attach(const struct side *s, struct record *r, const struct side_file *f,
		 int64_t day, bool sure)
{
	return s->json ? jside_attach(s->json, r, f->text, sure)
		       : s->attach(r, f, day, sure);
}
