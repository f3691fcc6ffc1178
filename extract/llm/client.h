/*
 * client.h - one question to the model, one answer: store, limits, retries.
 *
 * Any number of threads may ask at once; each call blocks until there is an
 * answer or none will come.  The same request is sent once: the answer, also
 * that there is no usable one, is kept in the store and given again.
 *
 * A unit test may define llm_ask and llm_lost itself.
 */
#ifndef EXTRACT_LLM_CLIENT_H
#define EXTRACT_LLM_CLIENT_H
#include "dossier/llm.h"
#include "dossier/mem.h"

/* All text is UTF-8; what is not, and control bytes but \n and \t, become U+FFFD. */
struct llm_ask {
	struct str system, user;
	struct str schema;      /* JSON Schema, one object; the same bytes each time */
	struct str schema_name; /* [a-zA-Z0-9_-]{1,64} */
};

enum llm_outcome {
	LLM_OK,        /* text is one whole JSON object; its schema is the caller's */
	LLM_TRUNCATED, /* answer cut at its cap: ask for half */
	LLM_TOO_LARGE, /* question over the window: ask for half */
	LLM_REFUSED,
	LLM_INVALID, /* not JSON, or no answer in it */
	LLM_STOPPED, /* not asked: quota, key, budget, offline, cancelled */
	LLM_FAILED   /* retries used up, or the server cannot do it */
};

struct llm_answer {
	enum llm_outcome outcome;
	struct str text; /* LLM_OK only */
	int64_t in_tokens, out_tokens;
	bool cached;
	struct str detail; /* one line for a person: never what the server said */
};

/*
 * Fills *out; memory is the arena's.  0, also when the outcome is not LLM_OK:
 * after LLM_STOPPED the next ask is cheap and may still be in the store, so go
 * on.  -1 with ERR_STOPPED when the run was interrupted.
 */
int llm_ask(struct llm_client *c, const struct llm_ask *q, struct arena *a,
	    struct llm_answer *out, struct err *e);
/* Counts a chunk that stays with the rules alone; why: one line for a person. */
void llm_lost(struct llm_client *c, struct str why);

#endif
