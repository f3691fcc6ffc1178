/* icsline.h - reads one unfolded line of a calendar file (RFC 5545). */
#ifndef INGEST_FORMATS_ICSLINE_H
#define INGEST_FORMATS_ICSLINE_H
#include "dossier/mem.h"

/* NAME;PARAM=VALUE;PARAM="VALUE":VALUE */
struct icsline {
	struct str name, params, value;
};

/* Divides a line; the parts borrow from it.  False if it is no property. */
bool icsline_read(struct str line, struct icsline *p);
/* The first value of a parameter, without quotes; or none. */
struct str icsline_parameter(const struct icsline *p, struct str name);
/* The value of a part of an RRULE, or none: "MO,WE" for BYDAY of
 * "FREQ=WEEKLY;BYDAY=MO,WE". */
struct str icsline_part(struct str rule, struct str name);

#endif
