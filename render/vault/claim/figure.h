/*
 * figure.h - numbers, quantities and dates as people say and write them: "one point
 * four petabytes" is "1,400 TB", "the end of June" is "30 June".  English.
 */
#ifndef RENDER_VAULT_CLAIM_FIGURE_H
#define RENDER_VAULT_CLAIM_FIGURE_H
#include <stdint.h>

#include "render/vault/claim/token.h"

enum figure_dim {
	FIGURE_PLAIN, /* without a unit, or with an unknown one */
	FIGURE_PERCENT,
	FIGURE_BYTES,   /* in megabytes; bits are the same: "ten gig" may be either */
	FIGURE_MINUTES, /* minutes to weeks */
	FIGURE_MONTHS,  /* months and years */
	FIGURE_MONEY,
	FIGURE_WATTS,
	FIGURE_AMPS,
	FIGURE_VOLTS,
	FIGURE_DEGREES, /* of angle or temperature */
	FIGURE_GRAMS,
	FIGURE_LITRES,
	FIGURE_METRES,
	FIGURE_SQUARE, /* square metres */
	FIGURE_CLOCK,  /* minutes of the day */
	FIGURE_YEAR,   /* alone: "in 2027" */
	FIGURE_LABEL,  /* "slip two", "Room 6": unit is the key of the noun */
	FIGURE_DATE    /* month * 100 + day, each 0 if not said; the year is ignored */
};

struct figure {
	enum figure_dim dim;
	int64_t value; /* in thousandths, except FIGURE_CLOCK and FIGURE_DATE */
	int64_t unit;  /* size of the unit in thousandths; 0 = none was said */
	bool counts;   /* counts things: "63 sheets", "half the sheets" */
	bool about;    /* approximate: "about", "a bit over", "ish" */
	bool scaled;   /* ambiguous: "four twenty" (thousand?), "at six" (18:00?) */
	bool was;      /* the old value of a change: "from 35", "instead of", "was" */
};
VEC(figures, struct figure);

/* Reads the figure at token i into *out; returns its number of tokens, 0 for none. */
size_t figure_at(const struct tokens *t, size_t i, struct figure *out);
/* 1-31 for "second", "2nd", "twenty-second", and *n its tokens; 0 for anything else. */
int figure_ordinal(const struct tokens *t, size_t i, size_t *n);
/* Gives an old value without a unit that of the new one: "ninety days instead of 35".
 */
void figures_share_unit(struct figures *f);
/* Whether two things rarely share this number: above a thousand or with decimals. */
bool figure_large(const struct figure *f);
/* Whether the values are equal or, if one is approximate, within a tenth. */
bool figure_eq(const struct figure *a, const struct figure *b);

#endif
