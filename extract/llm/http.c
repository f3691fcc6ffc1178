/*
 * http.c - libcurl's multi interface on a thread of its own; callers wait.
 * What libcurl 7.88 does by default and must not do here: follow schemes and
 * redirects, ask a proxy for this machine, wait a second for "100 Continue",
 * connect for five minutes.
 */
#include "extract/llm/http.h"

#include <curl/curl.h>
#include <pthread.h>
#include <stddef.h>
#include <string.h>
#include <time.h>

#include "base/lazylib.h"

enum {
	CONNECT_MS = 5000,
	IDLE_SECONDS = 55, /* of a connection, to be used again */
	IDLE_SHARE = 10,   /* of the time for a request, for a pause within a body */
	POLL_MS = 100,
	SLEEP_MS = 10000
};

/* What is called of libcurl, without "curl_". */
/* clang-format off */
#define FUNCTIONS(X) \
	X(global_init) X(global_cleanup) X(slist_append) X(slist_free_all) \
	X(easy_init) X(easy_cleanup) X(easy_setopt) X(easy_getinfo) X(easy_header) \
	X(multi_init) X(multi_cleanup) X(multi_setopt) X(multi_add_handle) \
	X(multi_remove_handle) X(multi_perform) X(multi_info_read) X(multi_poll) \
	X(multi_wakeup)
#define POINTER(name) __typeof__(curl_##name) *(name);
#define NAME(name) { "curl_" #name, offsetof(struct libcurl, name) },
/* clang-format on */

struct libcurl {
	FUNCTIONS(POINTER)
};

static const struct lazylib_name names[] = { FUNCTIONS(NAME) };

/* 4 since 2006.  With GnuTLS it has a name of its own, and the same interface. */
static const struct lazylib libcurl = { .soname = "libcurl.so.4",
					.other = "libcurl-gnutls.so.4",
					.package = "libcurl4",
					.lack = ERR_MODEL,
					.names = names,
					.n = COUNT(names) };

/* A call on its way: in the queue, then in the multi handle. */
struct flight {
	struct http *http;
	struct http_call *call;
	CURL *curl;
	struct flight *next;
	curl_off_t had; /* bytes of the body that there were at `since` */
	int64_t since;  /* ms */
	bool too_big, over;
};

struct http {
	struct http_opts opts;
	struct libcurl lib;
	CURLM *multi;
	struct curl_slist *headers;
	pthread_t thread;
	pthread_mutex_t lock; /* queue, closing, and over of each flight */
	pthread_cond_t landed;
	struct flight *queue;
	struct flight *under_way; /* of the thread alone */
	bool closing;
};

static size_t take(char *data, size_t size, size_t n, void *ctx)
{
	struct flight *f = ctx;

	n *= size;
	if (f->call->reply.len + n > f->http->opts.reply_max) {
		f->too_big = true;
		return 0;
	}
	buf_put(&f->call->reply, data, n);
	return n;
}

/*
 * About once a second: not 0 ends a body that began and goes on no more.  libcurl's
 * own limit of this kind counts while a model thinks, before the first byte.
 */
static int stalled(void *ctx, curl_off_t all, curl_off_t had, curl_off_t up_all,
		   curl_off_t up)
{
	struct flight *f = ctx;
	struct timespec t;
	int64_t now;

	(void)all, (void)up_all, (void)up;
	clock_gettime(CLOCK_MONOTONIC, &t);
	now = (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
	if (had != f->had || had == 0) {
		f->had = had;
		f->since = now;
	}
	return now - f->since > f->http->opts.timeout_ms / IDLE_SHARE;
}

static void header(const struct flight *f, const char *name, char *out, size_t size)
{
	struct curl_header *h;

	if (f->http->lib.easy_header(f->curl, name, 0, CURLH_HEADER, -1, &h) ==
		CURLHE_OK &&
	    strlen(h->value) < size)
		memcpy(out, h->value, strlen(h->value) + 1);
}

static void judge(struct http_call *call, CURLcode rc)
{
	call->end = HTTP_AGAIN;
	switch (rc) {
	case CURLE_OK:
		call->end = HTTP_DONE;
		break;
	case CURLE_COULDNT_RESOLVE_HOST:
		call->detail = "the host's name is not known";
		break;
	case CURLE_COULDNT_CONNECT:
		call->detail = "nothing answers there";
		break;
	case CURLE_OPERATION_TIMEDOUT:
		call->detail = "no answer in time";
		break;
	case CURLE_ABORTED_BY_CALLBACK:
		call->detail = "the response stopped half way";
		break;
	case CURLE_PARTIAL_FILE:
	case CURLE_HTTP2:
	case CURLE_SSL_CONNECT_ERROR:
	case CURLE_GOT_NOTHING:
	case CURLE_SEND_ERROR:
	case CURLE_RECV_ERROR:
	case CURLE_HTTP2_STREAM:
		call->detail = "the connection broke";
		break;
	case CURLE_UNSUPPORTED_PROTOCOL: /* "HTTP/0.9 when not allowed" */
	case CURLE_WEIRD_SERVER_REPLY:
		call->detail = "what answers there speaks no HTTP";
		break;
	case CURLE_PEER_FAILED_VERIFICATION:
		call->end = HTTP_NEVER;
		call->detail = "the certificate is not to be trusted";
		break;
	default:
		call->end = HTTP_NEVER;
		call->detail = "the connection cannot be made";
	}
}

static void land(struct flight *f, CURLcode rc)
{
	struct http_call *call = f->call;

	f->http->lib.easy_getinfo(f->curl, CURLINFO_RESPONSE_CODE, &call->status);
	header(f, "retry-after", call->retry_after, sizeof(call->retry_after));
	header(f, "retry-after-ms", call->retry_after_ms, sizeof(call->retry_after_ms));
	header(f, "x-should-retry", call->should_retry, sizeof(call->should_retry));
	judge(call, rc);
	if (f->too_big)
		call->end = HTTP_TOO_BIG;
}

static void set_options(struct http *h, struct flight *f)
{
	const struct libcurl *lib = &h->lib;
	CURL *c = f->curl;

	lib->easy_setopt(c, CURLOPT_URL, h->opts.url);
	lib->easy_setopt(c, CURLOPT_PROTOCOLS_STR,
			 h->opts.loopback ? "http,https" : "https");
	lib->easy_setopt(c, CURLOPT_FOLLOWLOCATION, 0L);
	lib->easy_setopt(c, CURLOPT_SSL_VERIFYPEER, 1L);
	lib->easy_setopt(c, CURLOPT_SSL_VERIFYHOST, 2L);
	lib->easy_setopt(c, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
	lib->easy_setopt(c, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
	if (h->opts.loopback)
		lib->easy_setopt(c, CURLOPT_PROXY, "");
	lib->easy_setopt(c, CURLOPT_NOSIGNAL, 1L);
	lib->easy_setopt(c, CURLOPT_CONNECTTIMEOUT_MS, (long)CONNECT_MS);
	lib->easy_setopt(c, CURLOPT_TIMEOUT_MS, h->opts.timeout_ms);
	lib->easy_setopt(c, CURLOPT_NOPROGRESS, 0L);
	lib->easy_setopt(c, CURLOPT_XFERINFOFUNCTION, stalled);
	lib->easy_setopt(c, CURLOPT_XFERINFODATA, f);
	lib->easy_setopt(c, CURLOPT_MAXAGE_CONN, (long)IDLE_SECONDS);
	lib->easy_setopt(c, CURLOPT_TCP_KEEPALIVE, 1L);
	lib->easy_setopt(c, CURLOPT_ACCEPT_ENCODING, "gzip");
	lib->easy_setopt(c, CURLOPT_HTTPHEADER, h->headers);
	lib->easy_setopt(c, CURLOPT_POSTFIELDS, f->call->body.p);
	lib->easy_setopt(c, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)f->call->body.len);
	lib->easy_setopt(c, CURLOPT_WRITEFUNCTION, take);
	lib->easy_setopt(c, CURLOPT_WRITEDATA, f);
	lib->easy_setopt(c, CURLOPT_PRIVATE, f);
}

/* The caller wakes up and may free *f at once. */
static void finish(struct http *h, struct flight *f)
{
	for (struct flight **p = &h->under_way; *p; p = &(*p)->next)
		if (*p == f) {
			*p = f->next;
			break;
		}
	if (f->curl) {
		h->lib.multi_remove_handle(h->multi, f->curl);
		h->lib.easy_cleanup(f->curl);
	}
	pthread_mutex_lock(&h->lock);
	f->over = true;
	pthread_cond_broadcast(&h->landed);
	pthread_mutex_unlock(&h->lock);
}

static void start(struct http *h, struct flight *f)
{
	f->next = h->under_way;
	h->under_way = f;
	f->curl = h->lib.easy_init();
	if (f->curl)
		set_options(h, f);
	if (f->curl && h->lib.multi_add_handle(h->multi, f->curl) == CURLM_OK)
		return;
	f->call->end = HTTP_NEVER;
	f->call->detail = "no more connections can be made";
	finish(h, f);
}

static void collect(struct http *h)
{
	CURLMsg *m;
	int left;

	while ((m = h->lib.multi_info_read(h->multi, &left)) != NULL) {
		struct flight *f;

		if (m->msg != CURLMSG_DONE)
			continue;
		h->lib.easy_getinfo(m->easy_handle, CURLINFO_PRIVATE, &f);
		land(f, m->data.result);
		finish(h, f);
	}
}

static void cancel_all(struct http *h)
{
	while (h->under_way) {
		h->under_way->call->end = HTTP_CANCELLED;
		finish(h, h->under_way);
	}
}

static struct flight *take_queue(struct http *h, bool *closing)
{
	struct flight *f;

	pthread_mutex_lock(&h->lock);
	f = h->queue;
	h->queue = NULL;
	*closing = h->closing;
	pthread_mutex_unlock(&h->lock);
	return f;
}

static void *run(void *ctx)
{
	struct http *h = ctx;
	bool closing = false;

	while (!closing) {
		struct flight *f = take_queue(h, &closing), *next;
		int running;

		for (; f; f = next) {
			next = f->next;
			start(h, f);
		}
		h->lib.multi_perform(h->multi, &running);
		collect(h);
		if (h->opts.cancel && *h->opts.cancel)
			cancel_all(h);
		if (!closing)
			h->lib.multi_poll(h->multi, NULL, 0,
					  h->under_way ? POLL_MS : SLEEP_MS, NULL);
	}
	return NULL;
}

void http_post(struct http *h, struct http_call *call)
{
	struct flight f = { .http = h, .call = call };

	pthread_mutex_lock(&h->lock);
	f.next = h->queue;
	/* cppcheck-suppress autoVariables ; it leaves the queue before this returns */
	h->queue = &f;
	h->lib.multi_wakeup(h->multi);
	while (!f.over)
		pthread_cond_wait(&h->landed, &h->lock);
	pthread_mutex_unlock(&h->lock);
}

static int add_headers(struct http *h)
{
	for (const char *const *p = h->opts.headers; *p; p++) {
		struct curl_slist *longer = h->lib.slist_append(h->headers, *p);

		if (!longer)
			return -1;
		h->headers = longer;
	}
	h->opts.headers = NULL;
	return 0;
}

/* One of the headers holds the key. */
static void wipe_headers(struct http *h)
{
	for (struct curl_slist *p = h->headers; p; p = p->next)
		explicit_bzero(p->data, strlen(p->data));
	h->lib.slist_free_all(h->headers);
}

static void release(struct http *h)
{
	wipe_headers(h);
	if (h->multi)
		h->lib.multi_cleanup(h->multi);
	h->lib.global_cleanup();
	pthread_cond_destroy(&h->landed);
	pthread_mutex_destroy(&h->lock);
	mem_free(h);
}

struct http *http_new(const struct http_opts *opts, struct err *e)
{
	struct libcurl lib;
	struct http *h;

	if (lazylib_load(&libcurl, &lib, e) < 0)
		return NULL;
	if (lib.global_init(CURL_GLOBAL_DEFAULT) != 0) {
		err_set(e, ERR_MODEL, "libcurl cannot be used");
		return NULL;
	}
	h = mem_alloc(sizeof(*h));
	h->opts = *opts;
	h->lib = lib;
	pthread_mutex_init(&h->lock, NULL);
	pthread_cond_init(&h->landed, NULL);
	h->multi = h->lib.multi_init();
	if (h->multi) {
		h->lib.multi_setopt(h->multi, CURLMOPT_MAX_HOST_CONNECTIONS,
				    (long)opts->jobs);
		h->lib.multi_setopt(h->multi, CURLMOPT_MAXCONNECTS, (long)opts->jobs);
	}
	if (h->multi && add_headers(h) == 0 &&
	    pthread_create(&h->thread, NULL, run, h) == 0)
		return h;
	err_set(e, ERR_MODEL, "no thread for requests can be started");
	release(h);
	return NULL;
}

void http_free(struct http *h)
{
	if (!h)
		return;
	pthread_mutex_lock(&h->lock);
	h->closing = true;
	h->lib.multi_wakeup(h->multi);
	pthread_mutex_unlock(&h->lock);
	pthread_join(h->thread, NULL);
	release(h);
}
