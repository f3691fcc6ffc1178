/* local.h - stamps in UTC become the local day and hour of the configured zone. */
#ifndef EXTRACT_LOCAL_H
#define EXTRACT_LOCAL_H
#include "base/date.h"
#include "dossier/record.h"

/*
 * A recorder's UTC stamp (Zoom's GMT names, calendar files ending in Z) says
 * nothing about the day as people counted it: date, start and utc_offset of such
 * a record are set to the zone's.  A record with another offset, or without a
 * start, stays as it is.
 */
void local_time(struct record *r, const struct zone *z);

#endif
