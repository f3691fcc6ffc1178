/* test_orgs.c - houses that only a title or the talk tells. */
#include "base/lang/name.h"
#include "tests/extract/kit.h"

static const struct {
	const char *title, *guest, *said, *org;
} titles[] = {
	/* where it was */
	{ "site visit Alder Rd + meeting", "Tam Lowe", "All of Alder have barns.",
	  NULL },
	{ "Quarrick & Bray commercials", "Tam Bray", "We have nine barns.",
	  "Quarrick & Bray" },
	{ "Quarrick and Bray commercials", "Tam Bray", "We have nine barns.",
	  "Quarrick and Bray" },
	{ "Bray and what comes next", "Tam Bray", "We have nine barns.", "Bray" },
	{ "intro Quarrick", "Tam Lowe", "All of Quarrick have barns.", "Quarrick" },
	/* The room of theirs, and what a house is called by. */
	{ "Quarrick demo", "Quarrick Kitchen", "We have nine barns.", "Quarrick" },
	{ "Demo for Quarrick Seguros", "Rufus Tarn", "We have nine barns.",
	  "Quarrick Seguros" },
	{ "Demo for Quarrick Barns", "Rufus Tarn", "We have nine barns.", NULL },
	/* Nobody says it, */
	{ "Quarrick commercials", "Tam Lowe", "We have nine barns.", NULL },
	/* or everybody as a word. */
	{ "Barns in the north", "Tam Lowe", "A Barns day. We have nine barns.", NULL },
	/* All words have a capital. */
	{ "Quarrick Commercials", "Tam Lowe", "All of Quarrick have barns.", NULL },
	/* A word of meetings, a person, a day. */
	{ "Review of barns", "Tam Review", "Nine.", NULL },
	{ "Tam Lowe on barns", "Tam Lowe", "Nine.", NULL },
	{ "Monday barns", "Tam Monday", "Nine.", NULL },
	/* A product of ours. */
	{ "intro Quarrick product", "Tam Lowe", "All of Quarrick have barns.", NULL },
	{ "Quarrick demo for the farms", "Tam Lowe", "All of Quarrick have barns.",
	  NULL },
	{ "Quarrick commercials for the farms", "Tam Lowe",
	  "All of Quarrick have barns.", "Quarrick" },
	/* A guest whose house is known, and no guest. */
	{ "Quarrick commercials", "Rufus Tarn", "All of Quarrick have barns.", NULL },
	{ "Quarrick commercials", "Nora Winterson", "All of Quarrick have barns.",
	  NULL },
};

static void test_titles(void)
{
	for (size_t i = 0; i < COUNT(titles); i++) {
		const char *org = titles[i].org;
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		k.r.title = str_z(titles[i].title);
		kit_line(&k, "Ada Quill: Hello, how many are there?");
		kit_line(
		    &k,
		    arena_fmt(&k.arena, "%s: %s", titles[i].guest, titles[i].said).p);
		*VEC_ADD(&k.arena, &k.r.participants) =
		    (struct participant){ .name = str_z(titles[i].guest),
					  .pseudo =
					      name_is_pseudo(str_z(titles[i].guest)),
					  .speaks = true };
		kit_read(&k);
		OK(!org == !kit_flag(&k, "new-account"), "%s with %s", titles[i].title,
		   titles[i].guest);
		OK(!org || (kit_org(&k, org) &&
			    str_eq(kit_org(&k, org)->role, STRL("subject"))),
		   "is what it is about");
		kit_close(&k);
	}
}

/* As people speak of houses, and as they speak of lands, towns and people. */
static void test_said(void)
{
	static const struct {
		const char *line;
		bool is;
	} rows[] = {
		{ "Nora Winterson: You know Quarrick came in under us.", true },
		{ "Nora Winterson: You know Quarrick got bought in May.", true },
		{ "Nora Winterson: You know Quarrick's hired somebody.", true },
		{ "Nora Winterson: In my last company, at Quarrick, it was open.",
		  true },
		{ "Nora Winterson: I did my first job for Quarrick.", true },
		{ "Nora Winterson: I read the agreement with Quarrick.", true },
		{ "Nora Winterson: I saw Quarrick. It's a small brewery.", true },
		{ "Nora Winterson: I saw Quarrick. It's a small hill.", false },
		{ "Nora Winterson: I saw the man from Quarrick. They bought a brewery.",
		  false },
		{ "Nora Winterson: You know Quarrick got wet in May.", false },
		{ "Nora Winterson: In my last barn, at Quarrick, it was open.", false },
		/* A town has people, too. */
		{ "Nora Winterson: We had the Quarrick crowd here, with new shoes.",
		  false },
		{ "Nora Winterson: There is a firm called Quarrick that does barns.",
		  true },
		{ "Nora Winterson: I asked Quarrick for a price, too.", true },
		{ "Nora Winterson: I was with Quarrick, the barn people, in May.",
		  true },
		{ "Nora Winterson: I saw the barn people, Quarrick, in May.", true },
		{ "Nora Winterson: There was an offer from Quarrick in the post.",
		  true },
		{ "Nora Winterson: You know Quarrick have already bid for it.", true },
		{ "Nora Winterson: Quarrick Foods. It has nine barns.", true },
		{ "Nora Winterson: We met at a brewery, Quarrick, in May.", true },
		{ "Nora Winterson: I saw Quarrick, the bakery, in May.", true },
		{ "Nora Winterson: Did you see what Quarrick put out in May?", true },
		{ "Nora Winterson: Did you see the Quarrick advert in May?", true },
		{ "Nora Winterson: Competition: Quarrick has withdrawn.", true },
		{ "Nora Winterson: Weather: Quarrick has snow.", false },
		{ "Nora Winterson: That was the Quarrick thing in May.", false },
		{ "Nora Winterson: I saw barns, Quarrick, and the bakery.", false },
		{ "Nora Winterson: It is in Quarrick Lane, by Bray Quarrick Mill.",
		  false },
		{ "Nora Winterson: You know Quarrick have already gone.", false },
		{ "Nora Winterson: There was an offer from Mumbai in the post.",
		  false },
		{ "Nora Winterson: I got that from the Flemish lot, over lunch.",
		  false },
		{ "Nora Winterson: I met a woman from Quarrick in the train.", false },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_line(&k, "Ada Quill: Hello, how many are there?");
		kit_line(&k, rows[i].line);
		kit_read(&k);
		OK((kit_flag(&k, "new-account") != NULL) == rows[i].is, "%s",
		   rows[i].line);
		kit_close(&k);
	}
}

/* Named in full, and then for short: one house. */
static void test_short(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_line(&k, "Ada Quill: There is a new one, Quarrick Foods, in the north.");
	kit_line(&k, "Nora Pell: Oh, and what does Quarrick want?");
	kit_read(&k);
	OK(k.r.accounts.n == 2 && kit_org(&k, "Quarrick Foods"), "one house (%zu)",
	   k.r.accounts.n);
	OK(kit_org(&k, "Quarrick Foods") && kit_org(&k, "Quarrick Foods")->why.n == 1 &&
	       str_eq(kit_org(&k, "Quarrick Foods")->why.v[0], STRL("named 2 times")),
	   "by both names");
	kit_close(&k);
}

/* A known house by the first word of its name, where the talk leaves no doubt. */
static void test_first_word(void)
{
	static const struct {
		const char *line;
		bool is;
	} rows[] = {
		{ "Nora Pell: Thrapwell? They are up in May.", true },
		{ "Nora Pell: I saw Thrapwell in May.", true },
		{ "Nora Pell: I saw Palisade in May.", true },
		{ "Nora Pell: Kindling is hosting it.",
		  false }, /* begins as any word */
		{ "Nora Pell: I saw the thrapwell, and Thrapwell too.", false },
		{ "Nora Pell: I saw Northern in May.", false }, /* of two houses */
		{ "Nora Pell: I saw Museum in May.", false },
		{ "Nora Pell: I saw Alice in May.", false }, /* a first name */
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_account(&k, "Thrapwell Creamery", NULL, NULL, "customer");
		kit_account(&k, "Palisade Hosting", NULL, NULL, "customer");
		kit_account(&k, "Kindling Alliance", NULL, NULL, "customer");
		kit_account(&k, "Northern Fibre", NULL, NULL, "customer");
		kit_account(&k, "Northern Ferries", NULL, NULL, "customer");
		kit_account(&k, "Museum Tarn", NULL, NULL, "customer");
		kit_account(&k, "Alice Mills", NULL, NULL, "customer");
		kit_line(&k, "Ada Quill: Hello, how many are there?");
		kit_line(&k, rows[i].line);
		kit_read(&k);
		OK((k.r.accounts.n == 2) == rows[i].is && k.r.accounts.n < 3,
		   "%s (%zu)", rows[i].line, k.r.accounts.n);
		kit_close(&k);
	}
}

/* One talk each: what is taken for an organisation, or NULL. */
static const struct {
	const char *first, *second, *org;
} spoken[] = {
	{ "When I was at Quarrick we had two barns.", "We liked it.", "Quarrick" },
	{ "I worked for Quarrick once.", "I see.", "Quarrick" },
	{ "Did you see the Quarrick account?", "No.", "Quarrick" },
	{ "Quarrick have put a bid in.", "I used Quarrick before.", "Quarrick" },
	{ "Did you read Quarrick's quote?", "Not yet.", "Quarrick" },
	{ "We use Quarrick for the mail.", "And Quarrick's search is slow.", NULL },
	{ "I was at Quarrick on Sunday.", "Nice.", NULL },
	{ "Quarrick have put a bid in.", "Who?", NULL },
	{ "I worked for Rufus once.", "I see.", NULL },
	{ "We worked at Garron Road.", "Yes.", NULL },
	{ "When we were at Harvest we worked for Monday.", "A harvest.", NULL },
};

static void test_spoken(void)
{
	for (size_t i = 0; i < COUNT(spoken); i++) {
		const char *org = spoken[i].org;
		const struct account *a;
		struct kit k;
		struct item *it;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_line(&k, arena_fmt(&k.arena, "Ada Quill: %s", spoken[i].first).p);
		kit_line(&k, arena_fmt(&k.arena, "Nora Pell: %s", spoken[i].second).p);
		kit_read(&k);
		a = org ? kit_org(&k, org) : NULL;
		it = kit_item(&k, ITEM_FACT, 0, 0);
		item_attribute(&k.t, it);
		OK(!org == !kit_flag(&k, "new-account"), "%s %s", spoken[i].first,
		   spoken[i].second);
		OK(!org || (a && str_eq(a->role, STRL("mentioned"))), "is mentioned");
		for (size_t n = 0; org && n < it->about.n; n++)
			OK(!str_eq(it->about.v[n], str_z(org)), "no item is about it");
		kit_close(&k);
	}
}

int main(void)
{
	test_titles();
	test_said();
	test_short();
	test_first_word();
	test_spoken();
	return tap_end();
}
