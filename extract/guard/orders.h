/* orders.h - what is said to machines: instructions, and plugin code. */
#ifndef EXTRACT_GUARD_ORDERS_H
#define EXTRACT_GUARD_ORDERS_H
#include "extract/talk.h"

/* Marks it MARK_INJECTION, from the first such sentence to the end of its segment. */
void orders_mark(struct talk *t);

#endif
