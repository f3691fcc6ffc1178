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

	for (size_t i = 0; i < COUNT(rows); i++) {
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
		{ "= Notes by Rufus | Kiln review", "Rufus Tarn" },
		{ "= Notes by hand", "Ada Quill" },
		{ "= We met in the yard.", "Ada Quill" },
		{ "= At the yard (Rufus's notes)", "Rufus Tarn" },
		{ "= Kiln review - Rufus's own minutes", "Rufus Tarn" },
		{ "= Tuesday's notes", "Ada Quill" },
	};

	for (size_t i = 0; i < COUNT(rows) * 2; i++) {
		const char *top = rows[i / 2].top;
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		if (i % 2 == 0)
			kit_line(&k, top);
		else
			k.r.title = str_from(str_z(top), 2);
		kit_line(&k, "# To do");
		kit_line(&k, "- me: order tyres");
		kit_read(&k);
		notes_items(&k.t);
		check(&k, 0, ITEM_ACTION, "Order tyres", rows[i / 2].name, "");
		kit_close(&k);
	}
}

/* Whose it is stands in brackets, before an arrow or ">", or before a bare verb. */
static void test_owners(void)
{
	static const struct {
		const char *line, *text, *owner, *due;
	} rows[] = {
		{ "= [me] ask Rufus for the papers before the 30th",
		  "Ask Rufus for the papers", "Ada Quill", "2026-05-30" },
		{ "= [Rufus] hours per van, Wed 12:00", "Hours per van", "Rufus Tarn",
		  "2026-05-13" },
		{ "- two gates [Rufus] change note today",
		  "two gates: change note today", "Rufus Tarn", "2026-05-12" },
		{ "- 12 vans. [Rufus] rings Nora Pell Friday",
		  "12 vans. Rufus rings Nora Pell Friday", "Rufus Tarn", "2026-05-15" },
		{ "- RT -> lean on the mayor, Mon", "Lean on the mayor", "Rufus Tarn",
		  "2026-05-18" },
		{ "- RT -> ask where the keys are, tell Nora Pell b4 20 May",
		  "Ask where the keys are, tell Nora Pell", "Rufus Tarn",
		  "2026-05-20" },
		{ "- Rufus find out if bid or 3 quotes", "Find out if bid or 3 quotes",
		  "Rufus Tarn", "" },
		{ "= Rufus: gate by Friday", "Gate", "Rufus Tarn", "2026-05-15" },
		{ "= Rufus: keys, tonight", "Keys", "Rufus Tarn", "2026-05-12" },
		{ "= Rufus: the gate is up by Friday", NULL, NULL, NULL },
		{ "= Lamps: gate by Friday", NULL, NULL, NULL },
		{ "= [Rufus]: gate by Friday", "Gate", "Rufus Tarn", "2026-05-15" },
		{ "- Rufus T. to grease the gate by Friday", "Grease the gate",
		  "Rufus Tarn", "2026-05-15" },
		{ "= [Rufus] wants the gate by Friday", NULL, NULL, NULL },
		{ "= [Rufus] said Friday is fine", NULL, NULL, NULL },
		{ "= [gate] measured on Friday", NULL, NULL, NULL },
		{ "- lock bug -> already fixed by Friday", NULL, NULL, NULL },
		{ "- Rufus put the keys back", NULL, NULL, NULL },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_participant(&k, "Rufus Tarn", "");
		kit_participant(&k, "Nora Pell", "");
		kit_line(&k, "# Bramfield");
		kit_line(&k, rows[i].line);
		kit_read(&k);
		notes_items(&k.t);
		if (rows[i].text)
			check(&k, 0, ITEM_ACTION, rows[i].text, rows[i].owner,
			      rows[i].due);
		else
			OK(!k.r.items.n, "no task: %s", rows[i].line);
		kit_close(&k);
	}
}

/* Nobody is listed as present: initials are of who is known, and who does something by
 * a day is to do it; what stands before goes with it. */
static void test_doing(void)
{
	static const struct {
		const char *line, *text, *owner, *due;
	} rows[] = {
		{ "- RT to grease both gates by Fri", "Grease both gates", "Rufus Tarn",
		  "2026-05-15" },
		{ "- RT counts the vans by Friday 15/5", "Rufus Tarn counts the vans",
		  "Rufus Tarn", "2026-05-15" },
		{ "- RT types his list by Friday 15/5", "Rufus Tarn types his list",
		  "Rufus Tarn", "2026-05-15" },
		{ "- two barns, RT counting them by 15/5", "two barns: Counting them",
		  "Rufus Tarn", "2026-05-15" },
		{ "- roof leaks since 1 May. RT to get the tiler up there before 20 "
		  "May",
		  "roof leaks since 1 May. Get the tiler up there", "Rufus Tarn",
		  "2026-05-20" },
		{ "- Al agrees. Me to ring the tiler Monday",
		  "Al agrees. Ring the tiler Monday", "Ada Quill", "2026-05-18" },
		/* of two, or what is, or happens, is nobody's task */
		{ "- Al asked me to ring the tiler", NULL, NULL, NULL },
		{ "- TC counts the vans by Friday", NULL, NULL, NULL },
		{ "- RT wants the gate by Friday", NULL, NULL, NULL },
		{ "- the gate, RT is away on Friday", NULL, NULL, NULL },
		{ "- vans, lamps counted on Friday", NULL, NULL, NULL },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_person(&k, "Tobias Crane", "", "Tessel", NULL);
		kit_person(&k, "Wilma Coy", "", "Tessel", "Tilda");
		kit_line(&k, "# Bramfield");
		kit_line(&k, rows[i].line);
		kit_read(&k);
		notes_items(&k.t);
		if (rows[i].text)
			check(&k, 0, ITEM_ACTION, rows[i].text, rows[i].owner,
			      rows[i].due);
		else
			OK(!k.r.items.n, "no task: %s", rows[i].line);
		kit_close(&k);
	}
}

/* Two do something, and what nobody knows stands by itself. */
static void test_two(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_line(&k, "# Bramfield");
	kit_line(&k, "- how many vans? RT to find out by 16/5");
	kit_line(&k, "- who pays? RT asks the bank by 14/5. AQ writes it up by 15/5");
	kit_read(&k);
	notes_items(&k.t);
	check(&k, 0, ITEM_ACTION, "how many vans? Find out", "Rufus Tarn",
	      "2026-05-16");
	check(&k, 1, ITEM_ACTION, "who pays? Rufus Tarn asks the bank", "Rufus Tarn",
	      "2026-05-14");
	check(&k, 2, ITEM_QUESTION, "who pays?", "", "");
	check(&k, 3, ITEM_ACTION, "Ada Quill writes it up", "Ada Quill", "2026-05-15");
	OK(k.r.items.n == 4, "four items");
	kit_close(&k);
}

/* Behind "@" and who is in the list of those present begins what is to be done. */
static void test_mark(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_participant(&k, "Rufus", "");
	kit_participant(&k, "AQ", "");
	kit_line(&k, "# To do");
	kit_line(&k, "- [ ] @Rufus Easter rota, tomorrow");
	kit_line(&k, "- [ ] @AQ Gate list round again");
	kit_line(&k, "- [ ] @Freya Thorne order tyres");
	kit_read(&k);
	notes_items(&k.t);
	check(&k, 0, ITEM_ACTION, "Easter rota", "Rufus Tarn", "2026-05-13");
	check(&k, 1, ITEM_ACTION, "Gate list round again", "Ada Quill", "");
	check(&k, 2, ITEM_ACTION, "Order tyres", "Freya Thorne", "");
	kit_close(&k);
}

/* Below "Who does what". */
static void test_tasks(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_participant(&k, "Rufus Tarn", "");
	kit_participant(&k, "Nora Pell", "");
	kit_line(&k, "= Who does what");
	kit_line(&k, "= Rufus T. > remarks 15/5");
	kit_line(&k, "= Not answered: a lock, yes or no?");
	kit_line(&k, "= Regards, Nora");
	kit_read(&k);
	notes_items(&k.t);
	check(&k, 0, ITEM_ACTION, "Remarks", "Rufus Tarn", "2026-05-15");
	check(&k, 1, ITEM_QUESTION, "a lock, yes or no?", "", "");
	OK(k.r.items.n == 2, "a signature is nothing");
	kit_close(&k);

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_participant(&k, "Nora Pell", "");
	kit_line(&k, "= Open questions");
	kit_line(&k, "- Who has the key?");
	kit_line(&k, "= Many thanks,");
	kit_line(&k, "= Nora");
	kit_line(&k, "= Head of keys, 3rd floor");
	kit_read(&k);
	notes_items(&k.t);
	OK(k.r.items.n == 1, "nor is one of several lines");
	kit_close(&k);
}

int main(void)
{
	test_letters();
	test_me();
	test_owners();
	test_doing();
	test_two();
	test_mark();
	test_tasks();
	return tap_end();
}
