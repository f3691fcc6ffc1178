/* likeness: what two statements have in common, and what sets them apart. */
#include "base/lang/likeness.h"

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
		       l.slots == (strchr(w, 's') != NULL) &&
		       l.series == (strchr(w, 't') != NULL),
		   "\"%s\" / \"%s\": %s (c%d o%d d%d a%d s%d t%d)", pairs[i].a,
		   pairs[i].b, w, l.conflict, l.supersedes, l.denial, l.apart, l.slots,
		   l.series);
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
	for (size_t i = 0; i < sizeof(referring) / sizeof(referring[0]); i++) {
		struct claim x, y, alone;
		struct likeness l;

		claim_read(s, a, str_z(referring[i].text), NULL, &alone);
		x = alone;
		claim_context(s, a, str_z(referring[i].before), NULL, &x);
		claim_read(s, a, str_z(referring[i].other), NULL, &y);
		claim_compare(&x, &y, &l);
		OK(l.words == referring[i].words &&
		       l.elsewhere == referring[i].elsewhere &&
		       x.weight == alone.weight && x.heavy == alone.heavy,
		   "\"%s\" of \"%s\", \"%s\": %zu words, elsewhere %d",
		   referring[i].text, referring[i].before, referring[i].other, l.words,
		   l.elsewhere);
	}
}

int main(void)
{
	struct arena a = { 0 };
	struct forms forms;

	forms_init(&forms);
	test_pairs(&forms, &a);
	test_rests(&forms, &a);
	test_context(&forms, &a);
	forms_fini(&forms);
	arena_fini(&a);
	return tap_end();
}
