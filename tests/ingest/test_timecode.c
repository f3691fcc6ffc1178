/* test_timecode.c - times and timing lines, in every spelling that exports use. */
#include "ingest/times/timecode.h"

#include "dossier/record.h"
#include "tests/tap.h"

#define BAD INT64_MIN

static const struct {
	const char *text;
	int64_t ms;
} times[] = {
	{ "00:00:01.000", 1000 },
	{ "00:01.500", 1500 },
	{ "1:02:03.004", 3723004 },
	{ "100:00:00.000", 360000000 },
	{ "60001:00:00.000", 216003600000 },
	{ "0:0:5.320", 5320 },
	{ "0:0:0.0", 0 },
	{ "00:00:01,5", 1500 },
	{ "00:00:01.0005", 1000 },
	{ "00:00:01", 1000 },
	{ "-00:00:01.000", -1000 },
	{ " 00:00:02.000 ", 2000 },
	{ "00:00:04:12", 4000 },
	{ "00:00:04;12", 4000 },
	{ "75:61", 4561000 },
	{ "", BAD },
	{ "12", BAD },
	{ "1:2:3:4", BAD },
	{ "00:00:01.", BAD },
	{ "00:000:01.000", BAD },
	{ "00::01", BAD },
	{ "99999999999:00:00", BAD },
	{ "ab:cd", BAD },
};

static const struct {
	const char *line;
	enum timing_kind kind;
	int64_t t0, t1;
} lines[] = {
	{ "00:00:01.000 --> 00:00:02.000", TIMING_OK, 1000, 2000 },
	{ "00:00:01,000 --> 00:00:02,000", TIMING_OK, 1000, 2000 },
	{ "00:00:01.000 --> 00:00:02.000 align:start", TIMING_OK, 1000, 2000 },
	{ "99:59:59.999 --> 99:59:59.999", TIMING_OK, 359999999, 359999999 },
	{ "00:00:01.0000 --> 00:00:02.0000", TIMING_OK, 1000, 2000 },
	{ "00:00:01.000-->00:00:02.000", TIMING_OK, 1000, 2000 },
	{ "00:00:01,000 - -> 00:00:02,000", TIMING_OK, 1000, 2000 },
	{ "00:01.000 --> 00:02.000", TIMING_OK, 1000, 2000 },
	{ "0:0:0.0 --> 0:0:5.320", TIMING_OK, 0, 5320 },
	{ "\t00:00:01.000 --> 00:00:02.000", TIMING_OK, 1000, 2000 },
	{ "-00:00:01.000 --> 00:00:02.000", TIMING_OK, -1000, 2000 },
	{ "00:00:01.000 -->", TIMING_OK, 1000, TIME_NONE },
	{ "00:00:01 --> 00:00:02 X1:40 X2:600", TIMING_OK, 1000, 2000 },
	{ "00:60:00.000 --> 01:00:01.000", TIMING_BAD, 0, 0 },
	{ "00:00:60.000 --> 00:01:01.000", TIMING_BAD, 0, 0 },
	{ "00:0x:00.000 --> 00:00:01.000", TIMING_BAD, 0, 0 },
	{ "--> 00:00:01.000", TIMING_BAD, 0, 0 },
	{ "00:00:01.000 --> soon", TIMING_BAD, 0, 0 },
	{ "a --> b", TIMING_NONE, 0, 0 },
	{ "1 --> 2", TIMING_NONE, 0, 0 },
	{ "3 of them --> none", TIMING_NONE, 0, 0 },
	{ "00:00:01.000", TIMING_NONE, 0, 0 },
	{ "42", TIMING_NONE, 0, 0 },
	{ "", TIMING_NONE, 0, 0 },
};

int main(void)
{
	struct timing t;

	for (size_t i = 0; i < COUNT(times); i++) {
		int64_t ms = BAD;
		bool ok = timecode_parse(str_z(times[i].text), &ms);

		OK(ok ? ms == times[i].ms : times[i].ms == BAD, "time '%s'",
		   times[i].text);
	}
	for (size_t i = 0; i < COUNT(lines); i++) {
		enum timing_kind kind = timecode_line(str_z(lines[i].line), false, &t);

		OK(kind == lines[i].kind &&
		       (kind != TIMING_OK ||
			(t.t0 == lines[i].t0 && t.t1 == lines[i].t1)),
		   "line '%s'", lines[i].line);
	}
	OK(timecode_line(STRL("00:75:61,000 --> 00:76:00,000"), true, &t) ==
		   TIMING_OK &&
	       t.carried && t.t0 == 4561000,
	   "SubRip carries minutes and seconds over 59");
	OK(timecode_is_stump(STRL("00:00:03,0")), "a cut time is a stump");
	OK(timecode_is_stump(STRL("00:00:03,000 --")), "a cut arrow is a stump");
	OK(!timecode_is_stump(STRL("at 10:30")), "a time in words is none");
	OK(!timecode_is_stump(STRL("1984")), "a number is none");
	return tap_end();
}
