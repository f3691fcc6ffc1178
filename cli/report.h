/* report.h - what the commands that write pages have in common. */
#ifndef CLI_REPORT_H
#define CLI_REPORT_H
#include "cli/cli.h"
#include "cli/seen.h"
#include "dossier/render.h"

/* Options of render from settings and an open vault. */
struct render_opts report_opts(const struct settings *s, const struct vault *v);
/* The file that runs, by stat: what another one found out is not believed.  Or NULL. */
const char *report_program(void);
/* Says what was made. */
void report_say(const struct settings *s, const struct render_report *report);
/*
 * Ends the stage, says what was made (or prints the diff) and returns the exit code.
 * seen: what the run saw at its start, to be remembered; or NULL.
 */
int report_end(const struct settings *s, struct render *r, const struct seen *seen);
/*
 * Opens the vault and its stage for `work`, which ends the stage, and returns the exit
 * code of either.  create: as vault_open.
 */
int report_run(const struct settings *s, bool create,
	       int (*work)(const struct settings *s, struct render *r));

#endif
