/* test_srt.c - speakers and styles of SubRip; its traps are in test_traps.c. */
#include "tests/ingest/reader.h"

int main(void)
{
	struct reader x;

	OK(reader_open(&x, STRL("1\n00:00:01,000 --> 00:00:02,000\nRowan: When you\n"
				"look at it.\n\n"
				"2\n00:00:02,000 --> 00:00:03,000\nit holds.\n\n"
				"3\n00:00:03,000 --> 00:00:04,000\nImogen: Yes.\n\n"
				"4\n00:00:04,000 --> 00:00:05,000\nnote: lower\n")) &&
	       x.format == &format_srt,
	   "names on change only");
	reader_want(&x, 0, "1000-2000 Rowan|When you look at it.");
	reader_want(&x, 1, "2000-3000 Rowan|it holds.");
	reader_want(&x, 2, "3000-4000 Imogen|Yes.");
	reader_want(&x, 3, "4000-5000 Imogen|note: lower");
	reader_close(&x);

	reader_open(&x,
		    STRL("1\n00:00:01,000 --> 00:00:02,000\nRemember: one thing.\n\n"
			 "2\n00:00:02,000 --> 00:00:03,000\nThe plan: go.\n\n"
			 "3\n00:00:03,000 --> 00:00:04,000\nOr not.\n"));
	reader_want(&x, 0, "1000-2000 |Remember: one thing.");
	reader_want(&x, 1, "2000-3000 |The plan: go.");
	reader_close(&x);

	reader_open(&x, STRL("1\n00:00:01,000 --> 00:00:02,000\n{\\an8}- Up here.\n"
			     "- {\\i1}Down {there}\n"));
	reader_want(&x, 0, "1000-2000 |Up here.");
	reader_want(&x, 1, "1000-2000 |Down {there}");
	reader_close(&x);

	reader_open(&x, STRL("1\n00:00:01,000 --> 00:00:02,000\n>> ADA: Is it full?\n\n"
			     "2\n00:00:03,000 --> 00:00:04,000\n>> Very.\n\n"
			     "3\n00:00:05,000 --> 00:00:06,000\n>> ADA: Good.\n"));
	reader_want(&x, 0, "1000-2000 ADA|Is it full?");
	reader_want(&x, 1, "3000-4000 |Very.");
	reader_close(&x);

	reader_open(&x,
		    STRL("1\n00:00:01,000 --> 00:00:02,000\n- Ada: How?\n- Bo: So.\n"
			 "\n2\n00:00:03,000 --> 00:00:04,000\n[Ada]: Then.\n"));
	reader_want(&x, 0, "1000-2000 Ada|How?");
	reader_want(&x, 1, "1000-2000 Bo|So.");
	reader_want(&x, 2, "3000-4000 Ada|Then.");
	reader_close(&x);

	reader_open(
	    &x, STRL("1\n00:00:01,000 --> 00:00:02,000\n- Who is it for?\n"
		     "- Yes: you?\n\n2\n00:00:03,000 --> 00:00:04,000\n"
		     "Look: the plan.\n\n3\n00:00:05,000 --> 00:00:06,000\nWe go.\n"));
	reader_want(&x, 1, "1000-2000 |Yes: you?");
	reader_want(&x, 2, "3000-4000 |Look: the plan.");
	reader_close(&x);

	/* Where nearly all is labelled, a sentence with a colon is the speaker's. */
	reader_open(&x,
		    STRL("1\n00:00:01,000 --> 00:00:02,000\nRowan Hale: Is it full?\n\n"
			 "2\n00:00:02,000 --> 00:00:03,000\nImogen Tew: Very.\n\n"
			 "3\n00:00:03,000 --> 00:00:04,000\nSo the answer is: rent.\n\n"
			 "4\n00:00:04,000 --> 00:00:05,000\nOption two: we build.\n\n"
			 "5\n00:00:05,000 --> 00:00:06,000\nThe chair: Any more?\n\n"
			 "6\n00:00:06,000 --> 00:00:07,000\nRowan Hale: No.\n"));
	reader_want(&x, 2, "3000-4000 Imogen Tew|So the answer is: rent.");
	reader_want(&x, 3, "4000-5000 Imogen Tew|Option two: we build.");
	reader_want(&x, 4, "5000-6000 The chair|Any more?");
	reader_close(&x);

	OK(!reader_open(&x, STRL("At 10:30 we met.\nNothing else.\n")) ||
	       x.format != &format_srt,
	   "words with a time are no SubRip");
	reader_close(&x);
	return tap_end();
}
