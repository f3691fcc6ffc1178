/* test_assign.c - who does an action, and until when. */
#include "tests/extract/kit.h"

/* Lines of a talk on Tuesday 2026-05-12; the item is lines [first, last]. */
static const struct {
	const char *line[5];
	size_t first, last;
	const char *owner, *due;
} cases[] = {
	{ { "Rufus Tarn: I'll send the plan by Friday." },
	  0,
	  0,
	  "Rufus Tarn",
	  "2026-05-15" },
	{ { "Ada Quill: Rufus, can you bring the keys on Monday?",
	    "Rufus Tarn: Sure." },
	  0,
	  0,
	  "Rufus Tarn",
	  "2026-05-18" },
	{ { "Ada Quill: So then Rufus, could you show Nora the keys?",
	    "Meeting Room 2: Sure, tomorrow." },
	  0,
	  1,
	  "Rufus Tarn",
	  "2026-05-13" },
	{ { "Ada Quill: Can you bring the keys?",
	    "Nora Pell: Yes, I can do Thursday." },
	  0,
	  1,
	  "Nora Pell",
	  "2026-05-14" },
	{ { "Ada Quill: Could somebody sweep the yard, please?",
	    "Nora Pell: We'll do it between us." },
	  0,
	  1,
	  "",
	  "" },
	{ { "Ada Quill: Rufus will call the bank tomorrow.", "Rufus Tarn: Hm." },
	  0,
	  0,
	  "Rufus Tarn",
	  "2026-05-13" },
	{ { "Ada Quill: When do I get it?", "Rufus Tarn: I can pull that.",
	    "Ada Quill: No hurry.", "Rufus Tarn: End of next week?" },
	  1,
	  1,
	  "Rufus Tarn",
	  "2026-05-22" },
	{ { "Ada Quill: Let me draw it for you.", "Rufus Tarn: When?",
	    "Ada Quill: Tomorrow, end of day." },
	  0,
	  0,
	  "Ada Quill",
	  "2026-05-13" },
	{ { "Ada Quill: Send me the list and I'll print it on Thursday." },
	  0,
	  0,
	  "Ada Quill",
	  "2026-05-14" },
	{ { "Ada Quill: Rufus, if you could find out by Friday, we can go on.",
	    "Rufus Tarn: Okay." },
	  0,
	  0,
	  "Rufus Tarn",
	  "2026-05-15" },
	{ { "Ada Quill: Rufus's going to see the bank on Monday." },
	  0,
	  0,
	  "Rufus Tarn",
	  "2026-05-18" },
	{ { "Nora Pell: I'll send the minutes.", "Ada Quill: See you next week." },
	  0,
	  0,
	  "Nora Pell",
	  "" },
	{ { "Nora Pell: You'll have it in your inbox before the weekend." },
	  0,
	  0,
	  "Nora Pell",
	  "2026-05-15" },
	{ { "Ada Quill: Can I have it by Thursday?", "Rufus Tarn: I can do that." },
	  1,
	  1,
	  "Rufus Tarn",
	  "2026-05-14" },
	{ { "Speaker 1: Rufus, could you draw it?",
	    "Speaker 2: Of course, I'll draw it." },
	  1,
	  1,
	  "Rufus Tarn",
	  "" },
	{ { "Speaker 1: I'll pin them down.", "Speaker 2: Thank you, Nora Pell." },
	  0,
	  0,
	  "Nora Pell",
	  "" },
	{ { "Nora Pell: We also want a second yard next year.",
	    "Rufus Tarn: I'll add it to the plan by Friday." },
	  0,
	  1,
	  "Rufus Tarn",
	  "2026-05-15" },
	{ { "Ada Quill: Then paint it blue, Rufus, before the twentieth." },
	  0,
	  0,
	  "Rufus Tarn",
	  "2026-05-20" },
	{ { "Ada Quill: And you'll get those oiled Rufus by friday.",
	    "Rufus Tarn: It's noted." },
	  0,
	  0,
	  "Rufus Tarn",
	  "2026-05-15" },
	{ { "Ada Quill: You'll get Rufus his keys on Friday." },
	  0,
	  0,
	  "Ada Quill",
	  "2026-05-15" },
	{ { "Ada Quill: Rufus call the mill tomorrow.", "Rufus Tarn: I was going to." },
	  0,
	  0,
	  "Rufus Tarn",
	  "2026-05-13" },
	{ { "Ada Quill: So Rufus paints the doors by Friday." },
	  0,
	  0,
	  "Rufus Tarn",
	  "2026-05-15" },
	{ { "Ada Quill: The list will be written by Rufus on Monday." },
	  0,
	  0,
	  "Rufus Tarn",
	  "2026-05-18" },
	{ { "Ada Quill: Rufus has the sheets, he'll copy them tomorrow." },
	  0,
	  0,
	  "Rufus Tarn",
	  "2026-05-13" },
	{ { "Ada Quill: Would you price that by Friday?",
	    "Rufus Tarn: With pleasure." },
	  0,
	  0,
	  "Rufus Tarn",
	  "2026-05-15" },
	{ { "Ada Quill: Would you price that by Friday?",
	    "Rufus Tarn: No, that's not for me." },
	  0,
	  0,
	  "",
	  "2026-05-15" },
	{ { "Ada Quill: On paper, by Friday?", "Rufus Tarn: By Friday, with a stamp." },
	  0,
	  1,
	  "Rufus Tarn",
	  "2026-05-15" },
	{ { "Ada Quill: Rufus, new hinges, please.", "Rufus Tarn: Will do.",
	    "Ada Quill: Nora, you've got the locks.",
	    "Nora Pell: I'll have them on Friday." },
	  0,
	  3,
	  "Rufus Tarn",
	  "2026-05-15" },
	{ { "Ada Quill: Could you bring the drill by the ninth of June?",
	    "Rufus Tarn: The ninth, yes, I'll bring it." },
	  0,
	  1,
	  "Rufus Tarn",
	  "2026-06-09" },
	{ { "Nora Pell: I'll ask the board.", "Rufus Tarn: What do you do on Friday?" },
	  0,
	  0,
	  "Nora Pell",
	  "" },
	{ { "Ada Quill: Can somebody please shift those boxes?",
	    "Rufus Tarn: With the big trolley." },
	  0,
	  0,
	  "",
	  "" },
	{ { "Speaker 1: I'll send a new one, please burn the old one.",
	    "Rufus Tarn: It was a good one." },
	  0,
	  0,
	  "",
	  "" },
	{ { "Ada Quill: Rufus, could you pin them down?",
	    "Speaker 1: I'll pin them down by Friday." },
	  1,
	  1,
	  "Rufus Tarn",
	  "2026-05-15" },
	{ { "Rufus Tarn: Hm.", "Ada Quill: Rufus, could you pin them down?",
	    "Speaker 1: I'll pin them down by Friday." },
	  2,
	  2,
	  "",
	  "2026-05-15" },
	{ { "Speaker 1: I'll pin them down." }, 0, 0, "", "" }
};

int main(void)
{
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct kit k;
		struct item *it;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_participant(&k, "Rufus Tarn", "");
		for (size_t n = 0; n < 5 && cases[i].line[n]; n++)
			kit_line(&k, cases[i].line[n]);
		kit_read(&k);
		it = kit_item(&k, ITEM_ACTION, cases[i].first, cases[i].last);
		item_assign(&k.t, it);
		OK(str_eq(it->owner, str_z(cases[i].owner)),
		   "owner of \"%s\" is %s (%.*s)", cases[i].line[cases[i].first],
		   cases[i].owner, STR_ARG(it->owner));
		OK(str_eq(it->due, str_z(cases[i].due)), "day of \"%s\" is %s (%.*s)",
		   cases[i].line[cases[i].first], cases[i].due, STR_ARG(it->due));
		OK((kit_flag(&k, "no-date") != NULL) == (cases[i].due[0] == 0),
		   "no-date");
		kit_close(&k);
	}

	struct kit k;
	struct item *it;

	kit_open(&k, "");
	kit_world(&k);
	kit_line(&k, "Rufus Tarn: I'll send it on Friday.");
	kit_read(&k);
	it = kit_item(&k, ITEM_FACT, 0, 0);
	item_assign(&k.t, it);
	OK(it->owner.len == 0 && !kit_flag(&k, "no-date"), "only actions have owners");
	it = kit_item(&k, ITEM_ACTION, 0, 0);
	item_assign(&k.t, it);
	OK(it->due.len == 0 && it->owner.len > 0,
	   "no date of a meeting without a date");
	kit_close(&k);
	return tap_end();
}
