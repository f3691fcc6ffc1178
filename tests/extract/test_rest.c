/* test_rest.c - notes without headings: what their other lines are. */
#include "tests/extract/noted.h"

/* What is written down after a call, without a heading that says what it is. */
static void test_rest(void)
{
	static const char *const lines[] = { "- wants 3y, budget Q4",
					     "- Decision: two vans",
					     "- Yard:",
					     "  - gate is stuck",
					     "  - who has the key?",
					     "- Rufus wants a map of the yard",
					     "  - Nora by 19/3",
					     "- Rufus + Nora to sweep it",
					     "- ok",
					     "- Approval of minutes",
					     "= They were approved.",
					     NULL };
	struct kit k;

	kit_open(&k, "2026-03-04");
	kit_world(&k);
	kit_participant(&k, "Rufus Tarn", "");
	kit_participant(&k, "Nora Pell", "");
	kit_lines(&k, lines);
	kit_read(&k);
	notes_items(&k.t);
	check(&k, 0, ITEM_DECISION, "two vans", "", "");
	check(&k, 1, ITEM_ACTION, "Rufus + Nora to sweep it", "Rufus Tarn", "");
	notes_rest(&k.t);
	check(&k, 2, ITEM_FACT, "wants 3y, budget Q4", "", "");
	check(&k, 3, ITEM_FACT, "Yard: gate is stuck", "", "");
	OK(str_eq(k.r.items.v[3].evidence.v[0].quote, STRL("gate is stuck")),
	   "the quote is as written");
	check(&k, 4, ITEM_QUESTION, "Yard: who has the key?", "", "");
	check(&k, 5, ITEM_ACTION, "Rufus wants a map of the yard", "Nora Pell",
	      "2026-03-19");
	OK(k.r.items.n == 6, "each bullet once, %zu items", k.r.items.n);
	kit_close(&k);
	/* Where headings say what counts, the rest is how it came about. */
	kit_open(&k, "2026-03-04");
	kit_lines(&k, lines);
	kit_line(&k, "# Next steps");
	kit_read(&k);
	notes_rest(&k.t);
	OK(k.r.items.n == 0, "notes with headings");
	kit_close(&k);
	kit_open(&k, "2026-03-04");
	kit_lines(&k, lines);
	kit_line(&k, "Ada Quill: Good morning.");
	kit_read(&k);
	notes_rest(&k.t);
	OK(k.r.items.n == 0, "beside a talk");
	kit_close(&k);
	kit_open(&k, "2026-03-04");
	for (int i = 0; i < 4; i++)
		kit_lines(&k, lines);
	kit_read(&k);
	notes_rest(&k.t);
	OK(k.r.items.n == 0, "minutes of all that was said");
	kit_close(&k);
}

/* A name alone above lines that are no bullets, whether anybody listed it or not. */
static void test_alone(void)
{
	struct kit k;

	kit_open(&k, "2026-03-04");
	kit_world(&k);
	kit_line(&k, "# Action items");
	kit_line(&k, "= Rufus Tarn");
	kit_line(&k, "= Order tyres");
	kit_line(&k, "= Freya Thorne");
	kit_line(&k, "= Paint the gate");
	kit_line(&k, "# Notes");
	kit_line(&k, "= Nora Pell");
	kit_line(&k, "|! Topic | Action | Owner");
	kit_line(&k, "| Yard | Sweep it | Roo");
	kit_read(&k);
	notes_items(&k.t);
	check(&k, 0, ITEM_ACTION, "Order tyres", "Rufus Tarn", "");
	check(&k, 1, ITEM_ACTION, "Paint the gate", "Freya Thorne", "");
	check(&k, 2, ITEM_ACTION, "Sweep it", "Rufus Tarn", "");
	OK(k.r.items.n == 3, "a name is no action");
	kit_close(&k);
}

int main(void)
{
	test_rest();
	test_alone();
	return tap_end();
}
