/* test_signals.c - the form of talk, learned phrases, what stands near by. */
#include "extract/signals.h"

#include "extract/words/phrasesum.h"
#include "tests/extract/kit.h"

static const char rules_text[] = "signals:\n"
				 "  - {name: task, pattern: '\\btask\\b'}\n"
				 "  - {name: task-near, builtin: near, of: task}\n"
				 "  - {name: told, builtin: participant}\n"
				 "  - {name: roles, builtin: participants}\n"
				 "  - {name: echoed, builtin: echoed}\n"
				 "  - {name: echoes, builtin: echoes}\n"
				 "  - {name: broken-off, builtin: broken-off}\n"
				 "  - {name: words-8, builtin: words-8}\n"
				 "  - {name: words-12, builtin: words-12}\n"
				 "  - {name: words-16, builtin: words-16}\n"
				 "  - {name: words-24, builtin: words-24}\n"
				 "  - {name: someone, builtin: person}\n"
				 "  - {name: firm, builtin: account}\n"
				 "  - {name: lex, builtin: lexicon}\n"
				 "  - {name: lex-near, builtin: lexicon-near}\n"
				 "kinds:\n"
				 "  action: {bias: -2, weights: {task: 1, lex: 1}}\n"
				 "verbatim:\n"
				 "  kinds:\n"
				 "    action: {bias: -4, weights: {task: 3}}\n"
				 "lexicon: |\n"
				 "  [verbatim]\n"
				 "  next meeting: a700,30\n"
				 "  ^ so: a-200,0\n"
				 "  meeting $: a50,-4\n"
				 "  the _ is: a3,0\n";

struct set {
	struct kit k;
	struct rules *rules;
	struct rules_scratch *scratch;
	struct signals s;
};

/* A meeting without a line yet. */
static void begin_set(struct set *x)
{
	struct str text = str_z(rules_text), name = STR("rules");
	struct err e = { 0 };

	kit_open(&x->k, "2026-03-02");
	x->rules = rules_load(&text, &name, 1, STRL("general"), false, &e);
	x->scratch = rules_scratch_new(x->rules);
}

static void open_set(struct set *x, const char *filler)
{
	begin_set(x);
	for (int i = 0; i < 10; i++)
		kit_line(&x->k, filler);
	kit_line(&x->k, "Ada Quill: So until the next meeting.");
	kit_line(&x->k, "Ada Quill: Rufus has the task.");
	kit_line(&x->k, "Ada Quill: The rest is for nora to do.");
	talk_build(&x->k.t, &x->k.r, &x->k.conf, NULL);
	signals_find(&x->s, x->rules, x->scratch, &x->k.t);
}

static void close_set(struct set *x)
{
	rules_scratch_free(x->scratch);
	rules_free(x->rules);
	kit_close(&x->k);
}

static bool holds(const struct set *x, size_t i, const char *name)
{
	return signals_holds(&x->s, i, rules_find(x->rules, str_z(name)));
}

static void test_verbatim(void)
{
	struct set x;
	size_t task;

	open_set(&x, "Rufus Tarn: Um I think it was fine.");
	task = rules_find(x.rules, STRL("task"));
	OK(x.s.form == FORM_VERBATIM, "with its fillers the talk is verbatim");
	OK(rules_weights(x.rules, FORM_VERBATIM)[task].of[NEAR_SELF][ITEM_ACTION] ==
	       3000,
	   "which has weights of its own");
	/* Five words and the end count 9/6 to the root; those near by 40/76. */
	OK(x.s.lex && x.s.lex[10][LEX_SELF][ITEM_ACTION] == 674,
	   "phrases add up, with start and end of the sentence, by its length");
	OK(x.s.lex[9][LEX_SELF][ITEM_ACTION] == 0 &&
	       x.s.lex[9][LEX_NEAR][ITEM_ACTION] == 19 &&
	       x.s.lex[2][LEX_NEAR][ITEM_ACTION] > 0 &&
	       x.s.lex[1][LEX_NEAR][ITEM_ACTION] == 0,
	   "and have another weight for the sentences near by, eight to either side");
	OK(x.s.lex[10][LEX_NEAR][ITEM_ACTION] == 0, "not for their own");
	OK(x.s.lex[12][LEX_SELF][ITEM_ACTION] == 3, "any other word is one");
	OK(signals_adds(&x.s, 10, rules_find(x.rules, STRL("lex")), ITEM_ACTION,
			2000) == 1348,
	   "a weight multiplies the value");
	OK(holds(&x, 6, "task-near") && !holds(&x, 5, "task-near"), "five sentences");
	OK(holds(&x, 11, "told") && !holds(&x, 10, "told"), "a participant is named");
	OK(!holds(&x, 12, "told") && !holds(&x, 11, "roles"),
	   "who is no speaker here is none");
	close_set(&x);
}

/* A word that no phrase has is one of its class. */
static void test_word_classes(void)
{
	struct str text = STR("version: 1\nclasses: |\n  @1 barn shed\n  @2 yard\n"
			      "lexicon: |\n"
			      "  [tidy]\n  the @1: a40,0\n  the barn: a7,0\n"
			      "  the _: a3,0\n");
	struct str name = STR("rules");
	static const struct {
		const char *line;
		int32_t sum;
	} rows[] = { { "Ada Quill: Ask the shed.", 40 },
		     { "Ada Quill: Ask the barn.", 7 },
		     { "Ada Quill: Ask the yard.", 3 },
		     { "Ada Quill: Ask the cat.", 3 } };
	struct rules *r = rules_load(&text, &name, 1, STRL("general"), false, NULL);
	phrase_values *v;
	struct kit k;

	kit_open(&k, "2026-03-02");
	for (size_t i = 0; i < COUNT(rows); i++)
		kit_line(&k, rows[i].line);
	talk_build(&k.t, &k.r, &k.conf, NULL);
	v = phrasesum_of(rules_phrases(r), FORM_TIDY, &k.t);
	for (size_t i = 0; i < COUNT(rows); i++)
		OK(v[i][LEX_SELF][ITEM_ACTION] == rows[i].sum, "%s", rows[i].line);
	rules_free(r);
	kit_close(&k);
}

/* Long talk has more phrases, and is not more of an item for that. */
static void test_shares(void)
{
	static const size_t places[] = { 9, 36, 0, 9 };
	struct phrase_share share[4];

	phrasesum_shares(places, 4, share);
	OK(share[0].of[LEX_SELF] == 1 && share[1].of[LEX_SELF] == 0.5,
	   "four times as long, half as much a phrase");
	OK(share[1].of[LEX_NEAR] > share[0].of[LEX_NEAR] &&
	       share[0].of[LEX_NEAR] == share[3].of[LEX_NEAR],
	   "near by the length of what stands there counts, not one's own");
}

static void test_tidy(void)
{
	struct set x;
	size_t task;

	open_set(&x, "Nora Pell: I think it was fine.");
	task = rules_find(x.rules, STRL("task"));
	OK(x.s.form == FORM_TIDY, "without fillers it is tidy");
	OK(rules_weights(x.rules, FORM_TIDY)[task].of[NEAR_SELF][ITEM_ACTION] == 1000,
	   "and has the weights of all talk");
	OK(!x.s.lex, "the phrases are those of verbatim talk");
	OK(holds(&x, 12, "told"), "upper and lower case are the same");
	close_set(&x);
}

static enum talk_form form_with(const char *line)
{
	struct set x;
	enum talk_form form;

	begin_set(&x);
	for (int i = 0; i < 24; i++)
		kit_line(&x.k, i % 3 ? line : "Rufus Tarn: Um I think it was fine.");
	talk_build(&x.k.t, &x.k.r, &x.k.conf, NULL);
	signals_find(&x.s, x.rules, x.scratch, &x.k.t);
	form = x.s.form;
	close_set(&x);
	return form;
}

static void test_form(void)
{
	OK(form_with("Ada Quill: It was fine on the day.") == FORM_TIDY,
	   "a recorder that keeps fillers alone has tidied the talk");
	OK(form_with("Ada Quill: Oh yeah.") == FORM_VERBATIM,
	   "one that keeps what listeners say as well has not");
	OK(form_with("Ada Quill: On Friday.") == FORM_TIDY,
	   "who names days to come has work to do: tidy weights know such talk");
	OK(form_with("Ada Quill: Last Friday.") == FORM_VERBATIM, "days gone do not");
}

/* Which sentence is echoed by the last one: lines of talk, and the answer. */
static const struct {
	const char *lines[4], *what;
	int echoed; /* line, or -1 */
} echoes[] = {
	{ { "Ada Quill: Four crates of apples then.", "Nora Pell: Four crates." },
	  "somebody else says it again",
	  0 },
	{ { "Ada Quill: Four crates of apples then.", "Ada Quill: Four crates." },
	  "who repeats himself is no echo",
	  -1 },
	{ { "Ada Quill: Four crates then.", "Nora Pell: Fine.",
	    "Rufus Tarn: Crates, lovely." },
	  "two turns later still",
	  0 },
	{ { "Ada Quill: Four crates then.", "Nora Pell: Fine.",
	    "Ada Quill: Next thing.", "Rufus Tarn: Crates, lovely." },
	  "not three turns later",
	  -1 },
	{ { "Ada Quill: Four crates of apples then.", "Nora Pell: Crates?" },
	  "a question confirms nothing",
	  -1 },
	{ { "Ada Quill: We can do that with them.", "Nora Pell: We can do that." },
	  "function words are no echo",
	  -1 },
	{ { "Ada Quill: Four crates then.",
	    "Nora Pell: My uncle had a lorry with crates and a dog and a "
	    "trumpet and nobody ever bought so much as one pear." },
	  "a long sentence is a story of its own",
	  -1 },
};

static void test_echo(void)
{
	for (size_t c = 0; c < COUNT(echoes); c++) {
		bool right = true;
		struct set x;
		size_t n = 0;

		begin_set(&x);
		for (; n < 4 && echoes[c].lines[n]; n++)
			kit_line(&x.k, echoes[c].lines[n]);
		talk_build(&x.k.t, &x.k.r, &x.k.conf, NULL);
		signals_find(&x.s, x.rules, x.scratch, &x.k.t);
		for (size_t i = 0; i < n; i++) {
			right = right &&
				holds(&x, i, "echoed") == ((int)i == echoes[c].echoed);
			right = right && holds(&x, i, "echoes") ==
					     (echoes[c].echoed >= 0 && i + 1 == n);
		}
		OK(right, "%s", echoes[c].what);
		close_set(&x);
	}
}

/* What is worth keeping is seldom said in few words. */
static void test_length(void)
{
	static const char *const of[] = { "words-8", "words-12", "words-16",
					  "words-24" };
	static const struct {
		int words, hold; /* how many of those */
	} cases[] = { { 7, 0 },  { 8, 1 },  { 11, 1 }, { 12, 2 },
		      { 16, 3 }, { 23, 3 }, { 24, 4 } };

	for (size_t c = 0; c < COUNT(cases); c++) {
		struct buf line = { 0 };
		struct set x;
		int right = 0;

		begin_set(&x);
		buf_z(&line, "Ada Quill:");
		for (int i = 0; i < cases[c].words; i++)
			buf_z(&line, " pear");
		kit_line(&x.k, arena_take(&x.k.arena, &line).p);
		talk_build(&x.k.t, &x.k.r, &x.k.conf, NULL);
		signals_find(&x.s, x.rules, x.scratch, &x.k.t);
		for (int i = 0; i < 4; i++)
			right += holds(&x, 0, of[i]) == (i < cases[c].hold);
		OK(right == 4, "a sentence of %d words", cases[c].words);
		close_set(&x);
	}
}

/* "Okay, let's go with the..." */
static void test_broken_off(void)
{
	static const struct {
		const char *line;
		bool broken;
	} cases[] = {
		{ "Ada Quill: Okay, let's go with the...", true },
		{ "Ada Quill: Okay, let's go with the\xe2\x80\xa6", true },
		{ "Ada Quill: Okay, let's go with the \xe2\x80\x94", true },
		{ "Ada Quill: Okay, let's go with the pears.", false },
		{ "Ada Quill: Well... let's go with the pears.", false },
	};

	for (size_t c = 0; c < COUNT(cases); c++) {
		struct set x;

		begin_set(&x);
		kit_line(&x.k, cases[c].line);
		talk_build(&x.k.t, &x.k.r, &x.k.conf, NULL);
		signals_find(&x.s, x.rules, x.scratch, &x.k.t);
		OK(holds(&x, x.k.t.sentences.n - 1, "broken-off") == cases[c].broken,
		   "%s", cases[c].line);
		close_set(&x);
	}
}

/* Of the names of a sentence it is told whether they are people or accounts. */
static void test_names(void)
{
	struct set x;

	begin_set(&x);
	kit_world(&x.k);
	kit_line(&x.k, "Ada Quill: Ask Rufus Tarn.");
	kit_line(&x.k, "Nora Pell: Bramfield has two vans.");
	kit_line(&x.k, "Ada Quill: It rains.");
	kit_read(&x.k);
	signals_find(&x.s, x.rules, x.scratch, &x.k.t);
	OK(holds(&x, 0, "someone") && !holds(&x, 0, "firm"), "a person");
	OK(holds(&x, 1, "firm") && !holds(&x, 1, "someone"), "an account");
	OK(!holds(&x, 2, "firm") && !holds(&x, 2, "someone"), "nobody");
	close_set(&x);
}

int main(void)
{
	test_names();
	test_verbatim();
	test_word_classes();
	test_shares();
	test_form();
	test_tidy();
	test_echo();
	test_length();
	test_broken_off();
	return tap_end();
}
