/* ics: events, people, folds inside characters, instances of a series. */
#include "ingest/formats/ics.h"

#include "tests/tap.h"

#define CAL(body) "BEGIN:VCALENDAR\r\n" body "END:VCALENDAR\r\n"
#define EVENT(body) "BEGIN:VEVENT\r\n" body "END:VEVENT\r\n"

static const char invite[] = CAL(
    "BEGIN:VTIMEZONE\r\nTZID:x\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\n"
    "END:STANDARD\r\nEND:VTIMEZONE\r\n" EVENT(
	"UID:one\r\nDTSTART;VALUE=DATE-TIME:20260203T110000Z\r\n"
	"ORGANIZER;CN=Maya Lindgren:mailto:maya@northlight.example\r\n"
	"ATTENDEE;ROLE=REQ;RSVP=TRU\r\n E;CN=\"Crane, Toby\";X-N=0:mailto:toby@lark\r\n"
	" moor.example\r\n"
	"ATTENDEE;CN=I\xC3\r\n \xB1igo \xC3\x9A"
	"beda:mailto:inigo@larkmoor.example\r\n"
	"ATTENDEE;CN=Daniel ^'Danny^' Okafor:MAILTO:okafor@northlight.example\r\n"
	"ATTENDEE:mailto:yuki.tanabe@northlight.example\r\n"
	"ATTENDEE;CUTYPE=ROOM;CN=Room Aurora:mailto:aurora@northlight.example\r\n"
	"ATTENDEE;DELEGATED-TO=\"mailto:a@b.example\",\"mailto:c@b.example\":"
	"mailto:lee@b.example\r\n"
	"ATTENDEE;CN=Tess Orme:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1\r\n"
	"SUMMARY:Larkmoor\\, archive\\nsizing\r\n"
	"BEGIN:VALARM\r\nSUMMARY:Alarm\r\nATTENDEE:mailto:alarm@b.example\r\n"
	"END:VALARM\r\n"));

static const struct ics_event *pick(const struct ics_events *evs, int64_t day)
{
	return ics_pick(evs, (struct ics_time){ day, TIME_NONE, -1 });
}

static void test_event(struct arena *a)
{
	static const char *const people[][2] = {
		{ "Maya Lindgren", "maya@northlight.example" },
		{ "Toby Crane", "toby@larkmoor.example" },
		{ "I\xC3\xB1igo \xC3\x9A"
		  "beda",
		  "inigo@larkmoor.example" },
		{ "Daniel \"Danny\" Okafor", "okafor@northlight.example" },
		{ "Yuki Tanabe", "yuki.tanabe@northlight.example" },
		{ "Lee", "lee@b.example" },
		{ "Tess Orme", "" },
	};
	struct ics_events evs;
	const struct ics_event *ev;
	struct record r;

	OK(ics_events(a, str_z(invite), &evs) && evs.n == 1, "one event");
	ev = pick(&evs, TIME_NONE);
	OK(ev && str_eq(ev->title, STRL("Larkmoor, archive sizing")),
	   "title: the event's, without escapes");
	OK(ev && ev->has_when && ev->when.minutes == 660 && ev->when.offset == 0,
	   "start");
	if (!ev)
		return;
	OK(ev->people.n == 7, "no room, no alarm among the people: %zu", ev->people.n);
	for (size_t i = 0; i < 7 && i < ev->people.n; i++)
		OK(str_eq(ev->people.v[i].name, str_z(people[i][0])) &&
		       str_eq(ev->people.v[i].email, str_z(people[i][1])),
		   "person: %.*s", STR_ARG(ev->people.v[i].name));
	record_init(&r, a);
	ics_attach(&r, ev, TIME_NONE);
	OK(str_eq(r.date, STRL("2026-02-03")) && str_eq(r.start, STRL("11:00")) &&
	       str_eq(r.utc_offset, STRL("+00:00")) &&
	       str_eq(r.date_from, STRL("calendar")) && r.participants.n == 7,
	   "attached: date, start, people");
}

static void test_series(struct arena *a)
{
	static const char series[] = CAL(
	    EVENT("DTSTART:20260106T090000Z\nRRULE:FREQ=WEEKLY\nSUMMARY:Weekly\n")
		EVENT("DTSTART:20260203T100000Z\nRECURRENCE-ID:"
		      "20260203T090000Z\nSUMMARY:Moved\n")
		    EVENT("DTSTART:20260210T100000Z\nSTATUS:CANCELLED\nSUMMARY:Off\n"));
	struct ics_events evs;
	struct record r;
	struct when w;

	OK(ics_events(a, str_z(series), &evs) && evs.n == 3, "three events, bare LF");
	(void)when_find(STRL("2026-02-03"), &w);
	OK(str_eq(pick(&evs, w.days)->title, STRL("Moved")),
	   "the exception of the day");
	OK(pick(&evs, TIME_NONE) == NULL, "no day, no choice");
	(void)when_find(STRL("2026-02-10"), &w);
	OK(str_eq(pick(&evs, w.days)->title, STRL("Weekly")),
	   "a cancelled one is none");
	record_init(&r, a);
	ics_attach(&r, pick(&evs, w.days), w.days);
	OK(str_eq(r.date, STRL("2026-02-10")) && str_eq(r.start, STRL("09:00")),
	   "an instance: its day, the series' time");
	record_init(&r, a);
	ics_attach(&r, &evs.v[0], TIME_NONE);
	OK(!r.date.p, "a series alone tells no day");
}

/* Several events of one day, and series that have none then. */
static void test_day(struct arena *a)
{
	static const char day[] = CAL(
	    EVENT("DTSTART;VALUE=DATE:20260302\nSUMMARY:Holiday\n")
		EVENT("DTSTART:20260302T090000Z\nSUMMARY:Morning\n")
		    EVENT("DTSTART:20260302T140000Z\nSUMMARY:Afternoon\n") EVENT(
			"DTSTART:20260302T180000Z\nRRULE:FREQ=WEEKLY;BYDAY=MO\nSUMMARY:"
			"Choir\n") EVENT("DTSTART:20260303T100000Z\nRRULE:FREQ=WEEKLY;"
					 "INTERVAL=2\nSUMMARY:Other week\n"));
	static const struct {
		const char *day;
		int64_t moment; /* minutes of the day, UTC */
		int minutes;
		const char *title;
	} cases[] = {
		{ "2026-03-02", 842, -1, "Afternoon" },
		{ "2026-03-02", 536, -1, "Morning" },
		/* A clock without a zone says nothing of a time in UTC. */
		{ "2026-03-02", TIME_NONE, 841, NULL },
		{ "2026-03-02", TIME_NONE, -1, NULL },
		{ "2026-03-09", TIME_NONE, -1, "Choir" },
		{ "2026-03-10", TIME_NONE, -1, NULL },
		{ "2026-03-11", TIME_NONE, -1, NULL },
		{ "2026-03-17", TIME_NONE, -1, "Other week" },
	};
	struct ics_events evs;

	OK(ics_events(a, str_z(day), &evs) && evs.n == 5, "a calendar");
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct ics_time at = { 0, cases[i].moment, cases[i].minutes };
		const struct ics_event *ev;

		date_parse(str_z(cases[i].day), &at.days);
		if (at.moment != TIME_NONE)
			at.moment += at.days * 24 * 60;
		ev = ics_pick(&evs, at);
		OK(cases[i].title ? ev && str_eq(ev->title, str_z(cases[i].title))
				  : !ev,
		   "%s %d: %s", cases[i].day, cases[i].minutes,
		   cases[i].title ? cases[i].title : "none of them");
	}
}

static void test_summer(struct arena *a)
{
	struct ics_events evs;
	struct record r;
	int64_t day;

	ics_events(a,
		   STRL(CAL(EVENT("DTSTART;TZID=Europe/Madrid:20260302T090000\n"
				  "RRULE:FREQ=WEEKLY\nSUMMARY:Weekly\n"))),
		   &evs);
	date_parse(STRL("2026-07-06"), &day);
	record_init(&r, a);
	ics_attach(&r, pick(&evs, day), day);
	OK(str_eq(r.start, STRL("09:00")) &&
	       (!r.utc_offset.p || str_eq(r.utc_offset, STRL("+02:00"))),
	   "a series from winter into summer, where zones are installed");
}

static void test_forms(struct arena *a)
{
	struct ics_events evs;

	OK(ics_events(a,
		      STRL("\xEF\xBB\xBF"
			   "BEGIN:VCALENDAR\nEND:VCALENDAR\n"),
		      &evs) &&
	       evs.n == 0,
	   "BOM, no event");
	OK(!ics_events(a, STRL("WEBVTT\n"), &evs), "no calendar");
	OK(ics_events(a, STRL(CAL(EVENT("DTSTART;VALUE=DATE:20260204\r\n"))), &evs) &&
	       evs.v[0].has_when && evs.v[0].when.minutes == -1,
	   "a whole day");
	OK(ics_events(a, STRL(CAL(EVENT("DTSTART:20260204T090000\r\n"))), &evs) &&
	       evs.v[0].when.offset == OFFSET_NONE,
	   "a floating time has no offset");
	OK(ics_events(a,
		      STRL(CAL(EVENT("DTSTART;TZID=Nowhere/Town:20260204T090000\r\n"))),
		      &evs) &&
	       evs.v[0].when.offset == OFFSET_NONE,
	   "nor has an unknown zone");
	OK(ics_events(
	       a, STRL(CAL(EVENT("DTSTART;TZID=Europe/Madrid:20260704T090000\r\n"))),
	       &evs) &&
	       (evs.v[0].when.offset == 7200 || evs.v[0].when.offset == OFFSET_NONE),
	   "summer in Madrid, where zones are installed");
}

/* As Outlook names and describes them. */
#define PART(which, from, to, start, rule)                                    \
	"BEGIN:" which "\r\nDTSTART:16010101T" start "\r\nTZOFFSETFROM:" from \
	"\r\nTZOFFSETTO:" to "\r\n" rule "END:" which "\r\n"
#define RULE(day, month) \
	"RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=" day ";BYMONTH=" month "\r\n"
#define ZONE(id, parts) "BEGIN:VTIMEZONE\r\nTZID:" id "\r\n" parts "END:VTIMEZONE\r\n"
#define STARTS(id, start) EVENT("DTSTART;TZID=\"" id "\":" start "\r\n")

static void test_described(struct arena *a)
{
	static const char file[] = CAL(
	    STARTS("W. Europe Standard Time", "20260302T090000") STARTS(
		"W. Europe Standard Time",
		"20260702T090000") STARTS("W. Europe Standard Time", "20260329T013000")
		STARTS("W. Europe Standard Time", "20260329T033000")
		    STARTS("Pacific Standard Time", "20260315T090000")
			STARTS("Pacific Standard Time",
			       "20261115T090000") STARTS("AUS Eastern Standard Time",
							 "20260102T090000")
			    STARTS("India Standard Time",
				   "20260302T090000") STARTS("Strange Time",
							     "20260302T090000")
				ZONE("W. Europe Standard Time",
				     PART("STANDARD", "+0200", "+0100", "030000",
					  RULE("-1SU", "10"))
					 PART("DAYLIGHT", "+0100", "+0200", "020000",
					      RULE("-1SU", "3")))
				    ZONE("Pacific Standard Time",
					 PART("STANDARD", "-0700", "-0800", "020000",
					      RULE("1SU", "11"))
					     PART("DAYLIGHT", "-0800", "-0700",
						  "020000", RULE("2SU", "3")))
					ZONE("AUS Eastern Standard Time",
					     PART("STANDARD", "+1100", "+1000",
						  "030000", RULE("1SU", "4"))
						 PART("DAYLIGHT", "+1000", "+1100",
						      "020000", RULE("1SU", "10")))
					    ZONE("India Standard Time",
						 PART("STANDARD", "+0530", "+0530",
						      "000000", ""))
						ZONE("Strange Time",
						     PART("STANDARD", "+0200", "+0100",
							  "030000", RULE("SU", "10"))
							 PART("DAYLIGHT", "+0100",
							      "+0200", "020000", "")));
	static const int32_t hours2[] = { 2, 4, 2, 4, -14, -16, 22, 11 };
	size_t n = COUNT(hours2);
	struct ics_events evs;

	OK(ics_events(a, str_z(file), &evs) && evs.n == n + 1, "zones behind events");
	for (size_t i = 0; i < n; i++)
		OK(evs.v[i].when.offset == hours2[i] * 1800, "zone of event %zu: %d", i,
		   (int)evs.v[i].when.offset);
	OK(evs.v[n].when.offset == OFFSET_NONE, "one that is not said plainly is none");
}

#define VERSION(id, seq, title)                                            \
	"BEGIN:VEVENT\r\nUID:" id "\r\nSEQUENCE:" seq "\r\nSUMMARY:" title \
	"\r\nDTSTART:20260203T100000Z\r\nEND:VEVENT\r\n"

static void test_versions(struct arena *a)
{
	struct ics_events evs;

	ics_events(a,
		   STRL("BEGIN:VCALENDAR\r\n" VERSION("1", "2", "New")
			    VERSION("1", "1", "Old")
				VERSION("2", "0", "Other") "END:VCALENDAR\r\n"),
		   &evs);
	OK(evs.n == 2 && str_eq(evs.v[0].title, STRL("New")),
	   "an event counts once, by its last sequence");
	ics_events(a,
		   STRL("BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\n" VERSION(
		       "1", "3", "Off") "END:VCALENDAR\r\n"),
		   &evs);
	OK(evs.n == 1 && pick(&evs, TIME_NONE) == NULL, "what is called off");
}

int main(void)
{
	struct arena a = { 0 };

	test_event(&a);
	test_series(&a);
	test_day(&a);
	test_summer(&a);
	test_forms(&a);
	test_described(&a);
	test_versions(&a);
	arena_fini(&a);
	return tap_end();
}
