/* orders.h - text that addresses machines: instructions to models, code for plugins. */
#ifndef EXTRACT_GUARD_ORDERS_H
#define EXTRACT_GUARD_ORDERS_H
#include "extract/talk.h"

/* Marks such text MARK_INJECTION, from its first sentence to the end of the segment. */
void orders_mark(struct talk *t);

#endif
