/* test_docx.c - Word documents to lines and records. */
#include "ingest/unpack/docx.h"

#include <stdio.h>

#include "base/fsutil.h"
#include "dossier/record.h"
#include "tests/ingest/reader.h"
#include "tests/ingest/zipkit.h"

#define W "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define DOC(body)                                                            \
	"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"" W \
	"\"><w:body>" body "</w:body></w:document>"
#define R(text) "<w:r><w:t xml:space=\"preserve\">" text "</w:t></w:r>"
#define LINK(text) "<w:hyperlink>" R(text) "</w:hyperlink>"
#define P(text) "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"

enum { MAX = 16 << 20 };

static const struct {
	const char *name, *xml, *text;
} cases[] = {
	{ "paragraphs", DOC(P("one") P("two")), "one\r\ntwo\r\n" },
	{ "breaks inside one",
	  DOC("<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t></w:r></"
	      "w:p>"),
	  "a\nb\nc\r\n" },
	{ "runs of a word",
	  DOC("<w:p><w:r><w:t>ar</w:t></w:r><w:r><w:t>chive</w:t></w:r></w:p>"),
	  "archive\r\n" },
	{ "a TAB", DOC("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r></w:p>"),
	  "a\tb\r\n" },
	{ "links with blanks alone between them",
	  DOC("<w:p>" R("Invited ") LINK("Ada Quill") R(" ") LINK("Bo") R(" of ")
		  LINK("Lark") LINK("moor") "</w:p>"),
	  "Invited Ada Quill, Bo of Larkmoor\r\n" },
	{ "a list in a list",
	  DOC("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId "
	      "w:val=\"1\"/></w:numPr>"
	      "</w:pPr>" R("a") "</w:p><w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/>"
				"<w:numId w:val=\"1\"/></w:numPr></w:pPr>" R(
				    "b") "</w:p>" P("c")),
	  "- a\r\n  - b\r\nc\r\n" },
	{ "a list by its style",
	  DOC("<w:p><w:pPr><w:pStyle w:val=\"ListBullet2\"/></w:pPr>" R("a") "</w:p>"),
	  "- a\r\n" },
	{ "references", DOC(P("&lt;two&gt; &amp; &#233;")), "<two> & \xC3\xA9\r\n" },
	{ "an unknown prefix, the same namespace",
	  "<x:document xmlns:x=\"" W
	  "\"><x:p><x:r><x:t>hi</x:t></x:r></x:p></x:document>",
	  "hi\r\n" },
	{ "text of another namespace",
	  "<w:document xmlns:w=\"" W
	  "\" xmlns:a=\"urn:a\"><w:p><a:t>no</a:t><w:r><w:t>hi</w:t>"
	  "</w:r></w:p></w:document>",
	  "hi\r\n" },
	{ "deleted text and field codes are not shown",
	  DOC("<w:p><w:del><w:r><w:delText>no</w:delText></w:r></"
	      "w:del><w:r><w:instrText>PAGE"
	      "</w:instrText><w:t>yes</w:t></w:r></w:p>"),
	  "yes\r\n" },
	{ "a fallback is the same once more",
	  DOC("<w:p><w:r><mc:AlternateContent "
	      "xmlns:mc=\"http://schemas.openxmlformats.org/"
	      "markup-compatibility/2006\"><mc:Choice><w:t>once</w:t></"
	      "mc:Choice><mc:Fallback>"
	      "<w:t>once</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>"),
	  "once\r\n" },
	{ "headings",
	  DOC("<w:p><w:pPr><w:pStyle "
	      "w:val=\"Heading2\"/></w:pPr><w:r><w:t>Decisions</w:t></w:r></w:p>"),
	  "## Decisions\r\n" },
	{ "headings of a German Word",
	  DOC("<w:p><w:pPr><w:pStyle "
	      "w:val=\"berschrift2\"/></w:pPr><w:r><w:t>Decisions</w:t></w:r></w:p>"),
	  "## Decisions\r\n" },
	{ "a numbered heading is no item",
	  DOC("<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/><w:numPr><w:numId "
	      "w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>Decisions</w:t></w:r></w:p>"),
	  "# Decisions\r\n" },
	{ "a paragraph taken out of its list",
	  DOC("<w:p><w:pPr><w:numPr><w:numId "
	      "w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>Ship</w:t></w:r></w:p>"),
	  "Ship\r\n" },
	{ "a tracked change of style",
	  DOC("<w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>"
	      "</w:pPrChange></w:pPr><w:r><w:t>Ship</w:t></w:r></w:p>"),
	  "Ship\r\n" },
	{ "moved text stands once",
	  DOC("<w:p><w:moveFrom><w:r><w:t>a</w:t></w:r></w:moveFrom></w:p>"
	      "<w:p><w:moveTo><w:r><w:t>a</w:t></w:r></w:moveTo></w:p>"),
	  "\r\na\r\n" },
	{ "items of a list",
	  DOC("<w:p><w:pPr><w:numPr><w:ilvl "
	      "w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>Ship</w:t></w:r></w:p>"),
	  "- Ship\r\n" },
	{ "a table",
	  DOC("<w:tbl><w:tr><w:tc>" P("Task") "</w:tc><w:tc>" P(
	      "Owner") "</w:tc></"
		       "w:tr><w:tr><"
		       "w:tc>" P("Shi"
				 "p") "</w:tc><w:tc>" P("Ada") "</"
							       "w:"
							       "tc"
							       "><"
							       "/w"
							       ":t"
							       "r>"
							       "</"
							       "w:"
							       "tb"
							       "l"
							       ">"),
	  "| Task | Owner |\r\n|---|---|\r\n| Ship | Ada |\r\n" },
	{ "line ends in the XML are no lines", DOC(P("a\nb")), "a b\r\n" },
};

static void pack(struct zipkit *z, const char *xml, const char *core)
{
	*z = (struct zipkit){ .n = 0 };
	zipkit_add(z, "[Content_Types].xml", STRL("<Types/>"));
	if (xml)
		zipkit_add(z, "word/document.xml", str_z(xml));
	if (core)
		zipkit_add(z, "docProps/core.xml", str_z(core));
}

static void test_cases(void)
{
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct arena a = { 0 };
		struct zipkit z;
		struct docx doc;
		struct err e = { 0 };

		pack(&z, cases[i].xml, NULL);
		OK(docx_read(&a, zipkit_end(&z), MAX, &doc, &e) == 0 &&
		       str_eq(doc.text, str_z(cases[i].text)),
		   "%s", cases[i].name);
		if (!str_eq(doc.text, str_z(cases[i].text)))
			printf("# got %.*s %s\n", STR_ARG(doc.text), e.text);
		zipkit_fini(&z);
		arena_fini(&a);
	}
}

static void refuses(const char *name, const char *xml, enum err_code code)
{
	struct arena a = { 0 };
	struct zipkit z;
	struct docx doc;
	struct err e = { 0 };

	pack(&z, xml, NULL);
	OK(docx_read(&a, zipkit_end(&z), MAX, &doc, &e) < 0 && e.code == code, "%s: %s",
	   name, e.text);
	zipkit_fini(&z);
	arena_fini(&a);
}

static void test_refused(void)
{
	struct buf deep = { 0 };

	refuses("no text", NULL, ERR_FORMAT);
	refuses("damaged XML", "<w:document>", ERR_SYNTAX);
	refuses("entities",
		"<!DOCTYPE d [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
		"<w:document xmlns:w=\"" W "\">" P("&b;") "</w:document>",
		ERR_LIMIT);
	for (int i = 0; i < 300; i++)
		buf_z(&deep, "<a>");
	buf_c(&deep, 0);
	refuses("nested too deeply", deep.p, ERR_LIMIT);
	buf_fini(&deep);
}

static void test_created(void)
{
	struct arena a = { 0 };
	struct zipkit z;
	struct docx doc;
	struct str all;
	size_t good = 0;

	pack(&z, DOC(P("Ada: hello")),
	     "<c><dcterms:created xsi:type=\"dcterms:W3CDTF\">2026-02-03T10:46:02Z"
	     "</dcterms:created></c>");
	all = zipkit_end(&z);
	OK(docx_read(&a, all, MAX, &doc, NULL) == 0 && doc.created == 1770115560,
	   "the day it was made");
	for (size_t n = 0; n < all.len; n++) {
		char *cut = mem_strz(str_n(all.p, n));

		arena_reset(&a);
		good += docx_read(&a, str_n(cut, n), MAX, &doc, NULL) == 0;
		mem_free(cut);
	}
	OK(good < all.len, "cut at every byte");
	zipkit_fini(&z);
	arena_fini(&a);
}

/* The real files; absent outside of the project's workspace. */
static const struct {
	const char *file, *format;
	size_t segments;
	const char *first;
} samples[] = {
	{ "teams-docx/own_teams_2022_arrow.docx", "teams-docx", 3,
	  "4200-7950 Maya Lindgren|Good morning, first point is the budget." },
	{ "teams-docx/own_teams_2026.docx", "teams-docx", 4,
	  "6000-? Maya Lindgren|Good morning. We are here about the image archive, and "
	  "about who signs the retention rule." },
	{ "teams-docx/own_teams_2026_stored.docx", "teams-docx", 1,
	  "6000-? Maya Lindgren|Good morning. We are here about the image archive, and "
	  "about who signs the retention rule." },
	{ "google-meet/own_gemini_notes.docx", "google-meet", 10, NULL },
};

static void test_samples(void)
{
	for (size_t i = 0; i < COUNT(samples); i++) {
		char path[256];
		struct arena a = { 0 };
		struct buf raw = { 0 };
		struct docx doc = { .created = 0 };
		struct reader x;
		struct err e = { 0 };

		snprintf(path, sizeof(path), "../shared/samples/%s", samples[i].file);
		if (fs_read(path, MAX, &raw, &e) < 0) {
			printf("# SKIP %s is not here\n", path);
			buf_fini(&raw);
			continue;
		}
		OK(docx_read(&a, buf_view(&raw), MAX, &doc, &e) == 0 &&
		       reader_open(&x, doc.text) &&
		       str_eq(str_z(x.format->name), str_z(samples[i].format)) &&
		       x.r.segments.n == samples[i].segments,
		   "%s: %zu segments", samples[i].file, x.r.segments.n);
		if (samples[i].first)
			reader_want(&x, 0, samples[i].first);
		reader_close(&x);
		arena_fini(&a);
		buf_fini(&raw);
	}
}

int main(void)
{
	test_cases();
	test_refused();
	test_created();
	test_samples();
	return tap_end();
}
