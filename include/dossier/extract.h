/*
 * extract.h - stage 2: records to records with items.
 *
 * extract = f(record, conf, rules, answers of a model).  An engine is compiled once and
 * then read-only: any number of threads use it, each with its own scratch.
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
	/* With more names that a model must not read (or NULL); borrowed as well. */
	const struct conf *names;
	const char *rules;      /* a rules file instead of the built-in one, or NULL */
	const char *vault;      /* folder that conf->rules are relative to, or NULL */
	bool naive;             /* match without the literal filter: for tests */
	struct llm_client *llm; /* asked too; borrowed; NULL: rules alone */
	bool llm_keep_ungrounded; /* see docs/llm.md */
};

struct extract;
struct extract_scratch;

/* Compiles the rules.  NULL with ERR_CONF (file:line:col) when one does not compile. */
struct extract *extract_new(const struct extract_opts *opts, struct err *e);
void extract_free(struct extract *x);
/* What tells these rules and this version from others: record.rules. */
struct str extract_rules(const struct extract *x);
struct extract_scratch *extract_scratch_new(const struct extract *x);
void extract_scratch_free(struct extract_scratch *s);
/*
 * Adds summary, items, topics, people, accounts, projects, flags, sketch and rules to
 * *r, in r->arena; leaves segments as they are.  A rule cut off by its match
 * limit is named in d once per record.  With a model it blocks until that has
 * answered; -1 as llm_ask (extract/llm/client.h).
 */
int extract_record(const struct extract *x, struct extract_scratch *s, struct record *r,
		   struct diag d, struct err *e);
/* Adds people alone to *r, for a directory (dossier/directory.h). */
void extract_people(const struct extract *x, struct extract_scratch *s,
		    struct record *r);
/*
 * Names each rule without a required literal, one a line, "file:line: rule".
 * Returns how many there are.
 */
size_t extract_lint_rules(const struct extract *x, struct buf *out);
/*
 * The text of `dossier explain`: quote in its context, signals with weights and
 * resolved names of one item.  A record without segments shows the quotes alone.
 */
void extract_explain(const struct record *r, const struct item *it, struct buf *out);

/*
 * How a text spells whom a domain is of: "Larch & Lowe Ltd" of "larchlowe.example", a
 * part of the text; none: it does not name them.  Scratch is left in a.
 */
struct str extract_spelt(struct arena *a, struct str text, struct str domain);

#endif
