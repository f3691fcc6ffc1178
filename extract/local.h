/* local.h - converts times in UTC to the configured time zone. */
#ifndef EXTRACT_LOCAL_H
#define EXTRACT_LOCAL_H
#include "base/date.h"
#include "dossier/record.h"

/*
 * Sets date, start and utc_offset to those of the zone if the record has a start in
 * UTC. That is what recorders write (GMT in Zoom's file names, Z in calendar files),
 * and it may be another day than the one that people meant.  Other records are left as
 * they are.
 */
void local_time(struct record *r, const struct zone *z);

#endif
