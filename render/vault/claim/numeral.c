/* numeral.c - numbers in words and digits, in thousandths. */
#include "render/vault/claim/numeral.h"

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
		} else if (v < NUMERAL_MAX / 10) {
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

/* A number as its words come: after "two thousand three hundred" 2000 and 300. */
struct spelled {
	int64_t sum, part;
};

/* false: it begins another number. */
static bool add_cardinal(struct spelled *s, int n)
{
	int64_t last = s->part % 100;

	if (last == 0 || (last >= 20 && last % 10 == 0 && n < 10))
		s->part += n;
	else if (n >= 10 && s->part < 10) /* "one fifty" */
		s->part = s->part * 100 + n;
	else
		return false;
	return true;
}

/* n: what the word counts, or -1; begun: it is not the first.  false: it adds nothing.
 */
static bool add_word(struct spelled *s, const char *w, int n, bool begun)
{
	int64_t scale = numeral_scale(w), many = s->part ? s->part : 1;

	if (n >= 0)
		return add_cardinal(s, n);
	if (strcmp(w, "hundred") == 0 && s->part < 100) {
		s->part = many * 100;
	} else if (scale && (s->part || begun)) {
		s->sum += many * scale;
		s->part = 0;
	} else {
		return false;
	}
	return true;
}

/* "point five million" behind the words that are used. */
static size_t add_point(const struct tokens *t, size_t i, int64_t *value)
{
	size_t used = 1 + decimals(t, i + 1, value);
	int64_t scale = i + used < t->n ? numeral_scale(t->v[i + used].low) : 0;

	if (!scale || *value > NUMERAL_MAX / scale)
		return used;
	*value *= scale;
	return used + 1;
}

size_t numeral_spelled(const struct tokens *t, size_t i, int64_t *value)
{
	struct spelled s = { 0 };
	size_t used = 0;

	for (size_t n = 0; i + n < t->n && s.sum <= NUMERAL_MAX / THOUSAND; n++) {
		const char *w = t->v[i + n].low;
		int counts = n == 0 && is_a_hundred(t, i) ? 1 : word_cardinal(str_z(w));

		if (add_word(&s, w, counts, used > 0))
			used = n + 1;
		else if (strcmp(w, "and") != 0 || !used || (!s.sum && s.part < 100))
			break;
	}
	*value = (s.sum + s.part) * THOUSAND;
	if (used && i + used + 1 < t->n && token_is(t, i + used, "point"))
		used += add_point(t, i + used, value);
	else if (used == 1 && s.part < 10 && t->v[i].joined)
		used += decimals(t, i + 1, value);
	return used;
}
