/*
 * wait.h - how long to wait before a request: what a server asks for, back-off, rates,
 * and whether the budget allows it.
 *
 * This is arithmetic alone: the caller passes the time, in milliseconds of any steady
 * clock.
 */
#ifndef EXTRACT_LLM_WAIT_H
#define EXTRACT_LLM_WAIT_H
#include <stdint.h>

#include "dossier/str.h"

enum {
	WAIT_TRIES = 4,              /* of one request, the first included */
	WAIT_SERVER_MAX_MS = 120000, /* the longest wait that a server may ask for */
	WAIT_MAX_MS = 30000          /* the longest back-off */
};

/*
 * The wait of a Retry-After header (RFC 9110, 10.2.3): seconds, also with a fraction,
 * or an HTTP date, from which `now` (seconds since the epoch) is subtracted.  In
 * milliseconds, from 1 to an hour; 0 if it is no number, negative or past.
 */
int64_t wait_retry_after(struct str value, int64_t now);
/* The same of a retry-after-ms header, which Azure and OpenAI send. */
int64_t wait_retry_after_ms(struct str value);
/*
 * The wait before the next try, after `tried` ones: what the server asked for and up to
 * 10 % more; without that (0) a random part, at least half, of 0.5 s * 2^(tried - 1).
 * random: any 32 bits.
 */
int64_t wait_before(int tried, int64_t server_ms, uint32_t random);

/* A token bucket that gets `a_minute` units a minute; a zeroed one sets no limit. */
struct bucket {
	int64_t a_minute;
	int64_t level; /* units * 60000, at the time */
	int64_t at;    /* in milliseconds */
};

/* Starts with what ten seconds bring, so that a run begins slowly. */
void bucket_init(struct bucket *b, int64_t a_minute, int64_t now);
/* Milliseconds until so many units may be taken, 0 = now; if that is more than the
 * bucket holds, until it is full. */
int64_t bucket_wait(struct bucket *b, int64_t now, int64_t units);
/* Takes units; a negative number gives them back. */
void bucket_take(struct bucket *b, int64_t units);

/*
 * What a run may use.  Money is tokens times thousandths per million tokens, so nothing
 * is rounded.
 */
struct budget {
	int64_t tokens, money;       /* limits; 0 = none */
	int64_t price_in, price_out; /* thousandths per million tokens */
	int64_t spent, spent_money;  /* for answers */
	int64_t under_way,
	    under_way_money; /* the most that current requests can cost */
};

/* LATER: perhaps, once a request that is under way has cost less than it could. */
enum budget_says { BUDGET_YES, BUDGET_LATER, BUDGET_NO };

/* Whether a request that may use in + out tokens can be sent. */
enum budget_says budget_ask(const struct budget *b, int64_t in, int64_t out);
/* Reserves what a request may use. */
void budget_begin(struct budget *b, int64_t in, int64_t out);
/* Ends the request of budget_begin(in, out), which used these tokens. */
void budget_end(struct budget *b, int64_t in, int64_t out, int64_t used_in,
		int64_t used_out);

#endif
