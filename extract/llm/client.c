/*
 * client.c - a question's way: the store, the gate, the wire, the store.
 *
 * What a second try would not change is kept, refusals too: a run over the same
 * records asks nothing, and the store alone gives the same bytes again.
 */
#include "extract/llm/client.h"

#include <pthread.h>
#include <stdio.h>
#include <time.h>

#include "base/confurl.h"
#include "base/utf8.h"
#include "extract/llm/codec.h"
#include "extract/llm/gate.h"
#include "extract/llm/http.h"
#include "extract/llm/key.h"
#include "extract/llm/store.h"
#include "extract/llm/wait.h"

enum { REPLY_MAX = 8 << 20, HEADERS_MAX = 24, TOKEN_BYTES = 3 };

struct llm_client {
	struct arena arena; /* of url */
	const struct llm_conf *conf;
	struct llm_run run;
	const struct codec *codec;
	struct str url;
	struct http *http; /* NULL: nothing is sent in this run */
	struct gate *gate;
	struct store store;
	pthread_mutex_t lock; /* counts, asking, and what show prints */
	pthread_cond_t asked;
	struct asking *asking;
	struct llm_counts counts;
};

/* A request on its way: who asks the same waits for its answer. */
struct asking {
	struct str key;
	struct asking *next;
};

/* One try's request and what came of it. */
struct
try {
	struct str key, body;
	int64_t in, out; /* the most tokens it may use */
	struct reply reply;
	int64_t wait_ms; /* the server's; 0 = none */
	long status;
	int tried;
};

static int check(const struct llm_conf *conf, const struct llm_run *run, struct err *e)
{
	struct str path = str_z(codec_of(conf)->path);

	if (!conf->url.p || !conf->model.p)
		return err_set(e, ERR_CONF,
			       "to ask a model, dossier.yaml must name it: "
			       "llm: with url and model");
	if (str_ends(codec_base(conf), path))
		return err_set(e, ERR_CONF,
			       "llm.url is the base address of the service: "
			       "leave \"%.*s\" away",
			       STR_ARG(path));
	if (run->budget_money && !conf->price_in && !conf->price_out)
		return err_set(e, ERR_CONF,
			       "a budget of money needs prices: llm: with price_in and "
			       "price_out in dossier.yaml, or give it in tokens");
	if (conf->headers.n > HEADERS_MAX - 8)
		return err_set(e, ERR_CONF, "llm.headers: too many");
	return 0;
}

/* The connection, with the key in one of its headers; the key is wiped at once. */
static int connect_to(struct llm_client *c, struct err *e)
{
	const char *headers[HEADERS_MAX] = { "Content-Type: application/json",
					     "Accept: application/json",
					     "User-Agent: dossier", "Expect:" };
	struct http_opts opts = { .url = c->url.p,
				  .headers = headers,
				  .jobs = c->run.jobs,
				  .timeout_ms = (long)c->conf->timeout * 1000,
				  .reply_max = REPLY_MAX,
				  .loopback = confurl_is_loopback(c->url),
				  .cancel = c->run.cancel };
	struct buf line = { 0 };
	char *key;
	size_t n = 4;

	if (key_read(c->conf, c->run.vault, &key, e) < 0)
		return -1;
	if (c->codec->version_header)
		headers[n++] = c->codec->version_header;
	for (size_t i = 0; i < c->conf->headers.n; i++)
		headers[n++] = arena_str(&c->arena, c->conf->headers.v[i]).p;
	if (key) {
		buf_room(&line, strlen(key) + 64); /* so that it never moves */
		buf_z(&line, codec_key_header(c->codec, c->conf));
		buf_put(&line, key, strlen(key) + 1);
		headers[n++] = line.p;
	}
	c->http = http_new(&opts, e);
	if (line.p)
		explicit_bzero(line.p, line.cap);
	buf_fini(&line);
	key_free(key);
	return c->http ? 0 : -1;
}

struct llm_client *llm_client_new(const struct llm_conf *conf,
				  const struct llm_run *run, struct err *e)
{
	bool sends = !run->offline && !run->show;
	struct llm_client *c;

	if (check(conf, run, e) < 0)
		return NULL;
	c = mem_alloc(sizeof(*c));
	c->conf = conf;
	c->run = *run;
	c->codec = codec_of(conf);
	c->url = codec_url(c->codec, conf, &c->arena);
	pthread_mutex_init(&c->lock, NULL);
	pthread_cond_init(&c->asked, NULL);
	c->gate = gate_new(conf, run);
	if (store_open(&c->store, run->vault, sends, e) < 0 ||
	    (sends && connect_to(c, e) < 0)) {
		llm_client_free(c);
		return NULL;
	}
	return c;
}

void llm_client_free(struct llm_client *c)
{
	if (!c)
		return;
	http_free(c->http);
	store_close(&c->store);
	gate_free(c->gate);
	pthread_cond_destroy(&c->asked);
	pthread_mutex_destroy(&c->lock);
	arena_fini(&c->arena);
	mem_free(c);
}

struct llm_counts llm_client_counts(struct llm_client *c)
{
	const char *why = gate_stopped(c->gate);
	struct llm_counts counts;

	pthread_mutex_lock(&c->lock);
	counts = c->counts;
	pthread_mutex_unlock(&c->lock);
	counts.money = gate_money(c->gate);
	snprintf(counts.stopped, sizeof(counts.stopped), "%s", why ? why : "");
	return counts;
}

void llm_lost(struct llm_client *c, struct str why)
{
	pthread_mutex_lock(&c->lock);
	if (c->counts.lost++ == 0)
		snprintf(c->counts.lost_why, sizeof(c->counts.lost_why), "%.*s",
			 STR_ARG(why));
	pthread_mutex_unlock(&c->lock);
}

/* Valid UTF-8 without control bytes but \n and \t. */
static struct str clean(struct arena *a, struct str s)
{
	struct buf b = { 0 };

	while (s.len > 0) {
		uint32_t cp = utf8_next(&s);

		utf8_put(&b, (cp < ' ' && cp != '\n' && cp != '\t') || cp == 0x7F
				 ? 0xFFFD
				 : cp);
	}
	return arena_take(a, &b);
}

static struct str compose(const struct llm_client *c, const struct llm_ask *q,
			  struct arena *a)
{
	struct llm_ask safe = *q;
	struct buf b = { 0 };

	safe.system = clean(a, q->system);
	safe.user = clean(a, q->user);
	c->codec->body(&b, c->conf, &safe);
	return arena_take(a, &b);
}

/* Returns once nobody else asks the same. */
static void begin(struct llm_client *c, struct asking *mine)
{
	const struct asking *p;

	pthread_mutex_lock(&c->lock);
	do {
		for (p = c->asking; p && !str_eq(p->key, mine->key); p = p->next)
			;
		if (p)
			pthread_cond_wait(&c->asked, &c->lock);
	} while (p);
	mine->next = c->asking;
	c->asking = mine;
	pthread_mutex_unlock(&c->lock);
}

static void end(struct llm_client *c, const struct asking *mine,
		const struct llm_answer *out)
{
	struct asking **p = &c->asking;

	pthread_mutex_lock(&c->lock);
	while (*p != mine)
		p = &(*p)->next;
	*p = mine->next;
	if (out->cached) {
		c->counts.stored++;
	} else if (out->outcome != LLM_STOPPED && out->outcome != LLM_FAILED) {
		c->counts.asked++;
		c->counts.in_tokens += out->in_tokens;
		c->counts.out_tokens += out->out_tokens;
	}
	pthread_cond_broadcast(&c->asked);
	pthread_mutex_unlock(&c->lock);
}

/* The server's word on how long to wait, the most exact one first. */
static int64_t server_wait(const struct http_call *call, const struct reply *reply)
{
	int64_t ms = wait_retry_after_ms(str_z(call->retry_after_ms));

	if (ms == 0)
		ms = wait_retry_after(str_z(call->retry_after), (int64_t)time(NULL));
	return ms ? ms : reply->wait_ms;
}

static void read_call(struct llm_client *c, struct http_call *call, struct arena *a,
		      struct try *t)
{
	struct reply *r = &t->reply;

	*r = (struct reply){ .outcome = LLM_FAILED, .detail = call->detail };
	t->status = 0;
	t->wait_ms = 0;
	switch (call->end) {
	case HTTP_DONE:
		t->status = call->status;
		if (call->status == 200)
			codec_read(c->codec, arena_str(a, buf_view(&call->reply)),
				   t->body.len, a, r);
		else
			codec_read_error(call->status, buf_view(&call->reply), a, r);
		if (r->outcome == LLM_FAILED && !r->stop && call->should_retry[0])
			r->retry = strcmp(call->should_retry, "true") == 0;
		t->wait_ms = server_wait(call, r);
		break;
	case HTTP_AGAIN:
		r->retry = true;
		break;
	case HTTP_NEVER:
		r->stop = true;
		break;
	case HTTP_TOO_BIG:
		r->detail = "the response is over 8 MB";
		break;
	case HTTP_CANCELLED:
		r->outcome = LLM_STOPPED;
		break;
	}
}

/*
 * What a reply means for all others, before the next one may send: wait, stop,
 * one more failure in a row.  True when this request is to be sent again.
 */
static bool settle(struct llm_client *c, struct try *t)
{
	const struct reply *r = &t->reply;
	bool failed = r->outcome == LLM_FAILED;

	t->tried++;
	if (failed && r->retry && gate_again(c->gate, t->tried, t->wait_ms))
		return true;
	if (r->outcome != LLM_STOPPED)
		gate_result(c->gate, failed);
	if (r->stop)
		gate_stop(c->gate, r->detail);
	return false;
}

enum sent { SENT_NOT, SENT_AGAIN, SENT_DONE };

/* One request; SENT_NOT when the gate is shut, or what leaves cannot be logged. */
static enum sent send(struct llm_client *c, struct arena *a, struct try *t)
{
	struct http_call call = { .body = t->body };
	struct reply *r = &t->reply;
	bool again;

	if (!gate_enter(c->gate, t->in, t->out))
		return SENT_NOT;
	if (store_log(&c->store, t->key, c->url, t->body.len, (int64_t)time(NULL),
		      NULL) < 0) {
		gate_stop(c->gate, "the log of what leaves cannot be written");
		gate_leave(c->gate, t->in, t->out, 0, 0);
		return SENT_NOT;
	}
	http_post(c->http, &call);
	read_call(c, &call, a, t);
	buf_fini(&call.reply);
	if (r->outcome != LLM_FAILED && r->outcome != LLM_STOPPED && !r->in_tokens)
		r->in_tokens = (int64_t)t->body.len / TOKEN_BYTES; /* not told */
	again = settle(c, t);
	gate_leave(c->gate, t->in, t->out, r->in_tokens, r->out_tokens);
	pthread_mutex_lock(&c->lock);
	c->counts.attempts++;
	pthread_mutex_unlock(&c->lock);
	return again ? SENT_AGAIN : SENT_DONE;
}

static struct llm_answer stopped(struct llm_client *c, const char *why)
{
	const char *reason = why ? why : gate_stopped(c->gate);

	return (struct llm_answer){ .outcome = LLM_STOPPED, .detail = str_z(reason) };
}

static struct llm_answer answer_of(const struct try *t, struct arena *a)
{
	const struct reply *r = &t->reply;
	struct llm_answer out = { .outcome = r->outcome,
				  .in_tokens = r->in_tokens,
				  .out_tokens = r->out_tokens };

	if (r->outcome == LLM_OK)
		out.text = arena_str(a, r->text);
	if (r->detail && t->status && t->status != 200)
		out.detail = arena_fmt(a, "%s (HTTP %ld)", r->detail, t->status);
	else if (r->detail)
		out.detail = str_z(r->detail);
	return out;
}

/* Sends until there is an answer, or none will come. */
static struct llm_answer over_the_wire(struct llm_client *c, struct arena *a,
				       struct str key, struct str body)
{
	struct try t = { .key = key, .body = body };
	struct llm_answer out;
	enum sent sent;

	t.in = (int64_t)body.len / TOKEN_BYTES + 1;
	t.out = c->conf->max_tokens;
	do
		sent = send(c, a, &t);
	while (sent == SENT_AGAIN);
	if (sent == SENT_NOT || t.reply.outcome == LLM_STOPPED)
		return stopped(c, NULL);
	if (t.reply.stop)
		return stopped(c, t.reply.detail);
	out = answer_of(&t, a);
	if (out.outcome != LLM_FAILED && store_put(&c->store, key, a, &out, NULL) < 0)
		gate_stop(c->gate, "answers cannot be kept");
	return out;
}

static void show(struct llm_client *c, struct str body)
{
	pthread_mutex_lock(&c->lock);
	c->run.show(c->run.show_ctx, body);
	pthread_mutex_unlock(&c->lock);
}

int llm_ask(struct llm_client *c, const struct llm_ask *q, struct arena *a,
	    struct llm_answer *out, struct err *e)
{
	struct str body = compose(c, q, a);
	struct asking mine = { .key = store_key(a, c->url, body) };

	begin(c, &mine);
	if (!store_get(&c->store, mine.key, a, out)) {
		if (c->run.offline) {
			*out = stopped(c, "there is no stored answer");
		} else if (c->run.show) {
			show(c, body);
			*out = stopped(c, "shown, not sent");
		} else {
			*out = over_the_wire(c, a, mine.key, body);
		}
	}
	end(c, &mine, out);
	if (gate_cancelled(c->gate))
		return err_set(e, ERR_STOPPED,
			       "interrupted; the answers so far are kept, and the same "
			       "command goes on from them");
	return 0;
}
