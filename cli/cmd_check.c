/* cmd_check.c - dossier check: what is wrong with the pages of a vault. */
#include <stddef.h>

#include "cli/option.h"
#include "cli/sources.h"
#include "cli/vault.h"

static void put_text(struct buf *out, const struct finding *f)
{
	put_shown(out, f->page);
	buf_fmt(out, ":%zu: ", f->line);
	buf_str(out, f->code);
	buf_z(out, ": ");
	put_shown(out, f->detail);
	buf_c(out, '\n');
}

static void put_json(struct buf *out, const struct finding *f)
{
	put_finding(out, f->code, f->page, f->line, f->detail);
	buf_z(out, "}\n");
}

/* How many of each code, on stderr. */
static void sum_up(const struct settings *s, struct findings all)
{
	struct str code;

	for (size_t i = 0; (code = check_code(i)).p; i++) {
		size_t n = 0;

		for (size_t k = 0; k < all.n; k++)
			n += str_eq(all.v[k].code, code);
		if (n)
			say(s, "%zu %.*s: %.*s", n, STR_ARG(code),
			    STR_ARG(check_means(code)));
	}
}

static int show(const struct settings *s, struct check *c, struct err *e)
{
	struct findings all = check_findings(c);
	struct buf out = { 0 };
	int rc;

	for (size_t i = 0; i < all.n; i++)
		(s->json ? put_json : put_text)(&out, &all.v[i]);
	rc = output(buf_view(&out), e);
	buf_fini(&out);
	if (rc < 0)
		return fail(e);
	sum_up(s, all);
	return all.n ? EXIT_DIAGNOSTICS : done();
}

static int run(const struct settings *s)
{
	struct settings named = *s;
	struct vault v;
	struct check *c;
	struct err e = { 0 };
	int rc;

	if (s->n_operands && s->vault) {
		err_set(&e, ERR_USAGE, "the vault is named twice");
		return fail(&e);
	}
	if (s->n_operands)
		named.vault = s->operands[0];
	if (vault_open(&v, &named, VAULT_PLAIN, &e) < 0)
		return fail(&e);
	c = check_new();
	rc = check_add_vault(c, v.path, &v.conf, diag_stderr(), &e);
	if (rc == 0)
		check_run(c);
	if (rc == 0 && s->sources)
		rc = sources_check(c, &v, s->sources, &e);
	rc = rc < 0 ? fail(&e) : show(s, c, &e);
	check_free(c);
	vault_close(&v);
	return rc;
}

static const struct option_row options[] = {
	VAULT_OPTION,
	{ "sources", 's', OPTION_TEXT, "DIR",
	  "also look for the quotes in these exports",
	  offsetof(struct settings, sources) },
	JSON_OPTION,
	QUIET_OPTION("no summary"),
	HELP_OPTION,
	{ 0 },
};

const struct command command_check = {
	"check", "[VAULT]", "find what is wrong with the pages of a vault", options, 0,
	1,       run,
};
