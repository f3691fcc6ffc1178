/* claim: the sentences, cues and words of a statement, and what two of them share. */
#include "render/vault/claim/likeness.h"

#include "tests/tap.h"

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
	{ "St. Breda's in May or March", { "St. Breda's in May or March" } },
	{ "and then I'm off and I said so", { "and then I'm off and I said so" } },
};

static void test_parts(struct forms *s, struct arena *a)
{
	for (size_t i = 0; i < COUNT(parts); i++) {
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

/* c closes, g changes, v reverses, r revokes, s says the same, n denies. */
static const struct {
	const char *text, *cues;
} cues[] = {
	{ "The second feed has been tested", "c" },
	{ "The quote is done", "c" },
	{ "The numbers have come from the bank", "c" },
	{ "I'll tell you when the quote is done", "" },
	{ "The quote will be done on Friday", "" },
	{ "It isn't done", "n" },
	{ "It runs in the lab instead", "g" },
	{ "It's down to forty", "g" },
	{ "It's up to forty", "g" },
	{ "They may take up to forty", "" },
	{ "It was cut to nine hundred thousand", "g" },
	{ "It was cut to size", "" },
	{ "Scrap the night window", "r" },
	{ "The terminals drop off at night", "" },
	{ "We shall not scrap it", "n" },
	{ "We do the run after all", "v" },
	{ "That has moved to May", "g" },
	{ "Hosting moves from Dublin to Zurich", "gn" },
	{ "Bertil has taken over from Annika", "cn" },
	{ "It moves from time of day", "g" },
	{ "Post comes from Dublin to Zurich", "" },
	{ "The licence is missing", "n" },
	{ "We ship nothing nobody has tasted", "" },
	{ "No rush. We ship nothing nobody has tasted", "n" },
	{ "That hasn't moved", "sn" },
	{ "That's as we said", "s" },
	{ "It's still the end of June", "s" },
};

static void test_cues(struct forms *s, struct arena *a)
{
	for (size_t i = 0; i < COUNT(cues); i++) {
		const char *w = cues[i].cues;
		struct claim c;

		claim_read(s, a, str_z(cues[i].text), NULL, &c);
		OK(c.closes == (strchr(w, 'c') != NULL) &&
		       c.changes == (strchr(w, 'g') != NULL) &&
		       c.reverses == (strchr(w, 'v') != NULL) &&
		       c.revokes == (strchr(w, 'r') != NULL) &&
		       c.repeats == (strchr(w, 's') != NULL) &&
		       c.negated == (strchr(w, 'n') != NULL),
		   "cues of \"%s\" are \"%s\" (c%d g%d v%d r%d s%d n%d)", cues[i].text,
		   w, c.closes, c.changes, c.reverses, c.revokes, c.repeats, c.negated);
	}
}

/* Does it tell that this has happened? */
static const struct {
	const char *text, *verb;
	bool past;
} told[] = {
	{ "The runbook is written", "write", true },
	{ "The name's picked", "pick", true },
	{ "The list has now been drawn up", "draw", true },
	{ "Petra sent the list to the shops", "send", true },
	{ "We compared both of them", "compare", true },
	{ "We'll see. They signed it.", "sign", true },
	{ "The runbook is not written", "write", false },
	{ "Nobody wrote the runbook", "write", false },
	{ "We wait until Petra wrote the runbook", "write", false },
	{ "The runbook will be written", "write", false },
	{ "The runbook is to be written", "write", false },
	{ "Invoices are printed every Monday", "print", false },
	{ "Send the signed copy", "sign", false },
	{ "Signed copies only", "sign", false },
	{ "We compare both of them", "compare", false },
	{ "We need the feed", "feed", false },
};

static void test_told(struct forms *s, struct arena *a)
{
	for (size_t i = 0; i < COUNT(told); i++) {
		const struct claim_word *w;
		struct claim c, verb;

		claim_read(s, a, str_z(told[i].text), NULL, &c);
		claim_read(s, a, str_z(told[i].verb), NULL, &verb);
		w = claim_find(&c, verb.words.v[0].key);
		OK(w && w->past == told[i].past && (c.past || !w->past), "\"%s\": %s",
		   told[i].text, told[i].past ? "it was" : "not yet");
	}
}

/* How a word is said: N a name, W a word, L a light one; d denied, p past, l left; "":
 * not at all. */
static const struct {
	const char *text, *word, *how;
} words[] = {
	{ "Leith and Dundee now, not Perth", "Perth", "Ndl" },
	{ "Leith and Dundee now, not perth", "Perth", "Wd" },
	{ "Leith now, it's not Perth", "Perth", "Nd" },
	{ "Dundee instead of Perth", "Perth", "Ndl" },
	{ "Dundee rather than Perth", "Perth", "Ndl" },
	{ "Dundee instead of the depot", "depot", "Wd" },
	{ "The depot of Perth", "Perth", "N" },
	{ "It is larger than Perth", "Perth", "N" },
	{ "Not Perth, but Perth is full", "Perth", "N" },
	/* of one word the most is kept */
	{ "All of perth, and Perth Bay", "Perth", "N" },
	{ "They signed it, and I sign it", "sign", "Wp" },
	{ "We don't have the gate key", "gate", "Wd" },
	{ "We don't have the gate key", "key", "W" },
	{ "We don't get out of the way of a long line of cars", "car", "W" },
	{ "No cheese, and we ship nothing nobody has tasted", "cheese", "Wd" },
	{ "No cheese, and we ship nothing nobody has tasted", "taste", "W" },
	/* names as they are spelled */
	{ "The R-seven box", "R7", "N" },
	{ "The ABC-zero box", "ABC0", "N" },
	{ "The LONG-seven box", "LONG7", "" },
	{ "The r-seven box", "R7", "" },
	/* what says nothing of what it names */
	{ "By the end of play", "play", "" },
	{ "At the close of business", "business", "" },
	{ "The business", "business", "W" },
	{ "The rules of business", "business", "W" },
	{ "A proof of concept", "proof", "" },
	{ "A proof of concept", "concept", "W" },
	{ "The proof of the pudding", "proof", "W" },
};

static void test_words(struct forms *s, struct arena *a)
{
	for (size_t i = 0; i < COUNT(words); i++) {
		const struct claim_word *w;
		struct claim c, one;
		char how[8] = "";

		claim_read(s, a, str_z(words[i].text), NULL, &c);
		claim_read(s, a, str_z(words[i].word), NULL, &one);
		w = claim_find(&c, one.words.v[0].key);
		if (w)
			snprintf(how, sizeof how, "%c%s%s%s",
				 w->weight == CLAIM_NAME   ? 'N'
				 : w->weight == CLAIM_WORD ? 'W'
							   : 'L',
				 w->denied ? "d" : "", w->past ? "p" : "",
				 w->left ? "l" : "");
		OK(strcmp(how, words[i].how) == 0, "\"%s\" of \"%s\" is \"%s\": %s",
		   words[i].word, words[i].text, words[i].how, how);
		OK(!w || ((!w->left || c.left) && (!w->past || c.past) &&
			  c.word_bits & claim_bit(w->key)),
		   "and the whole knows it");
	}
}

/* Two words that are written as one elsewhere. */
static void test_pairs(struct forms *s, struct arena *a)
{
	static const struct {
		const char *word;
		bool has;
	} pairs[] = {
		{ "rollout", true },  { "saltmother", true }, { "handcart", true },
		{ "failover", true }, { "theteam", false },   { "teamand", false },
		{ "uptank", false },  { "cartup", true },
	};
	struct claim c, one;

	claim_read(s, a,
		   STRL("They roll out the salt mother by hand cart up with the team "
			"and failed over"),
		   NULL, &c);
	for (size_t i = 0; i < COUNT(pairs); i++) {
		claim_read(s, a, str_z(pairs[i].word), NULL, &one);
		OK(claim_has_pair(&c, one.words.v[0].key) == pairs[i].has &&
		       (!pairs[i].has || c.pair_bits & claim_bit(one.words.v[0].key)),
		   "%s%s", pairs[i].has ? "" : "not ", pairs[i].word);
	}
}

static const struct {
	const char *a, *b;
	bool equal;
} equals[] = {
	{ "The gate's shut", "The gates are shut", true },
	{ "The gate is shut", "The gate is open", false },
	{ "The gate is shut", "The gate is not shut", false },
	{ "The north gate costs 40 euros", "The gate costs 40 euros", false },
	{ "It costs 40 euros", "It costs", false },
	{ "It costs 40 euros", "It costs 50 euros", false },
	{ "It costs 40 euros", "It costs 40 percent", false },
	{ "31 March", "(was 31 March)", false },
};

static void test_equal(struct forms *s, struct arena *a)
{
	for (size_t i = 0; i < COUNT(equals); i++) {
		struct claim x, y;

		claim_read(s, a, str_z(equals[i].a), NULL, &x);
		claim_read(s, a, str_z(equals[i].b), NULL, &y);
		OK(claim_equal(&x, &y) == equals[i].equal &&
		       claim_equal(&y, &x) == equals[i].equal,
		   "\"%s\" is %s\"%s\"", equals[i].a, equals[i].equal ? "" : "not ",
		   equals[i].b);
	}
}

/* What was said before counts where both say it, and weighs nothing. */
static void test_context(struct forms *s, struct arena *a)
{
	struct claim c, gate, perth;
	const struct claim_word *w, *left;
	uint32_t weight;

	claim_read(s, a, STRL("It is late in Leith"), NULL, &c);
	claim_read(s, a, STRL("gate"), NULL, &gate);
	claim_read(s, a, STRL("Perth"), NULL, &perth);
	weight = c.weight;
	claim_context(s, a, STRL("The gate opens in Leith now, not Perth."), NULL, &c);
	w = claim_find(&c, gate.words.v[0].key);
	left = claim_find(&c, perth.words.v[0].key);
	OK(w && w->weight == CLAIM_CONTEXT && c.word_bits & claim_bit(w->key) &&
	       c.weight == weight && c.context,
	   "a word of the context");
	OK(left && left->left && c.left, "a name that holds no longer");
	for (size_t i = 1; i < c.words.n; i++)
		OK(c.words.v[i - 1].key < c.words.v[i].key, "by key, each once");
	claim_read(s, a, STRL("It is late in Leith"), NULL, &c);
	claim_context(s, a, STRL("In Leith it is."), NULL, &c);
	OK(!c.context, "that says nothing more");
}

/* A copy owns all that it says. */
static void test_copy(struct forms *s, struct arena *a)
{
	struct arena b = { 0 };
	struct claim x, y, *copy;
	struct likeness l;

	claim_read(s, &b, STRL("It is treacle, 93% as of 2 May, not roll out glue"),
		   NULL, &x);
	copy = claim_copy(a, &x);
	claim_compare(&x, copy, &l);
	OK(claim_equal(&x, copy) &&
	       claim_dice(l.shared, x.weight, copy->weight) == 1000,
	   "a claim is all of itself");
	OK(copy->words.v != x.words.v && copy->figures.v != x.figures.v &&
	       copy->order != x.order && copy->pairs != x.pairs,
	   "and borrows nothing");
	arena_fini(&b);
	claim_read(s, a, STRL("The rollout"), NULL, &y);
	OK(claim_has_pair(copy, y.words.v[0].key), "its pairs too");
}

/* Numbers tell less than quantities, old values nothing. */
static void test_weights(struct forms *s, struct arena *a)
{
	static const struct {
		const char *text;
		uint32_t weight;
	} figures[] = {
		{ "room six", CLAIM_NUMBER },  { "420", CLAIM_NUMBER },
		{ "in 2027", CLAIM_NUMBER },   { "90 beds", CLAIM_NUMBER },
		{ "90 days", CLAIM_QUANTITY }, { "2 May", CLAIM_QUANTITY },
		{ "(was 31 March)", 0 },
	};
	struct claim c;

	for (size_t i = 0; i < COUNT(figures); i++) {
		claim_read(s, a, str_z(figures[i].text), NULL, &c);
		OK(c.figures.n == 1 &&
		       claim_figure_weight(&c.figures.v[0]) == figures[i].weight,
		   "%s weighs %u", figures[i].text, figures[i].weight);
	}
	claim_read(s, a, STRL("Forty gig now, up from ten"), NULL, &c);
	OK(c.figures.n == 2 && c.figures.v[1].was &&
	       c.figures.v[1].dim == c.figures.v[0].dim,
	   "an old value has the unit of the new one");
}

#define LONG_WORD                        \
	"abcdefghijklmnopqrstuvwxyzabcd" \
	"abcdefghijklmnopqrstuvwxyzabcdabcdefghijklmnopqrstuvwxyz"

int main(void)
{
	struct arena a = { 0 };
	struct forms forms, *s = &forms;
	struct strs skip = { 0 };
	struct claim x, y;
	struct likeness l;

	forms_init(s);
	test_parts(s, &a);
	test_cues(s, &a);
	test_told(s, &a);
	test_words(s, &a);
	test_pairs(s, &a);
	test_equal(s, &a);
	test_context(s, &a);
	test_copy(s, &a);
	test_weights(s, &a);
	*VEC_ADD(&a, &skip) = STRL("larkmoor");
	claim_read(s, &a, STRL("Larkmoor's offer"), &skip, &x);
	OK(x.words.n == 1, "the account's own name says nothing");
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
