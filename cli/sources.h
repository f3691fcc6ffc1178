/* sources.h - do the quotes on the pages still stand in the exports? */
#ifndef CLI_SOURCES_H
#define CLI_SOURCES_H
#include "cli/cli.h"
#include "dossier/check.h"

/*
 * Reads the exports below `dir` again and tells *c, after check_run, of every quote
 * that a page shows and that its source does not have, and of sources that are gone.
 */
int sources_check(struct check *c, const struct vault *v, const char *dir,
		  struct err *e);

#endif
