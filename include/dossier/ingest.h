/*
 * ingest.h - stage 1: files to records.  ingest = f(files); reads no vault.
 *
 * Usage: ingest_new, add operands, ingest_plan, then read the units 0..count-1 in any
 * order and from any thread.  A unit is one file of talk or notes, together with the
 * calendar, mail, chat and attendance files that belong to it.
 */
#ifndef DOSSIER_INGEST_H
#define DOSSIER_INGEST_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "dossier/err.h"
#include "dossier/mem.h"
#include "dossier/record.h"

struct fs_entries; /* base/fsutil.h */

struct ingest_opts {
	size_t max_bytes; /* a larger file is refused; 0 = 256 MiB */
	/*
	 * Tells whether the file with that ingest_key.file was read as talk or notes by
	 * an earlier run, so that the plan need not look into it.  May be NULL.
	 */
	bool (*is_talk)(void *ctx, struct str file);
	void *ctx;
};

/* Digests over path, size, time of change and inode: equal digests, same files. */
struct ingest_key {
	struct str file;   /* of the unit's own file */
	struct str beside; /* of the files that are attached to it */
	int64_t newest;    /* latest time of change, nanoseconds since the epoch */
};

struct ingest;

struct ingest *ingest_new(const struct ingest_opts *opts);
void ingest_free(struct ingest *in);
/*
 * Adds a file, a ZIP of such files, a folder with all below it, or "-" for standard
 * input.  In a folder, hidden files and pages with a dossier_id are left out.  An entry
 * that cannot be read is reported to d; -1 (ERR_IO) only when the operand itself cannot
 * be read.
 */
int ingest_add(struct ingest *in, const char *operand, struct diag d, struct err *e);
/*
 * The same for a folder that was listed already, by fs_walk_exports() (base/fswalk.h)
 * and without any diagnostics.  The paths in *files are borrowed.
 */
void ingest_add_listed(struct ingest *in, const char *operand,
		       const struct fs_entries *files);
/*
 * Adds the operands that the file `list` names, one per line ("-": the list is read
 * from standard input).  Relative paths count from the working directory.  A line that
 * names nothing readable is reported to d; -1 when the list itself cannot be read.
 */
int ingest_add_list(struct ingest *in, const char *list, struct diag d, struct err *e);
/*
 * Decides what the units are: bundles are replaced by their members, and files that
 * accompany a talk are attached to it.  Reads standard input, if it is an operand.
 * Call once, after the last add.
 */
void ingest_plan(struct ingest *in, struct diag d);
/* The number of units; after ingest_plan. */
size_t ingest_count(const struct ingest *in);
/*
 * Fills *out, with texts in a.  Units with equal keys give the same records.  Returns
 * false when there is no such key, because the unit is a member of a bundle or was not
 * found by listing a folder: then only reading tells.
 */
bool ingest_key(const struct ingest *in, size_t unit, struct arena *a,
		struct ingest_key *out);
/*
 * Reads one unit and hands each of its records to `next`, in file order.
 *
 * a: holds the records; reset before each one.
 * d: receives bad input and files that cannot be read; neither is an error.
 * Returns 0, or -1 with the error of `next`.  Thread-safe.
 */
int ingest_read(const struct ingest *in, size_t unit, struct arena *a, struct sink next,
		struct diag d, struct err *e);
/* The text of --list-formats: one format per line, "name<TAB>flavors<TAB>what". */
void ingest_list_formats(struct buf *out);

#endif
