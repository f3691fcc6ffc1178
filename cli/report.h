/* report.h - opening and ending the render stage, for all commands that write pages. */
#ifndef CLI_REPORT_H
#define CLI_REPORT_H
#include "cli/cli.h"
#include "cli/seen.h"
#include "cli/vault.h"
#include "dossier/render.h"

/* The options of the render stage. */
struct render_opts report_opts(const struct settings *s, const struct vault *v);
/* Identifies the running program file, because caches of another one are not used; or
 * NULL.  The text is static. */
const char *report_program(void);
/* Prints what was done. */
void report_say(const struct settings *s, const struct render_report *report);
/*
 * Ends the stage, prints what was done, or the diff of a dry run, and returns the exit
 * code.  seen: what the run saw at its start, to be remembered; or NULL.
 */
int report_end(const struct settings *s, struct render *r, const struct seen *seen);
/*
 * Opens the vault and the stage, and runs `work`, which ends the stage; returns its
 * exit code, or that of a failure before.  how: VAULT_MAKE, or VAULT_PLAIN.
 */
int report_run(const struct settings *s, unsigned how,
	       int (*work)(const struct settings *s, struct render *r));

#endif
