/* test_notes.c - structured notes: kinds, owners, days, tables, nesting. */
#include "tests/extract/noted.h"

static void test_lines(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_participant(&k, "Rufus Tarn", "");
	kit_participant(&k, "Nora Pell", "");
	kit_line(&k, "# Decisions");
	kit_line(&k, "- Two vans, not three");
	kit_line(&k, "  - because the yard is small");
	kit_line(&k, "# Action items");
	kit_line(&k, "- [ ] @Rufus order tyres (due 2026-05-20)");
	kit_line(&k, "- [x] Nora Pell: paint the gate");
	kit_line(&k, "- Nora Pell to call the bank by 29 May");
	kit_line(&k, "- me: write to everybody");
	kit_line(&k, "- Find a mechanic (Rufus Tarn)");
	kit_line(&k, "- somebody must sweep the yard");
	kit_line(&k, "= Rufus Tarn");
	kit_line(&k, "- measure the door");
	kit_line(&k, "# Attendees");
	kit_line(&k, "- Rufus Tarn");
	kit_line(&k, "# Open questions");
	kit_line(&k, "- Who pays?");
	kit_line(&k, "# Risks");
	kit_line(&k, "- The gate is stuck");
	kit_line(&k, "# Weather");
	kit_line(&k, "- It rained");
	kit_line(&k, "- [ ] @Nora buy coats");
	kit_read(&k);
	notes_items(&k.t);
	check(&k, 0, ITEM_DECISION, "Two vans, not three", "", "");
	OK(k.r.items.v[0].evidence.n == 2, "a nested bullet belongs to its decision");
	OK(k.r.items.v[0].confidence >= 950 && str_eq(k.r.items.v[0].by, STRL("notes")),
	   "by");
	check(&k, 1, ITEM_ACTION, "Order tyres", "Rufus Tarn", "2026-05-20");
	check(&k, 2, ITEM_ACTION, "Paint the gate", "Nora Pell", "");
	OK(str_eq(k.r.items.v[2].status, STRL("done")), "a ticked task is done");
	check(&k, 3, ITEM_ACTION, "Call the bank", "Nora Pell", "2026-05-29");
	check(&k, 4, ITEM_ACTION, "Write to everybody", "Ada Quill", "");
	check(&k, 5, ITEM_ACTION, "Find a mechanic", "Rufus Tarn", "");
	check(&k, 6, ITEM_ACTION, "somebody must sweep the yard", "", "");
	check(&k, 7, ITEM_ACTION, "measure the door", "Rufus Tarn", "");
	check(&k, 8, ITEM_QUESTION, "Who pays?", "", "");
	check(&k, 9, ITEM_BLOCKER, "The gate is stuck", "", "");
	check(&k, 10, ITEM_ACTION, "Buy coats", "Nora Pell", "");
	OK(k.r.items.n == 11, "nothing from attendees and the weather");
	for (size_t i = 0; i < k.r.items.n; i++) {
		const struct evidence *e = &k.r.items.v[i].evidence.v[0];
		struct str whole = k.r.segments.v[e->segment].text;

		OK(str_eq(e->quote, str_sub(whole, (size_t)e->from, (size_t)e->to)),
		   "the quote is a slice");
	}
	kit_close(&k);
}

/* Who is named with a key, and what is left of a line without owner and day. */
static void test_marks(void)
{
	static const struct {
		const char *line, *text, *owner, *due;
	} rows[] = {
		{ "- Order tyres (owner: Rufus)", "Order tyres", "Rufus Tarn", "" },
		{ "- Order tyres - Owner: Rufus, deadline: 29 May", "Order tyres",
		  "Rufus Tarn", "2026-05-29" },
		{ "- Order tyres; who: Rufus; when: 29 May", "Order tyres",
		  "Rufus Tarn", "2026-05-29" },
		{ "- Order tyres, owner = Rufus Tarn", "Order tyres", "Rufus Tarn",
		  "" },
		{ "- Order tyres - assigned to Rufus", "Order tyres", "Rufus Tarn",
		  "" },
		{ "- Owner: Rufus - order tyres", "Order tyres", "Rufus Tarn", "" },
		{ "- Order tyres. Owner: Rufus. Due: 29 May.",
		  "Order tyres. Owner: Rufus. Due: 29 May.", "Rufus Tarn",
		  "2026-05-29" },
		{ "- Order tyres assigned to Rufus's van",
		  "Order tyres assigned to Rufus's van", "", "" },
		{ "- Rufus (by 29 May): order tyres", "Order tyres", "Rufus Tarn",
		  "2026-05-29" },
		{ "- Rufus: order tyres, due Friday, May 29", "Order tyres",
		  "Rufus Tarn", "2026-05-29" },
		{ "- Rufus | order tyres | 29.05.2026", "Order tyres", "Rufus Tarn",
		  "2026-05-29" },
		{ "- @Rufus @Nora order tyres", "Rufus @Nora order tyres", "Rufus Tarn",
		  "" },
		{ "- Rufus: winter tyres, not before 29 May",
		  "Winter tyres, not before 29 May", "Rufus Tarn", "2026-05-29" },
		{ "- Rufus: order tyres on or before 29 May",
		  "Order tyres on or before 29 May", "Rufus Tarn", "2026-05-29" },
		{ "- Rufus: tyre rack, target Q2", "Tyre rack", "Rufus Tarn",
		  "2026-06-30" },
		{ "- Rufus: fit tyres w/c 18 May", "Fit tyres", "Rufus Tarn",
		  "2026-05-18" },
		{ "- Rufus shouldn't order tyres yet",
		  "Rufus Tarn shouldn't order tyres yet", "Rufus Tarn", "" },
	};
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_participant(&k, "Rufus Tarn", "");
	kit_participant(&k, "Nora Pell", "");
	kit_line(&k, "# Action items");
	for (size_t i = 0; i < COUNT(rows); i++)
		kit_line(&k, rows[i].line);
	kit_read(&k);
	notes_items(&k.t);
	for (size_t i = 0; i < COUNT(rows); i++)
		check(&k, i, ITEM_ACTION, rows[i].text, rows[i].owner, rows[i].due);
	kit_close(&k);
}

/* Lines that say themselves what they are, under any heading or none. */
static void test_labels(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_participant(&k, "Rufus Tarn", "");
	kit_participant(&k, "Nora Pell", "");
	kit_line(&k, "- decided: two vans, not three");
	kit_line(&k, "- TODO(rufus) order tyres by Friday");
	kit_line(&k, "- TODO sweep the yard");
	kit_line(&k, "- AI: Nora calls the bank");
	kit_line(&k, "- AI: we try the new model");
	kit_line(&k, "- ? who pays the yard");
	kit_line(&k, "- blocked: the gate is stuck");
	kit_line(&k, "- Risks: none");
	kit_line(&k, "- needs keys for the gate -> me, by Friday");
	kit_line(&k, "- @nora buy coats");
	kit_line(&k, "= -> Rufus: paint the gate");
	kit_line(&k, "= -> so the yard is small");
	kit_line(&k, "- Summary: it rained");
	kit_line(&k, "= Decision: blue paint");
	kit_line(&k, "- for the gate");
	kit_line(&k, "- rufus to estimate the fence (by wed)");
	kit_line(&k, "- me: call the mayor by end of month");
	kit_line(&k, "- Nora: paint is done, all dry");
	kit_line(&k, "- Nora to the yard, Rufus to be there");
	kit_line(&k, "- AI @nora: check the lock");
	kit_line(&k, "- AI: send the key (Nora)");
	kit_line(&k, "= 2.1 RT asked for a key. ACTION: RT to cut a key by 20 May.");
	kit_line(&k, "# Attendees");
	kit_line(&k, "- Decision: nobody came");
	kit_read(&k);
	notes_items(&k.t);
	check(&k, 0, ITEM_DECISION, "two vans, not three", "", "");
	check(&k, 1, ITEM_ACTION, "Order tyres", "Rufus Tarn", "2026-05-15");
	check(&k, 2, ITEM_ACTION, "sweep the yard", "", "");
	check(&k, 3, ITEM_ACTION, "Nora Pell calls the bank", "Nora Pell", "");
	check(&k, 4, ITEM_QUESTION, "who pays the yard", "", "");
	check(&k, 5, ITEM_BLOCKER, "the gate is stuck", "", "");
	check(&k, 6, ITEM_ACTION, "Needs keys for the gate", "Ada Quill", "2026-05-15");
	check(&k, 7, ITEM_ACTION, "Buy coats", "Nora Pell", "");
	check(&k, 8, ITEM_ACTION, "Paint the gate", "Rufus Tarn", "");
	check(&k, 9, ITEM_DECISION, "blue paint", "", "");
	check(&k, 10, ITEM_ACTION, "Estimate the fence", "Rufus Tarn", "2026-05-13");
	check(&k, 11, ITEM_ACTION, "Call the mayor", "Ada Quill", "2026-05-31");
	check(&k, 12, ITEM_ACTION, "Check the lock", "Nora Pell", "");
	check(&k, 13, ITEM_ACTION, "Send the key", "Nora Pell", "");
	check(&k, 14, ITEM_ACTION, "Cut a key", "Rufus Tarn", "2026-05-20");
	OK(k.r.items.n == 15 && str_eq(k.r.items.v[14].evidence.v[0].quote,
				       STRL("ACTION: RT to cut a key by 20 May.")),
	   "no item of none, a consequence, a summary, attendees, what is told");
	kit_close(&k);
}

/* What was done before, steps of a task, reasons, two owners, arrows, pictures. */
static void test_sections(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_participant(&k, "Rufus Tarn", "");
	kit_participant(&k, "Nora Pell", "");
	kit_line(&k, "# \xE2\x9C\x85 Outcome");
	kit_line(&k, "- Two vans");
	kit_line(&k, "= Rationale: the yard is small");
	kit_line(&k, "# \xF0\x9F\x91\x89 Actions");
	kit_line(&k, "- [ ] Rufus: order tyres by Friday");
	kit_line(&k, "  - [ ] ask for a price");
	kit_line(&k, "  - [ ] Nora: ask the bank");
	kit_line(&k, "- [ ] paint the gate");
	kit_line(&k, "- Rufus / Nora: sell the van");
	kit_line(&k, "- Nora \xE2\x9E\xA1 list of doors -> by 15 May");
	kit_line(&k, "- Coats => Rufus");
	kit_line(&k, "- Rufus: mount rack 4.1 on Tuesday");
	kit_line(&k, "= [Nora Pell] Gate paint: Paint the gate of the yard by Friday.");
	kit_line(&k, "= [Nora Pell] Ask legal: Which paint is it?");
	kit_line(&k, "# Done since last week");
	kit_line(&k, "- Roof mended on 4 May (Rufus)");
	kit_line(&k, "# Actions");
	kit_line(&k, "- Nora: sweep the yard - done");
	kit_line(&k, "- Oil the hinges \xE2\x9C\x85");
	kit_line(&k, "- Get the tyres done");
	kit_line(&k, "# Completed");
	kit_line(&k, "- Rufus: call the insurer");
	kit_line(&k, "- Nora to send the price list");
	kit_line(&k, "- Decided: the gate is green");
	kit_read(&k);
	notes_items(&k.t);
	check(&k, 0, ITEM_DECISION, "Two vans", "", "");
	OK(k.r.items.v[0].evidence.n == 2, "a reason belongs to its decision");
	check(&k, 1, ITEM_ACTION, "Order tyres", "Rufus Tarn", "2026-05-15");
	check(&k, 2, ITEM_ACTION, "ask for a price", "Rufus Tarn", "");
	check(&k, 3, ITEM_ACTION, "Ask the bank", "Nora Pell", "");
	check(&k, 4, ITEM_ACTION, "paint the gate", "", "");
	check(&k, 5, ITEM_ACTION, "Rufus / Nora: sell the van", "Rufus Tarn", "");
	check(&k, 6, ITEM_ACTION, "List of doors", "Nora Pell", "2026-05-15");
	check(&k, 7, ITEM_ACTION, "Coats", "Rufus Tarn", "");
	check(&k, 8, ITEM_ACTION, "Mount rack 4.1 on Tuesday", "Rufus Tarn",
	      "2026-05-19");
	check(&k, 9, ITEM_ACTION, "Paint the gate of the yard", "Nora Pell",
	      "2026-05-15");
	check(&k, 10, ITEM_ACTION, "Ask legal: Which paint is it?", "Nora Pell", "");
	check(&k, 11, ITEM_ACTION, "Roof mended on 4 May", "Rufus Tarn", "");
	OK(str_eq(k.r.items.v[11].status, STRL("done")) && k.r.items.n == 18,
	   "done before");
	check(&k, 12, ITEM_ACTION, "Sweep the yard", "Nora Pell", "");
	check(&k, 13, ITEM_ACTION, "Oil the hinges", "", "");
	OK(str_eq(k.r.items.v[12].status, STRL("done")) &&
	       str_eq(k.r.items.v[13].status, STRL("done")) &&
	       str_eq(k.r.items.v[14].status, STRL("open")),
	   "done, by a mark at the end of the line");
	check(&k, 15, ITEM_ACTION, "Call the insurer", "Rufus Tarn", "");
	check(&k, 16, ITEM_ACTION, "Send the price list", "Nora Pell", "");
	OK(str_eq(k.r.items.v[15].status, STRL("done")) &&
	       str_eq(k.r.items.v[16].status, STRL("done")),
	   "done, by the heading, whatever the line looks like");
	check(&k, 17, ITEM_DECISION, "the gate is green", "", "");
	kit_close(&k);
}

/* Headings below that of a section: who does it, or parts of it. */
static void test_parts(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_participant(&k, "Rufus Tarn", "");
	kit_line(&k, "# Actions");
	kit_line(&k, "## Rufus Tarn");
	kit_line(&k, "- Paint the gate");
	kit_line(&k, "# Opportunities");
	kit_line(&k, "## The yard");
	kit_line(&k, "- A second crane for the yard");
	kit_read(&k);
	notes_items(&k.t);
	check(&k, 0, ITEM_ACTION, "Paint the gate", "Rufus Tarn", "");
	check(&k, 1, ITEM_OPPORTUNITY, "A second crane for the yard", "", "");
	kit_close(&k);
}

/* Full names that only notes give: owners, and people who were not there. */
static void test_owners(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_participant(&k, "Rufus Tarn", "");
	kit_line(&k, "# Actions");
	kit_line(&k, "|! Task | Owner | Due");
	kit_line(&k, "| Order tyres | Freya Thorne | Friday");
	kit_line(&k, "| Ask legal | TBD | ");
	kit_line(&k, "| Buy paint | Procurement | ");
	kit_line(&k, "| Agree a day | All | ");
	kit_line(&k, "| Wash the van | Facilities Team | ");
	kit_line(&k, "| Check the lock | Account Manager | ");
	kit_line(&k, "| Ask the vet | Principal Researcher | ");
	kit_line(&k, "# Tasks");
	kit_line(&k, "- [ ] Paint the gate (@Nadia Kessler)");
	kit_line(&k, "- [ ] @Rufus Tarn sweep the yard");
	kit_read(&k);
	notes_items(&k.t);
	check(&k, 0, ITEM_ACTION, "Order tyres", "Freya Thorne", "2026-05-15");
	for (size_t i = 1; i < 7; i++)
		OK(k.r.items.v[i].owner.len == 0, "nobody: %.*s",
		   STR_ARG(k.r.items.v[i].owner));
	check(&k, 7, ITEM_ACTION, "Paint the gate", "Nadia Kessler", "");
	check(&k, 8, ITEM_ACTION, "Sweep the yard", "Rufus Tarn", "");
	for (size_t i = 0; i < k.r.people.n; i++)
		OK(k.r.people.v[i].present ==
		       str_eq(k.r.people.v[i].name, STRL("Rufus Tarn")),
		   "there or not: %.*s", STR_ARG(k.r.people.v[i].name));
	kit_close(&k);
}

/* Names over bullets, as recorders list next steps: listed, only named there, or first
 * names of nobody who is known. */
static void test_groups(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_participant(&k, "Rufus Tarn", "");
	kit_line(&k, "# Next steps");
	kit_line(&k, "- Rufus:");
	kit_line(&k, "  - Order tyres for it");
	kit_line(&k, "- Freya Thorne:");
	kit_line(&k, "  - Paint the gate");
	kit_line(&k, "- Otis & Pia:");
	kit_line(&k, "  - Sweep the yard by Friday");
	kit_line(&k, "  - Count the vans");
	kit_line(&k, "- Otis");
	kit_line(&k, "  - Ring the bank");
	kit_line(&k, "- Book the ferry");
	kit_line(&k, "- Rufus：見積書を作成する");
	kit_read(&k);
	notes_items(&k.t);
	check(&k, 0, ITEM_ACTION, "Order tyres for it", "Rufus Tarn", "");
	check(&k, 1, ITEM_ACTION, "Paint the gate", "Freya Thorne", "");
	check(&k, 2, ITEM_ACTION, "Otis & Pia: Sweep the yard", "", "2026-05-15");
	check(&k, 3, ITEM_ACTION, "Otis & Pia: Count the vans", "", "");
	check(&k, 4, ITEM_ACTION, "Otis: Ring the bank", "", "");
	check(&k, 5, ITEM_ACTION, "Book the ferry", "", "");
	check(&k, 6, ITEM_ACTION, "Rufus：見積書を作成する", "Rufus Tarn", "");
	kit_close(&k);
}

/* Marks of owner and day go, sentences and what is not understood stay. */
static void test_texts(void)
{
	static const char *const lines[][2] = {
		{ "Order tyres (Rufus, due 2026-05-20)", "Order tyres" },
		{ "Order tyres @Rufus by 20 May", "Order tyres" },
		{ "Order tyres - Rufus - due Friday", "Order tyres" },
		{ "[Rufus] Order tyres 2026-05-20", "Order tyres" },
		{ "Rufus: order tyres before the 20th", "Order tyres" },
		{ "Rufus to order tyres by Friday.", "Order tyres" },
		{ "Rufus to order tyres (for the van)", "Order tyres (for the van)" },
		{ "@Rufus and @Nora Pell order tyres",
		  "Rufus and @Nora Pell order tyres" },
		{ "Rufus prepares the meeting on Friday",
		  "Rufus Tarn prepares the meeting on Friday" },
		{ "Rufus sends tyres by the fair on the 20th",
		  "Rufus Tarn sends tyres by the fair on the 20th" },
		{ "Rufus will order tyres", "Rufus Tarn will order tyres" },
		{ "Rufus order tyres Wed 20 May", "Order tyres" },
		{ "Rufus T. tyres for the van", "Tyres for the van" },
		{ "Rufus - order tyres tomorrow", "Order tyres tomorrow" },
		{ "Order tyres for Friday", "Order tyres for Friday" },
		{ "Rufus tyres in the yard? tomorrow", "Tyres in the yard?" },
		{ "Confirm 20 May", "Confirm 20 May" },
		{ "Rufus and Nora Pell order tyres",
		  "Rufus and Nora Pell order tyres" },
		{ "Rufus: order tyres (06:20)", "Order tyres" },
		{ "Order tyres (Rufus) [1:06:20]", "Order tyres" },
		{ "@Rufus to order tyres", "Order tyres" },
		{ "Order tyres, @Rufus", "Order tyres" },
		{ "Order tyres ⏫ 📅 2026-05-20 #task #yard", "Order tyres" },
		{ "Order tyres ➕ 2026-05-11 📅 2026-05-20", "Order tyres" },
		{ "Rufus: order tyres 🔽", "Order tyres" },
		{ "Order tyres for issue #12", "Order tyres for issue #12" },
		{ "[Rufus Tarn, Nora Pell] Order tyres",
		  "[Rufus Tarn, Nora Pell] Order tyres" },
	};
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_participant(&k, "Rufus Tarn", "");
	kit_participant(&k, "Nora Pell", "");
	kit_line(&k, "# Action items");
	for (size_t i = 0; i < COUNT(lines); i++)
		kit_line(&k, arena_fmt(&k.arena, "- [ ] %s", lines[i][0]).p);
	kit_read(&k);
	notes_items(&k.t);
	OK(k.r.items.n == COUNT(lines), "an item a line");
	for (size_t i = 0; i < COUNT(lines) && i < k.r.items.n; i++)
		OK(str_eq(k.r.items.v[i].text, str_z(lines[i][1])),
		   "\"%s\" -> \"%.*s\"", lines[i][0], STR_ARG(k.r.items.v[i].text));
	kit_close(&k);
}

/* One time in brackets is a time of day. */
static void test_stamps(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_line(&k, "# Decisions");
	kit_line(&k, "- We meet at the gate (09:30)");
	kit_line(&k, "|! No | Decision");
	kit_line(&k, "| 118.2 | Two vans for the yard");
	kit_line(&k, "| A-3 | Gate");
	kit_read(&k);
	notes_items(&k.t);
	check(&k, 0, ITEM_DECISION, "We meet at the gate (09:30)", "", "");
	check(&k, 1, ITEM_DECISION, "Two vans for the yard", "", "");
	check(&k, 2, ITEM_DECISION, "Gate", "", "");
	kit_close(&k);

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_line(&k, "# Decisions");
	kit_line(&k, "- We meet at the gate (00:31)");
	kit_read(&k);
	notes_items(&k.t);
	check(&k, 0, ITEM_DECISION, "We meet at the gate", "", "");
	OK(str_ends(k.r.items.v[0].evidence.v[0].quote, STRL("(00:31)")),
	   "the quote is as written");
	kit_close(&k);
}

int main(void)
{
	test_lines();
	test_marks();
	test_labels();
	test_sections();
	test_parts();
	test_owners();
	test_groups();
	test_texts();
	test_stamps();
	return tap_end();
}
