/* cmd_entity.c - dossier merge-entity and split-entity: one page of two, two of one. */
#include "cli/cli.h"
#include "cli/option.h"
#include "cli/report.h"

static int merge(const struct settings *s, struct render *r)
{
	render_name(r, str_z(s->operands[0]), str_z(s->operands[1]));
	return report_end(s, r, NULL);
}

static int split(const struct settings *s, struct render *r)
{
	render_name(r, str_z(s->operands[0]), str_none());
	return report_end(s, r, NULL);
}

static int run_merge(const struct settings *s)
{
	return report_run(s, VAULT_PLAIN, merge);
}

static int run_split(const struct settings *s)
{
	return report_run(s, VAULT_PLAIN, split);
}

static const struct option_row options[] = {
	VAULT_OPTION, AS_OF_OPTION, WRITE_OPTIONS, QUIET_OPTION("no summary"),
	HELP_OPTION,  { 0 },
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
