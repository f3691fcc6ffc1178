/* cmd_run.c - dossier run: the three stages in one process, on all cores. */
#include "base/pool.h"
#include "cli/exports.h"
#include "cli/model.h"
#include "cli/option.h"
#include "cli/ordered.h"
#include "cli/progress.h"
#include "cli/readbefore.h"
#include "cli/report.h"
#include "cli/vault.h"
#include "dossier/directory.h"

struct worker {
	struct arena arena;
	struct extract_scratch *scratch;
	struct diag_list said;
	struct arena keys; /* of one unit */
	struct buf gave;   /* its records, see read_before_get() */
};

VEC(units, size_t);

/* An export that is as it was, and what it gave. */
struct passed {
	size_t unit;
	struct str gave;
};
VEC(passed_list, struct passed);

struct pipeline {
	struct ingest *in;
	struct units unread; /* what the vault does not know */
	struct passed_list passed;
	struct directory *directory; /* in the second round: of whom is lent */
	bool lends;                  /* to somebody, now or before, or asks a model */
	struct units lent;           /* what is read again for it */
	const struct extract *x;     /* asks a model, if one is asked */
	const struct extract *alone; /* does not */
	struct render *render;
	struct read_before *before; /* or NULL: all is read */
	const struct conf *told;
	bool shows; /* what would be sent: nothing is rendered */
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

	buf_str(&put->w->gave, r->id);
	buf_c(&put->w->gave, ' ');
	if (render_takes(put->p->render, r) &&
	    extract_record(put->p->alone, put->w->scratch, r, said, e) < 0)
		return -1;
	return render_put(put->p->render, r, e);
}

/* Has the vault all that a past run read in an export that is as it was? */
static bool is_known(const struct pipeline *p, const struct ingest_key *key,
		     struct str *gave)
{
	struct str id, note, rest;

	if (!read_before_get(p->before, key, gave))
		return false;
	for (rest = *gave; read_before_split(&rest, &id, &note);)
		if (!render_knows(p->render, id))
			return false;
	for (rest = *gave; read_before_split(&rest, &id, &note);)
		render_passed(p->render, id);
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
		struct str gave;

		arena_reset(&keys);
		if (p->before && ingest_key(p->in, unit, &keys, &key) &&
		    is_known(p, &key, &gave)) {
			read_before_again(p->before, &key);
			*VEC_ADD(a, &p->passed) = (struct passed){ unit, gave };
			progress_step();
		} else {
			*VEC_ADD(a, &p->unread) = unit;
		}
	}
	arena_fini(&keys);
}

/* What a round does with each record, and whether it reports what is wrong in exports.
 */
struct round {
	int (*put)(void *ctx, struct record *r, struct err *e);
	bool tells;
};

/* Reads a unit and notes what it gave, in the order of the list that it is number i of.
 */
static int read_unit(struct pipeline *p, struct worker *w, size_t unit, size_t i,
		     const struct round *round)
{
	struct put to = { p, w };
	struct ingest_key key;
	struct err e = { 0 };
	int rc;

	w->gave.len = 0;
	rc = ingest_read(p->in, unit, &w->arena, (struct sink){ round->put, &to },
			 diag_to_list(&w->said), &e);

	ordered_wait(p->order, i);
	arena_reset(&w->keys);
	if (p->before && rc == 0 && w->said.n == 0 &&
	    ingest_key(p->in, unit, &w->keys, &key))
		read_before_put(p->before, &key, buf_view(&w->gave));
	if (round->tells)
		diag_list_flush(&w->said, diag_stderr());
	else
		diag_list_fini(&w->said);
	if (rc < 0 && !p->err.code)
		p->err = e;
	ordered_done(p->order, i);
	progress_step();
	return rc;
}

static int work(void *ctx, size_t worker, size_t i)
{
	static const struct round first = { .put = put_record, .tells = true };
	struct pipeline *p = ctx;

	return read_unit(p, &p->workers[worker], p->unread.v[i], i, &first);
}

/* ---- the second round: what meetings are lent of each other ---------------------- */

static void add_people(void *ctx, const struct record *r)
{
	struct pipeline *p = ctx;

	directory_add(p->directory, r);
	p->lends |= r->lent_as.len > 0;
}

static int put_lent(void *ctx, struct record *r, struct err *e)
{
	struct put *put = ctx;
	struct pipeline *p = put->p;
	struct diag said = diag_to_list(&put->w->said);
	struct str note = directory_note(r->arena, r);
	bool asks = p->x != p->alone && render_takes(p->render, r);

	buf_fmt(&put->w->gave, "%.*s=%.*s ", STR_ARG(r->id), STR_ARG(note));
	directory_lend(p->directory, r, note);
	if (!asks && !render_relends(p->render, r->id, r->source.path, r->lent_as))
		return 0;
	if (extract_record(asks ? p->x : p->alone, put->w->scratch, r, said, e) < 0)
		return -1;
	render_put_again(p->render, r);
	return 0;
}

static int work_lent(void *ctx, size_t worker, size_t i)
{
	static const struct round second = { .put = put_lent, .tells = false };
	struct pipeline *p = ctx;

	return read_unit(p, &p->workers[worker], p->lent.v[i], i, &second);
}

/* Is one of its records to be lent others than it was? */
static bool is_lent_others(const struct pipeline *p, struct arena *a, struct str gave)
{
	struct str id, note;

	while (read_before_split(&gave, &id, &note)) {
		struct participants lent = { 0 };

		arena_reset(a);
		if (!note.p && !directory_is_empty(p->directory))
			return true;
		directory_find(p->directory, a, id, note, &lent);
		if (render_relends(p->render, id, str_none(),
				   directory_digest(a, &lent)))
			return true;
	}
	return false;
}

static void find_lent(struct pipeline *p, struct arena *a)
{
	struct arena scratch = { 0 };

	for (size_t i = 0; i < p->passed.n; i++)
		if (is_lent_others(p, &scratch, p->passed.v[i].gave))
			*VEC_ADD(a, &p->lent) = p->passed.v[i].unit;
	for (size_t i = 0; i < p->unread.n && p->lends; i++)
		*VEC_ADD(a, &p->lent) = p->unread.v[i];
	arena_fini(&scratch);
}

/* A model reads in the second round only: once. */
static int read_lent(const struct settings *s, struct pipeline *p, struct arena *a)
{
	int rc = 0;

	p->directory = directory_new(p->told);
	render_people(p->render, add_people, p);
	directory_end(p->directory);
	p->lends |= p->x != p->alone || !directory_is_empty(p->directory);
	find_lent(p, a);
	if (p->lent.n) {
		p->order = ordered_new();
		progress_begin(s, "meetings again", p->lent.n);
		rc = pool_run(p->threads, p->lent.n, work_lent, p);
		progress_end();
		ordered_free(p->order);
	}
	directory_free(p->directory);
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
	ordered_free(p->order);
	if (rc == 0)
		rc = read_lent(s, p, &a);
	for (size_t i = 0; i < jobs; i++) {
		extract_scratch_free(p->workers[i].scratch);
		arena_fini(&p->workers[i].arena);
		arena_fini(&p->workers[i].keys);
		buf_fini(&p->workers[i].gave);
		diag_list_fini(&p->workers[i].said);
	}
	mem_free(p->workers);
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

/* What a run needs besides its exports: rules, and what the vault remembers. */
struct opening {
	struct extract_opts *x_opts, *alone_opts;
	const struct render_opts *r_opts;
	struct extract *x, *alone;
	struct render *render;
	struct err e[2]; /* of each job of open_one() */
};

/* Neither looks at the other, and both take their time. */
static int open_one(void *ctx, size_t worker, size_t i)
{
	struct opening *o = ctx;

	(void)worker;
	if (i == 1) {
		o->render = render_new(o->r_opts, diag_once(), &o->e[1]);
		return o->render ? 0 : -1;
	}
	o->x = extract_new(o->x_opts, &o->e[0]);
	if (o->x && o->x_opts->llm)
		o->alone = extract_new(o->alone_opts, &o->e[0]);
	return o->x && (o->alone || !o->x_opts->llm) ? 0 : -1;
}

/* Wrong rules are told before all else, and leave a new vault untouched. */
static int open_both(const struct settings *s, bool is_new, struct opening *o,
		     struct err *e)
{
	if (pool_run(is_new ? 1 : (size_t)s->jobs, 2, open_one, o) == 0) {
		render_rules(o->render, extract_rules(o->x));
		return 0;
	}
	*e = o->e[o->e[0].code ? 0 : 1];
	return -1;
}

/* Reads the exports, each as far as the vault does not know it, and makes the pages. */
static int make_pages(const struct settings *s, const struct vault *v,
		      struct seen *seen, struct pipeline p)
{
	struct extract_opts x_opts = {
		.conf = &v->told, .names = &v->conf, .rules = s->rules, .vault = v->path
	};
	struct render_opts r_opts = report_opts(s, v);
	struct extract_opts alone_opts;
	struct opening o = { .x_opts = &x_opts,
			     .alone_opts = &alone_opts,
			     .r_opts = &r_opts };
	struct err e = { 0 };
	int rc;

	r_opts.dry_run |= s->llm_dry_run;
	r_opts.files = seen_vault(seen);
	rc = model_open(&x_opts, s, v, &e);
	alone_opts = x_opts;
	alone_opts.llm = NULL;
	r_opts.asks = x_opts.llm != NULL;
	if (rc == 0)
		rc = open_both(s, read_before_is_empty(p.before), &o, &e);
	p.render = o.render;
	if (rc == 0) {
		p.x = o.x;
		p.alone = o.alone ? o.alone : o.x;
		p.told = &v->told;
		p.threads = model_threads(&x_opts, s);
		p.shows = s->llm_dry_run;
		rc = read_all(s, &p, &e);
	}
	if (rc == 0 && p.before && !r_opts.dry_run)
		read_before_keep(p.before);
	/* The pages need the room. */
	extract_free(o.alone);
	extract_free(o.x);
	read_before_free(p.before);
	ingest_free(p.in);
	seen_forget_exports(seen);
	/* What a model did not answer is asked by the next run. */
	rc = rc < 0    ? fail(&e)
	     : p.shows ? done()
		       : report_end(s, p.render, model_lost(&x_opts) ? NULL : seen);
	rc = model_close(&x_opts, s, rc);
	render_free(p.render);
	return rc;
}

static void advise(const struct settings *s, const struct vault *v)
{
	if (!v->conf.own.name.p)
		say(s,
		    "no own organisation is configured: the most frequent e-mail "
		    "domain gets no account page (%s)",
		    v->configured
			? "organisation: in dossier.yaml"
			: "dossier init --from EXPORTS writes a dossier.yaml");
}

static int run_vault(const struct settings *s, const struct vault *v, struct seen *seen)
{
	struct ingest_opts opts = { .max_bytes = (size_t)v->conf.limit_bytes };
	struct pipeline p = { 0 };

	if (!s->again && !s->list)
		p.before = recall(v, &opts);
	p.in = exports_plan(s, seen, &opts);
	if (ingest_count(p.in) == 0)
		say(s, "no exports found");
	if (ingest_count(p.in) == 0 && v->made) {
		read_before_free(p.before);
		ingest_free(p.in);
		return done();
	}
	vault_say(v, s);
	advise(s, v);
	return make_pages(s, v, seen, p);
}

static int run(const struct settings *s)
{
	struct render_report same = { 0 };
	struct seen *seen = NULL;
	struct vault v;
	struct err e = { 0 };
	int rc;

	if (model_check(s, &e) < 0 || vault_open(&v, s, VAULT_MAKE, &e) < 0)
		return fail(&e);
	/* What is read anew, or asked of a model, does not show in files. */
	if (!s->again && !s->llm && !s->llm_offline && !s->llm_dry_run)
		seen = seen_look(s, &v);
	if (seen && seen_same(seen, &same)) {
		advise(s, &v);
		report_say(s, &same);
		rc = done();
	} else if (vault_pages(&v, vault_files_list(seen_vault(seen)), &e) < 0) {
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
