/* plain: written transcripts with times give them with speakers and words. */
#include "tests/ingest/shapes.h"

static const struct shape cases[] = {
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
	{ "a name and a time in brackets",
	  "[Ada - 0:03] Hello.\n[0:06 - Bo Orlin]: Yes.\n\n(Ada, 0:09) Good.\nSo on.\n",
	  "@3000 Ada: Hello.\n@6000 Bo Orlin: Yes.\n@9000 Ada: Good. So on.\n" },
	{ "a quoted nickname in such brackets",
	  "[0:03 \xE2\x80\x9C"
	  "Ada\xE2\x80\x9D] Hello.\n[0:06 \xE2\x80\x94 Bo] Yes.\n",
	  "@3000 Ada: Hello.\n@6000 Bo: Yes.\n" },
	{ "names in brackets behind a time",
	  "[10:02] <Ada> Hello.\n[10:03] <Bo> Yes.\n[10:04] <Ada> Good.\n",
	  "@602000 Ada: Hello.\n@603000 Bo: Yes.\n@604000 Ada: Good.\n" },
	{ "numbered turns without arrows",
	  "1\n00:00:01\nAda\nHello.\n\n2\n00:00:04\nBo\nYes.\n3\n\n3\n00:00:07\nAda\n"
	  "Good.\n",
	  "@1000 Ada: Hello.\n@4000 Bo: Yes. 3\n@7000 Ada: Good.\n" },
	{ "music is nobody's", "Ada 0:03\n[Music]\nHello.\n\nBo 0:09\nYes.\n",
	  "@3000 : [Music]\n@3000 Ada: Hello.\n@9000 Bo: Yes.\n" },
	{ "cells parted by bars and TABs",
	  "0:03 | Ada | Hello.\n0:06 | Bo | Yes.\n0:09 | Ada | Good.\n",
	  "@3000 Ada: Hello.\n@6000 Bo: Yes.\n@9000 Ada: Good.\n" },
	{ "the time in the second",
	  "Ada\t0:03\tHello.\nBo\t0:06\tYes.\nAda\t0:09\tGood.\n",
	  "@3000 Ada: Hello.\n@6000 Bo: Yes.\n@9000 Ada: Good.\n" },
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
	{ "notes below words of nobody",
	  "[00:03] So is it old?\n[00:09] Very.\n\nAction items\nAda to sell it\n",
	  "@3000 : So is it old?\n@9000 : Very.\nheading : Action items\nparagraph : "
	  "Ada to sell it\n" },
	{ "words with from and to are no agenda",
	  "0:00 - 0:05 Hello all.\n0:05 - 0:10 The van is blue.\n0:10 - 0:15 We sell "
	  "it.\n",
	  "@0 : Hello all.\n@5000 : The van is blue.\n@10000 : We sell it.\n" },
	{ "seconds in brackets",
	  "[3.2s] Ada: Hello.\n[12s] Bo: Yes.\n[15.75s] Ada: Good.\n",
	  "@3200 Ada: Hello.\n@12000 Bo: Yes.\n@15750 Ada: Good.\n" },
	{ "nicks behind times",
	  "10:02 <ada> hello\n10:03 <bo> yes\n10:05 <ada> good\n10:07 <bo> bye\n",
	  "@602000 ada: hello\n@603000 bo: yes\n@605000 ada: good\n@607000 bo: "
	  "bye\n" },
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
	{ "a time in marks of code below a name",
	  "Ada Quill:\n`0:03` Hello there.\n\nBo Lund:\n`0:08` Yes.\n\nAda "
	  "Quill:\n`0:12` Good.\n",
	  "@3000 Ada Quill: Hello there.\n@8000 Bo Lund: Yes.\n@12000 Ada Quill: "
	  "Good.\n" },
	{ "headings with times",
	  "## Ada (0:03)\nHello.\n\n## Bo (0:08)\nYes.\n\n"
	  "## Ada (0:12)\nGood.\n",
	  "@3000 Ada: Hello.\n@8000 Bo: Yes.\n@12000 Ada: Good.\n" },
	{ "a time behind the colon",
	  "Speaker 1: [00:00:03] Hello.\nSpeaker 2: [00:00:09] Yes.\nSpeaker 1: "
	  "[00:00:12] Good.\n",
	  "@3000 Speaker 1: Hello.\n@9000 Speaker 2: Yes.\n@12000 Speaker 1: Good.\n" },
	{ "a time behind a bold name",
	  "**Ada:** [00:00:03] Hello.\n**Bo:** [00:00:09] Yes.\n",
	  "@3000 Ada: Hello.\n@9000 Bo: Yes.\n" },
	{ "at a time of day", "Ada Quill at 10:02 AM\nHello.\n\nBo at 10:03 AM\nYes.\n",
	  "@0 Ada Quill: Hello.\n@60000 Bo: Yes.\n" },
	{ "a name, a time of day, the words, without blank lines",
	  "Ada\n10:02 AM\nHello.\nBo\n10:03 AM\nYes.\nAda\n10:05 AM\nGood.\n",
	  "@0 Ada: Hello.\n@60000 Bo: Yes.\n@180000 Ada: Good.\n" },
	{ "a time in brackets before the name",
	  "[00:03] Ada Quill\nHello.\n\n[00:09] Bo\nYes.\n",
	  "@3000 Ada Quill: Hello.\n@9000 Bo: Yes.\n" },
	{ "a bold line of time and name",
	  "**00:03 | Ada**\nHello.\n\n**00:09 | Bo**\nYes.\n",
	  "@3000 Ada: Hello.\n@9000 Bo: Yes.\n" },
};

int main(void)
{
	shapes_check(cases, COUNT(cases));
	return tap_end();
}
