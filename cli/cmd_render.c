/* cmd_render.c - dossier render: records to pages. */
#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <string.h>
#include <unistd.h>

#include "base/jsonl.h"
#include "cli/cli.h"
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

static int run(const struct settings *s)
{
	char dash[] = "-", *standard_input[] = { dash };
	char **paths = s->n_operands ? s->operands : standard_input;
	size_t n = s->n_operands ? s->n_operands : 1;
	struct render_opts opts;
	struct render *r;
	struct vault v;
	struct err e = { 0 };
	int rc = 0;

	if (vault_open(&v, s, true, true, &e) < 0)
		return fail(&e);
	opts = report_opts(s, &v);
	r = render_new(&opts, diag_stderr(), &e);
	for (size_t i = 0; r && rc == 0 && i < n; i++)
		rc = put_path(r, paths[i], &e);
	rc = !r || rc < 0 ? fail(&e) : report_end(s, r, NULL);
	render_free(r);
	vault_close(&v);
	return rc;
}

static const struct option_row options[] = {
	{ "vault", 'v', OPTION_TEXT, "DIR", "the vault (default: nearest dossier.yaml)",
	  offsetof(struct settings, vault) },
	{ "as-of", 0, OPTION_DATE, "DATE",
	  "today, for the pages (default: newest meeting)",
	  offsetof(struct settings, as_of) },
	{ "again", 0, OPTION_FLAG, NULL,
	  "read anew what is known already, or was taken back",
	  offsetof(struct settings, again) },
	{ "dry-run", 'n', OPTION_FLAG, NULL, "write nothing, print the pages' diff",
	  offsetof(struct settings, dry_run) },
	{ "jobs", 'j', OPTION_NUMBER, "N", "threads (default: one a processor)",
	  offsetof(struct settings, jobs) },
	{ "now", 0, OPTION_FLAG, NULL,
	  "write pages too that somebody changed in the last minute",
	  offsetof(struct settings, now) },
	{ "quiet", 'q', OPTION_FLAG, NULL, "no progress, no summary",
	  offsetof(struct settings, quiet) },
	{ "help", 'h', OPTION_FLAG, NULL, "print this",
	  offsetof(struct settings, help) },
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
