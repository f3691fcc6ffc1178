/* gate.c - one lock, one condition; who waits looks again every tenth of a second. */
#include "extract/llm/gate.h"

#include <pthread.h>
#include <time.h>

#include "extract/llm/wait.h"

enum {
	LOOK_MS = 100,
	STRAIGHT_FAILURES = 5,
	RETRIES_LEAST = 20,
	TOKENS_A_PRICE = 1000000
};

struct gate {
	pthread_mutex_t lock;
	pthread_cond_t changed;
	size_t jobs, inside;
	struct bucket requests, tokens;
	struct budget budget;
	int64_t not_before; /* ms, of the one host */
	size_t sent, retries, failures;
	const char *why; /* stopped */
	const volatile sig_atomic_t *cancel;
};

static int64_t now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

struct gate *gate_new(const struct llm_conf *conf, const struct llm_run *run)
{
	struct gate *g = mem_alloc(sizeof(*g));
	pthread_condattr_t attr;

	pthread_mutex_init(&g->lock, NULL);
	pthread_condattr_init(&attr);
	pthread_condattr_setclock(&attr, CLOCK_MONOTONIC);
	pthread_cond_init(&g->changed, &attr);
	pthread_condattr_destroy(&attr);
	g->jobs = run->jobs ? run->jobs : 1;
	g->cancel = run->cancel;
	bucket_init(&g->requests, conf->requests_per_minute, now_ms());
	bucket_init(&g->tokens, conf->tokens_per_minute, now_ms());
	g->budget = (struct budget){ .tokens = run->budget_tokens,
				     .money = run->budget_money * TOKENS_A_PRICE,
				     .price_in = conf->price_in,
				     .price_out = conf->price_out };
	return g;
}

void gate_free(struct gate *g)
{
	if (!g)
		return;
	pthread_cond_destroy(&g->changed);
	pthread_mutex_destroy(&g->lock);
	mem_free(g);
}

bool gate_cancelled(const struct gate *g)
{
	return g->cancel && *g->cancel;
}

/* Until something changes, or ms are over; the lock is held. */
static void pause_for(struct gate *g, int64_t ms)
{
	struct timespec t;
	int64_t until = now_ms() + (ms > LOOK_MS ? LOOK_MS : ms);

	t.tv_sec = (time_t)(until / 1000);
	t.tv_nsec = (long)(until % 1000) * 1000000;
	pthread_cond_timedwait(&g->changed, &g->lock, &t);
}

static int64_t larger(int64_t a, int64_t b)
{
	return a > b ? a : b;
}

/* 0 = the request may go; else milliseconds after which to look again. */
static int64_t must_wait(struct gate *g, int64_t in, int64_t out)
{
	int64_t now = now_ms(), ms = g->not_before - now;

	switch (budget_ask(&g->budget, in, out)) {
	case BUDGET_NO:
		g->why = "the budget is used up";
		return LOOK_MS;
	case BUDGET_LATER:
		return LOOK_MS;
	case BUDGET_YES:
		break;
	}
	if (g->inside >= g->jobs)
		return LOOK_MS;
	ms = larger(ms, bucket_wait(&g->requests, now, 1));
	ms = larger(ms, bucket_wait(&g->tokens, now, in + out));
	return larger(ms, 0);
}

bool gate_enter(struct gate *g, int64_t in, int64_t out)
{
	bool go = false;

	pthread_mutex_lock(&g->lock);
	while (!g->why && !gate_cancelled(g)) {
		int64_t ms = must_wait(g, in, out);

		if (ms > 0) {
			if (!g->why)
				pause_for(g, ms);
			continue;
		}
		bucket_take(&g->requests, 1);
		bucket_take(&g->tokens, in + out);
		budget_begin(&g->budget, in, out);
		g->inside++;
		g->sent++;
		go = true;
		break;
	}
	pthread_mutex_unlock(&g->lock);
	return go;
}

void gate_leave(struct gate *g, int64_t in, int64_t out, int64_t used_in,
		int64_t used_out)
{
	pthread_mutex_lock(&g->lock);
	g->inside--;
	bucket_take(&g->tokens, used_in + used_out - in - out);
	budget_end(&g->budget, in, out, used_in, used_out);
	pthread_cond_broadcast(&g->changed);
	pthread_mutex_unlock(&g->lock);
}

bool gate_again(struct gate *g, int tried, int64_t server_ms)
{
	int64_t until = now_ms() + wait_before(tried, server_ms, arc4random());
	bool again = false;

	pthread_mutex_lock(&g->lock);
	if (server_ms > WAIT_SERVER_MAX_MS && !g->why) {
		g->why = "the service asks to wait longer than two minutes";
	} else if (tried < WAIT_TRIES && g->retries < RETRIES_LEAST + g->sent / 10) {
		g->retries++;
		g->not_before = larger(g->not_before, until);
		again = true;
	}
	pthread_cond_broadcast(&g->changed);
	pthread_mutex_unlock(&g->lock);
	return again;
}

void gate_result(struct gate *g, bool failed)
{
	pthread_mutex_lock(&g->lock);
	g->failures = failed ? g->failures + 1 : 0;
	if (g->failures >= STRAIGHT_FAILURES && !g->why)
		g->why = "five requests in a row failed";
	pthread_cond_broadcast(&g->changed);
	pthread_mutex_unlock(&g->lock);
}

void gate_stop(struct gate *g, const char *why)
{
	pthread_mutex_lock(&g->lock);
	if (!g->why)
		g->why = why;
	pthread_cond_broadcast(&g->changed);
	pthread_mutex_unlock(&g->lock);
}

const char *gate_stopped(struct gate *g)
{
	const char *why;

	pthread_mutex_lock(&g->lock);
	why = g->why;
	pthread_mutex_unlock(&g->lock);
	return why;
}

int64_t gate_money(struct gate *g)
{
	int64_t money;

	pthread_mutex_lock(&g->lock);
	money = (g->budget.spent_money + TOKENS_A_PRICE - 1) / TOKENS_A_PRICE;
	pthread_mutex_unlock(&g->lock);
	return money;
}
