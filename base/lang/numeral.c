/* numeral.c - numbers in words and digits, in thousandths. */
#include "base/lang/numeral.h"

#include <string.h>

#include "base/ascii.h"

int numeral_small(const char *word)
{
	int v = word_cardinal(str_z(word));

	return v < 20 ? v : -1;
}

int numeral_tens(const char *word)
{
	int v = word_cardinal(str_z(word));

	return v < 20 ? -1 : v;
}

int64_t numeral_scale(const char *word)
{
	static const int64_t scales[] = { 1000,    1000,       1000,      1000000,
					  1000000, 1000000000, 1000000000 };
	int at = str_place(str_z(word), "thousand grand k million m billion bn");

	return at < 0 ? 0 : scales[at];
}

bool numeral_digits(const char *s, int64_t *value, const char **suffix)
{
	int64_t v = 0, unit = THOUSAND;
	bool point = false;

	if (!ascii_is_digit(*s))
		return false;
	for (; ascii_is_digit(*s) || ((*s == ',' || *s == '.') && ascii_is_digit(s[1]));
	     s++) {
		if (*s == '.')
			point = true;
		if (*s == '.' || *s == ',')
			continue;
		if (point) {
			unit /= 10;
			v += (*s - '0') * unit;
		} else if (v < MOST / 10) {
			v = v * 10 + (*s - '0') * THOUSAND;
		}
	}
	*value = v;
	*suffix = s;
	return true;
}

/* "point four", "six-two": digits behind the point. */
static size_t decimals(const struct tokens *t, size_t i, int64_t *value)
{
	int64_t unit = THOUSAND / 10;
	size_t n = 0;

	for (; i + n < t->n && unit > 0; n++, unit /= 10) {
		int d = numeral_small(t->v[i + n].low);

		if (d < 0 || d > 9)
			break;
		*value += d * unit;
	}
	return n;
}

/* There "a" is one. */
static bool is_a_hundred(const struct tokens *t, size_t i)
{
	return token_is(t, i, "a") &&
	       token_is(t, i + 1, "hundred thousand million billion");
}

size_t numeral_spelled(const struct tokens *t, size_t i, int64_t *value)
{
	int64_t sum = 0, part = 0;
	size_t n = 0, used = 0;

	for (; i + n < t->n; n++) {
		const char *w = t->v[i + n].low;
		int spelled = word_cardinal(str_z(w));
		int d = n == 0 && is_a_hundred(t, i) ? 1 : spelled < 20 ? spelled : -1;
		int ten = spelled < 20 ? -1 : spelled;
		int64_t scale = numeral_scale(w);

		if (d >= 0 && (part == 0 || part % 100 == 0 ||
			       (part % 100 >= 20 && part % 10 == 0 && d < 10)))
			part += d;
		else if ((ten > 0 || d >= 10) && part > 0 && part < 10)
			part = part * 100 + (ten > 0 ? ten : d);
		else if (ten > 0 && part % 100 == 0)
			part += ten;
		else if (strcmp(w, "hundred") == 0 && part < 100)
			part = (part ? part : 1) * 100;
		else if (scale && (part || used)) {
			sum += (part ? part : 1) * scale;
			part = 0;
		} else if (strcmp(w, "and") == 0 && used && (sum || part >= 100))
			continue;
		else
			break;
		used = n + 1;
		if (sum > MOST / THOUSAND)
			break;
	}
	*value = (sum + part) * THOUSAND;
	if (used && i + used + 1 < t->n && token_is(t, i + used, "point")) {
		int64_t scale;

		used += 1 + decimals(t, i + used + 1, value);
		scale = i + used < t->n ? numeral_scale(t->v[i + used].low) : 0;
		if (scale && *value <= MOST / scale) {
			*value *= scale;
			used++;
		}
	} else if (used == 1 && part < 10 && t->v[i].joined) {
		used += decimals(t, i + 1, value);
	}
	return used;
}
