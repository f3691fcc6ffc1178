/* test_shorthand.c - notes by hand: initials, "me", marks of who does it. */
#include "tests/extract/noted.h"

/* Initials are the one known person whose they are; departments and two are none. */
static void test_letters(void)
{
	static const struct {
		const char *letters, *name;
	} rows[] = {
		{ "RT", "Rufus Tarn" },
		{ "AQ", "Ada Quill" },
		{ "HR", NULL }, /* of Hugo Rell, and a department */
		{ "TC", NULL }, /* of two */
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_person(&k, "Hugo Rell", "", "Tessel", NULL);
		kit_person(&k, "Tobias Crane", "", "Tessel", NULL);
		kit_person(&k, "Tilda Coy", "", "Tessel", NULL);
		kit_participant(&k, rows[i].letters, "");
		kit_line(&k, "- the yard is small");
		kit_read(&k);
		OK(!kit_find(&k, "Hugo Rell") && !kit_find(&k, "Tobias Crane"),
		   "%s: nobody by a guess", rows[i].letters);
		OK(!rows[i].name || (kit_find(&k, rows[i].name) &&
				     kit_find(&k, rows[i].name)->present),
		   "%s was there", rows[i].letters);
		kit_close(&k);
	}
}

/* "me" is who wrote the notes, not whose vault it is. */
static void test_me(void)
{
	static const struct {
		const char *top, *name;
	} rows[] = {
		{ "= 12/5, written up by Rufus on the train", "Rufus Tarn" },
		{ "= Notes by Rufus Tarn.", "Rufus Tarn" },
		{ "= Notes by hand", "Ada Quill" },
		{ "= We met in the yard.", "Ada Quill" },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_line(&k, rows[i].top);
		kit_line(&k, "# To do");
		kit_line(&k, "- me: order tyres");
		kit_read(&k);
		notes_items(&k.t);
		check(&k, 0, ITEM_ACTION, "Order tyres", rows[i].name, "");
		kit_close(&k);
	}
}

int main(void)
{
	test_letters();
	test_me();
	return tap_end();
}
