/* pool.c - n jobs on k threads; jobs may be shorter than waiting for a lock. */
#include "base/pool.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>

#include "dossier/mem.h"

struct pool {
	atomic_size_t next;
	size_t n;
	pthread_mutex_t lock; /* of result, and of who sets failed */
	atomic_size_t failed; /* smallest job that failed, or n */
	int result;           /* of that job */
	int (*work)(void *ctx, size_t worker, size_t i);
	void *ctx;
};

struct worker {
	struct pool *pool;
	size_t number;
	pthread_t thread;
};

static bool take(struct pool *p, size_t *job)
{
	if (p->failed < p->n)
		return false;
	*job = p->next++;
	return *job < p->n;
}

static void note(struct pool *p, size_t job, int rc)
{
	pthread_mutex_lock(&p->lock);
	if (job < p->failed) {
		p->failed = job;
		p->result = rc;
	}
	pthread_mutex_unlock(&p->lock);
}

static void *run(void *arg)
{
	struct worker *w = arg;
	size_t job;

	while (take(w->pool, &job)) {
		int rc = w->pool->work(w->pool->ctx, w->number, job);

		if (rc)
			note(w->pool, job, rc);
	}
	return NULL;
}

int pool_run(size_t threads, size_t n, int (*work)(void *ctx, size_t worker, size_t i),
	     void *ctx)
{
	struct pool p = { .n = n, .failed = n, .work = work, .ctx = ctx };
	struct worker *w;
	size_t started = 1;

	if (threads > n)
		threads = n;
	if (threads == 0)
		threads = 1;
	pthread_mutex_init(&p.lock, NULL);
	w = mem_alloc(threads * sizeof(*w));
	for (size_t i = 0; i < threads; i++)
		w[i] = (struct worker){ .pool = &p, .number = i };
	/* With fewer threads than asked for the work is the same, only later. */
	while (started < threads &&
	       pthread_create(&w[started].thread, NULL, run, &w[started]) == 0)
		started++;
	run(&w[0]);
	for (size_t i = 1; i < started; i++)
		pthread_join(w[i].thread, NULL);
	mem_free(w);
	pthread_mutex_destroy(&p.lock);
	return p.result;
}
