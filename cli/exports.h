/* exports.h - exports that a command line names, planned or read. */
#ifndef CLI_EXPORTS_H
#define CLI_EXPORTS_H
#include "cli/seen.h"
#include "dossier/ingest.h"

/*
 * The exports of operands and --from-list, planned; without either, standard input.
 * What cannot be opened is told, and the rest goes on.  seen: has listed them, or NULL.
 */
struct ingest *exports_plan(const struct settings *s, const struct seen *seen,
			    const struct ingest_opts *opts);
/*
 * Hands each record of n operands to `next`, one after the other in the order of the
 * plan.  An operand that cannot be opened is an error.  max_bytes as in ingest_opts.
 */
int exports_read(const char *const *operands, size_t n, size_t max_bytes,
		 struct sink next, struct err *e);

#endif
