/* plan.h - the files to read, and which of them accompany which talk. */
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
	struct str file;         /* path to open, ends in a NUL; "-" = standard input */
	struct str path;         /* relative to its operand */
	struct str data;         /* its bytes if they are in memory, else none */
	int64_t size;            /* -1 = not known */
	int64_t mtime;           /* seconds since the epoch, TIME_NONE = not known */
	struct fs_entry st;      /* as listed with its folder; ino 0 = not listed */
	const struct side *side; /* how it accompanies a talk; NULL = talk or notes */
	struct str key;          /* plan_key(), once it was needed */
	bool unasked; /* not named by the user: only used if it accompanies a talk */
	bool taken;   /* a side that certainly belongs to some talk */
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

/* Attaches sides to units; one that belongs to none becomes a unit.  Both are sorted.
 */
void plan_join(struct ingest *in);
/* A path without its last extension. */
struct str plan_stem(struct str path);
/* The key of a unit's own file, which must have been listed. */
struct str plan_key(struct arena *a, const struct unit *u);
/*
 * Looks into each unit: replaces bundles by their members and moves sides to in->sides.
 * (look.c)
 */
void plan_look(struct ingest *in, struct diag d);

#endif
