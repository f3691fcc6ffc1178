/* test_lost.c - a page whose ledger a person deleted, merged again. */
#include "tests/tap.h"
#include "tests/vault/life.h"
#include "tests/vault/pages.h"

/* FIRST, with edits, and then the ledger deleted, merged with SECOND. */
static const struct {
	const char *name, *edit[2][2], *has[4], *hasnt[3];
	const char *eol;
} lost[] = {
	{ "nothing that stands is written twice",
	  { { 0 } },
	  { "- Start in May ([[M3|2026-03-03]])\n- Retain",
	    "Firewall stops the scanners", "| [[Ben Oru]] | Buyer |" },
	  { "size ([[M2|2026-02-10]], +1)", "\n- [ ] Maya will ask legal "
					    "([[M1|2026-02-03]], +1)" },
	  NULL },
	{ "own words stay, and say it once",
	  { { "- Use two sites of equal size", "- Use two sites, both of equal size" },
	    { "CTO", "CTO (till May)" } },
	  { "- Use two sites, both of equal size", "CTO (till May)", "- Start in May" },
	  { "- Use two sites of equal size", "CEO" },
	  NULL },
	{ "a ticked task is not opened again",
	  { { "- [ ] Maya", "- [x] Maya" } },
	  { "- [x] Maya", "- Start in May" },
	  { "- [ ] Maya" },
	  NULL },
	{ "own account overview is kept alone",
	  { { "Customer · 2 meetings", "A quiet customer." } },
	  { "A quiet customer." },
	  { "3 meetings" },
	  NULL },
	{ "CRLF",
	  { { 0 } },
	  { "- Start in May ([[M3|2026-03-03]])\r\n" },
	  { 0 },
	  "\r\n" },
	{ "CR", { { 0 } }, { "- Start in May ([[M3|2026-03-03]])\r" }, { 0 }, "\r" },
};

static struct str with_eol(struct arena *a, struct str s, const char *eol)
{
	struct buf b = { 0 };
	struct str line;

	while (str_line(&s, &line)) {
		buf_str(&b, line);
		buf_z(&b, eol);
	}
	return arena_take(a, &b);
}

static void check_lost(size_t i)
{
	struct arena a = { 0 };
	struct err e = { 0 };
	struct str page = pages_merge(&a, STRL(FIRST), (struct str){ 0 }, &e);
	struct str next;
	bool good = true;

	for (size_t k = 0; k < 2 && lost[i].edit[k][0]; k++)
		page = pages_edit(&a, page, str_z(lost[i].edit[k][0]),
				  str_z(lost[i].edit[k][1]));
	page = str_sub(page, 0, str_find(page, STRL("%% dossier"), 0));
	if (lost[i].eol)
		page = with_eol(&a, page, lost[i].eol);
	next = pages_merge(&a, STRL(SECOND), page, &e);
	for (size_t k = 0; k < 4; k++)
		if (lost[i].has[k])
			good &= str_has(next, str_z(lost[i].has[k]));
	for (size_t k = 0; k < 3; k++)
		if (lost[i].hasnt[k])
			good &= !str_has(next, str_z(lost[i].hasnt[k]));
	if (!OK(good, "without its ledger: %s", lost[i].name))
		printf("# %s\n%.*s\n", e.text, STR_ARG(next) ? next.p : "");
	OK(str_eq(pages_merge(&a, STRL(SECOND), next, &e), next),
	   "without its ledger: %s: settles", lost[i].name);
	arena_fini(&a);
}

int main(void)
{
	for (size_t i = 0; i < COUNT(lost); i++)
		check_lost(i);
	return tap_end();
}
