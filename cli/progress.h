/* progress.h - progress on a terminal: "120 of 1000 meetings, 310/s, 3 s left". */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H
#include "cli/cli.h"

/* Begins; nothing is shown if stderr is no terminal, or quiet.  what: "meetings". */
void progress_begin(const struct settings *s, const char *what, size_t total);
/* Counts one more.  Thread-safe. */
void progress_step(void);
/* Removes the line, so that another one can be printed. */
void progress_end(void);

#endif
