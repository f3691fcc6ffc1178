/* cmd_forget.c - dossier forget: a meeting, a source or a person, for good. */
#include <stddef.h>

#include "cli/cli.h"
#include "cli/report.h"

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
	r = render_new(&opts, diag_stderr(), &e);
	if (r)
		render_forget(r, str_z(s->operands[0]));
	rc = r ? report_end(s, r, NULL) : fail(&e);
	render_free(r);
	vault_close(&v);
	return rc;
}

static const struct option_row options[] = {
	{ "vault", 'v', OPTION_TEXT, "DIR", "the vault (default: nearest dossier.yaml)",
	  offsetof(struct settings, vault) },
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

const struct command command_forget = {
	"forget",
	"MEETING|PERSON|SOURCE",
	"take what came from it out of pages and memory, for good",
	options,
	1,
	1,
	run,
};
