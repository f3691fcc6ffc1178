/* test_pool.c - every job once, in order of start, the first failure wins. */
#include "base/pool.h"
#include "dossier/str.h"

#include <pthread.h>
#include <unistd.h>

#include "tests/tap.h"

enum { JOBS = 500, WORKERS = 8 };

struct tally {
	pthread_mutex_t lock;
	int done[JOBS];
	size_t worst; /* highest worker number seen */
	size_t fail_at, fail_every;
};

static int work(void *ctx, size_t worker, size_t i)
{
	struct tally *t = ctx;

	pthread_mutex_lock(&t->lock);
	t->done[i]++;
	if (worker > t->worst)
		t->worst = worker;
	pthread_mutex_unlock(&t->lock);
	if (t->fail_every && i >= t->fail_at && i % t->fail_every == 0)
		return (int)i;
	return 0;
}

struct late {
	pthread_mutex_t lock;
	pthread_cond_t both;
	int started;
};

/* Two jobs run at once and fail; the second does so well after the first. */
static int fail_late(void *ctx, size_t worker, size_t i)
{
	struct late *t = ctx;

	(void)worker;
	pthread_mutex_lock(&t->lock);
	t->started++;
	pthread_cond_broadcast(&t->both);
	while (t->started < 2)
		pthread_cond_wait(&t->both, &t->lock);
	pthread_mutex_unlock(&t->lock);
	if (i == 1)
		usleep(50000);
	return (int)i + 1;
}

int main(void)
{
	struct late late = { PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, 0 };
	static const size_t threads[] = { 0, 1, 2, 3, WORKERS, JOBS * 2 };

	for (size_t k = 0; k < COUNT(threads); k++) {
		struct tally t = { .lock = PTHREAD_MUTEX_INITIALIZER };
		size_t once = 0, limit = threads[k] ? threads[k] : 1;

		OK(pool_run(threads[k], JOBS, work, &t) == 0, "%zu threads",
		   threads[k]);
		for (size_t i = 0; i < JOBS; i++)
			once += t.done[i] == 1;
		OK(once == JOBS, "each job once");
		OK(t.worst < limit, "worker numbers below the limit");
		t = (struct tally){ .lock = PTHREAD_MUTEX_INITIALIZER,
				    .fail_at = 100,
				    .fail_every = 7 };
		OK(pool_run(threads[k], JOBS, work, &t) == 105, "the first failure");
		OK(t.done[105] == 1 && t.done[JOBS - 1] == 0, "nothing new after it");
	}
	OK(pool_run(4, 0, work, NULL) == 0, "no jobs");
	OK(pool_run(2, 2, fail_late, &late) == 1, "the first failure, not the last");
	return tap_end();
}
