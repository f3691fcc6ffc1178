/* wait.c - Retry-After, back-off with jitter, token buckets, budget. */
#include "extract/llm/wait.h"

#include "base/ascii.h"
#include "base/date.h"

enum { HOUR_MS = 3600000, BASE_MS = 500, BURST_MS = 10000, MINUTE_MS = 60000 };

/* "12", "1.5": thousandths, saturating at an hour's milliseconds; -1 = no number. */
static int64_t decimal(struct str s)
{
	int64_t v = 0, place = 100;
	size_t i = 0;

	for (; i < s.len && ascii_is_digit(s.p[i]); i++)
		v = v > HOUR_MS ? v : v * 10 + (s.p[i] - '0') * 1000;
	if (i == 0)
		return -1;
	if (i < s.len && s.p[i] == '.')
		for (i++; i < s.len && ascii_is_digit(s.p[i]); i++) {
			v += (s.p[i] - '0') * place;
			place /= 10;
		}
	if (i < s.len)
		return -1;
	return v > HOUR_MS ? HOUR_MS : v;
}

static int64_t two(struct str s, size_t at)
{
	return at + 2 > s.len ? -1 : str_uint(str_sub(s, at, at + 2), 99);
}

/* "Sun, 06 Nov 1994 08:49:37 GMT", seconds since the epoch; -1 = another form. */
static int64_t http_date(struct str s)
{
	struct civil c;
	int64_t h, m, sec;

	if (s.len != 29 || !str_ends(s, STRL(" GMT")) || s.p[3] != ',' ||
	    s.p[19] != ':' || s.p[22] != ':')
		return -1;
	c.day = (int)two(s, 5);
	c.month = date_month(str_sub(s, 8, 11));
	c.year = (int)str_uint(str_sub(s, 12, 16), 9999);
	h = two(s, 17);
	m = two(s, 20);
	sec = two(s, 23);
	if (!date_valid(c) || h < 0 || h > 23 || m < 0 || m > 59 || sec < 0 || sec > 60)
		return -1;
	return date_days(c) * 86400 + h * 3600 + m * 60 + sec;
}

int64_t wait_retry_after(struct str value, int64_t now)
{
	struct str s = str_trim(value);
	int64_t ms = decimal(s), then;

	if (ms >= 0)
		return ms;
	then = http_date(s);
	if (then <= now)
		return 0;
	return then - now > HOUR_MS / 1000 ? HOUR_MS : (then - now) * 1000;
}

int64_t wait_retry_after_ms(struct str value)
{
	int64_t ms = decimal(str_trim(value));

	return ms < 1000 ? 0 : ms / 1000;
}

int64_t wait_before(int tried, int64_t server_ms, uint32_t random)
{
	int64_t base = BASE_MS;

	if (server_ms > 0)
		return server_ms +
		       (int64_t)((uint64_t)server_ms * random / UINT32_MAX / 10);
	for (int i = 1; i < tried && base < WAIT_MAX_MS; i++)
		base *= 2;
	if (base > WAIT_MAX_MS)
		base = WAIT_MAX_MS;
	return base / 2 + (int64_t)((uint64_t)base / 2 * random / UINT32_MAX);
}

static int64_t full(const struct bucket *b)
{
	return b->a_minute * BURST_MS > MINUTE_MS ? b->a_minute * BURST_MS : MINUTE_MS;
}

void bucket_init(struct bucket *b, int64_t a_minute, int64_t now)
{
	*b = (struct bucket){ .a_minute = a_minute, .at = now };
	b->level = full(b);
}

int64_t bucket_wait(struct bucket *b, int64_t now, int64_t units)
{
	int64_t most = full(b), need = units * MINUTE_MS;

	if (b->a_minute == 0)
		return 0;
	if (now - b->at > MINUTE_MS)
		b->level = most;
	else
		b->level += (now - b->at) * b->a_minute;
	if (b->level > most)
		b->level = most;
	b->at = now;
	if (need > most)
		need = most;
	return b->level >= need ? 0 : (need - b->level + b->a_minute - 1) / b->a_minute;
}

void bucket_take(struct bucket *b, int64_t units)
{
	if (b->a_minute)
		b->level -= units * MINUTE_MS;
}

/* What in + out tokens cost. */
static int64_t price(const struct budget *b, int64_t in, int64_t out)
{
	return in * b->price_in + out * b->price_out;
}

enum budget_says budget_ask(const struct budget *b, int64_t in, int64_t out)
{
	int64_t money = price(b, in, out);

	if ((b->tokens && b->spent + in + out > b->tokens) ||
	    (b->money && b->spent_money + money > b->money))
		return BUDGET_NO;
	if ((b->tokens && b->spent + b->under_way + in + out > b->tokens) ||
	    (b->money && b->spent_money + b->under_way_money + money > b->money))
		return BUDGET_LATER;
	return BUDGET_YES;
}

void budget_begin(struct budget *b, int64_t in, int64_t out)
{
	b->under_way += in + out;
	b->under_way_money += price(b, in, out);
}

void budget_end(struct budget *b, int64_t in, int64_t out, int64_t used_in,
		int64_t used_out)
{
	b->under_way -= in + out;
	b->under_way_money -= price(b, in, out);
	b->spent += used_in + used_out;
	b->spent_money += price(b, used_in, used_out);
}
