/*
 * cmd_extract.c - dossier extract: records to records with items.
 *
 * All are read twice: who is known by address from one of them may be whom another
 * names (dossier/directory.h).
 */
#include <pthread.h>
#include <stddef.h>

#include "base/pool.h"
#include "cli/model.h"
#include "cli/option.h"
#include "cli/records.h"
#include "cli/vault.h"
#include "dossier/directory.h"

/* Lines are read ahead in batches, so that all threads have work. */
enum { BATCH_LINES = 256, BATCH_BYTES = 16 << 20 };

struct line {
	size_t from, len, number;
	struct buf out;
	struct diag_list said;
};

struct worker {
	struct arena arena;
	struct extract_scratch *scratch;
};

struct batch {
	const struct extract *x;
	struct directory *directory; /* of whom is lent */
	pthread_mutex_t mutex;       /* of the directory while it is filled */
	bool fills;                  /* the first time */
	const struct settings *s;
	struct worker *workers;
	size_t threads;
	struct line_reader in;
	struct buf text;
	struct line lines[BATCH_LINES];
	size_t n;
};

/* What is wrong with a line is told when it is read again. */
static int fill_directory(void *ctx, size_t worker, size_t i)
{
	struct batch *b = ctx;
	struct worker *w = &b->workers[worker];
	const struct line *l = &b->lines[i];
	struct str line = str_n(b->text.p + l->from, l->len);
	struct err none = { 0 };
	struct record r;

	arena_reset(&w->arena);
	record_init(&r, &w->arena);
	if (record_parse(&r, line, &none) < 0)
		return 0;
	extract_for_directory(b->x, w->scratch, &r);
	pthread_mutex_lock(&b->mutex);
	directory_add(b->directory, &r);
	pthread_mutex_unlock(&b->mutex);
	return 0;
}

static void lend(const struct batch *b, struct record *r)
{
	if (!directory_is_empty(b->directory))
		directory_lend(b->directory, r, directory_note(r->arena, r));
}

static int extract_line(const struct batch *b, struct worker *w, struct line *l,
			struct record *r, struct err *e)
{
	if (record_parse(r, str_n(b->text.p + l->from, l->len), e) < 0)
		return -1;
	lend(b, r);
	return extract_record(b->x, w->scratch, r, diag_to_list(&l->said), e);
}

/* One line; what is wrong with it is reported and the rest goes on. */
static int work(void *ctx, size_t worker, size_t i)
{
	struct batch *b = ctx;
	struct worker *w = &b->workers[worker];
	struct line *l = &b->lines[i];
	struct err e = { 0 };
	struct record r;

	arena_reset(&w->arena);
	record_init(&r, &w->arena);
	if (extract_line(b, w, l, &r, &e) < 0) {
		records_place(&b->in, l->number, &e);
		diag_put(diag_to_list(&l->said), &e);
		return e.code == ERR_STOPPED ? -1 : 0;
	}
	if (!b->s->llm_dry_run)
		record_write(&l->out, &r, b->s->segments);
	return 0;
}

/* 1 = lines were read, 0 = end, -1 = error (what was read before it still counts). */
static int fill(struct batch *b, struct err *e)
{
	struct str line;
	int rc = 1;

	b->text.len = b->n = 0;
	while (b->n < BATCH_LINES && b->text.len < BATCH_BYTES &&
	       (rc = records_next(&b->in, &line, e)) == 1) {
		struct line *l = &b->lines[b->n++];

		l->from = b->text.len;
		l->len = line.len;
		l->number = b->in.number;
		buf_str(&b->text, line);
	}
	return rc < 0 ? -1 : b->n > 0;
}

static int flush(struct batch *b, struct err *e)
{
	int rc = 0;

	for (size_t i = 0; i < b->n; i++) {
		struct line *l = &b->lines[i];

		if (rc == 0)
			rc = output(buf_view(&l->out), e);
		diag_list_flush(&l->said, diag_stderr());
		l->out.len = 0;
	}
	return rc;
}

static int read_path(struct batch *b, const char *path, struct records_twice *t,
		     struct err *e)
{
	int more, rc = 0;

	if (records_open_twice(&b->in, path, t, e) < 0)
		return -1;
	do {
		struct err read_err = { 0 };
		int stopped;

		more = fill(b, &read_err);
		stopped =
		    pool_run(b->threads, b->n, b->fills ? fill_directory : work, b);
		rc = b->fills ? 0 : flush(b, e);
		if (rc == 0 && stopped)
			rc = err_set(e, ERR_STOPPED, "the records are not complete");
		if (rc == 0 && more < 0) {
			*e = read_err;
			rc = -1;
		}
	} while (rc == 0 && more > 0);
	line_reader_fini(&b->in);
	return rc;
}

static int read_all(struct batch *b, const struct conf *told, struct err *e)
{
	static const char *const standard_input[] = { "-" };
	const char *const *paths = b->s->n_operands ? b->s->operands : standard_input;
	size_t n = b->s->n_operands ? b->s->n_operands : 1;
	struct records_twice *files = mem_alloc(n * sizeof(*files));
	struct err later = { 0 };
	int rc = 0;

	b->directory = directory_new(told);
	b->fills = true;
	for (size_t i = 0; i < n && rc == 0; i++)
		rc = read_path(b, paths[i], &files[i], &later);
	directory_end(b->directory);
	b->fills = false;
	rc = 0;
	for (size_t i = 0; i < n && rc == 0; i++)
		rc = read_path(b, paths[i], &files[i], e);
	for (size_t i = 0; i < n; i++)
		records_twice_close(&files[i]);
	directory_free(b->directory);
	mem_free(files);
	return rc;
}

static int extract_all(const struct settings *s, const struct extract *x,
		       const struct conf *told, size_t jobs)
{
	struct batch *b = mem_alloc(sizeof(*b));
	struct err e = { 0 };
	int rc;

	b->x = x;
	b->s = s;
	b->threads = jobs;
	pthread_mutex_init(&b->mutex, NULL);
	b->workers = mem_alloc(jobs * sizeof(*b->workers));
	for (size_t i = 0; i < jobs; i++)
		b->workers[i].scratch = extract_scratch_new(x);
	rc = read_all(b, told, &e);
	for (size_t i = 0; i < jobs; i++) {
		extract_scratch_free(b->workers[i].scratch);
		arena_fini(&b->workers[i].arena);
	}
	for (size_t i = 0; i < BATCH_LINES; i++) {
		buf_fini(&b->lines[i].out);
		diag_list_fini(&b->lines[i].said);
	}
	buf_fini(&b->text);
	pthread_mutex_destroy(&b->mutex);
	mem_free(b->workers);
	mem_free(b);
	return rc < 0 ? fail(&e) : done();
}

static int lint(const struct extract *x)
{
	struct buf text = { 0 };
	struct err e = { 0 };
	size_t n = extract_lint_rules(x, &text);
	int rc = output(buf_view(&text), &e) < 0 ? fail(&e)
		 : n                             ? EXIT_DIAGNOSTICS
						 : EXIT_DONE;

	buf_fini(&text);
	return rc;
}

static int run(const struct settings *s)
{
	struct extract_opts opts = { 0 };
	struct extract *x;
	struct vault v;
	struct err e = { 0 };
	int rc;

	if (model_check(s, &e) < 0 || vault_open(&v, s, VAULT_PAGES, &e) < 0)
		return fail(&e);
	opts.conf = &v.told;
	opts.names = &v.conf;
	opts.vault = v.path;
	opts.rules = s->rules;
	x = model_open(&opts, s, &v, &e) < 0 ? NULL : extract_new(&opts, &e);
	if (!x)
		rc = fail(&e);
	else
		rc = s->lint_rules
			 ? lint(x)
			 : extract_all(s, x, opts.conf, model_threads(&opts, s));
	extract_free(x);
	rc = model_close(&opts, s, rc);
	vault_close(&v);
	return rc;
}

static const struct option_row options[] = {
	VAULT_OPTION,
	RULES_OPTION,
	{ "segments", 0, OPTION_FLAG, NULL, "keep the transcript in the records",
	  offsetof(struct settings, segments) },
	{ "lint-rules", 0, OPTION_FLAG, NULL,
	  "name the rules that slow down all others, and stop",
	  offsetof(struct settings, lint_rules) },
	JOBS_OPTION,
	MODEL_OPTIONS,
	QUIET_OPTION("nothing about the model"),
	HELP_OPTION,
	{ 0 },
};

const struct command command_extract = {
	"extract",
	"[RECORDS ...]",
	"read records, add items, people, accounts, topics",
	options,
	0,
	(size_t)-1,
	run,
};
