/* cmd_undo.c - dossier undo: takes a past batch back. */
#include <stddef.h>

#include "cli/cli.h"
#include "cli/option.h"
#include "cli/report.h"

enum { MAX_BATCH = 99999999 };

static int list(const struct settings *s, struct render *r)
{
	struct buf text = { 0 };
	struct err e = { 0 };
	int rc;

	(void)s;
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
	else if (render_undo(r, (size_t)batch, diag_once(), &e) == 0)
		return report_end(s, r, NULL);
	return fail(&e);
}

static int run(const struct settings *s)
{
	struct settings looks = *s;

	looks.dry_run = true;
	return s->listed ? report_run(&looks, VAULT_PLAIN, list)
			 : report_run(s, VAULT_PLAIN, undo);
}

static const struct option_row options[] = {
	VAULT_OPTION,
	{ "list", 'l', OPTION_FLAG, NULL, "name the batches, and stop",
	  offsetof(struct settings, listed) },
	WRITE_OPTIONS,
	QUIET_OPTION("no summary"),
	HELP_OPTION,
	{ 0 },
};

const struct command command_undo = {
	"undo",  "[BATCH]", "take back what a past run brought (default: the last one)",
	options, 0,         1,
	run,
};
