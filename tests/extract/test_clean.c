/* test_clean.c - fillers, stutter and "I": what goes, what must stay. */
#include "tests/extract/kit.h"

static const struct {
	const char *in, *speaker, *out;
} cases[] = {
	{ "Aye we take the vans.", NULL, "We take the vans." },
	{ "Of course it'll be there by nine.", NULL, "It'll be there by nine." },
	{ "Of course not.", NULL, "Of course not." },
	{ "No, we don't.", NULL, "No, we don't." },
	{ "Tell you what, I'll send the map.", "Ada Quill",
	  "Ada Quill will send the map." },
	{ "Um, I'll send the the map.", "Nora Pell", "Nora Pell will send the map." },
	{ "So I can do Friday.", "Nora Pell", "Nora Pell can do Friday." },
	{ "I'll I'll write it.", NULL, "I'll write it." },
	{ "We could we could move it.", NULL, "We could move it." },
	{ "It is, you know, rather late.", NULL, "It is rather late." },
	{ "It was, like, enormous.", NULL, "It was enormous." },
	{ "I like the plan.", NULL, "I like the plan." },
	{ "Like, on Monday?", NULL, "On Monday?" },
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
	{ "The map I'll send you today.", "Nora Pell",
	  "The map Nora Pell will send you today." },
	{ "If I have it, I can draw it, and I personally must.", "Nora Pell",
	  "If Nora Pell has it, Nora can draw it, and personally must." },
	{ "That's what I don't know, and I sort of need it.", "Nora Pell",
	  "That's what I don't know, and I sort of need it." },
	{ "That's what I don't know, and I need it.", "Nora Pell",
	  "That's what Nora Pell doesn't know, and Nora needs it." },
	{ "Can I have it when I'm back?", "Nora Pell", "Can I have it when I'm back?" },
	{ "It takes, I don't know, two hours.", NULL, "It takes two hours." },
	{ "Whether it holds, I don't know, it may.", NULL,
	  "Whether it holds, I don't know, it may." },
	{ "I don't have it with me.", "Nora Pell", "I don't have it with me." },
	{ "I'll draw it, and then you come with me.", "Nora Pell",
	  "Nora Pell will draw it, and then you come with Nora." },
	{ "It takes two hours, I don't know.", NULL,
	  "It takes two hours, I don't know." },
	{ "I don't know, I'd ask.", NULL, "I don't know, I'd ask." },
	{ "My team and I will do it.", "Nora Pell", "My team and I will do it." },
	{ "the price is 20 20 thousand", NULL, "The price is 20 20 thousand" },
	{ "The gap is four, uh.", NULL, "The gap is four." },
	{ "Sure, I'll ask legal.", "Nora Pell", "Nora Pell will ask legal." },
	{ "And I'll send a first sizing.", "Nora Pell",
	  "Nora Pell will send a first sizing." },
	{ "Yes, and then we ship it.", NULL, "We ship it." },
	{ "Okay. We ship it.", NULL, "Okay. We ship it." },
	{ "Yes, by Friday.", NULL, "Yes, by Friday." },
	{ "Okay, but could you draw it?", NULL, "Could you draw it?" },
	{ "Yes, but not on Friday.", NULL, "Yes, but not on Friday." },
	{ "And two more vans.", NULL, "And two more vans." },
	{ "Right turns are hard.", NULL, "Right turns are hard." },
	{ "One thing that blocks us: the gate is shut.", NULL, "The gate is shut." },
	{ "My question: who will open the gate?", NULL, "Who will open the gate?" },
	{ "The order: vans, tyres, paint.", NULL, "The order: vans, tyres, paint." },
	{ "One price: ten.", NULL, "One price: ten." },
	{ "We th the plan is, uh, M maybe late.", NULL,
	  "We the plan is, M maybe late." },
	{ "But I I'm not sure, it it's late.", NULL, "I'm not sure, it's late." },
	{ "M maybe we wait.", NULL, "Maybe we wait." },
	{ "It has a sha shape with ligh light al al also.", NULL,
	  "It has a shape with light also." },
	{ "The theatre had nine ninety for forty per person, Sun Sunday.", NULL,
	  "The theatre had nine ninety for forty per person, Sun Sunday." },
	{ "We met Tilda Marsh, Marsh & Pole, and the, the rest.", NULL,
	  "We met Tilda Marsh, Marsh & Pole, and the rest." },
	{ "So phase one is images.", NULL, "Phase one is images." },
	{ "So cheap that we took it.", NULL, "So cheap that we took it." },
	{ "So far we have two vans.", NULL, "So far we have two vans." },
	{ "Then the test moves to June.", NULL, "The test moves to June." },
	{ "Well if it rains we wait.", NULL, "If it rains we wait." },
	{ "And can somebody shift the boxes.", NULL, "Can somebody shift the boxes." },
	{ "It is s smaller and we bu build it.", NULL,
	  "It is smaller and we build it." },
	{ "We take option b because it is cheap.", NULL,
	  "We take option b because it is cheap." },
	{ "Ask St Stephen's and re read it.", NULL,
	  "Ask St Stephen's and re read it." },
	{ "We just say we just say that it holds.", NULL,
	  "We just say that it holds." },
	{ "Press six six six and make one one okay button.", NULL,
	  "Press six six six and make one okay button." },
	{ "It costs twenty five euros, so...", NULL, "It costs twenty five euros." },
	{ "I think so...", NULL, "I think so..." },
	{ "So until it is signed we wait.", NULL, "Until it is signed we wait." },
	{ "So uh we wait.", NULL, "We wait." },
	{ "Then let us go with the archive.", NULL, "Let us go with the archive." },
	{ "So is the other site.", NULL, "So is the other site." },
	{ "So is the other site open?", NULL, "Is the other site open?" },
	{ "Yeah bin the night rule.", NULL, "Bin the night rule." },
	{ "Okay for us if it is dry.", NULL, "Okay for us if it is dry." },
	{ "And the on-call mailbox please.", NULL, "The on-call mailbox please." },
	{ "I'll ask them and I'll write to you.", "Nora Pell",
	  "Nora Pell will ask them and will write to you." },
	{ "I'll write it before I go home.", "Nora Pell",
	  "Nora Pell will write it before Nora goes home." },
	{ "Leave it to me, I'll write it.", "Nora Pell", "Nora Pell will write it." },
	{ "Leave it with me, please.", "Nora Pell",
	  "Leave it with Nora Pell, please." },
	{ "Of course, I'll write it.", "Nora Pell", "Nora Pell will write it." },
	{ "I'm seeing her on Friday, and I've got the list.", "Nora Pell",
	  "Nora Pell is seeing her on Friday, and has got the list." },
	{ "I'll draw it, I can do that tomorrow.", "Nora Pell",
	  "Nora Pell will draw it, and can do that tomorrow." },
	{ "I'll draw it, I can do that tomorrow.", "Dr Pell",
	  "Dr Pell will draw it, and can do that tomorrow." },
	{ "I don't know what it costs.", "Nora Pell",
	  "Nora Pell doesn't know what it costs." },
	{ "I can't get at it, the site won't let me in.", "Nora Pell",
	  "Nora Pell can't get at it, the site won't let Nora in." },
	{ "I can mend it tonight if you let me on.", "Nora Pell",
	  "Nora Pell can mend it tonight if you let Nora on." },
	{ "And let me ask them.", "Nora Pell", "Nora Pell will ask them." },
	{ "I counted them on Monday, and I took the dead ones out.", "Nora Pell",
	  "Nora Pell counted them on Monday, and took the dead ones out." },
	{ "It's still four, I'd checked with them.", "Nora Pell",
	  "It's still four, I'd checked with them." },
	{ "I did ask, but I couldn't find it.", "Nora Pell",
	  "Nora Pell did ask, but Nora couldn't find it." },
	{ "I'd sooner have the small one.", "Nora Pell",
	  "Nora Pell would sooner have the small one." },
	{ "I exceed my share and I proceed.", "Nora Pell",
	  "I exceed my share and I proceed." },
	{ "I need a map and I don't know who has one.", "Nora Pell",
	  "Nora Pell needs a map and doesn't know who has one." },
	{ "Rufus and I don't know who has one.", "Nora Pell",
	  "Rufus and I don't know who has one." },
	{ "The gate is shut so I can't get in.", "Nora Pell",
	  "The gate is shut so Nora Pell can't get in." },
	{ "Send me the list then I can draw it.", "Nora Pell",
	  "Send Nora Pell the list then Nora can draw it." },
	{ "I honestly can't say today.", "Nora Pell",
	  "Nora Pell honestly can't say today." },
	{ "I've asked them and they say it's wood, I say it's stone.", "Nora Pell",
	  "Nora Pell has asked them and they say it's wood, Nora says it's stone." },
	{ "I'll send you the pass, it came today and I need to scan it.", "Nora Pell",
	  "Nora Pell will send you the pass, it came today and Nora needs to scan "
	  "it." },
	{ "I'll find out where the key is and I'll write to you.", "Nora Pell",
	  "Nora Pell will find out where the key is and will write to you." },
	{ "About ten, I should think.", "Nora Pell", "About ten, I should think." },
	{ "I'll come on Monday, I think.", "Nora Pell",
	  "Nora Pell will come on Monday, Nora thinks." },
	{ "It's mine because I'm the one who pays.", "Nora Pell",
	  "It's mine because I'm the one who pays." },
	{ "Ask them because I'm not a chemist.", "Nora Pell",
	  "Ask them because Nora Pell is not a chemist." },
	{ "I'll ring if I can.", "Nora Pell", "Nora Pell will ring if Nora can." },
	{ "And all nine gates have been shut since Sunday.", NULL,
	  "All nine gates have been shut since Sunday." },
	{ "Because we have no key for it, that's why.", NULL,
	  "We have no key for it, that's why." },
	{ "Because it rains, we wait in the barn.", NULL,
	  "Because it rains, we wait in the barn." },
	{ "Because of the rain in the barn.", NULL,
	  "Because of the rain in the barn." },
	{ "the lids stick i'll ask if i can", NULL,
	  "The lids stick I'll ask if I can" },
	{ "I think it is late.", "Nora Pell", "I think it is late." },
	{ "I'll ask my boss.", "Nora Pell", "Nora Pell will ask their boss." },
	{ "My boss is out, I'll ask.", "Nora Pell",
	  "Nora Pell's boss is out, Nora will ask." },
	{ "My word, I'll ask.", "Nora Pell", "My word, I'll ask." },
	{ "You have it from me on Monday.", "Nora Pell",
	  "You have it from Nora Pell on Monday." },
	{ "Let me see when it is there.", "Nora Pell", "Let me see when it is there." },
	{ "Let me ask legal and I'll come back.", "Nora Pell",
	  "Nora Pell will ask legal and will come back." },
	{ "Let me know when it is there.", "Nora Pell",
	  "Let Nora Pell know when it is there." },
	/* who speaks once, and in the third person */
	{ "I'll draw it, they check it, I'll sign it.", "Nora Pell",
	  "Nora Pell will draw it, they check it, Nora will sign it." },
	{ "I'll sort the passes, I just need your full names.", "Nora Pell",
	  "Nora Pell will sort the passes, and just needs your full names." },
	{ "I have a list of them, I will clean it and send it to you.", "Nora Pell",
	  "Nora Pell has a list of them, and will clean it and send it to you." },
	{ "I write you a page about it.", "Nora Pell",
	  "Nora Pell writes you a page about it." },
	{ "I carry it home and I'll fix it.", "Nora Pell",
	  "Nora Pell carries it home and will fix it." },
	{ "I spoke to them on Monday.", "Nora Pell",
	  "Nora Pell spoke to them on Monday." },
	{ "I let someone in.", "Nora Pell", "I let someone in." },
	{ "I'd call it a day, I'd say Friday.", "Nora Pell",
	  "Nora Pell would call it a day, Friday." },
	{ "I'll take it to our board.", "Nora Pell",
	  "Nora Pell will take it to their board." },
	{ "I'll take it to our board and we'll see.", "Nora Pell",
	  "Nora Pell will take it to our board and we'll see." },
	{ "I'll take it to our board when they meet.", "Nora Pell",
	  "Nora Pell will take it to their board when they meet." },
	{ "I'll ask if they take our list.", "Nora Pell",
	  "Nora Pell will ask if they take our list." },
	{ "I'll call her and introduce myself.", "Nora Pell",
	  "I'll call her and introduce myself." },
	{ "I'll buy it myself, tomorrow.", "Nora Pell",
	  "Nora Pell will buy it, tomorrow." },
	{ "I'll test it till I've got an answer.", "Nora Pell",
	  "Nora Pell will test it till Nora has got an answer." },
	{ "I go there on Monday and connect it, both pumps.", "Nora Pell",
	  "Nora Pell goes there on Monday and connects it, both pumps." },
	{ "I ask legal and give you an answer.", "Nora Pell",
	  "Nora Pell asks legal and gives you an answer." },
	{ "I'll go there and connect it.", "Nora Pell",
	  "Nora Pell will go there and connect it." },
	{ "I call them to come and connect it.", "Nora Pell",
	  "Nora Pell calls them to come and connect it." },
	{ "I bring the order and plan to stay.", "Nora Pell",
	  "Nora Pell brings the order and plan to stay." },
	{ "I don't know it today it's open and I'll not pretend.", "Nora Pell",
	  "Nora Pell doesn't know it today it's open and Nora will not pretend." },
	{ "I'll find out what they're rated for and I'll ring.", "Nora Pell",
	  "Nora Pell will find out what they're rated for and will ring." },
	{ "Then I write my two pages.", "Nora Pell",
	  "Nora Pell writes their own two pages." },
	/* begun anew, or taken back */
	{ "Can you put this, can you tidy this up?", NULL, "Can you tidy this up?" },
	{ "Would you keep it, would you keep the word out?", NULL,
	  "Would you keep the word out?" },
	{ "We want vans, we want tyres for them.", NULL,
	  "We want vans, we want tyres for them." },
	{ "Is it this, is it that one?", NULL, "Is it this, is it that one?" },
	{ "It's the words, it's, the annex has them.", NULL,
	  "It's the words, the annex has them." },
	{ "I've actually, I spoke to them.", "Nora Pell", "Nora Pell spoke to them." },
	{ "I've actually, we spoke to them.", NULL,
	  "I've actually, we spoke to them." },
	{ "I'll get Ben to... no, I'll buy it.", "Nora Pell",
	  "Nora Pell will buy it." },
	{ "I'll find out and Ben'll, no, I'll write to you.", "Nora Pell",
	  "Nora Pell will find out, and will write to you." },
	{ "I'll have it by Friday, no, make it Monday.", "Nora Pell",
	  "Nora Pell will have it Monday." },
	{ "I'll draw it, by the end of May, no, by the tenth of June.", "Nora Pell",
	  "Nora Pell will draw it, by the tenth of June." },
	{ "The gate is shut, no, they say.", NULL, "The gate is shut, no, they say." },
	{ "getName is gone", NULL, "getName is gone" },
	{ "https://b.example/x is up", NULL, "https://b.example/x is up" },
	{ "that's... the gate", NULL, "That's... the gate" },
	{ "I will sign.", "nora-pell", "nora-pell will sign." },
	{ "Let us go with the 21st.", NULL, "Let us go with the 21st." },
	{ "um", NULL, "Um" },
	{ "", NULL, "" }
};

static const struct {
	const char *text;
	bool assent;
} assents[] = {
	{ "Yes, agreed.", true },           { "Works for me.", true },
	{ "Okay, great.", true },           { "That's fine with us.", true },
	{ "Agreed on the vans.", false },   { "No.", false },
	{ "Great, then the 21st.", false }, { "yes yes yes yes yes yes yes", false },
};

/* Sentences of one item, each behind the others. */
static const struct {
	const char *in[3], *out;
} joined[] = {
	{ { "It is frozen till May", "They say it takes weeks", NULL },
	  "It is frozen till May. They say it takes weeks." },
	{ { "Is it signed", "It is,", NULL }, "Is it signed? It is." },
	{ { "It is late,.", NULL, NULL }, "It is late." },
	{ { "We wait…", "It is \"late.\"", NULL }, "We wait… It is \"late.\"" },
	{ { "Phase one is images, nothing else.", "Images, nothing else.", "Images." },
	  "Phase one is images, nothing else. Images." },
};

static void is_assent(const char *text, bool assent)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_line(&k, text);
	talk_build(&k.t, &k.r, &k.conf, NULL);
	OK(clean_is_assent(&k.t, k.t.sentences.v) == assent, "%s", text);
	kit_close(&k);
}

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
		is_assent(assents[i].text, assents[i].assent);
	for (size_t i = 0; i < sizeof joined / sizeof *joined; i++) {
		struct buf b = { 0 };

		for (size_t k = 0; k < 3 && joined[i].in[k]; k++)
			clean_add(&a, &b, str_z(joined[i].in[k]));
		OK(str_eq(buf_view(&b), str_z(joined[i].out)), "%.*s",
		   STR_ARG(buf_view(&b)));
		buf_fini(&b);
	}
	OK(str_eq(clean_capital(&a, STRL("two vans")), STRL("Two vans")) &&
	       str_eq(clean_capital(&a, STRL("v2.4 ships")), STRL("v2.4 ships")) &&
	       str_eq(clean_capital(&a, STRL("iPad for Bo")), STRL("iPad for Bo")),
	   "a capital, but for what is written as it is");
	for (size_t i = 0; i < sizeof longest; i++)
		longest[i] = i % 3 == 2 ? ' ' : 'a';
	OK(clean_sentence(&a, str_n(longest, sizeof longest), STRL("")).len > 8000,
	   "a sentence of too many words stays whole");
	arena_fini(&a);
	return tap_end();
}
