/*
 * gate.h - who may send a request now: connections, rates, budget, a server's wait.
 *
 * One for all threads that ask one service.  When it is stopped it stays so.
 */
#ifndef EXTRACT_LLM_GATE_H
#define EXTRACT_LLM_GATE_H
#include "dossier/llm.h"

struct gate;

struct gate *gate_new(const struct llm_conf *conf, const struct llm_run *run);
void gate_free(struct gate *g);
/*
 * Blocks until a request that may use in + out tokens can be sent; false when
 * the gate is stopped or the run cancelled.  Each true wants a gate_leave.
 */
bool gate_enter(struct gate *g, int64_t in, int64_t out);
/* The same in and out, and what was used. */
void gate_leave(struct gate *g, int64_t in, int64_t out, int64_t used_in,
		int64_t used_out);
/*
 * May this request be sent again, after `tried` tries?  Then nobody sends
 * before the wait is over.  Few retries beside many requests, or none: a
 * service that is down is not to be asked more.
 */
bool gate_again(struct gate *g, int tried, int64_t server_ms);
/* A request came to its end; after five that failed in a row the gate stops. */
void gate_result(struct gate *g, bool failed);
/* why: one line for a person; the first one counts. */
void gate_stop(struct gate *g, const char *why);
/* Why it is stopped, or NULL. */
const char *gate_stopped(struct gate *g);
bool gate_cancelled(const struct gate *g);
/* Money spent so far in thousandths, rounded up. */
int64_t gate_money(struct gate *g);

#endif
