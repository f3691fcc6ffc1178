/* cmd_forget.c - dossier forget: a meeting, a source or a person, for good. */
#include "cli/cli.h"
#include "cli/option.h"
#include "cli/report.h"

static int forget(const struct settings *s, struct render *r)
{
	render_forget(r, str_z(s->operands[0]));
	return report_end(s, r, NULL);
}

static int run(const struct settings *s)
{
	return report_run(s, VAULT_PLAIN, forget);
}

static const struct option_row options[] = {
	VAULT_OPTION, WRITE_OPTIONS, QUIET_OPTION("no summary"), HELP_OPTION, { 0 },
};

const struct command command_forget = {
	"forget",
	"MEETING|PERSON|SOURCE",
	"remove a meeting, a person or a source from pages and memory, for good",
	options,
	1,
	1,
	run,
};
