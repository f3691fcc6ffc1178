/*
 * cli.h - what all commands share: settings, the command table, exit codes, output and
 * diagnostics.  Only this folder prints, exits and has mutable globals.
 */
#ifndef CLI_CLI_H
#define CLI_CLI_H
#include <stdbool.h>
#include <stddef.h>

#include "dossier/err.h"
#include "dossier/mem.h"

enum exit_code {
	EXIT_DONE = 0,
	EXIT_DIAGNOSTICS = 1, /* done, but something was reported */
	EXIT_WRONG = 2,       /* usage, rules, template or configuration */
	EXIT_SYSTEM = 3,      /* input, output or memory */
	EXIT_SERVICE = 4      /* the model service */
};

/*
 * The values of all options of all commands, and the operands.  Which options a command
 * takes, and what they mean, is in its option table.
 */
struct settings {
	const char *llm_budget, *llm_ungrounded;
	long llm_jobs;
	bool llm, llm_offline, llm_dry_run;
	const char *vault, *rules, *as_of, *from, *list, *sources, *out, *prior;
	const char *accept, *reject, *alias;
	long jobs;
	bool quiet, again, dry_run, segments, lint_rules, list_formats, listed, json,
	    help, now;
	const char *const *operands;
	size_t n_operands;
};

enum option_type { OPTION_FLAG, OPTION_TEXT, OPTION_NUMBER, OPTION_DATE };

/* An option, for the parser and for --help. */
struct option_row {
	const char *name; /* without "--" */
	char letter;      /* or 0 */
	enum option_type type;
	const char *value; /* what --help calls its value; NULL for a flag */
	const char *help;
	size_t offset; /* of its member of struct settings */
};

struct command {
	const char *name;
	const char *operands; /* as in the usage line */
	const char *summary;
	const struct option_row *options; /* ended by a row without a name */
	size_t min_operands, max_operands;
	int (*run)(const struct settings *s); /* returns the exit code */
};

extern const struct command command_run, command_ingest, command_extract,
    command_render, command_init, command_explain, command_check, command_fit,
    command_review, command_undo, command_forget, command_merge_entity,
    command_split_entity;

/* ---- diagnostics (main.c) ---------------------------------------------------------
 */

/* Prints diagnostics to stderr as "dossier: file:line:col: text", and counts them. */
struct diag diag_stderr(void);
/* The same, but prints each one only once: several steps read the pages of a vault. */
struct diag diag_once(void);
/* The diagnostics so far; NULL if there are too many to be kept. */
const struct diag_list *diag_told(void);
/* How many there were. */
size_t diag_shown(void);
/* Prints *e and returns the exit code for it. */
int fail(const struct err *e);
/* The exit code of a command that did not fail: EXIT_DONE, or EXIT_DIAGNOSTICS. */
int done(void);
/* Prints a line of information to stderr, unless quiet. */
void say(const struct settings *s, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* ---- output (main.c) --------------------------------------------------------------
 */

/* Appends s as a line in which characters that could control a terminal are '?'. */
void put_shown(struct buf *out, struct str s);
/* Appends a finding or question as a JSON object that is not closed yet. */
void put_finding(struct buf *out, struct str code, struct str page, size_t line,
		 struct str detail);
/* Writes all bytes to standard output.  Returns 0, or -1 with ERR_IO. */
int output(struct str data, struct err *e);

#endif
