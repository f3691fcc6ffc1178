/* test_webvtt.c - flavours of WebVTT, joining, speakers; real samples when at hand. */
#include "base/fsutil.h"
#include "ingest/assemble.h"
#include "tests/ingest/reader.h"

#define GUID "4f0c9a52-7d1e-4c3b-9e64-2b8d5a7f1c30"

static void open_as(struct reader *x, const char *text, const char *flavor)
{
	OK(reader_open(x, str_z(text)) && x->format == &format_webvtt, "%s is read",
	   flavor ? flavor : "WebVTT");
	OK(str_eq(x->r.source.flavor, str_z(flavor)), "flavour %s",
	   flavor ? flavor : "none");
}

static void test_zoom(void)
{
	struct reader x;

	open_as(&x,
		"WEBVTT\r\n\r\n1\r\n00:00:01.000 --> 00:00:02.000\r\n"
		"Ada Quill (she/her): We keep\r\n\r\n"
		"2\r\n00:00:02.500 --> 00:00:04.000\r\nAda Quill (she/her): the "
		"archive.\r\n\r\n"
		"3\r\n00:00:04.000 --> 00:00:05.000\r\nand prune it: yes\r\n\r\n"
		"4\r\n00:00:05.000 --> 00:00:06.000\r\nBo | Orlin: Right.\r\n\r\n"
		"5\r\n00:00:06.000 --> 00:00:07.000\r\nBo | Orlin: Right: 10:30: "
		"then\r\n\r\n",
		"zoom");
	reader_want(&x, 0, "1000-4000 Ada Quill (she/her)|We keep the archive.");
	reader_want(&x, 1, "4000-5000 Ada Quill (she/her)|and prune it: yes");
	reader_want(&x, 2, "5000-6000 Bo | Orlin|Right.");
	reader_want(&x, 3, "6000-7000 Bo | Orlin|Right: 10:30: then");
	OK(x.r.segments.n == 4 && x.r.segments.v[0].line == 5,
	   "first line of joined cues");
	OK(reader_warned(&x, "speaker-inherited"), "a cue without a name is told");
	reader_close(&x);

	open_as(&x,
		"WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nUNIT7: Ada Quill: One.\n\n"
		"2\n00:00:02.000 --> 00:00:03.000\nUNIT7: Ada Quill: Two.\n\n",
		"zoom");
	reader_want(&x, 0, "1000-2000 UNIT7: Ada Quill|One.");
	reader_close(&x);

	open_as(&x,
		"WEBVTT\n\n00:00:12.000 --> 00:00:15.000\nBoth sites write\n\n"
		"00:00:15.000 --> 00:00:17.000\nto one store. Note: it grows\n\n"
		"00:00:19.500 --> 00:00:20.000\nExactly.\n",
		NULL);
	reader_want(&x, 0,
		    "12000-17000 |Both sites write to one store. Note: it grows");
	reader_want(&x, 1, "19500-20000 |Exactly.");
	reader_close(&x);
}

static void test_teams(void)
{
	struct reader x;

	open_as(&x,
		"WEBVTT\n\n" GUID "/9-0\n00:00:07.010 --> 00:00:11.370\n"
		"<v Toby Crane>The scanners push to one\narchive.</v>\n\n" GUID
		"/9-1\n00:00:11.370 --> 00:00:14.905\n<v Toby Crane>It is "
		"full.</v>\n\n" GUID
		"/12-0\n00:00:14.905 --> 00:00:15.890\n<v Toby Crane>Yes.</v>\n",
		"teams");
	reader_want(
	    &x, 0,
	    "7010-14905 Toby Crane|The scanners push to one archive. It is full.");
	reader_want(&x, 1, "14905-15890 Toby Crane|Yes.");
	reader_close(&x);

	open_as(
	    &x,
	    "WEBVTT\n\n00:00:10.000 --> 00:00:12.500\n<v Toby>We agreed to keep</v>\n\n"
	    "00:00:10.000 --> 00:00:14.200\n<v Toby>We agreed to keep the "
	    "viewer</v>\n\n"
	    "00:00:14.200 --> 00:00:15.200\n<v Toby>We agreed to keep the "
	    "viewer</v>\n\n",
	    "teams");
	reader_want(
	    &x, 0,
	    "10000-15200 Toby|We agreed to keep the viewer We agreed to keep the "
	    "viewer");
	reader_close(&x);

	open_as(&x,
		"WEBVTT\n00:00:02.110 --> 00:00:04.900\n"
		"{\"startDateTime\":\"2026-02-03T00:00:01.5+02:00\",\"speakerName\":"
		"\"Maya\","
		"\"spokenText\":\"Shall "
		"we?\",\"spokenLanguage\":\"en-gb\",\"x\":[1,{}]}\n\n"
		"00:00:05.000 --> 00:00:06.000\n{\"startDateTime\":\"broken\n",
		"teams");
	reader_want(&x, 0, "2110-4900 Maya|Shall we?");
	OK(str_eq(x.r.date, STRL("2026-02-02")) && str_eq(x.r.start, STRL("23:59")) &&
	       str_eq(x.r.utc_offset, STRL("+02:00")),
	   "the start lies before the first cue, even before midnight");
	OK(str_eq(x.r.language, STRL("en-gb")), "language");
	OK(reader_warned(&x, "bad-cue"), "broken JSON in a cue is told");
	reader_close(&x);
}

/* Whole names in voices are those of Teams, first names anybody's. */
static void test_voices(void)
{
	struct reader x;

	open_as(&x,
		"WEBVTT\n\n00:00:01.100 --> 00:00:02.200\n<v Ada Quill>I am here.\n\n"
		"00:00:03.300 --> 00:00:04.400\n<v Bo Orlin>Yes.\n",
		"teams");
	reader_close(&x);
	open_as(&x,
		"WEBVTT\n\n00:00:01.100 --> 00:00:02.200\n<v Ada>I am here.\n\n"
		"00:00:03.300 --> 00:00:04.400\n<v Bo>So am I.\n",
		NULL);
	reader_close(&x);
}

static void test_others(void)
{
	struct reader x;

	open_as(&x,
		"WEBVTT\n\n1 \"\" (0)\n00:00:00.000 --> 00:00:03.410\nOkay.\n\n"
		"2 \"Toby Crane\" (1204417728)\n00:00:03.410 --> 00:00:05.020\nGo: "
		"ahead.\n\n"
		"3 \"\" (0)\n00:00:05.020 --> 00:00:06.000\nHm.\n",
		"webex");
	reader_want(&x, 0, "0-3410 |Okay.");
	reader_want(&x, 1, "3410-5020 Toby Crane|Go: ahead.");
	reader_want(&x, 2, "5020-6000 |Hm.");
	reader_close(&x);

	open_as(&x,
		"WEBVTT\nKind: captions\nLanguage: en\n\n"
		"00:00:01.040 --> 00:00:03.190 align:start\n \n"
		"the<00:00:01.280><c> archive</c>\n\n"
		"00:00:03.190 --> 00:00:03.200 align:start\nthe archive\n \n\n"
		"00:00:03.200 --> 00:00:05.510 align:start\nthe archive\n"
		"is<00:00:03.440><c> full</c>\n",
		"youtube");
	reader_want(&x, 0, "1040-5510 |the archive is full");
	OK(x.r.segments.n == 1 && str_eq(x.r.language, STRL("en")), "no line twice");
	reader_close(&x);

	open_as(&x,
		"WEBVTT\n\nSpeaker 1\n00:00:04.000 --> 00:00:04.400\n How\n\n"
		"Speaker 1\n00:00:04.400 --> 00:00:04.900\n full?\n\n"
		"Speaker 2\n00:00:06.000 --> 00:00:06.500\n Very.\n",
		"hyprnote");
	reader_want(&x, 0, "4000-4900 Speaker 1|How full?");
	reader_want(&x, 1, "6000-6500 Speaker 2|Very.");
	reader_close(&x);

	open_as(&x,
		"WEBVTT\n\n00:00:00.000 --> 00:00:02.000\n<v Sarah>Welcome.\n\n"
		"00:00:02.000 --> 00:00:04.000\nMore of her.\n",
		NULL);
	reader_want(&x, 1, "2000-4000 Sarah|More of her.");
	reader_close(&x);
}

static void test_joining(void)
{
	struct reader x;
	struct buf b = { 0 };

	open_as(&x,
		"WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\n<v Ada>Yeah</v>\n\n"
		"2\n00:00:02.000 --> 00:00:03.000\n<v Bo>mhm</v>\n\n"
		"3\n00:00:03.000 --> 00:00:04.000\n<v Ada>he said "
		"\xE2\x80\x9Cno.\xE2\x80\x9D</v>\n\n"
		"4\n00:00:04.000 --> 00:00:05.000\n<v Ada>wait\xE2\x80\xA6</v>\n\n"
		"5\n00:00:05.000 --> 00:00:06.000\n<v Ada>just</v>\n\n"
		"6\n00:00:08.000 --> 00:00:09.000\n<v Ada>later</v>\n\n",
		NULL);
	reader_want(&x, 0, "1000-2000 Ada|Yeah");
	reader_want(&x, 1, "2000-3000 Bo|mhm");
	reader_want(&x, 2, "3000-4000 Ada|he said \xE2\x80\x9Cno.\xE2\x80\x9D");
	reader_want(&x, 3, "4000-5000 Ada|wait\xE2\x80\xA6");
	reader_want(&x, 4, "5000-6000 Ada|just");
	reader_want(&x, 5, "8000-9000 Ada|later");
	reader_close(&x);

	buf_z(&b, "WEBVTT\n\n");
	for (int i = 0; i < 400; i++)
		buf_fmt(&b,
			"00:%02d:%02d.000 --> 00:%02d:%02d.900\n<v Ada>word number "
			"%03d\n\n",
			i / 60, i % 60, i / 60, i % 60, i);
	reader_open(&x, buf_view(&b));
	for (size_t i = 0; i < x.r.segments.n; i++)
		if (x.r.segments.v[i].text.len > ASSEMBLE_BYTES ||
		    !x.r.segments.v[i].text.len)
			OK(0, "segment %zu has %zu bytes", i,
			   x.r.segments.v[i].text.len);
	OK(x.r.segments.n == 13, "long speech is cut (%zu)", x.r.segments.n);
	OK(x.r.segments.n == 13 &&
	       str_starts(x.r.segments.v[12].text, STRL("word number 372 word")) &&
	       str_ends(x.r.segments.v[12].text, STRL(" word number 399")),
	   "no word is lost where it is cut");
	reader_close(&x);
	buf_fini(&b);
}

static void test_samples(void)
{
	static const struct {
		const char *path, *flavor;
		size_t segments;
	} files[] = {
		{ "../shared/samples/zoom-vtt/zgs_meeting001_transcript.vtt", "zoom",
		  239 },
		{ "../shared/samples/teams-vtt/own_guid_ids.vtt", "teams", 4 },
		{ "../shared/samples/webex/own_webex.vtt", "webex", 4 },
		{ "../shared/samples/youtube-vtt/webvttpy_youtube_dl.vtt", "youtube",
		  1 },
		{ "../shared/samples/hyprnote/own_word_cues.vtt", "hyprnote", 2 },
	};

	for (size_t i = 0; i < COUNT(files); i++) {
		struct buf b = { 0 };
		struct err e = { 0 };
		struct reader x;

		if (fs_read(files[i].path, 1 << 20, &b, &e) < 0) {
			printf("# SKIP %s is not here\n", files[i].path);
			continue;
		}
		OK(reader_open(&x, buf_view(&b)) &&
		       x.r.segments.n == files[i].segments &&
		       str_eq(x.r.source.flavor, str_z(files[i].flavor)),
		   "%s", files[i].path);
		reader_close(&x);
		buf_fini(&b);
	}
}

/* ">>" says that somebody else speaks, and not who: the words stay apart. */
static void test_chevrons(void)
{
	struct reader x;

	OK(reader_open(&x, STRL("WEBVTT\n\n00:01.000 --> 00:02.000\nis it\n\n"
				"00:02.000 --> 00:03.000\nfull\n\n"
				"00:03.000 --> 00:04.000\n>> yes\n")),
	   "captions with chevrons");
	OK(str_eq(reader_show(&x, 0), STRL("1000-3000 |is it full")) &&
	       str_eq(reader_show(&x, 1), STRL("3000-4000 |yes")),
	   "two voices: %.*s", STR_ARG(reader_show(&x, 0)));
	reader_close(&x);
}

/* The name stands on a line of its own above the words, in all cues. */
static void test_name_lines(void)
{
	struct reader x;

	OK(reader_open(&x,
		       STRL("WEBVTT\n\n1\n00:01.000 --> 00:02.000\nIn&#233;s Quill\n"
			    "Shall we?\n\n2\n00:05.000 --> 00:06.000\nBo\nYes.\n"
			    "It holds.\n\n3\n00:09.000 --> 00:10.000\n"
			    "In&#233;s Quill\nGood.\n")),
	   "names above words");
	reader_want(&x, 0, "1000-2000 In\xC3\xA9s Quill|Shall we?");
	reader_want(&x, 1, "5000-6000 Bo|Yes. It holds.");
	reader_want(&x, 2, "9000-10000 In\xC3\xA9s Quill|Good.");
	reader_close(&x);

	OK(reader_open(&x, STRL("WEBVTT\n\n00:01.000 --> 00:02.000\nSo we\nshall.\n\n"
				"00:05.000 --> 00:06.000\nAnd the\nbudget.\n\n"
				"00:09.000 --> 00:10.000\nSo we\nsaid.\n\n"
				"00:12.000 --> 00:13.000\nAnd the\nplan.\n")),
	   "broken lines");
	reader_want(&x, 0, "1000-2000 |So we shall.");
	reader_close(&x);
}

/* How many cues, and how few names, tell that names stand there. */
static void test_tops(void)
{
	/* a letter a cue: A and B the names, x none, C and D names said once */
	static const struct {
		const char *cues;
		bool tops;
	} rows[] = {
		{ "AB", false },          { "AAA", false },         { "ACD", false },
		{ "ABAC", false },        { "ABA", true },          { "AABB", true },
		{ "AABBAxABAB", true },   { "AABBAxABABx", false }, { "AxB", false },
		{ "AABBAxxABAB", false },
	};
	static const char *const names[] = { "Ada Quill", "Bo", "Cy Lamb", "Dot" };

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct buf b = { 0 };
		struct reader x;
		int s = 0;

		buf_fmt(&b, "WEBVTT\n");
		for (const char *c = rows[i].cues; *c; c++, s += 5)
			buf_fmt(&b, "\n00:%02d.000 --> 00:%02d.500\n%s\nYes.\n", s, s,
				*c == 'x' ? "and this is" : names[*c - 'A']);
		OK(reader_open(&x, buf_view(&b)), "%s: read", rows[i].cues);
		reader_want(&x, 0,
			    rows[i].tops ? "0-500 Ada Quill|Yes."
					 : "0-500 |Ada Quill Yes.");
		reader_close(&x);
		buf_fini(&b);
	}
}

/* Live captions grow over their time; the longer text takes the later end. */
static void test_growing(void)
{
	static const struct {
		const char *second, *want;
	} rows[] = {
		{ "00:01.000 --> 00:03.000\nWe agreed to", "0-3000 |We agreed to" },
		{ "00:01.000 --> 00:01.500\nWe agreed to", "0-2000 |We agreed to" },
		{ "00:00.000 --> 00:02.000\nWe agreed to", "0-2000 |We agreed to" },
		{ "00:02.000 --> 00:03.000\nWe agreed to",
		  "0-3000 |We agreed We agreed to" },
		{ "00:01.000 --> 00:03.000\nThey agreed",
		  "0-3000 |We agreed They agreed" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct buf b = { 0 };
		struct reader x;

		buf_fmt(&b, "WEBVTT\n\n00:00.000 --> 00:02.000\nWe agreed\n\n%s\n",
			rows[i].second);
		OK(reader_open(&x, buf_view(&b)), "read");
		reader_want(&x, 0, rows[i].want);
		reader_close(&x);
		buf_fini(&b);
	}
}

/* What is heard is nobody's; "[laughs]" is. */
static void test_sounds(void)
{
	struct reader x;

	OK(reader_open(&x,
		       STRL("WEBVTT\n\n00:01.000 --> 00:02.000\nAda: Is it full?\n\n"
			    "00:02.000 --> 00:03.000\n[Music]\n\n"
			    "00:05.000 --> 00:06.000\n[laughs]\n\n"
			    "00:09.000 --> 00:10.000\nBo: Yes.\n")),
	   "captions with sounds");
	reader_want(&x, 1, "2000-3000 |[Music]");
	reader_want(&x, 2, "5000-6000 Ada|[laughs]");
	reader_close(&x);
}

int main(void)
{
	test_name_lines();
	test_tops();
	test_growing();
	test_sounds();
	test_chevrons();
	test_zoom();
	test_teams();
	test_voices();
	test_others();
	test_joining();
	test_samples();
	return tap_end();
}
