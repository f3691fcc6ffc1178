/*
 * The cases of the W3C WebVTT tests (web-platform-tests, file-parsing and
 * cue-parsing), written anew: what they try, not their text.  Where dossier reads
 * more than the standard, `ours` says what and `why` is a line of docs/formats.md.
 */
#include "ingest/captions/cues.h"
#include "ingest/captions/cuetext.h"
#include "tests/ingest/reader.h"

#define H "WEBVTT\n\n"
#define T "00:00:00.000 --> 00:00:01.000\n"
#define CUE "|0-1000|"

enum reason { SAME, HEADER, BLANK, ARROW, TIMES, END, STYLE };

static const char *const reasons[] = {
	[SAME] = "",
	[HEADER] = "a header that is broken or missing",
	[BLANK] = "blank lines inside the text of a cue",
	[ARROW] = "an arrow inside the text of a cue",
	[TIMES] = "times written carelessly",
	[END] = "no end time",
	[STYLE] = "blocks after the first cue",
};

/* Cues as "id|from-to|text", a line each; line ends in the text as '/'. */
static const struct {
	const char *name, *text, *want;
	enum reason why;
	const char *ours;
} files[] = {
	{ "signature-no-newline", "WEBVTT", "", SAME, NULL },
	{ "signature-space", "WEBVTT ", "", SAME, NULL },
	{ "signature-tab", "WEBVTT\tx\n\n" T "a", CUE "a", SAME, NULL },
	{ "signature-two-newlines", "WEBVTT\n\n", "", SAME, NULL },
	{ "signature-bom", "\xEF\xBB\xBF" H T "a", CUE "a", SAME, NULL },
	{ "signature-lowercase", "webvtt\n\n" T "a", "", HEADER, CUE "a" },
	{ "signature-no-signature", T "a", "", HEADER, CUE "a" },
	{ "signature-garbage", "WEBVTTx\n\n" T "a", "", HEADER, CUE "a" },
	{ "signature-leading-space", " WEBVTT\n\n" T "a", "", HEADER, CUE "a" },
	{ "signature-leading-newline", "\nWEBVTT\n\n" T "a", "", HEADER, CUE "a" },
	{ "signature-null", "\0WEBVTT", "", SAME, NULL },
	{ "header-garbage", "WEBVTT\nmore\n\n" T "a", CUE "a", SAME, NULL },
	{ "header-space", "WEBVTT \n\n" T "a", CUE "a", SAME, NULL },
	{ "header-timings", "WEBVTT\n" T "a\n\n" T "b", CUE "a\n" CUE "b", SAME, NULL },
	{ "newlines LF", "WEBVTT\n\n\n" T "a\n\n\n" T "b", CUE "a\n" CUE "b", SAME,
	  NULL },
	{ "newlines CR", "WEBVTT\r\r00:00:00.000 --> 00:00:01.000\ra\rb\r\r", CUE "a/b",
	  SAME, NULL },
	{ "newlines CRLF", "WEBVTT\r\n\r\n00:00:00.000 --> 00:00:01.000\r\na\r\n",
	  CUE "a", SAME, NULL },
	{ "newlines mixed", "WEBVTT\r\n\n00:00:00.000 --> 00:00:01.000\ra\n\r" T "b",
	  CUE "a\n" CUE "b", SAME, NULL },
	{ "ids", H " lead\n" T "a\n\ntrail \n" T "b\n\n-- >\n" T "c\n\n->\n" T "d",
	  " lead" CUE "a\ntrail " CUE "b\n-- >" CUE "c\n->" CUE "d", SAME, NULL },
	{ "id of one space", H " \n" T "a", " " CUE "a", SAME, CUE "a" },
	{ "two ids", H "one\ntwo\n" T "a", CUE "a", SAME, NULL },
	{ "arrow in id", H "-->\n" T "a", CUE "a", ARROW, "-->" CUE "a" },
	{ "id of arrow and words", H "foo-->\n" T "a", CUE "a", ARROW,
	  "foo-->" CUE "a" },
	{ "no blank line between", H T "a\n" T "b", CUE "a\n" CUE "b", SAME, NULL },
	{ "arrow in text", H T "a --> b\n\n" T "c", CUE "\n" CUE "c", ARROW,
	  CUE "a --> b\n" CUE "c" },
	{ "comment in text", H T "NOTE a\nb\n\nNOTE\n" T "c",
	  CUE "NOTE a/b\nNOTE" CUE "c", SAME, NULL },
	{ "comments", H "NOTE a\n\nNOTE\nb\nc\n\n" T "d\n\nNOTE e\n", CUE "d", SAME,
	  NULL },
	{ "blank line in text", H T "a\n\nb\n\n" T "c", CUE "a\n" CUE "c", BLANK,
	  CUE "a//b\n" CUE "c" },
	{ "cue without text", H T "\n" T "\na\n\n" T "b", CUE "\n" CUE "\n" CUE "b",
	  BLANK, CUE "\n" CUE "a\n" CUE "b" },
	{ "regions", "WEBVTT\n\nREGION\nid:a\nwidth:40%\n\n" T "a", CUE "a", SAME,
	  NULL },
	{ "stylesheets", H "STYLE\n::cue { }\n.a {\n}\n\nfoo\n" T "a", "foo" CUE "a",
	  SAME, NULL },
	{ "STYLE after a cue", H T "a\n\nSTYLE\n::cue { }\n\n" T "b", CUE "a\n" CUE "b",
	  SAME, NULL },
	{ "settings",
	  H "00:00:00.000 --> 00:00:01.000 align:start line:0 size:1%\na\n\n"
	    "00:00:00.000 --> 00:00:01.000 bogus x:y :z\nb\n\n"
	    "00:00:00.000 --> 00:00:01.000\talign:end\nc",
	  CUE "a\n" CUE "b\n" CUE "c", SAME, NULL },
	{ "nulls", H "00:00:00.000 --> 00:00:01.000\nte\xEF\xBF\xBDxt",
	  CUE "te\xEF\xBF\xBDxt", SAME, NULL },
	{ "timings-60",
	  H "00:00:60.000 --> 00:00:01.000\na\n\n00:60:00.000 --> "
	    "00:00:01.000\na\n\n00:00:00.000 --> 60:00:01.000\nb",
	  "|0-216001000|b", SAME, NULL },
	{ "timings-eof", H "00:00:00.000 -->", "", END, "|0-?|" },
	{ "timings-eof with an end", H "00:00:00.000 --> 00:00:01.000", CUE "", SAME,
	  NULL },
	{ "timings-negative", H "00:00:01.000 --> 00:00:00.999\na", "|1000-999|a", SAME,
	  NULL },
	{ "timings-omit-hours",
	  H "00:00.000 --> 00:01.000\na\n\n00:00.000 --> "
	    "00:00:01.000\nb",
	  CUE "a\n" CUE "b", SAME, NULL },
	{ "timings-hours", H "100:00:00.000 --> 60001:00:00.000\na",
	  "|360000000-216003600000|a", SAME, NULL },
	{ "timings-whitespace",
	  H "00:00:00.000-->00:00:01.000\na\n\n00:00:00.000 \t--> "
	    "\t00:00:01.000\nb",
	  CUE "a\n" CUE "b", SAME, NULL },
	{ "timings: space before", H " 00:00:00.000 --> 00:00:01.000\na", CUE "a", SAME,
	  NULL },
	{ "timings-garbage before", H "x00:00:00.000 --> 00:00:01.000\na", "", ARROW,
	  "" },
	{ "timings-garbage arrow",
	  H "00:00:00.000 -> 00:00:01.000\na\n\n00:00:00.000 -- > "
	    "00:00:01.000\nb\n\n00:00:00.000 --> "
	    "00:00:01.000foo\nc",
	  CUE "c", SAME, NULL },
	{ "timings: one digit of minutes", H "00:0:00.000 --> 00:00:01.000\na", "",
	  TIMES, CUE "a" },
	{ "timings: one digit of seconds", H "00:00:0.000 --> 00:00:01.000\na", "",
	  TIMES, CUE "a" },
	{ "timings: fraction of one digit", H "00:00:00.0 --> 00:00:01.000\na", "",
	  TIMES, CUE "a" },
	{ "timings: no fraction", H "00:00:00 --> 00:00:01.000\na", "", TIMES,
	  CUE "a" },
	{ "timings: comma", H "00:00:00,000 --> 00:00:01,000\na", "", TIMES, CUE "a" },
	{ "timings: fraction of four digits", H "00:00:00.0000 --> 00:00:01.000\na", "",
	  TIMES, CUE "a" },
	{ "timings: minus", H "-00:00:01.000 --> 00:00:01.000\na", "", TIMES,
	  "|-1000-1000|a" },
	{ "timings: fields too long",
	  H "00:000:00.000 --> 00:00:01.000\na\n\n00:00:000.000 "
	    "--> 00:00:01.000\na",
	  "", SAME, NULL },
	{ "timings: no colon", H "0000:00.000 --> 00:00:01.000\na", "", SAME, NULL },
	{ "timings: hours alone", H "00 --> 00:00:01.000\na\n\n --> 00:00:01.000\na",
	  "", SAME, NULL },
	{ "timings: dot without digits", H "00:00:00. --> 00:00:01.000\na", "", SAME,
	  NULL },
	{ "no end", H "00:00:00.000 -->\na\n\n" T "b", CUE "b", END,
	  "|0-?|a\n" CUE "b" },
};

static struct str cues_of(struct arena *a, struct str text)
{
	struct buf b = { 0 };
	struct cue_scan s;
	struct cue_block c;

	cue_scan_init(&s, text, false);
	while (cue_scan_next(&s, &c)) {
		if (c.bad)
			continue;
		buf_fmt(&b, "%s%.*s|%lld-", b.len ? "\n" : "", STR_ARG(c.id),
			(long long)c.t0);
		if (c.t1 == TIME_NONE)
			buf_z(&b, "?|");
		else
			buf_fmt(&b, "%lld|", (long long)c.t1);
		for (size_t i = 0; i < c.body.len; i++) {
			if (c.body.p[i] == '\r' && i + 1 < c.body.len &&
			    c.body.p[i + 1] == '\n')
				continue;
			buf_c(&b, c.body.p[i] == '\n' || c.body.p[i] == '\r'
				      ? '/'
				      : c.body.p[i]);
		}
	}
	return arena_take(a, &b);
}

static void test_files(struct arena *a)
{
	for (size_t i = 0; i < COUNT(files); i++) {
		struct str got = cues_of(a, str_z(files[i].text));
		const char *want = files[i].ours ? files[i].ours : files[i].want;

		OK(str_eq(got, str_z(want)), "%s%s%s", files[i].name,
		   files[i].why ? ": wider, " : "", reasons[files[i].why]);
		if (!str_eq(got, str_z(want)))
			printf("# want %s\n# got  %.*s\n", want, STR_ARG(got));
	}
}

/* Text of a cue as "speaker:text" of each voice, joined by " + ". */
static const struct {
	const char *name, *text, *want;
	bool wider; /* the standard drops what stands here */
} texts[] = {
	{ "text", "some text", "some text", false },
	{ "bold, italic, underline", "<b>a</b> <i>b</i><u>c</u>", "a bc", false },
	{ "classes", "<c.x.y>a</c> <b.x>b</b><c..>c</c>", "a bc", false },
	{ "ruby", "<ruby>a<rt>b</rt></ruby>c", "abc", false },
	{ "lang", "<lang en>a</lang><lang>b", "ab", false },
	{ "voice", "<v Ada>a</v>", "Ada:a", false },
	{ "voice with class", "<v.loud.x Ada>a", "Ada:a", false },
	{ "voice left open", "<v Ada>a", "Ada:a", false },
	{ "voice without a name", "<v>a</v>", ":a", false },
	{ "two voices", "<v Ada>a</v><v Bo>b</v>", "Ada:a + Bo:b", false },
	{ "voice in a voice", "<v Ada>a<v Bo>b</v>", "Ada:a + Bo:b", false },
	{ "blanks in the name", "<v\tAda \n Q >a", "Ada   Q:a", false },
	{ "reference in the name", "<v In&eacute;s &amp; Bo>a", "In\xC3\xA9s & Bo:a",
	  false },
	{ "end tags that close nothing", "</v>a</b></x></>b", "ab", false },
	{ "times", "a<00:00:01.000>b<01:00:00.000>c", "abc", false },
	{ "no time", "a<5 people>b", "a<5 people>b", true },
	{ "tag cut at the end", "a<b", "a<b", true },
	{ "voice cut at the end", "<v Ada Qui", "Ada Qui:", false },
	{ "end tag cut", "a</b", "a</b", true },
	{ "less-than and blank", "if a < b and c > d", "if a < b and c > d", true },
	{ "less-than at the end", "a <", "a <", true },
	{ "unknown tag", "<x>a</x> <foo bar>b", "<x>a <foo bar>b", true },
	{ "greater-than", "a > b >> c", "a > b >> c", false },
	{ "amp lt gt", "&amp;&lt;&gt;", "&<>", false },
	{ "nbsp lrm rlm", "a&nbsp;b&lrm;c&rlm;d",
	  "a\xC2\xA0"
	  "b\xE2\x80\x8E"
	  "c\xE2\x80\x8F"
	  "d",
	  false },
	{ "reference twice encoded", "&amp;amp; &amp;lt;", "&amp; &lt;", false },
	{ "reference without semicolon", "&amp &lt &copy", "& < \xC2\xA9", false },
	{ "no references", "& &; &# &#x; &unknown; AT&T", "& &; &# &#x; &unknown; AT&T",
	  false },
	{ "numbers", "&#65;&#x42;&#X43;", "ABC", false },
	{ "NUL and surrogates", "&#0;&#xD800;&#x110000;",
	  "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD", false },
	{ "Windows-1252 numbers", "&#128;&#146;", "\xE2\x82\xAC\xE2\x80\x99", false },
	{ "a reference of two characters", "&NotEqualTilde;", "\xE2\x89\x82\xCC\xB8",
	  false },
	{ "longest name", "&notin; &notit;", "\xE2\x88\x89 \xC2\xACit;", false },
	{ "tags inside words", "w<i>or</i>d", "word", false },
	{ "lines", "a\nb\r\nc\rd", "a b c d", false },
	{ "nested to any depth", "<i><b><u><c.x><i>a</i></c></u></b></i>", "a", false },
	{ "wrong nesting", "<i><b>a</i>b</b>", "ab", false },
	{ "br", "a<br>b<br/>c", "a b c", true },
};

static void test_texts(struct arena *a)
{
	for (size_t i = 0; i < COUNT(texts); i++) {
		struct voices v = { 0 };
		struct buf b = { 0 };

		cuetext_parse(a, str_z(texts[i].text), &v);
		for (size_t k = 0; k < v.n; k++) {
			buf_z(&b, k ? " + " : "");
			buf_str(&b, v.v[k].speaker);
			buf_z(&b, v.v[k].speaker.p ? ":" : "");
			buf_str(&b, v.v[k].text);
		}
		OK(str_eq(buf_view(&b), str_z(texts[i].want)), "text: %s%s",
		   texts[i].name, texts[i].wider ? ": wider" : "");
		if (!str_eq(buf_view(&b), str_z(texts[i].want)))
			printf("# want %s\n# got  %.*s\n", texts[i].want,
			       STR_ARG(buf_view(&b)));
		buf_fini(&b);
	}
}

int main(void)
{
	struct arena a = { 0 };

	test_files(&a);
	test_texts(&a);
	arena_fini(&a);
	return tap_end();
}
