/* plain: what stands above the turns: title, date, start, people, notes. */
#include "tests/ingest/reader.h"

static void test_header(void)
{
	static const char text[] =
	    "1:1 Colm / Ines\nDate: 2026-03-05\n"
	    "Attendees: Ada Quill <ada@orlin.example>, Toby Crane\n\n"
	    "Ada: Date: no, later.\nToby: Yes.\n";
	struct reader x;

	OK(reader_open(&x, str_z(text)), "a header above");
	OK(str_eq(x.r.title, STRL("1:1 Colm / Ines")), "title, no time");
	OK(str_eq(x.r.date, STRL("2026-03-05")) &&
	       str_eq(x.r.date_from, STRL("content")),
	   "date");
	OK(x.r.participants.n == 2 &&
	       str_eq(x.r.participants.v[0].email, STRL("ada@orlin.example")),
	   "attendees");
	OK(x.r.segments.n == 2 && x.r.segments.v[0].line == 5, "two turns, with lines");
	reader_close(&x);
}

static void test_company(void)
{
	struct reader x;

	OK(reader_open(&x,
		       STRL("Budget talk\n3 March 2026 \xE2\x80\x93 Ada Quill, Bo\n"
			    "with Toby Crane, Cy and Dee\n\nAda: Hello.\nBo: Yes.\n")),
	   "company above");
	OK(x.r.participants.n == 5 &&
	       str_eq(x.r.participants.v[0].name, STRL("Ada Quill")) &&
	       str_eq(x.r.participants.v[2].name, STRL("Toby Crane")),
	   "behind the date and behind 'with'");
	reader_close(&x);
	OK(reader_open(&x, STRL("Budget talk\nwith regard to the plan, we wait\n\n"
				"Ada: Hello.\nBo: Yes.\n")) &&
	       x.r.participants.n == 0,
	   "no names");
	reader_close(&x);
	OK(reader_open(&x, STRL("# Budget talk\nw/ AQ, BO (garage rm). Cy + me\n\n"
				"## decided\n- one van\n")) &&
	       x.r.participants.n == 4 &&
	       str_eq(x.r.participants.v[1].name, STRL("BO")) &&
	       !x.r.participants.v[1].org.len &&
	       str_eq(x.r.participants.v[2].name, STRL("Cy")) &&
	       str_eq(x.r.participants.v[3].name, STRL("me")),
	   "in shorthand: initials, where somebody sat, \"+\" and me");
	reader_close(&x);
	OK(reader_open(&x, STRL("Orlin - visit of the kiln, Mon 16 March 2026\n"
				"AQ, w/ Bo Lund (IT lead), Cy Ost (COO, until ten)\n\n"
				"6 kilns since Jan.\n- AQ to order tyres\n")) &&
	       str_eq(x.r.date, STRL("2026-03-16")) &&
	       str_istarts(x.r.title, STRL("Orlin - visit of the kiln")) &&
	       x.r.participants.n == 3 &&
	       str_eq(x.r.participants.v[0].role, STRL("IT lead")) &&
	       str_eq(x.r.participants.v[1].role, STRL("COO")) &&
	       str_eq(x.r.participants.v[2].name, STRL("AQ")),
	   "a day at the end of the first line, who wrote it and with whom");
	reader_close(&x);
}

/* Gong names people below their organisation, and what recorded them beside the day. */
static void test_houses(void)
{
	struct reader x;
	const struct participant *p;

	OK(reader_open(&x, STRL("Pump hall weekly\nRecorded on Feb 3, 2026 via Zoom, "
				"45m\n\nParticipants\n\nOrlin\n\nAda Quill, Account "
				"Executive\n\nMina Sato, CTO\n\nThornby "
				"Trams\n\nToby Crane, IT Director\n\nTranscript\n\n"
				"0:04 | Ada\nIs it old?\n\n0:09 | Toby\nVery.\n")),
	   "people by their houses");
	p = x.r.participants.v;
	OK(x.r.participants.n == 3 && str_eq(p[0].name, STRL("Ada Quill")) &&
	       str_eq(p[0].org, STRL("Orlin")) && str_eq(p[1].org, STRL("Orlin")) &&
	       str_eq(p[2].org, STRL("Thornby Trams")) &&
	       str_eq(p[2].role, STRL("IT Director")),
	   "each with its own: %zu", x.r.participants.n);
	OK(str_eq(x.r.date, STRL("2026-02-03")), "the day");
	reader_close(&x);
	OK(reader_open(&x, STRL("Pump hall weekly\n\nParticipants\n\nPriyanka "
				"Rao\nToby Crane, CTO\n\nTranscript\n\n"
				"0:04 | Priyanka\nIs it old?\n\n0:09 | "
				"Toby\nVery.\n")) &&
	       x.r.participants.n == 2 &&
	       str_eq(x.r.participants.v[0].name, STRL("Priyanka Rao")),
	   "somebody without a role is no house");
	reader_close(&x);
}

/* "Meeting notes" stands for a title: the header goes on below it. */
static void test_section_title(void)
{
	struct reader x;

	OK(reader_open(&x, STRL("Meeting Notes\n\nDate: 2026-02-03\nAttendees: Ada "
				"Quill, Toby\n\nDecisions\nWe keep one store.\n")) &&
	       str_eq(x.r.date, STRL("2026-02-03")) && x.r.participants.n == 2 &&
	       x.r.segments.n == 3,
	   "a header below the name of a section");
	reader_close(&x);
}

/* Notes without any mark: the first line stands apart and ends in a day. */
static void test_dated_title(void)
{
	static const struct {
		const char *line, *title, *date;
	} tops[] = {
		{ "Kiln weekly, 3 Feb 2026", "Kiln weekly, 3 Feb 2026", "2026-02-03" },
		{ "2026-02-03 Call with Ilse", "2026-02-03 Call with Ilse",
		  "2026-02-03" },
		{ "Tobin to send the sheet by 6 Feb 2026", "", "" },
		{ "We met on 3 Feb 2026, and agreed.", "", "" },
	};

	for (size_t i = 0; i < COUNT(tops); i++) {
		struct reader x;
		struct buf b = { 0 };
		bool ok;

		buf_fmt(&b, "%s\n\nThe kiln is nearly full and we agreed to rent.\n",
			tops[i].line);
		ok = reader_open(&x, buf_view(&b));
		OK(ok && str_eq(x.r.title, str_z(tops[i].title)) &&
		       str_eq(x.r.date, str_z(tops[i].date)),
		   "%s: title %.*s, %.*s", tops[i].line, STR_ARG(x.r.title),
		   STR_ARG(x.r.date));
		reader_close(&x);
		buf_fini(&b);
	}
}

static void test_meet(void)
{
	static const char text[] =
	    "north-2 call\n2026/03/11 13:00 GMT\n\nAttendees\n\nAda Quill, Toby "
	    "Crane\n\n"
	    "Transcript\n\n00:00:00\n \nAda Quill: Hello.\nToby Crane: "
	    "Yes.\n\n00:05:00\n \n"
	    "Ada Quill: Bye.\n\nTranscription ended after 00:31:05\n";
	struct reader x;

	OK(reader_open(&x, str_z(text)), "Meet as text");
	OK(str_eq(reader_shown(&x), STRL("@0 Ada Quill: Hello.\n@0 Toby Crane: Yes.\n"
					 "@300000 Ada Quill: Bye.\n")),
	   "turns take the time of their block");
	OK(str_eq(x.r.title, STRL("north-2 call")) && x.r.participants.n == 2,
	   "header");
	OK(str_eq(x.r.start, STRL("13:00")) && str_eq(x.r.utc_offset, STRL("+00:00")),
	   "start and zone");
	OK(x.r.duration == 1865000 && x.format == &format_meet, "duration");
	reader_close(&x);
}

static void test_notes_above(void)
{
	static const char text[] =
	    "\xF0\x9F\x93\x9D Notes\nFeb 3, 2026\nLarkmoor intro\n"
	    "Invited toby@larkmoor.example\nDecisions\n* One archive.\n"
	    "\xF0\x9F\x93\x96 Transcript\nLarkmoor intro - Transcript\n\n00:00:00\n\n"
	    "Maya: How full?\nToby: Four fifths.\n";
	struct reader x;

	OK(reader_open(&x, str_z(text)), "notes above a transcript");
	OK(str_eq(reader_shown(&x),
		  STRL("heading : Decisions\nbullet : One archive.\n"
		       "@0 Maya: How full?\n@0 Toby: Four fifths.\n")),
	   "notes and turns");
	OK(str_eq(x.r.title, STRL("Larkmoor intro")) &&
	       str_eq(x.r.date, STRL("2026-02-03")) && x.r.participants.n == 1,
	   "title, date, people");
	reader_close(&x);
}

/* Keys in other languages, with wide colons; those present below a line that says so.
 */
static void test_headers_of_others(void)
{
	struct reader x;

	OK(reader_open(&x, STRL("\xE6\x97\xA5\xE6\x99\x82\xEF\xBC\x9A"
				"2026\xE5\xB9\xB4"
				"2\xE6\x9C\x88"
				"3\xE6\x97\xA5 10:00\nAsunto: Archivo\n\n"
				"Ada: a\nBo: b\nAda: c\n")),
	   "wide colons");
	OK(str_eq(x.r.date, STRL("2026-02-03")) && str_eq(x.r.start, STRL("10:00")) &&
	       str_eq(x.r.title, STRL("Archivo")),
	   "date, start, title: %.*s %.*s", STR_ARG(x.r.start), STR_ARG(x.r.title));
	reader_close(&x);

	OK(reader_open(&x, STRL("2026-02-03 Weekly sync\nCreated by Ada Quill\n\n"
				"Participants\n@Ada Quill\n@Bo Orlin\n\nGoals\nOne.\n\n"
				"Action items\nSend it\n\nDecisions\nKeep it\n")),
	   "a page of Confluence, pasted");
	OK(x.r.participants.n == 2 && str_eq(x.r.date, STRL("2026-02-03")),
	   "people: %zu", x.r.participants.n);
	reader_close(&x);
}

/* Below the date a line may be when it began. */
static void test_start(void)
{
	static const struct {
		const char *line, *want;
	} starts[] = { { "10:02 AM", "10:02" }, { "30:02 Uhr", "" } };

	for (size_t i = 0; i < 2; i++) {
		struct reader x;
		struct buf b = { 0 };
		bool ok;

		buf_fmt(&b, "Sync\n3 March 2026\n%s\n\nAda: Hello.\nBo: Yes.\n",
			starts[i].line);
		ok = reader_open(&x, buf_view(&b));
		OK(ok && str_eq(x.r.start, str_z(starts[i].want)), "%s is %s: %.*s",
		   starts[i].line, i ? "no time of day" : "a start",
		   STR_ARG(x.r.start));
		reader_close(&x);
		buf_fini(&b);
	}
}

/* "2026-03-03 14:00" is no turn when no other time follows: lists below are read. */
static void test_stamp(void)
{
	static const char *const heads[] = {
		"Sync\n2026-03-03 14:00\nAttendees: Ada Quill (Orlin), Bo\n\n",
		"2026-03-03 14:00\nSync\nParticipants: Ada Quill, Bo\n\n",
	};

	for (size_t i = 0; i < COUNT(heads); i++) {
		struct reader x;
		struct buf b = { 0 };

		buf_fmt(&b, "%sAda Quill: Hello.\nBo: Yes.\nAda Quill: Good.\n",
			heads[i]);
		OK(reader_open(&x, buf_view(&b)) && str_eq(x.r.title, STRL("Sync")) &&
		       str_eq(x.r.start, STRL("14:00")) && x.r.participants.n == 2 &&
		       x.r.segments.n == 3,
		   "%s", heads[i]);
		reader_close(&x);
		buf_fini(&b);
	}
}

/* Notes without sections: what is pasted from OneNote, or a recorder's own summary. */
static void test_pasted(void)
{
	struct reader x;

	OK(reader_open(&x, STRL("Roadmap review\nThursday, March 5, 2026\n2:00 PM\n \n"
				"Attendees: Ada Quill; Bo Ost\n \n"
				"\xE2\x80\xA2\tQ2 is about trust\n"
				"\t\xE2\x97\xA6\tAda asked for it\n")),
	   "pasted");
	OK(str_eq(x.r.title, STRL("Roadmap review")) &&
	       str_eq(x.r.date, STRL("2026-03-05")) &&
	       str_eq(x.r.start, STRL("14:00")) && x.r.participants.n == 2,
	   "title, date, start and people");
	OK(str_eq(reader_shown(&x), STRL("bullet : Q2 is about trust\n"
					 "bullet : Ada asked for it\n")) &&
	       x.r.segments.v[0].level == 1 && x.r.segments.v[1].level == 2,
	   "bullets");
	reader_close(&x);
	OK(reader_open(&x,
		       STRL("Orlin x Larkmoor\nMon, Mar 9, 2026 3:30 PM "
			    "\xE2\x80\xA2 28min\n\nOverview\nA first call.\n\n"
			    "Action Items\nAda Quill\nSend the prices (24:10)\n"
			    "Set up a call (25:02)\n\nNotes\nToday (00:00 - 08:12)\n"
			    "All is on paper\nWishes (08:12 - 20:00)\nA map\n")),
	   "a summary with places in the recording");
	OK(str_eq(x.r.date, STRL("2026-03-09")) && str_eq(x.r.start, STRL("15:30")),
	   "when it was");
	OK(x.r.segments.n == 11, "%zu lines", x.r.segments.n);
	for (size_t i = 0; i < x.r.segments.n; i++)
		OK(!x.r.segments.v[i].speaker.len, "nobody speaks: %.*s",
		   STR_ARG(x.r.segments.v[i].text));
	reader_close(&x);
	OK(reader_open(&x, STRL("Notes\n\nAda (0:03)\nHello.\nBo (0:05)\nYes.\n"
				"Ada (0:09)\nThen we start.\n")) &&
	       x.r.segments.n >= 3 &&
	       str_eq(x.r.segments.v[x.r.segments.n - 1].speaker, STRL("Ada")),
	   "names that come back do speak");
	reader_close(&x);
}

/* A header that says day and time apart. */
static void test_time_apart(void)
{
	static const struct {
		const char *head, *start, *offset;
	} rows[] = {
		{ "Date: Feb 3, 2026\nTime: 10:00 AM", "10:00", "" },
		{ "Time: 3:30 PM - 4:15 PM\nDate: Feb 3, 2026", "15:30", "" },
		{ "Datum: 03.02.2026\nUhrzeit: 10:00 - 10:45 Uhr", "10:00", "" },
		{ "Date : 3 f\xC3\xA9vr. 2026\nHeure : 10h30", "10:30", "" },
		{ "Date: 2026-02-03\nTime: 10:00 - 10:45 CET", "10:00", "+01:00" },
		{ "Date: Feb 3, 2026 | Time: 10:00 AM", "10:00", "" },
		{ "Date: Feb 3, 2026 | Time: 10:00 AM PT", "10:00", "-08:00" },
		{ "Date: 2026-02-03 11:00 (CT)", "11:00", "-06:00" },
		{ "Tuesday, February 3, 2026 11:00 AM (PST)", "11:00", "-08:00" },
		{ "Date: 2026-02-03\nStart time: 10:00", "10:00", "" },
		{ "Date: 2026-02-03 09:00\nTime: 10:00", "09:00", "" },
		{ "Meeting started: 2/3/2026, 10:00:12 AM", "10:00", "" },
		{ "Started at Feb 3, 2026, 10:00 AM", "10:00", "" },
		{ "Date: 2026-02-03\nTime: 45 minutes", "", "" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct reader x;
		char text[300];

		snprintf(text, sizeof(text), "%s\n\nAda: Hello.\nBo: Yes.\nAda: Bye.\n",
			 rows[i].head);
		OK(reader_open(&x, str_z(text)) &&
		       str_eq(x.r.date, STRL("2026-02-03")) &&
		       str_eq(x.r.start, str_z(rows[i].start)) &&
		       str_eq(x.r.utc_offset, str_z(rows[i].offset)),
		   "%s", rows[i].head);
		reader_close(&x);
	}
}

/* What a text is called: no section, no key, no label of a program. */
static void test_called(void)
{
	static const struct {
		const char *text, *title;
	} rows[] = {
		{ "## Meeting Purpose\n\nSizing.\n\n## Key takeaways\n- One store\n",
		  "" },
		{ "## Executive Summary\n\nFull.\n\n## Actions\n- Send it\n", "" },
		{ "MEETING MINUTES\nLarkmoor weekly\n\nDate: 2026-02-03\n\n"
		  "Decisions:\n- One store.\n- Two racks.\n",
		  "Larkmoor weekly" },
		{ "Besprechung: Larkmoor weekly\nDatum: "
		  "03.02.2026\n\nBeschl\xC3\xBCsse:\n"
		  "- Ein Archiv.\n- Zwei Racks.\n",
		  "Larkmoor weekly" },
		{ "R\xC3\xA9union : Larkmoor weekly\nDate : 3 f\xC3\xA9vrier 2026\n\n"
		  "D\xC3\xA9"
		  "cisions :\n- Une archive.\n- Deux baies.\n",
		  "Larkmoor weekly" },
		{ "Audio Transcript\nSearch transcript\n\nAda: Hello.\nBo: Yes.\n",
		  "" },
		{ "Audio file\nLarkmoor weekly.m4a\nTranscript\n00:00:04 Speaker 1\n"
		  "Hello.\n00:00:09 Speaker 2\nYes.\n",
		  "Larkmoor weekly" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct reader x;

		OK(reader_open(&x, str_z(rows[i].text)) &&
		       str_eq(x.r.title, str_z(rows[i].title)),
		   "%s", rows[i].text);
		reader_close(&x);
	}
}

int main(void)
{
	test_called();
	test_time_apart();
	test_pasted();
	test_headers_of_others();
	test_start();
	test_stamp();
	test_header();
	test_meet();
	test_company();
	test_houses();
	test_section_title();
	test_dated_title();
	test_notes_above();
	return tap_end();
}
