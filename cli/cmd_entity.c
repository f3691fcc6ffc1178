/* cmd_entity.c - dossier merge-entity and split-entity: one page of two, two of one. */
#include <stddef.h>

#include "cli/cli.h"
#include "cli/report.h"

static int run_name(const struct settings *s, struct str name, struct str of)
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
		render_name(r, name, of);
	rc = r ? report_end(s, r, NULL) : fail(&e);
	render_free(r);
	vault_close(&v);
	return rc;
}

static int run_merge(const struct settings *s)
{
	return run_name(s, str_z(s->operands[0]), str_z(s->operands[1]));
}

static int run_split(const struct settings *s)
{
	return run_name(s, str_z(s->operands[0]), str_none());
}

static const struct option_row options[] = {
	{ "vault", 'v', OPTION_TEXT, "DIR", "the vault (default: nearest dossier.yaml)",
	  offsetof(struct settings, vault) },
	{ "as-of", 0, OPTION_DATE, "DATE",
	  "today, for the pages (default: newest meeting)",
	  offsetof(struct settings, as_of) },
	{ "dry-run", 'n', OPTION_FLAG, NULL, "write nothing, print the pages' diff",
	  offsetof(struct settings, dry_run) },
	{ "jobs", 'j', OPTION_NUMBER, "N", "threads (default: one a processor)",
	  offsetof(struct settings, jobs) },
	{ "now", 0, OPTION_FLAG, NULL,
	  "write pages too that somebody changed in the last minute",
	  offsetof(struct settings, now) },
	{ "quiet", 'q', OPTION_FLAG, NULL, "no summary",
	  offsetof(struct settings, quiet) },
	{ "help", 'h', OPTION_FLAG, NULL, "print this",
	  offsetof(struct settings, help) },
	{ 0 },
};

const struct command command_merge_entity = {
	"merge-entity",
	"NAME OTHER",
	"make one page of two people or accounts: NAME becomes an alias of OTHER",
	options,
	2,
	2,
	run_merge,
};

const struct command command_split_entity = {
	"split-entity", "NAME", "give a name its own page again", options, 1, 1,
	run_split,
};
