/* test_ingest.c - files to records: what is read, what is told, what is left alone. */
#include "dossier/ingest.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/jsonl.h"
#include "tests/ingest/zipkit.h"
#include "tests/tap.h"

#define CUE                                                                 \
	"WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Ada Quill>We ship on " \
	"Monday.</v>\n"
#define ICS                                                                       \
	"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260203T100000Z\r\nSUMMARY:" \
	"Intro\r\n"                                                               \
	"ATTENDEE;CN=\"Quill, Ada\":mailto:ada@orlin.example\r\n"                 \
	"ATTENDEE;CN=\"Bo Tanabe\":mailto:bo@larkmoor.example\r\n"                \
	"END:VEVENT\r\nEND:VCALENDAR\r\n"

static char root[] = "/tmp/test_ingest.XXXXXX";

static void put_file(const char *path, struct str data)
{
	char full[512];
	FILE *f;

	snprintf(full, sizeof(full), "%s/%s", root, path);
	for (char *p = full + strlen(root) + 1; *p; p++)
		if (*p == '/') {
			*p = 0;
			mkdir(full, 0777);
			*p = '/';
		}
	f = fopen(full, "wb");
	if (!f || fwrite(data.p, 1, data.len, f) != data.len || fclose(f) != 0)
		exit(99);
}

/* All records as JSON Lines, and what was told. */
struct outcome {
	struct buf lines;
	struct diag_list said;
	size_t records, units;
	int rc;
};

static int collect(void *ctx, struct record *r, struct err *e)
{
	struct outcome *o = ctx;

	(void)e;
	record_write(&o->lines, r, true);
	o->records++;
	return 0;
}

static void ingest_all(struct outcome *o, const char *below, size_t max)
{
	struct ingest_opts opts = { .max_bytes = max };
	struct ingest *in = ingest_new(&opts);
	struct arena a = { 0 };
	struct sink next = { collect, o };
	struct diag d = diag_to_list(&o->said);
	struct err e = { 0 };
	char full[512];

	snprintf(full, sizeof(full), "%s%s%s", root, *below ? "/" : "", below);
	o->rc = ingest_add(in, full, d, &e);
	if (o->rc == 0)
		ingest_plan(in, d);
	o->units = ingest_count(in);
	for (size_t i = 0; o->rc == 0 && i < o->units; i++)
		o->rc = ingest_read(in, i, &a, next, d, &e);
	buf_c(&o->lines, 0);
	ingest_free(in);
	arena_fini(&a);
}

static void outcome_fini(struct outcome *o)
{
	buf_fini(&o->lines);
	diag_list_fini(&o->said);
}

static bool has(const struct outcome *o, const char *text)
{
	return strstr(o->lines.p, text) != NULL;
}

/* Exactly one diagnostic names that file; its text holds `text`. */
static bool said(const struct outcome *o, const char *file, const char *text)
{
	size_t n = 0;
	bool found = false;

	for (size_t i = 0; i < o->said.n; i++)
		if (strstr(o->said.v[i].file, file)) {
			n++;
			found |= strstr(o->said.v[i].text, text) != NULL;
		}
	return n == 1 && found;
}

static void test_record(void)
{
	struct outcome o = { 0 };
	char bytes[32];

	put_file("one/2026-02-03 Intro.vtt", str_z(CUE));
	put_file("one/2026-02-03 Intro.ics", str_z(ICS));
	put_file("one/other.ics", str_z(ICS));
	ingest_all(&o, "one", 0);
	OK(o.rc == 0 && o.units == 1 && o.records == 1 && o.said.n == 0,
	   "a talk with its calendar file is one record");
	OK(has(&o, "\"path\":\"2026-02-03 Intro.vtt\",\"format\":\""), "path, format");
	snprintf(bytes, sizeof(bytes), "\"bytes\":%zu", strlen(CUE));
	OK(has(&o, bytes), "size in bytes");
	OK(has(&o, "\"date\":\"2026-02-03\",\"start\":\"10:00\""), "date and start");
	OK(has(&o, "\"date_from\":\"calendar\""),
	   "the calendar goes before the file name");
	OK(has(&o, "\"email\":\"ada@orlin.example\"") && has(&o, "Bo Tanabe"),
	   "attendees");
	OK(!strstr(strstr(o.lines.p, "Ada Quill") + 1, "\"name\":\"Ada Quill\""),
	   "the speaker is the attendee");
	OK(has(&o, "\"path\":\"2026-02-03 Intro.ics\",\"format\":\"ics\""), "attached");
	OK(has(&o, "\"id\":\"m-"), "id");
	outcome_fini(&o);

	o = (struct outcome){ 0 };
	ingest_all(&o, "one/2026-02-03 Intro.vtt", 0);
	OK(o.records == 1 && has(&o, "\"path\":\"2026-02-03 Intro.vtt\""),
	   "a file operand has its base name for path");
	OK(has(&o, "\"date_from\":\"calendar\""), "and its calendar file");
	outcome_fini(&o);
}

static void test_calendars(void)
{
	struct outcome o = { 0 };

	put_file("zoom/2026-02-03 10.00.00 Intro 812/audio.vtt", str_z(CUE));
	put_file("other/2026-02-10 Call.vtt", str_z(CUE));
	put_file("other/2026-02-03 Intro.ics", str_z(ICS));
	put_file("zoom/2026-02-03 10.00.00 Intro 812/invite.ics", str_z(ICS));
	put_file("many/a.vtt", str_z(CUE));
	put_file("many/2026-02-03 b.vtt", str_z(CUE));
	put_file("many/2026-02-04 c.vtt", str_z(CUE));
	put_file("many/invite.ics", str_z(ICS));
	put_file("alone/invite.ics", str_z(ICS));
	ingest_all(&o, "zoom", 0);
	OK(o.records == 1 && has(&o, "invite.ics"),
	   "the only calendar file of a folder");
	outcome_fini(&o);
	o = (struct outcome){ 0 };
	ingest_all(&o, "other", 0);
	OK(o.records == 1 && !has(&o, "Intro.ics") && has(&o, "2026-02-10"),
	   "but not one that a file name gives to another day");
	outcome_fini(&o);
	o = (struct outcome){ 0 };
	ingest_all(&o, "many", 0);
	OK(o.records == 3 && has(&o, "invite.ics") &&
	       !strstr(strstr(o.lines.p, "invite.ics") + 1, "\"invite.ics\""),
	   "among several talks it belongs to the one of its day");
	outcome_fini(&o);
	o = (struct outcome){ 0 };
	ingest_all(&o, "alone", 0);
	OK(o.records == 1 && o.said.n == 0 && has(&o, "\"title\":\"Intro\"") &&
	       has(&o, "Bo Tanabe"),
	   "alone it tells of a meeting without words");
	outcome_fini(&o);
}

#define EVENT(hour, title)                                                    \
	"BEGIN:VEVENT\r\nUID:" title "\r\nDTSTART:20260302T" hour "0000Z\r\n" \
	"SUMMARY:" title "\r\nEND:VEVENT\r\n"
#define CALENDAR(events) "BEGIN:VCALENDAR\r\n" events "END:VCALENDAR\r\n"

/* Two meetings of one day: each talk gets its own event, or none. */
static void test_same_day(void)
{
	static const char *const kinds[] = { "single", "twofold" };
	struct outcome o = { 0 };

	put_file("single/cal.ics",
		 STRL(CALENDAR(EVENT("09", "Morning") EVENT("14", "Evening"))));
	put_file("twofold/invite.ics", STRL(CALENDAR(EVENT("09", "Morning"))));
	put_file("twofold/invite (1).ics", STRL(CALENDAR(EVENT("14", "Evening"))));
	for (size_t i = 0; i < 2; i++) {
		char path[64];

		snprintf(path, sizeof(path), "%s/GMT20260302-085801_x.vtt", kinds[i]);
		put_file(path, str_z(CUE));
		snprintf(path, sizeof(path), "%s/GMT20260302-140112_y.vtt", kinds[i]);
		put_file(path, STRL(CUE "<v Bo Tanabe>And on Friday.</v>\n"));
		o = (struct outcome){ 0 };
		ingest_all(&o, kinds[i], 0);
		OK(o.records == 2 && has(&o, "\"title\":\"Morning\"") &&
		       has(&o, "\"title\":\"Evening\""),
		   "two events of a day in %s calendar", kinds[i]);
		outcome_fini(&o);
	}
	put_file("doubt/2026-03-02 Ada.vtt", str_z(CUE));
	put_file("doubt/2026-03-02 Bo.vtt", str_z(CUE));
	put_file("doubt/a.ics", STRL(CALENDAR(EVENT("09", "Morning"))));
	put_file("doubt/b.ics", STRL(CALENDAR(EVENT("14", "Evening"))));
	o = (struct outcome){ 0 };
	ingest_all(&o, "doubt", 0);
	OK(o.records == 2 && !has(&o, "Morning") && !has(&o, "Evening"),
	   "none when nothing tells which");
	outcome_fini(&o);
}

#define CHAT "00:00:01\tAda Quill:\tThe price is 4,000.\r\n"
#define LIST                                                                    \
	"Topic,Meeting ID,Start Time,Duration (Minutes)\r\nIntro,1,02/03/2026 " \
	"10:00:16 AM,46\r\n\r\nName (Original Name),User Email\r\nBo Tanabe,"   \
	"bo@larkmoor.example\r\n"
#define MAIL                                                                   \
	"From: Ada <ada@orlin.example>\r\nMIME-Version: 1.0\r\nContent-Type: " \
	"text/calendar\r\n\r\n" ICS

static void test_beside(void)
{
	struct outcome o = { 0 };

	put_file("beside/talk.transcript.vtt", str_z(CUE));
	put_file("beside/talk.chat.txt", str_z(CHAT));
	put_file("beside/talk_participants.csv", str_z(LIST));
	put_file("beside/talk.eml", str_z(MAIL));
	put_file("beside/other.vtt", str_z(CUE));
	ingest_all(&o, "beside", 0);
	OK(o.records == 2 && o.said.n == 0, "two talks, %zu records", o.records);
	OK(has(&o, "\"kind\":\"chat\"") && has(&o, "The price is 4,000."),
	   "chat of the same name");
	OK(has(&o, "\"talk.eml\",\"format\":\"eml\"") &&
	       has(&o, "\"talk_participants.csv\",\"format\":\"participants\""),
	   "mail and list of the same name");
	OK(!strstr(strstr(o.lines.p, "talk.eml") + 1, "\"talk.eml\""), "once");
	outcome_fini(&o);

	o = (struct outcome){ 0 };
	put_file("lone/chat.txt", str_z(CHAT));
	put_file("lone/a.vtt", str_z(CUE));
	put_file("lone/b.vtt", str_z(CUE));
	ingest_all(&o, "lone", 0);
	OK(o.records == 3, "a chat that may be of two talks stays by itself");
	outcome_fini(&o);

	o = (struct outcome){ 0 };
	put_file("named/x", str_z(ICS));
	put_file("named/y", str_z(CUE));
	ingest_all(&o, "named", 0);
	OK(o.records == 1 && has(&o, "\"path\":\"x\",\"format\":\"ics\""),
	   "known by content, whatever it is called");
	outcome_fini(&o);
}

static void test_bundle(void)
{
	struct outcome o = { 0 };
	struct zipkit z = { .n = 0 }, inner = { .n = 0 };

	zipkit_add(&inner, "a.txt", STRL("Ada: hi\nBo: hi\n"));
	zipkit_add(&z, "f/talk.vtt", STRL(CUE));
	zipkit_add(&z, "f/talk.ics", STRL(ICS));
	zipkit_add(&z, "inner.zip", zipkit_end(&inner));
	zipkit_add(&z, "picture.png", STRL("\x89PNG\r\n"));
	put_file("zip/all.dat", zipkit_end(&z));
	ingest_all(&o, "zip", 0);
	OK(o.records == 1 && has(&o, "\"path\":\"all.dat/f/talk.vtt\"") &&
	       has(&o, "\"path\":\"all.dat/f/talk.ics\""),
	   "a bundle is read like a folder");
	OK(o.said.n == 2 && said(&o, "all.dat/inner.zip", "ZIP inside a ZIP") &&
	       said(&o, "all.dat/picture.png", "picture"),
	   "what is not read is named");
	outcome_fini(&o);

	o = (struct outcome){ 0 };
	zipkit_fini(&z);
	zipkit_bomb(&z, "talk.vtt", 100000);
	put_file("bomb/all.zip", zipkit_end(&z));
	ingest_all(&o, "bomb", 0);
	OK(o.rc == 0 && o.records == 0 && said(&o, "all.zip", "100 times"), "a bomb");
	outcome_fini(&o);
	zipkit_fini(&z);
	zipkit_fini(&inner);
}

/* What an archive had given before it went over its limit stays in memory, and counts.
 */
static void test_bundles_together(void)
{
	struct outcome o = { 0 };
	char name[32];

	for (int i = 1; i <= 5; i++) {
		struct zipkit z = { .n = 0 };

		zipkit_bomb(&z, "first.txt", 300);
		zipkit_bomb(&z, "second.txt", 300);
		snprintf(name, sizeof(name), "bombs/%d.zip", i);
		put_file(name, zipkit_end(&z));
		zipkit_fini(&z);
	}
	ingest_all(&o, "bombs", 100000);
	OK(o.said.n == 5 && said(&o, "1.zip", "more than 100000 bytes") &&
	       said(&o, "5.zip", "more than 90396 bytes"),
	   "the fifth archive has what four have left");
	outcome_fini(&o);
}

static void test_bad_files(void)
{
	struct outcome o = { 0 };
	char locked[512];

	put_file("bad/good.vtt", str_z(CUE));
	put_file("bad/empty.vtt", str_z(""));
	put_file("bad/blank.txt", str_z(" \n\n"));
	put_file("bad/header.vtt", str_z("WEBVTT\n"));
	put_file("bad/unknown.json", str_z("{\"a\": [1, 2], \"text\": \"Ada: hi\"}"));
	put_file("bad/list.json", str_z("[\n {\"a\": \"Ada\", \"b\": \"hi\"}\n]"));
	put_file("bad/talk.mp4", STRL("\0\0\0\x20"
				      "ftypisom\0\0\2\0isomiso2"));
	put_file("bad/doc.docx", STRL("PK\3\4\24\0\10\0\10\0rest"));
	put_file("bad/large.vtt", str_z(CUE CUE CUE CUE CUE));
	put_file("bad/.hidden/x.vtt", str_z(CUE));
	put_file(
	    "bad/page.md",
	    str_z("---\ntype: meeting\ndossier_id: m-1\n---\n\n# Page\n\nAda: hi\n"));
	put_file("bad/dossier.yaml", str_z("me: Ada Quill\n"));
	put_file("bad/Review.md", str_z("# Review\n\n- a question\n"));
	put_file("bad/locked/x.vtt", str_z(CUE));
	put_file("bad/closed.vtt", str_z(CUE));
	chmod(root, 0755);
	ingest_all(&o, "bad", 300);
	OK(o.rc == 0, "bad files are no error");
	OK(said(&o, "empty.vtt", "empty"), "an empty file");
	OK(said(&o, "blank.txt", "empty"), "a file of white space");
	OK(said(&o, "header.vtt", "no words"), "a file without words");
	OK(said(&o, "unknown.json", "JSON"), "JSON that nobody knows is no plain text");
	OK(said(&o, "list.json", "JSON"), "nor is a list");
	OK(said(&o, "talk.mp4", "recording"), "a recording");
	OK(said(&o, "doc.docx", "ZIP"), "a ZIP file");
	OK(said(&o, "large.vtt", "limit"), "a file over the limit");
	OK(o.said.n == 8 && o.records == 3, "one diagnostic each, the others are read");
	outcome_fini(&o);

	snprintf(locked, sizeof(locked), "%s/bad/locked", root);
	chmod(locked, 0);
	tap_as_user(1);
	o = (struct outcome){ 0 };
	ingest_all(&o, "bad", 300);
	tap_as_user(0);
	OK(o.rc == 0 && said(&o, "locked", "") && o.records == 2,
	   "a folder that may not be read is told");
	chmod(locked, 0755);
	outcome_fini(&o);
}

/* A text of megabytes without a line end is none that people wrote. */
static void test_long_line(void)
{
	enum { MOST = 16 << 20 };
	struct str cue = STRL(CUE);
	struct buf text = { 0 };

	for (int over = 0; over <= 1; over++) {
		struct outcome o = { 0 };

		text.len = 0;
		buf_str(&text, cue);
		buf_room(&text, MOST + 1);
		memset(text.p + text.len, 'a', MOST + 1);
		text.len += MOST + (size_t)over;
		put_file("long/talk.vtt", buf_view(&text));
		ingest_all(&o, "long", 0);
		OK(o.records == !over &&
		       said(&o, "talk.vtt", "a line of more than") == over,
		   "a line of %s bytes", over ? "too many" : "as many as may be");
		outcome_fini(&o);
	}
	buf_fini(&text);
}

static void test_records_again(void)
{
	struct outcome o = { 0 }, again = { 0 };
	struct buf b = { 0 };

	put_file("src/2026-02-03 Intro.vtt", str_z(CUE));
	ingest_all(&o, "src", 0);
	buf_put(&b, o.lines.p, o.lines.len - 1);
	put_file("jsonl/a.jsonl", buf_view(&b));
	ingest_all(&again, "jsonl", 0);
	OK(again.records == 1 && strcmp(o.lines.p, again.lines.p) == 0,
	   "records pass on unchanged, byte for byte");
	outcome_fini(&again);

	b.len = 0;
	buf_put(&b, o.lines.p, o.lines.len - 1);
	buf_z(&b, "{\"schema\":\"dossier.meeting/1\",\"id\":\n\n");
	buf_z(&b, "{\"schema\":\"dossier.meeting/9\",\"id\":\"m-1\"}\n");
	buf_put(&b, o.lines.p, o.lines.len - 2);
	put_file("jsonl/a.jsonl", buf_view(&b));
	again = (struct outcome){ 0 };
	ingest_all(&again, "jsonl", 0);
	OK(again.rc == 0 && again.records == 2, "good lines among bad ones");
	OK(again.said.n == 3, "each fault is told once");
	OK(again.said.n == 3 && again.said.v[0].line == 2 && again.said.v[0].col > 30,
	   "a broken line with its place");
	OK(again.said.n == 3 && again.said.v[1].code == ERR_VERSION &&
	       again.said.v[1].line == 4,
	   "a newer schema by name");
	OK(again.said.n == 3 && again.said.v[2].line == 5 &&
	       strstr(again.said.v[2].text, "newline"),
	   "a last line without newline");
	outcome_fini(&again);
	outcome_fini(&o);
	buf_fini(&b);
}

static int stop(void *ctx, struct record *r, struct err *e)
{
	(void)ctx;
	(void)r;
	return err_set(e, ERR_STOPPED, "enough");
}

static void test_contract(void)
{
	struct ingest *in = ingest_new(NULL);
	struct diag none = { 0 };
	struct err e = { 0 };
	struct arena a = { 0 };
	struct buf b = { 0 };
	struct sink next = { stop, NULL };
	char full[512];

	snprintf(full, sizeof(full), "%s/nothing here", root);
	OK(ingest_add(in, full, none, &e) == -1 && e.code == ERR_IO,
	   "a missing operand");
	snprintf(full, sizeof(full), "%s/one/", root);
	OK(ingest_add(in, full, none, &e) == 0 && ingest_add(in, full, none, &e) == 0,
	   "a file named twice");
	ingest_plan(in, none);
	OK(ingest_count(in) == 1, "counts once");
	OK(ingest_read(in, 0, &a, next, none, &e) == -1 && e.code == ERR_STOPPED,
	   "a sink that fails ends the unit");
	ingest_list_formats(&b);
	buf_c(&b, 0);
	OK(strstr(b.p, "zoom-vtt\tzoom") && strstr(b.p, "srt\t\t"), "list of formats");
	arena_fini(&a);
	buf_fini(&b);
	ingest_free(in);
}

int main(void)
{
	char cmd[128];

	if (!mkdtemp(root))
		return tap_skip_all("no temporary folder");
	test_record();
	test_calendars();
	test_same_day();
	test_beside();
	test_bundle();
	test_bundles_together();
	test_bad_files();
	test_long_line();
	test_records_again();
	test_contract();
	snprintf(cmd, sizeof(cmd), "rm -rf '%s'", root);
	if (system(cmd) != 0)
		printf("# %s is left\n", root);
	return tap_end();
}
