/* test_agenda.c - rounds of accounts: headings in talk and in notes. */
#include "extract/agenda.h"
#include "tests/extract/about.h"

/* A round of customers: what is said behind a name that opens, up to another point. */
static void test_agenda(void)
{
	static const char *const talk[] = {
		"Ada Quill: Okay, Nora, Bramfield.",
		"Nora Winterson: It went well. They have forty cows. They like us. So "
		"do "
		"I.",
		"Nora Winterson: The price is nine pounds a cow.",
		"Ada Quill: Right, so Lowther then.",
		"Nora Winterson: They want three wheels. They are slow. They are far.",
		"Ada Quill: I will call them on Monday.",
		"Ada Quill: Last thing, the canteen.",
		"Nora Winterson: It is shut. It smells. Nobody eats there.",
		"Nora Winterson: It opens on Monday.",
		"Ada Quill: I will ask Rufus for a table.",
		"Nora Winterson: Good.",
		"Ada Quill: I like the van that Bramfield has. It is red. It is new.",
		"Nora Winterson: It rains. It snows. It hails.",
		"Nora Winterson: The lift is out again.",
		NULL
	};
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_account(&k, "Lowther Mills", "Lowther", "lowther.example", "customer");
	kit_lines(&k, talk);
	kit_read(&k);
	about(&k, 2, 2, "Bramfield Dairy");
	about(&k, 5, 5, "Lowther Mills");
	about(&k, 8, 8, "");
	about(&k, 9, 9, "Bramfield Dairy"); /* one of their people */
	about(&k, 13, 13, "");              /* named in passing is no point */
	kit_close(&k);

	/* A supplier takes part: what is to be done is about them as well. */
	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_account(&k, "Lowther Mills", "Lowther", "lowther.example", "partner");
	kit_participant(&k, "Otto Lamb", "otto@lowther.example");
	kit_line(&k, "Ada Quill: Can we do Bramfield?");
	kit_line(&k, "Otto Lamb: Go on. I sit. I hear. I write.");
	kit_line(&k, "Ada Quill: They want three wheels by May.");
	kit_read(&k);
	about(&k, 2, 2, "Bramfield Dairy");
	{
		struct item *it = kit_item(&k, ITEM_ACTION, 2, 2);

		item_attribute(&k.t, it);
		OK(it->about.n == 2, "an action is about both");
	}
	kit_close(&k);
}

/* A point lasts where a partner is named in it; whose person is named is another's. */
static void test_beside_point(void)
{
	static const char *const talk[] = {
		"Ada Quill: Lowther first. They said yes.",
		"Nora Winterson: It is theirs from April.",
		"Nora Winterson: I will confirm both days with Wheelers.", /* 2 */
		NULL
	};
	static const char *const named[] = { "Ada Quill: Lowther first. They said yes.",
					     "Nora Winterson: They want three wheels.",
					     "Ada Quill: The lamps come in autumn.",
					     "Ada Quill: Nora, you tell Rufus.", /* 3 */
					     NULL };
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_account(&k, "Lowther Mills", "Lowther", "lowther.example", "customer");
	kit_account(&k, "Wheelers Ltd", "Wheelers", "wheelers.example", "partner");
	kit_lines(&k, talk);
	kit_read(&k);
	about(&k, 1, 1, "Lowther Mills");
	about(&k, 2, 2, "Wheelers Ltd, Lowther Mills");
	kit_close(&k);

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_account(&k, "Lowther Mills", "Lowther", "lowther.example", "customer");
	kit_lines(&k, named);
	kit_read(&k);
	about(&k, 1, 1, "Lowther Mills");
	about(&k, 3, 3, "Bramfield Dairy");
	kit_close(&k);
}

/*
 * A round that somebody leads: a point lasts until the next heading, whatever is named
 * in passing, and "And the price?" is a part of it.
 */
static void test_round(void)
{
	static const char *const talk[] = {
		"Ada Quill: Bramfield first. Nora.",
		"Nora Winterson: It went well. Rufus likes us. It rains there.",
		"Ada Quill: Brilliant. Ooh. Cheers. And the price?",
		"Nora Winterson: Nine pounds a cow.",             /* 3 */
		"Nora Winterson: Wheelers promised us two vans.", /* 4 */
		"Ada Quill: They can wait. And the yard?",
		"Nora Winterson: It is full until May.", /* 6 */
		"Nora Winterson: We have Lowther. They sleep. They snore. They can "
		"write.",
		"Nora Winterson: He won't sign until then.", /* 8 */
		"Ada Quill: Mills.",
		"Nora Winterson: They want three wheels. They are slow. They are far.",
		"Ada Quill: I will call them on Monday.", /* 11 */
		"Ada Quill: Right, Quarrick.",
		"Nora Winterson: Hard. They are new. They want a van.", /* 13 */
		"Ada Quill: India.",
		"Nora Winterson: Otto has the quote. He is slow. It rains.",
		"Nora Winterson: He won't sign.", /* 16 */
		"Ada Quill: Holidays.",
		"Nora Winterson: It rains. It snows. It hails.",
		"Nora Winterson: I am away in May.", /* 19 */
		"Nora Winterson: Mills grind slowly, my uncle said.",
		NULL
	};
	const struct account *a;
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_account(&k, "Lowther Mills", "the mills", "lowther.example", "customer");
	*VEC_ADD(&k.arena, &k.conf.accounts.v[2].aliases) = STRL("Lowther");
	kit_account(&k, "Wheelers", NULL, NULL, "partner");
	kit_person(&k, "Otto Lamb", "otto@lowther.example", "Lowther Mills", NULL);
	kit_lines(&k, talk);
	kit_read(&k);
	about(&k, 3, 3, "Bramfield Dairy");
	about(&k, 4, 4, "Wheelers, Bramfield Dairy");
	about(&k, 6, 6, "Bramfield Dairy"); /* not the supplier's */
	about(&k, 8, 8, "Bramfield Dairy");
	about(&k, 11, 11, "Lowther Mills"); /* "the mills" */
	about(&k, 13, 13, "");
	about(&k, 16, 16, "Lowther Mills"); /* whose people are named */
	about(&k, 19, 19, "");
	about(&k, 20, 20, ""); /* no heading */
	a = kit_org(&k, "Bramfield Dairy");
	OK(a && str_eq(a->role, STRL("mentioned")), "none rules a round");
	kit_close(&k);
}

/* What is a heading: of two sentences that name an account a round is made. */
static void test_headings(void)
{
	static const struct {
		const char *line;
		bool heads;
	} cases[] = {
		{ "Bramfield.", true },
		{ "Okay, Nora, Bramfield.", true },
		{ "Bramfield, Nora.", true },
		{ "So, Bramfield?", true },
		{ "Let's start with Bramfield.", true },
		{ "Right, moving on to Bramfield.", true },
		{ "Where are we with Bramfield?", true },
		{ "How was Bramfield?", true },
		{ "How did Bramfield go?", true },
		{ "How are we doing on Bramfield?", true },
		{ "Any news from Bramfield?", true },
		{ "Next up, Bramfield.", true },
		{ "What's the latest at Bramfield?", true },
		{ "Over to Bramfield.", true },
		{ "I wrote to Bramfield.", false },
		{ "Ask Nora about Bramfield.", false },
		{ "Bramfield wants a van.", false },
		{ "The van is from Bramfield.", false },
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_account(&k, "Lowther Mills", "Lowther", NULL, "customer");
		kit_line(&k, "Ada Quill: Lowther first.");
		kit_line(&k, "Nora Winterson: It rains.");
		kit_line(&k, arena_fmt(&k.arena, "Ada Quill: %s", cases[i].line).p);
		kit_read(&k);
		OK(agenda_is_round(&k.t) == cases[i].heads, "%s", cases[i].line);
		kit_close(&k);
	}
}

/* Notes of a round: by the heading or the bullet under which a line stands. */
static void test_sections(void)
{
	static const char *const notes[] = { "# Bramfield",
					     "# Actions",
					     "- Ada sends the contract",
					     "- Lowther lends us a van",
					     "- Nora paints the door", /* 4 */
					     "- Lowther Mills",
					     "  - The wheels are late", /* 6 */
					     "= We met Lowther.",
					     "- It rained", /* 8 */
					     "= Lowther:",
					     "- It snowed", /* 10 */
					     "# Canteen",
					     "- It opens on Monday", /* 12 */
					     "# Bramfield",
					     "- Wheelers sent two vans", /* 14 */
					     NULL };
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_account(&k, "Lowther Mills", "Lowther", "lowther.example", "customer");
	kit_account(&k, "Wheelers", NULL, NULL, "partner");
	kit_lines(&k, notes);
	k.r.segments.v[0].level = 1;
	k.r.segments.v[11].level = 1;
	kit_read(&k);
	noted(&k, 2, "Bramfield Dairy");
	noted(&k, 3, "Lowther Mills");
	noted(&k, 4, "Bramfield Dairy"); /* not its neighbour's */
	noted(&k, 6, "Lowther Mills");
	noted(&k, 8, "Bramfield Dairy");
	noted(&k, 10, "Lowther Mills");
	noted(&k, 12, "");
	about(&k, 12, 12, ""); /* whoever took it, notes or rules */
	noted(&k, 14, "Wheelers, Bramfield Dairy");
	kit_close(&k);
}

/* Notes of a round without bullets, whose headings are lines in capitals. */
static void test_capitals(void)
{
	static const char *const notes[] = {
		"= >> BRAMFIELD", "= o two vans by May", "= o Nora paints the door",
		"= >> STONEMILL", "= o forty sacks",     NULL
	};
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_lines(&k, notes);
	kit_read(&k);
	noted(&k, 2, "Bramfield Dairy");
	noted(&k, 4, "");
	kit_close(&k);
}

/* A new customer, of whom only the address is known, is one. */
static void test_unknown(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_account(&k, "Lowther Mills", "Lowther", "lowther.example", "partner");
	kit_participant(&k, "Ida Moor", "ida@stonemill.example");
	kit_line(&k, "Ida Moor: Lowther promised us two vans. They are late.");
	kit_line(&k, "Ada Quill: I will ask them.");
	kit_line(&k, "Ida Moor: We use the vans of Lowther.");
	kit_read(&k);
	about(&k, 1, 1, "Stonemill");
	about(&k, 2, 2, "Lowther Mills, Stonemill");
	kit_close(&k);
}

/* In a talk without headings a name that opens a sentence is soon forgotten. */
static void test_passing(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_line(&k, "Ada Quill: Bramfield promised us two vans. It rains. It snows.");
	kit_line(&k, "Nora Winterson: I will ask them.");
	kit_line(&k, "Ada Quill: It hails. It is late. It is dark. It is cold.");
	kit_line(&k, "Nora Winterson: It melts. It dries. It is early. It is light.");
	kit_line(&k, "Ada Quill: It is warm. It blows. It is hot.");
	kit_line(&k, "Nora Winterson: I will paint the door.");
	kit_read(&k);
	about(&k, 1, 1, "Bramfield Dairy");
	about(&k, 5, 5, "");
	kit_close(&k);
}

/* Where one voice has all words, the next heading stands right behind. */
static void test_next(void)
{
	static const char *const talk[] = { "Ada Quill: Hello. It rains. It snows.",
					    "Ada Quill: It opens on Monday.",
					    "Ada Quill: Bramfield.",
					    "Nora Winterson: It is full.",
					    "Ada Quill: Lowther.",
					    NULL };
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_account(&k, "Lowther Mills", "Lowther", "lowther.example", "customer");
	kit_lines(&k, talk);
	kit_read(&k);
	about(&k, 1, 1, "");
	about(&k, 3, 3, "Bramfield Dairy");
	kit_close(&k);
}

/* Who leads the round answers, too; and "next week" is no next point. */
static void test_answers(void)
{
	static const char *const talk[] = {
		"Ada Quill: Lowther.",
		"Nora Winterson: It went well.",
		"Ada Quill: Bramfield. It is not signed.",
		"Nora Winterson: Why?",
		"Ada Quill: Insurance.",
		"Nora Winterson: I will ask the team. Next week.",
		"Ada Quill: The price is nine pounds a cow.",
		NULL
	};
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_account(&k, "Lowther Mills", "Lowther", "lowther.example", "customer");
	kit_lines(&k, talk);
	kit_read(&k);
	about(&k, 5, 5, "Bramfield Dairy");
	about(&k, 6, 6, "Bramfield Dairy");
	kit_close(&k);
}

/* Where several have one voice nobody leads: "Frost." is an answer. */
static void test_them(void)
{
	static const char *const talk[] = { "Them: Lowther first.",
					    "Them: It went well.",
					    "Them: Bramfield.",
					    "Ada Quill: What do they want?",
					    "Them: Frost.",
					    "Them: It is cold. It rains. It snows.",
					    "Them: The price is nine pounds a cow.",
					    NULL };
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_account(&k, "Lowther Mills", "Lowther", "lowther.example", "customer");
	kit_lines(&k, talk);
	kit_read(&k);
	about(&k, 6, 6, "Bramfield Dairy");
	kit_close(&k);
}

/* A point of a round is left where neither it nor its people are named for long. */
static void test_lately(void)
{
	static const char small[] = "It rains. It snows. It hails. It melts. It dries.";
	static const char *const between[] = { "Is Rufus back?", "Is it late?" };

	for (size_t i = 0; i < 2; i++) {
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_account(&k, "Lowther Mills", "Lowther", NULL, "customer");
		kit_line(&k, "Ada Quill: Lowther.");
		kit_line(&k, "Ada Quill: Bramfield.");
		for (size_t n = 0; n < 5; n++) {
			if (n == 2)
				kit_line(
				    &k,
				    arena_fmt(&k.arena, "Ada Quill: %s", between[i]).p);
			kit_line(&k,
				 arena_fmt(&k.arena, "Nora Winterson: %s", small).p);
		}
		kit_line(&k, "Ada Quill: The price is nine pounds a cow.");
		kit_read(&k);
		about(&k, 8, 8, i == 0 ? "Bramfield Dairy" : "");
		kit_close(&k);
	}
}

/* What opens another matter, in a talk among ourselves that names no account for it. */
static void test_leaves(void)
{
	static const struct {
		const char *line;
		bool leaves;
	} rows[] = {
		{ "Ada Quill: Okay, canteen.", true },
		{ "Ada Quill: The rain gauges. Nora, are they here?", true },
		{ "Ada Quill: Nora. The rain gauges.", true },
		{ "Ada Quill: The other thing is the rain gauges.", true },
		{ "Ada Quill: While I think of it, the gauges have come.", true },
		{ "Ada Quill: The gauges have come.", false },
		{ "Ada Quill: Right, and rain.", false },
		{ "Ada Quill: Bramfield. Nora, are they here?", false },
		{ "Ada Quill: Gauges.", false }, /* may be an answer */
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_line(&k, "Nora Winterson: We drove by. Bramfield had a fair.");
		kit_line(&k, rows[i].line);
		kit_line(&k, "Nora Winterson: I will paint the door.");
		kit_read(&k);
		about(&k, 2, 2, rows[i].leaves ? "" : "Bramfield Dairy");
		kit_close(&k);
	}
}

int main(void)
{
	test_agenda();
	test_beside_point();
	test_lately();
	test_leaves();
	test_round();
	test_headings();
	test_sections();
	test_capitals();
	test_unknown();
	test_passing();
	test_next();
	test_answers();
	test_them();
	return tap_end();
}
