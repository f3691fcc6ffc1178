/*
 * ics.h - calendar files (RFC 5545, RFC 6868): title, start and people of events.
 * Only properties at the depth of VEVENT count: an alarm has its own SUMMARY.
 */
#ifndef INGEST_FORMATS_ICS_H
#define INGEST_FORMATS_ICS_H
#include <stdbool.h>

#include "dossier/record.h"
#include "ingest/times/when.h"

struct ics_event {
	struct str uid, title;
	struct str instance; /* RECURRENCE-ID: one of a series that was changed */
	long sequence;
	struct when when; /* offset from Z or TZID; OFFSET_NONE when it floats */
	bool has_when, repeats, cancelled;
	const struct zone *zone;    /* of a start that names one that is known */
	struct str rule;            /* RRULE */
	struct participants people; /* organiser first; no rooms */
};
VEC(ics_events, struct ics_event);

/*
 * Events of a file, in file order; of one event several times (UID and instance) the
 * last with the highest SEQUENCE.  raw: the bytes of the file, not decoded, since
 * folds may cut a character.  Strings live in the arena.  false when the
 * text is no calendar.
 */
bool ics_events(struct arena *a, struct str raw, struct ics_events *out);
/* When a talk began, as far as it is known. */
struct ics_time {
	int64_t days;   /* since 1970, or TIME_NONE */
	int64_t moment; /* minutes since 1970 UTC, or TIME_NONE */
	int minutes;    /* of the day, in a zone nobody tells; or -1 */
};

/* More minutes than lie between any two moments. */
#define ICS_FAR (INT64_C(1) << 40)
/* Minutes between event and talk, ICS_FAR where no two clocks can be compared. */
int64_t ics_apart(const struct ics_event *ev, struct ics_time at);
/*
 * The event of that day: of several the one that begins next to the talk, a repeating
 * one where no other does; else the only one.  NULL when it cannot be told.
 */
const struct ics_event *ics_pick(const struct ics_events *events, struct ics_time at);
/*
 * Joins an event to a talk or notes: title, time and people that it lacks.  days:
 * the day that the path tells, or TIME_NONE; a repeating event has no other.
 */
void ics_attach(struct record *r, const struct ics_event *ev, int64_t days);

#endif
