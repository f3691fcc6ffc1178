/* test_clean.c - fillers, stutter and "I": what goes, what must stay. */
#include "tests/extract/kit.h"

static const struct {
	const char *in, *speaker, *out;
} cases[] = {
	{ "Um, I'll send the the map.", "Nora Pell", "Nora Pell will send the map." },
	{ "So I can do Friday.", "Nora Pell", "Nora Pell can do Friday." },
	{ "I'll I'll write it.", NULL, "I'll write it." },
	{ "We could we could move it.", NULL, "We could move it." },
	{ "It is, you know, rather late.", NULL, "It is rather late." },
	{ "It was, like, enormous.", NULL, "It was enormous." },
	{ "I like the plan.", NULL, "I like the plan." },
	{ "It looks like rain.", NULL, "It looks like rain." },
	{ "You know the plan.", NULL, "You know the plan." },
	{ "What sort of plan is it?", NULL, "What sort of plan is it?" },
	{ "She had had enough.", NULL, "She had had enough." },
	{ "It is very very late.", NULL, "It is very very late." },
	{ "Okay, so, we start on Monday.", NULL, "We start on Monday." },
	{ "So that nobody forgets, write it down.", NULL,
	  "So that nobody forgets, write it down." },
	{ "When I said I'll think, nobody heard.", "Nora Pell",
	  "When I said I'll think, nobody heard." },
	{ "My team and I will do it.", "Nora Pell", "My team and I will do it." },
	{ "the price is 20 20 thousand", NULL, "The price is 20 20 thousand" },
	{ "The gap is four, uh.", NULL, "The gap is four." },
	{ "Sure, I'll ask legal.", "Nora Pell", "Nora Pell will ask legal." },
	{ "And I'll send a first sizing.", "Nora Pell",
	  "Nora Pell will send a first sizing." },
	{ "Yes, and then we ship it.", NULL, "We ship it." },
	{ "Okay. We ship it.", NULL, "Okay. We ship it." },
	{ "Yes, by Friday.", NULL, "Yes, by Friday." },
	{ "And two more vans.", NULL, "And two more vans." },
	{ "Right turns are hard.", NULL, "Right turns are hard." },
	{ "One thing that blocks us: the gate is shut.", NULL, "The gate is shut." },
	{ "My question: who will open the gate?", NULL, "Who will open the gate?" },
	{ "The order: vans, tyres, paint.", NULL, "The order: vans, tyres, paint." },
	{ "One price: ten.", NULL, "One price: ten." },
	{ "Let us go with the 21st.", NULL, "Let us go with the 21st." },
	{ "um", NULL, "Um" },
	{ "", NULL, "" }
};

static const struct {
	const char *text;
	bool assent;
} assents[] = {
	{ "Yes, agreed.", true },
	{ "Works for me.", true },
	{ "Okay, great.", true },
	{ "That's fine with us.", true },
	{ "Agreed on the vans.", false },
	{ "No.", false },
	{ "Great, then the 21st.", false },
	{ "", false },
	{ "yes yes yes yes yes yes yes", false },
};

int main(void)
{
	struct arena a = { 0 };
	char longest[9000];

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct str out =
		    clean_sentence(&a, str_z(cases[i].in), str_z(cases[i].speaker));

		OK(str_eq(out, str_z(cases[i].out)), "\"%s\" -> \"%.*s\"", cases[i].in,
		   STR_ARG(out));
	}
	for (size_t i = 0; i < sizeof assents / sizeof *assents; i++)
		OK(clean_is_assent(str_z(assents[i].text)) == assents[i].assent, "%s",
		   assents[i].text);
	for (size_t i = 0; i < sizeof longest; i++)
		longest[i] = i % 3 == 2 ? ' ' : 'a';
	OK(clean_sentence(&a, str_n(longest, sizeof longest), STRL("")).len > 8000,
	   "a sentence of too many words stays whole");
	arena_fini(&a);
	return tap_end();
}
