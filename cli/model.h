/* model.h - what extract and run have in common when a model is asked. */
#ifndef CLI_MODEL_H
#define CLI_MODEL_H
#include "cli/cli.h"
#include "dossier/extract.h"

/* clang-format off */
/* Rows of both commands' option tables. */
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

/* Options with a wrong value are refused whether a model is asked or not. */
int model_check(const struct settings *s, struct err *e);
/*
 * Sets opts->llm when the model is to be asked, and says where text will go.
 * The options are checked.  From then on an interrupt ends the asking, not the program.
 */
int model_open(struct extract_opts *opts, const struct settings *s,
	       const struct vault *v, struct err *e);
/* Threads, so that waiting for the model keeps none of the others back. */
size_t model_threads(const struct extract_opts *opts, const struct settings *s);
/* Whether the rules alone read a part so far. */
bool model_lost(const struct extract_opts *opts);
/* Says what was asked; the exit code, given that of the rest.  Frees the client. */
int model_close(struct extract_opts *opts, const struct settings *s, int rc);

#endif
