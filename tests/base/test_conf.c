/* test_conf.c - dossier.yaml: values, defaults, and errors at their place. */
#include "dossier/conf.h"

#include <stdlib.h>

#include "base/assets.h"
#include "base/confurl.h"
#include "tests/tap.h"

static const struct {
	const char *in;
	size_t line, col;
	const char *says;
} refused[] = {
	{ "mee: Ada\n", 1, 1, "did you mean \"me\"" },
	{ "qwerty: Ada\n", 1, 1, "the keys here are me, organisation, " },
	{ "me: Ada\norganization:\n  name: x\n", 2, 1,
	  "did you mean \"organisation\"" },
	{ "accounts:\n  - name: A\n    alias: [B]\n", 3, 5, "\"aliases\"" },
	{ "people:\n  - name: A\n    mail: x\n", 3, 5, "\"email\"" },
	{ "llm:\n  key: x\n", 2, 3, "did you mean \"key_env\"" },
	{ "projects:\n  - name: A\n    domains: [x]\n", 3, 5,
	  "unknown key \"domains\"" },
	{ "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa: 1\n", 1, 1,
	  "unknown" },
	{ "me: [Ada]\n", 1, 5, "a text" },
	{ "me: \"a\\nb\"\n", 1, 5, "one line" },
	{ "accounts: A\n", 1, 11, "a list" },
	{ "accounts: [A]\n", 1, 12, "keys with values" },
	{ "accounts:\n  - aliases: [A]\n", 2, 5, "name is missing" },
	{ "accounts:\n  - name: null\n", 2, 11, "must not be empty" },
	{ "accounts:\n  - {name: A, relation: friend}\n", 2, 25,
	  "not one of: customer" },
	{ "accounts:\n  - {name: A, aliases: [[B]]}\n", 2, 25, "a text" },
	{ "organisation: Orlin\n", 1, 15, "keys with values" },
	{ "open_days: -1\n", 1, 12, "whole number from 0" },
	{ "open_days: 1.5\n", 1, 12, "whole number" },
	{ "open_days: '60'\n", 1, 12, "whole number" },
	{ "limits: {bytes: 0}\n", 1, 17, "whole number from 1 " },
	{ "limits: {byte: 10}\n", 1, 10, "\"bytes\"" },
	{ "timezone: Europe/Nowhere\n", 1, 11, "Europe/Nowhere" },
	{ "timezone: ../UTC\n", 1, 11, "not the name" },
	{ "llm: {redact: all}\n", 1, 15, "names contacts none" },
	{ "paths: {accounts: /A/x.md}\n", 1, 19, "relative" },
	{ "paths: {people: \"../{{name}}.md\"}\n", 1, 17, "\"..\"" },
	{ "paths: {people: \"a/../{{name}}.md\"}\n", 1, 17, "\"..\"" },
	{ "paths: {people: \".obsidian/{{name}}.md\"}\n", 1, 17, "begin with a dot" },
	{ "paths: {people: \"P/.{{name}}.md\"}\n", 1, 17, "begin with a dot" },
	{ "paths: {people: \"P//{{name}}.md\"}\n", 1, 17, "empty part" },
	{ "paths: {people: \"P /{{name}}.md\"}\n", 1, 17, "dot or a space" },
	{ "paths: {people: \"P./{{name}}.md\"}\n", 1, 17, "dot or a space" },
	{ "paths: {people: \"P/{{name}}\"}\n", 1, 17, "end in .md" },
	{ "paths: {people: \"P/{{name}.md\"}\n", 1, 17, "not closed" },
	{ "paths: {people: \"P/{{nam}}.md\"}\n", 1, 17, "not known" },
	{ "paths: {people: \"P/{{title}}.md\"}\n", 1, 17, "may have: name account" },
	{ "paths: {people: \"P/all.md\"}\n", 1, 17,
	  "tells pages apart; it may have: name account (the first one must" },
	{ "paths: {people: \"P?/{{name}}.md\"}\n", 1, 17, "one of \\ : * ? \"" },
	{ "paths: {people: \"P\\\\{{name}}.md\"}\n", 1, 17, "character" },
	{ "paths: {persons: \"P/{{name}}.md\"}\n", 1, 9, "unknown key" },
	{ "project_folders: [A, ../B]\n", 1, 22, "\"..\"" },
	{ "templates: .obsidian\n", 1, 12, "begin with a dot" },
	{ "rules: /etc/rules.yaml\n", 1, 8, "relative" },
	{ "profile: \"\"\n", 1, 10, "must not be empty" },
	{ "me: Ada\nme: Bea\n", 2, 1, "twice" },
	{ "- me\n", 1, 1, "keys with values" },
	{ "me: *x\n", 1, 5, "alias" },
	{ "llm: {api: grpc}\n", 1, 12, "openai-chat" },
	{ "llm: {url: http://api.example/v1}\n", 1, 12, "this machine only" },
	{ "llm: {url: http://127.0.0.1.evil.example/v1}\n", 1, 12, "this machine" },
	{ "llm: {url: http://127.evil.example}\n", 1, 12, "this machine only" },
	{ "llm: {url: \"http://[::1].evil.example\"}\n", 1, 12, "no host" },
	{ "llm: {url: http://localhost@evil.example}\n", 1, 12, "user" },
	{ "llm: {url: https://key@api.example}\n", 1, 12, "user" },
	{ "llm: {url: file:///etc/passwd}\n", 1, 12, "https://" },
	{ "llm: {url: https://api.example/a b}\n", 1, 12, "character" },
	{ "llm: {url: https://\xC3\xA4pi.example}\n", 1, 12, "character" },
	{ "llm: {url: \"https://:443/v1\"}\n", 1, 12, "no host" },
	{ "llm: {url: \"https://api.example:v1\"}\n", 1, 12, "no port" },
	{ "llm: {url: \"https://[::1]8080/v1\"}\n", 1, 12, "no port" },
	{ "llm: {always: 1}\n", 1, 15, "true or false" },
	{ "llm: {price_in: cheap}\n", 1, 17, "a number" },
	{ "llm: {max_tokens: 15}\n", 1, 19, "whole number from 16" },
	{ "llm: {key: sk-123}\n", 1, 7, "unknown key" },
	{ "language: klingon\n", 1, 11, "code of a language" },
	{ "language: \"\"\n", 1, 11, "must not be empty" },
	{ "people:\n  - {name: A, email: at home}\n", 2, 22, "e-mail address" },
	{ "people:\n  - {name: A, email: \"@b.example\"}\n", 2, 22, "e-mail" },
	{ "people:\n  - {name: A, email: a@b@c}\n", 2, 22, "e-mail address" },
	{ "organisation: {name: A, domains: [a.example, b c]}\n", 1, 46, "a domain" },
	{ "accounts:\n  - {name: A, domains: \"https://a.example/b\"}\n", 2, 24,
	  "a domain" },
	{ "accounts:\n  - {name: A, domains: toby@a.example}\n", 2, 24, "a domain" },
	{ "llm: {headers: [x]}\n", 1, 17, "\"Name: value\"" },
	{ "llm: {headers: [\"X-Team:\"]}\n", 1, 17, "\"Name: value\"" },
	{ "llm: {headers: [\"X Team: a\"]}\n", 1, 17, "\"Name: value\"" },
	{ "llm: {headers: [\"X-A: b\", \"Authorization: c\"]}\n", 1, 27, "key_file" },
	{ "llm: {headers: [\"x-API-key: c\"]}\n", 1, 17, "key_file" },
	{ "llm: {key_file: ../k}\n", 1, 17, "in the vault" },
	{ "llm: {key_file: ~/a/../../k}\n", 1, 17, "in the vault" },
	{ "llm: {redact: some}\n", 1, 15, "names contacts none" },
};

static void test_refused(void)
{
	for (size_t i = 0; i < COUNT(refused); i++) {
		struct err e = { 0 };
		struct conf c;

		conf_init(&c);
		OK(conf_parse(&c, str_z(refused[i].in), "d.yaml", &e) < 0 &&
		       e.code == ERR_CONF,
		   "refused: %s", refused[i].in);
		OK(e.line == refused[i].line && e.col == refused[i].col &&
		       strcmp(e.file, "d.yaml") == 0,
		   "at %s:%zu:%zu", e.file, e.line, e.col);
		OK(strstr(e.text, refused[i].says) != NULL, "says %s: %s",
		   refused[i].says, e.text);
		conf_fini(&c);
	}
}

static bool has(struct strs v, size_t i, const char *want)
{
	return i < v.n && str_eq(v.v[i], str_z(want));
}

static void test_values(void)
{
	static const char in[] =
	    "me: \"Ada Quill\"\norganisation:\n  name: \"Orlin\"\n  aliases: [\"Orlin "
	    "Inc\"]\n"
	    "  domains: [\"Orlin.example\", '@orlin-labs.example']\naccounts:\n"
	    "  - name: \"Larkmoor\"\n    aliases: []\n    domains: larkmoor.example\n"
	    "    relation: customer\n  - name: Pell\n    relation: null\n"
	    "people:\n  - name: \"Toby Crane\"\n    aliases: [\"Toby\", null, '']\n"
	    "    email: null\n    org: \"Larkmoor\"\n    role: null\n"
	    "projects:\n  - name: Northlight\n    aliases: North Light\n"
	    "timezone: +02:00\nopen_days: 30\nlanguage: pt-BR\n"
	    "paths:\n  accounts: Kunden/{{name}}/{{name}}.md\n"
	    "  meetings: 'M/{{year}}/{{date}} {{title}}.md'\n"
	    "project_folders: [Work/, Home]\ntemplates: T\nrules: r.yaml\nprofile: "
	    "sales\n"
	    "limits:\n  bytes: 1000\n";
	struct err e = { 0 };
	struct conf c;

	conf_init(&c);
	OK(conf_parse(&c, str_z(in), "d.yaml", &e) == 0, "parse: %zu:%zu %s", e.line,
	   e.col, e.text);
	OK(str_eq(c.me, STRL("Ada Quill")) && str_eq(c.own.name, STRL("Orlin")),
	   "me, own");
	OK(has(c.own.aliases, 0, "Orlin Inc") &&
	       has(c.own.domains, 0, "orlin.example") &&
	       has(c.own.domains, 1, "orlin-labs.example"),
	   "domains are bare and in lower case");
	OK(c.accounts.n == 2 && c.accounts.v[0].aliases.n == 0 &&
	       has(c.accounts.v[0].domains, 0, "larkmoor.example") &&
	       str_eq(c.accounts.v[0].relation, STRL("customer")) &&
	       !c.accounts.v[1].relation.p,
	   "accounts");
	OK(c.people.n == 1 && c.people.v[0].aliases.n == 1 &&
	       has(c.people.v[0].aliases, 0, "Toby") && !c.people.v[0].email.p &&
	       str_eq(c.people.v[0].org, STRL("Larkmoor")) && !c.people.v[0].role.p,
	   "people, with nulls");
	OK(c.projects.n == 1 && has(c.projects.v[0].aliases, 0, "North Light"),
	   "projects");
	OK(str_eq(c.timezone, STRL("+02:00")) && c.open_days == 30 &&
	       str_eq(c.language, STRL("pt-BR")) && c.limit_bytes == 1000,
	   "zone, days, language, bytes");
	OK(str_eq(c.accounts_path, STRL("Kunden/{{name}}/{{name}}.md")) &&
	       str_eq(c.people_path, STRL("People/{{name}}.md")) &&
	       str_eq(c.meetings_path, STRL("M/{{year}}/{{date}} {{title}}.md")),
	   "paths, one of them the default");
	OK(c.project_folders.n == 2 && has(c.project_folders, 0, "Work"), "folders");
	OK(str_eq(c.templates, STRL("T")) && has(c.rules, 0, "r.yaml") &&
	       str_eq(c.profile, STRL("sales")),
	   "the rest");
	conf_place(&c, c.rules.v[0], &e);
	OK(strcmp(e.file, "d.yaml") == 0 && e.line == 30 && e.col == 8,
	   "where a value stands: %s:%zu:%zu", e.file, e.line, e.col);
	conf_place(&c, c.profile, &e);
	OK(e.line == 30, "of an error that has its place it stays");
	OK(str_eq(c.file, STRL("d.yaml")), "its file");
	conf_fini(&c);
}

static void test_llm(void)
{
	static const char in[] = "llm:\n  always: true\n  api: anthropic\n  url: "
				 "https://api.example:8443/v1//\n"
				 "  model: m-1\n  key_env: KEY\n  headers: [\"X-Team: "
				 "a\"]\n  price_in: 0.15\n"
				 "  never_send: [Larkmoor, Pell]\n";
	static const char *const local[] = { "http://localhost:8080/v1",
					     "http://127.0.0.1/v1",
					     "http://127.1.2.3:1", "http://[::1]:11434",
					     "http://LocalHost" };
	struct err e = { 0 };
	struct conf c;

	conf_init(&c);
	OK(str_eq(c.llm.api, STRL("openai-chat")) && !c.llm.url.p && !c.llm.always &&
	       str_eq(c.llm.redact, STRL("names")),
	   "off, and names are redacted, unless told");
	OK(conf_parse(&c, str_z(in), "d.yaml", &e) == 0, "llm: %s", e.text);
	OK(c.llm.always && str_eq(c.llm.url, STRL("https://api.example:8443/v1")) &&
	       c.llm.price_in == 150 && c.llm.never_send.n == 2 && c.llm.headers.n == 1,
	   "its values; no slash at the end of the URL");
	OK(!confurl_is_loopback(c.llm.url) &&
	       str_eq(confurl_host(c.llm.url), STRL("https://api.example:8443")),
	   "its host");
	for (size_t i = 0; i < COUNT(local); i++) {
		struct str url = str_z(local[i]);

		OK(!confurl_check(&url) && confurl_is_loopback(url), "this machine: %s",
		   local[i]);
	}
	conf_fini(&c);
}

static void test_defaults(void)
{
	struct err e = { 0 };
	struct conf c;
	struct str text = asset("dossier.yaml");

	conf_init(&c);
	OK(conf_parse(&c, STRL(""), "d.yaml", &e) == 0, "an empty file");
	OK(str_eq(c.timezone, STRL("UTC")) && c.open_days == 60 &&
	       has(c.project_folders, 0, "Projects") && c.limit_bytes == 268435456,
	   "defaults");
	OK(conf_parse(&c, STRL("people:\naccounts: []\npaths: ~\nrules:\n"), "d", &e) ==
	       0,
	   "empty values: %s", e.text);
	OK(conf_load(&c, "/nonexistent/dossier.yaml", &e) < 0 && e.code == ERR_IO,
	   "no such file");
	OK(text.len > 0 && conf_parse(&c, text, "dossier.yaml", &e) == 0,
	   "the configuration that init writes: %s", e.text);
	conf_fini(&c);
}

/* The built-in text with each example made real: "#key" becomes "key", "# Words" stays.
 */
static void test_examples(void)
{
	struct str rest = asset("dossier.yaml"), line;
	struct err e = { 0 };
	struct buf b = { 0 };
	struct conf c;

	while (str_line(&rest, &line)) {
		bool prose =
		    str_starts(line, STRL("# ")) && !str_starts(line, STRL("#  "));

		if (line.len > 1 && line.p[0] == '#' && !prose)
			line = str_from(line, 1);
		buf_str(&b, line);
		buf_c(&b, '\n');
	}
	conf_init(&c);
	OK(conf_parse(&c, buf_view(&b), "dossier.yaml", &e) == 0,
	   "all examples: %zu: %s", e.line, e.text);
	OK(c.me.p && c.own.name.p && c.accounts.n == 1 && c.people.n == 1 &&
	       c.projects.n == 1 && c.templates.p && c.rules.n == 1 && c.llm.url.p,
	   "every key has one");
	conf_fini(&c);
	buf_fini(&b);
}

int main(void)
{
	test_refused();
	test_values();
	test_llm();
	test_defaults();
	test_examples();
	return tap_end();
}
