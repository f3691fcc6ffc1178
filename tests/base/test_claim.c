/* claim: figures as they are said and written, and what two statements share. */
#include "base/lang/likeness.h"

#include "tests/tap.h"

/* The first figure of a text: dimension, value, about, was. */
static const struct {
	const char *text;
	int dim;
	long long value;
	bool about, was;
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
	{ "420K", FIGURE_PLAIN, 420000000, 0, 0 },
	{ "the same four twenty", FIGURE_PLAIN, 420000, 0, 0 },
	{ "the same three ten", FIGURE_PLAIN, 310000, 0, 0 },
	{ "a hundred people", FIGURE_PLAIN, 100000, 0, 0 },
	{ "a thousand people", FIGURE_PLAIN, 1000000, 0, 0 },
	{ "a million a year", FIGURE_PLAIN, 1000000000, 0, 0 },
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
	{ "(was 31 March)", FIGURE_DATE, 331, 0, 1 },
	{ "forget april", FIGURE_DATE, 400, 0, 1 },
	{ "forget april Seventeenth of may", FIGURE_DATE, 400, 0, 1 },
	{ "moved, ten it was, and forty from ten", FIGURE_PLAIN, 10000, 0, 0 },
	{ "now it's up from thirty-five", FIGURE_PLAIN, 35000, 0, 1 },
	{ "the thirty-five on your copy's out of date", FIGURE_PLAIN, 35000, 0, 1 },
	{ "the thirty-five, and your copy's out of date", FIGURE_PLAIN, 35000, 0, 0 },
	{ "thirty-five's dead", FIGURE_PLAIN, 35000, 0, 1 },
	{ "260 square metres of slate", FIGURE_SQUARE, 260000, 0, 0 },
	{ "thirty-eight kilowatts", FIGURE_WATTS, 38000000, 0, 0 },
	{ "38 kW each", FIGURE_WATTS, 38000000, 0, 0 },
	{ "twenty-three working days", FIGURE_MINUTES, 33120000, 0, 0 },
	{ "back in 24h", FIGURE_MINUTES, 1440000, 0, 0 },
	{ "a thirty-two amp feed", FIGURE_AMPS, 32000, 0, 0 },
	{ "in room six", FIGURE_LABEL, 6000, 0, 0 },
	{ "slip two lifts", FIGURE_LABEL, 2000, 0, 0 },
	{ "the mixer holds eighty", FIGURE_PLAIN, 80000, 0, 0 },
	{ "the kitchen serves 90 beds", FIGURE_PLAIN, 90000, 0, 0 },
	{ "we sell ninety a day", FIGURE_PLAIN, 90000, 0, 0 },
	{ "20:00-05:00", FIGURE_CLOCK, 1200, 0, 0 },
	{ "out by six in the morning", FIGURE_CLOCK, 360, 0, 0 },
	{ "Eight at night to five in the morning", FIGURE_CLOCK, 1200, 0, 0 },
	{ "two at night", FIGURE_CLOCK, 120, 0, 0 },
	{ "closes at 9 pm", FIGURE_CLOCK, 1260, 0, 0 },
	{ "12:30 pm", FIGURE_CLOCK, 750, 0, 0 },
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
	for (size_t i = 0; i < sizeof(figure_cases) / sizeof(figure_cases[0]); i++) {
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

/* What holds of two statements: c conflict, o the old value, d denial, a names apart,
 * s other words in the slots; "=": none of them. */
static const struct {
	const char *a, *b, *what;
} pairs[] = {
	{ "The archive is 1.4 PB", "It is fourteen hundred terabytes", "=" },
	{ "It grows 22% a year", "It grows a bit over 20% a year", "=" },
	{ "Copies are kept 35 days", "Copies are kept 90 days", "c" },
	{ "Hybrid takes 4 weeks, flash 9 weeks", "Flash takes nine weeks", "=" },
	{ "Copies are kept 35 days", "Copies go from 35 to 90 days", "co" },
	{ "The cutover is on 19 April", "The cutover moves from 19 April to 17 May",
	  "co" },
	{ "We need the second site", "We don't need the second site", "d" },
	{ "Keys are held by the bank, never by us", "The bank holds the keys", "=" },
	{ "I want it unless it does not scale", "I want it to scale", "=" },
	{ "The main copy goes to Dunley", "The main copy goes to Hollin", "as" },
	{ "The flash nodes take long to arrive", "The hybrid nodes take long to arrive",
	  "s" },
	{ "Heat pump, not gas", "Heat pump instead of gas", "=" },
	{ "The crane on slip two lifts ninety tonnes",
	  "On slip three the crane can lift 90 tonnes", "s" },
	{ "The scanner was bought second hand", "They bought the scanner second-hand",
	  "=" },
	{ "They failed over", "A failover", "=" },
	{ "It is ten gig", "Forty gig now, forty from ten", "co" },
	{ "We choose two from ten", "We have ten", "=" },
	{ "Every morning, not every other morning", "Every morning", "=" },
	{ "We ship nothing nobody has tasted", "What we ship is tasted", "=" },
	{ "No cheese leaves without a stamp", "Cheese leaves with a stamp", "=" },
	{ "No, nobody has the stamp", "We have the stamp", "d" },
	{ "It's not only the test", "The test", "=" },
	{ "Nothing's allowed in the loft", "It's allowed in the loft", "d" },
	{ "We don't do the second cellar", "The second floor", "=" },
	{ "We don't do the second cellar", "The second cellar", "d" },
	{ "63 amps", "63 sheets", "=" },
	{ "It closes at six", "It closes at 18:00", "=" },
	{ "It closes at six", "It closes at 17:00", "c" },
	{ "It closes at 6 am", "It closes at 18:00", "c" },
	{ "I'll send Jonas the malt contract", "Send Jonas the hop contract", "s" },
	{ "Send the offer by Thursday", "Send the offer to Petra", "=" },
	{ "Talk to customs about the pallets", "A word with customs about our pallets",
	  "=" },
	{ "The R-seven is late", "The R7 is late", "=" },
	{ "Salt Mother is delivered in autumn", "Saltmother is delivered in autumn",
	  "=" },
};

static void test_pairs(struct forms *s, struct arena *a)
{
	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
		const char *w = pairs[i].what;
		struct claim x, y;
		struct likeness l;

		claim_read(s, a, str_z(pairs[i].a), NULL, &x);
		claim_read(s, a, str_z(pairs[i].b), NULL, &y);
		claim_compare(&x, &y, &l);
		OK(l.conflict == (strchr(w, 'c') != NULL) &&
		       l.supersedes == (strchr(w, 'o') != NULL) &&
		       l.denial == (strchr(w, 'd') != NULL) &&
		       l.apart == (strchr(w, 'a') != NULL) &&
		       l.slots == (strchr(w, 's') != NULL),
		   "\"%s\" / \"%s\": %s (c%d o%d d%d a%d s%d)", pairs[i].a, pairs[i].b,
		   w, l.conflict, l.supersedes, l.denial, l.apart, l.slots);
	}
}

/* Does each name a thing in one place that the other one does not? */
static const struct {
	const char *a, *b;
	bool other;
} things[] = {
	{ "The loan of the bronze horses ends on 31 August",
	  "The loan of the glass ends on 31 August", true },
	{ "I'll phone the vet first thing", "Phone the feed merchant", true },
	{ "I can have the noise survey by Friday", "Bird survey by Friday", true },
	{ "I'll price the paper before the trains stop", "Price the glue", true },
	{ "I'll price the difference before I go home", "Price the step up", false },
	/* a verb is not a thing, a word more is not another thing */
	{ "The grant must be spent by June", "The grant has to be used by June",
	  false },
	{ "I'll send the malt contract", "Send the malt contract to the lawyers",
	  false },
	{ "640 pupils on roll", "The school has 640 pupils", false },
	/* in other words, or written apart */
	{ "They'll try a proof of concept", "They'll try a pilot", false },
	{ "The rollout is in May", "The roll out is in May", false },
};

static void test_things(struct forms *s, struct arena *a)
{
	for (size_t i = 0; i < sizeof(things) / sizeof(things[0]); i++) {
		struct claim x, y;

		claim_read(s, a, str_z(things[i].a), NULL, &x);
		claim_read(s, a, str_z(things[i].b), NULL, &y);
		OK(claim_other_thing(&x, &y) == things[i].other &&
		       claim_other_thing(&y, &x) == things[i].other,
		   "\"%s\" / \"%s\": %s", things[i].a, things[i].b,
		   things[i].other ? "two things" : "not two things");
	}
}

/* Does nothing at all happen before the same thing has come? */
static const struct {
	const char *a, *b;
	bool same;
} blocked[] = {
	{ "Nothing gets hung until the motor upgrade's certified",
	  "Nothing goes up in that tower till the motors are certified", true },
	{ "We can't do anything before the steel is in",
	  "Nothing happens on the first floor till the steel's in. It's March.", true },
	{ "Nothing gets hung until the motors are certified",
	  "Nothing gets sold until the tax number is certified", false },
	{ "We can't paint until the certificate comes",
	  "We can't launch until the certificate comes", false },
	{ "Nothing happens", "Nothing happens", false },
};

static void test_blocked(struct forms *s, struct arena *a)
{
	for (size_t i = 0; i < sizeof(blocked) / sizeof(blocked[0]); i++) {
		struct claim x, y;

		claim_read(s, a, str_z(blocked[i].a), NULL, &x);
		claim_read(s, a, str_z(blocked[i].b), NULL, &y);
		OK(claim_same_wait(&x, &y) == blocked[i].same &&
		       claim_same_wait(&y, &x) == blocked[i].same,
		   "\"%s\" / \"%s\": %s", blocked[i].a, blocked[i].b,
		   blocked[i].same ? "one wait" : "no one wait");
	}
}

/* The sentences of a text, each as a statement of its own. */
static const struct {
	const char *text, *sentences[4];
} parts[] = {
	{ "The hall seats 200", { "The hall seats 200" } },
	{ "I asked her. The night boat takes 140 cars. Not the day boat.",
	  { "I asked her", "the night boat takes 140 cars", "not the day boat" } },
	{ "bin the night rule Then the window comes off",
	  { "bin the night rule", "then the window comes off" } },
	/* no end: an abbreviation, a name, a month, "I" */
	{ "St. Aubrey's in May or March", { "St. Aubrey's in May or March" } },
	{ "and then I'm off and I said so", { "and then I'm off and I said so" } },
};

static void test_parts(struct forms *s, struct arena *a)
{
	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		struct claims split = { 0 };
		struct claim whole;
		size_t n = 0;

		claim_read(s, a, str_z(parts[i].text), NULL, &whole);
		claim_split(a, &whole, &split);
		for (; n < split.n && n < 4 && parts[i].sentences[n]; n++) {
			const struct claim *part = &split.v[n];
			struct claim alone;

			claim_read(s, a, str_z(parts[i].sentences[n]), NULL, &alone);
			OK(claim_equal(part, &alone) && part->weight == alone.weight &&
			       part->n_order == alone.n_order,
			   "sentence %zu of \"%s\"", n, parts[i].text);
		}
		OK(split.n == n && (n == 4 || !parts[i].sentences[n]), "\"%s\" has %zu",
		   parts[i].text, split.n);
	}
}

/* Does the first say more than its sentence n and the second do? */
static const struct {
	const char *whole, *other;
	size_t n;
	bool more;
} rests[] = {
	{ "The hall seats 200. It does.", "200 seats in the hall", 0, false },
	{ "The hall seats 200. The oven is broken.", "The hall seats 200", 0, true },
	{ "The oven is broken. The hall seats 200.", "The hall seats 200", 1, true },
	{ "The hall seats 200. The oven is broken.", "The oven is broken", 0, false },
	{ "The hall is rented. It is 400 now.", "The hall is rented", 0, true },
};

static void test_rests(struct forms *s, struct arena *a)
{
	for (size_t i = 0; i < sizeof(rests) / sizeof(rests[0]); i++) {
		struct claim whole, other;
		struct claims split = { 0 };

		claim_read(s, a, str_z(rests[i].whole), NULL, &whole);
		claim_read(s, a, str_z(rests[i].other), NULL, &other);
		claim_split(a, &whole, &split);
		OK(claim_says_more(&whole, &split.v[rests[i].n], &other) ==
		       rests[i].more,
		   "\"%s\" / \"%s\": %s", rests[i].whole, rests[i].other,
		   rests[i].more ? "more" : "no more");
	}
}

/* Does the second speak of what the first waits for? */
static const struct {
	const char *a, *b;
	bool awaits;
} waits[] = {
	{ "We wait till they swap the pump", "The pump is in", true },
	{ "No shift before the silo is repaired", "The silo is fixed", true },
	{ "The pump stands still till they come", "The pump is in", false },
	{ "We wait till May. The pump is old.", "The pump is in", false },
	{ "We wait till they swap the belt of the pump", "The pump is in", false },
};

static void test_waits(struct forms *s, struct arena *a)
{
	for (size_t i = 0; i < sizeof(waits) / sizeof(waits[0]); i++) {
		struct claim x, y;

		claim_read(s, a, str_z(waits[i].a), NULL, &x);
		claim_read(s, a, str_z(waits[i].b), NULL, &y);
		OK(claim_awaits(&x, &y) == waits[i].awaits, "\"%s\" / \"%s\": %s",
		   waits[i].a, waits[i].b, waits[i].awaits ? "awaited" : "not awaited");
	}
}

static const struct {
	const char *text;
	bool closes, changes, revokes, repeats;
} cues[] = {
	{ "The second feed has been tested", 1, 0, 0, 0 },
	{ "The quote is done", 1, 0, 0, 0 },
	{ "I'll tell you when the quote is done", 0, 0, 0, 0 },
	{ "The quote will be done on Friday", 0, 0, 0, 0 },
	{ "It isn't done", 0, 0, 0, 0 },
	{ "It runs in the lab instead", 0, 1, 0, 0 },
	{ "Scrap the night window", 0, 0, 1, 0 },
	{ "We shall not scrap it", 0, 0, 0, 0 },
	{ "We do the run after all", 0, 1, 0, 0 },
	{ "That has moved to May", 0, 1, 0, 0 },
	{ "That hasn't moved", 0, 0, 0, 1 },
	{ "That's as we said", 0, 0, 0, 1 },
	{ "It's still the end of June", 0, 0, 0, 1 },
};

static void test_cues(struct forms *s, struct arena *a)
{
	for (size_t i = 0; i < sizeof(cues) / sizeof(cues[0]); i++) {
		struct claim c;

		claim_read(s, a, str_z(cues[i].text), NULL, &c);
		OK(c.closes == cues[i].closes && c.changes == cues[i].changes &&
		       c.revokes == cues[i].revokes,
		   "cues of \"%s\"", cues[i].text);
	}
}

#define LONG_WORD                        \
	"abcdefghijklmnopqrstuvwxyzabcd" \
	"abcdefghijklmnopqrstuvwxyzabcdabcdefghijklmnopqrstuvwxyz"

int main(void)
{
	struct arena a = { 0 };
	struct forms forms, *s = &forms;
	struct strs skip = { 0 };
	struct claim x, y, *copy;
	struct likeness l;

	forms_init(s);
	test_figures(s, &a);
	test_pairs(s, &a);
	test_things(s, &a);
	test_blocked(s, &a);
	test_parts(s, &a);
	test_waits(s, &a);
	test_rests(s, &a);
	test_cues(s, &a);
	*VEC_ADD(&a, &skip) = STRL("larkmoor");
	claim_read(s, &a, STRL("Larkmoor's offer"), &skip, &x);
	OK(x.words.n == 1, "the account's own name says nothing");
	claim_read(s, &a, STRL("It is treacle, 93% as of 2 May, not glue"), NULL, &x);
	copy = claim_copy(&a, &x);
	claim_compare(&x, copy, &l);
	OK(claim_equal(&x, copy) &&
	       claim_dice(l.shared, x.weight, copy->weight) == 1000,
	   "a claim is all of itself");
	claim_read(s, &a, str_z(LONG_WORD " weeks"), NULL, &x);
	claim_read(s, &a, str_z("no " LONG_WORD), NULL, &y);
	claim_compare(&x, &y, &l);
	OK(l.words == 1 && l.stems == CLAIM_WORD && l.denial,
	   "a word too long to be kept is compared all the same");
	claim_read(s, &a, STRL("It is treacle, 93% as of 2 May, not glue"), NULL, &x);
	claim_read(s, &a, STRL("..."), NULL, &y);
	claim_compare(&x, &y, &l);
	OK(l.shared == 0 && claim_dice(0, 0, 0) == 0, "nothing shares nothing");
	claim_read(s, &a,
		   STRL(
		       "\xC5\x89\xC5\x89\xC5\x89\xC5\x89\xC5\x89\xC5\x89\xC5\x89 over"),
		   NULL, &x);
	OK(x.words.n == 1, "a word that grows when it is folded");
	claim_read(s, &a, STRL("999999999999999999999999 petabytes hundred thousand"),
		   NULL, &x);
	OK(x.weight > 0, "no number is too large");
	forms_fini(s);
	arena_fini(&a);
	return tap_end();
}
