/* test_marked.c - what a template puts between "dossier:begin" and "dossier:end" is one
 * block: replaced whole while it is as it was written, else the person's. */
#include "tests/tap.h"
#include "tests/vault/pages.h"

#define BEGIN "%% dossier:begin tasks %%\n"
#define END "%% dossier:end tasks %%\n"
#define HEAD "= type: account\n# L\n\n## Open Tasks\n\n"
#define FIRST HEAD BEGIN "TASK of one\n" END
#define SECOND HEAD BEGIN "TASK of two\n" END

static const struct {
	const char *name, *from, *to; /* what the person replaces by what */
	const char *has, *hasnt;
} cases[] = {
	{ "as it was written: replaced", "", "", BEGIN "TASK of two\n" END, "of one" },
	{ "a blank line behind a marker is no edit", END, "%% dossier:end tasks %% \n",
	  "TASK of two\n", "of one" },
	{ "an edited one stays", "of one", "of mine", BEGIN "TASK of mine\n" END,
	  "of two" },
	{ "a heading within: no block, nothing is lost", "TASK of one\n",
	  "## Mine\n\nTASK of one\n", "## Mine\n\nTASK of one\n", NULL },
	{ "without its end: nothing is lost", END, "\nMy words.\n",
	  "TASK of one\n\nMy words.\n", NULL },
	{ "with the end of another one: nothing is lost", END,
	  "%% dossier:end mine %%\n", "TASK of one\n%% dossier:end mine %%\n", NULL },
	{ "another one begins within: nothing is lost", "TASK of one\n",
	  BEGIN "TASK of one\n", BEGIN BEGIN, NULL },
	{ "a marker without a name marks nothing", BEGIN, "%% dossier:begin %%\n",
	  "%% dossier:begin %%\nTASK of one\n", NULL },
};

int main(void)
{
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct arena a = { 0 };
		struct err e = { 0 };
		struct str page = pages_merge(&a, STRL(FIRST), (struct str){ 0 }, &e),
			   out;

		page = pages_edit(&a, page, str_z(cases[i].from), str_z(cases[i].to));
		out = pages_merge(&a, STRL(SECOND), page, &e);
		if (!OK(str_has(out, str_z(cases[i].has)) &&
			    (!cases[i].hasnt || !str_has(out, str_z(cases[i].hasnt))),
			"%s", cases[i].name))
			printf("# %s\n%.*s\n", e.text, STR_ARG(out) ? out.p : "");
		OK(str_eq(pages_merge(&a, STRL(SECOND), out, &e), out), "%s: settles",
		   cases[i].name);
		arena_fini(&a);
	}
	return tap_end();
}
