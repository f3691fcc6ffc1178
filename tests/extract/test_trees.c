/* test_trees.c - learned trees: text, sums, what they learn, and what they do to a
 * talk. */
#include "extract/fit/fit_data.h"
#include "extract/score.h"
#include "extract/surroundings.h"
#include "tests/tap.h"

static const char block[] =
    "[decision]\n"
    "prev.decision 1200 words 5 talk.fact 300 : -120 50 10 300\n"
    "next2.turn 1 position 500 prev2.question -900 : 1 2 3 4\n"
    "[question]\n"
    "decision -4000 next.words 2 prev.turn 2 : 0 -10000 10000 7\n";

static struct str written(struct arena *a, const struct trees kinds[ITEM_KINDS],
			  struct buf *out)
{
	for (int k = 0; k < ITEM_KINDS; k++)
		around_write(a, &kinds[k], (enum item_kind)k, out);
	return buf_view(out);
}

static void test_text(void)
{
	static const char *const wrong[] = {
		"prev.decision 1 words 5 talk.fact 3 : 1 2 3 4\n", /* of no kind */
		"[decisions]\n",
		"[decision\n",
		"[\n",
		"[decision]\nprev.words 1 words 5 fact 3 1 2 3 4\n", /* no colon */
		"[decision]\nprev2.words 1 words 5 fact 3 : 1 2 3 4\n",
		"[decision]\nturn 1 words 5 fact 3 : 1 2 3 4\n",
		"[decision]\nwords 1 words 5 fact 3 : 1 2 3\n",
		"[decision]\nwords 1 words 5 fact 3 : 1 2 3 4 5\n",
		"[decision]\nwords 1 words 5 fact 3 : 1 2 3 10001\n",
		"[decision]\nwords x words 5 fact 3 : 1 2 3 4\n",
	};
	struct arena a = { 0 };
	struct trees kinds[ITEM_KINDS] = { 0 };
	struct buf out = { 0 };
	size_t line;

	OK(around_read(kinds, &a, str_z(block), &line) && kinds[ITEM_DECISION].n == 2 &&
	       kinds[ITEM_QUESTION].n == 1,
	   "three trees of two kinds");
	OK(str_eq(written(&a, kinds, &out), str_z(block)), "written as they were read");
	OK(around_read(kinds, &a, STRL("# again\n\n[decision]\n"), &line) &&
	       kinds[ITEM_DECISION].n == 0 && kinds[ITEM_QUESTION].n == 1,
	   "a kind named again has its new trees, the others stay");
	for (size_t i = 0; i < COUNT(wrong); i++) {
		size_t last =
		    str_z(wrong[i]).p[0] == '[' && strchr(wrong[i], ' ') ? 2 : 1;

		OK(!around_read(kinds, &a, str_z(wrong[i]), &line) && line == last,
		   "no tree: %s", wrong[i]);
	}
	buf_fini(&out);
	arena_fini(&a);
}

static void test_sum(void)
{
	static const struct {
		int32_t prev, words, fact, sum;
	} cases[] = {
		{ 1199, 4, 0, -120 },  { 1199, 5, 0, 50 },       { 1200, 4, 299, 10 },
		{ 1200, 9, 300, 300 }, { -4000, 0, 1000, -120 },
	};
	struct arena a = { 0 };
	struct trees kinds[ITEM_KINDS] = { 0 };
	size_t line;

	around_read(kinds, &a,
		    STRL("[fact]\n"
			 "prev.decision 1200 words 5 talk.fact 300 : -120 50 10 300\n"
			 "position 0 words 0 words 0 : 9 9 9 0\n"),
		    &line);
	for (size_t i = 0; i < COUNT(cases); i++) {
		int32_t x[AROUND_FEATURES] = { 0 };

		x[AROUND_SUM + AROUND_PREV * ITEM_KINDS + ITEM_DECISION] =
		    cases[i].prev;
		x[AROUND_WORDS] = cases[i].words;
		x[AROUND_TALK + ITEM_FACT] = cases[i].fact;
		OK(trees_sum(&kinds[ITEM_FACT], x) == cases[i].sum, "sum %d", (int)i);
	}
	arena_fini(&a);
}

static void test_features(void)
{
	struct place talk[] = {
		{ .turn = 0, .voice = 0, .words = 7, .open = true },
		{ .turn = 0, .voice = 0, .words = 1, .open = true },
		{ .turn = 1, .voice = 1, .words = 3 },
		{ .turn = 2, .voice = 0, .words = 9, .open = true },
	};
	int32_t mean[ITEM_KINDS], x[AROUND_FEATURES];

	talk[0].sum[ITEM_FACT] = 500;
	talk[1].sum[ITEM_FACT] = -9000;
	talk[2].sum[ITEM_FACT] = 5000;
	talk[3].sum[ITEM_FACT] = -3000;
	surroundings_mean(talk, 4, mean);
	OK(mean[ITEM_FACT] == (622 + 18 + 18 + 47) * 1000 / 4, "mean of the talk: %d",
	   (int)mean[ITEM_FACT]);
	surroundings_of(talk, 4, 1, mean, x);
	OK(x[AROUND_SUM + ITEM_FACT] == SURROUND_FLOOR &&
	       x[AROUND_SUM + AROUND_PREV * ITEM_KINDS + ITEM_FACT] == 500 &&
	       x[AROUND_SUM + AROUND_NEXT * ITEM_KINDS + ITEM_FACT] == SURROUND_FLOOR &&
	       x[AROUND_SUM + AROUND_PREV2 * ITEM_KINDS + ITEM_FACT] ==
		   SURROUND_FLOOR &&
	       x[AROUND_SUM + AROUND_NEXT2 * ITEM_KINDS + ITEM_FACT] == -3000,
	   "sums around it: none below the floor, of what gives no item, beyond the "
	   "talk");
	OK(x[AROUND_TURN + AROUND_PREV - 1] == 2 &&
	       x[AROUND_TURN + AROUND_NEXT - 1] == 0 &&
	       x[AROUND_TURN + AROUND_PREV2 - 1] == 0 &&
	       x[AROUND_TURN + AROUND_NEXT2 - 1] == 1,
	   "in its turn, by another, beyond the talk, by the same again");
	OK(x[AROUND_WORDS] == 1 && x[AROUND_WORDS + AROUND_PREV] == 7 &&
	       x[AROUND_WORDS + AROUND_NEXT] == 3 && x[AROUND_POSITION] == 250,
	   "words and position");
	OK(surroundings_matter(&talk[0], ITEM_FACT) &&
	       !surroundings_matter(&talk[1], ITEM_FACT) &&
	       !surroundings_matter(&talk[2], ITEM_FACT),
	   "a word alone, or what gives no item, is not asked about");
}

/* A row is right when what is before it may be a decision and it is short itself. */
static void test_learns(void)
{
	enum { ROWS = 2000, FOLDS = 4 };
	struct arena a = { 0 };
	struct trees trees = { 0 };
	struct fit_tree_rows rows = { .n = ROWS, .n_features = AROUND_FEATURES };
	int32_t(*x)[AROUND_FEATURES] = arena_alloc(&a, ROWS * sizeof(*x));
	double *score = arena_alloc(&a, ROWS * sizeof(*score));
	size_t wrong = 0;

	rows.x = x[0];
	rows.sum = arena_alloc(&a, ROWS * sizeof(*rows.sum));
	rows.label = arena_alloc(&a, ROWS);
	rows.fold = arena_alloc(&a, ROWS * sizeof(*rows.fold));
	for (size_t i = 0; i < ROWS; i++) {
		int32_t before = (int32_t)(i * 7919 % 4000) - 2000;
		int32_t words = (int32_t)(i * 31 % 20);

		x[i][AROUND_SUM + AROUND_PREV * ITEM_KINDS + ITEM_DECISION] = before;
		x[i][AROUND_WORDS] = words;
		rows.label[i] = before > 0 && words < 10;
		rows.fold[i] = i % FOLDS;
	}
	rows.label[5] = -1;
	fit_trees_find(&a, &rows, FOLDS, &trees, score);
	for (size_t i = 0; i < ROWS; i++) {
		wrong += rows.label[i] >= 0 && (score[i] > 0) != (rows.label[i] == 1);
		wrong += (trees_sum(&trees, x[i]) > 0) != (score[i] > 0);
	}
	OK(trees.n > 10 && wrong < ROWS / 10, "two questions at once: %zu wrong",
	   wrong);
	arena_fini(&a);
}

static const char rules_text[] =
    "signals:\n"
    "  - {name: then, pattern: '\\bthen\\b'}\n"
    "  - {name: propose, pattern: '\\bwe could\\b'}\n"
    "kinds:\n"
    "  decision: {bias: -3, threshold: 0.5,\n"
    "    weights: {then: 2.5, propose: 2}}\n"
    "surroundings: |\n"
    "  [decision]\n"
    "  prev.decision -1500 decision -700 words 8 : 0 -900 1700 0\n";

/* What is listed of four sentences behind so many others. */
static const struct item *decided(struct record *r, struct arena *a, size_t others)
{
	static const char *const said[] = { "It rained on the whole way home.",
					    "So the old shed in Barrow, then.",
					    "We could take the old shed in Barrow.",
					    "So the new shed in Barrow, then." };
	struct str text = str_z(rules_text), name = STR("rules");
	struct conf conf;
	struct talk t;
	struct err e = { 0 };
	struct rules *rules = rules_load(&text, &name, 1, STRL("general"), false, &e);
	struct rules_scratch *scratch = rules ? rules_scratch_new(rules) : NULL;

	conf_init(&conf);
	record_init(r, a);
	r->id = STRL("m-1");
	for (size_t i = 0; i < others + 4; i++) {
		struct segment *seg = record_segment(r, SEG_SPEECH);

		seg->speaker = i % 2 ? STRL("Ada") : STRL("Bo");
		seg->text = str_z(said[i < others ? 0 : i - others]);
	}
	if (rules) {
		talk_build(&t, r, &conf, NULL);
		score_items(&t, rules, scratch);
	}
	rules_scratch_free(scratch);
	rules_free(rules);
	conf_fini(&conf);
	return r->items.n == 1 ? r->items.v : NULL;
}

/* The same words: a decision where somebody proposed, none where nobody did. */
static void test_talk(void)
{
	struct arena a = { 0 };
	struct record r;
	const struct item *it = decided(&r, &a, SURROUND_TALK - 4);

	OK(it && str_eq(it->evidence.v[it->evidence.n - 1].quote,
			STRL("So the new shed in Barrow, then.")),
	   "what stands before it makes it a decision");
	OK(it && it->why.n == 2 && str_eq(it->why.v[1].signal, STRL("surroundings")) &&
	       it->why.v[1].weight == 1700,
	   "and is named among the reasons");
	arena_reset(&a);
	OK(!decided(&r, &a, SURROUND_TALK - 5), "a short talk has no surroundings");
	arena_fini(&a);
}

static void test_level(void)
{
	static const double sums[] = { -5, -1, -4, -2, -9, -3, -1 };
	struct level level = { .n = 0 };

	OK(level_takes(&level) == 0, "without sentences there is no level");
	level_add(&level, -4);
	OK(level_takes(&level) == -4 * LEVEL_SHARE, "one sentence is its talk's level");
	level.n = 0;
	for (size_t i = 0; i < COUNT(sums); i++)
		level_add(&level, sums[i]);
	OK(level_takes(&level) == (-1 - 1 - 2 - 3 - 4) / 5.0 * LEVEL_SHARE,
	   "else the five surest are");
}

static const char level_rules[] = "signals:\n"
				  "  - {name: then, pattern: '\\bthen\\b'}\n"
				  "  - {name: surely, pattern: '\\bsurely\\b'}\n"
				  "  - {name: lex, builtin: lexicon}\n"
				  "kinds:\n"
				  "  decision: {bias: -9, threshold: 0.5}\n"
				  "verbatim:\n"
				  "  kinds:\n"
				  "    decision: {bias: -4, threshold: 0.5,\n"
				  "      weights: {then: 3, surely: 9, lex: 1}}\n";

/* How many decisions there are when the same is said among more and less sure words. */
static size_t decided_among(const char *lexicon, const char *sure)
{
	struct buf b = { 0 };
	struct str text, name = STR("rules");
	struct arena a = { 0 };
	struct err e = { 0 };
	struct record r;
	struct conf conf;
	struct talk t;
	struct rules *rules;
	struct rules_scratch *scratch;
	size_t n;

	buf_fmt(&b, "%s%s", level_rules, lexicon);
	text = buf_view(&b);
	rules = rules_load(&text, &name, 1, STRL("general"), false, &e);
	scratch = rules_scratch_new(rules);
	conf_init(&conf);
	record_init(&r, &a);
	r.id = STRL("m-1");
	for (size_t i = 0; i < 40; i++) {
		struct segment *seg = record_segment(&r, SEG_SPEECH);

		seg->speaker = i % 2 ? STRL("Ada") : STRL("Bo");
		seg->text = i == 39 ? STRL("So the new shed in Barrow, then.")
			    : i < 20 && i % 4 == 0 ? str_z(sure)
						   : STRL("Um yeah.");
	}
	talk_build(&t, &r, &conf, NULL);
	score_items(&t, rules, scratch);
	n = r.items.n;
	rules_scratch_free(scratch);
	rules_free(rules);
	conf_fini(&conf);
	arena_fini(&a);
	buf_fini(&b);
	return n;
}

/* In verbatim talk the best that a meeting has is listed, if it is not far off. */
static void test_beside_level(void)
{
	static const char phrases[] = "lexicon: |\n  [verbatim]\n  barn: d1,0\n";
	static const char sure[] = "We surely take the old shed in Barrow.";
	static const char none[] = "It rained on the whole way home.";

	OK(decided_among(phrases, none) == 1, "what stands out in its talk is listed");
	OK(decided_among(phrases, sure) == 5, "not beside what is far surer");
	OK(decided_among("", none) == 0,
	   "weights without phrases were not learned beside a level");
}

int main(void)
{
	test_level();
	test_beside_level();
	test_text();
	test_sum();
	test_features();
	test_learns();
	test_talk();
	return tap_end();
}
