/* test_domains.c - what an address tells of the name of a house. */
#include "tests/extract/kit.h"

/* A house whose known person's address spells a word of its name. */
static void test_short_name(void)
{
	static const struct {
		const char *house, *email, *title;
		bool subject;
	} rows[] = {
		{ "Moulins Anciens de Larnac", "t@ma-larnac.example", "Larnac", true },
		{ "Larnac Moulins Anciens", "t@larnac-moulins.example",
		  "Larnac Moulins", true },
		{ "Xylo Old Stores", "t@x-stores.example", "Stores", false },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct account *a;
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_person(&k, "Tove Brand", rows[i].email, rows[i].house, NULL);
		k.r.title = str_z(rows[i].title);
		kit_line(&k, "- wants three vans");
		kit_read(&k);
		a = kit_org(&k, rows[i].house);
		OK((a && str_eq(a->role, STRL("subject"))) == rows[i].subject, "%s, %s",
		   rows[i].email, rows[i].title);
		kit_close(&k);
	}
}

int main(void)
{
	test_short_name();
	return tap_end();
}
