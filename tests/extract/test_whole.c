/* test_whole.c - with what was asked the run of an open question comes. */
#include "extract/compose.h"
#include "extract/whole.h"

#include "tests/extract/kit.h"

/* The last line is the run; asked: the line that comes with it, or none. */
static const struct {
	const char *line[5], *asked;
} cases[] = {
	{ { "Ada Quill: Who carries the lamps down?", "Nora Pell: The barn is dark.",
	    "Rufus Tarn: They were never swept.", "Nora Pell: It's a pity.",
	    "Ada Quill: Nobody has given me a name." },
	  "Who carries the lamps down?" },
	/* it says itself what is open */
	{ { "Ada Quill: Who carries the lamps down?", "Nora Pell: The barn is dark.",
	    "Rufus Tarn: They were never swept.", "Nora Pell: It's a pity.",
	    "Ada Quill: I don't know whether we may sweep." },
	  NULL },
	/* it only asks on, or asks a thing itself */
	{ { "Ada Quill: Who carries the lamps down?", "Nora Pell: The barn is dark.",
	    "Rufus Tarn: They were never swept.", "Nora Pell: It's a pity.",
	    "Ada Quill: Do you know, Rufus?" },
	  "Who carries the lamps down?" },
	{ { "Ada Quill: Who carries the lamps down?", "Nora Pell: The barn is dark.",
	    "Rufus Tarn: They were never swept.", "Nora Pell: It's a pity.",
	    "Ada Quill: Do you know who sweeps?" },
	  NULL },
	/* another thing is asked, or nothing that is open */
	{ { "Ada Quill: May I go on with the lamps?", "Nora Pell: The barn is dark.",
	    "Rufus Tarn: They were never swept.", "Nora Pell: It's a pity.",
	    "Ada Quill: Nobody has given me a name." },
	  NULL },
};

/* A brief promise comes with what is said on its matter, which no time of day is. */
static void check_promise(void)
{
	static const struct {
		const char *line[3], *with;
	} rows[] = {
		{ { "Ada Quill: Good morning, is the yard open again?",
		    "Nora Pell: Our locksmith has not answered.",
		    "Ada Quill: I will call you on Thursday morning." },
		  "Our locksmith has not answered." },
		/* the verb is said again, and what it is done to is not */
		{ { "Ada Quill: I can send you the drawing of the barn.",
		    "Nora Pell: Yes please, if you could.",
		    "Ada Quill: I'll send it this afternoon." },
		  "I can send you the drawing of the barn." },
		/* announced as the matter, and nothing else named since */
		{ { "Nora Pell: Oh, and the drawing.",
		    "Ada Quill: I had the lambs in between, I'm half way.",
		    "Ada Quill: I'll have it back to you by Tuesday." },
		  "Oh, and the drawing." },
		{ { "Nora Pell: The lambs were late this year.",
		    "Ada Quill: I need the figures of the hay barn.",
		    "Ada Quill: Rufus, can you pull those by Friday?" },
		  "I need the figures of the hay barn." },
		/* asked by another, and passed on */
		{ { "Nora Pell: Does the fitter want a permit for the kiln?",
		    "Rufus Tarn: No. Not me. I was not there.",
		    "Ada Quill: I'll ask Rufus and let you know." },
		  "Does the fitter want a permit for the kiln?" },
		/* asked for, wanted, or come to in one breath */
		{ { "Ada Quill: The barn is dark.", "Nora Pell: Ada, you'll sweep it?",
		    "Ada Quill: I will." },
		  "Ada, you'll sweep it?" },
		{ { "Ada Quill: The barn is dark.",
		    "Nora Pell: I'd want your plan and the keys, then I can draw it.",
		    "Ada Quill: You'll have them by Friday." },
		  "I'd want your plan and the keys, then I can draw it." },
		{ { "Nora Pell: The barn is dark.",
		    "Ada Quill: I need to look at what the lamps would cost.",
		    "Ada Quill: I'll come back to you on that, Nora." },
		  "I need to look at what the lamps would cost." },
		{ { "Nora Pell: Somebody should ask Rufus Tarn.",
		    "Nora Pell: The lambs were late this year.",
		    "Ada Quill: I'll ask him tomorrow, when the yard is open." },
		  "Somebody should ask Rufus Tarn." },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct run run = { .kind = ITEM_ACTION, .n = 1 }, got;
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		for (size_t n = 0; n < 3; n++)
			kit_line(&k, rows[i].line[n]);
		kit_read(&k);
		run.sentence[0] = k.t.sentences.n - 1;
		got = whole_run(&k.t, run, true);
		OK(got.n == 2 && str_eq(k.t.sentences.v[got.sentence[0]].text,
					str_z(rows[i].with)),
		   "%s (%zu)", rows[i].with, got.n);
		kit_close(&k);
	}
}

int main(void)
{
	check_promise();
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct run run = { .kind = ITEM_QUESTION, .sentence = { 4 }, .n = 1 };
		const char *asked = cases[i].asked;
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		for (size_t n = 0; n < 5; n++)
			kit_line(&k, cases[i].line[n]);
		kit_read(&k);
		whole_question(&k.t, &run);
		OK(run.n == (asked ? 2U : 1U) &&
		       (!asked ||
			str_eq(k.t.sentences.v[run.sentence[0]].text, str_z(asked))),
		   "%s", cases[i].line[4]);
		kit_close(&k);
	}
	return tap_end();
}
