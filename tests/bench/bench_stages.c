/*
 * bench_stages.c - the share of processor time by stage, in one process and one thread.
 *
 * usage: bench_stages VAULT OPERAND...
 * The same calls as dossier run --jobs 1, with the clock read between them; and the
 * matcher once more by itself, over the sentences of each record that was extracted.
 */
#include <stdio.h>
#include <time.h>

#include "base/assets.h"
#include "base/lang/words.h"
#include "dossier/conf.h"
#include "dossier/extract.h"
#include "dossier/ingest.h"
#include "dossier/render.h"
#include "extract/rules/rules.h"

/* The matcher is a part of extract; its own turn counts in no sum. */
enum part { START, PLAN, INGEST, EXTRACT, KEEP, PAGES, PARTS, MATCH = PARTS, CLOCKS };

static const char *const names[PARTS] = {
	[START] = "start (rules, templates, vault)",
	[PLAN] = "list and sniff the exports",
	[INGEST] = "ingest",
	[EXTRACT] = "extract",
	[KEEP] = "keep the record",
	[PAGES] = "render: resolve, compose, merge, write",
};

struct clock {
	double spent[CLOCKS], last;
};

struct put {
	struct clock *clock;
	struct extract *x;
	struct extract_scratch *scratch;
	struct render *r;
	struct rules *rules;
	struct rules_scratch *matcher;
	struct diag d;
};

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* What passed since the last call was this part. */
static void book(struct clock *c, enum part part)
{
	double t = now();

	c->spent[part] += t - c->last;
	c->last = t;
}

static void match(const struct put *p, const struct record *rec)
{
	struct arena a = { 0 };
	struct strs sentences = { 0 };
	struct str sentence;
	uint64_t *rows;

	for (size_t i = 0; i < rec->segments.n; i++)
		for (size_t at = 0;
		     sentence_next(rec->segments.v[i].text, &at, &sentence);)
			*VEC_ADD(&a, &sentences) = sentence;
	rows = arena_alloc(&a, (sentences.n + 1) * rules_row(p->rules) * sizeof(*rows));
	p->clock->last = now();
	rules_match(p->rules, p->matcher, sentences.v, sentences.n, rows);
	book(p->clock, MATCH);
	arena_fini(&a);
	p->clock->last = now();
}

static int put_record(void *ctx, struct record *rec, struct err *e)
{
	struct put *p = ctx;
	int rc;

	book(p->clock, INGEST);
	rc = extract_record(p->x, p->scratch, rec, p->d, e);
	book(p->clock, EXTRACT);
	match(p, rec);
	if (rc == 0)
		rc = render_put(p->r, rec, e);
	book(p->clock, KEEP);
	return rc;
}

static int read_all(struct put *p, struct ingest *in, int argc, char **argv,
		    struct err *e)
{
	struct arena a = { 0 };
	int rc = 0;

	for (int i = 2; i < argc && rc == 0; i++)
		rc = ingest_add(in, argv[i], p->d, e);
	if (rc == 0)
		ingest_plan(in, p->d);
	book(p->clock, PLAN);
	for (size_t i = 0; i < ingest_count(in) && rc == 0; i++) {
		rc = ingest_read(in, i, &a, (struct sink){ put_record, p }, p->d, e);
		arena_reset(&a);
		book(p->clock, INGEST);
	}
	arena_fini(&a);
	return rc;
}

static void print(const struct clock *c)
{
	double all = 0;

	for (int i = 0; i < PARTS; i++)
		all += c->spent[i];
	for (int i = 0; i < PARTS; i++)
		printf("%8.1f ms %5.1f %%  %s\n", c->spent[i] * 1e3,
		       c->spent[i] * 100 / all, names[i]);
	printf("extract takes %.2f times as long as its matcher\n",
	       c->spent[EXTRACT] / (c->spent[MATCH] + 1e-9));
}

static void open_matcher(struct put *p, struct err *e)
{
	struct str text = asset("rules.yaml"), name = STRL("rules.yaml");

	p->rules = rules_load(&text, &name, 1, STRL("general"), false, e);
	if (p->rules)
		p->matcher = rules_scratch_new(p->rules);
}

static int run(struct clock *c, struct conf *conf, int argc, char **argv, struct err *e)
{
	struct render_opts r_opts = { .conf = conf, .vault = argv[1], .jobs = 1 };
	struct extract_opts x_opts = { .conf = conf, .vault = argv[1] };
	struct ingest_opts in_opts = { 0 };
	struct render_report report = { 0 };
	struct diag_list said = { 0 };
	struct put p = { .clock = c, .d = diag_to_list(&said) };
	struct ingest *in = ingest_new(&in_opts);
	int rc = -1;

	open_matcher(&p, e);
	c->last = now();
	if (p.rules)
		p.x = extract_new(&x_opts, e);
	if (p.x)
		p.r = render_new(&r_opts, p.d, e);
	if (p.r) {
		p.scratch = extract_scratch_new(p.x);
		book(c, START);
		rc = read_all(&p, in, argc, argv, e);
	}
	if (rc == 0)
		rc = render_end(p.r, &report, p.d, e);
	book(c, PAGES);
	if (said.n)
		fprintf(stderr, "%zu diagnostics, the first: %s: %s\n", said.n,
			said.v[0].file, said.v[0].text);
	render_report_fini(&report);
	render_free(p.r);
	extract_scratch_free(p.scratch);
	extract_free(p.x);
	rules_scratch_free(p.matcher);
	rules_free(p.rules);
	ingest_free(in);
	diag_list_fini(&said);
	return rc;
}

int main(int argc, char **argv)
{
	struct clock c = { .last = now() };
	struct buf path = { 0 };
	struct conf conf;
	struct err e = { 0 };
	int rc;

	if (argc < 3)
		return 2;
	conf_init(&conf);
	buf_fmt(&path, "%s/dossier.yaml", argv[1]);
	buf_c(&path, '\0');
	rc = conf_load(&conf, path.p, &e);
	if (rc == 0)
		rc = run(&c, &conf, argc, argv, &e);
	if (rc < 0)
		fprintf(stderr, "%s:%zu: %s\n", e.file, e.line, e.text);
	else
		print(&c);
	buf_fini(&path);
	conf_fini(&conf);
	return rc < 0 ? 1 : 0;
}
