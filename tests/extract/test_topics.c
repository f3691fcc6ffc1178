/* test_topics.c - noun phrases that come back, ranked, without doubles. */
#include "extract/words/nouns.h"
#include "extract/words/topicword.h"
#include "tests/extract/kit.h"

static bool has(const struct kit *k, const char *name)
{
	for (size_t i = 0; i < k->r.topics.n; i++)
		if (str_ieq(k->r.topics.v[i].name, str_z(name)))
			return true;
	return false;
}

/* Reads a talk of these lines, ended by NULL, and finds its topics. */
static void find(struct kit *k, const char *const *lines)
{
	kit_open(k, "2026-05-12");
	kit_world(k);
	kit_lines(k, lines);
	kit_read(k);
	notes_items(&k->t);
	topics_find(&k->t);
}

static void test_comes_back(void)
{
	static const char *const lines[] = {
		"Ada Quill: So the milk tank at the dairy leaks, Rufus Tarn says.",
		"Rufus Tarn: The milk tank leaks, and the cheese room is cold.",
		"Ada Quill: Rufus Tarn, is the cheese room cold every day?",
		"Rufus Tarn: The cheese room is. Rufus Tarn never lies. The yard "
		"floods.",
		"Ada Quill: Then there is the yard.",
		"Rufus Tarn: The yard, and the milk tank, and the tyres, the "
		"tyres, the tyres.",
		"Ada Quill: My salary is low. And my salary letter is late.",
		NULL
	};
	struct kit k;

	find(&k, lines);
	OK(k.r.topics.n >= 3 && k.r.topics.n <= 8, "three to eight (%zu)",
	   k.r.topics.n);
	OK(has(&k, "milk tank") && has(&k, "cheese room") && has(&k, "yard"),
	   "what came back");
	OK(!has(&k, "milk") && !has(&k, "tank") && !has(&k, "room"), "no doubles");
	OK(!has(&k, "Rufus Tarn") && !has(&k, "rufus"), "people are no topics");
	OK(!has(&k, "salary") && !has(&k, "salary letter"), "private matters neither");
	OK(str_ieq(k.r.topics.v[0].name, STRL("milk tank")) ||
	       str_ieq(k.r.topics.v[0].name, STRL("cheese room")),
	   "ranked");
	OK(k.r.topics.v[0].segments.n == 3, "with the segments that say it");
	kit_close(&k);
}

/* What is decided once counts more than chatter that comes back. */
static void test_items_first(void)
{
	static const char *const lines[] = {
		"Ada Quill: The weather, and the weather again.",
		"Rufus Tarn: The weather here. My cat likes the weather.",
		"Ada Quill: The cat, and again the cat, in this weather.",
		"# Decisions",
		"- We buy the grain silo.",
		NULL
	};
	struct kit k;

	find(&k, lines);
	OK(k.r.topics.n > 1 && str_ieq(k.r.topics.v[0].name, STRL("grain silo")),
	   "what an item says comes first");
	kit_close(&k);
}

/* What comes back was the topic, not two words that an item says in passing. */
static void test_again(void)
{
	static const char *const lines[] = {
		"Ada Quill: The archive is old, and the yard is shut.",
		"Rufus Tarn: How old is the archive?",
		"Ada Quill: The archive was there before me.",
		"Rufus Tarn: We move the archive, then.",
		"Ada Quill: The rounding error is a thing for Monday.",
		NULL
	};
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_lines(&k, lines);
	kit_read(&k);
	kit_item(&k, ITEM_DECISION, 3, 3);
	kit_item(&k, ITEM_FACT, 4, 4);
	topics_find(&k.t);
	OK(k.r.topics.n > 1 && str_ieq(k.r.topics.v[0].name, STRL("archive")),
	   "a word that comes back is before a pair that does not");
	kit_close(&k);
}

/* Nouns are topics; what is done with them, and when, is not. */
static void test_nouns(void)
{
	static const char *const lines[] = {
		"Ada Quill: Please confirm the lease, and confirm it twice.",
		"Rufus Tarn: I will confirm the lease on the seventeenth.",
		"Ada Quill: Is the lease signed? It was signed, signed and sealed.",
		"Rufus Tarn: On the seventeenth we confirm our crates, roughly.",
		"Ada Quill: We confirm that. The crates go to Sorrel Yard.",
		"Rufus Tarn: To Sorrel Yard, roughly, on the seventeenth.",
		NULL
	};
	struct kit k;

	find(&k, lines);
	OK(has(&k, "lease") && has(&k, "crates") && has(&k, "Sorrel Yard"),
	   "what stands behind an article, or has a capital");
	OK(!has(&k, "confirm") && !has(&k, "signed") && !has(&k, "roughly") &&
	       !has(&k, "seventeenth"),
	   "no verb, participle, adverb or day");
	kit_close(&k);
}

/* Neither what describes alone, nor a verb behind a plural, nor an address. */
static void test_addresses(void)
{
	static const char *const lines[] = {
		"# Decisions",
		"- The boring gate includes the press, and the vans ride alone.",
		"- The flash lead time is nine weeks at Sorrel Yard.",
		"- The pneumonoultramicroscopicsilicovolcano crater is shut.",
		"- The failed pen test is no surprise.",
		"- The press is held, and the man at Sorrel Yard keeps the date.",
		"- Newest orders first, see https://wiki.example/spare_parts.",
		"- The newest orders are watched, including wheels.",
		NULL
	};
	struct kit k;

	find(&k, lines);
	OK(has(&k, "flash lead time"), "a tail belongs to it");
	OK(has(&k, "pen test") && !has(&k, "failed pen"), "a phrase has its end");
	OK(has(&k, "Sorrel Yard"), "a name");
	for (size_t i = 0; i < k.r.topics.n; i++) {
		static const char no[] = " includes alone held man date https wiki "
					 "example spare_parts including ";
		struct str t = k.r.topics.v[i].name, word;

		while (str_split(&t, ' ', &word))
			OK(!str_in_words(word, no), "%.*s",
			   STR_ARG(k.r.topics.v[i].name));
		OK(!str_eq(k.r.topics.v[i].name, STRL("vans ride")), "a verb");
		OK(!str_eq(k.r.topics.v[i].name, STRL("Newest orders")), "no capital");
	}
	kit_close(&k);
}

/* Headings announce, they are not talk. */
static void test_headings(void)
{
	static const char *const lines[] = {
		"# The copper kettle",
		"Ada Quill: The yard is full, and the yard is shut.",
		"# The copper kettle",
		"Rufus Tarn: The yard opens on Monday.",
		"# The copper kettle",
		NULL
	};
	struct kit k;

	find(&k, lines);
	OK(has(&k, "yard") && !has(&k, "copper kettle"), "no topic of headings alone");
	kit_close(&k);
}

static void test_nothing(void)
{
	static const char *const lines[] = { "Ada Quill: Okay.", NULL };
	struct kit k;

	find(&k, lines);
	OK(k.r.topics.n == 0, "nothing said, no topic");
	kit_close(&k);
}

static void test_gerunds(void)
{
	static const struct {
		const char *word;
		bool gerund;
	} words[] = { { "buying", true },    { "making", true },   { "stopping", true },
		      { "keeping", true },   { "ceiling", false }, { "spring", false },
		      { "shilling", false }, { "ing", false } };

	for (size_t i = 0; i < COUNT(words); i++)
		OK(nouns_is_gerund(str_z(words[i].word)) == words[i].gerund, "%s",
		   words[i].word);
}

static const struct {
	const char *text, *name;
	bool somebody;
} named[] = {
	{ "Let me ask Jonas about it.", "Jonas", true },
	{ "I will introduce you to Tilda by email.", "Tilda", true },
	{ "I'll square it with Bettina next week.", "Bettina", true },
	{ "Jonas says it is late.", "Jonas", true },
	{ "I take it to our lead, Owen Tarr, and he calls.", "Owen Tarr", true },
	{ "We found somebody, Petra Voss from the depot runs it.", "Petra Voss", true },
	{ "We ship it to Harrow Lane by Friday.", "Harrow Lane", false },
	{ "The van at Harrow Lane is late.", "Harrow Lane", false },
	{ "Ask the depot, Kestrel is out.", "Kestrel", false },
	{ "Nothing of it.", "Jonas", false },
};

/* People whom no table knows, what is said once, and the number of a thing. */
static void test_small(void)
{
	static const char *const lines[] = {
		"# Decisions",
		"- The ten amp circuit goes to Harrow Lane with the crate.",
		"- The milk tank stays at Harrow Lane, ask Jonas Ekblom first.",
		"- The cheese room is painted, the rack too.",
		"- Each rack has a lock.",
		NULL
	};
	struct kit k;

	find(&k, lines);
	OK(has(&k, "ten amp circuit"), "with its number");
	OK(has(&k, "rack") && !has(&k, "crate"), "a common noun comes back");
	OK(has(&k, "Harrow Lane") && !has(&k, "Jonas Ekblom"), "no people");
	kit_close(&k);
	for (size_t i = 0; i < COUNT(named); i++)
		OK(somebody_in(str_z(named[i].text), str_z(named[i].name)) ==
		       named[i].somebody,
		   "%s", named[i].text);
}

/* Of two words that are said as often, the one that meetings are about elsewhere. */
static void test_background(void)
{
	static const char *const lines[] = {
		"Ada Quill: The coffee is ready, and the audit is near.",
		"Rufus Tarn: Is the coffee hot? And the audit, who does the audit?",
		"Ada Quill: The coffee is. Mrs Pellworth does the audit at ten "
		"o'clock.",
		"Rufus Tarn: Ask Mrs Pellworth. At ten o'clock, or at ten o'clock?",
		"Ada Quill: The audit aye, the audit aye bye.",
		NULL
	};
	struct kit k;

	OK(topicword(STRL("audit")) > 0 && topicword(STRL("coffee")) < 0 &&
	       topicword(STRL("zyzzyva")) == 0 && topicword(STRL("")) == 0,
	   "what is known of a word");
	find(&k, lines);
	OK(k.r.topics.n > 0 && str_eq(k.r.topics.v[0].name, STRL("audit")),
	   "it comes first");
	OK(!has(&k, "Pellworth") && !has(&k, "Mrs Pellworth"), "nobody with a title");
	OK(!has(&k, "o'clock"), "no time of day");
	OK(!has(&k, "audit aye") && !has(&k, "aye bye"), "no yes and no good-bye");
	kit_close(&k);
}

/* A pair counts by its words, wherever they are said; and who cuts a name has none. */
static void test_parts(void)
{
	static const char *const lines[] = {
		"Ada Quill: The kerb rule is a mess.",
		"Rufus Tarn: The kerb is. The kerb here, and the kerb there.",
		"Ada Quill: For the kerb the lead times are long, the go-live date "
		"too.",
		"Rufus Tarn: The Front Street app has the kerb, and an awning.",
		"Ada Quill: The Front Street app has the go-live date, at Front "
		"Street.",
		"Rufus Tarn: I met shopkeeper Bassey there, and shopkeeper Bassey.",
		"Ada Quill: The lead times again.",
		NULL
	};
	struct kit k;

	find(&k, lines);
	OK(has(&k, "kerb rule") && !has(&k, "kerb"),
	   "a pair of which a word comes back is before the word");
	OK(has(&k, "lead times") && has(&k, "go-live date"), "words of no topic alone");
	OK(!has(&k, "Street app"), "no half of a name");
	OK(!has(&k, "shopkeeper Bassey"), "nobody with a trade");
	kit_close(&k);
}

/* The title tells; and where much is said, a topic names the first segments. */
static void test_title(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	k.r.title = STRL("Gasket call");
	for (size_t i = 0; i < 15; i++)
		kit_line(&k, "Ada Quill: Is that the awning?");
	for (size_t i = 0; i < 6; i++)
		kit_line(&k, "Rufus Tarn: The gasket, and the sprocket.");
	kit_line(&k, "Ada Quill: The awning pole, or the sprocket pole.");
	kit_read(&k);
	topics_find(&k.t);
	OK(k.r.topics.n == 3 && str_eq(k.r.topics.v[0].name, STRL("gasket")) &&
	       str_eq(k.r.topics.v[1].name, STRL("awning")),
	   "a word of the title is before one that is said more often, and this one "
	   "before a pair that is said once");
	OK(k.r.topics.n > 1 && k.r.topics.v[1].segments.n == 12 &&
	       k.r.topics.v[1].segments.v[0] == 0,
	   "twelve segments, the first");
	kit_close(&k);
}

int main(void)
{
	test_gerunds();
	test_small();
	test_comes_back();
	test_items_first();
	test_again();
	test_nouns();
	test_addresses();
	test_headings();
	test_nothing();
	test_background();
	test_parts();
	test_title();
	return tap_end();
}
