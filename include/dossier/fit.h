/*
 * fit.h - learns the weights of the rules from labelled records.
 *
 * A labelled record is one that ingest wrote, with the right items added by hand.  The
 * evidence of an item says which sentences make it; the evidence of an item marked
 * `possible` counts neither for nor against.  Records with the same member "group"
 * (default: the record's id) are kept on one side of each cross-validation split.
 */
#ifndef DOSSIER_FIT_H
#define DOSSIER_FIT_H
#include "dossier/conf.h"
#include "dossier/err.h"
#include "dossier/mem.h"
#include "dossier/record.h"

struct fit_opts {
	const struct conf *conf; /* borrowed */
	const char *rules;       /* a rules file instead of the built-in one, or NULL */
	const char *prior; /* a rules file near whose weights the fit stays, or NULL */
};

struct fit;

/* NULL with ERR_CONF or ERR_IO when a rules file cannot be read. */
struct fit *fit_new(const struct fit_opts *opts, struct err *e);
void fit_free(struct fit *f);
/* Takes what it needs from a labelled record; r may be freed afterwards. */
void fit_add(struct fit *f, struct record *r);
/*
 * Fits all kinds of items that the records contain.  Appends to *rules the rules file
 * with new weights, thresholds and phrases, and to *report the figures of the
 * cross-validation.  The order of the records makes no difference to either.
 * Returns 0, or -1 with ERR_USAGE when the records have nothing to learn from.
 */
int fit_run(struct fit *f, struct buf *rules, struct buf *report, struct err *e);

#endif
