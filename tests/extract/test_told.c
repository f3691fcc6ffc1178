/* test_told.c - how much of what is said around a promise tells it. */
#include "extract/wording/told.h"

#include "tests/extract/kit.h"

/* Lines of an action, and how many of them tell it. */
static const struct {
	const char *line[3];
	size_t told;
} cases[] = {
	{ { "Ada Quill: You'll have the plan of the yard on Monday.",
	    "Rufus Tarn: Monday is good, I collect all of it for the mayor." },
	  1 },
	{ { "Ada Quill: I'll send you the plan of the yard by Friday.",
	    "Rufus Tarn: This Friday?" },
	  1 },
	{ { "Ada Quill: I'll send you the plan of the yard by Friday.",
	    "Rufus Tarn: Would you?" },
	  1 },
	{ { "Ada Quill: Rufus, can you fill in the form of the yard?",
	    "Rufus Tarn: I'll do it by Friday.",
	    "Nora Pell: And then I can open the gate." },
	  2 },
	/* another asks for more, or needs it at another time */
	{ { "Ada Quill: I'll send you the plan of the yard by Friday.",
	    "Rufus Tarn: Could you add the barn?" },
	  2 },
	{ { "Ada Quill: I'll send you the plan of the yard by Friday.",
	    "Rufus Tarn: I need it by Thursday." },
	  2 },
	/* or promises what was asked */
	{ { "Ada Quill: I need to see the plan of the yard.",
	    "Rufus Tarn: You'll have it tonight." },
	  2 },
};

int main(void)
{
	for (size_t i = 0; i < COUNT(cases); i++) {
		size_t v[] = { 0, 1, 2 }, n = 0, told;
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		for (; n < 3 && cases[i].line[n]; n++)
			kit_line(&k, cases[i].line[n]);
		kit_read(&k);
		told = told_of(&k.t, v, n);
		OK(told == cases[i].told, "%zu (%zu) of: %s", cases[i].told, told,
		   cases[i].line[n - 1]);
		kit_close(&k);
	}
	return tap_end();
}
