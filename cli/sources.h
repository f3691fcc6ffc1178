/* sources.h - checks that the exports still have the quotes on the pages. */
#ifndef CLI_SOURCES_H
#define CLI_SOURCES_H
#include "cli/cli.h"
#include "cli/vault.h"
#include "dossier/check.h"

/*
 * Reads the exports in `dir` again, and adds a finding to *c for every quote on a page
 * that its source does not have, and for every source that is gone.  Call after
 * check_run().  Returns 0, or -1 if the exports cannot be read.
 */
int sources_check(struct check *c, const struct vault *v, const char *dir,
		  struct err *e);

#endif
