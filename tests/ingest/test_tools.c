/* Text that one tool writes: each shape, and what is left out of it. */
#include "ingest/formats/zoomchat.h"
#include "tests/ingest/reader.h"

/* One line a segment: kind letter, start in ms, speaker, text. */
static struct str shown(struct arena *a, const struct record *r)
{
	static const char letters[] = "schbtpr";
	struct buf b = { 0 };

	for (size_t i = 0; i < r->segments.n; i++) {
		const struct segment *g = &r->segments.v[i];

		buf_fmt(&b, "%c", letters[g->kind]);
		if (g->t0 != TIME_NONE)
			buf_fmt(&b, "%lld", (long long)g->t0);
		buf_fmt(&b, " %.*s|%.*s\n", STR_ARG(g->speaker), STR_ARG(g->text));
	}
	return arena_take(a, &b);
}

static const struct {
	const char *what;
	const struct format *format;
	const char *text, *want;
} cases[] = {
	{ "cloud chat: CRLF ends, LF stands inside", &format_zoom_chat,
	  "00:02:04\tluc.eth:\theya\r\n00:04:17\tK | Orlin:\tsee\n00:01:00\tno:\tx\r\n"
	  "00:05:00\tAda: B (she):\t\r\n00:06:00\tAda: B (she):\tok: fine\r\n",
	  "c124000 luc.eth|heya\nc257000 K | Orlin|see 00:01:00\tno:\tx\n"
	  "c360000 Ada: B (she)|ok: fine\n" },
	{ "chat with LF alone", &format_zoom_chat,
	  "00:00:01\tAda:\tone\n\ntwo\n00:00:02\tBo:\tthree\n",
	  "c1000 Ada|one two\nc2000 Bo|three\n" },
	{ "replies and reactions", &format_zoom_chat,
	  "00:00:01\tAda:\tReplying to \"We keep the...\"\n\nNot yet.\nSoon.\r\n"
	  "00:00:02\tBo:\tReacted to \"Not yet.\" with \xF0\x9F\x91\x8D\r\n"
	  "00:00:03\tBo:\tRemoved a \xF0\x9F\x91\x8D reaction from \"Not yet.\"\r\n"
	  "00:00:04\tBo:\tReacted to the news \" with care\r\n"
	  "00:00:05\tBo:\tReplying to \"a\nb\xE2\x80\xA6\"\nC\r\n",
	  "c1000 Ada|Not yet. Soon.\nc4000 Bo|Reacted to the news \" with care\nc5000 "
	  "Bo|C\n" },
	{ "chat with blanks", &format_zoom_chat,
	  "09:02:11 Maya Lindgren:\tmorning\r\n09:03:40 Toby:\tsheet\nhttp://x\r\n",
	  "c0 Maya Lindgren|morning\nc89000 Toby|sheet http://x\n" },
	{ "newer local chat", &format_zoom_chat,
	  "2026-02-03 10:02:11 From Ada Quill to Everyone:\n\tone?\n"
	  "2026-02-03 10:02:20 From Bo to Everyone:\n\tyes\n",
	  "c0 Ada Quill|one?\nc9000 Bo|yes\n" },
	{ "local chat in another language", &format_zoom_chat,
	  "10:02:11\t Von Ada Quill an Alle:\n\teins?\n10:03:00\t Von Bo an Alle:\n"
	  "\tja\n",
	  "c0 Ada Quill|eins?\nc49000 Bo|ja\n" },
	{ "Otter, one blank before the time", &format_otter,
	  "Larkmoor\nTue, Feb 3, 2026 10:02AM \xE2\x80\xA2 45:10\n\nSUMMARY KEYWORDS\n"
	  "archive, image\n\nSPEAKERS\nAda Quill, Bo\n\nAda Quill 0:03\nHow?\n\nBo "
	  "0:09\n"
	  "So at 10:30\n\nTranscribed by https://otter.ai\n",
	  "s3000 Ada Quill|How?\ns9000 Bo|So at 10:30\n" },
	{ "local chat of 2020", &format_zoom_chat,
	  "10:04:12\t From  Maya Lindgren : one: or two?\n10:04:55\t From  Toby : "
	  "one\n",
	  "c0 Maya Lindgren|one: or two?\nc43000 Toby|one\n" },
	{ "local chat to everyone", &format_zoom_chat,
	  "10:04:12 From Maya to Everyone:\n\tone?\n10:04:55 From Toby to Maya"
	  "(Direct Message):\n\tyes,\n\tboth\n",
	  "c0 Maya|one?\nc43000 Toby|yes, both\n" },
	{ "saved captions", &format_zoom_caption,
	  "[Maya [x] Q.] 00:03:08\nOkay, then let's\n\n[Maya [x] Q.] "
	  "00:03:11\nbegin.\n\n"
	  "[Toby] 00:03:12\nIt fills up.\n\n[Toby] 00:03:19\nSo.\n",
	  "s188000 Maya [x] Q.|Okay, then let's begin.\ns192000 Toby|It fills up.\n"
	  "s199000 Toby|So.\n" },
	{ "saved captions with times of day", &format_zoom_caption,
	  "[Maya] 10:03:08\nHi.\n\n[Toby] 10:03:12\nHo.\n",
	  "s0 Maya|Hi.\ns4000 Toby|Ho.\n" },
	{ "Otter", &format_otter,
	  "Weekly\nSpeaker 2  0:03  \nHow long? Legal said seven years, but\n\nMaya  "
	  "0:09\n"
	  "seven.\n\nUnknown Speaker  1:00:04  \nIs it?\n\nTranscribed by "
	  "https://otter.ai\n",
	  "s3000 Speaker 2|How long? Legal said seven years, but\ns9000 Maya|seven.\n"
	  "s3604000 Unknown Speaker|Is it?\n" },
	{ "Otter without names", &format_otter,
	  "0:12  \nNobody.\n\n0:15\nAnd that.\n\nTranscribed by https://otter.ai",
	  "s12000 |Nobody.\ns15000 |And that.\n" },
	{ "Fathom", &format_fathom_text,
	  "Sizing - February 3\nVIEW RECORDING - 45 mins (No highlights): "
	  "https://f.example\n\n---\n\n0:04 - Maya (Northlight)\n  Size it.  "
	  "Enough?\n\n"
	  "ACTION ITEM: Ask legal - WATCH: https://f.example?t=1\n\n"
	  "SCREEN SHARING: Toby started - WATCH: https://f.example?t=2\n\n"
	  "1:02:19 - Yuki\n  Yes.\n",
	  "s4000 Maya (Northlight)|Size it. Enough?\nt |Ask legal\ns3739000 "
	  "Yuki|Yes.\n" },
	{ "Teams document", &format_teams_text,
	  "Sizing-20260203_110000-Meeting Recording\n3 February 2026, 10:00am\n45m "
	  "10s\n"
	  "Maya started transcription\nMaya   0:04\nOne\ntwo.\nToby Crane   "
	  "1:00:04\nSee "
	  "you  at 9:30\nMaya stopped transcription\n",
	  "s4000 Maya|One two.\ns3604000 Toby Crane|See you  at 9:30\n" },
	{ "Teams document of 2022", &format_teams_text,
	  "0:0:4.200 --> 0:0:7.950\nMaya\nGood morning.\n0:0:8.100 --> "
	  "0:0:9.400\nMaya\nSlide"
	  "\n",
	  "s4200 Maya|Good morning.\ns8100 Maya|Slide\n" },
	{ "Webex text", &format_webex_text,
	  "0:04 : Toby : Go: a : b.\n1:02:30 : Maya (she/her) : Ok\nmore\n",
	  "s4000 Toby|Go: a : b.\ns3750000 Maya (she/her)|Ok more\n" },
	{ "whisper on standard output", &format_whisper_text,
	  "[00:00:00.000 --> 00:00:02.480]   Nearly full,\n[00:03.100 -> 00:04.000] "
	  "so.\n",
	  "s0 |Nearly full, so.\n" },
	{ "faster-whisper as scripts print it", &format_whisper_text,
	  "[0.00s -> 3.20s]  Nearly full,\n[3.20s -> 6.05s]  so.\n[1.2.3s -> 9s] x\n",
	  "s0 |Nearly full, so. [1.2.3s -> 9s] x\n" },
	{ "Fireflies text", &format_fireflies_text,
	  "Id: 01X\nDateString: 2026-02-03T10:00:00.000Z\nSpeakers: Maya, Toby\n"
	  "Sentences: [00:04 - 00:05] Maya: Enough?\n[00:06 - 00:07] Toby: Yes: so.\n"
	  "Audio Url: No audio url\n",
	  "s4000 Maya|Enough?\ns6000 Toby|Yes: so.\n" },
	{ "Meet without times", &format_meet,
	  "# Call: Transcript\n\n# Transcript\n\n#### _This editable transcript was "
	  "computer "
	  "generated._\n\nAda:  One.\n\nBo: Two.\n",
	  "s Ada|One.\ns Bo|Two.\n" },
	{ "podcast page", &format_podcast_html,
	  "<cite>Maya:</cite>\n<time>0:00</time>\n<p>How? That&#39;s <b>it</b>.</p>\n"
	  "<p>More</p><cite>Toby</cite><time>0:06</time><p>R &amp; D.</p>",
	  "s0 Maya|How? That's it .\ns Maya|More\ns6000 Toby|R & D.\n" },
	{ "Granola notes", &format_granola_md,
	  "---\nid: x\ncreated: 2026-02-03\nupdated: 2026-02-03\n---\n# T\n- a\n",
	  "b |a\n" },
	{ "hyprnote memo", &format_hyprnote_md, "---\nid: x\nsession_id: y\n---\n- a\n",
	  "b |a\n" },
	{ "names in brackets in SubRip", &format_srt,
	  "1\n00:00:01,000 --> 00:00:02,000\n[Ada Q] One.\n\n2\n00:00:02,000 --> "
	  "00:00:03,000\n(Speaker 1) Two.\n\n3\n00:00:03,000 --> 00:00:04,000\n[Ada Q] "
	  "[Music]\n\n4\n00:00:04,000 --> 00:00:05,000\n[Music] (inaudible) hm\n",
	  "s1000 Ada Q|One.\ns2000 Speaker 1|Two.\ns3000 Ada Q|[Music] [Music] "
	  "(inaudible) "
	  "hm\n" },
};

static void test_shapes(void)
{
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct reader x;
		bool ok = reader_open(&x, str_z(cases[i].text));
		struct str got = shown(&x.arena, &x.r);

		OK(ok && x.format == cases[i].format, "%s: its format", cases[i].what);
		OK(str_eq(got, str_z(cases[i].want)), "%s: %.*s", cases[i].what,
		   STR_ARG(got));
		reader_close(&x);
	}
}

/* What is no speech goes where it belongs. */
static void test_heads(void)
{
	struct reader x;

	reader_open(&x, STRL("Sizing - February 3\nVIEW RECORDING - 45 mins (No "
			     "highlights): u\n\n0:04 - Maya\n  Hi.\n"));
	OK(str_eq(x.r.title, STRL("Sizing")) && x.r.duration == 2700000 && !x.r.date.p,
	   "Fathom: title and length; a day without a year is no date");
	reader_close(&x);
	reader_open(
	    &x, STRL("Q-A Sizing-20260203_110000-Meeting Recording\n3 February 2026, "
		     "10:00am\n45m 10s\nMaya started transcription\nMaya   "
		     "0:04\nOne.\n"));
	OK(str_eq(x.r.title, STRL("Q-A Sizing")) &&
	       str_eq(x.r.date, STRL("2026-02-03")) &&
	       str_eq(x.r.start, STRL("11:00")) &&
	       str_eq(x.r.utc_offset, STRL("+01:00")) && x.r.duration == 2710000,
	   "Teams: title without stamp; stamp and date give the zone; length (%.*s "
	   "%.*s)",
	   STR_ARG(x.r.title), STR_ARG(x.r.start));
	reader_close(&x);
	reader_open(&x,
		    STRL("Id: 1\nTitle: Sizing\nDateString: 2026-02-03T10:00:00.000Z\n"
			 "Sentences: [00:04 - 00:05] Maya: Hi.\n"));
	OK(str_eq(x.r.title, STRL("Sizing")) && str_eq(x.r.start, STRL("10:00")),
	   "Fireflies: title and start");
	reader_close(&x);
	reader_open(&x, STRL("10:04:12 From Maya to Everyone:\n\tone?\n"));
	OK(reader_warned(&x, "wall-clock"), "times of day are told");
	reader_close(&x);
	reader_open(&x, STRL("2026-02-03 30:04:12 From Maya to Everyone:\n\tone?\n"));
	OK(str_eq(x.r.date, STRL("2026-02-03")) && !x.r.start.p,
	   "no day has thirty hours: %.*s", STR_ARG(x.r.start));
	reader_close(&x);
}

static void test_attach(void)
{
	struct arena a = { 0 };
	struct record r;

	record_init(&r, &a);
	record_segment(&r, SEG_SPEECH)->text = STRL("Hi.");
	OK(zoomchat_attach(&r, STRL("00:00:05\tAda:\tlook\r\n00:00:06\tBo:\tReacted to "
				    "\"look\" with :+1:\r\n")) == 1,
	   "one message is attached");
	OK(r.segments.n == 2 && r.segments.v[1].kind == SEG_CHAT &&
	       r.segments.v[1].t0 == 5000 && r.segments.v[1].n == 1,
	   "behind the talk, with its time");
	OK(zoomchat_attach(&r, STRL("10:00:05 From Ada to Everyone:\n\tlater\n")) ==
		   1 &&
	       r.segments.v[2].t0 == TIME_NONE,
	   "a time of day has no place in the recording");
	OK(zoomchat_attach(&r, STRL("no chat\n")) == 0, "a file without messages");
	arena_fini(&a);
}

int main(void)
{
	test_shapes();
	test_heads();
	test_attach();
	return tap_end();
}
