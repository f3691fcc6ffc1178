/*
 * check.h - a vault read with a critical eye, whoever wrote its pages.
 *
 * Pages are read and never written.  docs/check.md describes every code.  Usage:
 * new, add a vault or single pages, run, read the findings.
 */
#ifndef DOSSIER_CHECK_H
#define DOSSIER_CHECK_H
#include <stdbool.h>
#include <stddef.h>

#include "dossier/conf.h"
#include "dossier/err.h"
#include "dossier/mem.h"

struct finding {
	struct str code, page; /* page: vault path */
	size_t line;           /* 1-based; 0 = the page as a whole */
	struct str detail;
};
VEC(findings, struct finding);

struct check;

struct check *check_new(void);
void check_free(struct check *c);
/* Adds a page, or with text.p NULL a file that links may lead to.  Both are copied. */
void check_add(struct check *c, struct str path, struct str text);
/*
 * Adds all files of a folder but hidden ones; Markdown in folders of templates is no
 * page.  A page that cannot be read goes to d; -1 only when the
 * folder itself cannot be opened.
 */
int check_add_vault(struct check *c, const char *vault, const struct conf *conf,
		    struct diag d, struct err *e);
/* Runs all checks over what was added.  Call once. */
void check_run(struct check *c);
/* Adds a finding of the caller's; all texts are copied. */
void check_tell(struct check *c, struct str code, struct str page, size_t line,
		struct str detail);
/* Where the block "^id" stands (id without ^); after check_run. */
bool check_block(const struct check *c, struct str id, struct str *page, size_t *line);
/* The page with that dossier_id, or none; after check_run. */
struct str check_page_of(const struct check *c, struct str id);
/* The first line of a page that holds the text; false when none does. */
bool check_find(const struct check *c, struct str page, struct str text, size_t *line);
/* Sorted by page, line, code and detail, each once; borrowed. */
struct findings check_findings(struct check *c);
/* A code's meaning in a few words, or none. */
struct str check_means(struct str code);
/* The i-th code, or none behind the last. */
struct str check_code(size_t i);

#endif
