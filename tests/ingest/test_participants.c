/* test_participants.c - attendance reports beside a talk. */
#include "ingest/formats/people_csv.h"

#include <stdio.h>

#include "base/date.h"
#include "base/fsutil.h"
#include "ingest/unpack/decode.h"
#include "tests/tap.h"

#define TEAMS                                                                          \
	"1. Zusammenfassung\nBesprechungstitel\tIntro\nTeilnehmer\t2\nStart\t2/3/26, " \
	"10:00:04 AM\n\n2. Teilnehmer\nName\tEin\tAus\tDauer\tE-Mail\tID\tRolle\n"     \
	"Ada Quill\t2/3/26\t2/3/26\t45m\tada@orlin.example\tx\tOrganisator\n"          \
	"Tanabe, Bo\t2/3/26\t2/3/26\t44m\t\t\t\n\n3. Weiteres\nName\tx\nNobody\t1\n"
#define ZOOM                                                                  \
	"Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes)," \
	"Participants,\r\n1,\"Intro, first\",02/03/2026 10:00:16 AM,"         \
	"02/03/2026 10:45:20 AM,ada@orlin.example,46,3,\r\n\r\n"              \
	"Name (Original Name),User Email,Total Duration (Minutes),Guest\r\n"  \
	"Ada Quill,ada@orlin.example,46,\r\nBo (Larkmoor),,44,\r\n"
#define PEOPLE                                                 \
	"Name (Original Name),User Email,Duration (Minutes)\n" \
	"Ada Quill,ada@orlin.example,46\n"
#define LIST                                                       \
	"Topic,ID,Start Time,File Size (MB)\n"                     \
	"One,1,\"Feb 03, 2026 10:00:16\",1\nTwo,2,\"Feb 04, 2026 " \
	"11:00:00\",1\n"

#define JOINED                                              \
	"Full Name\tUser Action\tTimestamp\n"               \
	"Ada Quill\tJoined before\t2/3/2026, 10:00:12 AM\n" \
	"Bo Orlin\tJoined\t2/3/2026, 10:01:12 AM\n"         \
	"Bo Orlin\tLeft\t2/3/2026, 10:31:12 AM\n"

static const struct {
	const char *name, *text, *day;
	bool sure, ok;
	const char *title, *date, *start;
	size_t people;
} cases[] = {
	{ "Teams, in any language", TEAMS, NULL, true, true, "Intro", "2026-02-03",
	  "10:00", 2 },
	{ "Teams, the day is known", TEAMS, "2026-03-02", false, true, "Intro",
	  "2026-03-02", "10:00", 2 },
	{ "Teams, another day", TEAMS, "2026-07-07", false, false, NULL, NULL, NULL,
	  0 },
	{ "Teams, who joined and left", JOINED, "2026-03-02", false, true, NULL,
	  "2026-03-02", "10:00", 2 },
	{ "the same, another day", JOINED, "2026-07-07", false, false, NULL, NULL, NULL,
	  0 },
	{ "Zoom", ZOOM, NULL, true, true, "Intro, first", "2026-02-03", "10:00", 2 },
	{ "Zoom, another day", ZOOM, "2026-02-04", false, false, NULL, NULL, NULL, 0 },
	{ "no day, one of several talks", PEOPLE, "2026-02-03", false, false, NULL,
	  NULL, NULL, 0 },
	{ "no day, the talk's own", PEOPLE, "2026-02-03", true, true, NULL, NULL, NULL,
	  1 },
	{ "Zoom's recordings: the one of that day", LIST, "2026-02-04", false, true,
	  "Two", "2026-02-04", "11:00", 0 },
};

static const struct {
	const char *name, *text;
} others[] = {
	{ "a CSV of somebody", "a,b,c\n1,2,3\n" },
	{ "numbered sections of notes",
	  "1. Summary\nWe met.\n2. Next steps\nAda ships.\n" },
	{ "a transcript", "Name: hello\nEmail: hello\n" },
	{ "nothing", "" },
};

static void test_cases(void)
{
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct arena a = { 0 };
		struct record r;
		int64_t day = TIME_NONE;

		record_init(&r, &a);
		if (cases[i].day)
			date_parse(str_z(cases[i].day), &day);
		OK(people_csv_is(str_z(cases[i].text)), "%s: known", cases[i].name);
		OK(people_csv_attach(&r, str_z(cases[i].text), day, cases[i].sure) ==
		       cases[i].ok,
		   "%s", cases[i].name);
		OK(str_eq(r.title, str_z(cases[i].title)) &&
		       str_eq(r.date, str_z(cases[i].date)) &&
		       str_eq(r.start, str_z(cases[i].start)),
		   "%s: %.*s %.*s %.*s", cases[i].name, STR_ARG(r.title),
		   STR_ARG(r.date), STR_ARG(r.start));
		OK(r.participants.n == cases[i].people, "%s: %zu people", cases[i].name,
		   r.participants.n);
		arena_fini(&a);
	}
	for (size_t i = 0; i < COUNT(others); i++)
		OK(!people_csv_is(str_z(others[i].text)), "%s is none", others[i].name);
}

/* Zoom's column is "Name (Original Name)": no organisation. */
static void test_original_names(void)
{
	struct arena a = { 0 };
	struct record r;

	record_init(&r, &a);
	people_csv_attach(
	    &r,
	    STRL("Name (Original Name),User Email,Duration (Minutes)\n"
		 "Bo (Bo Orlin),,4\nAda Quill (Ada Q),,4\nYuki (Larkmoor),,4\n"),
	    TIME_NONE, true);
	OK(r.participants.n == 3 &&
	       str_eq(r.participants.v[0].name, STRL("Bo Orlin")) &&
	       !r.participants.v[0].org.len &&
	       str_eq(r.participants.v[1].name, STRL("Ada Quill")) &&
	       str_eq(r.participants.v[2].org, STRL("Larkmoor")),
	   "a name and the original of it");
	arena_fini(&a);
}

static void test_samples(void)
{
	static const char *const files[] = { "own_teams_attendance.csv",
					     "own_zoom_participants.csv",
					     "own_zoom_recordings.csv" };
	static const size_t people[] = { 2, 3, 0 };

	for (size_t i = 0; i < 3; i++) {
		char path[256];
		struct arena a = { 0 };
		struct buf raw = { 0 }, tmp = { 0 };
		struct decoded d;
		struct record r;

		snprintf(path, sizeof(path), "../shared/samples/participants/%s",
			 files[i]);
		if (fs_read(path, 1 << 20, &raw, NULL) < 0) {
			printf("# SKIP %s is not here\n", files[i]);
			buf_fini(&raw);
			continue;
		}
		record_init(&r, &a);
		decode_text(buf_view(&raw), &tmp, &d);
		OK(people_csv_is(d.text) &&
		       people_csv_attach(&r, d.text, TIME_NONE, true) &&
		       r.participants.n == people[i] &&
		       str_eq(r.title, STRL("Larkmoor intro")) &&
		       str_eq(r.date, STRL("2026-02-03")),
		   "%s", files[i]);
		for (size_t n = 0; n <= d.text.len; n++) {
			record_init(&r, &a);
			if (people_csv_is(str_n(d.text.p, n)))
				people_csv_attach(&r, str_n(d.text.p, n), TIME_NONE,
						  true);
		}
		arena_fini(&a);
		buf_fini(&raw);
		buf_fini(&tmp);
	}
}

int main(void)
{
	test_cases();
	test_original_names();
	test_samples();
	return tap_end();
}
