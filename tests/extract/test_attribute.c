/* test_attribute.c - what an item is about, and what merely was named. */
#include "tests/extract/about.h"

static void test_subject(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_account(&k, "Lowther Mills", "Lowther", "lowther.example", "partner");
	kit_line(&k, "Rufus Tarn: We have forty cows.");
	kit_line(&k, "Ada Quill: Tessel has put in a bid.");
	kit_line(&k, "Ada Quill: The mill wheels of Lowther take nine weeks.");
	kit_line(&k, "Rufus Tarn: It rains.");
	kit_read(&k);
	about(&k, 0, 0, "Bramfield Dairy");
	about(&k, 1, 1,
	      "Bramfield Dairy"); /* a competitor that is named gets nothing */
	about(&k, 2, 2, "Lowther Mills, Bramfield Dairy"); /* a supplier does */
	about(&k, 3, 3, "Bramfield Dairy");
	kit_close(&k);
}

static void test_internal(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_account(&k, "Lowther Mills", "Lowther", "lowther.example", "partner");
	kit_line(&k, "Ada Quill: Then there is Bramfield. They want a second van.");
	kit_line(&k, "Nora Winterson: I will find one.");
	kit_line(&k,
		 "Ada Quill: The canteen. It is closed. It smells. Nobody eats there.");
	kit_line(&k, "Nora Winterson: It opens on Monday.");
	kit_line(&k, "Ada Quill: Lowther sent flowers.");
	kit_read(&k);
	about(&k, 0, 0, "Bramfield Dairy");
	about(&k, 1, 1, "Bramfield Dairy"); /* the stretch before it */
	about(&k, 3, 3, "");
	about(&k, 4, 4, "Lowther Mills");
	kit_close(&k);
}

/* What a supplier who takes part does for a customer is about both. */
static void test_done_by(void)
{
	static const struct {
		const char *owner, *want;
		bool there;
	} rows[] = {
		{ "Otto Lamb", "Bramfield Dairy, Lowther Mills", true },
		{ "Otto Lamb", "Bramfield Dairy", false },
		{ "Ada Quill", "Bramfield Dairy, Lowther Mills", true }, /* is named */
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct item *it;
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_account(&k, "Lowther Mills", "Lowther", "lowther.example",
			    "partner");
		kit_person(&k, "Otto Lamb", "otto@lowther.example", "Lowther Mills",
			   NULL);
		kit_line(&k, "Rufus Tarn: The wheel must turn by May, says Otto Lamb.");
		kit_line(&k, "Ada Quill: So it must.");
		if (rows[i].there)
			kit_line(&k, "Otto Lamb: It turns.");
		kit_read(&k);
		it = kit_item(&k, ITEM_ACTION, 0, 0);
		it->owner = str_z(rows[i].owner);
		item_about(&k, it, 0, rows[i].want);
		kit_close(&k);
	}
}

/* Two houses are there, and the title tells whose meeting it is. */
static void test_titled(void)
{
	static const struct {
		const char *title, *want;
	} rows[] = {
		{ "Bramfield x milling", "Bramfield Dairy" },
		{ "Milling", "Bramfield Dairy, Lowther Mills" },
		{ "Bramfield and Lowther", "Bramfield Dairy, Lowther Mills" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_account(&k, "Lowther Mills", "Lowther", "lowther.example",
			    "customer");
		kit_participant(&k, "Rufus Tarn", "rufus@bramfield.example");
		kit_participant(&k, "Otto Lamb", "otto@lowther.example");
		k.r.title = str_z(rows[i].title);
		kit_line(&k, "- the order number is missing");
		kit_read(&k);
		about(&k, 0, 0, rows[i].want);
		kit_close(&k);
	}
}

/* A line of our own notes that names a customer's person, and no account. */
static void test_noted(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_line(&k, "# Next steps");
	kit_line(&k, "- tell Rufus the new day");
	kit_line(&k, "- paint the gate");
	kit_line(&k, "- tell Nora Winterson the new day");
	kit_read(&k);
	noted(&k, 1, "Bramfield Dairy");
	noted(&k, 2, "");
	noted(&k, 3, "");
	kit_close(&k);
}

/* An example inside a turn is no point of the talk, and soon forgotten. */
static void test_example(void)
{
	for (int point = 0; point < 2; point++) {
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_line(&k, point ? "Ada Quill: Right. Bramfield laughed at the kite."
				   : "Ada Quill: Nobody has asked for it at all. "
				     "Bramfield laughed at the kite.");
		kit_line(&k, "Nora Winterson: They laughed?");
		kit_line(&k,
			 "Ada Quill: There was a thing with a hen. It ran. It fell. "
			 "It flew.");
		kit_line(&k, "Nora Winterson: I like it. I do.");
		kit_line(&k, "Nora Winterson: So we look at it again in the spring.");
		kit_read(&k);
		about(&k, 4, 4, point ? "Bramfield Dairy" : "");
		kit_close(&k);
	}
}

/* What a guest in our own talk says. */
static void test_guest(void)
{
	static const char *const talk[] = {
		"Ada Quill: It rains. It snows. It hails. We open on Monday.",
		"Nora Winterson: I will paint the door. It is red. It is old.",
		"Otto Lamb: I have four people until May.",
		"Ada Quill: Good. It rains. It snows. It hails. It is late. It is "
		"dark.",
		"Ada Quill: I will call the painter.",
		NULL
	};
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_account(&k, "Lowther Mills", "Lowther", "lowther.example", "partner");
	kit_participant(&k, "Otto Lamb", "otto@lowther.example");
	kit_lines(&k, talk);
	kit_read(&k);
	about(&k, 1, 1, "");
	about(&k, 2, 2, "Lowther Mills");
	about(&k, 4, 4, "");
	kit_close(&k);
}

/* What a guest tells is of the guest's house, whoever asked for it. */
static void test_answer(void)
{
	static const char *const talk[] = { "Ada Quill: It rains. It snows. It hails.",
					    "Ada Quill: How many people are there?",
					    "Otto Lamb: There are four until May.",
					    NULL };
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_account(&k, "Lowther Mills", "Lowther", "lowther.example", "partner");
	kit_participant(&k, "Otto Lamb", "otto@lowther.example");
	kit_lines(&k, talk);
	kit_read(&k);
	about(&k, 1, 2, "Lowther Mills");
	kit_close(&k);
}

/* Of whom it is said right behind it, in the same turn. */
static void test_turn(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_line(&k, "Nora Winterson: It rains.");
	kit_line(&k, "Ada Quill: They want a second van.");
	kit_line(&k, "Ada Quill: Bramfield, I mean.");
	kit_read(&k);
	about(&k, 0, 0, "");
	about(&k, 1, 1, "Bramfield Dairy");
	kit_close(&k);
}

static void test_two_subjects(void)
{
	struct kit k;
	struct item *it;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_account(&k, "Lowther Mills", "Lowther", "lowther.example", "customer");
	kit_person(&k, "Otto Lamb", "otto@lowther.example", "Lowther Mills", NULL);
	kit_line(&k, "Rufus Tarn: Bramfield has forty cows. Bramfield is big.");
	kit_line(&k, "Nora Pell: And Bramfield has a yard. All of Bramfield knows it.");
	kit_line(&k, "Otto Lamb: I will ask at home.");
	kit_read(&k);
	about(&k, 1, 1, "Bramfield Dairy"); /* who clearly outweighs the other */
	it = kit_item(&k, ITEM_ACTION, 2, 2);
	it->owner = STRL("Otto Lamb");
	item_attribute(&k.t, it);
	OK(it->about.n == 2, "the owner's organisation as well");
	kit_close(&k);
}

/* Neither outweighs the other: what names none is about whose people say it, and what
 * we say about the one that was named last. */
static void test_even(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_account(&k, "Lowther Mills", "Lowther", "lowther.example", "customer");
	kit_person(&k, "Otto Lamb", "otto@lowther.example", "Lowther Mills", NULL);
	kit_line(&k, "Rufus Tarn: The yard is shut.");
	kit_line(&k, "Otto Lamb: It rains. It rains. It rains. It rains.");
	kit_line(&k, "Rufus Tarn: So Lowther has nine wheels. They squeak.");
	kit_line(&k, "Otto Lamb: Then there is Bramfield.");
	kit_line(&k, "Rufus Tarn: And Lowther.");
	kit_line(&k, "Ada Quill: It snows.");
	kit_read(&k);
	about(&k, 0, 0, "Bramfield Dairy");
	about(&k, 1, 1, "Lowther Mills");
	about(&k, 5, 5, "Lowther Mills");
	kit_close(&k);
}

/* A talk with a supplier about a customer: what they state is about themselves, and
 * what is to be done about both. */
static void test_on_behalf(const char *opening, bool behalf)
{
	const char *both = behalf ? "Bramfield Dairy, Lowther Mills" : "Lowther Mills";
	struct kit k;
	struct item *it;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_account(&k, "Lowther Mills", "Lowther", "lowther.example", "partner");
	kit_participant(&k, "Otto Lamb", "otto@lowther.example");
	kit_line(&k, "Otto Lamb: Hello.");
	kit_line(&k, opening);
	kit_line(&k, "Ada Quill: They have forty cows and the yard is full.");
	kit_line(&k, "Otto Lamb: Our mill grinds nine tonnes a day.");
	kit_line(&k, "Otto Lamb: I will send you a price tomorrow.");
	kit_read(&k);
	about(&k, 2, 2, behalf ? "Bramfield Dairy" : "Lowther Mills");
	about(&k, 3, 3, "Lowther Mills");
	it = kit_item(&k, ITEM_ACTION, 4, 4);
	item_about(&k, it, 4, both);
	kit_close(&k);
}

/* What one of them tells of people they worked with once. */
static void test_elsewhere(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_participant(&k, "Rufus Tarn", "r.tarn@bramfield.example");
	kit_line(&k,
		 "Rufus Tarn: My old boss at the cheese place rang. She runs it now.");
	kit_line(&k,
		 "Rufus Tarn: She's looking for a new pump there and has the money.");
	kit_line(&k, "Ada Quill: Oh.");
	kit_line(&k, "Rufus Tarn: I'll put her in touch with you.");
	kit_line(&k, "Rufus Tarn: There is one more thing at Bramfield, the drain.");
	kit_line(&k, "Ada Quill: It rains.");
	kit_line(&k, "Ada Quill: And it snows.");
	kit_line(&k, "Rufus Tarn: The vet says she comes on Friday.");
	kit_read(&k);
	about(&k, 1, 1, "");
	about(&k, 3, 3, "");
	about(&k, 4, 4, "Bramfield Dairy"); /* "there is" points nowhere */
	about(&k, 7, 7, "Bramfield Dairy"); /* long after */
	kit_close(&k);
}

/* A friend passed on at the end of a meeting is of a house that nobody may know yet. */
static void test_passed_on(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_participant(&k, "Rufus Tarn", "r.tarn@bramfield.example");
	kit_line(&k, "Rufus Tarn: My cousin's on your list. My cousin wants cheese.");
	kit_line(&k, "Rufus Tarn: They've money for a second pump next year.");
	kit_line(&k,
		 "Rufus Tarn: And a friend of ours, Wenna, works at the goat people.");
	kit_line(&k, "Rufus Tarn: They've money for a pump and nobody to build it.");
	kit_line(&k, "Rufus Tarn: I'll give her your number.");
	kit_line(&k, "Ada Quill: I will send you the plan.");
	kit_read(&k);
	item_about(&k, kit_item(&k, ITEM_OPPORTUNITY, 1, 1), 1, "Bramfield Dairy");
	item_about(&k, kit_item(&k, ITEM_OPPORTUNITY, 3, 3), 3, "");
	item_about(&k, kit_item(&k, ITEM_ACTION, 4, 4), 4, "");
	item_about(&k, kit_item(&k, ITEM_ACTION, 5, 5), 5, "Bramfield Dairy");
	kit_close(&k);
}

int main(void)
{
	test_passed_on();
	test_on_behalf("Ada Quill: So this is the farm, it's Bramfield.", true);
	test_on_behalf("Ada Quill: It rained at Bramfield.", true);
	test_on_behalf("Otto Lamb: I hear it's Bramfield.", true);
	test_on_behalf(
	    "Ada Quill: It rained at Bramfield. It rains. It snows. It hails. It "
	    "is late. It is dark. It is cold. It is wet. I am wet. I am cold. I "
	    "am late. I am off. I am back. I am in.",
	    false); /* long before */
	test_elsewhere();
	test_subject();
	test_internal();
	test_done_by();
	test_titled();
	test_noted();
	test_example();
	test_guest();
	test_answer();
	test_turn();
	test_two_subjects();
	test_even();
	return tap_end();
}
