/* likeness: what two statements have in common, and what sets them apart. */
#include "render/vault/claim/likeness.h"

#include "tests/tap.h"

/* What holds of two statements: c conflict, o the old value, d denial, a names apart,
 * s other words in the slots, t another time and value; "=": none of them. */
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
	{ "The gate opens on 20 May", "The gate opens on 24 May", "c" },
	{ "The gate opens on the 20th", "The gate opens on 20 May", "=" },
	{ "We need the second site", "We don't need the second site", "d" },
	{ "Keys are held by the bank, never by us", "The bank holds the keys", "=" },
	{ "I want it unless it does not scale", "I want it to scale", "=" },
	{ "The main copy goes to Dunley", "The main copy goes to Garron", "as" },
	{ "The flash nodes take long to arrive", "The hybrid nodes take long to arrive",
	  "s" },
	{ "Heat pump, not gas", "Heat pump instead of gas", "=" },
	{ "The crane on slip two lifts ninety tonnes",
	  "On slip three the crane can lift 90 tonnes", "s" },
	{ "Slip two and slip three are full", "Slip two is full", "=" },
	{ "Slip two is full", "Slip three is full", "s" },
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
	{ "The wedding cake is late on Sun", "The Wednesday cake is late on Sunday",
	  "s" },
	{ "Half the tickets", "Fifty percent of the tickets", "=" },
	{ "Half the tickets", "A fifth of the tickets", "c" },
	{ "Eight million in 2024", "Nine million in 2025", "ct" },
	{ "90 signups in March", "120 signups in April", "ct" },
	{ "It ends in 2024", "It ends in 2025", "c" },
	{ "Hosting is in Dublin", "Hosting moves from Dublin to Zurich", "d" },
	{ "Who pays for the second meter?", "Who reads the second meter?", "s" },
	{ "Who pays for the meter?", "Who is supposed to pay for the meter?", "=" },
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
	for (size_t i = 0; i < COUNT(pairs); i++) {
		const char *w = pairs[i].what;
		struct claim x, y;
		struct likeness l;
		bool slots;

		claim_read(s, a, str_z(pairs[i].a), NULL, &x);
		claim_read(s, a, str_z(pairs[i].b), NULL, &y);
		claim_compare(&x, &y, &l);
		slots = claim_other_slots(&x, &y, &l);
		OK(l.conflict == (strchr(w, 'c') != NULL) &&
		       l.supersedes == (strchr(w, 'o') != NULL) &&
		       l.denial == (strchr(w, 'd') != NULL) &&
		       l.apart == (strchr(w, 'a') != NULL) &&
		       slots == (strchr(w, 's') != NULL) &&
		       l.series == (strchr(w, 't') != NULL),
		   "\"%s\" / \"%s\": %s (c%d o%d d%d a%d s%d t%d)", pairs[i].a,
		   pairs[i].b, w, l.conflict, l.supersedes, l.denial, l.apart, slots,
		   l.series);
	}
}

/* What two statements have in common, and how much only one has. */
static const struct {
	const char *a, *b;
	size_t words, names, rest;            /* not light */
	size_t strong, numbers, large, lacks; /* figures */
} counts[] = {
	{ "Nora Pell signs in Dublin", "Nora Pell signs in Dublin", 4, 2, 0, 0, 0, 0,
	  0 },
	{ "Petra sends Ruth the malt", "Petra sends Ines the malt", 2, 0, 2, 0, 0, 0,
	  0 },
	{ "The Salt Mother is in", "Saltmother is in", 1, 0, 2, 0, 0, 0, 0 },
	{ "Saltmother is in", "The Salt Mother is in", 1, 0, 2, 0, 0, 0, 0 },
	/* an old value is no more than old in both */
	{ "Copies go from 35 to 90 days", "Copies go from 35 to 120 days", 1, 0, 0, 1,
	  0, 0, 2 },
	{ "Copies go from 35 to 90 days", "Copies are kept 35 days", 1, 0, 0, 0, 0, 0,
	  2 },
	/* a whole date says much, a part of one little */
	{ "The gate opens on 20 June", "The gate opens on 20 June", 1, 0, 0, 1, 0, 0,
	  0 },
	{ "The gate opens in June", "The gate opens in June", 1, 0, 0, 0, 1, 0, 0 },
	{ "The gate opens on the 20th", "The gate opens on 20 June", 1, 0, 0, 0, 1, 0,
	  0 },
	/* so does a unit, in both */
	{ "It weighs 40 tonnes", "It lifts 40 tonnes", 0, 0, 2, 1, 0, 0, 0 },
	{ "It weighs 40 tonnes", "40 of them", 0, 0, 1, 0, 1, 0, 0 },
	{ "There are 40 crates", "40 crates arrived", 1, 0, 1, 0, 1, 0, 0 },
	{ "There are 40 thousand crates", "40,000 crates arrived", 1, 0, 1, 0, 1, 1,
	  0 },
	{ "The crates, 40 and 50 of them", "The crates, 40 of them", 1, 0, 0, 0, 1, 0,
	  1 },
};

static void test_counts(struct forms *s, struct arena *a)
{
	for (size_t i = 0; i < COUNT(counts); i++) {
		struct claim x, y;
		struct likeness l;

		claim_read(s, a, str_z(counts[i].a), NULL, &x);
		claim_read(s, a, str_z(counts[i].b), NULL, &y);
		claim_compare(&x, &y, &l);
		OK(l.words == counts[i].words && l.names == counts[i].names &&
		       l.rest == counts[i].rest,
		   "\"%s\" / \"%s\": %zu words, %zu names, rest %zu", counts[i].a,
		   counts[i].b, l.words, l.names, l.rest);
		OK(l.strong == counts[i].strong && l.numbers == counts[i].numbers &&
		       l.large == counts[i].large && l.lacks == counts[i].lacks,
		   "\"%s\" / \"%s\": %zu strong, %zu numbers, %zu large, lacks %zu",
		   counts[i].a, counts[i].b, l.strong, l.numbers, l.large, l.lacks);
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
	for (size_t i = 0; i < COUNT(rests); i++) {
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

/* A statement, what was said before it, and another: words in common, and whether the
 * one speaks of something that the other one does not name. */
static const struct {
	const char *text, *before, *other;
	size_t words;
	bool elsewhere;
} referring[] = {
	{ "We're tied to them", "And Quillmount?", "Quillmount ends in May", 1, false },
	{ "They arrive in June", "The auditors?", "The seats arrive in June", 1, true },
	{ "They arrive in June", "Well, yes.", "The seats arrive in June", 1, false },
	{ "The seats arrive", "The seats?", "The seats arrive", 2, false },
};

static void test_context(struct forms *s, struct arena *a)
{
	for (size_t i = 0; i < COUNT(referring); i++) {
		struct claim x, y, alone;
		struct likeness l;
		bool elsewhere;

		claim_read(s, a, str_z(referring[i].text), NULL, &alone);
		x = alone;
		claim_context(s, a, str_z(referring[i].before), NULL, &x);
		claim_read(s, a, str_z(referring[i].other), NULL, &y);
		claim_compare(&x, &y, &l);
		elsewhere = claim_elsewhere(&x, &y);
		OK(l.words == referring[i].words &&
		       elsewhere == referring[i].elsewhere &&
		       x.weight == alone.weight && x.heavy == alone.heavy,
		   "\"%s\" of \"%s\", \"%s\": %zu words, elsewhere %d",
		   referring[i].text, referring[i].before, referring[i].other, l.words,
		   elsewhere);
	}
}

int main(void)
{
	struct arena a = { 0 };
	struct forms forms;

	forms_init(&forms);
	test_pairs(&forms, &a);
	test_counts(&forms, &a);
	test_rests(&forms, &a);
	test_context(&forms, &a);
	forms_fini(&forms);
	arena_fini(&a);
	return tap_end();
}
