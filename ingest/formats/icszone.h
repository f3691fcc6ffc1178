/*
 * icszone.h - time zones that a calendar file describes (VTIMEZONE, RFC 5545 3.6.5).
 * Outlook names them as Windows does: "W. Europe Standard Time" is in no zoneinfo.
 */
#ifndef INGEST_FORMATS_ICSZONE_H
#define INGEST_FORMATS_ICSZONE_H
#include "base/date.h"

struct icszone {
	struct str tzid;
	const struct zone *zone;
};
VEC(icszones, struct icszone);

/* All of a file, unfolded, that say plainly when summer time begins and ends, or that
 * there is none: as Windows, Google and Apple write them for today. */
void icszones_read(struct arena *a, struct str text, struct icszones *out);
/* NULL: not described. */
const struct zone *icszones_find(const struct icszones *v, struct str tzid);

#endif
