/*
 * http.h - POST requests over libcurl; one thread carries all that are under way.
 *
 * Only http.c includes libcurl.  TLS certificates are verified, redirects are not
 * followed, and the length of a response is limited.
 */
#ifndef EXTRACT_LLM_HTTP_H
#define EXTRACT_LLM_HTTP_H
#include <signal.h>

#include "dossier/err.h"
#include "dossier/mem.h"

enum http_end {
	HTTP_DONE,     /* there is a response */
	HTTP_AGAIN,    /* none, or only a part of one: another try may succeed */
	HTTP_NEVER,    /* a bad certificate or scheme: another try cannot succeed */
	HTTP_TOO_BIG,  /* the response is longer than reply_max */
	HTTP_CANCELLED /* *cancel was set */
};

struct http_call {
	struct str body; /* borrowed until http_post returns */
	/* Filled by http_post. */
	enum http_end end;
	const char *detail; /* static: why there is no response */
	long status;
	struct buf reply; /* the body; free with buf_fini() */
	/* These response headers, or "". */
	char retry_after[64], retry_after_ms[64], should_retry[16];
};

struct http;

struct http_opts {
	const char *url;            /* of all requests, NUL-terminated */
	const char *const *headers; /* "Name: value", ended by NULL; copied and wiped */
	size_t jobs;                /* connections at one time */
	long timeout_ms;  /* for a request; a tenth of it for a pause in a response */
	size_t reply_max; /* decoded bytes of one response */
	bool loopback;    /* plain http is allowed, and no proxy is used */
	const volatile sig_atomic_t *cancel; /* or NULL */
};

/*
 * Starts the thread.  Borrows opts->url and opts->cancel.  Returns NULL with ERR_MODEL
 * if libcurl cannot be loaded or the thread not started.
 */
struct http *http_new(const struct http_opts *opts, struct err *e);
/* Ends the thread.  No call may be under way. */
void http_free(struct http *h);
/*
 * Sends call->body, blocks until the request ended, and fills the rest of *call.  At
 * most opts->jobs threads may be in it at one time.
 */
void http_post(struct http *h, struct http_call *call);

#endif
