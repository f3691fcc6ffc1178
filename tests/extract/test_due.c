/* test_due.c - date expressions relative to a Tuesday and to other days. */
#include "base/date.h"
#include "tests/extract/kit.h"

/* 2026-05-12 is a Tuesday.  want: a day, "-" no time at all, "?" a time not resolved.
 */
static const struct {
	const char *text, *meeting, *want;
} cases[] = { { "I'll send it by Thursday.", NULL, "2026-05-14" },
	      { "You'll have it Monday.", NULL, "2026-05-18" },
	      { "on tuesday", NULL, "2026-05-19" },
	      { "next Tuesday", NULL, "2026-05-19" },
	      { "next Friday", NULL, "2026-05-22" },
	      { "this Friday", NULL, "2026-05-15" },
	      { "Monday's good", NULL, "2026-05-18" },
	      { "Friday week", NULL, "2026-05-22" },
	      { "I'll come Friday fortnight", NULL, "2026-05-29" },
	      { "by a week on Friday", NULL, "2026-05-22" },
	      { "two weeks on Monday", NULL, "2026-06-01" },
	      { "End of next week?", NULL, "2026-05-22" },
	      { "by this time next week", NULL, "2026-05-19" },
	      { "you'll have it this day next week", NULL, "2026-05-19" },
	      { "let us know at next week's call", NULL, "2026-05-19" },
	      { "the minutes of today go out on Thursday", NULL, "2026-05-14" },
	      { "this week", NULL, "2026-05-15" },
	      { "this week's question comes from Ada", NULL, "-" },
	      { "that was today's agenda", NULL, "-" },
	      { "we need it by this week's call", NULL, "2026-05-15" },
	      { "this week's fine", NULL, "2026-05-15" },
	      { "next week", NULL, "2026-05-22" },
	      { "by the end of the week", NULL, "2026-05-15" },
	      { "before the week's out", NULL, "2026-05-15" },
	      { "before the month's out", NULL, "2026-05-31" },
	      { "In the next couple of weeks.", NULL, "2026-05-26" },
	      { "over the next ten days", NULL, "2026-05-22" },
	      { "in the next fortnight or so", NULL, "2026-05-26" },
	      { "in the next phase", NULL, "-" },
	      { "the next two weeks were quiet", NULL, "-" },
	      { "let you know in the morning", NULL, "2026-05-13" },
	      { "in the morning session", NULL, "-" },
	      { "good morning", NULL, "-" },
	      { "in five minutes", NULL, "2026-05-12" },
	      { "we have ten minutes left", NULL, "-" },
	      { "within the hour", NULL, "2026-05-12" },
	      { "the minutes", NULL, "-" },
	      { "the week after next", NULL, "2026-05-29" },
	      { "on the Monday after next", NULL, "2026-05-25" },
	      { "the Thursday after next", NULL, "?" },
	      { "on Wednesday the third", NULL, "2026-06-03" },
	      { "call it the Wednesday, the third", NULL, "2026-06-03" },
	      { "on Wednesday, third of its kind", NULL, "2026-05-13" },
	      { "before the weekend", NULL, "2026-05-15" },
	      { "tomorrow, end of day", NULL, "2026-05-13" },
	      { "by close tomorrow", NULL, "2026-05-13" },
	      { "i'll send it tmrw", NULL, "2026-05-13" },
	      { "tmr at noon", NULL, "2026-05-13" },
	      { "the day after tomorrow", NULL, "2026-05-14" },
	      { "this afternoon", NULL, "2026-05-12" },
	      { "I'll do it tonight.", NULL, "2026-05-12" },
	      { "you have it a week before the twentieth", NULL, "2026-05-13" },
	      { "two days before the 18th of June", NULL, "2026-06-16" },
	      { "two days before the fair", NULL, "-" },
	      { "by the middle of June, say the fourth", NULL, "2026-06-04" },
	      { "some time, say the twentieth", NULL, "2026-05-20" },
	      { "by Friday, no, make it the week after, the twenty-second", NULL,
		"2026-05-22" },
	      { "by Thursday, sorry, Friday", NULL, "2026-05-15" },
	      { "by the Friday before, that's the twentieth", NULL, "2026-05-20" },
	      { "by Friday, that's the plan", NULL, "2026-05-15" },
	      { "by Thursday, no, that's the latest", NULL, "2026-05-14" },
	      { "no, by Thursday, and on Friday we look", NULL, "2026-05-14" },
	      { "I'll write today or tomorrow", NULL, "2026-05-13" },
	      { "by Thursday or Friday", NULL, "2026-05-15" },
	      { "I'm free the week of the eighteenth", NULL, "?" },
	      { "I'll send it as soon as we hang up", NULL, "2026-05-12" },
	      { "as soon as we're off this call", NULL, "2026-05-12" },
	      { "as soon as we know", NULL, "?" },
	      { "I do it directly after we hang up", NULL, "2026-05-12" },
	      { "I'll ring them straight after this", NULL, "2026-05-12" },
	      { "straight after the fair", NULL, "-" },
	      { "before the end of the month, say the twentieth", NULL, "2026-05-20" },
	      { "before the end of the month, say what you like", NULL, "2026-05-31" },
	      { "I'll read it tonight and tomorrow", NULL, "2026-05-13" },
	      { "I put it in on Monday, you can have it on the twentieth", NULL,
		"2026-05-20" },
	      { "by the end of the week after next", NULL, "2026-05-29" },
	      { "I'll try it tonight, I'll tell you tomorrow", NULL, "2026-05-13" },
	      { "he sees them on Friday and reports on Monday", NULL, "2026-05-15" },
	      { "he sees them on Friday and report back on Monday", NULL,
		"2026-05-18" },
	      { "I do it Friday and you have it Monday", NULL, "2026-05-18" },
	      { "I run it on Thursday and you can look on Friday", NULL, "2026-05-14" },
	      { "she's here on the twentieth anyway", NULL, "2026-05-20" },
	      { "EOD", NULL, "2026-05-12" },
	      { "EOD Thursday", NULL, "2026-05-14" },
	      { "by end of day on Thursday", NULL, "2026-05-14" },
	      { "COB tomorrow", NULL, "2026-05-13" },
	      { "I'll come on Wednesday next week.", NULL, "2026-05-20" },
	      { "Monday of next week", NULL, "2026-05-18" },
	      { "next week Thursday", NULL, "2026-05-21" },
	      { "next week on Thursday, with pictures", NULL, "2026-05-21" },
	      { "in two weeks", NULL, "2026-05-26" },
	      { "Give me a fortnight and I'll have it.", NULL, "2026-05-26" },
	      { "within ten days", NULL, "2026-05-22" },
	      { "but not on a Wednesday", NULL, "-" },
	      { "I'm on the boat on a Wednesday", NULL, "-" },
	      { "not on Wednesday", NULL, "-" },
	      { "not on a Saturday, Saturday's changeover", NULL, "-" },
	      { "not Monday, Tuesday", NULL, "2026-05-19" },
	      { "get the caretaker to start tonight", NULL, "2026-05-12" },
	      { "at the start of next week", NULL, "?" },
	      { "any day but Thursday", NULL, "-" },
	      { "any day except Thursday, say Friday", NULL, "2026-05-15" },
	      { "I can't do Thursday but I can do Friday", NULL, "2026-05-15" },
	      { "Thursday's no good", NULL, "-" },
	      { "will do by wed, promised", NULL, "2026-05-13" },
	      { "sending it thurs", NULL, "2026-05-14" },
	      { "when they wed the two", NULL, "-" },
	      { "Thursday is out, Friday works", NULL, "2026-05-15" },
	      { "Thursday won't work", NULL, "-" },
	      { "there is no time but Thursday is fine", NULL, "2026-05-14" },
	      { "not before Friday", NULL, "2026-05-15" },
	      { "on Monday no later", NULL, "2026-05-18" },
	      { "before the board on the 14th", NULL, "2026-05-14" },
	      { "by the fourteenth", NULL, "2026-05-14" },
	      { "no later than the twenty fourth", NULL, "2026-05-24" },
	      { "by the third", NULL, "2026-06-03" },
	      { "on the twenty-sixth.", NULL, "2026-05-26" },
	      { "(due 2026-07-08)", NULL, "2026-07-08" },
	      { "by 10 Jun", NULL, "2026-06-10" },
	      { "June 3rd, 2027", NULL, "2027-06-03" },
	      { "the sixth of July", NULL, "2026-07-06" },
	      { "Fri 15 May", NULL, "2026-05-15" },
	      { "the twentieth of May", NULL, "2026-05-20" },
	      { "Wed", NULL, "2026-05-13" },
	      { "by end of Apr", NULL, "?" },
	      { "by end of Feb", "2026-02-03", "2026-02-28" },
	      { "end of March", "2026-03-03", "2026-03-31" },
	      { "by the end of the month", NULL, "2026-05-31" },
	      { "give me till month end", NULL, "2026-05-31" },
	      { "properly this quarter", NULL, "2026-06-30" },
	      { "I'll pick it up in Q3", NULL, "2026-09-30" },
	      { "by Q1", NULL, "2027-03-31" },
	      { "by year end", NULL, "2026-12-31" },
	      { "by quarter end", NULL, "2026-06-30" },
	      { "the quarter's out", NULL, "2026-06-30" },
	      { "at the last month end", NULL, "-" },
	      { "a week end away", NULL, "-" },
	      { "EOW", NULL, "2026-05-15" },
	      { "EOW", "2026-05-16", "-" },
	      { "by EOM", NULL, "2026-05-31" },
	      { "EOQ", NULL, "2026-06-30" },
	      { "EOY please", NULL, "2026-12-31" },
	      { "next month", NULL, "2026-06-30" },
	      { "next quarter", NULL, "2026-09-30" },
	      { "next year", NULL, "2027-12-31" },
	      { "by the end of next month", NULL, "2026-06-30" },
	      { "end of the quarter", NULL, "2026-06-30" },
	      { "by the end of Q3 2027", NULL, "2027-09-30" },
	      { "by the close of Q1 2026", NULL, "?" },
	      { "by Friday", "2026-12-30", "2027-01-01" },
	      { "the 31st, please, by the 31st.", "2026-06-02", "2026-07-31" },
	      { "I met him by Wednesday or by Friday", NULL, "2026-05-13" },
	      { "on Monday, but by Thursday for sure", NULL, "2026-05-14" },
	      { "last Tuesday was busy", NULL, "-" },
	      { "two weeks ago", NULL, "-" },
	      { "every Monday", NULL, "-" },
	      { "I do it Mondays", NULL, "-" },
	      { "the second feed comes first", NULL, "-" },
	      { "from the first of June", NULL, "-" },
	      { "we may march on", NULL, "-" },
	      { "there are 35 days of it", NULL, "-" },
	      { "nothing here", NULL, "-" },
	      { "", NULL, "-" },
	      { "when they're back after the 14th.", NULL, "?" },
	      { "early next week", NULL, "?" },
	      { "sometime over the weekend", NULL, "?" },
	      { "the open day, it's tomorrow", NULL, "2026-05-13" },
	      { "I liked the third.", NULL, "-" },
	      { "it's the fourth.", NULL, "2026-06-04" },
	      { "by the end of Q7", NULL, "-" },
	      { "the second may be late", NULL, "-" },
	      { "by May 20th", NULL, "2026-05-20" },
	      { "May the twentieth", NULL, "2026-05-20" },
	      { "on may 20 we open", NULL, "2026-05-20" },
	      { "may 20th it is", NULL, "2026-05-20" },
	      { "5 june or 20 may", NULL, "2026-06-05" },
	      { "we may 2 or 3 times", NULL, "-" },
	      { "by end of may", NULL, "2026-05-31" },
	      { "by close of business", NULL, "2026-05-12" },
	      { "the next day was fine", NULL, "-" },
	      { "this week Thursday", NULL, "2026-05-14" },
	      { "by the end of this week", NULL, "2026-05-15" },
	      { "soon", NULL, "?" },
	      { "this week", "2026-05-16", "-" }, /* a Saturday: its Friday is gone */
	      { "by 3 February 2026", NULL, "?" } };

/* As of the sentences of a talk, where words are asked one by one. */
static bool tells(struct str text)
{
	struct arena a = { 0 };
	struct lexicon words;
	bool told;

	lexicon_open(&words, &a, NULL);
	lexicon_read(&words, &a, text);
	lexicon_close(&words, &a);
	told = lexicon_says(&words, 0, words.words.n) & SAYS_TIME;
	arena_fini(&a);
	return told;
}

int main(void)
{
	struct arena a = { 0 };

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		int64_t meeting = 0, day = -1;
		bool found = false, sure;
		struct str text = str_z(cases[i].text), got;

		date_parse(str_z(cases[i].meeting ? cases[i].meeting : "2026-05-12"),
			   &meeting);
		sure = due_find(text, meeting, &day, &found);
		got = sure ? date_text(&a, day) : found ? STRL("?") : STRL("-");
		OK(str_eq(got, str_z(cases[i].want)), "\"%.*s\" is %s (got %.*s)",
		   STR_ARG(text), cases[i].want, STR_ARG(got));
		OK(!found || tells(text), "a word of it tells of time");
		OK(sure || day == -1, "an unsure day is left alone");
		OK(!sure || day >= meeting, "never before the meeting");
	}
	arena_fini(&a);
	return tap_end();
}
