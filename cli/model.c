/* model.c - options to a connection; what it cost; Ctrl-C. */
#include "cli/model.h"
#include "cli/progress.h"
#include "cli/vault.h"

#include <signal.h>
#include <stdio.h>

#include "base/ascii.h"
#include "base/confurl.h"
#include "base/jsonnum.h"

enum { LLM_JOBS = 4 };

static volatile sig_atomic_t interrupted;
static struct err unshown; /* why a dry run could not print a body */

/* The first interrupt stops the asking alone; SA_RESETHAND lets a second one end all.
 */
static void on_interrupt(int number)
{
	(void)number;
	interrupted = 1;
}

static void catch_interrupts(void)
{
	struct sigaction action = { .sa_handler = on_interrupt,
				    .sa_flags = (int)SA_RESETHAND };

	sigemptyset(&action.sa_mask);
	sigaction(SIGINT, &action, NULL);
	sigaction(SIGTERM, &action, NULL);
}

/* "2.50" is money, "500000tokens" tokens. */
static int budget(const char *text, struct llm_run *run, struct err *e)
{
	static const struct str tokens = STR("tokens");
	struct str s = str_z(text);
	bool dot = false;

	if (str_ends(s, tokens)) {
		run->budget_tokens =
		    str_uint(str_trim(str_n(s.p, s.len - tokens.len)), 1L << 40);
		if (run->budget_tokens > 0)
			return 0;
		s.len = 0;
	}
	for (size_t i = 0; i < s.len; i++) {
		if (s.p[i] != '.' && !ascii_is_digit(s.p[i]))
			s.len = 0;
		else if (s.p[i] == '.' && (dot || i == 0 || i + 1 == s.len))
			s.len = 0;
		else
			dot |= s.p[i] == '.';
	}
	run->budget_money = s.len > 0 && s.len < 12 ? jsonnum_milli(s) : 0;
	if (run->budget_money > 0)
		return 0;
	return err_set(e, ERR_USAGE,
		       "--llm-budget takes money (2.50) or tokens (500000tokens)");
}

/* With --llm-dry-run this is all of the output: one body a line. */
static void show(void *ctx, struct str body)
{
	struct buf line = { 0 };
	struct err *first = ctx;

	buf_str(&line, body);
	buf_c(&line, '\n');
	if (!first->code)
		output(buf_view(&line), first);
	buf_fini(&line);
}

static void tell(const struct settings *s, const struct llm_conf *conf)
{
	struct str host = confurl_host(conf->url);

	say(s, "%s: model %.*s at %.*s, redact: %.*s",
	    s->llm_dry_run   ? "would be sent"
	    : s->llm_offline ? "answers come from the store"
			     : "meetings are sent",
	    STR_ARG(conf->model), STR_ARG(host), STR_ARG(conf->redact));
}

int model_check(const struct settings *s, struct err *e)
{
	const char *keep = s->llm_ungrounded;
	struct llm_run unused = { 0 };

	if (s->llm_budget && budget(s->llm_budget, &unused, e) < 0)
		return -1;
	if (keep && strcmp(keep, "drop") != 0 && strcmp(keep, "flag") != 0)
		return err_set(e, ERR_USAGE, "--llm-ungrounded takes drop or flag");
	return 0;
}

int model_open(struct extract_opts *opts, const struct settings *s,
	       const struct vault *v, struct err *e)
{
	const struct llm_conf *conf = &v->conf.llm;
	struct llm_run run = { .vault = v->path,
			       .jobs = s->llm_jobs ? (size_t)s->llm_jobs : LLM_JOBS,
			       .offline = s->llm_offline,
			       .cancel = &interrupted };

	if (!s->llm && !s->llm_offline && !s->llm_dry_run && !conf->always)
		return 0;
	if (s->llm_budget && budget(s->llm_budget, &run, e) < 0)
		return -1;
	opts->llm_keep_ungrounded =
	    s->llm_ungrounded && strcmp(s->llm_ungrounded, "flag") == 0;
	if (s->llm_dry_run) {
		run.show = show;
		run.show_ctx = &unshown;
	}
	opts->llm = llm_client_new(conf, &run, e);
	if (!opts->llm)
		return -1;
	tell(s, conf);
	catch_interrupts();
	return 0;
}

size_t model_threads(const struct extract_opts *opts, const struct settings *s)
{
	long jobs = s->llm_jobs ? s->llm_jobs : LLM_JOBS;

	if (s->llm_dry_run)
		return 1; /* bodies come out in the order of the meetings */
	return (size_t)(opts->llm && jobs > s->jobs ? jobs : s->jobs);
}

bool model_lost(const struct extract_opts *opts)
{
	return opts->llm && llm_client_counts(opts->llm).lost > 0;
}

static void tell_end(const struct settings *s, const struct llm_counts *n)
{
	struct buf money = { 0 };

	if (n->asked + n->stored + n->lost == 0) {
		say(s, "model: nothing was asked (run --again asks about meetings that "
		       "are known, too)");
		return;
	}
	if (n->money)
		buf_fmt(&money, ", money: %lld.%03lld", (long long)n->money / 1000,
			(long long)n->money % 1000);
	say(s,
	    "model: %zu answer%s from the service, %zu from the store; %lld tokens in, "
	    "%lld out%.*s",
	    n->asked, plural(n->asked), n->stored, (long long)n->in_tokens,
	    (long long)n->out_tokens, STR_ARG(buf_view(&money)));
	buf_fini(&money);
}

int model_close(struct extract_opts *opts, const struct settings *s, int rc)
{
	struct llm_counts n;
	bool known; /* nothing more to say of what was lost */

	if (!opts->llm)
		return rc;
	n = llm_client_counts(opts->llm);
	llm_client_free(opts->llm);
	opts->llm = NULL;
	if (s->llm_dry_run)
		return unshown.code ? fail(&unshown) : rc;
	tell_end(s, &n);
	if (n.lost == 0 || rc > EXIT_DIAGNOSTICS)
		return rc;
	known = !n.lost_why[0] || strcmp(n.lost_why, n.stopped) == 0;
	progress_end();
	fprintf(stderr,
		"dossier: %zu part%s of the talk %s read by the rules alone%s%s%s%s\n",
		n.lost, plural(n.lost), n.lost == 1 ? "was" : "were",
		n.stopped[0] ? ": " : "", n.stopped, known ? "" : ": ",
		known ? "" : n.lost_why);
	return EXIT_SERVICE;
}
