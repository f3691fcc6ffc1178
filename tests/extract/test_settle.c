/* test_settle.c - which of several namesakes is meant, or that none is. */
#include "tests/extract/kit.h"

/* One letter behind a first name begins the surname, and tells who is not meant. */
static void test_initials(void)
{
	static const struct {
		const char *said;
		bool meant;
	} rows[] = {
		{ "Ada Quill: Rufus B will do it.", false },
		{ "Ada Quill: Rufus B's notes are in.", false },
		{ "Ada Quill: Ask Rufus B", false },
		{ "Ada Quill: Rufus T will do it.", true },
		{ "Ada Quill: With Rufus I can do it.", true },
		{ "Ada Quill: To Rufus A is as good as B.", true },
		{ "Ada Quill: Rufus Before that was gone.", true },
		{ "Ada Quill: Rufus b is done.", true },
		{ "Ada Quill: Rufus, B is done.", true },
		{ "Ada Quill: Roo B will do it.", false },
		{ "Ada Quill: Roo T will do it.", true },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_line(&k, rows[i].said);
		kit_read(&k);
		OK((kit_find(&k, "Rufus Tarn") != NULL) == rows[i].meant, "%s",
		   rows[i].said);
		kit_close(&k);
	}
}

/* Two Noras are known, ours and Bramfield's, and none is here. */
static void test_house(void)
{
	static const struct {
		const char *guest, *said;
		bool asked;
		size_t between; /* lines */
	} rows[] = {
		{ "Kim Vale: Good morning.", "Ada Quill: Ask Nora.", false, 0 },
		{ "Kim Vale: Good morning.", "Ada Quill: Ask Nora Z.", true, 0 },
		{ "Kim Vale: How is Bramfield?", "Ada Quill: Ask Nora.", true, 0 },
		{ "Rufus Tarn: Good morning.", "Ada Quill: Ask Nora.", true, 0 },
		{ "Kim Vale: How is Bramfield?", "Ada Quill: Ask Nora.", false, 70 },
		{ "Kim Vale: How is Bramfield?", "Ada Quill: Ask Nora.", true, 50 },
		{ "Ada Quill: Good morning.", "Ada Quill: Ask Nora.", true, 0 },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_person(&k, "Kim Vale", "kim@tessel.example", "Tessel", NULL);
		kit_line(&k, rows[i].guest);
		for (size_t n = 0; n < rows[i].between; n++)
			kit_line(&k, "Kim Vale: It rains.");
		kit_line(&k, rows[i].said);
		kit_read(&k);
		OK((kit_flag(&k, "ambiguous-person") != NULL) == rows[i].asked,
		   "asked: %s %s", rows[i].guest, rows[i].said);
		OK((kit_find(&k, "Nora Winterson") != NULL) == !rows[i].asked,
		   "ours: %s %s", rows[i].guest, rows[i].said);
		kit_close(&k);
	}
}

/* Two Noras are known and one is here: when the other one may be meant. */
static void test_told_apart(void)
{
	static const struct {
		const char *said;
		bool asked, other;
	} rows[] = {
		{ "Ada Quill: Ask Nora.", false, false },
		{ "Ada Quill: Which Nora do you mean?", true, true },
		{ "Ada Quill: I know both Noras.", true, true },
		{ "Nora Pell: This is Nora.", false, false },
		{ "Nora Pell: I'm Nora.", false, false },
		{ "Nora Pell: Ask Nora.", true, false },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_line(&k, "Nora Pell: Good morning.");
		kit_line(&k, rows[i].said);
		kit_read(&k);
		OK((kit_flag(&k, "ambiguous-person") != NULL) == rows[i].asked,
		   "asked: %s", rows[i].said);
		OK((kit_find(&k, "Nora Winterson") != NULL) == rows[i].other,
		   "the other: %s", rows[i].said);
		kit_close(&k);
	}
}

/* One Nora is here, and another is spoken of by her whole name. */
static void test_spoken_of(void)
{
	static const char other[] = "Ada Quill: Nora Winterson owes us the pumps.";
	static const struct {
		const char *first, *second;
		bool asked;
	} rows[] = {
		{ "Ada Quill: Nora, how is the load?", other, false },
		{ "Ada Quill: I have it from Nora.", other, false },
		{ other, "Rufus Tarn: Thanks, Nora.", false },
		{ other, "Rufus Tarn: Nora?", false },
		{ other, "Rufus Tarn: I have it from Nora.", true },
		{ other, "Nora Pell: Nora, how is the load?", true },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_line(&k, "Nora Pell: Good morning.");
		kit_line(&k, rows[i].first);
		kit_line(&k, rows[i].second);
		kit_read(&k);
		OK((kit_flag(&k, "ambiguous-person") != NULL) == rows[i].asked,
		   "asked: %s %s", rows[i].first, rows[i].second);
		kit_close(&k);
	}
	/* She was invited: who is called may be her. */
	{
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_participant(&k, "Nora Winterson", "nora@tessel.example");
		kit_line(&k, "Nora Pell: Good morning.");
		kit_line(&k, "Ada Quill: Nora, how is the load?");
		kit_read(&k);
		OK(kit_flag(&k, "ambiguous-person"), "asked: one is there and silent");
		kit_close(&k);
	}
}

int main(void)
{
	test_initials();
	test_house();
	test_told_apart();
	test_spoken_of();
	return tap_end();
}
