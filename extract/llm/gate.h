/*
 * gate.h - lets a thread wait until it may send a request: limits of connections, rates
 * and the budget, and waits that the service asked for.
 *
 * All threads that ask one service share one gate.  Once stopped, it stays stopped.
 */
#ifndef EXTRACT_LLM_GATE_H
#define EXTRACT_LLM_GATE_H
#include "dossier/llm.h"

struct gate;

/* Borrows run->cancel.  Free with gate_free(). */
struct gate *gate_new(const struct llm_conf *conf, const struct llm_run *run);
void gate_free(struct gate *g);
/*
 * Blocks until a request that may use in + out tokens can be sent.  Returns false if
 * the gate is stopped or the run cancelled; else the request must end with
 * gate_leave().
 */
bool gate_enter(struct gate *g, int64_t in, int64_t out);
/* Ends a request.  in, out: as for gate_enter(); then the tokens that were used. */
void gate_leave(struct gate *g, int64_t in, int64_t out, int64_t used_in,
		int64_t used_out);
/*
 * Whether a request that failed may be sent again after `tried` tries.  If so, no
 * request is let through before the wait is over: server_ms if the service asked for
 * one, else a back-off.  Retries are at most a tenth of all requests, and twenty: a
 * service that is down must not get more requests than usual.
 */
bool gate_again(struct gate *g, int tried, int64_t server_ms);
/* Counts a request that will not be sent again; five failures in a row stop the gate.
 */
void gate_result(struct gate *g, bool failed);
/* Stops the gate.  why: one line for a person, static; the first reason is kept. */
void gate_stop(struct gate *g, const char *why);
/* Why the gate is stopped, or NULL. */
const char *gate_stopped(struct gate *g);
/* Whether the run was cancelled. */
bool gate_cancelled(const struct gate *g);
/* The money spent so far, in thousandths, rounded up. */
int64_t gate_money(struct gate *g);

#endif
