/* confurl.h - the address of a service that dossier.yaml may name. */
#ifndef BASE_CONFURL_H
#define BASE_CONFURL_H
#include "dossier/str.h"

/*
 * Accepts https, or http to this machine (localhost, 127.*, [::1]): what was said in a
 * meeting must not cross a network unencrypted.  No user, password or fragment.  A
 * final slash is dropped from *url.  Returns NULL, or what is wrong with it (static
 * text).
 */
const char *confurl_check(struct str *url);
/* Whether the host of a URL that passed confurl_check() is this machine. */
bool confurl_is_loopback(struct str url);
/* Scheme, host and port: the part before the path; borrowed. */
struct str confurl_host(struct str url);

#endif
