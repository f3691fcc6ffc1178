/* test_rules.c - rules files: errors with places, overriding, matching, limits. */
#include "extract/rules/rules.h"

#include "base/assets.h"
#include "base/fsutil.h"
#include "base/fswalk.h"
#include "base/lang/words.h"
#include "tests/tap.h"

#define HEAD "version: 1\nsignals:\n"
#define ONE HEAD "  - {name: a, pattern: foo}\n"

/* A rules file that must be refused, the place, and a part of the message. */
static const struct {
	const char *text;
	size_t line, col;
	const char *say;
} bad[] = {
	{ "version: 2\n", 1, 10, "version" },
	{ "nonsense: 1\n", 1, 1, "unknown key \"nonsense\"" },
	{ "- a\n", 1, 1, "wanted" },
	{ "signals: 1\n", 1, 10, "list of signals" },
	{ HEAD "  - {name: a, pattern: '(foo'}\n", 3, 24,
	  "rule \"a\" does not compile: missing" },
	{ HEAD "  - {name: a}\n", 3, 12, "either a pattern or a builtin" },
	{ HEAD "  - {name: A b, pattern: x}\n", 3, 5, "needs a name" },
	{ HEAD "  - {name: a, pattern: x, colour: red}\n", 3, 27,
	  "unknown key \"colour\"" },
	{ HEAD "  - {name: a, patern: x}\n", 3, 15,
	  "unknown key \"patern\"; did you mean \"pattern\"?" },
	{ HEAD "  - {name: a, builtin: weather}\n", 3, 24,
	  "unknown built-in \"weather\"" },
	{ HEAD "  - {name: a, builtin: rely}\n", 3, 24, "did you mean \"reply\"?" },
	{ HEAD "  - {name: a, builtin: reply}\n", 3, 24, "\"of: SIGNAL\" is missing" },
	{ HEAD "  - {name: a, builtin: reply, of: b}\n", 3, 24,
	  "no pattern of the name" },
	{ HEAD "  - {name: a, builtin: short, of: b}\n", 3, 24,
	  "\"of\" means nothing" },
	{ ONE "  - {name: a, pattern: bar}\n", 4, 12, "second signal" },
	{ ONE "kinds:\n  plan: {bias: 1}\n", 5, 3, "unknown kind \"plan\"" },
	{ ONE "kinds:\n  decison: {bias: 1}\n", 5, 3,
	  "unknown kind \"decison\"; did you mean \"decision\"?" },
	{ ONE "kinds:\n  action: {bias: much}\n", 5, 18, "a number" },
	{ ONE "kinds:\n  action: {threshold: 1.5}\n", 5, 23, "a number from 0 to 1" },
	{ ONE "kinds:\n  action: {weights: {b: 1}}\n", 5, 22, "unknown signal \"b\"" },
	{ ONE "kinds:\n  action: {weights: {next.b: 1}}\n", 5, 22, "unknown signal" },
	{ HEAD "  - {name: we-ship, pattern: foo}\nkinds:\n"
	       "  action: {weights: {prev.we-shp: 1}}\n",
	  5, 22, "unknown signal \"we-shp\"; did you mean \"we-ship\"?" },
	{ ONE "profiles:\n  p: {kinds: {action: {weights: {b: 1}}}}\n", 5, 34,
	  "unknown signal" },
	{ ONE "surroundings: |\n  [action]\n  words 2 fact 1 nothing 3 : 1 2 3 4\n", 6,
	  1, "or a tree (three questions and four numbers) wanted" },
	{ ONE "surroundings: [action]\n", 4, 15, "a block of trees" },
	{ ONE "classes: |\n  @1 barn shed\n  barn\n", 6, 1, "\"@class words\"" },
	{ ONE "classes: [barn]\n", 4, 10, "a block of classes" },
	{ ONE "private: |\n  bias 1\n  bias x\n", 6, 1, "\"bias number\"" },
	{ ONE "private: |\n  bias 1\n  bias x\nkinds: {}\n", 6, 1, "\"bias number\"" },
	{ ONE "lexicon: |\n  [tidy]\n  next: a5,0\n  next: a5,much\n", 7, 1,
	  "\"phrase: a540,31 ...\" wanted" },
	{ ONE "lexicon: |\n  [tidy]\n  a: a10000,0\n  b: a0,-10001\n", 7, 1,
	  "\"phrase: a540,31 ...\" wanted" },
	{ ONE "lexicon: |\n  [tidy]\n  a b c d: a5,0\nkinds: {}\n", 6, 1,
	  "\"phrase: a540,31 ...\" wanted" },
	{ ONE "lexicon: |\n  [tidy]\n  a\n  b: z5,0\n", 7, 1,
	  "\"phrase: a540,31 ...\" wanted" },
	{ ONE "lexicon: |\n  [tidy action]\n  a: a5,0\n", 5, 1,
	  "\"[tidy]\", \"[verbatim]\" or" },
	{ "signals: [\n", 0, 0, "" },
};

static struct rules *load(const char *text, const char *more, const char *profile,
			  struct err *e)
{
	struct str texts[2] = { str_z(text), str_z(more) };
	struct str names[2] = { STR("base.yaml"), STR("mine.yaml") };

	*e = (struct err){ 0 };
	return rules_load(texts, names, more ? 2 : 1, str_z(profile), false, e);
}

static void test_bad(void)
{
	for (size_t i = 0; i < COUNT(bad); i++) {
		struct err e;
		struct rules *r = load(bad[i].text, NULL, "general", &e);

		OK(!r && e.code == ERR_CONF, "%zu refused: %s", i, bad[i].say);
		OK(bad[i].line == 0 || (e.line == bad[i].line && e.col == bad[i].col),
		   "%zu at %zu:%zu (%zu:%zu)", i, bad[i].line, bad[i].col, e.line,
		   e.col);
		OK(strstr(e.text, bad[i].say) != NULL &&
		       strcmp(e.file, "base.yaml") == 0,
		   "%zu says %s", i, e.text);
		rules_free(r);
	}
}

static int64_t weight(const struct rules *r, const char *name, enum near where)
{
	return rules_weights(r, FORM_TIDY)[rules_find(r, str_z(name))]
	    .of[where][ITEM_ACTION];
}

static void match(const struct rules *r, struct rules_scratch *s, struct str sentence,
		  uint64_t *row)
{
	rules_match(r, s, &sentence, 1, row);
}

static void test_override(void)
{
	static const char base[] =
	    ONE "  - {name: b, pattern: bar}\n"
		"kinds:\n"
		"  action: {bias: -2, threshold: 0.4, weights: {a: 1.5, prev.a: 0.25, "
		"b: 2}}\n"
		"profiles:\n"
		"  loud: {kinds: {action: {bias: 1}, fact: {bias: 0}}}\n";
	static const char mine[] = "signals:\n  - {name: b, pattern: baz}\n"
				   "  - {name: c, pattern: qux}\n"
				   "kinds:\n  action: {weights: {b: -1, next.c: 3}}\n";
	struct rules_scratch *s;
	uint64_t row = 0;
	struct err e;
	struct rules *r = load(base, mine, "general", &e);

	OK(r && rules_count(r) == 3, "two files, three signals: %s", e.text);
	if (!r)
		return;
	OK(rules_kind(r, FORM_TIDY, ITEM_ACTION)->bias == -2000,
	   "bias of the base stands");
	OK(rules_kind(r, FORM_TIDY, ITEM_ACTION)->threshold == 400, "threshold too");
	OK(!rules_kind(r, FORM_TIDY, ITEM_FACT)->used,
	   "a kind of another profile is not used");
	OK(weight(r, "a", NEAR_SELF) == 1500 && weight(r, "a", NEAR_PREV) == 250,
	   "weights");
	OK(weight(r, "b", NEAR_SELF) == -1000, "a later file overrides a weight");
	OK(weight(r, "c", NEAR_NEXT) == 3000, "and weighs its own signals");
	s = rules_scratch_new(r);
	match(r, s, STRL("foo bar"), &row);
	OK(rules_row(r) == 1 && row == 1, "pattern replaced");
	row = 0;
	match(r, s, STRL("foo bar baz"), &row);
	OK(row == 3, "by that of the later file");
	rules_scratch_free(s);
	rules_free(r);
	r = load(base, NULL, "loud", &e);
	OK(r && rules_kind(r, FORM_TIDY, ITEM_ACTION)->bias == 1000 &&
	       rules_kind(r, FORM_TIDY, ITEM_FACT)->used,
	   "the profile's parts");
	rules_free(r);
	r = load(base, NULL, "quiet", &e);
	OK(!r && e.code == ERR_CONF && strstr(e.text, "quiet"), "unknown profile: %s",
	   e.text);
	r = load(base, NULL, "lod", &e);
	OK(!r && strstr(e.text, "did you mean \"loud\"?"), "the near one: %s", e.text);
	rules_free(r);
}

static void test_match(void)
{
	static const char text[] =
	    HEAD "  - {name: will, pattern: \"\\\\bI'll\\\\b\"}\n"
		 "  - {name: cased, pattern: Bob, case: true}\n"
		 "  - {name: any, pattern: '\\w{9,}'}\n"
		 "  - {name: curly, pattern: we\xe2\x80\x99re}\n"
		 "  - {name: bad, pattern: '(?:x+x+)+y'}\n";
	struct err e;
	struct rules *r = load(text, NULL, "general", &e);
	struct rules_scratch *s;
	uint64_t row = 0;
	struct arena a = { 0 };
	struct strs cut = { 0 };

	OK(r != NULL, "loads: %s", e.text);
	if (!r)
		return;
	s = rules_scratch_new(r);
	OK(rules_is_slow(r, 2) && !rules_is_slow(r, 0),
	   "a rule without a literal is known");
	match(r, s, STRL("so i\xe2\x80\x99ll, we\xe2\x80\x99re bob"), &row);
	OK(row == (1 | 1 << 3), "curly apostrophes");
	row = 0;
	match(r, s, STRL("Bob xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx y"),
	      &row);
	OK(row == (1 << 1 | 1 << 2), "the rest goes on");
	rules_cut_off(s, r, &a, &cut);
	OK(cut.n == 1 && str_eq(cut.v[0], STRL("bad")),
	   "backtracking is cut off and named");
	cut.n = 0;
	rules_cut_off(s, r, &a, &cut);
	OK(cut.n == 0, "once");
	rules_scratch_free(s);
	rules_free(r);
	arena_fini(&a);
}

/* Built-in rules both ways over one text: how many hits differ. */
static size_t differences(const struct rules *plain, const struct rules *fast,
			  struct str text, size_t *hits)
{
	struct rules_scratch *s = rules_scratch_new(plain),
			     *f = rules_scratch_new(fast);
	size_t wrong = 0, row = rules_row(plain);
	uint64_t *x = mem_alloc(row * 2 * sizeof(*x)), *y = x + row;
	struct str line, sentence;

	while (str_line(&text, &line)) {
		size_t at = 0;

		while (sentence_next(line, &at, &sentence)) {
			memset(x, 0, row * 2 * sizeof(*x));
			match(plain, s, sentence, x);
			match(fast, f, sentence, y);
			for (size_t w = 0; w < row; w++)
				*hits += (size_t)__builtin_popcountll(x[w]);
			wrong += memcmp(x, y, row * sizeof(*x)) != 0;
		}
	}
	rules_scratch_free(s);
	rules_scratch_free(f);
	mem_free(x);
	return wrong;
}

static void test_folder(const struct rules *plain, const struct rules *fast,
			const char *folder)
{
	struct fs_entries entries = { 0 };
	struct arena a = { 0 };
	struct buf text = { 0 };
	struct err e = { 0 };
	size_t wrong = 0, hits = 0, files = 0;

	if (fs_walk(folder, &a, &entries, (struct diag){ 0 }, &e)) {
		printf("# SKIP %s is not here\n", folder);
		return;
	}
	for (size_t i = 0; i < entries.n; i++) {
		char path[512];

		snprintf(path, sizeof(path), "%s/%.*s", folder,
			 STR_ARG(entries.v[i].path));
		text.len = 0;
		if (fs_read(path, 16 << 20, &text, &e))
			continue;
		files++;
		wrong += differences(plain, fast, buf_view(&text), &hits);
	}
	OK(files > 0 && hits > 100 && wrong == 0,
	   "%s: %zu files, %zu matches, %zu sentences differ", folder, files, hits,
	   wrong);
	buf_fini(&text);
	arena_fini(&a);
}

static void test_builtin_rules(void)
{
	struct str text = asset("rules.yaml"), name = STR("rules.yaml");
	struct err e = { 0 };
	struct rules *fast = rules_load(&text, &name, 1, STRL("general"), false, &e);
	struct rules *plain = rules_load(&text, &name, 1, STRL("sales"), true, &e);
	size_t patterns = 0, slow = 0, weak = 0, hits = 0;

	OK(fast && plain, "the built-in rules load: %s", e.text);
	if (!fast || !plain)
		return;
	for (size_t i = 0; i < rules_count(fast); i++) {
		patterns += rules_builtin(fast, i) == BUILTIN_NONE;
		slow += rules_is_slow(fast, i);
	}
	for (int k = 0; k < ITEM_KINDS; k++) {
		const struct rules_kind *kind =
		    rules_kind(fast, FORM_TIDY, (enum item_kind)k);

		weak += !kind->used || kind->page < kind->threshold;
	}
	OK(patterns >= 110, "%zu patterns", patterns);
	OK(slow == 0, "each has a literal");
	OK(weak == 0, "every kind has thresholds, that of pages is the higher one");
	OK(differences(
	       plain, fast,
	       STRL("I'll send you the numbers by Friday. Can you check that?\n"
		    "We\xe2\x80\x99ve decided to go with two. It costs $ 40 a year!\n"
		    "NOBODY CAN MOVE UNTIL THE AUDIT ENDS. Caf\xc3\xa9 \xe2\x82\xac"
		    "5"),
	       &hits) == 0 &&
	       hits > 5,
	   "the filter loses no match, %zu", hits);
	test_folder(plain, fast, "../shared/ami/dev/transcripts");
	test_folder(plain, fast, "../shared/ami/train/transcripts");
	test_folder(plain, fast, "../shared/worlds");
	rules_free(fast);
	rules_free(plain);
}

/* Obstacles, needs, amounts and decisions as people tell them. */
static const struct {
	const char *says, *signal;
	bool holds;
} told[] = {
	{ "The probes in the barn keep losing signal.", "failing-now", true },
	{ "All nine have been rebooting since Sunday.", "failing-now", true },
	{ "The readers have dropped off the network twice.", "failing-now", true },
	{ "The two far boxes are flooded.", "failing-now", true },
	{ "We keep the old ones in the barn.", "failing-now", false },
	{ "I dropped off the keys.", "failing-now", false },
	{ "We're short of the big meters.", "short-handed", true },
	{ "I've only got one crew in July.", "short-handed", true },
	{ "Nobody comes on site without the induction.", "short-handed", true },
	{ "And there's a six week wait for it.", "short-handed", true },
	{ "We've got two vans.", "short-handed", false },
	{ "Nobody comes on Monday.", "short-handed", false },
	{ "The thing that could sink it is calibration.", "could-sink-it", true },
	{ "One thing will hold all of it up.", "could-sink-it", true },
	{ "It will hold ten litres.", "could-sink-it", false },
	{ "The works council haven't been told.", "not-told-yet", true },
	{ "I haven't ordered them.", "not-told-yet", true },
	{ "I haven't told you the best bit yet, but I will.", "not-told-yet", false },
	{ "I told them.", "not-told-yet", false },
	{ "No, hang on.", "hang-on", true },
	{ "Wait, how many?", "hang-on", true },
	{ "We have to wait for it.", "hang-on", false },
	{ "Let's take them in order.", "now-here", true },
	{ "Let's take two.", "now-here", false },
	{ "It's listed, so we can't drill.", "cannot-so", true },
	{ "The port's closed and nobody can sign.", "cannot-so", false },
	{ "And I can't test it on that one.", "cannot-so", true },
	{ "You cannot ring him in a church.", "cannot-any", true },
	{ "I can't say from here.", "cannot-any", false },
	{ "I can't wait.", "cannot-any", false },
	{ "They won't open the interface.", "refuses", true },
	{ "A tunnel of your own is forbidden with us.", "refuses", true },
	{ "It won't be long.", "refuses", false },
	{ "They may come.", "refuses", false },
	{ "The line to the mill isn't upgraded.", "not-there-yet", true },
	{ "The valves didn't arrive.", "not-there-yet", true },
	{ "Is it there?", "not-there-yet", false },
	{ "We've no partner in the north.", "lacks", true },
	{ "There's nobody to write one.", "lacks", true },
	{ "We've got one.", "lacks", false },
	{ "I cannot say today whether it passes.", "cannot-say", true },
	{ "I can say that.", "cannot-say", false },
	{ "It stops every night, and no one knows why.", "dont-know", true },
	{ "Their renewal is the thirtieth of September.", "is-on-date", true },
	{ "They come on the twelfth.", "is-on-date", true },
	{ "It is the best one.", "is-on-date", false },
	{ "Nine houses, fourteen hectares.", "counts-said", true },
	{ "Nine houses.", "counts-said", false },
	{ "They're on the second version.", "third-person", true },
	{ "That's what they said.", "third-person", false },
	{ "Okay, so we drop the buzzer.", "we-do", true },
	{ "Do we drop it?", "we-do", false },
	{ "So nothing is promised till she has been.", "no-until", true },
	{ "We wait until then.", "no-until", false },
	{ "If it reads tanks I'd take it for all of them.", "would-take", true },
	{ "I'd take all of them.", "would-take", true },
	{ "I'd take a coat.", "would-take", false },
	{ "We're putting up a second hall.", "growing", true },
	{ "The second door.", "growing", false },
	{ "A baker in the north wants somebody to watch it.", "wants-somebody", true },
	{ "She wants it.", "wants-somebody", false },
};

static void test_told(void)
{
	struct str text = asset("rules.yaml"), name = STR("rules.yaml");
	struct err e = { 0 };
	struct rules *r = rules_load(&text, &name, 1, STRL("general"), false, &e);
	struct rules_scratch *s = rules_scratch_new(r);
	uint64_t *row = mem_alloc(rules_row(r) * sizeof(*row));

	for (size_t i = 0; i < COUNT(told); i++) {
		size_t rule = rules_find(r, str_z(told[i].signal));

		memset(row, 0, rules_row(r) * sizeof(*row));
		match(r, s, str_z(told[i].says), row);
		OK((row[rule / 64] >> rule % 64 & 1) == told[i].holds, "%s: %s",
		   told[i].signal, told[i].says);
	}
	mem_free(row);
	rules_scratch_free(s);
	rules_free(r);
}

int main(void)
{
	test_bad();
	test_override();
	test_match();
	test_builtin_rules();
	test_told();
	return tap_end();
}
