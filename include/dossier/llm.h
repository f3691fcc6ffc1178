/*
 * llm.h - the connection to a language model: opened by cli/, used by extract.
 *
 * Without one in extract_opts.llm, no model is asked and nothing is sent.
 * docs/llm.md says what leaves the machine.
 */
#ifndef DOSSIER_LLM_H
#define DOSSIER_LLM_H
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "dossier/conf.h"
#include "dossier/err.h"

/* How the model is asked in this run.  Everything is borrowed until llm_client_free. */
struct llm_run {
	const char *vault; /* answers and the log are kept in its .dossier/llm */
	size_t jobs;       /* most requests at one time */
	bool offline;      /* take answers from the store only */
	/* If not NULL, requests that the store cannot answer are shown, not sent. */
	void (*show)(void *ctx, struct str body);
	void *show_ctx;
	int64_t budget_money;  /* in thousandths, as prices are; 0 = no limit */
	int64_t budget_tokens; /* 0 = no limit */
	const volatile sig_atomic_t *cancel; /* stop asking once it is not 0; or NULL */
};

/* What happened so far. */
struct llm_counts {
	size_t asked;                  /* answers from the service */
	size_t stored;                 /* answers from the store */
	size_t attempts;               /* requests sent, repeated ones included */
	size_t lost;                   /* chunks without an answer: rules only */
	int64_t in_tokens, out_tokens; /* of the answers from the service */
	int64_t money;                 /* their cost in thousandths */
	char stopped[256];             /* why asking ended early, or "" */
	char lost_why[128];            /* why the first lost chunk was lost, or "" */
};

struct llm_client;

/*
 * Opens the store of answers; nothing is sent yet.  NULL with ERR_CONF (no url, no
 * model, a key file that others can read, ...) or ERR_IO.
 */
struct llm_client *llm_client_new(const struct llm_conf *conf,
				  const struct llm_run *run, struct err *e);
/* Waits for the requests that are under way. */
void llm_client_free(struct llm_client *c);
/* Thread-safe. */
struct llm_counts llm_client_counts(struct llm_client *c);

#endif
