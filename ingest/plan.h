/* plan.h - which files there are, and which of them belong to which talk. */
#ifndef INGEST_PLAN_H
#define INGEST_PLAN_H
#include <stdbool.h>
#include <stdint.h>

#include "base/fsutil.h"
#include "dossier/ingest.h"

/* A file that may belong to a talk. */
struct beside {
	size_t at; /* index into ingest.sides */
	bool sure; /* it has the talk's base name, or there is no other talk */
};
VEC(besides, struct beside);

struct unit {
	struct str file;    /* to open it; followed by a NUL.  "-" = standard input */
	struct str path;    /* relative to its operand */
	struct str data;    /* its bytes, when they are in memory: p is not NULL */
	int64_t size;       /* -1 = not known */
	int64_t mtime;      /* seconds, TIME_NONE = not known */
	struct fs_entry st; /* of its file, as it was listed; ino 0 = was not */
	const struct side *side; /* what it is beside a talk; NULL = a talk or notes */
	struct str key;          /* plan_key(), once it was asked for */
	bool unasked; /* named by nobody: left out unless it stands beside a talk */
	bool taken;   /* a side: some talk surely has it */
	struct besides beside;
};
VEC(units, struct unit);

struct ingest {
	struct arena arena;
	struct ingest_opts opts;
	size_t max_bytes;
	size_t expanded;    /* bytes of archives in memory */
	struct units units; /* sorted by path after ingest_plan */
	struct units sides;
	struct str nothing; /* the key of no files */
};

/* Joins sides to units; a side that is nobody's becomes a unit.  Both are sorted. */
void plan_join(struct ingest *in);
/* A path without its last extension. */
struct str plan_stem(struct str path);
/* The key of its file, which was listed. */
struct str plan_key(struct arena *a, const struct unit *u);
/*
 * Looks into each unit: bundles are replaced by their members, sides move to
 * in->sides.  (look.c)
 */
void plan_look(struct ingest *in, struct diag d);

#endif
