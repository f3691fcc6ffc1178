/*
 * test_traps.c - malformed and unusual WebVTT and SubRip files that parsers are
 * known to read differently or not at all, each with what dossier makes of it.
 */
#include "tests/ingest/reader.h"

#define VTT "WEBVTT\n\n"
#define T1 "00:00:01.000 --> 00:00:02.000\n"
#define T3 "00:00:03.000 --> 00:00:04.000\n"
#define S1 "1\n00:00:01,000 --> 00:00:02,000\n"
#define S3 "2\n00:00:03,000 --> 00:00:04,000\n"

/* want: segments as reader_show writes them, joined by " / "; warning: a code. */
static const struct trap {
	const char *name;
	struct str in;
	const char *want, *warning;
} traps[] = {
	{ "BOM", STR("\xEF\xBB\xBF" VTT T1 "hi\n"), "1000-2000 |hi", NULL },
	{ "CRLF",
	  STR("WEBVTT\r\n\r\n1\r\n00:00:01.000 --> 00:00:02.000\r\nA: hi\r\n\r\n"
	      "2\r\n00:00:03.000 --> 00:00:04.000\r\nB: yo\r\n"),
	  "1000-2000 A|hi / 3000-4000 B|yo", NULL },
	{ "bare CR",
	  STR("WEBVTT\r\r1\r00:00:01.000 --> 00:00:02.000\rA: hi\r\r"
	      "2\r00:00:03.000 --> 00:00:04.000\rB: yo\r"),
	  "1000-2000 A|hi / 3000-4000 B|yo", NULL },
	{ "no blank after the header", STR("WEBVTT\n" T1 "hi\n"), "1000-2000 |hi",
	  NULL },
	{ "text in the header",
	  STR("WEBVTT - Title\nKind: captions\nLanguage: en\n\n" T1 "hi\n"),
	  "1000-2000 |hi", NULL },
	{ "garbage on the signature", STR("WEBVTTx\n\n" T1 "hi\n"), "1000-2000 |hi",
	  "no-header" },
	{ "blank line first", STR("\nWEBVTT\n\n" T1 "hi\n"), "1000-2000 |hi",
	  "no-header" },
	{ "no header", STR(T1 "hi\n"), "1000-2000 |hi", "no-header" },
	{ "unpadded times of Graph",
	  STR(VTT "0:0:0.0 --> 0:0:5.320\n<v User Name>This is a test.</v>\n"),
	  "0-5320 User Name|This is a test.", NULL },
	{ "minutes and seconds", STR(VTT "00:01.000 --> 00:02.000\nhi\n"),
	  "1000-2000 |hi", NULL },
	{ "decimal commas", STR(VTT "00:00:01,000 --> 00:00:02,000\nhi\n"),
	  "1000-2000 |hi", NULL },
	{ "negative start",
	  STR(VTT "-00:00:01.000 --> 00:00:02.000\nNo.\n\n" T3 "Yes.\n"),
	  "-1000-2000 |No. / 3000-4000 |Yes.", "negative-time" },
	{ "end before start",
	  STR(VTT "00:00:05.000 --> 00:00:02.000\nbad\n\n"
		  "00:00:06.000 --> 00:00:07.000\nok\n"),
	  "5000-? |bad / 6000-7000 |ok", "end-before-start" },
	{ "out of order",
	  STR(VTT "00:00:05.000 --> 00:00:06.000\nsecond\n\n" T1 "first\n"),
	  "5000-6000 |second / 1000-2000 |first", "cue-out-of-order" },
	{ "no end time", STR(VTT "00:00:01.000 -->\nbad\n\n" T3 "ok\n"),
	  "1000-? |bad / 3000-4000 |ok", NULL },
	{ "no blank between cues", STR(VTT T1 "One.\n" T3 "Two.\n"),
	  "1000-2000 |One. / 3000-4000 |Two.", NULL },
	{ "blank line in the text", STR(VTT T1 "line1\n\nand line 2.\n\n" T3 "Two.\n"),
	  "1000-2000 |line1 and line 2. / 3000-4000 |Two.", NULL },
	{ "speaker in the id",
	  STR(VTT "2 \"Toby Crane\" (1204417728)\n"
		  "00:00:03.410 --> 00:00:05.020\nGo.\n"),
	  "3410-5020 Toby Crane|Go.", NULL },
	{ "open voice", STR(VTT T1 "<v John>Hello there\n"),
	  "1000-2000 John|Hello there", NULL },
	{ "voice with classes", STR(VTT T1 "<v.loud.first Mary Ann>Hello</v>\n"),
	  "1000-2000 Mary Ann|Hello", NULL },
	{ "two voices", STR(VTT T1 "<v A>Hi</v>\n<v B>Yo</v>\n"),
	  "1000-2000 A|Hi / 1000-2000 B|Yo", NULL },
	{ "nested tags",
	  STR(VTT T1 "<v A><i>hi <b>x</b></i><c.red> y</c> "
		     "<00:00:01.500>z</v>\n"),
	  "1000-2000 A|hi x y z", NULL },
	{ "reference in a name", STR(VTT T1 "<v In&#233;s Robledo>No.</v>\n"),
	  "1000-2000 In\xC3\xA9s Robledo|No.", NULL },
	{ "references",
	  STR(VTT T1 "a &amp; b &lt;c&gt; &nbsp;d &#39;e&apos; &unknown; AT&T\n"),
	  "1000-2000 |a & b <c> \xC2\xA0"
	  "d 'e' &unknown; AT&T",
	  NULL },
	{ "raw less-than", STR(VTT T1 "if a < b and c > d then\n"),
	  "1000-2000 |if a < b and c > d then", NULL },
	{ "NOTE, STYLE and REGION",
	  STR(VTT
	      "NOTE\na comment\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:fred\n\n"
	      "NOTE Confidence: 0.9\n\n00:00:01.000 --> 00:00:02.000 align:start "
	      "position:10%\nhi\n"),
	  "1000-2000 |hi", NULL },
	{ "header only", STR("WEBVTT"), "", NULL },
	{ "cut in a time", STR(VTT T1 "one\n\n00:00:03.000 --> 00:00:0"),
	  "1000-2000 |one", "truncated" },
	{ "cut in a voice", STR(VTT T1 "<v John Smi"), "", NULL },
	{ "arrow in the text", STR(VTT T1 "a --> b.\n\n" T3 "Two.\n"),
	  "1000-2000 |a --> b. / 3000-4000 |Two.", NULL },
	{ "hundred hours", STR(VTT "100:00:00.000 --> 100:00:01.000\nhi\n"),
	  "360000000-360001000 |hi", NULL },
	{ "one digit of hours", STR(VTT "0:00:01.000 --> 0:00:02.000\nhi\n"),
	  "1000-2000 |hi", NULL },
	{ "NUL", STR(VTT T1 "h\0i\n"), "1000-2000 |h\xEF\xBF\xBDi", NULL },
	{ "no duration", STR(VTT "00:00:01.000 --> 00:00:01.000\nhi\n"),
	  "1000-1000 |hi", NULL },
	{ "STYLE after a cue", STR(VTT T1 "One.\n\nSTYLE\n::cue{}\n\n" T3 "Two.\n"),
	  "1000-2000 |One. / 3000-4000 |Two.", NULL },
	{ "an id alone", STR(VTT "lonely id\n\n" T3 "two\n"), "3000-4000 |two", NULL },
	{ "no blanks at the arrow", STR(VTT "00:00:01.000-->00:00:02.000\nhi\n"),
	  "1000-2000 |hi", NULL },
	{ "Latin-1", STR(VTT T1 "caf\xE9\n"), "1000-2000 |caf\xC3\xA9", NULL },
	{ "unnamed voices", STR(VTT T1 "<v ></v>\n\n" T3 "<v>anon</v>\n"),
	  "3000-4000 |anon", NULL },
	{ "four fraction digits", STR(VTT "00:00:01.0000 --> 00:00:02.0000\nhi\n"),
	  "1000-2000 |hi", NULL },
	{ "empty cue", STR(VTT "1\n" T1 "\n2\n" T3 "two\n"), "3000-4000 |two", NULL },
	{ "two files joined", STR(VTT T1 "One.\n\nWEBVTT\n\n" T3 "Two.\n"),
	  "1000-2000 |One. / 3000-4000 |Two.", NULL },
	{ "minutes over 59",
	  STR(VTT "00:60:00.000 --> 01:01:00.000\nbad\n\n" T3 "two\n"),
	  "3000-4000 |two", "bad-timing" },

	{ "SRT, BOM", STR("\xEF\xBB\xBF" S1 "hi\n"), "1000-2000 |hi", NULL },
	{ "SRT, CRLF",
	  STR("1\r\n00:00:01,000 --> 00:00:02,000\r\nHi.\r\n\r\n2\r\n"
	      "00:00:03,000 --> 00:00:04,000\r\nyo\r\n"),
	  "1000-2000 |Hi. / 3000-4000 |yo", NULL },
	{ "SRT, bare CR",
	  STR("1\r00:00:01,000 --> 00:00:02,000\rHi.\r\r2\r"
	      "00:00:03,000 --> 00:00:04,000\ryo\r"),
	  "1000-2000 |Hi. / 3000-4000 |yo", NULL },
	{ "SRT, decimal points", STR("1\n" T1 "hi\n"), "1000-2000 |hi", NULL },
	{ "SRT, no index",
	  STR("00:00:01,000 --> 00:00:02,000\nHi.\n\n"
	      "00:00:03,000 --> 00:00:04,000\nyo\n"),
	  "1000-2000 |Hi. / 3000-4000 |yo", NULL },
	{ "SRT, no fraction", STR("1\n00:00:01 --> 00:00:02\nhi\n"), "1000-2000 |hi",
	  NULL },
	{ "SRT, short fractions", STR("1\n0:0:1,5 --> 0:0:2,75\nhi\n"), "1500-2750 |hi",
	  NULL },
	{ "SRT, minutes and seconds", STR("1\n00:01,000 --> 00:02,000\nhi\n"),
	  "1000-2000 |hi", NULL },
	{ "SRT, blank line in the text", STR(S1 "line1\n\nLine2.\n\n" S3 "yo\n"),
	  "1000-2000 |line1 Line2. / 3000-4000 |yo", NULL },
	{ "SRT, no blank between", STR(S1 "Hi.\n" S3 "yo\n"),
	  "1000-2000 |Hi. / 3000-4000 |yo", NULL },
	{ "SRT, numbers as text", STR(S1 "we have\n42\n\n" S3 "1984.\n"),
	  "1000-4000 |we have 42 1984.", NULL },
	{ "SRT, negative start",
	  STR("1\n-00:00:01,000 --> 00:00:02,000\nHi.\n\n" S3 "yo\n"),
	  "-1000-2000 |Hi. / 3000-4000 |yo", "negative-time" },
	{ "SRT, end before start", STR("1\n00:00:05,000 --> 00:00:02,000\nhi\n\n"),
	  "5000-? |hi", "end-before-start" },
	{ "SRT, no end time", STR("1\n00:00:01,000 -->\nhi\n\n" S3 "yo\n"),
	  "1000-? |hi / 3000-4000 |yo", NULL },
	{ "SRT, coordinates",
	  STR("1\n00:00:01,000 --> 00:00:02,000 X1:40 X2:600\nhi\n"), "1000-2000 |hi",
	  NULL },
	{ "SRT, tags", STR(S1 "<i>Hi</i> {\\an8}<font color=\"red\">x</font> <b>y\n"),
	  "1000-2000 |Hi x y", NULL },
	{ "SRT, empty text", STR(S1 "\n" S3 "yo\n"), "3000-4000 |yo", NULL },
	{ "SRT, cut in a time", STR(S1 "hi\n\n2\n00:00:03,0"), "1000-2000 |hi",
	  "truncated" },
	{ "SRT, blank in the arrow", STR("1\n00:00:01,000 - -> 00:00:02,000\nhi\n"),
	  "1000-2000 |hi", NULL },
	{ "SRT, references", STR(S1 "Q&amp;A &lt;x&gt;\n"), "1000-2000 |Q&A <x>",
	  NULL },
	{ "SRT, text before", STR("Transcript of meeting\n\n" S1 "hi\n"),
	  "1000-2000 |hi", "text-before-first-cue" },
	{ "SRT, trailing blanks",
	  STR("1 \n00:00:01,000 --> 00:00:02,000 \nHi.\n \n" S3 "yo\n"),
	  "1000-2000 |Hi. / 3000-4000 |yo", NULL },
	{ "SRT, minutes over 59", STR("1\n00:75:61,000 --> 00:77:00,000\nhi\n"),
	  "4561000-4620000 |hi", "time-carried" },
};

static struct str show_all(struct reader *x)
{
	struct buf b = { 0 };

	for (size_t i = 0; i < x->r.segments.n; i++) {
		if (i)
			buf_z(&b, " / ");
		buf_str(&b, reader_show(x, i));
	}
	return arena_take(&x->arena, &b);
}

static void check(const struct trap *t)
{
	struct reader x;
	struct str got;

	reader_open(&x, t->in);
	got = show_all(&x);
	OK(str_eq(got, str_z(t->want)), "%s", t->name);
	if (!str_eq(got, str_z(t->want)))
		printf("# got  %.*s\n# want %s\n", STR_ARG(got) ? got.p : "", t->want);
	if (t->warning)
		OK(reader_warned(&x, t->warning), "%s: warns %s", t->name, t->warning);
	OK(record_has_flag(&x.r, STRL("truncated")) == reader_warned(&x, "truncated"),
	   "%s: the page says when it was cut", t->name);
	reader_close(&x);
}

/* The same file in another encoding is the same record. */
static void check_utf16(const char *name, const char *text)
{
	struct buf b = { 0 };
	struct reader x;

	buf_put(&b, "\xFF\xFE", 2);
	for (; *text; text++) {
		buf_c(&b, *text);
		buf_c(&b, 0);
	}
	OK(reader_open(&x, buf_view(&b)) && x.r.segments.n == 1, "%s in UTF-16", name);
	reader_close(&x);
	buf_fini(&b);
}

/* head, then `part` n times, then `tail`. */
static void check_large(const char *name, const char *head, const char *part, size_t n,
			const char *tail, size_t segments, size_t text)
{
	struct buf b = { 0 };
	struct reader x;

	buf_z(&b, head);
	for (size_t i = 0; i < n; i++)
		buf_z(&b, part);
	buf_z(&b, tail);
	reader_open(&x, buf_view(&b));
	OK(x.r.segments.n == segments && x.r.segments.v[0].text.len == text, "%s",
	   name);
	reader_close(&x);
	buf_fini(&b);
}

int main(void)
{
	for (size_t i = 0; i < COUNT(traps); i++)
		check(&traps[i]);
	check_utf16("WebVTT", VTT T1 "hi\n");
	check_utf16("SubRip", S1 "hi\n");
	check_large("a cue of 2 MB on one line", VTT T1, "words ", 350000, "end.\n", 1,
		    2100004);
	check_large("a cue of 2 MB on many lines", VTT T1, "words\n", 350000, "end.\n",
		    1, 2100004);
	check_large("a SubRip cue of 2 MB", S1, "words\n", 350000, "end.\n", 1,
		    2100004);
	check_large("100,000 nested tags", VTT T1, "<i>", 100000, "end.\n", 1, 4);
	check_large("100,000 blank lines in a cue", VTT T1 "one\n", "\n", 100000,
		    "two.\n", 1, 8);
	return tap_end();
}
