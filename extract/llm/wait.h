/*
 * wait.h - how long to wait: what a server says, back-off, rates, a budget.
 *
 * Pure arithmetic.  Times are milliseconds of any steady clock, given by the caller.
 */
#ifndef EXTRACT_LLM_WAIT_H
#define EXTRACT_LLM_WAIT_H
#include <stdint.h>

#include "dossier/str.h"

enum {
	WAIT_TRIES = 4,              /* of one request, the first included */
	WAIT_SERVER_MAX_MS = 120000, /* longer than this nobody waits for a server */
	WAIT_MAX_MS = 30000          /* of the back-off */
};

/*
 * Retry-After (RFC 9110, 10.2.3): seconds, also with a fraction, or an HTTP
 * date, compared with now (seconds since the epoch).  Milliseconds, at least 1;
 * 0 when it says nothing usable (no number, negative, past).  Saturates at an hour.
 */
int64_t wait_retry_after(struct str value, int64_t now);
/* retry-after-ms of Azure and OpenAI: milliseconds; 0 as above. */
int64_t wait_retry_after_ms(struct str value);
/*
 * Before try number `tried` + 1: what the server asked for is a minimum, with
 * 0-10 % on top; without it half to all of 0.5 s * 2^(tried-1).  random: any 32 bits.
 */
int64_t wait_before(int tried, int64_t server_ms, uint32_t random);

/* A bucket that fills with `a_minute` units; zeroed = no limit. */
struct bucket {
	int64_t a_minute;
	int64_t level; /* units * 60000 */
	int64_t at;    /* ms, when level was right */
};

/* Full for ten seconds' worth, so that a run begins gently. */
void bucket_init(struct bucket *b, int64_t a_minute, int64_t now);
/* Milliseconds until `units` may be taken; 0 = now.  Over a full bucket: when full. */
int64_t bucket_wait(struct bucket *b, int64_t now, int64_t units);
/* Takes them, or gives back with a negative number. */
void bucket_take(struct bucket *b, int64_t units);

/* Money is in thousandths a million tokens * tokens: exact, and no rounding. */
struct budget {
	int64_t tokens, money;              /* limits; 0 = none */
	int64_t price_in, price_out;        /* thousandths a million tokens */
	int64_t spent, spent_money;         /* of answers */
	int64_t under_way, under_way_money; /* the most that requests out may cost */
};

enum budget_says { BUDGET_YES, BUDGET_LATER, BUDGET_NO };

/* LATER: perhaps, when a request that is under way costs less than it may. */
enum budget_says budget_ask(const struct budget *b, int64_t in, int64_t out);
void budget_begin(struct budget *b, int64_t in, int64_t out);
/* The request of budget_begin(in, out) ended and used these. */
void budget_end(struct budget *b, int64_t in, int64_t out, int64_t used_in,
		int64_t used_out);

#endif
