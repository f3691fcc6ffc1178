/* test_ledger.c - the ledger line: read leniently, written canonically, small. */
#include "tests/tap.h"
#include "tests/vault/pages.h"

#include "render/vault/merge/ledger.h"

static const struct {
	const char *in, *out; /* out NULL: no ledger */
} cases[] = {
	{ "%% dossier v1 %%", "%% dossier v1 %%" },
	{ "%% dossier v1 s-bbbbbbbb s-aaaaaaaa s-bbbbbbbb %%",
	  "%% dossier v1 s-aaaaaaaa s-bbbbbbbb %%" },
	{ "%% dossier v1  s-aaaaaaaa   %%  ", "%% dossier v1 s-aaaaaaaa %%" },
	{ "%% dossier v1 p-last-contact-aaaaaaaa h-cccccccc w-dddddddd %%",
	  "%% dossier v1 h-cccccccc p-last-contact-aaaaaaaa w-dddddddd %%" },
	{ "%% dossier v1 f-aaaaaaaa-bbbbbcc f-aaaaaaaa-bbbbbbbbcc "
	  "f-aaaaaaaa-bbbbbbbbccdd %%",
	  "%% dossier v1 f-aaaaaaaa-bbbbbbbbcc f-aaaaaaaa-bbbbbbbbccdd "
	  "f-aaaaaaaa-bbbbbcc %%" },
	{ "%% dossier v1 e-aaaaaaaa e-bbbbbbbb-cccc %%",
	  "%% dossier v1 e-aaaaaaaa e-bbbbbbbb-cccc %%" },
	{ "%% dossier v1 q-new-kind zz %%", "%% dossier v1 q-new-kind zz %%" },
	{ "%% dossier v1 f-short e-x p-x S-AAAAAAAA %x f-aaaaaaaa-bbb %%",
	  "%% dossier v1 %%" },
	{ "%% dossier v1 s-aaaaaaaa", NULL },
	{ "%% other %%", NULL },
	{ "text %% dossier v1 %%", NULL },
	{ "%% dossier v%%", NULL },
};

/* A page of n meetings whose every section is full, and some more evidence each. */
static size_t size_of(int meetings)
{
	struct arena a = { 0 };
	struct err e = { 0 };
	struct buf b = { 0 };
	struct str page;
	size_t n;

	buf_z(&b, "@");
	for (int i = 0; i < meetings; i++)
		buf_fmt(&b, " m-%016d", i);
	buf_z(&b, "\n= type: account\n# L\n");
	for (int s = 0; s < 7; s++) {
		buf_fmt(&b, "\n## Section %d\n\n", s);
		for (int i = 0; i < 20; i++)
			buf_fmt(&b, "- Thing %d of %d ([[M%d]])\ta%d-%d%s\n", i, s, i,
				s, i, i % 2 ? "" : ",b1,b2");
	}
	page = pages_merge(&a, buf_view(&b), (struct str){ 0 }, &e);
	n = page.len - str_find(page, STRL("%% dossier"), 0);
	buf_fini(&b);
	arena_fini(&a);
	return n;
}

int main(void)
{
	struct arena a = { 0 };
	struct err e = { 0 };
	struct ledger l = { 0 };
	struct buf out = { 0 };

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct str in = str_z(cases[i].in);

		l = (struct ledger){ 0 };
		out.len = 0;
		OK(ledger_is(in) == (cases[i].out != NULL), "%s: is one", cases[i].in);
		if (!cases[i].out)
			continue;
		OK(ledger_read(&a, in, &l, &e) == 0 && l.found, "%s: read",
		   cases[i].in);
		ledger_write(&a, &l, &out);
		if (!OK(str_eq(buf_view(&out), str_z(cases[i].out)), "%s: written",
			cases[i].in))
			printf("# %.*s\n", STR_ARG(out));
	}
	l = (struct ledger){ 0 };
	OK(ledger_read(&a, STRL("%% dossier v1 f-aaaaaaaa-bbbbbbbbccdd %%"), &l, &e) ==
		   0 &&
	       l.lines.n == 1 && l.lines.v[0].evidence &&
	       str_eq(l.lines.v[0].fp, STRL("aaaaaaaa")) &&
	       str_eq(l.lines.v[0].bind, STRL("bbbbbbbb")) &&
	       str_eq(l.lines.v[0].section, STRL("cc")) &&
	       str_eq(l.lines.v[0].tail, STRL("dd")),
	   "parts of a line with evidence");
	OK(ledger_read(&a, STRL("%% dossier v1 s-eeeeeeee %%"), &l, &e) == 0 &&
	       l.lines.n == 1 && l.sources.n == 1,
	   "a second line adds to the first");
	OK(ledger_read(&a, STRL("%% dossier v2 s-eeeeeeee %%"), &l, &e) < 0 &&
	       e.code == ERR_CONFLICT,
	   "a newer ledger is refused");
	OK(size_of(200) < 8192, "under 8 KB at 200 meetings: %zu", size_of(200));
	OK(size_of(1000) < 32768, "under 32 KB at 1,000 meetings: %zu", size_of(1000));
	buf_fini(&out);
	arena_fini(&a);
	return tap_end();
}
