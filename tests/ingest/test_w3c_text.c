/*
 * test_w3c_text.c - the cases of the W3C cue text tests: tags, references, times,
 * trees, text.  Written anew from the standard's rules (WebVTT 6.4); each row where
 * dossier keeps more says why, and docs/formats.md lists the reasons.
 */
#include "ingest/cuetext.h"
#include "tests/tap.h"

/* Why the words differ from the standard's. */
#define OPEN "a tag without its end is text"
#define SIGN "'<' is text unless '/', a known tag or a time follows"

/*
 * want: the text of the standard's tree, blanks at the ends dropped, a line end as one
 * blank.  kept: what dossier says instead, and why.  voice: the last one's name.
 */
static const struct {
	const char *in, *want, *kept, *why, *voice;
} cases[] = {
	/* tags */
	{ "<", "", "<", SIGN, NULL },
	{ "<<", "", "<<", SIGN, NULL },
	{ "<\t", "", "<", SIGN, NULL },
	{ "<\n", "", "<", SIGN, NULL },
	{ "< ", "", "<", SIGN, NULL },
	{ "<.", "", "<.", SIGN, NULL },
	{ "<c.", "", "<c.", OPEN, NULL },
	{ "</", "", "</", OPEN, NULL },
	{ "<c></>x", "x", NULL, NULL, NULL },
	{ "<c></\nc>x", "x", NULL, NULL, NULL },
	{ "<c>said", "said", NULL, NULL, NULL },
	{ "a<c.d e>b</c>c", "abc", NULL, NULL, NULL },
	{ "<i>said", "said", NULL, NULL, NULL },
	{ "a<i.d e>b</i>c", "abc", NULL, NULL, NULL },
	{ "<b>said", "said", NULL, NULL, NULL },
	{ "a<b.d e>b</b>c", "abc", NULL, NULL, NULL },
	{ "<u>said", "said", NULL, NULL, NULL },
	{ "a<u.d e>b</u>c", "abc", NULL, NULL, NULL },
	{ "<ruby>said", "said", NULL, NULL, NULL },
	{ "a<ruby.f g>b<rt.h j>c</rt>d</ruby>e", "abcde", NULL, NULL, NULL },
	{ "<rt>said", "said", NULL, NULL, NULL },
	{ "<v>said", "said", NULL, NULL, "" },
	{ "<v a>said", "said", NULL, NULL, "a" },
	{ "<v a b>said", "said", NULL, NULL, "a b" },
	{ "<v.a>said", "said", NULL, NULL, "" },
	{ "<v.a.b>said", "said", NULL, NULL, "" },
	{ "a<v.d e>b", "a b", NULL, NULL, "e" },
	{ "a<lang.d e>b</lang>c", "abc", NULL, NULL, NULL },
	/* references */
	{ "&", "&", NULL, NULL, NULL },
	{ "&amp", "&", NULL, NULL, NULL },
	{ "&amp;", "&", NULL, NULL, NULL },
	{ "&AMP;", "&", NULL, NULL, NULL },
	{ "&lt;", "<", NULL, NULL, NULL },
	{ "&gt;", ">", NULL, NULL, NULL },
	{ "a&lrm;b",
	  "a\xE2\x80\x8E"
	  "b",
	  NULL, NULL, NULL },
	{ "a&rlm;b",
	  "a\xE2\x80\x8F"
	  "b",
	  NULL, NULL, NULL },
	{ "&quot;", "\"", NULL, NULL, NULL },
	{ "&nbsp;", "\xC2\xA0", NULL, NULL, NULL },
	{ "&copy;", "\xC2\xA9", NULL, NULL, NULL },
	{ "&&", "&&", NULL, NULL, NULL },
	{ "&1", "&1", NULL, NULL, NULL },
	{ "&1;", "&1;", NULL, NULL, NULL },
	{ "&<", "&", "&<", SIGN, NULL },
	{ "&<c", "&", "&<c", OPEN, NULL },
	{ "&#32;", "", NULL, NULL, NULL },
	{ "&#x20;", "", NULL, NULL, NULL },
	{ "&;", "&;", NULL, NULL, NULL },
	{ "&ClockwiseContourIntegral;", "\xE2\x88\xB2", NULL, NULL, NULL },
	{ "&nsubE;", "\xE2\xAB\x85\xCC\xB8", NULL, NULL, NULL },
	{ "&notin;", "\xE2\x88\x89", NULL, NULL, NULL },
	{ "&not;", "\xC2\xAC", NULL, NULL, NULL },
	{ "&not", "\xC2\xAC", NULL, NULL, NULL },
	{ "&notit;", "\xC2\xACit;", NULL, NULL, NULL },
	/* times */
	{ "a<00:00:00.500>b", "ab", NULL, NULL, NULL },
	{ "a<00:00.500>b", "ab", NULL, NULL, NULL },
	{ "a<00:00.500", "a", "a<00:00.500", OPEN, NULL },
	{ "a<00:00:00,500>b", "ab", NULL, NULL, NULL },
	{ "a<0:00>b", "ab", NULL, NULL, NULL },
	{ "a<00:00.5>b", "ab", NULL, NULL, NULL },
	{ "a<99:99:99.999>b", "ab", NULL, NULL, NULL },
	{ "a<00:00:00.500 >b", "ab", NULL, NULL, NULL },
	{ "a<0>b", "ab", "a<0>b", SIGN, NULL },
	{ "<00:00:01.000><00:00:02.000>a", "a", NULL, NULL, NULL },
	/* trees */
	{ "said", "said", NULL, NULL, NULL },
	{ "<ruby>a<rt>b", "ab", NULL, NULL, NULL },
	{ "<ruby>a<rt>b</rt>c", "abc", NULL, NULL, NULL },
	{ "<ruby>a<rt>b</rt></ruby>c", "abc", NULL, NULL, NULL },
	{ "<ruby>a<rt>b</ruby>c", "abc", NULL, NULL, NULL },
	{ "<ruby>a<rt><b>b</rt></ruby>c", "abc", NULL, NULL, NULL },
	{ "<ruby>a<rt><b>b</ruby>c", "abc", NULL, NULL, NULL },
	{ "<ruby>a<rt><b>b</rt></ruby></b>c", "abc", NULL, NULL, NULL },
	{ "<ruby>a<rt><b>b</rt></b></ruby>c", "abc", NULL, NULL, NULL },
	/* text */
	{ "one\ntwo", "one two", NULL, NULL, NULL },
	{ "a > b", "a > b", NULL, NULL, NULL },
	{ "a ; b", "a ; b", NULL, NULL, NULL },
	{ "a\xEF\xBF\xBD"
	  "b",
	  "a\xEF\xBF\xBD"
	  "b",
	  NULL, NULL, NULL },
	{ "\xF0\x9D\x84\x9E", "\xF0\x9D\x84\x9E", NULL, NULL, NULL },
};

static struct str text_of(struct arena *a, const struct voices *v)
{
	struct str s = STRL("");

	for (size_t i = 0; i < v->n; i++)
		s = arena_fmt(a, "%.*s%s%.*s", STR_ARG(s), i ? " " : "",
			      STR_ARG(v->v[i].text));
	return s;
}

int main(void)
{
	struct arena a = { 0 };
	struct voices v = { 0 };

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const char *kept = cases[i].kept;
		struct str got;

		cuetext_parse(&a, str_z(cases[i].in), &v);
		got = text_of(&a, &v);
		OK(str_eq(got, str_z(kept ? kept : cases[i].want)), "%s -> %.*s%s%s",
		   cases[i].in, STR_ARG(got), kept ? ": " : "",
		   kept ? cases[i].why : "");
		if (cases[i].voice)
			OK(v.n && str_eq(v.v[v.n - 1].speaker, str_z(cases[i].voice)),
			   "%s: the voice", cases[i].in);
	}
	arena_fini(&a);
	return tap_end();
}
