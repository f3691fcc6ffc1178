/* scored.h - a talk of a few lines and rules of a few words: what items come of it. */
#ifndef TESTS_EXTRACT_SCORED_H
#define TESTS_EXTRACT_SCORED_H
#include "extract/itemid.h"
#include "extract/score.h"
#include "tests/tap.h"

/* Not every test needs every helper. */
#define SCORED __attribute__((unused)) static

static const char rules_text[] =
    "version: 1\n"
    "signals:\n"
    "  - {name: will, pattern: \"\\\\bI'll\\\\b\"}\n"
    "  - {name: agree, pattern: '^(?:yes|okay)\\b'}\n"
    "  - {name: go, pattern: '\\bgo with\\b'}\n"
    "  - {name: must, pattern: '\\bmust\\b'}\n"
    "  - {name: open, pattern: '\\bopen point\\b'}\n"
    "  - {name: bank, pattern: '\\bbank file\\b'}\n"
    "  - {name: rate, pattern: '\\bper hour\\b'}\n"
    "  - {name: owes, pattern: '\\bowes\\b'}\n"
    "  - {name: day, builtin: date}\n"
    "  - {name: agreed, builtin: reply, of: agree}\n"
    "  - {name: asked, builtin: earlier, of: go}\n"
    "  - {name: mark, builtin: question-mark}\n"
    "  - {name: after, builtin: after-question}\n"
    "kinds:\n"
    "  action: {bias: -3, threshold: 0.5, page_threshold: 0.9,\n"
    "    weights: {will: 4, rate: 3.2, owes: 2.5, day: 1, bank: 3.5}}\n"
    "  decision: {bias: -3, threshold: 0.5, page_threshold: 0.6,\n"
    "    weights: {go: 2, agreed: 3, next.agree: 1, must: 8}}\n"
    "  fact: {bias: -3, threshold: 0.5, page_threshold: 0.6,\n"
    "    weights: {must: 5, rate: 3.8}}\n"
    "  question: {bias: -3, threshold: 0.5, weights: {mark: 3.5, prev.mark: 0.1, open: "
    "4}}\n"
    "  blocker: {bias: -9, weights: {asked: 12, after: 1}}\n";

struct bench {
	struct arena arena;
	struct record r;
	struct talk t;
	struct conf conf;
	struct rules *rules;
	struct rules_scratch *scratch;
};

SCORED void say(struct bench *b, const char *speaker, const char *text)
{
	struct segment *seg = record_segment(&b->r, SEG_SPEECH);

	seg->speaker = str_z(speaker);
	seg->text = str_z(text);
}

SCORED void start(struct bench *b)
{
	record_init(&b->r, &b->arena);
	b->r.id = STRL("m-0000000000000001");
}

SCORED void score(struct bench *b)
{
	talk_build(&b->t, &b->r, &b->conf, NULL);
	score_items(&b->t, b->rules, b->scratch);
	itemid_all(&b->r);
}

SCORED const struct item *item(const struct bench *b, size_t i)
{
	static const struct item none;

	return i < b->r.items.n ? &b->r.items.v[i] : &none;
}

SCORED bool quotes(const struct item *it, size_t i, const char *quote)
{
	return i < it->evidence.n && str_eq(it->evidence.v[i].quote, str_z(quote));
}

/* false: the rules do not load. */
SCORED bool bench_open(struct bench *b)
{
	struct str text = str_z(rules_text), name = STR("rules");
	struct err e = { 0 };

	conf_init(&b->conf);
	b->rules = rules_load(&text, &name, 1, STRL("general"), false, &e);
	OK(b->rules != NULL, "rules: %zu:%zu %s", e.line, e.col, e.text);
	if (b->rules)
		b->scratch = rules_scratch_new(b->rules);
	return b->rules != NULL;
}

SCORED void bench_close(struct bench *b)
{
	rules_scratch_free(b->scratch);
	rules_free(b->rules);
	conf_fini(&b->conf);
	arena_fini(&b->arena);
}

#endif
