/* test_index.c - which id and type the front matter of a page gives, however written.
 */
#include <stdlib.h>
#include <unistd.h>

#include "base/ledgerprop.h"
#include "render/vault/index.h"
#include "tests/tap.h"

static const struct {
	const char *head, *id, *type; /* id NULL: the page has none */
} cases[] = {
	{ "type: account\ndossier_id: a-1\ntags:\n  - type/x\n", "a-1", "account" },
	{ "dossier_id: m-1\naliases:\n  - \"[[A|B: c]]\"\n  - Plain one\n", "m-1", "" },
	{ "dossier_id: p-1\nemail: ada@orlin.example\n", "p-1", "" },
	{ "dossier_id: \"p-2\"\ntype: 'person'\n", "p-2", "person" },
	{ "dossier_id: p-3 # mine\ntype: person\n", "p-3", "person" },
	{ "dossier_id: p-4\r\ntype: person\r\n", "p-4", "person" },
	{ "# c\ntype: person\ndossier_id:   p-5  \n", "p-5", "person" },
	{ "dossier_id: p-6\nname: \"a \\\" b\"\nlist: [a, b]\n", "p-6", "" },
	{ "note: |\n  dossier_id: p-7\n  type: person\ntype: account\n", NULL,
	  "account" },
	{ "dossier_id: p-8\ndossier_id: p-9\n", NULL, "" },
	{ "dossier_id: p-8\nbad: [\n", NULL, "" },
	{ "dossier_id: p-8\nodd: a: b\n", NULL, "" },
	{ "dossier_id: p-8\nodd: \"open\n", NULL, "" },
	{ "dossier_id:\n  - p-8\n", NULL, "" },
	{ "dossier_id: p-8\nx: \x01\n", NULL, "" },
	{ "type: meeting\ndossier_id: m-2\nstart: 10:00\nname: \"a: b\"\n", "m-2",
	  "meeting" },
	{ "dossier_id: m-3\nname: \"a\" b\n", NULL, "" },
	{ "dossier_id: m-3\nname: a : b\n", NULL, "" },
	{ "dossier_id: m-3\nname: b:\n", NULL, "" },
	{ "type: person\n", NULL, "person" },
};

/* A page of that front matter and a text of so many lines, as the index has it. */
static void check(const char *top, size_t i, size_t lines)
{
	struct diag_list told = { 0 };
	struct conf conf = { 0 };
	struct index x = { .conf = &conf };
	struct fs_root root;
	struct err e = { 0 };
	char path[64];
	FILE *f;

	snprintf(path, sizeof(path), "%s/p.md", top);
	f = fopen(path, "w");
	if (!f)
		return;
	fprintf(f, "---\n%s---\n", cases[i].head);
	while (lines-- > 0)
		fprintf(f, "text\n");
	fclose(f);
	if (fs_root_open(&root, top, &e) < 0 ||
	    index_load(&x, top, &root, NULL, diag_to_list(&told), &e) < 0 ||
	    x.pages.n != 1) {
		OK(false, "case %zu: %s", i, e.text);
		return;
	}
	OK(cases[i].id ? str_eq(x.pages.v[0].id, str_z(cases[i].id)) &&
			     index_by_id(&x, str_z(cases[i].id)) == &x.pages.v[0]
		       : !x.pages.v[0].id.p,
	   "id of case %zu", i);
	OK(str_eq(x.pages.v[0].type, str_z(cases[i].type)), "type of case %zu", i);
	index_fini(&x);
	diag_list_fini(&told);
	fs_root_close(&root);
	unlink(path);
}

/* Pages without a readable id, and whether they are found by it all the same. */
static const struct {
	const char *what, *text;
	size_t lines; /* below the text, before the ledger; 0: and no ledger */
	bool found;
} broken[] = {
	{ "its line", "---\ndossier_id: p-8\nbad: [\n---\n", 0, true },
	{ "its line in quotes", "---\ndossier_id: 'p-8' # a\nbad: [\n---\n", 0, true },
	{ "no end", "\xEF\xBB\xBF---\r\ndossier_id: p-8\r\n# A\r\n", 0, true },
	{ "its ledger", "---\ndossier_id p-8\nbad: [\n---\n", 1, true },
	{ "its ledger, far below", "---\nbad: [\n---\n", 100000, true },
	{ "no end, and its ledger", "---\n# A\n", 1, true },
	{ "a line that says otherwise", "---\ndossier_id: p-9\nbad: [\n---\n", 1,
	  false },
	{ "front matter that can be read", "---\nno: p-8\n---\n", 1, false },
	{ "no front matter", "dossier_id: p-8\n", 1, false },
	{ "a meeting without it", "---\ntype: meeting\n---\n", 1, true },
	{ "a long one", "---\ntype: meeting\n---\n", 100000, true },
	{ "and a line in its text", "---\ntype: meeting\n---\ndossier_id: p-9\n", 1,
	  true },
};

static void write_broken(const char *path, struct arena *a, size_t i)
{
	FILE *f = fopen(path, "w");

	if (!f)
		return;
	fputs(broken[i].text, f);
	for (size_t n = 0; n < broken[i].lines; n++)
		fputs("text\n", f);
	if (broken[i].lines)
		fprintf(f, "%%%% dossier v1 h-aaaaaaaa p-dossier-id-%.*s %%%%\n",
			STR_ARG(ledgerprop_value(a, STRL("p-8"))));
	fclose(f);
}

static void test_broken(const char *top, size_t i)
{
	struct diag_list told = { 0 };
	struct conf conf = { 0 };
	struct index x = { .conf = &conf };
	struct fs_root root;
	struct err e = { 0 };
	struct arena a = { 0 };
	struct str path = arena_fmt(&a, "%s/p.md", top);

	write_broken(path.p, &a, i);
	OK(fs_root_open(&root, top, &e) == 0 &&
	       index_load(&x, top, &root, NULL, diag_to_list(&told), &e) == 0 &&
	       x.pages.n == 1 && !x.pages.v[0].id.p &&
	       (index_by_id(&x, STRL("p-8")) != NULL) == broken[i].found,
	   "broken, with %s", broken[i].what);
	index_fini(&x);
	diag_list_fini(&told);
	fs_root_close(&root);
	unlink(path.p);
	arena_fini(&a);
}

int main(void)
{
	char top[] = "/tmp/dossier-index-XXXXXX";

	if (!mkdtemp(top))
		return tap_skip_all("no temporary folder");
	for (size_t i = 0; i < COUNT(cases); i++)
		check(top, i, 1);
	check(top, 0, 100000);
	for (size_t i = 0; i < COUNT(broken); i++)
		test_broken(top, i);
	rmdir(top);
	return tap_end();
}
