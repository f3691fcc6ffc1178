/* key.h - the service's key: from the environment or a file of one's own. */
#ifndef EXTRACT_LLM_KEY_H
#define EXTRACT_LLM_KEY_H
#include "dossier/conf.h"

/*
 * *key: heap, NUL-terminated, to be wiped and freed with key_free; NULL when
 * conf names no key.  key_file is absolute, below "~/", or below the vault; it must
 * be a file that only its owner can read (mode 0600 or less).  -1 with ERR_CONF;
 * no message holds any of the key.
 */
int key_read(const struct llm_conf *conf, const char *vault, char **key, struct err *e);
void key_free(char *key);

#endif
