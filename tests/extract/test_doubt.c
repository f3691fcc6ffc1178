/* test_doubt.c - a promise that nobody takes up, what nobody promises, and what is put
 * forward and turned down. */
#include "extract/doubt.h"

#include "tests/extract/kit.h"

/* Lines of a talk; the item is lines [first, last], with its day. */
static const struct {
	const char *line[4];
	size_t first, last;
	int64_t confidence;
	const char *due;
	bool doubt;
} cases[] = {
	{ { "Ada Quill: The lambs are in the hall again.",
	    "Rufus Tarn: I'll knit them a hat.", "Ada Quill: What colour?" },
	  1,
	  1,
	  650,
	  "",
	  true },
	/* somebody asked for it, or is glad of it */
	{ { "Ada Quill: Who tells the baker?", "Rufus Tarn: I'll tell him myself.",
	    "Ada Quill: He's deaf on one side." },
	  1,
	  1,
	  650,
	  "",
	  false },
	{ { "Ada Quill: The baker never reads.", "Rufus Tarn: I'll draw him a map.",
	    "Ada Quill: That'd be a help." },
	  1,
	  1,
	  650,
	  "",
	  false },
	{ { "Ada Quill: Somebody take the ladder back, please.",
	    "Rufus Tarn: One of us will.", "Ada Quill: It's been raining." },
	  0,
	  1,
	  650,
	  "",
	  false },
	/* the words are sure, or it has a day */
	{ { "Ada Quill: The lambs are in the hall again.",
	    "Rufus Tarn: I'll send you the plan of the hall.",
	    "Ada Quill: What colour?" },
	  1,
	  1,
	  750,
	  "",
	  false },
	{ { "Ada Quill: The lambs are in the hall again.",
	    "Rufus Tarn: I'll move them on Friday.", "Ada Quill: What colour?" },
	  1,
	  1,
	  650,
	  "2026-05-15",
	  false },
	/* an offer waits for its answer */
	{ { "Ada Quill: When can you come?",
	    "Rufus Tarn: I could come on the third of "
	    "June?",
	    "Ada Quill: That's a brewing day. Can you do the Thursday?" },
	  1,
	  1,
	  950,
	  "2026-06-03",
	  true },
	{ { "Ada Quill: When can you come?",
	    "Rufus Tarn: I could come on the third of "
	    "June?",
	    "Ada Quill: Lovely." },
	  1,
	  1,
	  950,
	  "2026-06-03",
	  false },
	/* a day of something that nobody does */
	{ { "Rufus Tarn: They shut at noon.",
	    "Ada Quill: That makes it, hang on, the third of June.",
	    "Rufus Tarn: They shut at noon." },
	  1,
	  1,
	  750,
	  "2026-06-03",
	  true },
	{ { "Ada Quill: And when do they come?",
	    "Rufus Tarn: They shut at noon on the third of June." },
	  1,
	  1,
	  750,
	  "2026-06-03",
	  true },
	{ { "Ada Quill: And when do they come?",
	    "Rufus Tarn: Nora'll have them here on the third of June." },
	  1,
	  1,
	  750,
	  "2026-06-03",
	  false },
	{ { "Ada Quill: The form is long.",
	    "Rufus Tarn: I fill in the form by the third of June.",
	    "Ada Quill: They shut at noon." },
	  1,
	  1,
	  750,
	  "2026-06-03",
	  false },
};

/* The same; the item is a decision. */
static const struct {
	const char *line[2];
	bool doubt;
} decided[] = {
	{ { "Ada Quill: The idea is that you order the east wing on its own.",
	    "Rufus Tarn: I've thought about it. I don't want to. I'd rather wait." },
	  true },
	{ { "Ada Quill: The idea is that you order the east wing on its own.",
	    "Rufus Tarn: Fine. I don't mind." },
	  false },
	/* of something else than what is decided */
	{ { "Ada Quill: The east wing first, then.",
	    "Rufus Tarn: I don't want to hold you up." },
	  false },
	{ { "Ada Quill: If I order a part of it they'll say that I split it.",
	    "Rufus Tarn: Hm." },
	  true },
	{ { "Ada Quill: You can export it any time, and we delete it in May.",
	    "Rufus Tarn: Good." },
	  true },
	{ { "Ada Quill: If we order by May, we'll take the east wing as well.",
	    "Rufus Tarn: Hm." },
	  false },
};

static void test_decided(void)
{
	for (size_t i = 0; i < COUNT(decided); i++) {
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_line(&k, decided[i].line[0]);
		kit_line(&k, decided[i].line[1]);
		kit_read(&k);
		OK(doubt_item(&k.t, kit_item(&k, ITEM_DECISION, 0, 0)) ==
		       decided[i].doubt,
		   "%s: %s", decided[i].doubt ? "in doubt" : "sure",
		   decided[i].line[0]);
		kit_close(&k);
	}
}

int main(void)
{
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct kit k;
		struct item *it;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		for (size_t n = 0; n < 4 && cases[i].line[n]; n++)
			kit_line(&k, cases[i].line[n]);
		kit_read(&k);
		it = kit_item(&k, ITEM_ACTION, cases[i].first, cases[i].last);
		it->confidence = cases[i].confidence;
		it->due = str_z(cases[i].due);
		OK(doubt_item(&k.t, it) == cases[i].doubt, "%s: %s",
		   cases[i].doubt ? "in doubt" : "sure", cases[i].line[cases[i].first]);
		kit_close(&k);
	}
	test_decided();
	return tap_end();
}
