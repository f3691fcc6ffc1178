/* figure.c - numbers with their units, dates. */
#include "render/vault/claim/figure.h"

#include "render/vault/claim/former.h"
#include "render/vault/claim/moment.h"
#include "render/vault/claim/numeral.h"

/* ---- units ------------------------------------------------------------ */

static const struct unit {
	const char *words;
	enum figure_dim dim;
	int64_t per_mille; /* of the dimension's unit, in thousandths */
} units[] = {
	{ "percent pct per-cent", FIGURE_PERCENT, 1000 },
	{ "mb mbit megabyte megabytes meg megs", FIGURE_BYTES, 1000 },
	{ "gb gbit gbps gig gigs gigabyte gigabytes gigabit gigabits", FIGURE_BYTES,
	  1000000 },
	{ "tb terabyte terabytes tera", FIGURE_BYTES, INT64_C(1000000000) },
	{ "pb petabyte petabytes", FIGURE_BYTES, INT64_C(1000000000000) },
	{ "minute minutes min mins", FIGURE_MINUTES, 1000 },
	{ "hour hours hr hrs h", FIGURE_MINUTES, 60 * 1000 },
	{ "day days", FIGURE_MINUTES, 1440 * 1000 },
	{ "week weeks wk wks", FIGURE_MINUTES, 7 * 1440 * 1000 },
	{ "fortnight fortnights", FIGURE_MINUTES, 14 * 1440 * 1000 },
	{ "month months", FIGURE_MONTHS, 1000 },
	{ "year years yr yrs", FIGURE_MONTHS, 12 * 1000 },
	{ "dollar dollars euro euros pound pounds usd eur gbp quid", FIGURE_MONEY,
	  1000 },
	{ "watt watts", FIGURE_WATTS, 1000 },
	{ "kw kilowatt kilowatts", FIGURE_WATTS, 1000000 },
	{ "mw megawatt megawatts", FIGURE_WATTS, INT64_C(1000000000) },
	{ "amp amps", FIGURE_AMPS, 1000 },
	{ "volt volts", FIGURE_VOLTS, 1000 },
	{ "degree degrees", FIGURE_DEGREES, 1000 },
	{ "gram grams", FIGURE_GRAMS, 1000 },
	{ "kg kilo kilos kilogram kilograms", FIGURE_GRAMS, 1000000 },
	{ "t tonne tonnes ton tons", FIGURE_GRAMS, INT64_C(1000000000) },
	{ "l litre litres liter liters", FIGURE_LITRES, 1000 },
	{ "m3 m\xC2\xB3 cbm", FIGURE_LITRES, 1000000 },
	{ "metre metres meter meters", FIGURE_METRES, 1000 },
	{ "km kilometre kilometres kilometer kilometers", FIGURE_METRES, 1000000 },
	{ "mile miles", FIGURE_METRES, 1609344 },
	{ "foot feet", FIGURE_METRES, 305 },
	{ "sqm m2 m\xC2\xB2", FIGURE_SQUARE, 1000 },
	{ "ha hectare hectares", FIGURE_SQUARE, 10000 * 1000 },
};

static const struct unit *unit_of(const char *word)
{
	for (size_t i = 0; *word && i < COUNT(units); i++)
		if (str_place(str_z(word), units[i].words) >= 0)
			return &units[i];
	return NULL;
}

/* Product of two thousandths, or the largest number kept. */
static int64_t times(int64_t a, int64_t b)
{
	return b && a > INT64_MAX / b ? NUMERAL_MAX : a * b / THOUSAND;
}

static bool set_unit(struct figure *f, const char *word)
{
	const struct unit *u = unit_of(word);

	if (!u)
		return false;
	f->dim = u->dim;
	f->unit = u->per_mille;
	f->value = times(f->value, u->per_mille);
	return true;
}

/* What stands behind a number of n tokens: a unit, or a sign before it. */
static size_t with_unit(const struct tokens *t, size_t i, size_t n, struct figure *f)
{
	const struct token *last = &t->v[i + n - 1];

	if (last->after == '%') {
		f->dim = FIGURE_PERCENT;
		return n;
	}
	/* Dollar, or the last byte of the pound and euro sign. */
	if (t->v[i].before == '$' || t->v[i].before == '\xA3' ||
	    t->v[i].before == '\xAC') {
		f->dim = FIGURE_MONEY;
		return n;
	}
	if (token_is(t, i + n, "per") && token_is(t, i + n + 1, "cent")) {
		f->dim = FIGURE_PERCENT;
		return n + 2;
	}
	if (token_is(t, i + n, "square") &&
	    token_is(t, i + n + 1, "metre metres meter meters") && set_unit(f, "sqm"))
		return n + 2;
	if (i + n < t->n && (last->after == ' ' || last->after == '-') &&
	    set_unit(f, t->v[i + n].low))
		return n + 1;
	if (token_is(t, i + n, "full whole working business") && i + n + 1 < t->n &&
	    set_unit(f, t->v[i + n + 1].low))
		return n + 2;
	return n;
}

/* ---- figures ------------------------------------------------------------ */

/* "a fifth", "a quarter", "half the tickets" */
static size_t fraction(const struct tokens *t, size_t i, struct figure *f)
{
	static const int percent[] = { 50, 33, 25, 20, 10 };
	int at =
	    i + 1 < t->n && token_is(t, i, "a one")
		? str_place(str_z(t->v[i + 1].low), "half third quarter fifth tenth")
		: -1;

	bool half = at < 0 && token_is(t, i, "half") &&
		    token_is(t, i + 1, "the of our their your");

	if (at < 0 && !half)
		return 0;
	f->dim = FIGURE_PERCENT;
	f->value = percent[half ? 0 : at] * THOUSAND;
	f->counts = half;
	return half ? 1 : 2;
}

/* "half an hour", "half a million" */
static size_t half_of(const struct tokens *t, size_t i, struct figure *f)
{
	int64_t scale;

	if (!token_is(t, i, "half") || !token_is(t, i + 1, "a an") || i + 2 >= t->n)
		return 0;
	scale = numeral_scale(t->v[i + 2].low);
	f->value = THOUSAND / 2 * (scale ? scale : 1);
	return scale ? with_unit(t, i, 3, f) : set_unit(f, t->v[i + 2].low) ? 3 : 0;
}

/* "a fortnight", "a couple of weeks": no "a week", which is a rate more often. */
static size_t a_few(const struct tokens *t, size_t i, struct figure *f)
{
	bool few = token_is(t, i + 1, "couple") && token_is(t, i + 2, "of");

	if (!token_is(t, i, "a"))
		return 0;
	f->value = (few ? 2 : 1) * THOUSAND;
	f->about = few;
	if (few && i + 3 < t->n && set_unit(f, t->v[i + 3].low))
		return 4;
	return token_is(t, i + 1, "fortnight") && set_unit(f, "fortnight") ? 2 : 0;
}

/* "seven and a half tonnes", "two and a half million" */
static size_t and_a_half(const struct tokens *t, size_t i, int64_t *value)
{
	int64_t scale;

	if (!token_is(t, i, "and") || !token_is(t, i + 1, "a") ||
	    !token_is(t, i + 2, "half"))
		return 0;
	*value += THOUSAND / 2;
	scale = i + 3 < t->n ? numeral_scale(t->v[i + 3].low) : 0;
	*value = times(*value, (scale ? scale : 1) * THOUSAND);
	return scale ? 4 : 3;
}

/* "90", "4k", "1.5 million", "20 GB": a number in digits and its unit. */
static size_t digits_at(const struct tokens *t, size_t i, int64_t value,
			const char *suffix, struct figure *f)
{
	static const int scale[] = { 1000, 1000000, 1000000000 };
	int at = str_place(str_z(suffix), "k m bn");

	if (str_place(str_z(suffix), "st nd rd th") >= 0)
		return 0;
	f->value = at < 0 ? value : times(value, scale[at] * THOUSAND);
	if (at < 0 && *suffix)
		return set_unit(f, suffix) ? 1 : 0;
	if (i + 1 < t->n && numeral_scale(t->v[i + 1].low)) {
		f->value = times(f->value, numeral_scale(t->v[i + 1].low) * THOUSAND);
		return with_unit(t, i, 2, f);
	}
	return with_unit(t, i, 1, f);
}

static size_t bare_number(const struct tokens *t, size_t i, struct figure *f)
{
	const char *suffix = "";
	int64_t value;
	size_t n, ordinal;

	if (numeral_digits(t->v[i].low, &value, &suffix))
		return digits_at(t, i, value, suffix, f);
	n = numeral_spelled(t, i, &f->value);
	/* "the twenty-second feed" */
	if (n == 0 || figure_ordinal(t, i, &ordinal))
		return 0;
	n += and_a_half(t, i + n, &f->value);
	f->scaled = n > 1 && numeral_small(t->v[i].low) > 0 &&
		    word_cardinal(str_z(t->v[i + 1].low)) >= 10;
	/* "one of these" counts nothing */
	if (n == 1 && f->value == THOUSAND &&
	    !(i + 1 < t->n && unit_of(t->v[i + 1].low)))
		return 0;
	return with_unit(t, i, n, f);
}

/* "from 35 to 90 days", "three or four weeks": the unit counts for both. */
static size_t number_at(const struct tokens *t, size_t i, struct figure *f)
{
	size_t n = bare_number(t, i, f), more;
	struct figure next = { 0 };

	if (n == 0 || f->dim != FIGURE_PLAIN || !token_is(t, i + n, "to or") ||
	    i + n + 1 >= t->n)
		return n;
	more = bare_number(t, i + n + 1, &next);
	if (more && !set_unit(f, t->v[i + n + more].low) && next.dim == FIGURE_PERCENT)
		f->dim = next.dim;
	return n;
}

/* "63 sheets", not "63 amps", nor "it's 63 now": right before a plural. */
static bool counts_things(const struct tokens *t, size_t i, size_t n)
{
	return i + n < t->n && t->v[i + n - 1].after == ' ' &&
	       !(t->v[i + n].form->kinds & WORD_EMPTY) &&
	       str_ends(str_z(t->v[i + n].low), STRL("s"));
}

static bool said_roughly(const struct tokens *t, size_t i, size_t n)
{
	static const char words[] = "about around roughly approximately nearly almost "
				    "over under bit some circa approx more";

	for (size_t k = 1; k <= 3 && k <= i; k++)
		if (token_is(t, i - k, words))
			return true;
	return t->v[i].before == '~' || token_is(t, i + n, "ish") ||
	       (token_is(t, i + n, "or") && token_is(t, i + n + 1, "so"));
}

int figure_ordinal(const struct tokens *t, size_t i, size_t *n)
{
	bool ordinal = false;
	int day = 0;

	*n = t->v[i].form->kinds & WORD_FIGURE ? moment_day(t, i, &day, &ordinal) : 0;
	return *n && ordinal ? day : 0;
}

/* A small number right behind a noun, and before no other one, tells which of them. */
static bool is_label(const struct tokens *t, size_t i, size_t n, const struct figure *f)
{
	const struct form *noun = i > 0 ? t->v[i - 1].form : NULL;
	const struct form *next = i + n < t->n ? t->v[i + n].form : NULL;

	return noun && f->dim == FIGURE_PLAIN && f->value < 100 * THOUSAND &&
	       f->value % THOUSAND == 0 && t->v[i - 1].after == ' ' &&
	       t->v[i].before == ' ' &&
	       !(noun->kinds & (WORD_EMPTY | WORD_LIGHT | WORD_FIGURE)) &&
	       !str_ends(str_z(noun->low), STRL("s")) &&
	       !(i > 1 && ((t->v[i - 2].form->kinds & (WORD_AUX | WORD_SHORTENED)) ||
			   token_is(t, i - 2, "into"))) &&
	       (!next || t->v[i + n - 1].after != ' ' ||
		(next->kinds & (WORD_EMPTY | WORD_CHANGES)) ||
		str_ends(str_z(next->low), STRL("s")));
}

/* "a fifth", "a couple", "a hundred": before most words it is no figure. */
static bool is_mere_article(const struct tokens *t, size_t i)
{
	return t->v[i].low[0] == 'a' && t->v[i].low[1] == '\0' &&
	       !token_is(t, i + 1,
			 "half third quarter fifth tenth couple fortnight hundred "
			 "thousand million billion");
}

/* "Phase one", not "the big one" */
static bool is_first(const struct tokens *t, size_t i)
{
	return i > 0 && token_is(t, i, "one") && t->v[i - 1].after == ' ' &&
	       token_is(t, i - 1,
			"phase stage step line site room floor tier level wave round "
			"sprint batch severity priority version plan unit ward gate "
			"platform zone release milestone building store");
}

/* What may begin with one word, in the order in which it is tried. */
static size_t read_figure(const struct tokens *t, size_t i, struct figure *out)
{
	static size_t (*const readers[])(const struct tokens *, size_t,
					 struct figure *) = { moment_clock, fraction,
							      half_of,      a_few,
							      moment_date,  number_at };
	size_t n = 0;

	for (size_t k = 0; n == 0 && k < COUNT(readers); k++) {
		*out = (struct figure){ 0 };
		n = readers[k](t, i, out);
	}
	return n;
}

size_t figure_at(const struct tokens *t, size_t i, struct figure *out)
{
	size_t n;

	*out = (struct figure){ 0 };
	if (!(t->v[i].form->kinds & WORD_FIGURE) || is_mere_article(t, i))
		return 0;
	n = read_figure(t, i, out);
	if (n == 0 && is_first(t, i)) {
		*out = (struct figure){ .value = THOUSAND };
		n = 1;
	}
	if (n == 0)
		return 0;
	if (out->dim == FIGURE_PLAIN && moment_year(t, i) && !counts_things(t, i, n))
		out->dim = FIGURE_YEAR;
	if (is_label(t, i, n, out)) {
		out->dim = FIGURE_LABEL;
		out->unit = t->v[i - 1].form->stem;
	}
	out->counts |= out->dim == FIGURE_PLAIN && counts_things(t, i, n);
	out->about |= said_roughly(t, i, n);
	out->was = former_value(t, i, n);
	return n;
}

void figures_share_unit(struct figures *f)
{
	const struct figure *with = NULL;

	for (size_t i = 0; i < f->n; i++)
		if (!f->v[i].was && f->v[i].unit && f->v[i].dim != FIGURE_LABEL)
			with = &f->v[i];
	for (size_t i = 0; with && i < f->n; i++)
		if (f->v[i].was && f->v[i].dim == FIGURE_PLAIN) {
			f->v[i].dim = with->dim;
			f->v[i].unit = with->unit;
			f->v[i].value = times(f->v[i].value, with->unit);
		}
}

/* "Ninety" beside "90 days" is a number of days. */
static int64_t value_beside(const struct figure *f, const struct figure *other)
{
	return f->dim == FIGURE_PLAIN && other->unit ? times(f->value, other->unit)
						     : f->value;
}

bool figure_large(const struct figure *f)
{
	return f->dim == FIGURE_PLAIN &&
	       (f->value % THOUSAND != 0 ||
		(f->value >= 1000 * THOUSAND &&
		 !(f->value >= 1900 * THOUSAND && f->value < 2100 * THOUSAND)));
}

bool figure_eq(const struct figure *a, const struct figure *b)
{
	int64_t x = value_beside(a, b), y = value_beside(b, a);
	int64_t more = x > y ? x : y, less = x > y ? y : x;

	if (a->dim == FIGURE_DATE && b->dim == FIGURE_DATE) {
		int64_t day = a->value % 100, other = b->value % 100;
		int64_t month = a->value / 100, its = b->value / 100;

		/* "April" and "the twentieth" have nothing in common. */
		return (day && other && day == other &&
			(month == its || !month || !its)) ||
		       (month && month == its && (!day || !other));
	}
	if (a->dim != b->dim && ((a->counts && b->unit) || (b->counts && a->unit)))
		return false;
	if (a->dim == FIGURE_LABEL || b->dim == FIGURE_LABEL)
		return a->dim == b->dim && a->unit == b->unit && a->value == b->value;
	if (a->dim != b->dim && a->dim != FIGURE_PLAIN && b->dim != FIGURE_PLAIN)
		return false;
	if (a->dim == FIGURE_DATE || b->dim == FIGURE_DATE || a->dim == FIGURE_CLOCK ||
	    b->dim == FIGURE_CLOCK)
		return a->dim == b->dim && (more == less || ((a->scaled || b->scaled) &&
							     more - less == 12 * 60));
	if ((a->scaled || b->scaled) && less * THOUSAND == more)
		return true;
	return more == less || ((a->about || b->about) && (more - less) * 10 <= more);
}
