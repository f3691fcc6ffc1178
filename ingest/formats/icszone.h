/*
 * icszone.h - reads the time zones that a calendar file describes (VTIMEZONE, RFC 5545
 * 3.6.5).  They are needed because Outlook uses names of Windows, such as "W. Europe
 * Standard Time", which zoneinfo does not know.
 */
#ifndef INGEST_FORMATS_ICSZONE_H
#define INGEST_FORMATS_ICSZONE_H
#include "base/date.h"

struct icszone {
	struct str tzid;
	const struct zone *zone;
};
VEC(icszones, struct icszone);

/*
 * Appends the zones of a file, unfolded, whose summer time begins and ends by a yearly
 * rule, or that have none: the form in which Windows, Google and Apple write them.
 */
void icszones_read(struct arena *a, struct str text, struct icszones *out);
/* The zone with this TZID, or NULL. */
const struct zone *icszones_find(const struct icszones *v, struct str tzid);

#endif
