/*
 * cli.h - what all commands share: settings, exit codes, output, diagnostics.
 * Only this folder prints, exits and keeps mutable globals.
 */
#ifndef CLI_CLI_H
#define CLI_CLI_H
#include <stdbool.h>
#include <stddef.h>

#include "dossier/conf.h"
#include "dossier/err.h"
#include "dossier/mem.h"
#include "dossier/record.h"

enum exit_code {
	EXIT_DONE = 0,
	EXIT_DIAGNOSTICS = 1, /* done, something was reported */
	EXIT_WRONG = 2,       /* usage, rules, template or configuration */
	EXIT_SYSTEM = 3,      /* input, output or memory */
	EXIT_SERVICE = 4      /* the model service */
};

/* Every option of every command; a command's table says which ones it takes. */
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

/* One row makes both the parser and a line of --help. */
struct option_row {
	const char *name;
	char letter; /* or 0 */
	enum option_type type;
	const char *value; /* its name in --help, NULL for a flag */
	const char *help;
	size_t offset; /* into struct settings */
};

struct command {
	const char *name;
	const char *operands; /* as shown in the usage line */
	const char *summary;
	const struct option_row *options; /* ended by a row without a name */
	size_t min_operands, max_operands;
	int (*run)(const struct settings *s);
};

extern const struct command command_run, command_ingest, command_extract,
    command_render, command_init, command_explain, command_check, command_fit,
    command_review, command_undo, command_forget, command_merge_entity,
    command_split_entity;

/*
 * Fills *s from the arguments after the command's name.  Options may stand
 * between operands; "--" ends them.  -1 with ERR_USAGE.
 */
int option_parse(const struct command *c, char **argv, struct settings *s,
		 struct err *e);
void option_help(const struct command *c, struct buf *out);

/* Diagnostics to stderr as "dossier: file:line:col: text"; counts what it shows. */
struct diag diag_stderr(void);
/* The same for a vault, whose pages several steps read: what was told is not told
 * again.
 */
struct diag diag_once(void);
/* What was told so far; NULL when that is more than anybody keeps. */
const struct diag_list *diag_told(void);
/* How many there were. */
size_t diag_shown(void);
/* Shows *e and returns the exit code that its kind asks for. */
int fail(const struct err *e);
/* EXIT_DONE, or EXIT_DIAGNOSTICS when something was reported. */
int done(void);
/* A line for the person on stderr, not counted; nothing when quiet. */
void say(const struct settings *s, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* A line of it; characters that could steer a terminal become '?'. */
void put_shown(struct buf *out, struct str s);
/* The fields of a finding or a question as JSON; the object stays open. */
void put_finding(struct buf *out, struct str code, struct str page, size_t line,
		 struct str detail);
/* All bytes to standard output, now. */
int output(struct str data, struct err *e);

/* Opens dossier.yaml of --vault, or of the nearest parent folder that has one. */
struct vault {
	char *path;
	struct conf conf; /* and all that pages tell */
	struct conf told; /* and what people wrote on pages: what extract may know */
	bool configured;  /* it has a dossier.yaml */
	bool made;        /* by vault_open */
};

/*
 * create: a named folder that is not there yet is made; vault_close removes it when
 * nothing came into it.
 * pages: what account and people pages tell is read too.
 */
int vault_open(struct vault *v, const struct settings *s, bool create, bool pages,
	       struct err *e);
/* That a vault was made: it may be a typing error.  Nothing in a dry run. */
void vault_say(const struct vault *v, const struct settings *s);
/* Reads what pages tell, later than vault_open; files as conf_read_pages() has it. */
int vault_pages(struct vault *v, const struct fs_entries *files, struct err *e);
void vault_close(struct vault *v);

/* Progress on a terminal: "120 of 1000 meetings, 310/s, 3 s left". */
void progress_begin(const struct settings *s, const char *what, size_t total);
/* Thread-safe. */
void progress_step(void);
void progress_end(void);

/* Workers that must write in the order of their jobs. */
struct ordered;
struct ordered *ordered_new(void);
void ordered_free(struct ordered *o);
/* Blocks until all jobs before i have ended; job i then holds the floor. */
void ordered_wait(struct ordered *o, size_t i);
void ordered_done(struct ordered *o, size_t i);

#endif
