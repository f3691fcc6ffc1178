/* cmd_explain.c - dossier explain: why an item is what it is. */
#include "cli/exports.h"
#include "cli/option.h"
#include "cli/vault.h"
#include "dossier/extract.h"
#include "dossier/render.h"

struct search {
	struct str id; /* of the item */
	const struct extract *x;
	struct extract_scratch *scratch; /* NULL: records have their items already */
	struct buf out;
	size_t found;
};

static int look(void *ctx, struct record *r, struct err *e)
{
	struct search *s = ctx;

	if (s->scratch && extract_record(s->x, s->scratch, r, diag_stderr(), e) < 0)
		return -1;
	for (size_t i = 0; i < record_says(r); i++) {
		const struct item *it = record_said(r, i);

		if (!str_eq(it->id, s->id))
			continue;
		if (s->found++)
			buf_c(&s->out, '\n');
		extract_explain(r, it, &s->out);
	}
	return 0;
}

/* With exports named, the item is found anew and shown in its context. */
static int search_exports(const struct settings *s, const struct conf *conf,
			  struct search *f, struct err *e)
{
	int rc;

	f->scratch = extract_scratch_new(f->x);
	rc = exports_read(s->operands + 1, s->n_operands - 1, (size_t)conf->limit_bytes,
			  (struct sink){ look, f }, e);
	extract_scratch_free(f->scratch);
	return rc;
}

/* What was said may hold anything. */
static int print(struct str text, struct err *e)
{
	struct buf shown = { 0 };
	struct str line;
	int rc;

	while (str_line(&text, &line)) {
		put_shown(&shown, line);
		buf_c(&shown, '\n');
	}
	rc = output(buf_view(&shown), e);
	buf_fini(&shown);
	return rc;
}

/* "^i-52c1" as on its page, "[[Meeting#^i-52c1|2026-02-03]]" as in a link: "i-52c1". */
static struct str item_of(struct str operand)
{
	size_t block = str_chr(operand, '^');

	if (block < operand.len)
		operand = str_from(operand, block + 1);
	operand = str_head(operand, str_chr(operand, '|'));
	return str_head(operand, str_chr(operand, ']'));
}

static int explain(const struct settings *s, const struct vault *v, struct err *e)
{
	struct extract_opts opts = { .conf = &v->told,
				     .rules = s->rules,
				     .vault = v->path };
	struct extract *x = extract_new(&opts, e);
	struct search f = { .id = item_of(str_z(s->operands[0])), .x = x };
	int rc = -1;

	if (x && s->n_operands > 1)
		rc = search_exports(s, &v->conf, &f, e);
	else if (x)
		rc =
		    render_stored(v->path, (struct sink){ look, &f }, diag_stderr(), e);
	if (rc == 0 && f.found == 0)
		rc = err_set(e, ERR_USAGE,
			     "no item %s in %s: name it by the i-... at the end of its "
			     "line on a meeting page, or of a link to it",
			     s->operands[0],
			     s->n_operands > 1 ? "these exports" : "this vault");
	if (rc == 0)
		rc = print(buf_view(&f.out), e);
	buf_fini(&f.out);
	extract_free(x);
	return rc;
}

static int run(const struct settings *s)
{
	struct vault v;
	struct err e = { 0 };
	int rc;

	if (vault_open(&v, s, VAULT_PAGES, &e) < 0)
		return fail(&e);
	rc = explain(s, &v, &e) < 0 ? fail(&e) : done();
	vault_close(&v);
	return rc;
}

static const struct option_row options[] = {
	VAULT_OPTION,
	RULES_OPTION,
	HELP_OPTION,
	{ 0 },
};

const struct command command_explain = {
	"explain",
	"ITEM [FILE|FOLDER ...]",
	"show why an item is on a page: its quote, signals with weights, names",
	options,
	1,
	(size_t)-1,
	run,
};
