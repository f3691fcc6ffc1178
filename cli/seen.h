/*
 * seen.h - what the last run saw: a run that finds the same has nothing to do.
 *
 * .dossier/cache/seen holds digests of all that a run depends on (the program, its
 * options, the exports, the vault) by stat alone, and what that run had to say.  It is
 * never needed: without it a run reads everything and finds nothing to write.
 */
#ifndef CLI_SEEN_H
#define CLI_SEEN_H
#include "cli/cli.h"
#include "dossier/render.h"

struct seen;

/* Looks at exports and vault.  NULL: only reading tells (standard input, a folder that
 * cannot be listed, a symbolic link). */
struct seen *seen_look(const struct settings *s, const struct vault *v);
void seen_free(struct seen *seen);
/* What it found; NULL of NULL.  The exports until seen_forget_exports(). */
const struct vault_files *seen_vault(const struct seen *seen);
const struct fs_entries *seen_exports(const struct seen *seen, size_t operand);
void seen_forget_exports(struct seen *seen);
/*
 * Whether the last run saw the same; then *report gets its figures, and its diagnostics
 * are told again.
 */
bool seen_same(const struct seen *seen, struct render_report *report);
/* Remembers the run that began with `seen`, or forgets the one before when it cannot be
 * remembered.  A failure costs only the next run's time. */
void seen_keep(const struct seen *seen, const struct render_report *report);

#endif
