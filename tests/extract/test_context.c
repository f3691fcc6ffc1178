/* test_context.c - what was said right before an item that speaks of "it". */
#include "extract/compose.h"
#include "tests/extract/kit.h"

/* What precedes sentence number `item`. */
static const struct {
	const char *what, *line[6];
	size_t item; /* number of the sentence */
	const char *context;
} cases[] = {
	{ "what a turn begins with and the question it answers",
	  { "Rufus Tarn: And the backups? Who does them now?",
	    "Ada Quill: Quillmount, yeah. We're tied to them till May." },
	  3,
	  "And the backups? Who does them now? Quillmount, yeah." },
	{ "back to one that names something and refers to nothing",
	  { "Rufus Tarn: The barge is in Halden.",
	    "Ada Quill: The lock needs a new gate this year.",
	    "Rufus Tarn: It's the worst of all.",
	    "Ada Quill: It costs nine thousand." },
	  3,
	  "The lock needs a new gate this year. It's the worst of all." },
	{ "with the apostrophe that editors write",
	  { "Ada Quill: The lock needs a new gate this year.",
	    "Rufus Tarn: And it\u2019s nine thousand." },
	  1,
	  "The lock needs a new gate this year." },
	{ "a sentence that speaks for itself needs none",
	  { "Rufus Tarn: The lock needs a new gate.",
	    "Ada Quill: The gate costs nine thousand." },
	  1,
	  "" },
	{ "at the beginning there is none",
	  { "Ada Quill: It costs nine thousand." },
	  0,
	  "" },
	{ "not from too far back",
	  { "Ada Quill: The lock needs a gate.", "Rufus Tarn: Yes.", "Ada Quill: Yes.",
	    "Rufus Tarn: Yes.", "Ada Quill: Yes.", "Rufus Tarn: It costs nine." },
	  5,
	  "Yes. Yes. Yes." },
	{ "nor from private talk",
	  { "Rufus Tarn: My knee operation is on Friday, don't tell anyone.",
	    "Ada Quill: It takes nine days." },
	  1,
	  "" },
	{ "nor from the notes above",
	  { "- The lock needs a new gate", "Ada Quill: It costs nine thousand." },
	  1,
	  "" },
};

int main(void)
{
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct str got;
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_participant(&k, "Rufus Tarn", "");
		for (size_t j = 0; j < 6 && cases[i].line[j]; j++)
			kit_line(&k, cases[i].line[j]);
		kit_read(&k);
		kit_guard(&k);
		got = context_of(&k.t, &cases[i].item, 1);
		OK(str_eq(got, str_z(cases[i].context)), "%s: %.*s", cases[i].what,
		   STR_ARG(got));
		kit_close(&k);
	}
	return tap_end();
}
