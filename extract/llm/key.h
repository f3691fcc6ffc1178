/* key.h - reads the key of a service from the environment or from a private file. */
#ifndef EXTRACT_LLM_KEY_H
#define EXTRACT_LLM_KEY_H
#include "dossier/conf.h"

/*
 * Sets *key to the key, on the heap, or to NULL if conf names none.  A key_file is an
 * absolute path, or one below "~/" or the vault, of a file that only its owner can read
 * (mode 0600 or less).  Returns 0, or -1 with ERR_CONF; no message has any of the key.
 */
int key_read(const struct llm_conf *conf, const char *vault, char **key, struct err *e);
/* Wipes and frees; NULL is fine. */
void key_free(char *key);

#endif
