/* jsonnum.c - JSON numbers to integers, without going through floating point. */
#include "base/jsonnum.h"

#include "base/ascii.h"

/* v * 10^places, rounded half away from zero; saturates. */
static int64_t scale(int64_t v, int64_t places)
{
	bool up = false;

	for (; places > 0 && v != 0; places--)
		if (__builtin_mul_overflow(v, 10, &v))
			return INT64_MAX;
	for (; places < 0 && (v != 0 || up); places++) {
		up = v % 10 >= 5;
		v /= 10;
	}
	return v + up;
}

/* Digits beyond the 19th do not reach a thousandth that fits. */
int64_t jsonnum_milli(struct str s)
{
	int64_t v = 0, wide, places = 3, power = 0;
	bool minus = str_eat(&s, '-'), below = false, full = false, down;

	for (; s.len > 0 && (s.p[0] | 32) != 'e'; s = str_from(s, 1)) {
		if (s.p[0] == '.') {
			below = true;
			continue;
		}
		places -= below;
		if (full || __builtin_mul_overflow(v, 10, &wide) ||
		    __builtin_add_overflow(wide, s.p[0] - '0', &wide)) {
			full = true;
			places++;
		} else {
			v = wide;
		}
	}
	if (s.len > 0) {
		s = str_from(s, 1);
		down = str_eat(&s, '-');
		if (!down)
			str_eat(&s, '+');
		for (; s.len > 0; s = str_from(s, 1))
			if (power < 100000)
				power = power * 10 + (s.p[0] - '0');
		places += down ? -power : power;
	}
	v = scale(v, places);
	return minus ? -v : v;
}

/* Counted downwards, for INT64_MIN has no positive. */
bool jsonnum_int(struct str s, int64_t *out)
{
	bool minus = str_eat(&s, '-');
	int64_t v = 0;

	for (; s.len > 0; s = str_from(s, 1))
		if (!ascii_is_digit(s.p[0]) || __builtin_mul_overflow(v, 10, &v) ||
		    __builtin_sub_overflow(v, s.p[0] - '0', &v))
			return false;
	if (!minus && v == INT64_MIN)
		return false;
	*out = minus ? v : -v;
	return true;
}
