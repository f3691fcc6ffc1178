/* test_cues.c - words of private matters with a person, and what only looks like them.
 */
#include "extract/guard/cues.h"
#include "tests/extract/kit.h"

static const struct {
	const char *text;
	bool private;
} cases[] = { { "My mum has her operation on Friday.", true },
	      { "His wife is in hospital again.", true },
	      { "I was signed off after my biopsy.", true },
	      { "She asked me about her salary.", true },
	      { "You will get your pay letter late.", true },
	      { "He is on probation and it does not look good.", true },
	      { "If we let him go he will sue.", true },
	      { "He has been talking to them about a job.", true },
	      { "I'm getting divorced, so be kind.", true },
	      { "I've handed in my notice.", true },
	      { "She was laid off in May.", true },
	      { "He had a heart attack last week.", true },
	      { "My uncle passed away.", true },
	      { "I'm still on my medication.", true },
	      { "My parents are both in hospital.", true },
	      { "Harassed is how I felt.", true },
	      { "His mortgage eats it all.", true },
	      { "We're letting somebody go at the end of the month.", true },
	      { "My payslip is wrong again.", true },
	      { "I'm at a funeral on Monday.", true },
	      { "They know I'm at a funeral on Monday.", true },
	      { "I've asked, and they're all at a funeral.", false },
	      { "They'd roll it over my dead body.", false },
	      { "What's the number where you don't get fired?", false },
	      { "You did get fired, then.", true },
	      { "My friend stopped a job once because of a wasp.", false },
	      { "If you were to do a job in the gap, you'd be paid.", false },
	      { "You can't get a job and do it in three weeks.", false },
	      { "You could get a job and leave them.", true },
	      { "Every payslip is printed twice.", false },
	      { "Your payslip run is slow.", false },
	      { "Your hospital has two sites.", false },
	      { "Your school needs the gates by May.", false },
	      { "We can sync from your HR system.", false },
	      { "How big is your operation?", false },
	      { "We're letting the people at the gate know.", false },
	      { "Your mortgage portal is slow.", false },
	      { "You have redundancy in both rooms.", false },
	      { "Your notice comes by mail.", false },
	      { "The nurses on your ward log in twice.", false },
	      { "We laid the cable off the road.", false },
	      { "I had an accident report open in your system.", false },
	      { "Legal must approve the contract.", false },
	      { "The Health Group keeps its scans for eight years.", false },
	      { "They're hiring two admins this spring.", false },
	      { "The hospital has two sites.", false },
	      { "I have a hospital appointment on Thursday.", true },
	      { "I've a doctor's appointment at ten.", true },
	      { "I'm having an operation on the twelfth.", true },
	      { "I've got an operation on the twelfth.", true },
	      { "I've a scan on Monday.", true },
	      { "I'm at the doctor's on Monday.", true },
	      { "I gave the hospital an appointment for the install.", false },
	      { "You'll have a scan of it by Friday.", false },
	      { "I started the operation in Leeds.", false },
	      { "I give the list to the doctor.", false },
	      { "Surgery schedules come from the other system.", false },
	      { "The salary system is down.", false },
	      { "We pay late, and the letters come back.", false },
	      { "Our pension product has a new portal.", false },
	      { "Let me go through the list.", false },
	      { "I'll let you go back to work.", false },
	      { "The board cut the job queue in two.", false },
	      { "Key custody stays with them.", false } };

/* Two words that are private together, beside a person. */
static const char *const pairs[] = { "non-compete",
				     "job offer",
				     "new job",
				     "chance of a job",
				     "notice period",
				     "sick leave",
				     "sick note",
				     "nights not sleeping",
				     "friend who isn't sleeping",
				     "performance plan",
				     "performance improvement",
				     "heart attack",
				     "panic attack",
				     "panic attacks",
				     "nervous breakdown",
				     "blood test",
				     "blood tests",
				     "month off sick",
				     "sick pay",
				     "parental leave",
				     "compassionate leave",
				     "dog that passed away",
				     "people laid off",
				     "written warning",
				     "job interview",
				     "child support",
				     "restraining order",
				     "drink driving" };

static bool is_private(struct str text)
{
	bool private;
	struct kit k;

	kit_open(&k, "2026-05-12");
	record_segment(&k.r, SEG_SPEECH)->text = text;
	kit_read(&k);
	private = cues_of(&k.t, 0, k.t.sentences.n - 1) & CUE_PRIVATE;
	kit_close(&k);
	return private;
}

static void test_pairs(void)
{
	for (size_t i = 0; i < COUNT(pairs); i++) {
		char text[80];
		int n = snprintf(text, sizeof text, "She spoke of the %s.", pairs[i]);

		OK(is_private(str_n(text, (size_t)n)), "%s", text);
	}
	OK(!is_private(STRL("She spoke of the offer.")), "one of them tells nothing");
}

/* Notes are read line by line. */
static void test_notes(void)
{
	const struct flag *f;
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_line(&k, "# Notes");
	kit_line(&k, "- Rufus: his wife is in hospital again");
	kit_line(&k, "- The van is on hire until May");
	kit_read(&k);
	f = kit_flag(&k, "sensitive");
	OK(f && f->segments.n == 1 && f->segments.v[0] == 1, "a line of notes, alone");
	kit_close(&k);
}

int main(void)
{
	for (size_t i = 0; i < COUNT(cases); i++)
		OK(is_private(str_z(cases[i].text)) == cases[i].private, "%s",
		   cases[i].text);
	test_pairs();
	test_notes();
	return tap_end();
}
