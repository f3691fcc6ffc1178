/* test_said.c - people whom the talk tells of: by name, by role, by themselves. */
#include "extract/who/index.h"
#include "tests/extract/kit.h"

/* A label that says who it is. */
static void test_introduced(void)
{
	static const struct {
		const char *label, *says, *later, *name; /* NULL: nobody */
	} cases[] = {
		{ "Speaker 2", "I'm Rufus, we have mailed about the yard.",
		  "That is all.", "Rufus Tarn" },
		{ "iPad (2)", "It's Rufus Tarn. I am in the barn today.",
		  "That is all.", "Rufus Tarn" },
		{ "Speaker 2", "so it's rufus here and i stand in the barn",
		  "That is all.", "Rufus Tarn" },
		{ "Speaker 2", "And this is Rufus, who knows all the cows.",
		  "That is all.", NULL },
		{ "Speaker 2", "I'm Rufus's boss and I stand in the barn.",
		  "That is all.", NULL },
		{ "Speaker 2", "It's Rufus who knows all of the cows by name.",
		  "That is all.", NULL },
		{ "Speaker 2", "I'm Nora, we have mailed about the yard.",
		  "That is all.", NULL },
		{ "Speaker 2", "I'm Ada, we have mailed about the yard.",
		  "That is all.", NULL },
		{ "Speaker 2", "I'm Rufus. And I'm Nora Pell, we are both here.",
		  "That is all.", NULL },
		{ "Speaker 2", "I'm Rufus, we have mailed about the yard.",
		  "I'm Nora Pell, he had to go.", NULL },
		{ "Speaker 2", "It's Rufus. He's writing up, he needs distraction.",
		  "That is all.", NULL },
		{ "Teaching Lab 2", "It's Rufus, we have mailed about the yard.",
		  "That is all.", NULL },
		{ "Conf Room 4B", "I'm Rufus, we have mailed about the yard.",
		  "That is all.", NULL },
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct kit k;
		char line[200], later[200];

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		snprintf(line, sizeof line, "%s: %s", cases[i].label, cases[i].says);
		snprintf(later, sizeof later, "%s: %s", cases[i].label, cases[i].later);
		kit_line(&k, "Ada Quill: Who is there?");
		kit_line(&k, line);
		kit_line(&k, line);
		kit_line(&k, "Ada Quill: Good.");
		kit_line(&k, later);
		kit_read(&k);
		OK(k.t.speakers.v[1].person ==
		       (cases[i].name ? kit_find(&k, cases[i].name) : NULL),
		   "%s", line);
		OK(!kit_flag(&k, "unresolved-speaker") == (cases[i].name != NULL),
		   "a question when it is not told");
		kit_close(&k);
	}
}

/* Somebody named some turns of a talk: the others are the same person's. */
static void test_named_turns(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_line(&k, "Speaker 2: I'm Nora, we have mailed about the yard.");
	kit_line(&k, "Ada Quill: Good, then we can begin with the barn.");
	kit_line(&k, "Nora Pell: The barn has a new roof since Monday.");
	kit_read(&k);
	OK(kit_find(&k, "Nora Pell") &&
	       k.t.speakers.v[0].person == kit_find(&k, "Nora Pell"),
	   "under two labels");
	kit_close(&k);
}

/* The same where a machine writes no capitals and no commas. */
static void test_plain(void)
{
	static const struct {
		const char *says;
		bool him;
	} cases[] = {
		{ "good morning its rufus can we begin with the barn", true },
		{ "its rufus i stand in the barn and it rains", true },
		{ "its rufus who knows all of the cows by name", false },
		{ "its rufus birthday and we all stand in the barn", false },
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_line(&k, "Ada Quill: who is there");
		kit_line(&k, arena_fmt(&k.arena, "Speaker 2: %s", cases[i].says).p);
		kit_read(&k);
		OK((k.t.speakers.v[1].person != NULL) == cases[i].him, "%s",
		   cases[i].says);
		kit_close(&k);
	}
}

/* Of two of a name, "our" Nora is one of the speaker's house, "your" one of another. */
static void test_house(void)
{
	static const struct {
		const char *says, *name; /* NULL: a question */
	} cases[] = {
		{ "Ada Quill: Our Nora knows the numbers.", "Nora Winterson" },
		{ "Ada Quill: Your Nora knows the numbers.", "Nora Pell" },
		{ "Rufus Tarn: Our Nora knows the numbers.", "Nora Pell" },
		{ "Rufus Tarn: Ask their Nora about the numbers.", "Nora Winterson" },
		{ "Speaker 2: Our Nora knows the numbers.", NULL },
		{ "Ada Quill: The other Nora knows the numbers.", NULL },
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct person *p;
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_line(&k, cases[i].says);
		kit_read(&k);
		p = cases[i].name ? kit_find(&k, cases[i].name) : NULL;
		OK(!kit_flag(&k, "ambiguous-person") == (cases[i].name != NULL),
		   "%s a question", cases[i].says);
		OK(!cases[i].name || (p && !p->present), "%s %s", cases[i].says,
		   cases[i].name ? cases[i].name : "");
		OK(!p || index_mentioned(&k.t, &k.t.who->mentions.v[0]) == p,
		   "and so in the talk");
		kit_close(&k);
	}
}

static void test_roles(void)
{
	struct kit k;
	const struct flag *asked[3];
	size_t n = 0;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_line(&k, "Project Manager: We look at the barn first, then at the yard.");
	kit_line(&k, "Speaker 1: The barn is dry and the yard is not, as you know.");
	kit_line(&k, "Conf Room 4B: So I would begin with the yard and not with the "
		     "barn, to be honest.");
	kit_line(&k, "Ada Quill: Ask our head of finance, Nora W, then.");
	kit_line(&k, "Nora Pell: I'm the site manager, I look after both of them.");
	kit_line(&k, "Ada Quill: Which Nora?");
	kit_read(&k);
	for (size_t i = 0; i < k.r.flags.n; i++)
		if (str_eq(k.r.flags.v[i].code, STRL("unresolved-speaker")) &&
		    n < COUNT(asked))
			asked[n++] = &k.r.flags.v[i];
	OK(n == 2 && str_eq(asked[0]->said, STRL("Speaker 1")) &&
	       str_eq(asked[1]->said, STRL("Conf Room 4B")),
	   "a question for each label, none for a role");
	OK(n == 2 && str_starts(asked[0]->quote, STRL("The barn is dry")) &&
	       asked[0]->choices.n == 1 &&
	       str_eq(asked[0]->choices.v[0], STRL("Nora Winterson")),
	   "with the words, and who was named without speaking");
	OK(kit_find(&k, "Nora Winterson") &&
	       str_eq(kit_find(&k, "Nora Winterson")->role, STRL("head of finance")),
	   "a role said of somebody");
	OK(kit_find(&k, "Nora Pell") &&
	       str_eq(kit_find(&k, "Nora Pell")->role, STRL("site manager")),
	   "a role said of oneself");
	kit_close(&k);
}

static void test_said(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_line(&k, "Ada Quill: Do you know Derek Marlowe? Derek said he would call.");
	kit_line(&k, "Rufus Tarn: He works in Mill Road, near Granary Wharf, since "
		     "Core Banking.");
	kit_line(
	    &k, "Ada Quill: Will Roofus come, Rufus? We ask Ruffus about it. Will he?");
	kit_read(&k);
	OK(kit_find(&k, "Derek Marlowe"), "a full name that people speak of");
	OK(kit_flag(&k, "new-person"), "and a note that he is new");
	OK(k.r.people.n == 3, "streets and products are nobody (%zu)", k.r.people.n);
	OK(kit_find(&k, "Rufus Tarn")->said_as.n >= 2, "misheard, but there");
	kit_close(&k);

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_line(&k, "Ada Quill: Henrika Stoll, she's our COO, signs it.");
	kit_line(&k, "Rufus Tarn: Above that it's Vikas Hegdal, our MD, on Thursdays.");
	kit_line(&k, "Ada Quill: A new one starts on Monday, Petra Lunt. She is quick. "
		     "We sold it to Garnet Hills. She knows.");
	kit_line(&k, "Rufus Tarn: Or Perth Perth? Perth Perth. He has a sister there.");
	kit_line(&k, "Ada Quill: Frau Brandel. Silka Brandel. She is strict.");
	kit_line(&k, "Rufus Tarn: I'll tell Nora Ortez in the morning. With Bexley "
		     "Grays it goes to Bexley.");
	kit_line(&k, "Ada Quill: Tell Rufus Bramfield has it. Call Nora Monday.");
	kit_line(&k, "Ada Quill: Dagrun Ostby, he runs the night shift. Take Nora, she "
		     "knows it. Ask Noor, she'll have them.");
	kit_read(&k);
	OK(kit_find(&k, "Henrika Stoll") && kit_find(&k, "Vikas Hegdal"),
	   "a name whose role is told");
	OK(kit_find(&k, "Silka Brandel"), "a name alone that 'she' goes on to mean");
	OK(kit_find(&k, "Petra Lunt"), "and one at the end of what is told");
	OK(kit_find(&k, "Nora Ortez"), "another surname of a known first name");
	OK(kit_find(&k, "Dagrun Ostby"), "one of whom it goes on");
	OK(k.r.people.n == 8,
	   "and no firm, no day, no \"Take Nora\", no \"Ask Noor\" (%zu)",
	   k.r.people.n);
	kit_close(&k);

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_line(&k, "Ada Quill: Fergus Tulloch. The finance director.");
	kit_line(&k, "Rufus Tarn: Hettie Marrable rings me on Sundays.");
	kit_line(&k,
		 "Rufus Tarn: I'll send it to Florence Fri. Jordan Wed, at nine, and "
		 "Mei Sun has it, she knows.");
	kit_line(&k, "Rufus Tarn: Florence Airport, and Jordan Valley, are far away.");
	kit_read(&k);
	OK(kit_find(&k, "Fergus Tulloch") && kit_find(&k, "Hettie Marrable"),
	   "a full name with a first name that many have");
	OK(kit_find(&k, "Mei Sun"), "many are called Sun");
	OK(k.r.people.n == 5, "and no place, no day (%zu)", k.r.people.n);
	kit_close(&k);

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_person(&k, "Will Marker", "", "", NULL);
	kit_line(&k, "Ada Quill: Will you come? Mark my words, I will.");
	kit_line(&k, "Rufus Tarn: Our Will has seen it.");
	kit_read(&k);
	OK(kit_find(&k, "Will Marker") && kit_find(&k, "Will Marker")->said_as.n == 1,
	   "a name that is a word counts inside a sentence only");
	kit_close(&k);
}

/* One of a known first name who is somebody else. */
static void test_another(void)
{
	static const struct {
		const char *line;
		bool him;
	} said[] = {
		{ "Ada Quill: Our Rufus has taken his phone out of the drawer.",
		  false },
		{ "Ada Quill: Your Rufus has taken his phone out of the drawer.",
		  true },
		{ "Nora Pell: Their Rufus has taken his phone out of the drawer.",
		  false },
		{ "Nora Pell: Our Rufus has taken his phone out of the drawer.", true },
		{ "Ada Quill: It was Rufus P's phone in the drawer.", false },
		{ "Ada Quill: It was Rufus T's phone in the drawer.", true },
		{ "Ada Quill: It was Rufus I saw at the drawer.", true },
		{ "Ada Quill: Our friend Rufus has it.", true },
	};

	for (size_t i = 0; i < COUNT(said); i++) {
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_line(&k, said[i].line);
		kit_read(&k);
		OK((kit_find(&k, "Rufus Tarn") != NULL) == said[i].him, "%s",
		   said[i].line);
		kit_close(&k);
	}
}

/* A voice is known by what it says of itself and of others, not by its first words. */
static void test_voice(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_line(&k, "Speaker 1: Is it on? It says so.");
	kit_line(&k, "Ada Quill: It is on, and it listens to all of us.");
	kit_line(&k,
		 "Speaker 1: Well, you are very welcome. I'm Nora, we have e-mailed, "
		 "and this is Rufus. He knows things.");
	kit_line(&k, "Ada Quill: Good.");
	kit_read(&k);
	OK(str_eq(
	       kit_flag(&k, "unresolved-speaker")->quote,
	       STRL("I'm Nora, we have e-mailed, and this is Rufus. He knows things.")),
	   "%.*s", STR_ARG(kit_flag(&k, "unresolved-speaker")->quote));
	kit_close(&k);
}

/* Who may be a voice: first those who are called, then those who are spoken of. */
static void test_choices(void)
{
	struct kit k;
	const struct flag *f;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_line(&k, "Ada Quill: Rufus Tarn has sold us the yard.");
	kit_line(&k, "Speaker 2: He told me so in the barn this morning.");
	kit_line(&k, "Ada Quill: Good to know. Nora Pell, is the gate still open?");
	kit_line(&k, "Speaker 2: The gate is open, and nobody has the key.");
	kit_read(&k);
	f = kit_flag(&k, "unresolved-speaker");
	OK(f && f->choices.n == 2 && str_eq(f->choices.v[0], STRL("Nora Pell")) &&
	       str_eq(f->choices.v[1], STRL("Rufus Tarn")),
	   "who is called comes first");
	kit_close(&k);
}

int main(void)
{
	test_introduced();
	test_named_turns();
	test_plain();
	test_house();
	test_roles();
	test_said();
	test_another();
	test_voice();
	test_choices();
	return tap_end();
}
