/* plan.h - which files there are, and which calendar file belongs to which. */
#ifndef INGEST_PLAN_H
#define INGEST_PLAN_H
#include <stdbool.h>
#include <stdint.h>

#include "dossier/ingest.h"

struct unit {
	struct str file; /* to open it; followed by a NUL */
	struct str path; /* relative to its operand */
	int64_t size;    /* -1 = not known */
	int64_t mtime;   /* seconds, TIME_NONE = not known */
	size_t calendar; /* index into calendars, or STR_NPOS */
	bool same_name;  /* the calendar file has this file's base name */
	bool alone;      /* no other unit stands in the folder */
};
VEC(units, struct unit);

struct ingest {
	struct arena arena;
	size_t max_bytes;
	struct units units; /* sorted by path after ingest_plan */
	struct units calendars;
};

#endif
