/* exports.c - see exports.h. */
#include "cli/exports.h"

static void add(struct ingest *in, const char *operand)
{
	struct err e = { 0 };

	if (ingest_add(in, operand, diag_stderr(), &e) < 0)
		diag_put(diag_stderr(), &e);
}

struct ingest *exports_plan(const struct settings *s, const struct seen *seen,
			    const struct ingest_opts *opts)
{
	struct ingest *in = ingest_new(opts);
	struct err e = { 0 };

	for (size_t i = 0; i < s->n_operands; i++)
		if (seen)
			ingest_add_listed(in, s->operands[i], seen_exports(seen, i));
		else
			add(in, s->operands[i]);
	if (s->list && ingest_add_list(in, s->list, diag_stderr(), &e) < 0)
		diag_put(diag_stderr(), &e);
	if (!s->n_operands && !s->list)
		add(in, "-");
	ingest_plan(in, diag_stderr());
	return in;
}

int exports_read(const char *const *operands, size_t n, size_t max_bytes,
		 struct sink next, struct err *e)
{
	struct ingest_opts opts = { .max_bytes = max_bytes };
	struct ingest *in = ingest_new(&opts);
	struct arena a = { 0 };
	int rc = 0;

	for (size_t i = 0; i < n && rc == 0; i++)
		rc = ingest_add(in, operands[i], diag_stderr(), e);
	if (rc == 0)
		ingest_plan(in, diag_stderr());
	for (size_t i = 0; i < ingest_count(in) && rc == 0; i++)
		rc = ingest_read(in, i, &a, next, diag_stderr(), e);
	arena_fini(&a);
	ingest_free(in);
	return rc;
}
