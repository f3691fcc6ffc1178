/*
 * http.h - POST requests over libcurl, many under way at once on one thread.
 *
 * The only file that knows libcurl is http.c.  TLS is verified, redirects are
 * not followed, bodies are capped.
 */
#ifndef EXTRACT_LLM_HTTP_H
#define EXTRACT_LLM_HTTP_H
#include <signal.h>

#include "dossier/err.h"
#include "dossier/mem.h"

enum http_end {
	HTTP_DONE,     /* status and body are there */
	HTTP_AGAIN,    /* no response, or a cut one: another try may do */
	HTTP_NEVER,    /* certificate, name of the scheme ...: another try will not */
	HTTP_TOO_BIG,  /* the body is over its cap */
	HTTP_CANCELLED /* *cancel was set */
};

struct http_call {
	struct str body; /* borrowed until http_post returns */
	/* Filled by http_post. */
	enum http_end end;
	const char *detail; /* static: why there is no response */
	long status;
	struct buf reply; /* owned by the call: free with buf_fini */
	char retry_after[64], retry_after_ms[64], should_retry[16];
};

struct http;

struct http_opts {
	const char *url;            /* of all requests, NUL-terminated */
	const char *const *headers; /* "Name: value", ended by NULL; copied and wiped */
	size_t jobs;                /* connections */
	long timeout_ms;  /* for one request; a tenth for a pause within a body */
	size_t reply_max; /* decoded bytes of one body */
	bool loopback;    /* http is allowed, no proxy is asked */
	const volatile sig_atomic_t *cancel; /* or NULL */
};

/* NULL with ERR_MODEL when libcurl or a thread cannot be had.  Borrows opts' url. */
struct http *http_new(const struct http_opts *opts, struct err *e);
/* No call may be under way. */
void http_free(struct http *h);
/* Blocks; any number of threads may call, at most opts.jobs at a time. */
void http_post(struct http *h, struct http_call *call);

#endif
