/* plain: every shape of a written transcript gives its speakers, times and words. */
#include "ingest/written/named.h"
#include "tests/ingest/reader.h"

static const struct {
	const char *what, *text, *want;
} cases[] = {
	{ "names and colons", "Ada Quill: Hello: you.\nToby: Yes.\nAda Quill: Good.\n",
	  "Ada Quill: Hello: you.\nToby: Yes.\nAda Quill: Good.\n" },
	{ "a line without a name goes on",
	  "Ada: Hello\nand so on.\nToby: Yes.\n\nMore.\n",
	  "Ada: Hello and so on.\nToby: Yes.\nToby: More.\n" },
	{ "bold names", "**Ada:** Hello.\n\n**Toby**: Yes.\n",
	  "Ada: Hello.\nToby: Yes.\n" },
	{ "times in brackets", "[00:04] Ada: Hello.\n[1:02:03] Toby: Yes.\n",
	  "@4000 Ada: Hello.\n@3723000 Toby: Yes.\n" },
	{ "fractions", "[0:00:01.2] Ada: Hello.\n[0:00:02.25] Toby: Yes.\n",
	  "@1200 Ada: Hello.\n@2250 Toby: Yes.\n" },
	{ "time behind the name", "Ada [00:00:12]: Hello.\nToby [00:00:13]: Yes.\n",
	  "@12000 Ada: Hello.\n@13000 Toby: Yes.\n" },
	{ "time in parentheses above",
	  "Ada (00:00:04):\nHello.\n\nToby (00:00:09):\nYes.\n",
	  "@4000 Ada: Hello.\n@9000 Toby: Yes.\n" },
	{ "numbered speakers", "Speaker 1 (00:12)\nHello.\n\nSpeaker 2 (00:15)\nYes.\n",
	  "@12000 Speaker 1: Hello.\n@15000 Speaker 2: Yes.\n" },
	{ "time before the name",
	  "00:00:04 Ada Quill\nHello.\n\n00:00:09 Toby\nYes.\nNo.\n",
	  "@4000 Ada Quill: Hello.\n@9000 Toby: Yes. No.\n" },
	{ "name and time above",
	  "Ada Quill  0:03  \nHello.\n\nSpeaker 2\t1:00:04\nYes.\n",
	  "@3000 Ada Quill: Hello.\n@3604000 Speaker 2: Yes.\n" },
	{ "a sign before the time",
	  "@0:03 - Ada Quill (Orlin)\nHello.\n\n@0:06 - Toby\nYes.\n",
	  "@3000 Ada Quill (Orlin): Hello.\n@6000 Toby: Yes.\n" },
	{ "only times above", "0:12  \nHello.\n\n0:15\nYes.\n",
	  "@12000 : Hello.\n@15000 : Yes.\n" },
	{ "prose is no name", "Ada: At 12:30 we met.\nToby: See 10:00 Ada.\nAda: Ok.\n",
	  "Ada: At 12:30 we met.\nToby: See 10:00 Ada.\nAda: Ok.\n" },
	{ "addresses are no names", "Ada: Look.\nToby: At\nhttps://x.example: here\n",
	  "Ada: Look.\nToby: At https://x.example: here\n" },
	{ "text of nobody", "We met on Tuesday. Reminder: pay.\nWe pick one store.\n",
	  "paragraph : We met on Tuesday. Reminder: pay.\nparagraph : We pick one "
	  "store.\n" },
	{ "bold names and times",
	  "**Ada Quill** (00:01): Hello.\n\n**Bo** [00:04]\nYes.\n\n**0:07 Ada "
	  "Quill:** Good.\n",
	  "@1000 Ada Quill: Hello.\n@4000 Bo: Yes.\n@7000 Ada Quill: Good.\n" },
	{ "one blank before the time",
	  "Ada Quill 00:00:01\nHello.\n\nBo (he/him) 00:00:04\nYes.\n",
	  "@1000 Ada Quill: Hello.\n@4000 Bo (he/him): Yes.\n" },
	{ "a comma, a bar, a dash before the time",
	  "Ada, 0:01\nHello.\n\nBo | 0:04\nYes.\n\nAda - 0:07\nGood.\n",
	  "@1000 Ada: Hello.\n@4000 Bo: Yes.\n@7000 Ada: Good.\n" },
	{ "a name, a time, the words, a line each",
	  "Ada Quill\n00:00:01\nHello.\n\nBo\n00:00:04\nYes.\n",
	  "@1000 Ada Quill: Hello.\n@4000 Bo: Yes.\n" },
	{ "names alone", "Ada:\nHello.\n\nBo:\nYes.\n\nAda:\nGood.\n",
	  "Ada: Hello.\nBo: Yes.\nAda: Good.\n" },
	{ "headings are no names", "Scope:\nOne store.\n\nCost:\nTen a month.\n",
	  "paragraph : Scope:\nparagraph : One store.\nparagraph : Cost:\nparagraph : "
	  "Ten "
	  "a month.\n" },
	{ "a name and a time in brackets",
	  "[Ada - 0:03] Hello.\n[0:06 - Bo Orlin]: Yes.\n\n(Ada, 0:09) Good.\nSo on.\n",
	  "@3000 Ada: Hello.\n@6000 Bo Orlin: Yes.\n@9000 Ada: Good. So on.\n" },
	{ "a quoted nickname in such brackets",
	  "[0:03 \xE2\x80\x9C"
	  "Ada\xE2\x80\x9D] Hello.\n[0:06 \xE2\x80\x94 Bo] Yes.\n",
	  "@3000 Ada: Hello.\n@6000 Bo: Yes.\n" },
	{ "one such bracket is prose", "We met.\n[Ada - 10:30] is booked.\nSo be it.\n",
	  "paragraph : We met.\nparagraph : [Ada - 10:30] is booked.\n"
	  "paragraph : So be it.\n" },
	{ "names before an angle", "Ada> Hello.\nBo> Yes.\nAda> Good.\n",
	  "Ada: Hello.\nBo: Yes.\nAda: Good.\n" },
	{ "below a title",
	  "Standup\nDate: 3 March 2026\n\nAda> Hello.\nBo> Yes.\nAda> Good.\nBo> "
	  "Bye.\n",
	  "Ada: Hello.\nBo: Yes.\nAda: Good.\nBo: Bye.\n" },
	{ "names in brackets behind a time",
	  "[10:02] <Ada> Hello.\n[10:03] <Bo> Yes.\n[10:04] <Ada> Good.\n",
	  "@602000 Ada: Hello.\n@603000 Bo: Yes.\n@604000 Ada: Good.\n" },
	{ "numbered turns without arrows",
	  "1\n00:00:01\nAda\nHello.\n\n2\n00:00:04\nBo\nYes.\n3\n\n3\n00:00:07\nAda\n"
	  "Good.\n",
	  "@1000 Ada: Hello.\n@4000 Bo: Yes. 3\n@7000 Ada: Good.\n" },
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
	{ "music is nobody's", "Ada 0:03\n[Music]\nHello.\n\nBo 0:09\nYes.\n",
	  "@3000 : [Music]\n@3000 Ada: Hello.\n@9000 Bo: Yes.\n" },
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
	{ "cells parted by bars and TABs",
	  "0:03 | Ada | Hello.\n0:06 | Bo | Yes.\n0:09 | Ada | Good.\n",
	  "@3000 Ada: Hello.\n@6000 Bo: Yes.\n@9000 Ada: Good.\n" },
	{ "the time in the second",
	  "Ada\t0:03\tHello.\nBo\t0:06\tYes.\nAda\t0:09\tGood.\n",
	  "@3000 Ada: Hello.\n@6000 Bo: Yes.\n@9000 Ada: Good.\n" },
	{ "a dash behind whole names that come back",
	  "Ada Quill - Hello.\nBo Orlin - Yes.\nAda Quill - Good.\nBo Orlin - Bye.\n",
	  "Ada Quill: Hello.\nBo Orlin: Yes.\nAda Quill: Good.\nBo Orlin: Bye.\n" },
	{ "a dash behind things that come back",
	  "Cost - ten\nPlan - Ada\nCost - is fine\nPlan - by Friday\n",
	  "paragraph : Cost - ten\nparagraph : Plan - Ada\nparagraph : Cost - is fine\n"
	  "paragraph : Plan - by Friday\n" },
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
	{ "a day before the time",
	  "Ada \xE2\x80\x94 02/03/2026 10:02 AM\nHello.\nBo \xE2\x80\x94 02/03/2026 "
	  "10:03 AM\nYes.\n",
	  "@0 Ada: Hello.\n@60000 Bo: Yes.\n" },
	{ "today",
	  "Ada \xE2\x80\x94 Today at 10:02 AM\nHello.\nBo \xE2\x80\x94 Today at 10:03 "
	  "AM\nYes.\n",
	  "@0 Ada: Hello.\n@60000 Bo: Yes.\n" },
	{ "Uhr", "[10:02 Uhr] Ada: Ja.\n[10:03 Uhr] Bo: Nein.\n",
	  "@0 Ada: Ja.\n@60000 Bo: Nein.\n" },
	{ "the transcript pane of Teams, pasted",
	  "Ada Quill\n0 minutes 3 seconds\n0:03\nAda Quill 0 minutes 3 "
	  "seconds\nHello.\n"
	  "Bo\n1 minute 9 seconds\n1:09\nBo 1 minute 9 seconds\nYes.\n"
	  "Ada Quill\n1 minute 15 seconds\n1:15\nAda Quill 1 minute 15 seconds\nIt "
	  "took 2 seconds\n",
	  "@3000 Ada Quill: Hello.\n@69000 Bo: Yes.\n@75000 Ada Quill: It took 2 "
	  "seconds\n" },
	{ "links to people", "[[Ada]]: Hello.\n[[Bo]]: Yes.\n[[Ada]]: Good.\n",
	  "Ada: Hello.\nBo: Yes.\nAda: Good.\n" },
	{ "a dash in a list",
	  "Scope - one store\nCost - ten\nRisk - none\nOwner - Ada\n",
	  "paragraph : Scope - one store\nparagraph : Cost - ten\nparagraph : Risk - "
	  "none\n"
	  "paragraph : Owner - Ada\n" },
	{ "from and to before the name",
	  "0:03 - 0:05 Ada: Hello.\n0:06 - 0:08 Bo: Yes.\n0:09 - 0:11 Ada: Good.\n",
	  "@3000 Ada: Hello.\n@6000 Bo: Yes.\n@9000 Ada: Good.\n" },
	{ "whisper's times and somebody's names",
	  "[00:00:03.000 --> 00:00:05.000] [SPEAKER_00] Hello.\n"
	  "[00:00:06.000 --> 00:00:08.000] [SPEAKER_01] Yes.\n"
	  "[00:00:09.000 --> 00:00:11.000] [SPEAKER_00] Good.\n",
	  "@3000 SPEAKER_00: Hello.\n@6000 SPEAKER_01: Yes.\n@9000 SPEAKER_00: "
	  "Good.\n" },
	{ "emphasis around names and times",
	  "# Sync\n**Ada Quill** *0:03*\nHello.\n\n**Bo** *0:06*\nYes.\n",
	  "@3000 Ada Quill: Hello.\n@6000 Bo: Yes.\n" },
	{ "all of it a quote",
	  "> **Ada Quill** \xC2\xB7 0:03\n> Hello.\n>\n> **Bo** \xC2\xB7 0:06\n> "
	  "Yes.\n",
	  "@3000 Ada Quill: Hello.\n@6000 Bo: Yes.\n" },
	{ "headings with a dash before the time",
	  "# Sync\n\n### Ada \xE2\x80\x94 0:03\nHello.\n\n### Bo \xE2\x80\x94 "
	  "0:06\nYes.\n\n"
	  "### Ada \xE2\x80\x94 0:09\nGood.\n",
	  "@3000 Ada: Hello.\n@6000 Bo: Yes.\n@9000 Ada: Good.\n" },
	{ "minutes of the day behind a date",
	  "2026-02-03, 10:02 - Ada: Hello.\n2026-02-03, 10:04 - Bo: Yes.\n2026-02-03, "
	  "10:05 - Bo: No.\n",
	  "@0 Ada: Hello.\n@120000 Bo: Yes.\n@180000 Bo: No.\n" },
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
	{ "from and to", "Ada [00:01 - 00:03]\nHello.\n\nBo [00:04 - 00:06]\nYes.\n",
	  "@1000 Ada: Hello.\n@4000 Bo: Yes.\n" },
	{ "times of day", "10:02:03 AM Ada: Hello.\n1:02:09 PM Bo: Yes.\n",
	  "@0 Ada: Hello.\n@10806000 Bo: Yes.\n" },
	{ "stamps",
	  "[2026-02-03 10:02:03] Ada: Hello.\n[2026-02-03 10:02:09] Bo: Yes.\n",
	  "@0 Ada: Hello.\n@6000 Bo: Yes.\n" },
	{ "stamps of messengers",
	  "[13/02/2026, 10:02:03] Ada: Hello.\n13/02/2026, 10:02:09 - Bo: Yes.\n",
	  "@0 Ada: Hello.\n@6000 Bo: Yes.\n" },
	{ "a time of day behind the name",
	  "Ada Quill  10:02 AM\nHello.\n\nBo Orlin Jr.  1:02 pm\nYes.\n",
	  "@0 Ada Quill: Hello.\n@10800000 Bo Orlin Jr.: Yes.\n" },
	{ "abbreviations in names",
	  "Dr. Ada Quill - 0:01\nHello.\n\nBo, Orlin Ltd. - 0:04\nYes.\n\n"
	  "Dr. Ada Quill - 0:07\nWe met. At 0:09\n",
	  "@1000 Dr. Ada Quill: Hello.\n@4000 Bo, Orlin Ltd.: Yes.\n@7000 Dr. Ada "
	  "Quill: We met. At 0:09\n" },
	{ "a time, a name, the words, a line each",
	  "00:01\nAda Quill\nHello.\n\n00:04\nBo\nYes.\n\n00:07\nAda "
	  "Quill\nGood.\n",
	  "@1000 Ada Quill: Hello.\n@4000 Bo: Yes.\n@7000 Ada Quill: Good.\n" },
	{ "a name, a time in brackets and the words in one line",
	  "Ada Quill [0:03] Is it old?\n\nBo (0:06) Very.\n\nAda Quill [0:09] So be "
	  "it.\n",
	  "@3000 Ada Quill: Is it old?\n@6000 Bo: Very.\n@9000 Ada Quill: So be "
	  "it.\n" },
	{ "in columns of blanks",
	  "Speaker 1    0:03    Is it old?\nSpeaker 2    0:06    Very.\nSpeaker 1    "
	  "0:09    So be it.\n",
	  "@3000 Speaker 1: Is it old?\n@6000 Speaker 2: Very.\n@9000 Speaker 1: So be "
	  "it.\n" },
	{ "points of a summary with such times",
	  "Summary\nThe van (0:03) is old\nIts price (0:06) is ten\nThe van (0:09) "
	  "stays\n",
	  "heading : Summary\nparagraph : The van (0:03) is old\nparagraph : Its price "
	  "(0:06) is ten\nparagraph : The van (0:09) stays\n" },
	{ "frames behind seconds, from and to above a name",
	  "00:00:03:12 - 00:00:05:10\nAda Quill\nIs it old?\n\n00:00:06:01 - "
	  "00:00:07:02\nBo\nVery.\n\n00:00:09:00 - 00:00:10:00\nAda Quill\nSo be "
	  "it.\n",
	  "@3000 Ada Quill: Is it old?\n@6000 Bo: Very.\n@9000 Ada Quill: So be "
	  "it.\n" },
	{ "captions under times are no names",
	  "0:01\nHello all\nand welcome\n0:04\nThe van\nis blue\n0:07\nWe "
	  "sell\nit today\n",
	  "@1000 : Hello all and welcome\n@4000 : The van is blue\n@7000 : We sell it "
	  "today\n" },
	{ "a time and words of nobody",
	  "0:00 Hello all\n0:12 The van is blue\n0:25 We sell it\n",
	  "@0 : Hello all\n@12000 : The van is blue\n@25000 : We sell it\n" },
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
	{ "notes below words of nobody",
	  "[00:03] So is it old?\n[00:09] Very.\n\nAction items\nAda to sell it\n",
	  "@3000 : So is it old?\n@9000 : Very.\nheading : Action items\nparagraph : "
	  "Ada to sell it\n" },
	{ "its line above a talk",
	  "10:00 - 10:15 Welcome\n\nAda: Hello.\nBo: Yes.\nAda: Good.\n",
	  "paragraph : 10:00 - 10:15 Welcome\nAda: Hello.\nBo: Yes.\nAda: Good.\n" },
	{ "words with from and to are no agenda",
	  "0:00 - 0:05 Hello all.\n0:05 - 0:10 The van is blue.\n0:10 - 0:15 We sell "
	  "it.\n",
	  "@0 : Hello all.\n@5000 : The van is blue.\n@10000 : We sell it.\n" },
	{ "seconds in brackets",
	  "[3.2s] Ada: Hello.\n[12s] Bo: Yes.\n[15.75s] Ada: Good.\n",
	  "@3200 Ada: Hello.\n@12000 Bo: Yes.\n@15750 Ada: Good.\n" },
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
	  "paragraph : -> me: offer by "
	  "Friday\nparagraph : -> bo: call Orlin\nparagraph : -> me: read it\n"
	  "paragraph : -> bo: pay\n" },
	{ "nicks", "<ada_q> hello: you\n<bo> yes\n<ada_q> good\n<bo> bye\n",
	  "ada_q: hello: you\nbo: yes\nada_q: good\nbo: bye\n" },
	{ "nicks behind times",
	  "10:02 <ada> hello\n10:03 <bo> yes\n10:05 <ada> good\n10:07 <bo> bye\n",
	  "@602000 ada: hello\n@603000 bo: yes\n@605000 ada: good\n@607000 bo: "
	  "bye\n" },
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
	{ "one of its browser, where who goes on has a time alone",
	  "Ada Quill\n  10:02 AM\nHello.\n10:03\nTo all.\n12:59\nStill here.\nBo "
	  "Orlin\n"
	  ":tree:  1:05 PM\nYes.\n:+1:\nAda Quill\n  1:15 PM\nGood.\n1:20\nBye.\n2 "
	  "replies\nLast reply today at 11:00 AM\n",
	  "@0 Ada Quill: Hello.\n@60000 Ada Quill: To all.\n@10620000 Ada Quill: Still "
	  "here.\n@10980000 Bo Orlin: Yes.\n@11580000 Ada Quill: Good.\n@11880000 Ada "
	  "Quill: Bye.\n" },
	{ "a picture behind the name",
	  "Ada Quill:tree:  10:02 AM\nHello.\n\nBo Orlin  10:05 AM\nYes.\n",
	  "@0 Ada Quill: Hello.\n@180000 Bo Orlin: Yes.\n" },
	{ "a channel of Slack, pasted",
	  "Ada Quill\n:house:  10:02 AM\nHello\nBo Orlin\n  10:03 AM\nYes\nAda "
	  "Quill\n:house:  10:05 AM\nGood\n",
	  "@0 Ada Quill: Hello\n@60000 Bo Orlin: Yes\n@180000 Ada Quill: Good\n" },
	{ "SBV",
	  "0:00:01.000,0:00:03.000\nAda: Hello.\n\n"
	  "0:00:04.000,0:00:05.000\nBo: Yes.\n",
	  "@1000 Ada: Hello.\n@4000 Bo: Yes.\n" },
	{ "a time in brackets in a bold name",
	  "**[00:03] Ada Quill:** Hello.\n\n**[00:09] Bo:** Yes.\n",
	  "@3000 Ada Quill: Hello.\n@9000 Bo: Yes.\n" },
	{ "a bold name and its time above words",
	  "**Ada (0:03)**\nHello there.\n\n**Bo (0:08)**\n\nYes.\n\n**Ada "
	  "(0:12)**\nGood.\n",
	  "@3000 Ada: Hello there.\n@8000 Bo: Yes.\n@12000 Ada: Good.\n" },
	{ "bold chapters come once",
	  "**Scope (0:03)**\nWe take one.\n\n**Cost (5:08)**\nTen a month.\n",
	  "paragraph : **Scope (0:03)**\nparagraph : We take one.\nparagraph : **Cost "
	  "(5:08)**\nparagraph : Ten a month.\n" },
	{ "a name in brackets, its time behind it",
	  "[Ada] (0:03): Hello.\n[Bo] (0:08): Yes.\n",
	  "@3000 Ada: Hello.\n@8000 Bo: Yes.\n" },
	{ "times parted by an arrow that is a sign",
	  "[Ada] (0:03 \xE2\x86\x92 0:05): Hello.\n\n[Bo] (0:08 \xE2\x86\x92 "
	  "0:09): Yes.\n",
	  "@3000 Ada: Hello.\n@8000 Bo: Yes.\n" },
	{ "a name, a bar, from and to",
	  "Ada | 0:00 - 0:36\nHello.\n\nBo | 0:36 - 1:02\nYes.\n\nAda | 1:02 - "
	  "1:09\nGood.\n",
	  "@0 Ada: Hello.\n@36000 Bo: Yes.\n@62000 Ada: Good.\n" },
	{ "headings of a name, from and to",
	  "### Ada [0:01 - 0:02]\nHello.\n\n### Bo [0:03 - 0:05]\nYes.\n\n### Ada "
	  "[0:06 - 0:09]\nGood.\n",
	  "@1000 Ada: Hello.\n@3000 Bo: Yes.\n@6000 Ada: Good.\n" },
	{ "a time behind a name in brackets",
	  "[Ada] 0:03 Hello.\n[Bo] 0:08 Yes.\n[Ada] 0:12 Good.\n",
	  "@3000 Ada: Hello.\n@8000 Bo: Yes.\n@12000 Ada: Good.\n" },
	{ "from and to behind a name in brackets",
	  "[Ada] 0:03 - 0:07: Hello.\n[Bo] 0:08 - 0:10: Yes.\n[Ada] 0:11 - 0:12: "
	  "Good.\n",
	  "@3000 Ada: Hello.\n@8000 Bo: Yes.\n@11000 Ada: Good.\n" },
	{ "a time that somebody in brackets tells",
	  "[Ada] 10:30 suits me.\n[Bo] Not me.\n[Ada] Then later.\n",
	  "Ada: 10:30 suits me.\nBo: Not me.\nAda: Then later.\n" },
	{ "voices of Amazon", "spk_0: Hello.\nspk_1: Yes.\nspk_0: Good.\n",
	  "spk_0: Hello.\nspk_1: Yes.\nspk_0: Good.\n" },
	{ "a comment of the program that converted it",
	  "<!-- made from call.docx -->\n\n**Ada** 0:03\nHello.\n\n<!-- page 2 "
	  "-->\n\n**Bo** 0:08\nYes.\n",
	  "@3000 Ada: Hello.\n@8000 Bo: Yes.\n" },
	{ "a numbered speaker, time and words in a line",
	  "Speaker 1 00:03 We move it.\nSpeaker 2 00:08 Both of them.\nSpeaker 1 "
	  "00:12 Yes.\n",
	  "@3000 Speaker 1: We move it.\n@8000 Speaker 2: Both of them.\n@12000 "
	  "Speaker 1: Yes.\n" },
	{ "Chinese words right behind the time",
	  "发言人 1 00:00:03我们看一下泵。\n\n发言人 2 00:00:08两个都满了。\n\n发言人 "
	  "1 "
	  "00:00:12好的。\n",
	  "@3000 发言人 1: 我们看一下泵。\n@8000 发言人 2: 两个都满了。\n@12000 "
	  "发言人 1: 好的。\n" },
	{ "a label below a name and its time is what somebody says",
	  "Ada 0:03\nTarget: ten a month.\n\nBo 0:08\nGood: then we start.\n\nAda "
	  "0:12\nTarget: twelve.\n",
	  "@3000 Ada: Target: ten a month.\n@8000 Bo: Good: then we start.\n@12000 "
	  "Ada: "
	  "Target: twelve.\n" },
	{ "the first turn right below the word for it",
	  "文字记录:\n发言人 1 00:03\n你好。\n\n发言人 2 00:08\n好的。\n\n发言人 1 "
	  "00:12\n开始吧。\n",
	  "@3000 发言人 1: 你好。\n@8000 发言人 2: 好的。\n@12000 发言人 1: "
	  "开始吧。\n" },
	{ "the day of a recording is no speaker",
	  "Date: 2/5/2026, 12:07:30 PM\nDuration: 33:12\n\n=== Transcript "
	  "===\n\n[Ada] (0:03)\nHello.\n\n[Bo] (0:08)\nYes.\n",
	  "@3000 Ada: Hello.\n@8000 Bo: Yes.\n" },
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
	{ "a time in marks of code below a name",
	  "Ada Quill:\n`0:03` Hello there.\n\nBo Lund:\n`0:08` Yes.\n\nAda "
	  "Quill:\n`0:12` Good.\n",
	  "@3000 Ada Quill: Hello there.\n@8000 Bo Lund: Yes.\n@12000 Ada Quill: "
	  "Good.\n" },
	{ "headings with times",
	  "## Ada (0:03)\nHello.\n\n## Bo (0:08)\nYes.\n\n"
	  "## Ada (0:12)\nGood.\n",
	  "@3000 Ada: Hello.\n@8000 Bo: Yes.\n@12000 Ada: Good.\n" },
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
	{ "a time behind the colon",
	  "Speaker 1: [00:00:03] Hello.\nSpeaker 2: [00:00:09] Yes.\nSpeaker 1: "
	  "[00:00:12] Good.\n",
	  "@3000 Speaker 1: Hello.\n@9000 Speaker 2: Yes.\n@12000 Speaker 1: Good.\n" },
	{ "a time behind a bold name",
	  "**Ada:** [00:00:03] Hello.\n**Bo:** [00:00:09] Yes.\n",
	  "@3000 Ada: Hello.\n@9000 Bo: Yes.\n" },
	{ "at a time of day", "Ada Quill at 10:02 AM\nHello.\n\nBo at 10:03 AM\nYes.\n",
	  "@0 Ada Quill: Hello.\n@60000 Bo: Yes.\n" },
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
	  "paragraph : Status: draft\nparagraph : Owner: Ada\nparagraph : Context: we "
	  "have two.\nparagraph : Budget: ten\n" },
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
	{ "a name, a time of day, the words, without blank lines",
	  "Ada\n10:02 AM\nHello.\nBo\n10:03 AM\nYes.\nAda\n10:05 AM\nGood.\n",
	  "@0 Ada: Hello.\n@60000 Bo: Yes.\n@180000 Ada: Good.\n" },
	{ "a time in brackets before the name",
	  "[00:03] Ada Quill\nHello.\n\n[00:09] Bo\nYes.\n",
	  "@3000 Ada Quill: Hello.\n@9000 Bo: Yes.\n" },
	{ "a bold line of time and name",
	  "**00:03 | Ada**\nHello.\n\n**00:09 | Bo**\nYes.\n",
	  "@3000 Ada: Hello.\n@9000 Bo: Yes.\n" },
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

static void test_shapes(void)
{
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct reader x;
		bool ok = reader_open(&x, str_z(cases[i].text));
		struct str got;

		named_speakers(&x.r);
		got = reader_shown(&x);

		OK(ok && x.format == &format_plain, "%s: read as plain", cases[i].what);
		OK(str_eq(got, str_z(cases[i].want)), "%s: %.*s", cases[i].what,
		   STR_ARG(got));
		reader_close(&x);
	}
}

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
	test_shapes();
	return tap_end();
}
