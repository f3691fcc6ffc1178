/* cmd_render.c - dossier render: records to pages. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "base/jsonl.h"
#include "cli/cli.h"
#include "cli/options.h"
#include "cli/report.h"

enum { LINE_MAX_BYTES = 1 << 30 };

static int put_line(struct render *r, struct arena *a, struct str line, struct err *e)
{
	struct record rec;

	arena_reset(a);
	record_init(&rec, a);
	if (record_parse(&rec, line, false, e) < 0)
		return -1;
	return render_put(r, &rec, e);
}

/* A bad line is reported and the rest goes on; a cut end stops before any write. */
static int put_all(struct render *r, int fd, struct str name, struct err *e)
{
	struct line_reader in = { 0 };
	struct arena arena = { 0 };
	struct str line;
	int rc;

	line_reader_init(&in, fd, name, LINE_MAX_BYTES);
	while ((rc = line_reader_next(&in, &line, e)) == 1) {
		struct err bad = { 0 };

		if (str_trim(line).len == 0)
			continue;
		if (put_line(r, &arena, line, &bad) == 0) {
			progress_step(1);
			continue;
		}
		err_file(&bad, name);
		bad.line = in.number;
		diag_put(diag_stderr(), &bad);
	}
	if (rc < 0)
		err_file(e, name);
	line_reader_fini(&in);
	arena_fini(&arena);
	return rc;
}

static int put_path(struct render *r, const char *path, struct err *e)
{
	int fd, rc;

	if (strcmp(path, "-") == 0)
		return put_all(r, STDIN_FILENO, STRL("standard input"), e);
	fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return err_io(e, "read", str_z(path), errno);
	rc = put_all(r, fd, str_z(path), e);
	close(fd); /* only read from */
	return rc;
}

static int read_all(const struct settings *s, struct render *r)
{
	struct err e = { 0 };
	int rc = s->n_operands ? 0 : put_path(r, "-", &e);

	for (size_t i = 0; rc == 0 && i < s->n_operands; i++)
		rc = put_path(r, s->operands[i], &e);
	return rc < 0 ? fail(&e) : report_end(s, r, NULL);
}

static int run(const struct settings *s)
{
	return report_run(s, true, read_all);
}

static const struct option_row options[] = {
	VAULT_OPTION,
	AS_OF_OPTION,
	AGAIN_OPTION,
	DRY_RUN_OPTION,
	JOBS_OPTION,
	NOW_OPTION,
	QUIET_OPTION("no progress, no summary"),
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
