/*
 * ingest.h - stage 1: files to records.  ingest = f(files); reads no vault.
 *
 * Usage: new, add operands, plan, then read units 0..count-1 in any order and
 * from any thread: a unit is one talk or notes file with what is attached to it.
 */
#ifndef DOSSIER_INGEST_H
#define DOSSIER_INGEST_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "dossier/err.h"
#include "dossier/mem.h"
#include "dossier/record.h"

struct fs_entries;

struct ingest_opts {
	size_t max_bytes; /* a larger file is refused by name; 0 = 256 MiB */
	/*
	 * Whether the file of that key (struct ingest_key) was read as a talk or notes
	 * before: the plan need not look into it.  NULL: nobody knows.
	 */
	bool (*is_talk)(void *ctx, struct str file);
	void *ctx;
};

/* Files by path, size, time of change and inode, as they were listed. */
struct ingest_key {
	struct str file;   /* of a unit */
	struct str beside; /* of what stands beside it */
	int64_t newest;    /* time of change, ns since the epoch */
};

struct ingest;

struct ingest *ingest_new(const struct ingest_opts *opts);
void ingest_free(struct ingest *in);
/*
 * Adds a file, a ZIP of such files, a directory tree (hidden files and pages with a
 * dossier_id are left out), or "-" for standard input.  Problems with single entries go
 * to d; returns -1 only when the operand itself cannot be read.
 */
int ingest_add(struct ingest *in, const char *operand, struct diag d, struct err *e);
/*
 * The same of a folder that was listed by fs_walk() (base/fswalk.h), of exports and
 * without a problem: it is not listed again.  Their paths are borrowed.
 */
void ingest_add_listed(struct ingest *in, const char *operand,
		       const struct fs_entries *files);
/*
 * Adds the operands that a list names, one a line ("-": the list is standard input);
 * relative ones as if given on the command line.  Lines that name nothing go to d.
 */
int ingest_add_list(struct ingest *in, const char *list, struct diag d, struct err *e);
/*
 * Looks into each file: bundles become their members, what stands beside a talk is
 * joined to it.  Standard input is read now.  Call once, after the last add.
 */
void ingest_plan(struct ingest *in, struct diag d);
size_t ingest_count(const struct ingest *in);
/*
 * Units with equal keys give the same records.  false: only reading tells (no folder
 * lists the file, a member of a bundle).  Texts are in the arena.
 */
bool ingest_key(const struct ingest *in, size_t unit, struct arena *a,
		struct ingest_key *out);
/*
 * Reads one unit and hands each of its records to `next`, in file order.
 * a: scratch for the records, reset between records.  Bad input goes to d
 * and is not an error; -1 means that `next` failed, or memory of a file could
 * not be read at all (also in d).  Thread-safe on one plan.
 */
int ingest_read(const struct ingest *in, size_t unit, struct arena *a, struct sink next,
		struct diag d, struct err *e);
/*
 * The text of --list-formats: one format a line, "name<TAB>flavors<TAB>what".
 */
void ingest_list_formats(struct buf *out);

#endif
