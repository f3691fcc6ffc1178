/* cmd_fit.c - dossier fit: weights of the rules from labelled records. */
#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <sys/stat.h>

#include "base/fsroot.h"
#include "base/fsutil.h"
#include "cli/option.h"
#include "cli/records.h"
#include "cli/vault.h"
#include "dossier/fit.h"

static int add_line(struct fit *f, const struct line_reader *in, struct str line,
		    struct err *e)
{
	struct arena a = { 0 };
	struct record r;
	int rc;

	record_init(&r, &a);
	rc = record_parse(&r, line, e);
	if (rc == 0 && r.items.n && !r.segments.n)
		diag_at(diag_stderr(), ERR_FORMAT, in->name, in->number, 0,
			"a record without its transcript: its items teach nothing "
			"(dossier extract keeps it with --segments)");
	if (rc == 0)
		fit_add(f, &r);
	arena_fini(&a);
	return rc;
}

static int add_file(struct fit *f, const char *path, struct err *e)
{
	struct line_reader in;
	struct str line;
	int rc;

	if (records_open(&in, path, e) < 0)
		return -1;
	while ((rc = records_next(&in, &line, e)) == 1) {
		if (add_line(f, &in, line, e) < 0) {
			records_place(&in, in.number, e);
			rc = -1;
			break;
		}
	}
	records_close(&in);
	return rc;
}

/* A device or a pipe cannot be replaced. */
static int write_into(const char *path, struct str text, struct err *e)
{
	int fd = open(path, O_WRONLY | O_CLOEXEC);
	int rc;

	if (fd < 0)
		return err_io(e, "write", str_z(path), errno);
	rc = fs_write_fd(fd, str_z(path), text, e);
	if (fs_close(fd, str_z(path), rc < 0 ? NULL : e) < 0)
		rc = -1;
	return rc;
}

/* The file is the old one or the new one, whole: it may be the rules that were read. */
static int write_rules(const char *path, struct str text, struct err *e)
{
	struct str folder = str_folder(str_z(path)), name = str_base(str_z(path));
	struct fs_root root = { .fd = -1 };
	struct arena a = { 0 };
	struct str fresh;
	struct stat st;
	int rc;

	if (stat(path, &st) == 0 && !S_ISREG(st.st_mode))
		return write_into(path, text, e);
	fresh = arena_fmt(&a, "%.*s.new", STR_ARG(name));
	rc = fs_root_open(&root, arena_fmt(&a, "%.*s.", STR_ARG(folder)).p, e);
	if (rc == 0)
		rc = fs_root_remove(&root, fresh, e);
	if (rc == 0)
		rc = fs_root_create(&root, fresh, text, e);
	if (rc == 0)
		rc = fs_root_sync(&root, e);
	if (rc == 0 && fs_root_rename(&root, fresh, name, e) < 0) {
		fs_root_remove(&root, fresh, NULL);
		rc = -1;
	}
	fs_root_close(&root);
	arena_fini(&a);
	return rc;
}

static int fit(const struct settings *s, const struct vault *v, struct err *e)
{
	struct fit_opts opts = { &v->conf, s->rules, s->prior };
	struct buf rules = { 0 }, report = { 0 };
	struct fit *f = fit_new(&opts, e);
	int rc = f ? 0 : -1;

	for (size_t i = 0; i < s->n_operands && rc == 0; i++)
		rc = add_file(f, s->operands[i], e);
	if (rc == 0)
		rc = fit_run(f, &rules, &report, e);
	if (rc == 0)
		rc = write_rules(s->out, buf_view(&rules), e);
	if (rc == 0 && !s->quiet)
		rc = output(buf_view(&report), e);
	fit_free(f);
	buf_fini(&rules);
	buf_fini(&report);
	return rc;
}

static int run(const struct settings *s)
{
	struct vault v;
	struct err e = { 0 };
	int rc;

	if (!s->out) {
		err_set(&e, ERR_USAGE, "fit needs --out: the rules file to write");
		return fail(&e);
	}
	if (vault_open(&v, s, VAULT_PLAIN, &e) < 0)
		return fail(&e);
	rc = fit(s, &v, &e) < 0 ? fail(&e) : done();
	vault_close(&v);
	return rc;
}

static const struct option_row options[] = {
	{ "out", 'o', OPTION_TEXT, "FILE", "the rules file to write (required)",
	  offsetof(struct settings, out) },
	RULES_OPTION,
	{ "prior", 0, OPTION_TEXT, "FILE", "weights to which the new ones are drawn",
	  offsetof(struct settings, prior) },
	VAULT_OPTION,
	QUIET_OPTION("no figures"),
	HELP_OPTION,
	{ 0 },
};

const struct command command_fit = {
	"fit",
	"GOLD.jsonl ...",
	"learn the weights of the rules from labelled records",
	options,
	1,
	(size_t)-1,
	run,
};
