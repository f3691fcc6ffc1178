/*
 * fit.h - learns the weights of the rules from labelled records.
 *
 * A labelled record is what ingest writes, with the right items in it.  Their
 * evidence says which sentences are right; evidence of an item with `possible`
 * counts neither way.  A member "group" names meetings that must not stand on
 * both sides of a cross-validation; without one it is the record's id.
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
	const char *prior; /* a rules file whose weights the fit leans to, or NULL */
};

struct fit;

/* NULL with ERR_CONF or ERR_IO when the rules cannot be read. */
struct fit *fit_new(const struct fit_opts *opts, struct err *e);
void fit_free(struct fit *f);
/* Takes what it needs from a labelled record; r may be freed afterwards. */
void fit_add(struct fit *f, struct record *r);
/*
 * Fits every kind that the records have.  *rules: the rules file with new weights,
 * thresholds and phrases; *report: the figures of the cross-validation.
 * The same records in any order of files give the same bytes.  ERR_USAGE when they
 * teach nothing.
 */
int fit_run(struct fit *f, struct buf *rules, struct buf *report, struct err *e);

#endif
