/* option.h - reads options and prints --help, and options that several commands share.
 */
#ifndef CLI_OPTION_H
#define CLI_OPTION_H
#include <stddef.h>

#include "cli/cli.h"

/*
 * Fills *s from the arguments after the name of the command.  Options may follow
 * operands; "--" ends them.  Returns 0, or -1 with ERR_USAGE.
 */
int option_parse(const struct command *c, char **argv, struct settings *s,
		 struct err *e);
/* Appends the text of --help. */
void option_help(const struct command *c, struct buf *out);

/* clang-format off */
#define VAULT_OPTION \
	{ "vault", 'v', OPTION_TEXT, "DIR", "the vault (default: the nearest dossier.yaml, upwards)", \
	  offsetof(struct settings, vault) }
#define RULES_OPTION \
	{ "rules", 'r', OPTION_TEXT, "FILE", "rules in place of the built-in ones", \
	  offsetof(struct settings, rules) }
#define FROM_LIST_OPTION \
	{ "from-list", 0, OPTION_TEXT, "FILE", \
	  "read the files and folders that FILE names, one a line", \
	  offsetof(struct settings, list) }
#define AS_OF_OPTION \
	{ "as-of", 0, OPTION_DATE, "DATE", \
	  "the day that counts as today (default: newest meeting)", \
	  offsetof(struct settings, as_of) }
#define AGAIN_OPTION \
	{ "again", 0, OPTION_FLAG, NULL, \
	  "read exports again that are known or were taken back", \
	  offsetof(struct settings, again) }
#define DRY_RUN_OPTION \
	{ "dry-run", 'n', OPTION_FLAG, NULL, "write nothing, show what would change as a diff", \
	  offsetof(struct settings, dry_run) }
#define JOBS_OPTION \
	{ "jobs", 'j', OPTION_NUMBER, "N", "threads (default: one for each processor)", \
	  offsetof(struct settings, jobs) }
#define NOW_OPTION \
	{ "now", 0, OPTION_FLAG, NULL, \
	  "also write pages that somebody changed in the last minute", \
	  offsetof(struct settings, now) }
/* Those of all commands that write pages. */
#define WRITE_OPTIONS DRY_RUN_OPTION, JOBS_OPTION, NOW_OPTION
#define JSON_OPTION \
	{ "json", 0, OPTION_FLAG, NULL, "print one JSON object a line", \
	  offsetof(struct settings, json) }
/* what: which lines are not printed: "no progress". */
#define QUIET_OPTION(what) \
	{ "quiet", 'q', OPTION_FLAG, NULL, what, offsetof(struct settings, quiet) }
#define HELP_OPTION \
	{ "help", 'h', OPTION_FLAG, NULL, "print this", offsetof(struct settings, help) }
/* clang-format on */

#endif
