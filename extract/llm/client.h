/*
 * client.h - asks the model one question and returns its answer, with the store of
 * answers, the limits of the run and retries behind it.
 *
 * Any number of threads may ask at once.  A request is sent only once: its answer is
 * kept in the store, also when it is not usable, and given again for the same request.
 * A unit test may define llm_ask and llm_lost itself.
 */
#ifndef EXTRACT_LLM_CLIENT_H
#define EXTRACT_LLM_CLIENT_H
#include "dossier/llm.h"
#include "dossier/mem.h"

/*
 * A question.  In system and user, bytes that are not UTF-8 and control characters
 * other than \n and \t are sent as U+FFFD.
 */
struct llm_ask {
	struct str system, user;
	struct str schema;      /* JSON Schema of the answer, one object */
	struct str schema_name; /* [a-zA-Z0-9_-]{1,64} */
};

enum llm_outcome {
	LLM_OK,        /* text is one whole JSON object; the caller checks its form */
	LLM_TRUNCATED, /* the answer reached its limit: ask about half */
	LLM_TOO_LARGE, /* the question does not fit the context: ask about half */
	LLM_REFUSED,   /* the model declined */
	LLM_INVALID,   /* the response is not JSON, or has no answer */
	LLM_STOPPED,   /* not sent: quota, key, budget, offline, cancelled */
	LLM_FAILED     /* retries used up, or the server cannot do it */
};

struct llm_answer {
	enum llm_outcome outcome;
	struct str text;               /* LLM_OK only */
	int64_t in_tokens, out_tokens; /* that the server counted; 0 = not told */
	bool cached;                   /* from the store */
	struct str detail; /* one line for a person, never words of the server */
};

/*
 * Blocks until there is an answer or none will come, and fills *out, whose text is in
 * the arena.  Returns 0 whatever the outcome; go on after LLM_STOPPED, because the
 * store may answer a later question.  Returns -1 with ERR_STOPPED if the run was
 * interrupted.
 */
int llm_ask(struct llm_client *c, const struct llm_ask *q, struct arena *a,
	    struct llm_answer *out, struct err *e);
/* Counts a chunk without a usable answer.  why: one line for a person. */
void llm_lost(struct llm_client *c, struct str why);

#endif
