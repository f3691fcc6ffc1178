/* daywords.c - see daywords.h. */
#include "ingest/written/daywords.h"

#include "base/lang/months.h"
#include "ingest/written/dayhead.h"
#include "ingest/written/linemark.h"

static const char notes_words[] = " running rolling ongoing meeting meetings call "
				  "calls account customer client notes "
				  "note log logs minutes journal doc document page "
				  "history notizen protokoll protokolle ";
static const char holder_words[] =
    " meeting meetings call calls sync syncs weekly biweekly monthly standup standups "
    "stand-up stand-ups check-in check-ins checkin checkins catch-up catch-ups 1:1 "
    "1:1s "
    "notes log logs minutes journal diary notizen protokoll protokolle besprechungen "
    "meeting-notes r\xC3\xA9unions reuniones reuni\xC3\xB5"
    "es riunioni ";
static const char plan_words[] =
    " timeline timelines roadmap milestone milestones schedule agenda plan plans "
    "deadline "
    "deadlines due calendar changelog release releases programme program itinerary "
    "dates "
    "zeitplan meilensteine termine fahrplan calendrier calendario cronograma planning ";
static const char long_words[] =
    " workshop workshops offsite off-site onsite on-site training conference retreat "
    "bootcamp hackathon summit event days klausur schulung ";
static const char period_words[] = " q1 q2 q3 q4 h1 h2 year jahr ann\xC3\xA9"
				   "e a\xC3\xB1o anno ano ";

/* The next word of *s without marks around it; false at the end. */
static bool next_word(struct str *s, struct str *word)
{
	while (str_split(s, ' ', word)) {
		*word = str_ltrim_any(*word, "(|,.:\"'");
		*word = str_rtrim_any(*word, ")|,.:\"'");
		if (word->len)
			return true;
	}
	return false;
}

static bool has_word(struct str heading, const char *words)
{
	struct str rest = linemark_bare(heading), word;

	while (next_word(&rest, &word))
		if (str_iin_words(word, words))
			return true;
	return false;
}

bool daywords_is_period(struct str heading)
{
	struct str rest = linemark_bare(heading), word;
	bool any = false;

	while (next_word(&rest, &word)) {
		any |= dayhead_year(word) > 0 || months_of(word) > 0;
		if (!months_of(word) && !str_iin_words(word, period_words) &&
		    (word.len != 4 || dayhead_year(word) == 0))
			return false;
	}
	return any;
}

bool daywords_holds(struct str heading)
{
	return has_word(heading, holder_words);
}

bool daywords_plans(struct str heading)
{
	return has_word(heading, plan_words);
}

bool daywords_lasts(struct str heading)
{
	return has_word(heading, long_words);
}

bool daywords_is_notes(struct str word)
{
	struct str rest = word, s;

	return next_word(&rest, &s) && str_iin_words(s, notes_words);
}
