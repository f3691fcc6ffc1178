/* test_llm_wait.c - Retry-After, back-off, rates and budget, with time as we say. */
#include "extract/llm/wait.h"

#include "tests/tap.h"

/* 1994-11-06 08:49:37 UTC */
enum { THEN = 784111777, HOUR = 3600000 };

static void test_retry_after(void)
{
	static const struct {
		const char *value;
		int64_t ms;
	} t[] = {
		{ "5", 5000 },
		{ " 120 ", 120000 },
		{ "1.5", 1500 },
		{ "0.0012", 1 },
		{ "0", 0 },
		{ "-5", 0 },
		{ "soon", 0 },
		{ "2, 3", 0 },
		{ "", 0 },
		{ "1e3", 0 },
		{ "99999999999999999999", HOUR },
		{ "Sun, 06 Nov 1994 08:49:47 GMT", 10000 },
		{ "Sun, 06 Nov 1994 08:49:27 GMT", 0 },
		{ "Sun, 06 Nov 2099 08:49:37 GMT", HOUR },
		{ "Sun, 31 Feb 1995 08:49:37 GMT", 0 },
		{ "Sun, 06 Nov 1994 25:49:37 GMT", 0 },
		{ "Sunday, 06-Nov-94 08:49:37 GMT", 0 },
	};

	for (size_t i = 0; i < COUNT(t); i++) {
		int64_t ms = wait_retry_after(str_z(t[i].value), THEN);

		OK(ms == t[i].ms, "Retry-After: %s is %lld ms", t[i].value,
		   (long long)ms);
	}
	OK(wait_retry_after_ms(STRL("1500")) == 1500 &&
	       wait_retry_after_ms(STRL("-1")) == 0 &&
	       wait_retry_after_ms(STRL("")) == 0,
	   "retry-after-ms");
}

static void test_before(void)
{
	static const int64_t most[] = {
		500, 1000, 2000, 4000, 8000, 16000, 30000, 30000
	};
	bool good = true;

	for (int n = 1; n <= 8; n++) {
		good &= wait_before(n, 0, 0) == most[n - 1] / 2;
		good &= wait_before(n, 0, UINT32_MAX) == most[n - 1];
	}
	OK(good, "half to all of 0.5 s doubled each time, at most 30 s");
	OK(wait_before(1, 7000, 0) == 7000 && wait_before(5, 7000, UINT32_MAX) == 7700,
	   "never before the server's time, at most a tenth later");
}

/* Sends as soon as the bucket lets it; how many within a minute from `from`?  1000: no
 * end. */
static int sent_in_a_minute(struct bucket *b, int64_t from, int64_t units)
{
	int n = 0;

	for (int64_t now = from; now < from + 60000 && n < 1000;) {
		int64_t ms = bucket_wait(b, now, units);

		if (ms == 0) {
			bucket_take(b, units);
			n++;
		}
		now += ms;
	}
	return n;
}

static void test_bucket(void)
{
	struct bucket b;
	int first, second;

	bucket_init(&b, 60, 1000);
	first = sent_in_a_minute(&b, 1000, 1);
	second = sent_in_a_minute(&b, 61000, 1);
	OK(first == 69 && second == 60,
	   "60 a minute: ten at once, then one a second: %d %d", first, second);
	bucket_init(&b, 1, 0);
	OK(sent_in_a_minute(&b, 0, 1) == 1 && bucket_wait(&b, 60000, 1) == 0,
	   "one a minute");
	bucket_init(&b, 6000, 0);
	OK(bucket_wait(&b, 0, 5000) == 0,
	   "more than a full bucket goes when it is full");
	bucket_take(&b, 5000);
	OK(bucket_wait(&b, 0, 1000) == 50000, "and is paid for afterwards: %lld",
	   (long long)bucket_wait(&b, 0, 1000));
	bucket_take(&b, -4000);
	OK(bucket_wait(&b, 0, 1000) == 10000, "what was not used comes back");
	OK(bucket_wait(&b, INT64_C(1) << 50, 1000) == 0,
	   "a long pause fills it, no more");
	b = (struct bucket){ 0 };
	OK(bucket_wait(&b, 5, 1 << 30) == 0, "no rate, no wait");
}

static void test_budget(void)
{
	struct budget b = { .tokens = 1000 };

	OK(budget_ask(&b, 900, 101) == BUDGET_NO, "more than all of it");
	budget_begin(&b, 500, 100);
	OK(budget_ask(&b, 300, 101) == BUDGET_LATER,
	   "what is under way may cost less than it can");
	OK(budget_ask(&b, 300, 100) == BUDGET_YES, "what fits beside it");
	budget_end(&b, 500, 100, 400, 10);
	OK(budget_ask(&b, 300, 101) == BUDGET_YES && b.spent == 410, "it did");
	OK(budget_ask(&b, 500, 100) == BUDGET_NO, "spent is spent");
	b = (struct budget){ .money = 2 * 1000000, .price_in = 150, .price_out = 600 };
	OK(budget_ask(&b, 4000, 2334) == BUDGET_NO &&
	       budget_ask(&b, 4000, 2333) == BUDGET_YES,
	   "0.002 of money at 0.15 and 0.60 a million");
}

int main(void)
{
	test_retry_after();
	test_before();
	test_bucket();
	test_budget();
	return tap_end();
}
