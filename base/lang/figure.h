/*
 * figure.h - numbers, quantities and dates as people say and write them: "one point
 * four petabytes" is "1,400 TB", "the end of June" is "30 June".  English.
 */
#ifndef BASE_LANG_FIGURE_H
#define BASE_LANG_FIGURE_H
#include <stdint.h>

#include "base/lang/token.h"

enum figure_dim {
	FIGURE_PLAIN, /* a number without a unit that is known here */
	FIGURE_PERCENT,
	FIGURE_BYTES,   /* megabytes; bits are not told apart: "ten gig" */
	FIGURE_MINUTES, /* minutes to weeks */
	FIGURE_MONTHS,  /* months and years */
	FIGURE_MONEY,
	FIGURE_WATTS,
	FIGURE_AMPS,
	FIGURE_VOLTS,
	FIGURE_DEGREES, /* whatever they measure */
	FIGURE_GRAMS,
	FIGURE_LITRES,
	FIGURE_METRES,
	FIGURE_SQUARE, /* metres */
	FIGURE_CLOCK,  /* minutes of the day */
	FIGURE_YEAR,   /* alone: "in 2027" */
	FIGURE_LABEL,  /* "slip two", "Room 6": unit is the key of the noun */
	FIGURE_DATE    /* month * 100 + day, 0 = not said; years are not compared */
};

struct figure {
	enum figure_dim dim;
	int64_t value; /* thousandths, but FIGURE_CLOCK and FIGURE_DATE */
	int64_t unit;  /* of the dimension, in thousandths; 0 = none was said */
	bool counts;   /* things without a unit: "63 sheets", "half the sheets" */
	bool about;    /* "about", "a bit over", "ish" */
	bool scaled;   /* "four twenty", which may be thousands; "at six", or 18:00 */
	bool was;      /* the old value of a change: "from 35", "instead of", "was" */
};
VEC(figures, struct figure);

/* How many tokens from i on are a figure, which is set; 0: none begins there. */
size_t figure_at(const struct tokens *t, size_t i, struct figure *out);
/* "second", "2nd", "twenty-second": its number up to 31, or 0; *n: its tokens. */
int figure_ordinal(const struct tokens *t, size_t i, size_t *n);
/* An old value without a unit has the new one's: "ninety days instead of 35". */
void figures_share_unit(struct figures *f);
/* A number in thousands, and no year, or with decimals: few things have the same. */
bool figure_large(const struct figure *f);
/* The same value, or one said roughly within a tenth of the other. */
bool figure_eq(const struct figure *a, const struct figure *b);

#endif
