/* cmd_ingest.c - dossier ingest: files to records. */
#include <stddef.h>

#include "base/jsonl.h"
#include "base/pool.h"
#include "cli/exports.h"
#include "cli/option.h"
#include "cli/ordered.h"
#include "cli/progress.h"

/* What a worker holds back before it waits for its turn. */
enum { KEEP_BYTES = 4 << 20 };

struct worker {
	struct arena arena;
	struct buf out;
	struct diag_list said;
};

struct shared {
	const struct ingest *in;
	struct worker *workers;
	struct ordered *order;
	struct err err; /* of the first unit that failed: whoever holds the floor */
};

struct put {
	struct shared *s;
	struct worker *w;
	size_t unit;
};

static int write_out(struct worker *w, struct err *e)
{
	int rc = output(buf_view(&w->out), e);

	w->out.len = 0;
	return rc;
}

static int put_record(void *ctx, struct record *r, struct err *e)
{
	struct put *p = ctx;

	record_write(&p->w->out, r, true);
	if (p->w->out.len < KEEP_BYTES)
		return 0;
	ordered_wait(p->s->order, p->unit);
	return write_out(p->w, e);
}

static int work(void *ctx, size_t worker, size_t unit)
{
	struct shared *s = ctx;
	struct worker *w = &s->workers[worker];
	struct put p = { s, w, unit };
	struct err e = { 0 };
	int rc = ingest_read(s->in, unit, &w->arena, (struct sink){ put_record, &p },
			     diag_to_list(&w->said), &e);

	ordered_wait(s->order, unit);
	if (rc == 0)
		rc = write_out(w, &e);
	diag_list_flush(&w->said, diag_stderr());
	if (rc < 0 && !s->err.code)
		s->err = e;
	ordered_done(s->order, unit);
	progress_step();
	return rc;
}

static int ingest_all(const struct settings *s, struct ingest *in)
{
	size_t jobs = (size_t)s->jobs;
	struct shared sh = {
		in, mem_alloc(jobs * sizeof(struct worker)), ordered_new(), { 0 }
	};
	int rc;

	progress_begin(s, "files", ingest_count(in));
	rc = pool_run(jobs, ingest_count(in), work, &sh);
	for (size_t i = 0; i < jobs; i++) {
		arena_fini(&sh.workers[i].arena);
		buf_fini(&sh.workers[i].out);
		diag_list_fini(&sh.workers[i].said);
	}
	mem_free(sh.workers);
	ordered_free(sh.order);
	return rc < 0 ? fail(&sh.err) : done();
}

static int run(const struct settings *s)
{
	struct ingest *in;
	struct err e = { 0 };
	int rc;

	if (s->list_formats) {
		struct buf text = { 0 };

		ingest_list_formats(&text);
		rc = output(buf_view(&text), &e) < 0 ? fail(&e) : EXIT_DONE;
		buf_fini(&text);
		return rc;
	}
	in = exports_plan(s, NULL, NULL);
	rc = ingest_all(s, in);
	ingest_free(in);
	return rc;
}

static const struct option_row options[] = {
	FROM_LIST_OPTION,
	JOBS_OPTION,
	{ "list-formats", 0, OPTION_FLAG, NULL,
	  "print the formats that are read, and stop",
	  offsetof(struct settings, list_formats) },
	QUIET_OPTION("no progress"),
	HELP_OPTION,
	{ 0 },
};

const struct command command_ingest = {
	"ingest",
	"[FILE|FOLDER ...]",
	"read meeting exports, write records (JSON Lines)",
	options,
	0,
	(size_t)-1,
	run,
};
