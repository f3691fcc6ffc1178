/* test_fit.c - weights from labelled talks: signs, files, folds, the same bytes. */
#include "dossier/fit.h"

#include <fcntl.h>
#include <math.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/fsutil.h"
#include "extract/fit/fit_data.h"
#include "tests/tap.h"

static const char rules_text[] = "# first words\n"
				 "signals:\n"
				 "  - {name: will, pattern: \"\\\\bI'll\\\\b\"}\n"
				 "  - {name: was, pattern: '\\bwas\\b'}\n"
				 "kinds:\n"
				 "  # of things that block\n"
				 "  blocker: {bias: -2}\n"
				 "  action:\n"
				 "    bias: 9\n"
				 "    weights: {was: 9}\n"
				 "profiles:\n"
				 "  own: {kinds: {action: {threshold: 0.5}}} # stays\n";

static const char phrase_rules[] = "version: 1\n"
				   "signals:\n"
				   "  - {name: phrases, builtin: lexicon}\n"
				   "kinds:\n"
				   "  action:\n"
				   "    bias: -1\n"
				   "    threshold: 0.5\n"
				   "    page_threshold: 0.5\n"
				   "    weights:\n"
				   "      phrases: 1\n";

static void say(struct record *r, const char *text, bool right)
{
	struct segment *seg = record_segment(r, SEG_SPEECH);

	seg->speaker = STRL("Ada");
	seg->text = str_z(text);
	if (right) {
		struct item *it = VEC_ADD(r->arena, &r->items);
		struct evidence *ev = VEC_ADD(r->arena, &it->evidence);

		it->kind = ITEM_ACTION;
		it->text = arena_fmt(r->arena, "item %zu", r->items.n);
		ev->segment = seg->n;
		ev->to = (int64_t)seg->text.len;
	}
}

static void add_talk(struct fit *f, int number)
{
	struct arena a = { 0 };
	struct record r;

	record_init(&r, &a);
	r.id = arena_fmt(&a, "m-%d", number);
	for (int i = 0; i < 6; i++) {
		say(&r, "And the week was as long as they are.", false);
		say(&r, "Fine, I'll send the list to all of you.", true);
		say(&r, "It is raining on the old roof again.", false);
		say(&r, "That was what we thought of it too.", false);
	}
	fit_add(f, &r);
	arena_fini(&a);
}

/* A talk whose labels teach weights alone. */
static void add_beside(struct fit *f, int n)
{
	struct arena a = { 0 };
	struct record r;

	record_init(&r, &a);
	r.id = arena_fmt(&a, "m-beside-%d", n);
	r.extra = STRL(",\"labels\":\"weights\"");
	say(&r, "Fine, I'll send the list to all of you.", true);
	say(&r, "It is raining on the old roof again.", false);
	fit_add(f, &r);
	arena_fini(&a);
}

static bool fit_in_order(const char *file, const int *order, int beside,
			 struct buf *out, struct buf *report)
{
	struct conf conf = { .language = STR("en") };
	struct fit_opts opts = { &conf, file, NULL };
	struct err e = { 0 };
	struct fit *f = fit_new(&opts, &e);
	bool ok = f != NULL;

	for (int i = 0; f && i < 4; i++)
		add_talk(f, order[i]);
	for (int i = 0; f && i < beside; i++)
		add_beside(f, i);
	ok = ok && fit_run(f, out, report, &e) == 0;
	fit_free(f);
	return ok;
}

static bool has(const struct buf *b, const char *text)
{
	return str_has(buf_view(b), str_z(text));
}

/* The number behind "name: " in the file. */
static double number(const struct buf *b, const char *name)
{
	size_t at = str_find(buf_view(b), str_z(name), 0);

	return at == STR_NPOS ? 0 : strtod(b->p + at + strlen(name), NULL);
}

static void test_fit(const char *file)
{
	static const int one[] = { 1, 2, 3, 4 }, two[] = { 4, 2, 1, 3 };
	struct buf out = { 0 }, again = { 0 }, report = { 0 };
	struct str texts[1], names[1] = { STR("out") };
	struct err e = { 0 };
	struct rules *r;

	OK(fit_in_order(file, one, 4, &out, &report) &&
	       has(&report, "tidy action: 24 labelled items in 8 talks"),
	   "talks that teach weights alone are in no figure");
	out.len = report.len = 0;
	OK(fit_in_order(file, one, 0, &out, &report), "a fit");
	buf_c(&out, '\0');
	out.len--;
	OK(number(&out, "      will: ") > 1, "a sign of items weighs");
	OK(number(&out, "    bias: ") < 0, "items are rare");
	OK(has(&out, "# first words") && has(&out, "# of things that block") &&
	       has(&out, "# stays"),
	   "comments stay");
	OK(has(&out, "  blocker: {bias: -2}\n"), "a kind without labels stays");
	OK(!has(&out, "was: 9"), "old weights go");
	OK(has(&out, "# fit: 24 labelled"), "the figures stand in the file");
	OK(has(&report, "4 folds") && has(&report, "confidence"), "the report");
	texts[0] = buf_view(&out);
	r = rules_load(texts, names, 1, STRL("general"), false, &e);
	OK(r != NULL, "the file is read again");
	rules_free(r);
	OK(fit_in_order(file, two, 0, &again, &report) &&
	       str_eq(buf_view(&out), buf_view(&again)),
	   "records in another order give the same bytes");
	buf_fini(&out);
	buf_fini(&again);
	buf_fini(&report);
}

static void test_solve(void)
{
	static const size_t first[] = { 0, 1, 2, 3, 4 };
	static const uint32_t index[] = { 0, 0, 1, 1 };
	static const int8_t label[] = { 1, 1, 0, 0 };
	static const bool use[] = { true, true, true, true };
	static const double prior[] = { 5, -5, 0 };
	struct fit_rows rows = {
		.n = 4, .first = first, .index = index, .n_features = 2
	};
	struct fit_problem p = { .rows = &rows,
				 .label = label,
				 .use = use,
				 .pull = { 1, 1 },
				 .rounds = 50 };
	double w[3];

	fit_solve(&p, w);
	OK(w[0] > 0.5 && w[1] < -0.5, "weights tell the rows apart");
	OK(w[2] < 0.01 && w[2] > -0.01, "an even task has no bias");
	p.prior = prior;
	p.pull.rule = 1000;
	fit_solve(&p, w);
	OK(w[0] > 4.9 && w[1] < -4.9, "a strong pull keeps the prior");
}

/* Four rows of two talks; the phrase stands beside the right rows, not in them. */
static void test_near(void)
{
	static const size_t none[] = { 0, 0, 0, 0, 0 };
	static const size_t first[] = { 0, 0, 1, 1, 2 };
	static const uint32_t index[] = { 0, 1 };
	static const int8_t label[] = { 1, 0, 0, 0 };
	static const bool use[] = { true, true, true, true };
	static const size_t from[] = { 0, 0, 2, 2 }, to[] = { 2, 2, 4, 4 };
	struct fit_rows phrases = {
		.n = 4, .first = first, .index = index, .n_features = 2
	};
	struct fit_rows rows = { .n = 4,
				 .first = none,
				 .index = index,
				 .phrases = &phrases,
				 .from = from,
				 .to = to };
	struct fit_problem p = { .rows = &rows,
				 .label = label,
				 .use = use,
				 .pull = { 0.01, 0.01 },
				 .rounds = 50 };
	double w[5], score[4];

	OK(fit_width(&rows) == 5, "two weights a phrase, and the bias");
	fit_solve(&p, w);
	OK(w[2] > 1 && w[0] < -1,
	   "a phrase tells of the row beside it, not of its own");
	OK(w[3] < -1, "another one of its talk only");
	fit_scores(&rows, w, score);
	OK(score[0] > 0 && score[1] < 0 && score[2] < 0 && score[3] < 0,
	   "scores see rows near by");
}

/* A phrase that counts half as much in a row adds half as much to its score. */
static void test_share(void)
{
	static const size_t none[] = { 0, 0, 0 }, first[] = { 0, 1, 2 };
	static const uint32_t index[] = { 0, 0 };
	static const size_t from[] = { 0, 0 }, to[] = { 2, 2 };
	static const struct phrase_share share[] = { { { 1, 1 } }, { { 0.5, 0.25 } } };
	static const double w[] = { 2, 3 / FIT_NEAR, -1 };
	struct fit_rows phrases = {
		.n = 2, .first = first, .index = index, .n_features = 1
	};
	struct fit_rows rows = { .n = 2,
				 .first = none,
				 .index = index,
				 .phrases = &phrases,
				 .from = from,
				 .to = to,
				 .share = share };
	double score[2];

	fit_scores(&rows, w, score);
	OK(fabs(score[0] - (2 + 3 - 1)) < 1e-9 &&
	       fabs(score[1] - (1 + 0.75 - 1)) < 1e-9,
	   "and so does one near by");
}

/* Each of two features tells as much; the second one has the greater value. */
static void test_value(void)
{
	static const size_t first[] = { 0, 1, 2, 2, 2 };
	static const uint32_t index[] = { 0, 1 };
	static const int8_t label[] = { 1, 1, 0, 0 };
	static const bool use[] = { true, true, true, true };
	static const double value[] = { 1, 3 };
	struct fit_rows rows = {
		.n = 4, .first = first, .index = index, .n_features = 2, .value = value
	};
	struct fit_problem p = { .rows = &rows,
				 .label = label,
				 .use = use,
				 .pull = { 1, 1 },
				 .rounds = 50 };
	double w[3], score[4];

	fit_solve(&p, w);
	fit_scores(&rows, w, score);
	OK(score[0] > score[2] && score[1] > score[0] + 0.5, "it is held less");
}

/* What "I'll" weighs in verbatim talk, beside tidy ones in which it tells an action. */
static double verbatim_will(const char *file, const char *line, double *tidy)
{
	struct conf conf = { .language = STR("en") };
	struct fit_opts opts = { &conf, file, NULL };
	struct buf out = { 0 }, report = { 0 };
	struct err e = { 0 };
	struct fit *f = fit_new(&opts, &e);
	double will = 0;

	for (int i = 0; i < 4; i++) {
		struct arena a = { 0 };
		struct record r;

		add_talk(f, i);
		record_init(&r, &a);
		r.id = arena_fmt(&a, "v-%d", i);
		for (int k = 0; k < 10; k++) {
			say(&r, "Um we had it all in the box.", k < 2);
			say(&r, line, false);
		}
		fit_add(f, &r);
		arena_fini(&a);
	}
	if (fit_run(f, &out, &report, &e) == 0) {
		buf_c(&out, '\0');
		*tidy = number(&out, "      will: ");
		will = number(&out, "        will: ");
	}
	fit_free(f);
	buf_fini(&out);
	buf_fini(&report);
	return will;
}

static void test_forms(const char *file)
{
	double tidy = 0, unheard, idle;

	unheard = verbatim_will(file, "Uh the week is too long for it.", &tidy);
	OK(tidy > 1 && unheard > tidy / 4 && unheard < tidy,
	   "what verbatim talk does not tell is as in tidy talk, weaker");
	idle = verbatim_will(file, "Uh I'll say the week is too long for it.", &tidy);
	OK(idle < unheard - 0.5, "until it tells otherwise");
}

/* Ten tidy talks and one of the other form, which knows few of their words. */
static bool fit_eleven(const char *file, struct buf *out)
{
	struct conf conf = { .language = STR("en") };
	struct fit_opts opts = { &conf, file, NULL };
	struct buf report = { 0 };
	struct err e = { 0 };
	struct fit *f = fit_new(&opts, &e);
	struct arena a = { 0 };
	struct record r;
	bool ok;

	for (int i = 0; f && i < 10; i++)
		add_talk(f, i);
	record_init(&r, &a);
	r.id = STRL("v-1");
	for (int k = 0; k < 10; k++)
		say(&r, "Um we had uh it all in the box.", k < 2);
	if (f)
		fit_add(f, &r);
	arena_fini(&a);
	ok = f && fit_run(f, out, &report, &e) == 0;
	fit_free(f);
	buf_fini(&report);
	return ok;
}

static bool write_rules(const char *file, const char *text)
{
	struct err e = { 0 };
	int fd = open(file, O_WRONLY | O_TRUNC);

	return fd >= 0 && fs_write_fd(fd, str_z(file), str_z(text), &e) == 0 &&
	       close(fd) == 0;
}

static void test_phrases(const char *file)
{
	struct buf out = { 0 };

	OK(fit_eleven(file, &out) && !has(&out, " send the list:"),
	   "no signal sums phrases: none are learned");
	out.len = 0;
	OK(write_rules(file, phrase_rules) && fit_eleven(file, &out) &&
	       has(&out, " send the list:"),
	   "else they are, whatever one talk of the other form knows");
	buf_fini(&out);
}

int main(void)
{
	char file[] = "/tmp/test-fit-XXXXXX";
	int fd = mkstemp(file);

	OK(fd >= 0 && close(fd) == 0 && write_rules(file, rules_text), "a rules file");
	test_fit(file);
	test_forms(file);
	test_phrases(file);
	unlink(file);
	test_solve();
	test_near();
	test_value();
	test_share();
	return tap_end();
}
