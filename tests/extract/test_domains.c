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

	/* The house is an account that was told without a domain, or it is not known.
	 */
	for (size_t n = 0; n < 2 * COUNT(rows); n++) {
		const struct account *a;
		size_t i = n / 2;
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		if (n % 2)
			kit_account(&k, rows[i].house, NULL, NULL, NULL);
		kit_person(&k, "Tove Brand", rows[i].email, rows[i].house, NULL);
		k.r.title = str_z(rows[i].title);
		kit_line(&k, "- wants three vans");
		kit_read(&k);
		a = kit_org(&k, rows[i].house);
		OK((a && str_eq(a->role, STRL("subject"))) == rows[i].subject,
		   "%s, %s%s", rows[i].email, rows[i].title, n % 2 ? ", told" : "");
		kit_close(&k);
	}
}

/* How an organisation is called of which only an address tells. */
static const struct {
	const char *email, *title, *name;
} called[] = {
	/* the part of a domain that names somebody */
	{ "ida@orl.com", "A call", "Orl" },
	{ "ida@us.orl.com", "A call", "Orl" },
	{ "ida@mail.stone-mill.example", "A call", "Stone Mill" },
	{ "ida@velmport.de", "A call", "Velmport" },
	{ "ida@eu.velmport.de", "A call", "Velmport" },
	{ "ida@orl.co.uk", "A call", "Orl" },
	{ "ida@eu.orl.co.uk", "A call", "Orl" },
	{ "ida@tax.gouv.fr", "A call", "Tax" },
	/* as the title spells it */
	{ "ida@portvelm.example", "Port of Velm: a call", "Port of Velm" },
	{ "ida@larchlowe.example", "Larch and Lowe: a call", "Larch and Lowe" },
	{ "ida@ridgehouse.example", "Ridge the House: a call", "Ridge the House" },
	{ "ida@larchlowe.example", "Larch or Lowe: a call", "Larchlowe" },
	{ "ida@larch-lowe.example", "LarchLowe weekly", "LarchLowe" },
	{ "ida@larchlowe.example", "larchlowe weekly", "Larchlowe" },
	/* with what sort of house it is */
	{ "ida@oxleyridge.example", "Oxley Ridge College visit",
	  "Oxley Ridge College" },
	{ "ida@oxley.example", "University of Oxley visit", "University of Oxley" },
	{ "ida@oxley.example", "Friends of Oxley visit", "Oxley" },
	{ "ida@oxley.example", "The university of Oxley", "Oxley" },
	{ "ida@oxley.example", "Oxley college visit", "Oxley" },
	{ "ida@oxley.example", "Oxley, College visit", "Oxley" },
	{ "ida@oxley.example", "Oxley Visit", "Oxley" },
};

static void test_called(void)
{
	for (size_t i = 0; i < COUNT(called); i++) {
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_participant(&k, "Ida Moor", called[i].email);
		k.r.title = str_z(called[i].title);
		kit_line(&k, "Ida Moor: We moor two hundred boats.");
		kit_read(&k);
		OK(k.r.accounts.n == 1 && kit_org(&k, called[i].name), "%s, %s: %.*s",
		   called[i].email, called[i].title,
		   STR_ARG(k.r.accounts.n ? k.r.accounts.v[0].name : STRL("none")));
		kit_close(&k);
	}
}

int main(void)
{
	test_called();
	test_short_name();
	return tap_end();
}
