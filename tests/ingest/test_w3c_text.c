/*
 * test_w3c_text.c - the cases of the W3C cue text tests: tags, references, times,
 * trees, text.  Written anew from the standard's rules (WebVTT 6.4); where dossier
 * keeps more the rows say why, and docs/formats.md lists the reasons.
 */
#include "ingest/captions/cuetext.h"
#include "tests/tap.h"

/* The text of the standard's tree: no blanks at the ends, line ends are blanks. */
static const struct {
	const char *text, *in[12];
} standard[] = {
	/* tags */
	{ "x", { "<c></>x", "<c></\nc>x" } },
	{ "said",
	  { "<c>said", "<i>said", "<b>said", "<u>said", "<ruby>said", "<rt>said",
	    "<v>said", "<v a>said", "<v a b>said", "<v.a>said", "<v.a.b>said" } },
	{ "abc",
	  { "a<c.d e>b</c>c", "a<i.d e>b</i>c", "a<b.d e>b</b>c", "a<u.d e>b</u>c",
	    "a<lang.d e>b</lang>c" } },
	{ "abcde", { "a<ruby.f g>b<rt.h j>c</rt>d</ruby>e" } },
	{ "a b", { "a<v.d e>b" } },
	/* references */
	{ "&", { "&", "&amp", "&amp;", "&AMP;" } },
	{ "<", { "&lt;" } },
	{ ">", { "&gt;" } },
	{ "a\xE2\x80\x8E"
	  "b",
	  { "a&lrm;b" } },
	{ "a\xE2\x80\x8F"
	  "b",
	  { "a&rlm;b" } },
	{ "\"", { "&quot;" } },
	{ "\xC2\xA0", { "&nbsp;" } },
	{ "\xC2\xA9", { "&copy;" } },
	{ "&&", { "&&" } },
	{ "&1", { "&1" } },
	{ "&1;", { "&1;" } },
	{ "", { "&#32;", "&#x20;" } },
	{ "&;", { "&;" } },
	{ "\xE2\x88\xB2", { "&ClockwiseContourIntegral;" } },
	{ "\xE2\xAB\x85\xCC\xB8", { "&nsubE;" } },
	{ "\xE2\x88\x89", { "&notin;" } },
	{ "\xC2\xAC", { "&not;", "&not" } },
	{ "\xC2\xACit;", { "&notit;" } },
	/* times */
	{ "ab",
	  { "a<00:00:00.500>b", "a<00:00.500>b", "a<00:00:00,500>b", "a<0:00>b",
	    "a<00:00.5>b", "a<99:99:99.999>b", "a<00:00:00.500 >b" } },
	{ "a", { "<00:00:01.000><00:00:02.000>a" } },
	/* trees */
	{ "said", { "said" } },
	{ "ab", { "<ruby>a<rt>b" } },
	{ "abc",
	  { "<ruby>a<rt>b</rt>c", "<ruby>a<rt>b</rt></ruby>c", "<ruby>a<rt>b</ruby>c",
	    "<ruby>a<rt><b>b</rt></ruby>c", "<ruby>a<rt><b>b</ruby>c",
	    "<ruby>a<rt><b>b</rt></ruby></b>c", "<ruby>a<rt><b>b</rt></b></ruby>c" } },
	/* text */
	{ "one two", { "one\ntwo" } },
	{ "a > b", { "a > b" } },
	{ "a ; b", { "a ; b" } },
	{ "a\xEF\xBF\xBD"
	  "b",
	  { "a\xEF\xBF\xBD"
	    "b" } },
	{ "\xF0\x9D\x84\x9E", { "\xF0\x9D\x84\x9E" } },
};

/* Here the standard drops what may have been said: dossier keeps all. */
static const struct {
	const char *why, *in[12];
} kept[] = {
	{ "a tag without its end is text", { "<c.", "</", "&<c", "a<00:00.500" } },
	{ "'<' is text unless '/', a known tag or a time follows",
	  { "<", "<<", "<\t", "<\n", "< ", "<.", "&<", "a<0>b" } },
};

/* The name of the last voice. */
static const struct {
	const char *in, *name;
} voices[] = {
	{ "<v>said", "" },   { "<v a>said", "a" },  { "<v a b>said", "a b" },
	{ "<v.a>said", "" }, { "<v.a.b>said", "" }, { "a<v.d e>b", "e" },
};

static struct str text_of(struct arena *a, const struct voices *v)
{
	struct str s = STRL("");

	for (size_t i = 0; i < v->n; i++)
		s = arena_fmt(a, "%.*s%s%.*s", STR_ARG(s), i ? " " : "",
			      STR_ARG(v->v[i].text));
	return s;
}

static void want(struct arena *a, struct str in, struct str text, const char *why)
{
	struct voices v = { 0 };
	struct str got;

	cuetext_parse(a, in, &v);
	got = text_of(a, &v);
	OK(str_eq(got, text), "%.*s -> %.*s: %s", STR_ARG(in), STR_ARG(got), why);
}

int main(void)
{
	struct arena a = { 0 };
	struct voices v = { 0 };

	for (size_t i = 0; i < COUNT(standard); i++)
		for (const char *const *in = standard[i].in; *in; in++)
			want(&a, str_z(*in), str_z(standard[i].text),
			     "as the standard");
	for (size_t i = 0; i < COUNT(kept); i++)
		for (const char *const *in = kept[i].in; *in; in++)
			want(&a, str_z(*in), str_trim(str_z(*in)), kept[i].why);
	for (size_t i = 0; i < COUNT(voices); i++) {
		cuetext_parse(&a, str_z(voices[i].in), &v);
		OK(v.n && str_eq(v.v[v.n - 1].speaker, str_z(voices[i].name)),
		   "%s: the voice", voices[i].in);
	}
	arena_fini(&a);
	return tap_end();
}
