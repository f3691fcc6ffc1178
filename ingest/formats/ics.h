/*
 * ics.h - reads title, start and people of events in calendar files (RFC 5545, RFC
 * 6868), and finds the event that belongs to a talk.
 */
#ifndef INGEST_FORMATS_ICS_H
#define INGEST_FORMATS_ICS_H
#include <stdbool.h>

#include "dossier/record.h"
#include "ingest/times/when.h"

struct ics_event {
	struct str uid, title;
	struct str instance; /* RECURRENCE-ID: it is a changed one of a series */
	long sequence;
	struct when when; /* offset by Z or TZID; OFFSET_NONE if it has neither */
	bool has_when, repeats, cancelled;
	const struct zone *zone;    /* of the start, or NULL */
	struct str rule;            /* RRULE */
	struct participants people; /* the organiser first; no rooms */
};
VEC(ics_events, struct ics_event);

/*
 * Appends the events of a file, in its order, with strings in the arena.  Of an event
 * (UID and instance) that is there several times, the last one with the highest
 * SEQUENCE counts.  raw: the bytes of the file, not decoded, because folds may cut a
 * character. Returns false if the text is no calendar.
 */
bool ics_events(struct arena *a, struct str raw, struct ics_events *out);
/* When a talk began, as far as it is known. */
struct ics_time {
	int64_t days;   /* since 1970, or TIME_NONE */
	int64_t moment; /* minutes since 1970 UTC, or TIME_NONE */
	int minutes;    /* of the day, in an unknown zone; or -1 */
};

/* A distance that cannot be told: more minutes than between any two moments. */
#define ICS_FAR (INT64_C(1) << 40)
/* The minutes between the starts of event and talk; ICS_FAR if they have no clock in
 * common. */
int64_t ics_apart(const struct ics_event *ev, struct ics_time at);
/*
 * The event of the talk's day that begins closest to it, a repeating one if no other
 * does; else the only event.  NULL if it cannot be told.
 */
const struct ics_event *ics_pick(const struct ics_events *events, struct ics_time at);
/*
 * Adds title, time and people that a talk or notes lack.  days: the day that the path
 * says, or TIME_NONE; it is the day of a repeating event.
 */
void ics_attach(struct record *r, const struct ics_event *ev, int64_t days);

#endif
