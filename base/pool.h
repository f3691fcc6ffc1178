/* pool.h - n jobs on k threads. */
#ifndef BASE_POOL_H
#define BASE_POOL_H
#include <stddef.h>

/*
 * Calls work(ctx, worker, i) once for each i < n, on at most `threads` threads;
 * worker < threads names the calling thread, for its scratch.  Jobs start in
 * order.  After a call returned non-zero no new job starts.  Returns the
 * non-zero result of the smallest i, else 0.  threads = 1 runs in the caller.
 */
int pool_run(size_t threads, size_t n, int (*work)(void *ctx, size_t worker, size_t i),
	     void *ctx);

#endif
