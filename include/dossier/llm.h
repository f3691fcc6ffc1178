/*
 * llm.h - the connection to a model, made by the program, used by extract.
 *
 * Off unless extract_opts.llm is set.  docs/llm.md says what leaves the machine.
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
	const char *vault; /* answers and the log stand in its .dossier/llm */
	size_t jobs;       /* requests under way at once */
	bool offline;      /* answers come from the store alone */
	/* Not NULL: a request that is not in the store is shown, not sent. */
	void (*show)(void *ctx, struct str body);
	void *show_ctx;
	int64_t budget_money;                /* thousandths, as prices are; 0 = none */
	int64_t budget_tokens;               /* 0 = none */
	const volatile sig_atomic_t *cancel; /* not 0: stop asking; or NULL */
};

/* What happened so far. */
struct llm_counts {
	size_t asked;                  /* answers that came over the wire */
	size_t stored;                 /* answers that came from the store */
	size_t attempts;               /* requests sent */
	size_t lost;                   /* chunks that the rules read alone */
	int64_t in_tokens, out_tokens; /* of what was asked */
	int64_t money;                 /* thousandths */
	char stopped[256];             /* why no more was asked, or "" */
	char lost_why[128];            /* what became of the first one lost, or "" */
};

struct llm_client;

/*
 * NULL with ERR_CONF (no url, no model, a key file that others can read ...) or
 * ERR_IO.  Nothing is sent before the first ask.
 */
struct llm_client *llm_client_new(const struct llm_conf *conf,
				  const struct llm_run *run, struct err *e);
/* Waits for requests under way. */
void llm_client_free(struct llm_client *c);
struct llm_counts llm_client_counts(struct llm_client *c);

#endif
