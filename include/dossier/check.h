/*
 * check.h - finds what is wrong with the pages of a vault, whoever wrote them.
 *
 * Nothing is ever written.  docs/check.md describes each code.  Usage: check_new, add
 * a vault or single pages, check_run, then ask for the findings.  Every text handed
 * out is borrowed until check_free.
 */
#ifndef DOSSIER_CHECK_H
#define DOSSIER_CHECK_H
#include <stdbool.h>
#include <stddef.h>

#include "dossier/conf.h"
#include "dossier/err.h"
#include "dossier/mem.h"

struct finding {
	struct str code; /* one of check_code() */
	struct str page; /* path in the vault */
	size_t line;     /* 1-based; 0 = the page as a whole */
	struct str detail;
};
VEC(findings, struct finding);

struct check;

struct check *check_new(void);
void check_free(struct check *c);
/*
 * Adds one page; if text.p is NULL, a file that is not checked itself but that links
 * may point to.  path and text are copied.
 */
void check_add(struct check *c, struct str path, struct str text);
/*
 * Adds all files below the folder `vault` except hidden ones.  Markdown files in
 * folders of templates (base/confpath.h) are not pages.  A page that cannot be read is
 * reported to d and left out.  Returns 0, or -1 with ERR_IO when the folder itself
 * cannot be opened.
 */
int check_add_vault(struct check *c, const char *vault, const struct conf *conf,
		    struct diag d, struct err *e);
/* Runs all checks over what was added.  Call once. */
void check_run(struct check *c);
/* Adds a finding of the caller's own; all texts are copied. */
void check_tell(struct check *c, struct str code, struct str page, size_t line,
		struct str detail);
/*
 * Finds the block "^id" (id is given without the '^') and fills *page and *line.
 * Returns false when no page has it.  Call after check_run.
 */
bool check_block(const struct check *c, struct str id, struct str *page, size_t *line);
/* The path of the page with that dossier_id, or none.  Call after check_run. */
struct str check_page_of(const struct check *c, struct str id);
/* Sets *line to the first line of a page that contains text; false when none does. */
bool check_find(const struct check *c, struct str page, struct str text, size_t *line);
/* All findings, without duplicates, sorted by page, line, code and detail. */
struct findings check_findings(struct check *c);
/* What a code means, in a few words; none for an unknown code. */
struct str check_means(struct str code);
/* The i-th of all codes, from 0; none past the last. */
struct str check_code(size_t i);

#endif
