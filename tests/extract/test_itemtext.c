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
	  { "Ada Quill: It's mine. I'll send the map." },
	  "It's mine. I'll send the map." },
	{ "and me is the name as well",
	  { "Ada Quill: Ring me. I'll send the map." },
	  "Ring Ada Quill. Ada will send the map." },
	{ "the whole name once",
	  { "Ada Quill: I'll send the map. I'm in town on Monday." },
	  "Ada Quill will send the map. Ada is in town on Monday." },
	{ "each of two keeps the own name",
	  { "Rufus Tarn: Can I have it on Thursday?", "Ada Quill: I can do Thursday." },
	  "Can I have it on Thursday? Ada Quill can do Thursday." },
	{ "who asks again adds nothing",
	  { "Rufus Tarn: You can have it Thursday.", "Ada Quill: This Thursday?",
	    "Rufus Tarn: Thursday the fourteenth." },
	  "You can have it Thursday. Thursday the fourteenth." },
	{ "but who asks another thing does",
	  { "Rufus Tarn: You can have it Thursday.", "Ada Quill: In writing?",
	    "Rufus Tarn: In writing, yes." },
	  "You can have it Thursday. In writing? In writing, yes." },
	{ "who is glad of it says nothing more",
	  { "Ada Quill: You'll have the map on Friday.",
	    "Rufus Tarn: Friday's great, thanks." },
	  "You'll have the map on Friday." },
	{ "nor who says yes to it, or thanks",
	  { "Ada Quill: You'll have the map on Friday.", "Rufus Tarn: Friday, yes.",
	    "Rufus Tarn: Thank you, Addie." },
	  "You'll have the map on Friday." },
	{ "but with another day does",
	  { "Ada Quill: You'll have the map on Friday.",
	    "Rufus Tarn: Thursday would be great." },
	  "You'll have the map on Friday. Thursday would be great." },
	{ "and where it was asked for",
	  { "Ada Quill: Do you want the map on Friday?", "Rufus Tarn: Friday's fine." },
	  "Do you want the map on Friday? Friday's fine." },
	{ "or with a condition",
	  { "Ada Quill: You'll have the map on Friday.",
	    "Rufus Tarn: Friday's fine if it's before noon." },
	  "You'll have the map on Friday. Friday's fine if it's before noon." },
	{ "between two, you are the other",
	  { "Ada Quill: I'll send you the map.", "Rufus Tarn: Good." },
	  "Ada Quill will send Rufus Tarn the map." },
	{ "of several who speak, it is who says it",
	  { "Rufus Tarn: So the map.",
	    "Ada Quill: I'll get it over to you by Friday." },
	  "So the map. Ada Quill will get it over to Rufus Tarn by Friday." },
	{ "but not beside another you",
	  { "Ada Quill: I'll send you your map.", "Rufus Tarn: Good." },
	  "Ada Quill will send you your map." },
	{ "nor of somebody whom nobody knows",
	  { "Speaker 1: We'll send you the map.", "Rufus Tarn: Good." },
	  "We'll send you the map." },
	{ "nor where nothing is given",
	  { "Ada Quill: I'll do it as you like.", "Rufus Tarn: Good." },
	  "Ada Quill will do it as you like." },
	{ "captions without marks",
	  { "Ada Quill: the gate is shut till may",
	    "Rufus Tarn: they say it takes weeks" },
	  "The gate is shut till May. They say it takes weeks." },
	{ "nor capitals",
	  { "Ada Quill: well i saw rufus on tuesday in march",
	    "Rufus Tarn: it may march away. in may we open, not in april approx. "
	    "nine" },
	  "Ada Quill saw Rufus on Tuesday in March. It may march away. In May we open, "
	  "not in April approx. nine." },
	{ "talk that runs into a promise",
	  { "Ada Quill: the oven is cold anyway i'll send you the map on friday" },
	  "Ada Quill will send you the map on Friday." },
	{ "words before what is said",
	  { "Ada Quill: i was going to say i'll draw the map of the yard" },
	  "Ada Quill will draw the map of the yard." },
	{ "but not what it speaks of",
	  { "Ada Quill: the forms are on the desk i'll have them in by the tenth" },
	  "The forms are on the desk Ada Quill will have them in by the tenth." },
	{ "nor when",
	  { "Ada Quill: if the oven is cold tomorrow i'll send you the map of it" },
	  "If the oven is cold tomorrow Ada Quill will send you the map of it." },
	{ "nor behind a mark",
	  { "Ada Quill: The oven is cold, I'll send you the map on Friday." },
	  "The oven is cold, Ada Quill will send you the map on Friday." },
	{ "nor what governs it",
	  { "Ada Quill: there are three days in which i'll draw the map of the yard" },
	  "There are three days in which Ada Quill will draw the map of the yard." },
	{ "no without a mark",
	  { "Ada Quill: no no you have the map already" },
	  "You have the map already." },
	{ "what is taken back at once goes",
	  { "Ada Quill: I'll draw it tomorrow. No, hang on, I'm out tomorrow. Friday. "
	    "You'll have it on Friday." },
	  "You'll have it on Friday." },
	{ "but not a polite no",
	  { "Ada Quill: I'll draw it tomorrow. No problem. You'll have it on Friday." },
	  "Ada Quill will draw it tomorrow. No problem. You'll have it on Friday." },
	{ "a name over and over is no way to speak",
	  { "Ada Quill: If I've got that, I'll have it drawn, I've the ink here." },
	  "If I've got that, I'll have it drawn, I've the ink here." },
};

static void test_texts(void)
{
	for (size_t i = 0; i < COUNT(cases); i++) {
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
		text = item_text(&k.t, ITEM_ACTION, all, n);
		OK(str_eq(text, str_z(cases[i].text)), "%s: %.*s", cases[i].what,
		   STR_ARG(text));
		kit_close(&k);
	}
}

/* The last line is the item; "you" are the other side, or who is called by name. */
static void test_you(void)
{
	static const struct {
		const char *line[3], *text;
	} you[] = {
		{ { "Nora Pell: Hello.", "Rufus Tarn: Where is it?",
		    "Ada Quill: I'll send you the map." },
		  "Ada Quill will send Bramfield Dairy the map." },
		{ { "Ada Quill: Hello.", "Nora Winterson: And the yard?",
		    "Rufus Tarn: I'll send you the map." },
		  "Rufus Tarn will send Orlin Works the map." },
		{ { "Ada Quill: Hello.", "Nora Winterson: And the yard?",
		    "Rufus Tarn: I'll draw it and come back to you on Friday." },
		  "Rufus Tarn will draw it and come back to Orlin Works on Friday." },
		{ { "Rufus Tarn: And the yard?", "Nora Winterson: Thank you.",
		    "Ada Quill: I'll send you the map." },
		  "Ada Quill will send Bramfield Dairy the map." },
		{ { "Nora Winterson: And the yard?", "Otto Lamb: Thank you.",
		    "Rufus Tarn: I'll send it over to you Nora by Friday." },
		  "Rufus Tarn will send it over to Nora Winterson by Friday." },
		/* To one of the own side. */
		{ { "Ada Quill: Hello.", "Nora Pell: Where is it?",
		    "Rufus Tarn: I'll send you the map." },
		  "Rufus Tarn will send you the map." },
		{ { "Otto Lamb: Hello.", "Rufus Tarn: Where is it?",
		    "Ada Quill: I'll send you the map." },
		  "Ada Quill will send you the map." },
		{ { "Nora Pell: Hello.", "Nora Pell: Where is it?",
		    "Ada Quill: I'll send you, Rufus, the map." },
		  "Ada Quill will send Rufus Tarn the map." },
		{ { "Nora Pell: Hello.", "Nora Pell: Where is it?",
		    "Ada Quill: I'll ask you, then it goes out." },
		  "Ada Quill will ask Nora Pell, then it goes out." },
	};

	for (size_t i = 0; i < COUNT(you); i++) {
		size_t last = 2;
		struct kit k;
		struct str text;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		for (size_t j = 0; j < 3; j++)
			kit_line(&k, you[i].line[j]);
		kit_read(&k);
		last = k.t.sentences.n - 1;
		text = item_text(&k.t, ITEM_ACTION, &last, 1);
		OK(str_eq(text, str_z(you[i].text)), "%s: %.*s", you[i].line[2],
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
		{ "And Nora will open it.", "Nora Pell will open it." },
		{ "Then Nora helps you with it.", "Nora Pell helps you with it." },
		{ "The gate is shut, and Nora can open it.",
		  "The gate is shut, and Nora Pell can open it." },
		{ "Nora can you open it.", "Nora can you open it." },
		{ "Take Nora roses.", "Take Nora roses." },
		{ "So far Nora will open it.", "So far Nora Pell will open it." },
		{ "Leonora will open it.", "Leonora will open it." },
	};
	struct arena a = { 0 };
	struct talk t = { .arena = &a };

	for (size_t i = 0; i < COUNT(lines); i++) {
		struct item it = { .kind = ITEM_ACTION,
				   .text = str_z(lines[i][0]),
				   .owner = STR("Nora Pell") };

		item_name_owner(&t, &it);
		OK(str_eq(it.text, str_z(lines[i][1])), "%.*s", STR_ARG(it.text));
	}
	arena_fini(&a);
}

/* What somebody else asks for, by the name of who will do it. */
static void test_asked(void)
{
	static const struct {
		const char *line[3], *text;
	} asked[] = {
		{ { "Ada Quill: Rufus, could you send me your plan?",
		    "Rufus Tarn: Yeah, will do." },
		  "Rufus Tarn will send Ada Quill their plan." },
		{ { "Ada Quill: And while you're at it, can you please send me the "
		    "plan, "
		    "so I can count the doors?",
		    "Rufus Tarn: I'll send you the old one tonight." },
		  "Rufus Tarn will send Ada Quill the plan. Rufus will send Ada Quill "
		  "the "
		  "old one tonight." },
		{ { "Ada Quill: Rufus, you'll ask Nora?", "Rufus Tarn: I will.",
		    "Rufus Tarn: Give me till Friday." },
		  "Rufus Tarn will ask Nora. Give Rufus till Friday." },
		{ { "Rufus Tarn: I'll draw the yard. By Tuesday?",
		    "Ada Quill: Could you do me two?" },
		  "Rufus Tarn will draw the yard. Rufus will do Ada Quill two." },
		{ { "Ada Quill: That's Nora's to say, isn't it?",
		    "Rufus Tarn: It is. I'll ask her this week." },
		  "That's Nora's to say, isn't it? Rufus Tarn will ask her this "
		  "week." },
		{ { "Ada Quill: Can you ask Nora by Friday, Rufus?" },
		  "Rufus Tarn will ask Nora by Friday." },
		{ { "Ada Quill: Can you ask Nora by Friday, Roo?" },
		  "Rufus Tarn will ask Nora by Friday." },
		{ { "Ada Quill: Can you draw the yard, Rufus, just a page?" },
		  "Rufus Tarn will draw the yard, just a page." },
		{ { "Rufus Tarn: I'll send you the report.",
		    "Ada Quill: And would you keep me out of it?" },
		  "Rufus Tarn will send you the report. Rufus will keep Ada Quill out "
		  "of it." },
		{ { "Ada Quill: He'll send you the rest." },
		  "Rufus Tarn will send you the rest." },
		{ { "Speaker 2: I'll ring the mill." },
		  "Rufus Tarn will ring the mill." },
		{ { "Speaker 2: I'll ring the mill.",
		    "Speaker 3: I'll call the bank." },
		  "I'll ring the mill. I'll call the bank." },
		{ { "Speaker 2: Could you send me the plan?", "Rufus Tarn: Sure." },
		  "Could you send me the plan?" },
		{ { "Speaker 2: Could you send it round?", "Rufus Tarn: Sure." },
		  "Rufus Tarn will send it round." },
		{ { "Ada Quill: Could you say that I am late?", "Rufus Tarn: Sure." },
		  "Could you say that Ada Quill is late?" },
		{ { "Ada Quill: Okay, but could you do me a list?",
		    "Rufus Tarn: By Monday, yes." },
		  "Rufus Tarn will do Ada Quill a list. By Monday, yes." },
		{ { "Ada Quill: Rufus, can you send me the plan, so I've a map to "
		    "count on?",
		    "Rufus Tarn: Sure." },
		  "Rufus Tarn will send Ada Quill the plan." },
		{ { "Ada Quill: Send me the plan by Friday, would you?",
		    "Rufus Tarn: Sure." },
		  "Rufus Tarn will send Ada Quill the plan by Friday." },
		{ { "Ada Quill: Rufus, please ask the mill, and I want it in writing.",
		    "Rufus Tarn: I'll ask by Friday." },
		  "Rufus Tarn will ask the mill, and Ada Quill wants it in writing. "
		  "Rufus will ask by Friday." },
		{ { "Ada Quill: Then Rufus you get us forty of those.",
		    "Rufus Tarn: Sure." },
		  "Rufus Tarn will get us forty of those." },
		{ { "Ada Quill: Rufus, the gate is shut.", "Rufus Tarn: Sure." },
		  "Rufus, the gate is shut." },
		{ { "Ada Quill: Nora, send us the key.", "Rufus Tarn: Sure." },
		  "Nora, send us the key." },
		{ { "Ada Quill: Would you do that?", "Rufus Tarn: Sure." },
		  "Would you do that?" },
		{ { "Ada Quill: Would you mind the gate?", "Rufus Tarn: Sure." },
		  "Would you mind the gate?" },
		{ { "Ada Quill: Could you send what you have?", "Rufus Tarn: Sure." },
		  "Could you send what you have?" },
		{ { "Ada Quill: By the end of the week?", "Rufus Tarn: I'll try." },
		  "By the end of the week? Rufus Tarn will try." },
	};

	for (size_t i = 0; i < COUNT(asked); i++) {
		size_t lines = 0;
		struct item *it;
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_participant(&k, "Rufus Tarn", "");
		for (; lines < 3 && asked[i].line[lines]; lines++)
			kit_line(&k, asked[i].line[lines]);
		kit_read(&k);
		it = kit_item(&k, ITEM_ACTION, 0, lines - 1);
		it->text = item_text(&k.t, ITEM_ACTION, (size_t[]){ 0, 1, 2 }, lines);
		it->owner = STRL("Rufus Tarn");
		item_name_owner(&k.t, it);
		OK(str_eq(it->text, str_z(asked[i].text)), "%s: %.*s", asked[i].line[0],
		   STR_ARG(it->text));
		kit_close(&k);
	}
}

int main(void)
{
	test_texts();
	test_you();
	test_asked();
	test_owner();
	return tap_end();
}
