/* Tests of render/page/escape: each rule in each place, and what must never come out.
 */
#include "render/page/escape.h"

#include "tests/tap.h"

#define DUE "\xF0\x9F\x93\x85"

/* line: what stands before the value; the place is taken from it. */
static const struct {
	const char *what, *line, *in, *out;
} cases[] = {
	{ "plain stays", "- ", "Two sites, equal size (50%).",
	  "Two sites, equal size (50%)." },
	{ "N1 line breaks", "- ",
	  "a\r\n\n- [ ] b\x0b\xC2\x85\xE2\x80\xA8"
	  "c",
	  "a - \\[ \\] b c" },
	{ "N1 controls", "- ",
	  "a\x01"
	  "7\x02\x1b[31mb\x7f",
	  "a7\\[31mb" },
	{ "N1 no character", "- ",
	  "a\xEF\xBF\xBE\xEF\xBF\xBF"
	  "b\xF0\x9F\xBF\xBE",
	  "ab" },
	{ "N1 invisible", "- ",
	  "a\xE2\x80\x8B\xEF\xBB\xBF\xE2\x80\xAE"
	  "b",
	  "ab" },
	{ "N1 tag characters", "- ",
	  "a\xF3\xA0\x81\x81"
	  "b",
	  "ab" },
	{ "N1 trimmed", "- ", " \t a  \xC2\xA0 b ", "a b" },
	{ "N1 invalid UTF-8", "- ",
	  "a\xFF"
	  "b",
	  "a\xEF\xBF\xBD"
	  "b" },
	{ "NFC", "- ", "e\xCC\x81", "\xC3\xA9" },
	{ "NFC after dropping", "- ", "e\xE2\x80\x8B\xCC\x81", "\xC3\xA9" },
	{ "NFC makes a backtick", "- ", "\xE1\xBF\xAF", "\\`" },
	{ "N2 Templater", "- ", "<% tp.x() %>", "&lt;% tp.x() %>" },
	{ "N2 after a backslash", "- ", "\\<%", "\\\\&lt;\\%" },
	{ "N2 HTML", "- ", "<iframe src=x>", "&lt;iframe src=x>" },
	{ "N2 entities", "- ", "&lt; &#60; AT&T & co",
	  "&amp;lt; &amp;\\#60; AT&amp;T & co" },
	{ "N3 code", "- ", "`$= dv`", "\\`\\$= dv\\`" },
	{ "N3 links", "- ", "![[x]] [a](b) ^[c]",
	  "\\!\\[\\[x\\]\\] \\[a\\]\\(b) \\^\\[c\\]" },
	{ "N3 emphasis", "- ", "*a* ~~b~~ ==c== _d_ snake_case",
	  "\\*a\\* \\~\\~b\\~\\~ \\=\\=c\\=\\= \\_d\\_ snake_case" },
	{ "N3 braces", "- ", "{{x}} {y}", "\\{\\{x}} {y}" },
	{ "N3 tags", "- ", "#tag a #b C# (#c)", "\\#tag a \\#b C# (\\#c)" },
	{ "N3 comment", "- ", "100% %%x%%", "100% \\%\\%x\\%\\%" },
	{ "N3 fields", "- ", "status:: done, std::vector",
	  "status:\\: done, std:\\:vector" },
	{ "N3 pipe in a row only", "| ", "a|b", "a\\|b" },
	{ "no pipe elsewhere", "a ", "a|b", "a|b" },
	{ "N4 in a list", "- ", "# h", "\\# h" },
	{ "N4 quote", "- ", "> q", "\\> q" },
	{ "N4 list", "- ", "- [ ] t", "\\- \\[ \\] t" },
	{ "N4 number", "- ", "12. x", "12\\. x" },
	{ "N4 number )", "- ", "3) x", "3\\) x" },
	{ "N4 plus", "- [ ] ", "+ x", "\\+ x" },
	{ "N4 rule", "", "--- x", "\\--- x" },
	{ "N4 underline", "", "=x", "\\=x" },
	{ "N4 in a quote", "  > ", "1. x", "1\\. x" },
	{ "N4 in a call-out's list", "> - ", "# x", "\\# x" },
	{ "N4 not behind text", "- a ", "- b 1. c", "- b 1. c" },
	{ "N4 behind a private mark",
	  "- \x01"
	  "12\x02",
	  "- b", "\\- b" },
	{ "N4 not in a number", "- ", "3.5 million", "3.5 million" },
	{ "N5 schemes", "- ", "obsidian://x javascript:y APP://z",
	  "obsidian\\://x javascript\\:y APP\\://z" },
	{ "N5 web", "- ", "https://a.example http://b mailto:c@d.example",
	  "https://a.example http://b mailto:c@d.example" },
	{ "an address stays a link", "- ", "see https://x.example/a_b/?q=1&r=2#_top.",
	  "see https://x.example/a_b/?q=1&r=2#%5Ftop." },
	{ "an address with marks", "- ", "http://x/`[a]*~$^{{|%%::==%20&lt;z",
	  "http://x/%60%5Ba%5D%2A%7E%24%5E%7B%7B%7C%25%25%3A%3A%3D%3D%20&amp;lt;z" },
	{ "an address in an address", "- ", "http://x/obsidian://y",
	  "http://x/obsidian%3A//y" },
	{ "N5 not a scheme", "- ", "Maya: yes, 10:30", "Maya: yes, 10:30" },
	{ "N6 in a task", "- [ ] ", "pay " DUE " 2026-01-01 \xF0\x9F\x8F\x81 delete",
	  "pay 2026-01-01 delete" },
	{ "N6 in a list", "- ", "a \xE2\x9C\x85\xEF\xB8\x8F b", "a b" },
	{ "N6 not in a paragraph", "x ", "a " DUE, "a " DUE },
	{ "heading", "# ", "1. a # b #", "1. a \\# b \\#" },
	{ "row", "| a | ", "[[x|y]]", "\\[\\[x\\|y\\]\\]" },
	{ "link text", "[[P/x|", "a]] [b|c#d^e%f<g>h`i\\j$k*l", "a bcdefghijkl" },
	{ "link text, NFC makes a backtick", "- [[x|",
	  "a\xE1\xBF\xAF"
	  "b",
	  "ab" },
	{ "link text, pairs", "- [[x|", "a:: b {{c}}", "a: b { {c} }" },
	{ "one bracket ends no link", "- [[P/x] ", "a|b", "ab" },
	{ "in code nothing", "`a ", "x", "" },
	{ "behind code", "`a` ", "x", "x" },
	{ "in HTML nothing", "<a href=\"", "x", "" },
	{ "not HTML", "a < b ", "x", "x" },
	{ "in a link target nothing", "[a](", "x", "" },
	{ "text ends in a sign: template's next byte", "- ", "a:", "a\\:" },
	{ "an entity across values", "- ", "a&", "a&amp;" },
	{ "braces across values", "- {", "{x", "\\{x" },
	{ "percent across values", "- a%", "%x", "\\%x" },
	{ "empty", "- ", " \xE2\x80\x8B ", "" },
};

static void check_cases(void)
{
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct arena a = { 0 };
		struct buf b = { 0 };
		struct str line = str_z(cases[i].line);

		escape_text(&a, &b, str_z(cases[i].in), escape_place_of(line), line);
		if (!OK(str_eq(buf_view(&b), str_z(cases[i].out)), "%s", cases[i].what))
			printf("# got \"%.*s\"\n", STR_ARG(b) ? b.p : "");
		buf_fini(&b);
		arena_fini(&a);
	}
}

static const struct {
	const char *line;
	enum escape_place place;
} places[] = {
	{ "", ESCAPE_PARAGRAPH },
	{ "Text - ", ESCAPE_PARAGRAPH },
	{ "- ", ESCAPE_LIST },
	{ "  * a ", ESCAPE_LIST },
	{ "12. ", ESCAPE_LIST },
	{ "2026 ", ESCAPE_PARAGRAPH },
	{ "- [ ] ", ESCAPE_TASK },
	{ "> - [x] a", ESCAPE_TASK },
	{ "\x01"
	  "3\x02- [ ] ",
	  ESCAPE_TASK },
	{ "## ", ESCAPE_HEADING },
	{ "#tag ", ESCAPE_PARAGRAPH },
	{ "| a |", ESCAPE_CELL },
	{ "- [[a|", ESCAPE_LINK },
	{ "- [[a|b]] ", ESCAPE_LIST },
	{ "> ", ESCAPE_LIST },
	{ "  > a", ESCAPE_LIST },
	{ "\x01"
	  "3\x02 a",
	  ESCAPE_PARAGRAPH },
	{ "- \\`", ESCAPE_LIST },
	{ "- `", ESCAPE_NOWHERE },
};

static void check_places(void)
{
	for (size_t i = 0; i < COUNT(places); i++)
		OK(escape_place_of(str_z(places[i].line)) == places[i].place,
		   "place: %s", places[i].line);
}

static void check_links(void)
{
	static const struct {
		const char *target, *block, *shown, *out;
	} links[] = {
		{ "Jo Do", "", "Jo Do", "[[Jo Do]]" },
		{ "Jo Do", "", "Jo", "[[Jo Do|Jo]]" },
		{ "People/Jo Do", "", "Jo Do", "[[People/Jo Do|Jo Do]]" },
		{ "M/x", "i-1", "2026-01-02", "[[M/x#^i-1|2026-01-02]]" },
		{ "Jo Do", "i-1", "Jo Do", "[[Jo Do#^i-1|Jo Do]]" },
		{ "x", "", "a]] [[b|c", "[[x|a bc]]" },
		{ "x", "", "", "[[x]]" },
		{ "a]]b", "", "c", NULL },
		{ "a|b", "", "c", NULL },
		{ "a#b", "", "c", NULL },
		{ "a\nb", "", "c", NULL },
		{ "a<% x", "", "c", NULL },
		{ "a`b", "", "c", NULL },
		{ "", "", "c", NULL },
	};

	for (size_t i = 0; i < COUNT(links); i++) {
		struct arena a = { 0 };
		struct buf b = { 0 };
		bool made = escape_link(&a, &b, str_z(links[i].target),
					str_z(links[i].block), str_z(links[i].shown));

		OK(made == (links[i].out != NULL) &&
		       str_eq(buf_view(&b), str_z(made ? links[i].out : "")),
		   "link to %s", links[i].target);
		buf_fini(&b);
		arena_fini(&a);
	}
}

static void check_markup(void)
{
	struct buf b = { 0 };

	escape_markup(&b, STRL("[[a|b]] | [[c\\|d]]"), ESCAPE_CELL);
	OK(str_eq(buf_view(&b), STRL("[[a\\|b]] | [[c\\|d]]")),
	   "pipes of links in a row");
	b.len = 0;
	escape_markup(&b, STRL("[[a|b]]"), ESCAPE_LIST);
	OK(str_eq(buf_view(&b), STRL("[[a|b]]")), "elsewhere as it is");
	buf_fini(&b);
}

static void check_property(void)
{
	static const struct {
		const char *in, *out;
	} props[] = {
		{ "<% x %>", "< % x %>" },   { "{{query}}", "{ {query}}" },
		{ "a %%b%% %%%c", "a b c" }, { "{%%{", "{ {" },
		{ "<%%%%>", "<>" },          { "`<`%", "< %" },
		{ "a\nb: c", "a b: c" },     { "a\xE1\xBF\xAF", "a" },
	};

	for (size_t i = 0; i < COUNT(props); i++) {
		struct arena a = { 0 };
		struct buf b = { 0 };

		escape_text(&a, &b, str_z(props[i].in), ESCAPE_PROPERTY,
			    (struct str){ 0 });
		if (!OK(str_eq(buf_view(&b), str_z(props[i].out)), "property %s",
			props[i].in))
			printf("# got \"%.*s\"\n", STR_ARG(b) ? b.p : "");
		buf_fini(&b);
		arena_fini(&a);
	}
}

int main(void)
{
	check_cases();
	check_places();
	check_links();
	check_markup();
	check_property();
	return tap_end();
}
