/* Tests of render/page/template and compose: user templates, parts, marks, blank lines.
 */
#include <stdlib.h>
#include <unistd.h>

#include "base/fsroot.h"
#include "tests/page/world.h"
#include "tests/tap.h"

static char dir[] = "/tmp/dossier-template-XXXXXX";

static void file(const char *name, const char *text)
{
	struct fs_root r;
	struct str path = str_z(name);

	if (fs_root_open(&r, dir, NULL) < 0 || fs_root_mkdirs(&r, path, NULL) < 0 ||
	    fs_root_remove(&r, path, NULL) < 0 ||
	    fs_root_create(&r, path, str_z(text), NULL) < 0)
		OK(0, "writes %s", name);
	fs_root_close(&r);
}

static void load(struct world *w, struct err *e)
{
	page_templates_free(w->t);
	*e = (struct err){ 0 };
	w->conf.templates = STRL("T");
	w->t = page_templates_new(&w->conf, dir, e);
}

static void check_user(void)
{
	struct world *w = world_new();
	struct page p;
	struct err e;
	char ours[33], users[33], part[33], other[33];
	struct entry *f = world_entry(w, ITEM_FACT, "<b> {{x}} | [[y]]", "q");
	struct str s;

	world_again(w, f);
	page_account(&w->w, &w->larkmoor, &w->a, &p);
	page_digest(w->t, &p, ours);
	file("T/account.md",
	     "\n\n# {{{name}}}\n{{> part}}\ntext\n\n\n\nmore\n## Empty\n");
	file("T/part.md",
	     "{{#facts}}{{#items}}\n| {{{text}}} | {{&sources}} |\n"
	     "```\n{{text}} {{{text}}}\n```\n`{{text}}` <i {{text}}> [a]({{text}})\n"
	     "{{/items}}{{/facts}}\n");
	load(w, &e);
	OK(w->t != NULL, "loads %s", e.text);
	OK(WORLD_PAGE(w, account, &w->larkmoor, &p, &e) == 0, "renders %s", e.text);
	s = world_text(w, &p);
	s = str_from(s, str_find(s, STRL("\n# "), 0) + 1);
	if (!OK(str_eq(
		    s,
		    STRL("# Larkmoor Health Group\n\n"
			 "| &lt;b> \\{\\{x}} \\| \\[\\[y\\]\\] | "
			 "[[Meetings/2026-02-03 Larkmoor intro#^i-52c0\\|2026-02-03]], "
			 "[[Meetings/2026-04-07 Larkmoor review#^i-2\\|2026-04-07]] |\n"
			 "```\n\n```\n`` <i > [a]()\n\ntext\n\nmore\n\n## Empty\n")),
		"a template cannot switch escaping off"))
		printf("# got\n%.*s\n", STR_ARG(s));
	OK(world_line(&p, "| &lt;") && world_line(&p, "| &lt;")->tokens.n == 1,
	   "a line of any template knows its evidence");
	page_digest(w->t, &p, users);
	file("T/part.md", "{{#facts}}{{#items}}\n\x01"
			  "99999\x02{{text}}\n{{/items}}{{/facts}}");
	load(w, &e);
	OK(WORLD_PAGE(w, account, &w->larkmoor, &p, &e) == 0 &&
	       world_line(&p, "&lt;") && world_line(&p, "&lt;")->tokens.n == 1,
	   "a template that has bytes of our marks");
	file("T/part.md", "- {{name}}\n");
	load(w, &e);
	page_digest(w->t, &p, part);
	file("T/part.md", "* {{name}}\n");
	load(w, &e);
	page_digest(w->t, &p, other);
	OK(strcmp(ours, users) != 0 && strcmp(users, part) != 0 &&
	       strcmp(part, other) != 0,
	   "other templates, or another part of one, make another page of the same");
	world_free(w);
}

static const struct {
	const char *what, *text, *file;
	size_t line, col;
	const char *shown;
} wrong[] = {
	{ "unclosed section", "a\n {{#x}}\n", "T/meeting.md", 2, 2, ": {{#x}}" },
	{ "a section that nothing opened", "{{/x}}", "T/meeting.md", 1, 1, ": {{/x}}" },
	{ "an unclosed tag", "{{x\ny", "T/meeting.md", 1, 1, ": {{x" },
	{ "no such part", "a\n\n  {{> nope}}", "T/meeting.md", 3, 3, " nope.md" },
	{ "a part that is a path", "{{> ../x}}", "T/meeting.md", 1, 1, " ../x.md" },
	{ "a part that is wrong", "{{> bad}}", "T/bad.md", 1, 3, ": {{/y}}" },
	{ "a part of a part that is not there", "{{> half}}", "T/half.md", 1, 1,
	  " nope.md" },
	{ "a value that no page has", "# {{title}}\n {{sumary}}", "T/meeting.md", 2, 2,
	  " \"summary\"?" },
	{ "a section of none, in a part", "{{> off}}", "T/off.md", 1, 1, "\"xyzzy\"" },
	{ "half of a dotted name", "{{facts.itms}}", "T/meeting.md", 1, 1,
	  "\"items\"?" },
	{ "a part that includes itself", "x {{> me}}", "T/me.md", 1, 3, ": me.md" },
	{ "parts that include each other", "{{> to}}", "T/back.md", 1, 1,
	  ": there.md" },
	{ "a page as a part of itself", "{{> meeting}}", "T/meeting.md", 1, 1,
	  ": meeting.md" },
};

static void check_wrong(void)
{
	struct world *w = world_new();
	struct err e;

	file("T/bad.md", "x {{/y}}");
	file("T/half.md", "{{> nope}}");
	file("T/off.md", "{{#xyzzy}}{{/xyzzy}}");
	file("T/me.md", "- {{> me}}");
	file("T/to.md", "{{> there}}");
	file("T/there.md", "\n{{> back}}");
	file("T/back.md", "{{> there}}");
	for (size_t i = 0; i < COUNT(wrong); i++) {
		file("T/meeting.md", wrong[i].text);
		load(w, &e);
		OK(!w->t && e.code == ERR_CONF && strcmp(e.file, wrong[i].file) == 0 &&
		       e.line == wrong[i].line && e.col == wrong[i].col &&
		       str_ends(str_z(e.text), str_z(wrong[i].shown)),
		   "%s: %s:%zu:%zu %s", wrong[i].what, e.file, e.line, e.col, e.text);
	}
	w->conf.templates = STRL("../x");
	page_templates_free(w->t);
	w->t = page_templates_new(&w->conf, dir, &e);
	OK(!w->t, "a folder outside the vault is refused");
	w->conf.templates = STRL("Tt");
	page_templates_free(w->t);
	w->t = page_templates_new(&w->conf, dir, &e);
	OK(!w->t && e.code == ERR_CONF && strstr(e.text, "no folder Tt"),
	   "a folder that is not there: %s", e.text);
	world_free(w);
}

static void clean(void)
{
	static const char *const names[] = {
		"T/account.md", "T/part.md",  "T/meeting.md",
		"T/bad.md",     "T/half.md",  "T/me.md",
		"T/to.md",      "T/there.md", "T/back.md",
		"T/off.md",     "T"
	};
	struct fs_root r;

	if (fs_root_open(&r, dir, NULL) < 0)
		return;
	for (size_t i = 0; i < COUNT(names); i++)
		fs_root_remove(&r, str_z(names[i]), NULL);
	fs_root_close(&r);
	rmdir(dir);
}

int main(void)
{
	if (!mkdtemp(dir))
		return tap_skip_all("no folder for files");
	check_user();
	check_wrong();
	clean();
	return tap_end();
}
