/*
 * store.h - keeps answers by the hash of their request, and a log of what was sent.
 *
 * Both are in .dossier/llm of the vault.  Only the owner can read them, because they
 * hold what was said.  An answer whose file cannot be read counts as missing.
 */
#ifndef EXTRACT_LLM_STORE_H
#define EXTRACT_LLM_STORE_H
#include "extract/llm/client.h"

struct store {
	int dir; /* .dossier/llm; -1 if there is none */
	int log; /* egress.jsonl; -1 unless the store is open for writing */
};

/*
 * Opens the store of a vault.  write: makes folder and log; else a missing folder is an
 * empty store.  Returns 0, or -1 with ERR_IO and *s closed.
 */
int store_open(struct store *s, const char *vault, bool write, struct err *e);
void store_close(struct store *s);
/* The key of a request: the hash of its address and body, in hex digits. */
struct str store_key(struct arena *a, struct str url, struct str body);
/* Whether there is an answer with this key; then fills *out, and sets out->cached. */
bool store_get(const struct store *s, struct str key, struct arena *a,
	       struct llm_answer *out);
/*
 * Keeps an answer.  If another process kept one for the same request meanwhile, *answer
 * becomes that one, so that both go on with the same.  Returns 0, or -1 with ERR_IO.
 */
int store_put(const struct store *s, struct str key, struct arena *a,
	      struct llm_answer *answer, struct err *e);
/*
 * Writes the line about a request to the log; call it before the request is sent.  now:
 * seconds since the epoch.  Returns 0, or -1 with ERR_IO.
 */
int store_log(const struct store *s, struct str key, struct str url, size_t bytes,
	      int64_t now, struct err *e);

#endif
