/* figure: numbers, quantities and dates as they are said and written. */
#include "render/vault/claim/claim.h"

#include "tests/tap.h"

/* The first figure of a text: dimension, value, about, was. */
static const struct {
	const char *text;
	int dim;
	long long value;
	int about, was;
} figure_cases[] = {
	{ "it's one point four petabytes", FIGURE_BYTES, 1400000000000, 0, 0 },
	{ "1,400 TB today", FIGURE_BYTES, 1400000000000, 0, 0 },
	{ "about fourteen hundred terabytes", FIGURE_BYTES, 1400000000000, 1, 0 },
	{ "~1.4 PB", FIGURE_BYTES, 1400000000000, 1, 0 },
	{ "eighteen gigs a second", FIGURE_BYTES, 18000000, 0, 0 },
	{ "twenty-two percent", FIGURE_PERCENT, 22000, 0, 0 },
	{ "a bit over 20%/yr", FIGURE_PERCENT, 20000, 1, 0 },
	{ "a bit more than a fifth", FIGURE_PERCENT, 20000, 1, 0 },
	{ "fifteen per cent", FIGURE_PERCENT, 15000, 0, 0 },
	{ "four hundred and twenty thousand", FIGURE_PLAIN, 420000000, 0, 0 },
	{ "four hundred and five", FIGURE_PLAIN, 405000, 0, 0 },
	{ "420K", FIGURE_PLAIN, 420000000, 0, 0 },
	{ "the same four twenty", FIGURE_PLAIN, 420000, 0, 0 },
	{ "the same three ten", FIGURE_PLAIN, 310000, 0, 0 },
	{ "a hundred people", FIGURE_PLAIN, 100000, 0, 0 },
	{ "a thousand people", FIGURE_PLAIN, 1000000, 0, 0 },
	{ "a million a year", FIGURE_PLAIN, 1000000000, 0, 0 },
	{ "one point two million", FIGURE_PLAIN, 1200000000, 0, 0 },
	{ "half the tickets", FIGURE_PERCENT, 50000, 0, 0 },
	{ "half a ticket", FIGURE_PLAIN, 0, 0, 0 },
	{ "$1.5 million", FIGURE_MONEY, 1500000000, 0, 0 },
	{ "six-two goes out", FIGURE_PLAIN, 6200, 0, 0 },
	{ "two weeks", FIGURE_MINUTES, 20160000, 0, 0 },
	{ "14 days", FIGURE_MINUTES, 20160000, 0, 0 },
	{ "from 35 to 90 days", FIGURE_MINUTES, 50400000, 0, 0 },
	{ "goes from 35 to 90 days", FIGURE_MINUTES, 50400000, 0, 1 },
	{ "the thirtieth of September", FIGURE_DATE, 930, 0, 0 },
	{ "the end of September", FIGURE_DATE, 930, 0, 0 },
	{ "September 30th, 2026", FIGURE_DATE, 930, 0, 0 },
	{ "on 2026-09-30", FIGURE_DATE, 930, 0, 0 },
	{ "Sun 19 Apr 02:00", FIGURE_DATE, 419, 0, 0 },
	{ "in July", FIGURE_DATE, 700, 0, 0 },
	{ "on the twenty-fourth", FIGURE_DATE, 24, 0, 0 },
	{ "on the 21st", FIGURE_DATE, 21, 0, 0 },
	{ "thirty ish people", FIGURE_PLAIN, 30000, 1, 0 },
	{ "thirty or so", FIGURE_PLAIN, 30000, 1, 0 },
	{ "thirty so far", FIGURE_PLAIN, 30000, 0, 0 },
	{ "(was 31 March)", FIGURE_DATE, 331, 0, 1 },
	{ "forget april", FIGURE_DATE, 400, 0, 1 },
	{ "forget april Seventeenth of may", FIGURE_DATE, 400, 0, 1 },
	{ "moved, ten it was, and forty from ten", FIGURE_PLAIN, 10000, 0, 0 },
	{ "now it's up from thirty-five", FIGURE_PLAIN, 35000, 0, 1 },
	{ "the thirty-five on your copy's out of date", FIGURE_PLAIN, 35000, 0, 1 },
	{ "the thirty-five, and your copy's out of date", FIGURE_PLAIN, 35000, 0, 0 },
	{ "thirty-five's dead", FIGURE_PLAIN, 35000, 0, 1 },
	{ "starts 11 May > 8 June", FIGURE_DATE, 511, 0, 1 },
	{ "35 -> 90 days", FIGURE_MINUTES, 50400000, 0, 1 },
	{ "only 5 > it says", FIGURE_PLAIN, 5000, 0, 0 },
	{ "it was the fifth and it's the ninth now", FIGURE_DATE, 5, 0, 1 },
	{ "it was six shops and now it's nine", FIGURE_PLAIN, 6000, 0, 1 },
	{ "it was six shops in May", FIGURE_PLAIN, 6000, 0, 0 },
	{ "and the ten goes in the bin", FIGURE_PLAIN, 10000, 0, 1 },
	{ "June's off", FIGURE_DATE, 600, 0, 1 },
	{ "the twelfth's gone", FIGURE_DATE, 12, 0, 1 },
	{ "the fifteenth of May is dead", FIGURE_DATE, 515, 0, 1 },
	{ "it isn't September any more", FIGURE_DATE, 900, 0, 1 },
	{ "and not the twenty-fourth", FIGURE_DATE, 24, 0, 1 },
	{ "why not the twenty-fourth", FIGURE_PLAIN, 0, 0, 0 },
	{ "forget the sixteenth", FIGURE_DATE, 16, 0, 1 },
	{ "strike the twenty fourth off", FIGURE_DATE, 24, 0, 1 },
	{ "instead of the fourteenth", FIGURE_DATE, 14, 0, 1 },
	{ "it's the twenty-sixth, then", FIGURE_DATE, 26, 0, 0 },
	{ "it's the ninth time", FIGURE_PLAIN, 0, 0, 0 },
	{ "the twenty-second feed", FIGURE_PLAIN, 0, 0, 0 },
	{ "stand by. Six is a crowd", FIGURE_PLAIN, 6000, 0, 0 },
	{ "260 square metres of slate", FIGURE_SQUARE, 260000, 0, 0 },
	{ "thirty-eight kilowatts", FIGURE_WATTS, 38000000, 0, 0 },
	{ "38 kW each", FIGURE_WATTS, 38000000, 0, 0 },
	{ "twenty-three working days", FIGURE_MINUTES, 33120000, 0, 0 },
	{ "back in 24h", FIGURE_MINUTES, 1440000, 0, 0 },
	{ "a thirty-two amp feed", FIGURE_AMPS, 32000, 0, 0 },
	{ "in room six", FIGURE_LABEL, 6000, 0, 0 },
	{ "slip two lifts", FIGURE_LABEL, 2000, 0, 0 },
	{ "phase one", FIGURE_LABEL, 1000, 0, 0 },
	{ "phase two now", FIGURE_LABEL, 2000, 0, 0 },
	{ "it goes into phase two", FIGURE_PLAIN, 2000, 0, 0 },
	{ "the big one", FIGURE_PLAIN, 0, 0, 0 },
	{ "launch in 2027", FIGURE_YEAR, 2027000, 0, 0 },
	{ "in 2000 shops", FIGURE_PLAIN, 2000000, 0, 0 },
	{ "the mixer holds eighty", FIGURE_PLAIN, 80000, 0, 0 },
	{ "the kitchen serves 90 beds", FIGURE_PLAIN, 90000, 0, 0 },
	{ "we sell ninety a day", FIGURE_PLAIN, 90000, 0, 0 },
	{ "20:00-05:00", FIGURE_CLOCK, 1200, 0, 0 },
	{ "out by six in the morning", FIGURE_CLOCK, 360, 0, 0 },
	{ "Eight at night to five in the morning", FIGURE_CLOCK, 1200, 0, 0 },
	{ "two at night", FIGURE_CLOCK, 120, 0, 0 },
	{ "closes at 9 pm", FIGURE_CLOCK, 1260, 0, 0 },
	{ "12:30 pm", FIGURE_CLOCK, 750, 0, 0 },
	{ "12:59 am", FIGURE_CLOCK, 59, 0, 0 },
	{ "half past ten", FIGURE_CLOCK, 630, 0, 0 },
	{ "quarter to six", FIGURE_CLOCK, 345, 0, 0 },
	{ "at noon", FIGURE_CLOCK, 720, 0, 0 },
	{ "the shop opens at six", FIGURE_CLOCK, 360, 0, 0 },
	{ "we are at six sites", FIGURE_PLAIN, 6000, 0, 0 },
	{ "it comes by six percent", FIGURE_PERCENT, 6000, 0, 0 },
	{ "six of them in the morning", FIGURE_PLAIN, 6000, 0, 0 },
	{ "seven and a half tonnes", FIGURE_GRAMS, 7500000000, 0, 0 },
	{ "limit 7.5t", FIGURE_GRAMS, 7500000000, 0, 0 },
	{ "one and a half million", FIGURE_PLAIN, 1500000000, 0, 0 },
	{ "half an hour", FIGURE_MINUTES, 30000, 0, 0 },
	{ "half a million", FIGURE_PLAIN, 500000000, 0, 0 },
	{ "half a dozen of us", FIGURE_PLAIN, 0, 0, 0 },
	{ "give me a fortnight", FIGURE_MINUTES, 20160000, 0, 0 },
	{ "a couple of weeks", FIGURE_MINUTES, 20160000, 1, 0 },
	{ "a couple of friends", FIGURE_PLAIN, 0, 0, 0 },
	{ "demo lab to 6.1.4", FIGURE_PLAIN, 6140, 0, 0 },
	{ "all up on six-one-four", FIGURE_PLAIN, 6140, 0, 0 },
	/* none of these counts or dates anything */
	{ "one of these", FIGURE_PLAIN, 0, 0, 0 },
	{ "the second feed", FIGURE_PLAIN, 0, 0, 0 },
	{ "we may march on", FIGURE_PLAIN, 0, 0, 0 },
	{ "forget may", FIGURE_PLAIN, 0, 0, 0 },
	{ "the R7 box", FIGURE_PLAIN, 0, 0, 0 },
};

static void test_figures(struct forms *s, struct arena *a)
{
	for (size_t i = 0; i < COUNT(figure_cases); i++) {
		struct figure none = { 0 }, f = none;
		struct claim c;

		claim_read(s, a, str_z(figure_cases[i].text), NULL, &c);
		if (c.figures.n)
			f = c.figures.v[0];
		OK(f.value == figure_cases[i].value &&
		       (int)f.dim == figure_cases[i].dim &&
		       f.about == figure_cases[i].about && f.was == figure_cases[i].was,
		   "\"%s\" is %d %lld (got %d %lld)", figure_cases[i].text,
		   figure_cases[i].dim, figure_cases[i].value, (int)f.dim,
		   (long long)f.value);
	}
}

int main(void)
{
	struct arena a = { 0 };
	struct forms forms;

	forms_init(&forms);
	test_figures(&forms, &a);
	forms_fini(&forms);
	arena_fini(&a);
	return tap_end();
}
