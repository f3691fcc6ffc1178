/*
 * seen.h - remembers what the last run saw, so that a run that sees the same has
 * nothing to do.
 *
 * .dossier/cache/seen has digests of all that a run depends on (the program, its
 * options, the exports, the vault), by stat() alone, and what that run reported.
 * Without it a run reads everything, and finds nothing to write.
 */
#ifndef CLI_SEEN_H
#define CLI_SEEN_H
#include "cli/cli.h"
#include "cli/vault.h"
#include "dossier/render.h"

struct seen;

/*
 * Lists exports and vault.  NULL if stat() cannot tell whether they changed: standard
 * input, a folder that cannot be listed, a symbolic link.
 */
struct seen *seen_look(const struct settings *s, const struct vault *v);
void seen_free(struct seen *seen);
/* The files of the vault, and of an operand until seen_forget_exports(); borrowed. NULL
 * if seen is NULL. */
const struct vault_files *seen_vault(const struct seen *seen);
const struct fs_entries *seen_exports(const struct seen *seen, size_t operand);
void seen_forget_exports(struct seen *seen);
/*
 * Whether the last run saw the same.  Then fills *report with its figures and repeats
 * its diagnostics.
 */
bool seen_same(const struct seen *seen, struct render_report *report);
/*
 * Remembers the run that began with `seen`; if that fails, forgets the one before,
 * which only costs the next run time.
 */
void seen_keep(const struct seen *seen, const struct render_report *report);

#endif
