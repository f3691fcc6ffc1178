/* Tests of render/page/path: names that every system and every link can hold. */
#include "render/page/page.h"

#include "tests/tap.h"

#define X10 "xxxxxxxxxx"
#define X50 X10 X10 X10 X10 X10

static const struct {
	const char *what, *tmpl, *name, *date, *out;
} cases[] = {
	{ "meeting", "Meetings/{{date}} {{title}}.md", "Larkmoor intro", "2026-02-03",
	  "Meetings/2026-02-03 Larkmoor intro.md" },
	{ "date already in the title", "Meetings/{{date}} {{title}}.md",
	  "2026-02-03 - Larkmoor intro", "2026-02-03",
	  "Meetings/2026-02-03 Larkmoor intro.md" },
	{ "no date", "Meetings/{{date}} {{title}}.md", "Intro", "",
	  "Meetings/Intro.md" },
	{ "year and month", "{{ year }}/{{month}}/{{title}}.md", "Intro", "2026-02-03",
	  "2026/02/Intro.md" },
	{ "account folder", "{{account}}/{{name}}.md", "Jo", "",
	  "Larkmoor-West/Jo.md" },
	{ "unknown variable", "M/{{nope}}{{name}}.md", "x", "", "M/x.md" },
	{ "no way out", "P/{{name}}.md", "../../etc/passwd", "",
	  "P/-..-etc-passwd.md" },
	{ "no way out of a folder", "../{{name}}.md", "x", "", "x.md" },
	{ "nothing hidden", "P/{{name}}.md", ".obsidian", "", "P/obsidian.md" },
	{ "nothing hidden in the template", ".obsidian/{{name}}.md", "x", "",
	  "obsidian/x.md" },
	{ "absolute", "/{{name}}.md", "x", "", "x.md" },
	{ "slashes", "P/{{name}}.md", "a/b\\c", "", "P/a-b-c.md" },
	{ "refused characters", "P/{{name}}.md", "a?b<c>d:e*f|g\"h", "",
	  "P/abcd-efgh.md" },
	{ "a colon inside a word", "P/{{name}}.md", "1:1 Jo at 10:30, B2: plan :x", "",
	  "P/1-1 Jo at 10-30, B2 plan x.md" },
	{ "link breakers", "P/{{name}}.md", "a[b]c#d^e|f", "", "P/abcdef.md" },
	{ "markup", "P/{{name}}.md", "a`$x$` {{b}} %%c%% <% d %>", "",
	  "P/ax b c d.md" },
	{ "quotes and dashes", "P/{{name}}.md", "Ana\xE2\x80\x99s a\xE2\x80\x93z", "",
	  "P/Ana's a-z.md" },
	{ "white space", "P/{{name}}.md", " a \t\xC2\xA0 b\n", "", "P/a b.md" },
	{ "invisible", "P/{{name}}.md",
	  "a\xE2\x80\xAE"
	  "b",
	  "", "P/ab.md" },
	{ "NFC", "P/{{name}}.md", "Ine\xCC\x81s", "", "P/In\xC3\xA9s.md" },
	{ "signifiers", "P/{{name}}.md", "pay \xF0\x9F\x93\x85 2026", "",
	  "P/pay 2026.md" },
	{ "trailing dots", "P/{{name}}.md", "Acme Inc. . ", "", "P/Acme Inc.md" },
	{ "device", "P/{{name}}.md", "CON", "", "P/CON-.md" },
	{ "device with extension", "P/{{name}}.md", "lpt1.txt", "", "P/lpt1.txt-.md" },
	{ "not a device", "P/{{name}}.md", "Connor", "", "P/Connor.md" },
	{ "empty", "P/{{name}}.md", "???", "", "P/Untitled.md" },
	{ "all empty", "{{name}}.md", "", "", "Untitled.md" },
	{ "cut at a word", "P/{{name}}.md", X50 " " X10 X10 X10 " " X50, "",
	  "P/" X50 " " X10 X10 X10 ".md" },
	{ "cut without words", "P/{{name}}.md", X50 X50 X10, "", "P/" X50 X50 ".md" },
	{ "cut at a character", "P/{{name}}.md",
	  X50 X10 X10 X10 X10 "xxxxxxxxx\xC3\xA9"
			      "x",
	  "", "P/" X50 X10 X10 X10 X10 "xxxxxxxxx.md" },
};

int main(void)
{
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct arena a = { 0 };
		struct entity e = { .id = STR("m-1"), .name = str_z(cases[i].name) };
		struct str p = page_path(&a, str_z(cases[i].tmpl), &e,
					 str_z(cases[i].date), STRL("Larkmoor/West"));

		if (!OK(str_eq(p, str_z(cases[i].out)), "%s", cases[i].what))
			printf("# got %.*s\n", STR_ARG(p));
		arena_fini(&a);
	}
	return tap_end();
}
