/*
 * store.h - answers by the hash of their request, and the log of what left.
 *
 * Both live in the vault's .dossier/llm, readable by the owner alone: they hold
 * what was said.  An answer file that cannot be read counts as none.
 */
#ifndef EXTRACT_LLM_STORE_H
#define EXTRACT_LLM_STORE_H
#include "extract/llm/client.h"

struct store {
	int dir; /* .dossier/llm, or -1: nothing is kept there yet */
	int log; /* egress.jsonl, or -1 */
};

/* write: folders and log are made.  Otherwise it is no error when there are none. */
int store_open(struct store *s, const char *vault, bool write, struct err *e);
void store_close(struct store *s);
/* The name of a request's answer: hex of a hash over address and body. */
struct str store_key(struct arena *a, struct str url, struct str body);
/* Fills *out, cached set, when there is an answer. */
bool store_get(const struct store *s, struct str key, struct arena *a,
	       struct llm_answer *out);
/*
 * Keeps an answer.  When another process kept one meanwhile, *answer becomes
 * that one, so that both go on with the same.
 */
int store_put(const struct store *s, struct str key, struct arena *a,
	      struct llm_answer *answer, struct err *e);
/* One line, before the request is sent.  now: seconds since the epoch. */
int store_log(const struct store *s, struct str key, struct str url, size_t bytes,
	      int64_t now, struct err *e);

#endif
