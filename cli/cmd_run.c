/* cmd_run.c - dossier run: the three stages in one process, on all cores. */
#include "base/pool.h"
#include "cli/exports.h"
#include "cli/model.h"
#include "cli/options.h"
#include "cli/readbefore.h"
#include "cli/report.h"

struct worker {
	struct arena arena;
	struct extract_scratch *scratch;
	struct diag_list said;
	struct arena keys; /* of one unit */
	struct buf ids;    /* of its records, each with a blank behind it */
};

VEC(units, size_t);

struct pipeline {
	const struct ingest *in;
	struct units unread; /* what the vault does not know */
	const struct extract *x;
	struct render *render;
	struct read_before *before; /* or NULL: all is read */
	bool shows;                 /* what would be sent: nothing is rendered */
	struct worker *workers;
	size_t threads;
	struct ordered *order;
	struct err err; /* of the first unit that failed: whoever holds the floor */
};

struct put {
	struct pipeline *p;
	struct worker *w;
};

static int put_record(void *ctx, struct record *r, struct err *e)
{
	struct put *put = ctx;
	struct diag said = diag_to_list(&put->w->said);

	buf_str(&put->w->ids, r->id);
	buf_c(&put->w->ids, ' ');
	if (render_takes(put->p->render, r) &&
	    extract_record(put->p->x, put->w->scratch, r, said, e) < 0)
		return -1;
	if (put->p->shows)
		return 0;
	return render_put(put->p->render, r, e);
}

/* Has the vault all that a past run read in an export that is as it was? */
static bool is_known(const struct pipeline *p, const struct ingest_key *key)
{
	struct str ids, id, rest;
	size_t n = 0;

	if (!read_before_get(p->before, key, &ids))
		return false;
	for (rest = ids; str_split(&rest, ' ', &id) && id.len; n++)
		if (!render_knows(p->render, id))
			return false;
	render_passed(p->render, n);
	return true;
}

/*
 * Looking up takes less than waiting for one's turn: of many exports that are known
 * and few that are not, threads only get the few.
 */
static void find_unread(struct pipeline *p, struct arena *a)
{
	struct arena keys = { 0 };
	struct ingest_key key;

	for (size_t unit = 0; unit < ingest_count(p->in); unit++) {
		arena_reset(&keys);
		if (p->before && ingest_key(p->in, unit, &keys, &key) &&
		    is_known(p, &key)) {
			read_before_again(p->before, &key);
			progress_step();
		} else {
			*VEC_ADD(a, &p->unread) = unit;
		}
	}
	arena_fini(&keys);
}

static int work(void *ctx, size_t worker, size_t i)
{
	struct pipeline *p = ctx;
	struct worker *w = &p->workers[worker];
	struct put put = { p, w };
	size_t unit = p->unread.v[i];
	struct ingest_key key;
	struct err e = { 0 };
	int rc;

	w->ids.len = 0;
	rc = ingest_read(p->in, unit, &w->arena, (struct sink){ put_record, &put },
			 diag_to_list(&w->said), &e);

	ordered_wait(p->order, i);
	arena_reset(&w->keys);
	if (p->before && rc == 0 && w->said.n == 0 &&
	    ingest_key(p->in, unit, &w->keys, &key))
		read_before_put(p->before, &key, buf_view(&w->ids));
	diag_list_flush(&w->said, diag_stderr());
	if (rc < 0 && !p->err.code)
		p->err = e;
	ordered_done(p->order, i);
	progress_step();
	return rc;
}

static int read_all(const struct settings *s, struct pipeline *p, struct err *e)
{
	size_t jobs = p->threads;
	struct arena a = { 0 };
	int rc;

	p->order = ordered_new();
	p->workers = mem_alloc(jobs * sizeof(*p->workers));
	for (size_t i = 0; i < jobs; i++)
		p->workers[i].scratch = extract_scratch_new(p->x);
	progress_begin(s, "meetings", ingest_count(p->in));
	find_unread(p, &a);
	rc = pool_run(jobs, p->unread.n, work, p);
	progress_end();
	for (size_t i = 0; i < jobs; i++) {
		extract_scratch_free(p->workers[i].scratch);
		arena_fini(&p->workers[i].arena);
		arena_fini(&p->workers[i].keys);
		buf_fini(&p->workers[i].ids);
		diag_list_fini(&p->workers[i].said);
	}
	mem_free(p->workers);
	ordered_free(p->order);
	arena_fini(&a);
	if (rc < 0)
		*e = p->err;
	return rc;
}

static struct read_before *recall(const struct vault *v, struct ingest_opts *opts)
{
	struct read_before *b = read_before_open(v->path, opts->max_bytes);

	opts->is_talk = read_before_is_talk;
	opts->ctx = b;
	return b;
}

/* Reads the exports, each as far as the vault does not know it. */
static int read_exports(const struct settings *s, const struct ingest_opts *opts,
			struct pipeline *p, struct err *e)
{
	struct ingest *in = exports_plan(s, opts);
	int rc;

	if (ingest_count(in) == 0)
		say(s, "no exports found");
	p->in = in;
	p->shows = s->llm_dry_run;
	rc = read_all(s, p, e);
	ingest_free(in);
	return rc;
}

static int run_vault(const struct settings *s, const struct vault *v,
		     const struct seen *seen)
{
	struct ingest_opts in_opts = { .max_bytes = (size_t)v->conf.limit_bytes };
	struct extract_opts x_opts = {
		.conf = &v->told, .names = &v->conf, .rules = s->rules, .vault = v->path
	};
	struct render_opts r_opts = report_opts(s, v);
	struct pipeline p = { 0 };
	struct extract *x = NULL;
	struct err e = { 0 };
	int rc = -1;

	if (!s->again && !s->list)
		p.before = recall(v, &in_opts);
	r_opts.dry_run |= s->llm_dry_run;
	if (model_open(&x_opts, s, v, &e) == 0)
		x = extract_new(&x_opts, &e);
	r_opts.asks = x_opts.llm != NULL;
	if (x) {
		r_opts.rules = extract_rules(x);
		p.render = render_new(&r_opts, diag_stderr(), &e);
	}
	if (p.render) {
		p.x = x;
		p.threads = model_threads(&x_opts, s);
		rc = read_exports(s, &in_opts, &p, &e);
	}
	if (rc == 0 && p.before && !r_opts.dry_run)
		read_before_keep(p.before);
	/* The pages need the room. */
	extract_free(x);
	read_before_free(p.before);
	/* What a model did not answer is asked by the next run. */
	rc = rc < 0    ? fail(&e)
	     : p.shows ? done()
		       : report_end(s, p.render, model_lost(&x_opts) ? NULL : seen);
	rc = model_close(&x_opts, s, rc);
	render_free(p.render);
	return rc;
}

static int run(const struct settings *s)
{
	struct render_report same = { 0 };
	struct seen *seen = NULL;
	struct vault v;
	struct err e = { 0 };
	int rc;

	if (vault_open(&v, s, true, false, &e) < 0)
		return fail(&e);
	if (!v.conf.own.name.p)
		say(s, "no own organisation is configured: the most frequent e-mail "
		       "domain gets no account page (organisation: in dossier.yaml; "
		       "dossier init proposes one)");
	/* What is read anew, or asked of a model, does not show in files. */
	if (!s->again && !s->llm && !s->llm_offline && !s->llm_dry_run)
		seen = seen_look(s, &v);
	if (seen && seen_same(seen, &same)) {
		report_say(s, &same);
		rc = done();
	} else if (vault_pages(&v, &e) < 0) {
		rc = fail(&e);
	} else {
		rc = run_vault(s, &v, seen);
	}
	seen_free(seen);
	vault_close(&v);
	return rc;
}

static const struct option_row options[] = {
	VAULT_OPTION,     RULES_OPTION,
	AS_OF_OPTION,     AGAIN_OPTION,
	FROM_LIST_OPTION, WRITE_OPTIONS,
	MODEL_OPTIONS,    QUIET_OPTION("no progress, no summary"),
	HELP_OPTION,      { 0 },
};

const struct command command_run = {
	"run",
	"FILE|FOLDER ...",
	"read meeting exports, create and merge the pages of a vault",
	options,
	1,
	(size_t)-1,
	run,
};
