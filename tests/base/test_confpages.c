/* test_confpages.c - what pages of a vault add to the configuration. */
#include "base/confpath.h"
#include "base/ledgerprop.h"
#include "dossier/conf.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/tap.h"

static char top[] = "/tmp/dossier-pages-XXXXXX";

static const struct {
	const char *path, *text;
} page[] = {
	{ "Accounts/Larkmoor.md",
	  "---\r\ntype: customer\r\naliases: [LHG, larkmoor]\r\n"
	  "domains: Larkmoor.example\r\n---\r\ntext\r\n" },
	{ "Accounts/Pell.md", "no front matter\n" },
	{ "Accounts/Pell/Notes.md", "one level too deep\n" },
	{ "Clients/x.md",
	  "---\ntitle: Brackwater\nType: Prospect\naliases:\n  - BW\n"
	  "  - Brackwater\ndomain: [a b, '@brack.example', nodot]\n---\n" },
	{ "Clients/y.md",
	  "---\ntype: company\ntitle: brackwater\naliases: [Water]\n---\n" },
	{ "Clients/z.md", "---\ndossier_id: a-12\ntype: note\n---\n" },
	{ "Clients/broken.md", "---\ntype: customer\nbad: [\n---\n" },
	{ "Clients/other.md", "---\nbad: {{title}\n---\n" },
	{ "Meetings/m.md", "---\ntype: customer\n---\n" },
	{ "Own.md", "---\ntype: organisation\ntitle: Orlin Inc\naliases: [OI]\n---\n" },
	{ "People/Ada.md",
	  "---\ntype: person\ntitle: Ada Quill\nemail: ADA@orlin.example\n"
	  "company: \"[[Accounts/Orlin Inc#x|Orlin]]\"\nrole: Lead\n---\n" },
	{ "People/Jo.md",
	  "---\norganisation: [[Pell]]\nemail: mailto:jo@pell.example\n---\n" },
	{ "People/Maya.md", "---\nrole: unclear\n---\n" },
	{ "People/Team.md", "---\ntype: meeting\n---\n" },
	{ "People/Template.md", "---\ntitle: \"{{title}}\"\n---\n" },
	{ "People/no-end.md", "---\na rule, then words\n" },
	{ "Templates/t.md", "---\ntype: person\ntitle: Nobody\n---\n" },
	{ "Stray.md", "---\ntype: note\n---\n" },
	{ "Clients/notes.txt", "---\ntype: customer\n---\n" },
};

static void write_page(const char *path, const char *text)
{
	char full[512];
	FILE *f;

	snprintf(full, sizeof(full), "%s/%s", top, path);
	for (char *p = full + strlen(top) + 1; (p = strchr(p, '/')) != NULL; p++) {
		*p = '\0';
		mkdir(full, 0755);
		*p = '/';
	}
	f = fopen(full, "w");
	if (!f || fputs(text, f) < 0 || fclose(f) != 0)
		OK(0, "cannot prepare %s", path);
}

static bool is(struct str s, const char *want)
{
	return str_eq(s, str_z(want));
}

static bool are(struct strs v, const char *want)
{
	struct str rest = str_z(want), one;
	size_t i = 0;

	if (!*want)
		return v.n == 0;
	while (str_split(&rest, ',', &one))
		if (i >= v.n || !str_eq(v.v[i++], one))
			return false;
	return i == v.n;
}

static const char config[] =
    "me: Ada Quill\norganisation: {name: Orlin, aliases: [Orlin Inc]}\ntemplates: "
    "Templates\n"
    "accounts:\n  - {name: Larkmoor Health, aliases: [Larkmoor], relation: partner}\n"
    "people:\n  - {name: Ada Maria Quill, email: ada@orlin.example, role: Founder}\n"
    "  - {name: Maya Stone, aliases: [Maya]}\n  - {name: Maya Reed, aliases: [Maya]}\n";

static void test_accounts(const struct conf *c)
{
	const struct known_account *k = c->accounts.v;

	OK(c->accounts.n == 7, "accounts: %zu", c->accounts.n);
	if (c->accounts.n != 7)
		return;
	OK(is(k[0].name, "Larkmoor Health") && is(k[0].relation, "partner"),
	   "the configuration wins");
	OK(are(k[0].aliases, "Larkmoor,LHG") && are(k[0].domains, "larkmoor.example") &&
	       is(k[0].page, "Accounts/Larkmoor.md"),
	   "and the page adds to it");
	OK(is(k[1].name, "Pell") && is(k[1].page, "Accounts/Pell.md"),
	   "a page by its folder");
	OK(is(k[2].name, "broken") == false && is(k[2].name, "Brackwater"),
	   "by its type");
	OK(is(k[2].relation, "prospect") && are(k[2].domains, "brack.example") &&
	       is(k[2].page, "Clients/x.md"),
	   "relation from the type, domains that are some");
	OK(are(k[2].aliases, "BW,Water"), "a second page of that name joins it");
	OK(is(k[3].name, "z"), "by its id");
	OK(is(k[4].name, "Nimble"), "after all others, by path");
	OK(is(k[5].name, "Ostler") && !k[5].relation.len, "a vendor is an account");
	OK(is(k[6].relation, "competitor"), "a competitor says so by its type");
	OK(is(c->own.page, "Own.md") && are(c->own.aliases, "Orlin Inc,OI"),
	   "the own organisation is no account");
}

static void test_people(const struct conf *c)
{
	const struct known_person *k = c->people.v;

	OK(c->people.n == 6, "people: %zu", c->people.n);
	if (c->people.n != 6)
		return;
	OK(is(k[0].name, "Ada Maria Quill") && are(k[0].aliases, "Ada Quill") &&
	       is(k[0].role, "Founder") && is(k[0].org, "Orlin Inc") &&
	       is(k[0].page, "People/Ada.md"),
	   "joined by address");
	OK(!k[1].page.p && !k[2].page.p, "an alias of two people is nobody's");
	OK(is(k[3].name, "Jo") && is(k[3].org, "Pell") &&
	       is(k[3].email, "jo@pell.example"),
	   "a link without quotes");
	OK(is(k[4].name, "Maya"), "so the page is its own person");
	OK(is(k[5].name, "no-end"), "a rule is no front matter");
}

/* A page as it stands after dossier wrote some of its properties: "key=value". */
static void write_ledger(const char *path, const char *front, const char *wrote)
{
	struct arena a = { 0 };
	struct buf b = { 0 };
	struct str rest = str_z(wrote), one;

	buf_fmt(&b, "---\n%s---\n# Page\n\n%s1", front, LEDGER_HEAD);
	while (str_split(&rest, ';', &one)) {
		size_t at = str_chr(one, '=');
		struct str key = ledgerprop_key(&a, str_sub(one, 0, at));
		struct str value = ledgerprop_value(&a, str_from(one, at + 1));

		buf_fmt(&b, " p-%.*s-%.*s", STR_ARG(key), STR_ARG(value));
	}
	buf_z(&b, " s-aaaaaaaa %%\n");
	buf_c(&b, '\0');
	write_page(path, b.p);
	buf_fini(&b);
	arena_fini(&a);
}

#define PERSON(id) "type: person\ndossier_id: p-" id "\n"

/* What dossier wrote teaches dossier nothing: the first run did not know it. */
static void test_told(const char *vault)
{
	struct diag_list said = { 0 };
	struct err e = { 0 };
	struct conf all, told;
	const struct known_person *k;

	write_ledger("People/Bo Arn.md",
		     PERSON("1") "aliases: [Bobby, Robert]\nemail: bo@orlin.example\n"
				 "org: \"[[Orlin]]\"\n",
		     "made=p-1;aliases=Bobby;email=bo@orlin.example;org=[[Orlin]]");
	write_ledger("People/Cy Dunn.md",
		     PERSON("2") "email: cy@orlin.example\nrole: Buyer\n",
		     "made=p-2;email=cy@orlin.example;role=Buyer");
	write_ledger("People/Di Ekman.md", PERSON("3") "role: Buyer\n", "role=Buyer");
	/* Copies that a sync made are no further people. */
	write_ledger("People/Di Ekman 2.md", PERSON("3") "role: Buyer\n", "role=Buyer");
	write_ledger("People/Di Ekman.sync-conflict-1.md", PERSON("3"), "role=Buyer");
	write_ledger("People/Bo Arn (Conflicted copy).md", PERSON("1"), "made=p-1");
	write_ledger("People/Ed Falk.md", PERSON("4") "role: Head of sales\n",
		     "made=p-4;role=Buyer");
	conf_init(&all);
	conf_init(&told);
	OK(conf_read_pages(&all, &told, vault, NULL, diag_to_list(&said), &e) == 0,
	   "%s", e.text);
	OK(all.people.n == 4 && are(all.people.v[0].aliases, "Bobby,Robert") &&
	       is(all.people.v[1].role, "Buyer"),
	   "pages know %zu people", all.people.n);
	k = told.people.v;
	OK(told.people.n == 3, "people told %zu of them", told.people.n);
	if (told.people.n == 3) {
		OK(is(k[0].name, "Bo Arn") && are(k[0].aliases, "Robert") &&
		       !k[0].email.len && !k[0].org.len,
		   "an alias that a person added");
		OK(is(k[1].name, "Di Ekman") && !k[1].role.len,
		   "a page that dossier adopted, without what it added");
		OK(is(k[2].name, "Ed Falk") && is(k[2].role, "Head of sales"),
		   "a value that a person changed");
	}
	conf_fini(&all);
	conf_fini(&told);
	diag_list_fini(&said);
}

static void remove_all(void)
{
	char command[128];

	snprintf(command, sizeof(command), "rm -rf %s", top);
	OK(system(command) == 0, "clean up");
}

static void test_names(void)
{
	static const struct {
		const char *tmpl, *path, *name;
	} t[] = {
		{ "People/{{name}}.md", "People/Ada Quill.md", "Ada Quill" },
		{ "Customers/{{name}}/README.md", "Customers/Orlin/README.md",
		  "Orlin" },
		{ "{{name}}/README.md", "Orlin/README.md", "Orlin" },
		{ "C/{{name}}/README.md", "C/Orlin/Notes.md", "" },
		{ "C/{{name}}/README.md", "D/Orlin/README.md", "" },
		{ "C/{{name}}/README.md", "C/README.md", "" },
		{ "P/{{account}}/p {{name}}.md", "P/Orlin/p Ada.md", "Ada" },
		{ "P/{{account}} {{name}}.md", "P/Orlin Ada.md", "" },
		{ "P/p {{name}}.md", "P/p .md", "" },
	};

	for (size_t i = 0; i < COUNT(t); i++)
		OK(is(confpath_name(str_z(t[i].tmpl), str_z(t[i].path)), t[i].name),
		   "%s is of %s", t[i].path, t[i].tmpl);
}

int main(void)
{
	char vault[64];
	struct diag_list told = { 0 };
	struct err e = { 0 };
	struct conf c;

	if (!mkdtemp(top))
		return tap_skip_all("no temporary folder");
	for (size_t i = 0; i < COUNT(page); i++)
		write_page(page[i].path, page[i].text);
	write_page(".hidden/h.md", "---\ntype: customer\n---\n");
	write_page("Zoo/n.md", "---\ntype: account\ntitle: Nimble\n---\n");
	write_page("Zoo/o.md", "---\ntype: Vendor\ntitle: Ostler\n---\n");
	write_page("Zoo/p.md", "---\ntype: competitor\ntitle: Pardew\n---\n");
	snprintf(vault, sizeof(vault), "%s/Zoo/link.md", top);
	OK(symlink("/etc/passwd", vault) == 0, "a link in the vault");
	snprintf(vault, sizeof(vault), "%s", top);
	conf_init(&c);
	OK(conf_parse(&c, str_z(config), "d.yaml", &e) == 0, "configuration: %s",
	   e.text);
	OK(conf_read_pages(&c, NULL, vault, NULL, diag_to_list(&told), &e) == 0,
	   "pages: %s", e.text);
	test_names();
	test_accounts(&c);
	test_people(&c);
	OK(told.n == 1 && strstr(told.v[0].file, "Clients/broken.md") &&
	       told.v[0].line >= 3,
	   "one broken page is told: %s:%zu", told.n ? told.v[0].file : "",
	   told.n ? told.v[0].line : 0);
	OK(conf_read_pages(&c, NULL, "/nonexistent", NULL, diag_to_list(&told), &e) <
		   0 &&
	       e.code == ERR_IO,
	   "no vault");
	conf_fini(&c);
	diag_list_fini(&told);
	remove_all();
	OK(mkdir(top, 0755) == 0, "an empty vault");
	test_told(vault);
	remove_all();
	return tap_end();
}
