/* model.h - asking a model: what extract and run have in common. */
#ifndef CLI_MODEL_H
#define CLI_MODEL_H
#include "cli/cli.h"
#include "cli/vault.h"
#include "dossier/extract.h"

/* clang-format off */
/* Rows for the option tables of both commands. */
#define MODEL_OPTIONS \
	{ "llm", 0, OPTION_FLAG, NULL, "also ask the model that dossier.yaml names", \
	  offsetof(struct settings, llm) }, \
	{ "llm-jobs", 0, OPTION_NUMBER, "N", "requests under way at once (default: 4)", \
	  offsetof(struct settings, llm_jobs) }, \
	{ "llm-budget", 0, OPTION_TEXT, "AMOUNT", \
	  "stop asking at a cost, as 2.50 or 500000tokens", \
	  offsetof(struct settings, llm_budget) }, \
	{ "llm-offline", 0, OPTION_FLAG, NULL, \
	  "use stored answers of the model only", \
	  offsetof(struct settings, llm_offline) }, \
	{ "llm-dry-run", 0, OPTION_FLAG, NULL, \
	  "print what would be sent, and do nothing else", \
	  offsetof(struct settings, llm_dry_run) }, \
	{ "llm-ungrounded", 0, OPTION_TEXT, "WHAT", \
	  "items with a quote that nobody said: drop (default) or flag", \
	  offsetof(struct settings, llm_ungrounded) }
/* clang-format on */

/* Checks the values of these options, whether a model is asked or not.  Returns 0, or
 * -1 with ERR_USAGE. */
int model_check(const struct settings *s, struct err *e);
/*
 * If the model is to be asked, sets opts->llm and says where text will be sent; from
 * then on an interrupt ends the asking, not the program.  Call model_check() before.
 * Returns 0, or -1 with ERR_CONF or ERR_IO.
 */
int model_open(struct extract_opts *opts, const struct settings *s,
	       const struct vault *v, struct err *e);
/* The number of threads to extract with: more if some of them wait for the model. */
size_t model_threads(const struct extract_opts *opts, const struct settings *s);
/* Whether the model gave no usable answer about some part so far. */
bool model_lost(const struct extract_opts *opts);
/* Frees the client, and says what was asked.  rc: the exit code so far; returns the
 * final one. */
int model_close(struct extract_opts *opts, const struct settings *s, int rc);

#endif
