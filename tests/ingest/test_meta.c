/* meta: dates as written, file names of recorders, order of sources. */
#include "ingest/meta.h"

#include "tests/tap.h"

static const struct {
	const char *text, *date;
	int minutes, offset; /* offset in minutes, 9999 = none */
	bool unsure;
} dates[] = {
	{ "2026-02-03", "2026-02-03", -1, 9999, false },
	{ "Date: 2026-02-03T10:00:00.000Z", "2026-02-03", 600, 0, false },
	{ "2026-02-03T10:00:00+01:00", "2026-02-03", 600, 60, false },
	{ "2026-02-03T10:00:00-0530", "2026-02-03", 600, -330, false },
	{ "2026/02/03 10:00 GMT", "2026-02-03", 600, 0, false },
	{ "2026/2/3 10:00 GMT+2", "2026-02-03", 600, 120, false },
	{ "2024.7.24", "2024-07-24", -1, 9999, false },
	{ "20260203_100000", "2026-02-03", 600, 9999, false },
	{ "GMT20260203-100000_Recording", "2026-02-03", 600, 0, false },
	{ "20260203T110000Z", "2026-02-03", 660, 0, false },
	{ "Feb 3, 2026", "2026-02-03", -1, 9999, false },
	{ "February 3rd, 2026 at 3pm", "2026-02-03", 900, 9999, false },
	{ "[August 02, 2024, 14:00-15:00 UTC](url)", "2024-08-02", 840, 0, false },
	{ "3 February 2026, 10:00am", "2026-02-03", 600, 9999, false },
	{ "Tue, 17 Feb 26", "2026-02-17", -1, 9999, false },
	{ "17-Feb-2026", "2026-02-17", -1, 9999, false },
	{ "11-13 May 2026", "2026-05-11", -1, 9999, false },
	{ "11.\xE2\x80\x93"
	  "13. Mai 2026",
	  "2026-05-11", -1, 9999, false },
	{ "May 11-13, 2026", "2026-05-11", -1, 9999, false },
	{ "Day 1 - 4 March 2026", "2026-03-04", -1, 9999, false },
	{ "May 11 - June 2, 2026", "2026-05-11", -1, 9999, false },
	{ "7 maja 2026", "2026-05-07", -1, 9999, false },
	{ "Mar 4, 2026, 4:00 - 5:00 PM UTC", "2026-03-04", 960, 0, false },
	{ "Mar 4, 2026, 11:00 - 1:00 PM", "2026-03-04", 660, 9999, false },
	{ "Mar 4, 2026, 9:30 - 11:00 AM", "2026-03-04", 570, 9999, false },
	{ "Thursday 2023/9/21 at 14:00 UTC", "2023-09-21", 840, 0, false },
	{ "Friday 8/11/17 at 14:00 UTC", "2017-08-11", 840, 0, false },
	{ "Wednesday 8/11/17", "2017-11-08", -1, 9999, false },
	{ "8/11/17", "2017-08-11", -1, 9999, true },
	{ "2026.08.19 수 오후 1:27", "2026-08-19", 807, 9999, false },
	{ "2026年6月15日 下午 11:32", "2026-06-15", 1412, 9999, false },
	{ "2026年6月15日(月) 午前 9:30", "2026-06-15", 570, 9999, false },
	{ "2026-13-03", "2026-03-13", -1, 9999, true },
	{ "2026-13-13", NULL, 0, 0, false },
	{ "25/12/2025", "2025-12-25", -1, 9999, false },
	{ "3.2.2026 09:30", "2026-02-03", 570, 9999, false },
	{ "2026-02-10 16 30 - x", "2026-02-10", 990, 9999, false },
	{ "2026-02-05 14 people", "2026-02-05", -1, 9999, false },
	{ "2026-02-05 1000 users", "2026-02-05", -1, 9999, false },
	{ "12:30 am is 2026-02-30, no", NULL, 0, 0, false },
	{ "version 20269999 and 1.2.3", NULL, 0, 0, false },
	{ "may 5 people", NULL, 0, 0, false },
	{ "", NULL, 0, 0, false },
};

static void test_dates(struct arena *a)
{
	for (size_t i = 0; i < COUNT(dates); i++) {
		struct when w;
		bool found = when_find(str_z(dates[i].text), &w);
		int off = !found || w.offset == OFFSET_NONE ? 9999 : w.offset / 60;

		if (!dates[i].date) {
			OK(!found, "no date: %s", dates[i].text);
			continue;
		}
		OK(found && str_eq(date_text(a, w.days), str_z(dates[i].date)) &&
		       w.minutes == dates[i].minutes && off == dates[i].offset &&
		       w.unsure == dates[i].unsure,
		   "date: %s (%d min, offset %d)", dates[i].text,
		   found ? w.minutes : -2, off);
	}
}

static const struct {
	const char *path, *title, *date, *start, *offset, *from;
} paths[] = {
	{ "GMT20260203-100000_Recording.transcript.vtt", "", "2026-02-03", "10:00",
	  "+00:00", "filename" },
	{ "2026-02-03 10.00.00 Larkmoor intro 81234567890/audio_transcript.vtt",
	  "Larkmoor intro", "2026-02-03", "10:00", "", "folder" },
	{ "2026-02-03 09.00.00 Larkmoor intro "
	  "81234567890/GMT20260203-100000_Recording.vtt",
	  "Larkmoor intro", "2026-02-03", "10:00", "+00:00", "filename" },
	{ "Glasshouse pilot-review-20260317_103000-Meeting Transcript.vtt",
	  "Glasshouse pilot-review", "2026-03-17", "10:30", "", "filename" },
	{ "Plan of 2026-01-01-20260317_103000UTC-Meeting Recording.vtt",
	  "Plan of 2026-01-01", "2026-03-17", "10:30", "+00:00", "filename" },
	{ "north-2 - call - 2026_03_11 13_00 GMT - Notizen von Gemini.txt",
	  "north-2 - call", "2026-03-11", "13:00", "+00:00", "filename" },
	{ "north-2 - call - 2026_03_11 13_00 GMT - Notes by Gemini.txt",
	  "north-2 - call", "2026-03-11", "13:00", "+00:00", "filename" },
	{ "north-2 - 2026_03_11 13_00 CET - Recording.txt", "north-2", "2026-03-11",
	  "13:00", "+01:00", "filename" },
	{ "north-2 - 2026_03_07 13_00 ET - Recording.txt", "north-2", "2026-03-07",
	  "13:00", "-05:00", "filename" },
	{ "north-2 - 2026_03_08 13_00 ET - Recording.txt", "north-2", "2026-03-08",
	  "13:00", "-04:00", "filename" },
	{ "north-2 - 2026_10_31 13_00 PT - Recording.txt", "north-2", "2026-10-31",
	  "13:00", "-07:00", "filename" },
	{ "north-2 - 2026_11_01 13_00 MT - Recording.txt", "north-2", "2026-11-01",
	  "13:00", "-07:00", "filename" },
	{ "north-2 - 2026_11_30 13_00 CT - Recording.txt", "north-2", "2026-11-30",
	  "13:00", "-06:00", "filename" },
	{ "2026-02-12 Research, site visit_otter_ai.txt", "Research, site visit",
	  "2026-02-12", "", "", "filename" },
	{ "2026-02-10 16 30 - Lantern call.md", "Lantern call", "2026-02-10", "16:30",
	  "", "filename" },
	{ "2026-02-17 SA - PS - weekly - notes.md", "SA - PS - weekly", "2026-02-17",
	  "", "", "filename" },
	{ "2026-03-27 Velm weekly transcript.txt", "Velm weekly", "2026-03-27", "", "",
	  "filename" },
	{ "Colm - Ines catch-up 2026-03-05.txt", "Colm - Ines catch-up", "2026-03-05",
	  "", "", "filename" },
	{ "exports/2026-02-03/Larkmoor intro.txt", "Larkmoor intro", "2026-02-03", "",
	  "", "folder" },
	{ "larkmoor_intro_2026-02-03.srt", "larkmoor intro", "2026-02-03", "", "",
	  "filename" },
	{ "Larkmoor intro 0123456789abcdef0123456789abcdef.md", "Larkmoor intro",
	  "1970-01-02", "", "", "mtime" },
	{ "Recording 20260203100000.md", "", "2026-02-03", "10:00", "", "filename" },
	{ "Larkmoor weekly.mp4.srt", "Larkmoor weekly", "1970-01-02", "", "", "mtime" },
	{ "GMT20260203-100000_RecordingnewChat.txt", "", "2026-02-03", "10:00",
	  "+00:00", "filename" },
	{ "GMT20260203-100000_Recording_gallery_1920x1080.vtt", "", "2026-02-03",
	  "10:00", "+00:00", "filename" },
	{ "Larkmoor weekly-20260203 1000-1.vtt", "Larkmoor weekly", "2026-02-03",
	  "10:00", "", "filename" },
	{ "Larkmoor weekly \xE2\x80\x93 2026_02_03 10_00 MEZ \xE2\x80\x93 Notizen von "
	  "Gemini.txt",
	  "Larkmoor weekly", "2026-02-03", "10:00", "+01:00", "filename" },
	{ "abc-defg-hij (2026-02-03 10_00 GMT-5).srt", "", "2026-02-03", "10:00",
	  "-05:00", "filename" },
	{ "Larkmoor weekly (2026-02-03 10_00 GMT-5).srt", "Larkmoor weekly",
	  "2026-02-03", "10:00", "-05:00", "filename" },
	{ "Larkmoor weekly_otter_ai (1).srt", "Larkmoor weekly", "1970-01-02", "", "",
	  "mtime" },
	{ "audio1234567890.m4a.srt", "", "1970-01-02", "", "", "mtime" },
	{ "Larkmoor 8x8 plan.txt", "Larkmoor 8x8 plan", "1970-01-02", "", "", "mtime" },
	{ "Order 20260203999999.txt", "Order 20260203999999", "1970-01-02", "", "",
	  "mtime" },
	{ "Larkmoor intro (1).txt", "Larkmoor intro", "1970-01-02", "", "", "mtime" },
	{ "x/v6.2 review.md", "v6.2 review", "1970-01-02", "", "", "mtime" },
	{ "notes.md", "", "1970-01-02", "", "", "mtime" },
	{ "-", "", "1970-01-02", "", "", "mtime" },
};

static void test_paths(struct arena *a)
{
	for (size_t i = 0; i < COUNT(paths); i++) {
		struct record r;

		record_init(&r, a);
		meta_complete(&r, str_z(paths[i].path), 86400 + 5);
		OK(str_eq(r.title, str_z(paths[i].title)), "title of %s: %.*s",
		   paths[i].path, STR_ARG(r.title));
		OK(str_eq(r.date, str_z(paths[i].date)) &&
		       str_eq(r.start, str_z(paths[i].start)) &&
		       str_eq(r.utc_offset, str_z(paths[i].offset)) &&
		       str_eq(r.date_from, str_z(paths[i].from)),
		   "time of %s: %.*s %.*s %.*s", paths[i].path, STR_ARG(r.date),
		   STR_ARG(r.start), STR_ARG(r.date_from));
		OK(record_has_flag(&r, STRL("weak-date")) ==
		       !strcmp(paths[i].from, "mtime"),
		   "weak only when it is the file's time");
	}
}

static void test_order(struct arena *a)
{
	struct record r;
	struct when w;

	record_init(&r, a);
	r.title = STRL("Mine");
	(void)when_find(STRL("2026-02-03"), &w);
	meta_when(&r, &w, STRL("content"));
	meta_complete(&r, STRL("2026-02-03 10.30 Other.txt"), 0);
	OK(str_eq(r.title, STRL("Mine")), "a title that stands is not replaced");
	OK(str_eq(r.start, STRL("10:30")), "the start of the same day is added");
	OK(str_eq(r.date_from, STRL("content")), "and the date stays the content's");
	record_init(&r, a);
	meta_when(&r, &w, STRL("content"));
	meta_complete(&r, STRL("2026-02-04 10.30 Other.txt"), 0);
	OK(!r.start.p && str_eq(r.date, STRL("2026-02-03")), "no start of another day");
	for (size_t i = 0; i < 3; i++) {
		static const char *const names[][2] = {
			{ "2026-03-06 x.txt", "2026-03-06" },
			{ "2026-06-03 x.txt", "2026-06-03" },
			{ "2026-05-03 x.txt", "2026-06-03" },
		};

		record_init(&r, a);
		(void)when_find(STRL("06/03/2026, 16:02"), &w);
		meta_when(&r, &w, STRL("content"));
		meta_complete(&r, str_z(names[i][0]), 0);
		OK(str_eq(r.date, str_z(names[i][1])) &&
		       record_has_flag(&r, STRL("weak-date")) == (i == 2),
		   "06/03 of %s: %.*s", names[i][0], STR_ARG(r.date));
		OK(str_eq(r.start, STRL("16:02")), "and its start stays");
	}
	record_init(&r, a);
	meta_complete(&r, STRL("x.txt"), TIME_NONE);
	OK(!r.date.p && r.title.p, "without a file time there is no date, but a title");
}

static void test_people(struct arena *a)
{
	struct record r;

	record_init(&r, a);
	meta_participants(&r, STRL("Ada Quill <ada@orlin.example>, \"Crane, Toby\" "
				   "<toby@larkmoor.example>; [[People/Bo Li|Bo]], "
				   "Krzysztof (Ironfell, Ltd), @Cy,, ada quill"));
	OK(r.participants.n == 5, "five people: %zu", r.participants.n);
	OK(str_eq(r.participants.v[0].email, STRL("ada@orlin.example")), "an address");
	OK(str_eq(r.participants.v[1].name, STRL("Toby Crane")), "a comma in quotes");
	OK(str_eq(r.participants.v[2].name, STRL("Bo Li")), "a wiki link's page");
	OK(str_eq(r.participants.v[3].org, STRL("Ironfell, Ltd")),
	   "a comma in brackets");
	OK(str_eq(r.participants.v[4].name, STRL("Cy")), "a mention");
	record_init(&r, a);
	meta_participants(&r, STRL("[Speaker 1] [Ada Quill] [Bo](mailto:b@x.example)"));
	OK(r.participants.n == 3 && r.participants.v[0].pseudo &&
	       str_eq(r.participants.v[1].name, STRL("Ada Quill")),
	   "each in brackets: %zu", r.participants.n);
}

/* "Ada Quill, CTO, Bo Li" are two people. */
static void test_roles(struct arena *a)
{
	struct record r;

	record_init(&r, a);
	meta_participants(&r,
			  STRL("Ada Quill, Account Executive, Bo Li, Plant Manager, "
			       "bo@orlin.example, Cy Ost, dee@orlin.example"));
	OK(r.participants.n == 4, "four people: %zu", r.participants.n);
	OK(str_eq(r.participants.v[0].role, STRL("Account Executive")) &&
	       str_eq(r.participants.v[1].role, STRL("Plant Manager")),
	   "each with their role");
	OK(str_eq(r.participants.v[1].email, STRL("bo@orlin.example")) &&
	       !r.participants.v[2].email.p,
	   "an address behind a role");
	record_init(&r, a);
	meta_participants(&r, STRL("Project Manager, Designer, Marketing Expert"));
	OK(r.participants.n == 3, "of roles alone each is one: %zu", r.participants.n);
}

/* What a recorder puts behind a title is none of it. */
static void test_titles(struct arena *a)
{
	static const char *const titles[][2] = {
		{ "2026-03-04 Weekly call", "Weekly call" },
		{ "4 March 2026: weekly call", "weekly call" },
		{ "Weekly call \xE2\x80\x94 Wed 4 Mar 2026", "Weekly call" },
		{ "Weekly call, on Wednesday, 4 March 2026", "Weekly call" },
		{ "Weekly call (4 Mar 2026)", "Weekly call" },
		{ "Weekly call (open, 4 Mar 2026)", "Weekly call" },
		{ "Protokoll der 8. Sitzung vom Mittwoch, 4. M\xC3\xA4rz 2026",
		  "Protokoll der 8. Sitzung" },
		{ "Compte rendu du 4 mars 2026", "Compte rendu" },
		{ "Weekly call, 5 March 2026", "Weekly call, 5 March 2026" },
		{ "Call of 2026-03-04", "Call of 2026-03-04" },
		{ "Wednesday 4 March 2026", "Wednesday 4 March 2026" },
		{ "2026-03-04", "2026-03-04" },
		{ "Weekly call (2026-03-04 10:02 GMT+1) - Transcript", "Weekly call" },
		{ "Weekly call - 2026/03/04 10:02 CET", "Weekly call" },
		{ "Weekly call: Transcript", "Weekly call" },
		{ "Weekly call.m4a", "Weekly call" },
		{ "Weekly call.md", "Weekly call" },
		{ "Meeting summary for Weekly call (03/04/2026)", "Weekly call" },
		{ "Notes: \xE2\x80\x9CWeekly call\xE2\x80\x9D Mar 4, 2026",
		  "Weekly call" },
		{ "Notes from \"Weekly call\"", "Weekly call" },
		{ "Teams recap - Weekly call", "Weekly call" },
		{ "Notes from Orlin", "Notes from Orlin" },
		{ "Budget (2026)", "Budget (2026)" },
	};

	for (size_t i = 0; i < COUNT(titles); i++) {
		struct record r;

		record_init(&r, a);
		r.title = str_z(titles[i][0]);
		meta_complete(&r, STRL("2026-03-04 x.txt"), 0);
		OK(str_eq(r.title, str_z(titles[i][1])), "%s: %.*s", titles[i][0],
		   STR_ARG(r.title));
	}
}

static void test_one_to_one(struct arena *a)
{
	static const char *const titles[][2] = {
		{ "1:1 w/ Ana", "Ana," },
		{ "1-1: Ana Ruiz / Dana", "Ana Ruiz,Dana," },
		{ "1:1 with Ana and Bo", "Ana,Bo," },
		{ "1:1 weekly", "" },
		{ "Call w/ Ana", "" },
	};

	for (size_t i = 0; i < COUNT(titles); i++) {
		struct buf names = { 0 };
		struct record r;

		record_init(&r, a);
		r.title = str_z(titles[i][0]);
		meta_complete(&r, STRL("2026-03-04 x.txt"), 0);
		for (size_t k = 0; k < r.participants.n; k++)
			buf_fmt(&names, "%.*s,", STR_ARG(r.participants.v[k].name));
		OK(str_eq(buf_view(&names), str_z(titles[i][1])), "who met, %s: %.*s",
		   titles[i][0], STR_ARG(buf_view(&names)));
		buf_fini(&names);
	}
}

int main(void)
{
	struct arena a = { 0 };

	test_dates(&a);
	test_titles(&a);
	test_paths(&a);
	test_order(&a);
	test_people(&a);
	test_roles(&a);
	test_one_to_one(&a);
	arena_fini(&a);
	return tap_end();
}
