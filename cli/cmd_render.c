/* cmd_render.c - dossier render: records to pages. */
#include "cli/option.h"
#include "cli/records.h"
#include "cli/report.h"

static int put_line(struct render *r, struct arena *a, struct str line, struct err *e)
{
	struct record rec;

	arena_reset(a);
	record_init(&rec, a);
	if (record_parse(&rec, line, e) < 0)
		return -1;
	return render_put(r, &rec, e);
}

/* A bad line is reported and the rest goes on; a cut end stops before any write. */
static int put_all(struct render *r, const char *path, struct err *e)
{
	struct line_reader in;
	struct arena arena = { 0 };
	struct str line;
	int rc;

	if (records_open(&in, path, e) < 0)
		return -1;
	while ((rc = records_next(&in, &line, e)) == 1) {
		struct err bad = { 0 };

		if (put_line(r, &arena, line, &bad) == 0)
			continue;
		records_place(&in, in.number, &bad);
		diag_put(diag_stderr(), &bad);
	}
	records_close(&in);
	arena_fini(&arena);
	return rc;
}

static int read_all(const struct settings *s, struct render *r)
{
	struct err e = { 0 };
	int rc = s->n_operands ? 0 : put_all(r, "-", &e);

	for (size_t i = 0; rc == 0 && i < s->n_operands; i++)
		rc = put_all(r, s->operands[i], &e);
	return rc < 0 ? fail(&e) : report_end(s, r, NULL);
}

static int run(const struct settings *s)
{
	return report_run(s, VAULT_MAKE, read_all);
}

static const struct option_row options[] = {
	VAULT_OPTION,
	AS_OF_OPTION,
	AGAIN_OPTION,
	WRITE_OPTIONS,
	QUIET_OPTION("no summary"),
	HELP_OPTION,
	{ 0 },
};

const struct command command_render = {
	"render",
	"[RECORDS ...]",
	"read records, create and merge the pages of a vault",
	options,
	0,
	(size_t)-1,
	run,
};
