/* progress.c - one line on a terminal, nothing in a pipe. */
#include "cli/progress.h"

#include <pthread.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

static struct {
	pthread_mutex_t lock;
	const char *what;
	size_t total, done;
	double began, drawn;
	bool active, visible;
} line = { .lock = PTHREAD_MUTEX_INITIALIZER };

/* The clock serves the person who waits; it never reaches a record or a page. */
static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void erase(void)
{
	if (line.visible)
		fputs("\r\033[K", stderr);
	line.visible = false;
}

void progress_begin(const struct settings *s, const char *what, size_t total)
{
	pthread_mutex_lock(&line.lock);
	line.active = !s->quiet && total > 0 && isatty(STDERR_FILENO);
	line.what = what;
	line.total = total;
	line.done = 0;
	line.began = line.drawn = now();
	pthread_mutex_unlock(&line.lock);
}

static void draw(double t)
{
	double rate = (double)line.done / (t - line.began);

	erase();
	fprintf(stderr, "%zu of %zu %s, %.0f/s, %.0f s left", line.done, line.total,
		line.what, rate,
		rate > 0 ? (double)(line.total - line.done) / rate : 0.0);
	fflush(stderr);
	line.visible = true;
	line.drawn = t;
}

void progress_step(void)
{
	pthread_mutex_lock(&line.lock);
	line.done++;
	if (line.active) {
		double t = now();

		/* Short work shows nothing at all. */
		if (t - line.began > 1.0 && t - line.drawn > 0.2)
			draw(t);
	}
	pthread_mutex_unlock(&line.lock);
}

void progress_end(void)
{
	pthread_mutex_lock(&line.lock);
	erase();
	pthread_mutex_unlock(&line.lock);
}
