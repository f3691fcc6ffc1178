/* plain: written transcripts without times give their speakers and words. */
#include "tests/ingest/shapes.h"

static const struct shape cases[] = {
	{ "names and colons", "Ada Quill: Hello: you.\nToby: Yes.\nAda Quill: Good.\n",
	  "Ada Quill: Hello: you.\nToby: Yes.\nAda Quill: Good.\n" },
	{ "a line without a name goes on",
	  "Ada: Hello\nand so on.\nToby: Yes.\n\nMore.\n",
	  "Ada: Hello and so on.\nToby: Yes.\nToby: More.\n" },
	{ "bold names", "**Ada:** Hello.\n\n**Toby**: Yes.\n",
	  "Ada: Hello.\nToby: Yes.\n" },
	{ "prose is no name", "Ada: At 12:30 we met.\nToby: See 10:00 Ada.\nAda: Ok.\n",
	  "Ada: At 12:30 we met.\nToby: See 10:00 Ada.\nAda: Ok.\n" },
	{ "addresses are no names", "Ada: Look.\nToby: At\nhttps://x.example: here\n",
	  "Ada: Look.\nToby: At https://x.example: here\n" },
	{ "text of nobody", "We met on Tuesday. Reminder: pay.\nWe pick one store.\n",
	  "paragraph : We met on Tuesday. Reminder: pay.\nparagraph : We pick one "
	  "store.\n" },
	{ "names alone", "Ada:\nHello.\n\nBo:\nYes.\n\nAda:\nGood.\n",
	  "Ada: Hello.\nBo: Yes.\nAda: Good.\n" },
	{ "headings are no names", "Scope:\nOne store.\n\nCost:\nTen a month.\n",
	  "paragraph : Scope:\nparagraph : One store.\nparagraph : Cost:\nparagraph : "
	  "Ten "
	  "a month.\n" },
	{ "one such bracket is prose", "We met.\n[Ada - 10:30] is booked.\nSo be it.\n",
	  "paragraph : We met.\nparagraph : [Ada - 10:30] is booked.\n"
	  "paragraph : So be it.\n" },
	{ "names before an angle", "Ada> Hello.\nBo> Yes.\nAda> Good.\n",
	  "Ada: Hello.\nBo: Yes.\nAda: Good.\n" },
	{ "below a title",
	  "Standup\nDate: 3 March 2026\n\nAda> Hello.\nBo> Yes.\nAda> Good.\nBo> "
	  "Bye.\n",
	  "Ada: Hello.\nBo: Yes.\nAda: Good.\nBo: Bye.\n" },
	{ "keys of any name above the talk",
	  "Project: Larkmoor museum\nClient: Orlin\n\nAda: Hello.\nBo: Yes.\nAda: "
	  "Good.\n",
	  "paragraph : Project: Larkmoor museum\nparagraph : Client: Orlin\n"
	  "Ada: Hello.\nBo: Yes.\nAda: Good.\n" },
	{ "keys above a key that is known",
	  "Project: Larkmoor\nDate: 3 March 2026\nAda: Hello.\nBo: Yes.\nAda: Good.\n",
	  "paragraph : Project: Larkmoor\nAda: Hello.\nBo: Yes.\nAda: Good.\n" },
	{ "the first two who speak are no keys",
	  "Ada: Good morning\nBo: hello all\n\nCy: So.\nAda: Fine.\nBo: Ok.\n",
	  "Ada: Good morning\nBo: hello all\nCy: So.\nAda: Fine.\nBo: Ok.\n" },
	{ "nor are people whose words are sentences",
	  "Ada: Good morning.\nBo: Hello all.\n\nCy: So.\nDee: Fine.\nCy: Ok.\n",
	  "Ada: Good morning.\nBo: Hello all.\nCy: So.\nDee: Fine.\nCy: Ok.\n" },
	{ "no-break spaces",
	  "Zo\xC3\xA9\xC2\xA0Roux\xE2\x80\xAF: Oui\xC2\xA0?\nBo:\xC2\xA0Non.\nBo: "
	  "Si.\n",
	  "Zo\xC3\xA9 Roux: Oui ?\nBo: Non.\nBo: Si.\n" },
	{ "one in text of nobody", "We met\xC2\xA0. So it is.\n",
	  "paragraph : We met . So it is.\n" },
	{ "marks of the direction of writing",
	  "\xE2\x80\x8F\xD7\x93\xD7\xA0\xD7\x94: "
	  "a\n\xE2\x80\x8F\xD7\x99\xD7\x95\xD7\xA1: b\n",
	  "\xD7\x93\xD7\xA0\xD7\x94: a\n\xD7\x99\xD7\x95\xD7\xA1: b\n" },
	{ "a dash behind whole names that come back",
	  "Ada Quill - Hello.\nBo Orlin - Yes.\nAda Quill - Good.\nBo Orlin - Bye.\n",
	  "Ada Quill: Hello.\nBo Orlin: Yes.\nAda Quill: Good.\nBo Orlin: Bye.\n" },
	{ "a dash behind things that come back",
	  "Cost - ten\nPlan - Ada\nCost - is fine\nPlan - by Friday\n",
	  "paragraph : Cost - ten\nbullet : Plan - Ada\nbullet : Cost - is fine\n"
	  "bullet : Plan - by Friday\n" },
	{ "nor are decisions",
	  "Decision \xE2\x80\x94 one store\nAction \xE2\x80\x94 Ada sends it\n"
	  "Decision \xE2\x80\x94 no viewer\nAction \xE2\x80\x94 Bo calls\nSo it is.\n",
	  "paragraph : Decision \xE2\x80\x94 one store\n"
	  "paragraph : Action \xE2\x80\x94 Ada sends it\n"
	  "paragraph : Decision \xE2\x80\x94 no viewer\n"
	  "paragraph : Action \xE2\x80\x94 Bo calls\nparagraph : So it is.\n" },
	{ "speech without capitals is no header",
	  "Ada: hello all\nBo: morning\n\nDee: sorry i am late\nDee: traffic\n",
	  "Ada: hello all\nBo: morning\nDee: sorry i am late\nDee: traffic\n" },
	{ "links to people", "[[Ada]]: Hello.\n[[Bo]]: Yes.\n[[Ada]]: Good.\n",
	  "Ada: Hello.\nBo: Yes.\nAda: Good.\n" },
	{ "a dash in a list",
	  "Scope - one store\nCost - ten\nRisk - none\nOwner - Ada\n",
	  "bullet : Scope - one store\nbullet : Cost - ten\nbullet : Risk - none\n"
	  "bullet : Owner - Ada\n" },
	{ "names in brackets", "<Ada> Hello.\n<Bo> Yes.\n<Ada> Good.\n",
	  "Ada: Hello.\nBo: Yes.\nAda: Good.\n" },
	{ "names in brackets with colons", "[Ada]: Hello.\n[Bo]: Yes.\n[Ada]: Good.\n",
	  "Ada: Hello.\nBo: Yes.\nAda: Good.\n" },
	{ "a colon and a TAB", "Ada:\tHello.\nBo:\tYes.\nAda:\tGood.\n",
	  "Ada: Hello.\nBo: Yes.\nAda: Good.\n" },
	{ "TABs", "Ada\tHello.\nBo\tYes.\nAda\tGood.\n",
	  "Ada: Hello.\nBo: Yes.\nAda: Good.\n" },
	{ "a list of turns", "- Ada Quill: Hello.\n- Bo: Yes.\n- Ada Quill: Good.\n",
	  "Ada Quill: Hello.\nBo: Yes.\nAda Quill: Good.\n" },
	{ "points of a summary with such times",
	  "Summary\nThe van (0:03) is old\nIts price (0:06) is ten\nThe van (0:09) "
	  "stays\n",
	  "heading : Summary\nparagraph : The van (0:03) is old\nparagraph : Its price "
	  "(0:06) is ten\nparagraph : The van (0:09) stays\n" },
	{ "a box and nothing else", "Ada met Bo.\n\xE2\x98\x90\nThey sold it.\n",
	  "paragraph : Ada met Bo.\nparagraph : \xE2\x98\x90\nparagraph : They sold "
	  "it.\n" },
	{ "a list of times", "Agenda\n10:00 Welcome\n10:15 The van\n10:30 Close\n",
	  "heading : Agenda\nparagraph : 10:00 Welcome\nparagraph : 10:15 The van\n"
	  "paragraph : 10:30 Close\n" },
	{ "an agenda",
	  "Plan for Thursday morning\n\n10:00 - 10:15 Welcome\n10:15 - 10:30 The "
	  "van\n",
	  "paragraph : Plan for Thursday morning\nparagraph : 10:00 - 10:15 "
	  "Welcome\n"
	  "paragraph : 10:15 - 10:30 The van\n" },
	{ "chapters of a summary",
	  "Summary\nThe van is old.\n\nChapters\n00:00 - Welcome\n02:34 - The van\n"
	  "12:34 - Its price\n\nAction items\nAda to sell it\n",
	  "heading : Summary\nparagraph : The van is old.\nheading : Chapters\n"
	  "paragraph : 00:00 - Welcome\nparagraph : 02:34 - The van\nparagraph : 12:34 "
	  "- Its price\nheading : Action items\nparagraph : Ada to sell it\n" },
	{ "a short talk without full stops", "Sync\n3 March 2026\nAda: hi\nBo: yes\n",
	  "Ada: hi\nBo: yes\n" },
	{ "links with a label",
	  "We sold the van. It went well.\nShare it: https://x.example/a\n"
	  "Edit it: https://x.example/b\nNobody was sad.\n",
	  "paragraph : We sold the van. It went well.\nparagraph : Share it: "
	  "https://x.example/a\nparagraph : Edit it: https://x.example/b\nparagraph : "
	  "Nobody was sad.\n" },
	{ "a link that somebody gives",
	  "Ada: See here.\nBo: https://x.example/a\nAda: Good.\nBo: Yes.\n"
	  "Recording: https://x.example/b\n",
	  "Ada: See here.\nBo: https://x.example/a\nAda: Good.\nBo: Yes. Recording: "
	  "https://x.example/b\n" },
	{ "a point of a summary with its time",
	  "Outline\n\xE2\x80\xA2 Ada shows the van (0:03)\n\xE2\x80\xA2 We keep "
	  "it.\n\nSummary\nIt stays.\n",
	  "heading : Outline\nbullet : Ada shows the van (0:03)\nbullet : We keep "
	  "it.\nheading : Summary\nparagraph : It stays.\n" },
	{ "its line above a talk",
	  "10:00 - 10:15 Welcome\n\nAda: Hello.\nBo: Yes.\nAda: Good.\n",
	  "paragraph : 10:00 - 10:15 Welcome\nAda: Hello.\nBo: Yes.\nAda: Good.\n" },
	{ "numbers before names",
	  "1. Ada: Hello there.\n2. Bo: Yes.\n3. Ada: Good.\n4) Bo: Bye.\n",
	  "Ada: Hello there.\nBo: Yes.\nAda: Good.\nBo: Bye.\n" },
	{ "bullets before names",
	  "Sync\n\xE2\x80\xA2 Ada: Hello there.\n\xE2\x80\xA2 Bo: Yes.\n"
	  "\xE2\x80\xA2 Ada: Good.\n\xE2\x80\xA2 Bo: Bye.\n",
	  "Ada: Hello there.\nBo: Yes.\nAda: Good.\nBo: Bye.\n" },
	{ "bullets before keys",
	  "We met and said this\n\xE2\x80\xA2 Budget: ten\n\xE2\x80\xA2 Scope: "
	  "one store\n\xE2\x80\xA2 Budget: is fine\n\xE2\x80\xA2 Scope: two\n",
	  "paragraph : We met and said this\nbullet : Budget: ten\nbullet : Scope: one "
	  "store\nbullet : Budget: is fine\nbullet : Scope: two\n" },
	{ "who is to do what, below bullets",
	  "Next steps\n\xE2\x80\xA2 Ada: Send the plan.\n\xE2\x80\xA2 Bo: Book "
	  "it.\n\xE2\x80\xA2 Ada: Call Orlin.\n\xE2\x80\xA2 Bo: Pay.\n",
	  "heading : Next steps\nbullet : Ada: Send the plan.\nbullet : Bo: Book "
	  "it.\nbullet : Ada: Call Orlin.\nbullet : Bo: Pay.\n" },
	{ "who is to do what, behind arrows",
	  "We met and talked about the van\n\n-> me: offer by Friday\n-> bo: call "
	  "Orlin\n-> me: read it\n-> bo: pay\n",
	  "bullet : -> me: offer by Friday\nbullet : -> bo: call Orlin\n"
	  "bullet : -> me: read it\nbullet : -> bo: pay\n" },
	{ "nicks", "<ada_q> hello: you\n<bo> yes\n<ada_q> good\n<bo> bye\n",
	  "ada_q: hello: you\nbo: yes\nada_q: good\nbo: bye\n" },
	{ "marks of HTML are no nicks",
	  "<b> We met here.\n<br> It was fine.\n<b> So be it.\n<br> Bye.\n",
	  "paragraph : <b> We met here.\nparagraph : <br> It was fine.\n"
	  "paragraph : <b> So be it.\nparagraph : <br> Bye.\n" },
	{ "names between rules",
	  "=== Ada ===\nHello.\n\n=== Bo ===\n\nYes: two.\n--- Ada ---\nGood.\n",
	  "Ada: Hello.\nBo: Yes: two.\nAda: Good.\n" },
	{ "headings between rules",
	  "=== Scope ===\nWe take one.\n\n=== Cost ===\nTen a month.\n",
	  "paragraph : === Scope ===\nparagraph : We take one.\nparagraph : === Cost "
	  "===\nparagraph : Ten a month.\n" },
	{ "full names above words, without blank lines",
	  "Ada Quill\nWe have two.\nBo Orlin\nBoth full?\nAda Quill\nOne is.\nBo "
	  "Orlin\nThen we move: now.\n",
	  "Ada Quill: We have two.\nBo Orlin: Both full?\nAda Quill: One is.\nBo "
	  "Orlin: Then we move: now.\n" },
	{ "first names above words, without blank lines",
	  "Ada\nWe have two.\nBo\nBoth full?\nAda\nOne is.\nRight\nYes.\nBo\nThen "
	  "we move.\nAda\nFine.\nBo\nBye.\n",
	  "Ada: We have two.\nBo: Both full?\nAda: One is. Right Yes.\nBo: Then we "
	  "move.\nAda: Fine.\nBo: Bye.\n" },
	{ "headings above words come back less often",
	  "Outcome\nWe sell.\nReason\nIt is old.\nOutcome\nWe buy.\nReason\nIt is "
	  "new.\n",
	  "paragraph : Outcome\nparagraph : We sell.\nparagraph : Reason\nparagraph : "
	  "It is old.\nparagraph : Outcome\nparagraph : We buy.\nparagraph : "
	  "Reason\nparagraph : It is new.\n" },
	{ "a dash behind first names, before sentences",
	  "Ada - Hello.\nBo - Yes.\nAda - Two sites.\nBo - Full?\nAda - One is.\nBo - "
	  "Good.\n",
	  "Ada: Hello.\nBo: Yes.\nAda: Two sites.\nBo: Full?\nAda: One is.\nBo: "
	  "Good.\n" },
	{ "bold chapters come once",
	  "**Scope (0:03)**\nWe take one.\n\n**Cost (5:08)**\nTen a month.\n",
	  "paragraph : **Scope (0:03)**\nparagraph : We take one.\nparagraph : **Cost "
	  "(5:08)**\nparagraph : Ten a month.\n" },
	{ "a time that somebody in brackets tells",
	  "[Ada] 10:30 suits me.\n[Bo] Not me.\n[Ada] Then later.\n",
	  "Ada: 10:30 suits me.\nBo: Not me.\nAda: Then later.\n" },
	{ "voices of Amazon", "spk_0: Hello.\nspk_1: Yes.\nspk_0: Good.\n",
	  "spk_0: Hello.\nspk_1: Yes.\nspk_0: Good.\n" },
	{ "a link to the recording is no words",
	  "Ada: Hello.\nBo: Yes.\n[**VIEW RECORDING - 60 "
	  "mins**](https://f.example/1)\n",
	  "Ada: Hello.\nBo: Yes.\n" },
	{ "what is written down of a customer is nobody's",
	  "Met Toby Crane of Larkmoor.\nDecision makers: Toby, Ada\nPain points: two "
	  "systems\nObjections: price\n",
	  "paragraph : Met Toby Crane of Larkmoor.\nparagraph : Decision makers: Toby, "
	  "Ada\nparagraph : Pain points: two systems\nparagraph : Objections: "
	  "price\n" },
	{ "brackets of a name are no words of it",
	  "Bo | Orlin (he/him) [Larkmoor, Inc.]: Hello.\nAda: Yes.\n",
	  "Bo | Orlin (he/him) [Larkmoor, Inc.]: Hello.\nAda: Yes.\n" },
	{ "speakers named in a list of those present",
	  "Participants: Speaker A (Mina Sato), Tom Hale (Speaker B)\n\nSpeaker A: "
	  "Hello.\nSpeaker B: Yes.\n",
	  "Mina Sato: Hello.\nTom Hale: Yes.\n" },
	{ "the end of a recording in the user's language",
	  "Ada: Hallo.\nBo: Ja.\n\nBesprechung beendet nach 00:31:22\n",
	  "Ada: Hallo.\nBo: Ja.\n" },
	{ "the head of a Google transcript is nobody",
	  "Ada: Hello.\nPilot: sites - Transcript\nBo: Yes.\n",
	  "Ada: Hello.\nBo: Yes.\n" },
	{ "the next meeting of a series",
	  "Standup - 2 March 2026\n\nAda: Hello.\nBo: See you on 3 March "
	  "2026\n\nStandup - 3 March 2026\n\nAda: Again.\n",
	  "Ada: Hello.\nBo: See you on 3 March 2026\nheading : Standup - 3 March "
	  "2026\nAda: Again.\n" },
	{ "who is to do what is no talk",
	  "Meeting summary for Pilot (2026-03-10)\n\nQuick recap\n\nThey "
	  "met.\n\nNext steps\n\nAda: Send the plan.\nBo: Book a "
	  "room.\n\nSummary\n\nTwo sites.\n",
	  "heading : Quick recap\nparagraph : They met.\nheading : Next "
	  "steps\nparagraph : Ada: Send the plan.\nparagraph : Bo: Book a "
	  "room.\nheading : Summary\nparagraph : Two sites.\n" },
	{ "a talk below what is to be done",
	  "Actions\n- send it\n\nAda: Hello.\nBo: Yes.\n",
	  "heading : Actions\nbullet : send it\nAda: Hello.\nBo: Yes.\n" },
	{ "a title with a colon",
	  "Museum: autumn\n3 March 2026\n\nAda: Hello.\nBo: Yes.\n",
	  "Ada: Hello.\nBo: Yes.\n" },
	{ "no title, because it speaks again",
	  "Ada: autumn\n3 March 2026\n\nAda: Hello.\nBo: Yes.\n",
	  "Ada: autumn 3 March 2026\nAda: Hello.\nBo: Yes.\n" },
	{ "keys of notes are no speakers",
	  "Status: draft\nOwner: Ada\nContext: we have two.\nBudget: ten\n",
	  "bullet : Status: draft\nbullet : Owner: Ada\nbullet : Context: we have "
	  "two.\n"
	  "bullet : Budget: ten\n" },
	{ "one thought a line, below a day",
	  "17.11. Larkmoor, call with Toby\nprice ok, they grumbled. order can go out\n"
	  "=> order to Toby by Thu (me)\nthe six trainers, still no names\n",
	  "paragraph : 17.11. Larkmoor, call with Toby\n"
	  "bullet : price ok, they grumbled. order can go out\n"
	  "bullet : => order to Toby by Thu (me)\n"
	  "bullet : the six trainers, still no names\n" },
	{ "the writer's own marks, heads and a name",
	  "Larkmoor, on the train\n\nhappened\n. vans came late\n. nobody hurt\nnext\n"
	  ". gate by Friday\n. two more keys\n\nKez\n",
	  "paragraph : Larkmoor, on the train\nparagraph : happened\n"
	  "bullet : vans came late\nbullet : nobody hurt\nparagraph : next\n"
	  "bullet : gate by Friday\nbullet : two more keys\nparagraph : Kez\n" },
	{ "prose that was wrapped",
	  "We met in the yard and looked at the vans that had come late on the\n"
	  "Monday before, and nobody could say why they had been held up at the\n"
	  "Gate for so long when there were three people on duty and all of the\n"
	  "Keys were there\n",
	  "paragraph : We met in the yard and looked at the vans that had come late on "
	  "the\nparagraph : Monday before, and nobody could say why they had been held "
	  "up at the\nparagraph : Gate for so long when there were three people on "
	  "duty "
	  "and all of the\nparagraph : Keys were there\n" },
	{ "quoted turns",
	  "# T\n> **Ada:** Hi.\n> Ada: Hello.\n> Bo: Yes.\n> Ada: Good.\n",
	  "Ada: Hi.\nAda: Hello.\nBo: Yes.\nAda: Good.\n" },
	{ "dashes",
	  "Ada Quill \xE2\x80\x94 Hello.\nBo \xE2\x80\x94 Yes.\nAda Quill "
	  "\xE2\x80\x94 Good.\n",
	  "Ada Quill: Hello.\nBo: Yes.\nAda Quill: Good.\n" },
	{ "full names above words",
	  "ADA QUILL\nHello.\n\nBO ORLIN\nYes: two.\n\nADA QUILL\nGood.\n",
	  "ADA QUILL: Hello.\nBO ORLIN: Yes: two.\nADA QUILL: Good.\n" },
	{ "headings above words are no names",
	  "Outcome\nWe sell.\n\nReason\nIt is old.\n\nOutcome\nWe buy.\n",
	  "paragraph : Outcome\nparagraph : We sell.\nparagraph : Reason\nparagraph : "
	  "It "
	  "is old.\nparagraph : Outcome\nparagraph : We buy.\n" },
	{ "bullets and boxes that are signs",
	  "Pilot sync\nWednesday, March 4, 2026\n10:02 AM\n\nNotes\n\xE2\x80\xA2 "
	  "Budget: ten\n\nActions\n\xE2\x98\x90 Ada: send it\n\xE2\x98\x91 Bo: read "
	  "it\n\xE2\x98\x85 the best\n",
	  "heading : Notes\nbullet : Budget: ten\nheading : Actions\ntask : Ada: send "
	  "it\ntask : Bo: read it\nparagraph : \xE2\x98\x85 the best\n" },
	{ "a wide colon",
	  "\xE6\x9D\x8E\xEF\xBC\x9A\xE5\xA5\xBD\n\xE7\x8E\x8B\xEF\xBC\x9A\xE5\xA5\xBD"
	  "\n",
	  "\xE6\x9D\x8E: \xE5\xA5\xBD\n\xE7\x8E\x8B: \xE5\xA5\xBD\n" },
	{ "labels among lines, and nobody twice: notes",
	  "Short version.\nIt rained.\nPort problem: solved by Setubal.\nThey go "
	  "on.\nOuteiro: two in May.\nThe rest waits.\nMarta: sends it.\n",
	  "paragraph : Short version.\nparagraph : It rained.\nparagraph : Port "
	  "problem: solved by "
	  "Setubal.\nparagraph : They go on.\nparagraph : Outeiro: two in "
	  "May.\nparagraph : The rest waits.\nparagraph : Marta: sends it.\n" },
	{ "the same, but one comes back: talk",
	  "Marta: It rained.\nIt did.\nBo: It is dry.\nIt is.\nCy: Yes.\nYes.\nMarta: "
	  "No.\nNo.\n",
	  "Marta: It rained. It did.\nBo: It is dry. It is.\nCy: Yes. Yes.\nMarta: No. "
	  "No.\n" },
	{ "\"AP\" without a bullet are initials", "AP: Hello.\nBo: Yes.\nAP: Good.\n",
	  "AP: Hello.\nBo: Yes.\nAP: Good.\n" },
	{ "CRLF", "Ada: Hello.\r\nToby: Yes.\r\n", "Ada: Hello.\nToby: Yes.\n" },
	{ "CR alone", "Ada: Hello.\rToby: Yes.\r", "Ada: Hello.\nToby: Yes.\n" },
	{ "other scripts",
	  "\xE6\x9D\x8E\xE9\x9B\xB7: \xE5\xA5\xBD\nIn\xC3\xA9s: s\xC3\xAD\n",
	  "\xE6\x9D\x8E\xE9\x9B\xB7: \xE5\xA5\xBD\nIn\xC3\xA9s: s\xC3\xAD\n" },
};

/* Keys behind numbers are a list of whatever, which the reader of notes knows. */
static void test_ordered_list(void)
{
	struct reader x;
	bool ok = reader_open(&x, STRL("1. Flour: 200 g\n2. Butter: 100 g\n3. Salt\n"));

	OK(ok && x.r.segments.n == 3 && x.r.segments.v[0].kind == SEG_BULLET,
	   "a recipe is no talk");
	reader_close(&x);
}

int main(void)
{
	test_ordered_list();
	shapes_check(cases, COUNT(cases));
	return tap_end();
}
