/*
 * extract.h - stage 2: records to records with items.
 *
 * extract = f(record, conf, rules, answers of a model).  An engine is compiled once and
 * is read-only from then on: any number of threads may share it, each with a scratch of
 * its own.
 */
#ifndef DOSSIER_EXTRACT_H
#define DOSSIER_EXTRACT_H
#include <stdbool.h>

#include "dossier/conf.h"
#include "dossier/err.h"
#include "dossier/llm.h"
#include "dossier/mem.h"
#include "dossier/record.h"

struct extract_opts {
	const struct conf *conf; /* borrowed for the life of the engine */
	/*
	 * A conf with all names that must be redacted before a model reads a text, if
	 * there are more than in conf; or NULL.  Borrowed as well.
	 */
	const struct conf *names;
	const char *rules;      /* a rules file instead of the built-in one, or NULL */
	const char *vault;      /* folder that conf->rules are relative to, or NULL */
	bool naive;             /* for tests: match without the literal filter */
	struct llm_client *llm; /* a model to ask as well, borrowed; NULL: rules only */
	bool llm_keep_ungrounded; /* see docs/llm.md */
};

struct extract;
struct extract_scratch;

/*
 * Reads and compiles the rules.  NULL with ERR_CONF (file:line:col) when one does not
 * compile, or ERR_IO when a rules file cannot be read.
 */
struct extract *extract_new(const struct extract_opts *opts, struct err *e);
void extract_free(struct extract *x);
/*
 * Identifies the rules, conf.digest and this version of the program: record.rules.
 * Borrowed.
 */
struct str extract_rules(const struct extract *x);
struct extract_scratch *extract_scratch_new(const struct extract *x);
void extract_scratch_free(struct extract_scratch *s);
/*
 * Adds summary, items, topics, people, accounts, projects, flags, sketch, voices and
 * rules to *r, in r->arena; segments are left as they are.  A rule that exceeded its
 * match limit is reported to d once per record.  With a model, the call blocks until
 * that has answered.  Returns 0, or -1 as llm_ask does (extract/llm/client.h).
 */
int extract_record(const struct extract *x, struct extract_scratch *s, struct record *r,
		   struct diag d, struct err *e);
/* Adds only what directory_add() reads to *r (dossier/directory.h). */
void extract_for_directory(const struct extract *x, struct extract_scratch *s,
			   struct record *r);
/*
 * Appends each rule that has no required literal, and is therefore slow to match, to
 * *out: one per line, "file:line: rule".  Returns how many there are.
 */
size_t extract_lint_rules(const struct extract *x, struct buf *out);
/*
 * Appends the text of `dossier explain` for one item of r: its quotes in context, the
 * signals with their weights, and the resolved names.  If r has no segments, the quotes
 * stand without context.
 */
void extract_explain(const struct record *r, const struct item *it, struct buf *out);

/*
 * The name in text that the domain abbreviates: "Larch & Lowe Ltd" for
 * "larchlowe.example".  A part of text, or none when it has no such name.  a: scratch.
 */
struct str extract_spelt(struct arena *a, struct str text, struct str domain);

#endif
