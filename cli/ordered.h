/* ordered.h - lets parallel jobs write their results in order. */
#ifndef CLI_ORDERED_H
#define CLI_ORDERED_H
#include <stddef.h>

struct ordered;

struct ordered *ordered_new(void);
void ordered_free(struct ordered *o);
/* Blocks until all jobs before job i (from 0) are done; then job i may write. */
void ordered_wait(struct ordered *o, size_t i);
/* Says that job i has written, once it is its turn. */
void ordered_done(struct ordered *o, size_t i);

#endif
