/*
 * Texts that made a reader look at the same bytes again and again: each is read in time
 * that grows with its length.  What is quadratic takes hours here, and the alarm ends
 * it.
 */
#include <unistd.h>

#include "ingest/json/jside.h"
#include "tests/ingest/reader.h"

enum { SECONDS = 120 };

#define VTT_TIMES "1\n00:00:01,000 --> 00:00:02,000\n"
#define MAIL                                                            \
	"From: a@orlin.example\nDate: Tue, 3 Feb 2026 10:00:00 +0000\n" \
	"MIME-Version: 1.0\nSubject: "

/* head, then n times part, then the middle, m times more, and the tail. */
static const struct {
	const char *what, *head, *part, *middle, *more, *tail;
	size_t n, m, segments;
} cases[] = {
	{ "styles of captions that do not end", VTT_TIMES "a ", "{\\", "", "", "\n",
	  2000000, 0, 1 },
	{ "blank lines in a dialogue", VTT_TIMES "- a\n", "\n", "", "", "b\n", 2000000,
	  0, 1 },
	{ "captions whose lines end in CR", "WEBVTT\r\r",
	  "00:01.000 --> 00:02.000\r<v Ada>Yes.</v>\r\r", "", "", "", 1000000, 0, 1 },
	{ "encoded words that do not end", MAIL, "=?a?q?x ", "", "",
	  "\n\nAda: Hello.\nBo: Yes.\n", 500000, 0, 2 },
	{ "brackets that do not end", "Ada: Hello.\nBo: Yes.\n", "[(<", "", "",
	  "\nAda: Good.\n", 1000000, 0, 4 },
	{ "a bracket behind each name", "Ada: Hello.\nBo: Yes.\n", "Ada (", "", "",
	  "\nAda: Good.\n", 1000000, 0, 4 },
	{ "links that do not end", "# A\n\n- ", "[a](", "", "", "\n", 1000000, 0, 1 },
	{ "speakers of Fireflies, and sentences of somebody else", "{\"speakers\":[{}",
	  ",{\"id\":1,\"name\":\"Ada\"}", "],\"sentences\":[{}",
	  ",{\"speaker_id\":2,\"text\":\"so.\"}", "]}", 60000, 60000, 60000 },
	{ "speakers of Avoma, and turns of somebody else", "{\"speakers\":[{}",
	  ",{\"id\":1,\"name\":\"Ada\"}", "],\"transcript\":[{\"timestamps\":[1]}",
	  ",{\"speaker_id\":2,\"transcript\":\"so.\"}", "]}", 60000, 60000, 60000 },
};

static void repeat(struct buf *b, const char *part, size_t n)
{
	for (size_t i = 0; i < n; i++)
		buf_z(b, part);
}

static void test_shapes(void)
{
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buf b = { 0 };
		struct reader x;
		bool ok;

		buf_z(&b, cases[i].head);
		repeat(&b, cases[i].part, cases[i].n);
		buf_z(&b, cases[i].middle);
		repeat(&b, cases[i].more, cases[i].m);
		buf_z(&b, cases[i].tail);
		alarm(SECONDS);
		ok = reader_open(&x, buf_view(&b));
		alarm(0);
		OK(ok && x.r.segments.n == cases[i].segments, "%s: %zu segments",
		   cases[i].what, x.r.segments.n);
		reader_close(&x);
		buf_fini(&b);
	}
}

/* Gong's calls, whose parties are none of those who speak. */
static void test_parties(void)
{
	enum { MANY = 60000 };
	struct arena a = { 0 };
	struct record r;
	struct buf b = { 0 };

	record_init(&r, &a);
	r.source.format = STRL("gong");
	for (size_t i = 0; i < MANY; i++)
		record_segment(&r, SEG_SPEECH)->speaker = STRL("2");
	buf_z(&b, "{\"calls\":[{\"metaData\":{},\"parties\":[{}");
	repeat(&b, ",{\"speakerId\":\"1\",\"name\":\"Ada\"}", MANY);
	buf_z(&b, "]}]}");
	alarm(SECONDS);
	OK(!jside_attach(&jside_gong, &r, buf_view(&b), true),
	   "parties of another call");
	alarm(0);
	buf_fini(&b);
	arena_fini(&a);
}

int main(void)
{
	test_shapes();
	test_parties();
	return tap_end();
}
