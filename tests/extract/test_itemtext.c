/* test_itemtext.c - sentences of a talk as one item: who is named in it, and what goes.
 */
#include "tests/extract/kit.h"

static const struct {
	const char *what, *line[4], *text;
} cases[] = {
	{ "one sentence, one name",
	  { "Ada Quill: I'll send the map.", "Rufus Tarn: Good." },
	  "Ada Quill will send the map." },
	{ "assent is left out, but alone",
	  { "Rufus Tarn: We take two vans.", "Ada Quill: Okay, agreed." },
	  "We take two vans." },
	{ "a name beside an I that stayed would be two people",
	  { "Ada Quill: Leave it with me. I'll send the map." },
	  "Leave it with me. I'll send the map." },
	{ "each of two keeps the own name",
	  { "Rufus Tarn: Can I have it on Thursday?", "Ada Quill: I can do Thursday." },
	  "Can I have it on Thursday? Ada Quill can do Thursday." },
	{ "between two, you are the other",
	  { "Ada Quill: I'll send you the map.", "Rufus Tarn: Good." },
	  "Ada Quill will send Rufus Tarn the map." },
	{ "but not beside another you",
	  { "Ada Quill: I'll send you your map.", "Rufus Tarn: Good." },
	  "Ada Quill will send you your map." },
	{ "nor of somebody whom nobody knows",
	  { "Speaker 1: We'll send you the map.", "Rufus Tarn: Good." },
	  "We'll send you the map." },
	{ "nor of three",
	  { "Ada Quill: I'll send you the map.", "Rufus Tarn: Good.",
	    "Nora Pell: Good." },
	  "Ada Quill will send you the map." },
	{ "nor where nothing is given",
	  { "Ada Quill: I'll do it as you like.", "Rufus Tarn: Good." },
	  "Ada Quill will do it as you like." },
	{ "captions without marks",
	  { "Ada Quill: the gate is shut till may",
	    "Rufus Tarn: they say it takes weeks" },
	  "The gate is shut till may. They say it takes weeks." },
};

static void test_texts(void)
{
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		size_t all[8], n = 0;
		struct kit k;
		struct str text;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_participant(&k, "Rufus Tarn", "");
		for (size_t j = 0; j < 4 && cases[i].line[j]; j++)
			kit_line(&k, cases[i].line[j]);
		kit_read(&k);
		for (; n < k.t.sentences.n && n < 8; n++)
			all[n] = n;
		text = item_text(&k.t, all, n);
		OK(str_eq(text, str_z(cases[i].text)), "%s: %.*s", cases[i].what,
		   STR_ARG(text));
		kit_close(&k);
	}
}

/* Who is spoken of by the first name has the whole one beside the promise. */
static void test_owner(void)
{
	static const char *const lines[][2] = {
		{ "Nora will open the gate.", "Nora Pell will open the gate." },
		{ "The gate is shut. Nora'll open it.",
		  "The gate is shut. Nora Pell will open it." },
		{ "Nora Pell will open the gate.", "Nora Pell will open the gate." },
		{ "Nora, can you open it?", "Nora, can you open it?" },
		{ "Leonora will open it.", "Leonora will open it." },
	};
	struct arena a = { 0 };
	struct talk t = { .arena = &a };

	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		struct item it = { .kind = ITEM_ACTION,
				   .text = str_z(lines[i][0]),
				   .owner = STR("Nora Pell") };

		item_name_owner(&t, &it);
		OK(str_eq(it.text, str_z(lines[i][1])), "%.*s", STR_ARG(it.text));
	}
	arena_fini(&a);
}

int main(void)
{
	test_texts();
	test_owner();
	return tap_end();
}
