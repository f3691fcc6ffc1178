/* pool.h - runs a number of jobs on a number of threads. */
#ifndef BASE_POOL_H
#define BASE_POOL_H
#include <stddef.h>

/*
 * Calls work(ctx, worker, i) once for each i < n, on at most `threads` threads.  Jobs
 * start in order; worker < threads is the number of the thread, for its scratch.  Once
 * a call returned non-zero, no new job starts.  Returns the non-zero result with the
 * smallest i, else 0.  With threads = 1 all calls come from the caller's own thread.
 */
int pool_run(size_t threads, size_t n, int (*work)(void *ctx, size_t worker, size_t i),
	     void *ctx);

#endif
