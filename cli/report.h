/* report.h - what run and render have in common: the vault's end of the work. */
#ifndef CLI_REPORT_H
#define CLI_REPORT_H
#include "cli/cli.h"
#include "dossier/render.h"

/* Options of render from settings and an open vault. */
struct render_opts report_opts(const struct settings *s, const struct vault *v);
/* Ends the stage, prints what was made (or the diff) and returns the exit code. */
int report_end(const struct settings *s, struct render *r);

#endif
