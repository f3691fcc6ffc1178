/* cmd_undo.c - dossier undo: takes a past batch back. */
#include <stddef.h>

#include "cli/cli.h"
#include "cli/report.h"

enum { MAX_BATCH = 99999999 };

static int list(const struct render *r)
{
	struct buf text = { 0 };
	struct err e = { 0 };
	int rc;

	render_batches(r, &text);
	rc = output(buf_view(&text), &e) < 0 ? fail(&e) : done();
	buf_fini(&text);
	return rc;
}

static int undo(const struct settings *s, struct render *r)
{
	struct str operand = str_z(s->n_operands ? s->operands[0] : "0");
	long batch = str_uint(operand, MAX_BATCH);
	struct err e = { 0 };

	if (batch < 0 || (s->n_operands && batch == 0))
		err_set(
		    &e, ERR_USAGE,
		    "\"%.*s\" is not the number of a batch: see dossier undo --list",
		    STR_ARG(operand));
	else if (render_undo(r, (size_t)batch, &e) == 0)
		return report_end(s, r, NULL);
	return fail(&e);
}

static int run(const struct settings *s)
{
	struct render_opts opts;
	struct render *r;
	struct vault v;
	struct err e = { 0 };
	int rc;

	if (vault_open(&v, s, false, true, &e) < 0)
		return fail(&e);
	opts = report_opts(s, &v);
	opts.dry_run |= s->batches;
	r = render_new(&opts, diag_stderr(), &e);
	rc = !r ? fail(&e) : s->batches ? list(r) : undo(s, r);
	render_free(r);
	vault_close(&v);
	return rc;
}

static const struct option_row options[] = {
	{ "vault", 'v', OPTION_TEXT, "DIR", "the vault (default: nearest dossier.yaml)",
	  offsetof(struct settings, vault) },
	{ "list", 'l', OPTION_FLAG, NULL, "name the batches, and stop",
	  offsetof(struct settings, batches) },
	{ "dry-run", 'n', OPTION_FLAG, NULL, "write nothing, print the pages' diff",
	  offsetof(struct settings, dry_run) },
	{ "jobs", 'j', OPTION_NUMBER, "N", "threads (default: one a processor)",
	  offsetof(struct settings, jobs) },
	{ "quiet", 'q', OPTION_FLAG, NULL, "no summary",
	  offsetof(struct settings, quiet) },
	{ "help", 'h', OPTION_FLAG, NULL, "print this",
	  offsetof(struct settings, help) },
	{ 0 },
};

const struct command command_undo = {
	"undo",  "[BATCH]", "take back what a past run brought (default: the last one)",
	options, 0,         1,
	run,
};
