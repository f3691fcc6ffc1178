/* exports.h - the exports that a command line names. */
#ifndef CLI_EXPORTS_H
#define CLI_EXPORTS_H
#include "cli/seen.h"
#include "dossier/ingest.h"

/*
 * Plans the exports of the operands and of --from-list; standard input if there is
 * neither.  What cannot be opened is reported, and the rest is planned.  seen: has
 * their list, or NULL.  Free with ingest_free().
 */
struct ingest *exports_plan(const struct settings *s, const struct seen *seen,
			    const struct ingest_opts *opts);
/*
 * Reads n operands and gives each record to `next`, in the order of the plan.
 * max_bytes: as in ingest_opts.  Returns 0, or -1 if an operand cannot be opened or
 * `next` failed.
 */
int exports_read(const char *const *operands, size_t n, size_t max_bytes,
		 struct sink next, struct err *e);

#endif
