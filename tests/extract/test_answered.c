/* test_answered.c - which questions of notes say their answer, and which lines are one.
 */
#include "extract/notes/answered.h"

#include "tests/tap.h"

static const struct {
	const char text[48];
	bool within, by;
} rows[] = {
	{ "Who pays? (answered: yes, Corvane)", true, false },
	{ "Who pays (answered by Jo)", true, false },
	{ "Who pays? [answered]", true, false },
	{ "Who pays? **Answered**: Corvane", true, false },
	{ "Who pays? \xE2\x80\x94 resolved", true, false },
	{ "Who pays - answered", true, false },
	{ "Who pays? And when? A: Corvane, in May", true, false },
	{ "Who pays? (A: Corvane)", true, false },
	{ "Who pays? Answer: not before May", true, false },
	{ "Who pays? \xE2\x9C\x93", true, false },
	{ "Who pays?", false, false },
	{ "Who pays? Not yet answered", false, false },
	{ "Who pays? (to be answered by Friday)", false, false },
	{ "Who pays? (unanswered)", false, false },
	{ "Who pays? A: TBD.", false, false },
	{ "Who pays? (answer: not yet)", false, false },
	{ "Who pays? Answer by Friday", false, false },
	{ "Which calls - answered or missed - count?", false, false },
	{ "Is that answered?", false, false },
	{ "Is plan A: a wall - enough?", false, false },
	{ "A: Corvane", false, true },
	{ "Answer: Corvane", false, true },
	{ "answered: yes", false, true },
	{ "A: ?", false, false },
	{ "Answer:", false, false },
	{ "A wall", false, false },
	{ "", false, false },
};

int main(void)
{
	for (size_t i = 0; i < COUNT(rows); i++) {
		OK(answered_within(str_z(rows[i].text)) == rows[i].within,
		   "within \"%s\"", rows[i].text);
		OK(answered_by(str_z(rows[i].text)) == rows[i].by, "by \"%s\"",
		   rows[i].text);
	}
	return tap_end();
}
