/* attending: who is in a list of those present, and of what organisation. */
#include "ingest/written/attending.h"

#include "tests/tap.h"

enum shape { LIST, LINE, ITEM };

static const struct {
	enum shape shape;
	const char *text, *want; /* "name|role|organisation; ..." */
} cases[] = {
	{ LIST, "Ada Quill, Bo Lund", "Ada Quill||; Bo Lund||" },
	{ LIST, "Ada Quill, Priyanka", "Ada Quill||; Priyanka||" },
	{ LIST, "Ada Quill, CTO, Bo Lund", "Ada Quill|CTO|; Bo Lund||" },
	{ LIST, "Ada Quill & Bo Lund, Cy Ost", "Ada Quill||; Bo Lund||; Cy Ost||" },
	{ LIST, "Orlin: Ada Quill, Bo Lund; Larkmoor: Cy Ost (CTO)",
	  "Ada Quill||Orlin; Bo Lund||Orlin; Cy Ost|CTO|Larkmoor" },
	{ LIST, "Ada Quill, Bo Lund - Cy Ost, Dee Marsh",
	  "Ada Quill||; Bo Lund||Cy Ost; Dee Marsh||" },
	{ LIST, "Quill, Ada; Lund, Bo", "Ada Quill||; Bo Lund||" },
	{ LIST, "Ada Quill, Orlin; Toby Crane, Larkmoor", "Ada Quill||; Toby Crane||" },
	{ LIST, "Birgitta, Henrik Ekwall, Annika; Bo",
	  "Birgitta||; Henrik Ekwall||; Annika||; Bo||" },
	{ LIST, "Ada <a@orlin.example>, Bo <b@orlin.example>", "Ada||; Bo||" },
	{ LINE, "Ada Quill, Orlin", "Ada Quill||" },
	{ LINE, "Ada, Bo", "Ada||; Bo||" },
	{ LINE, "Lindgren, Maya (Meeting Organizer)", "Maya Lindgren||" },
	{ LINE, "Ada Quill, Bo Lund", "Ada Quill||; Bo Lund||" },
	{ ITEM, "Quill, Ada", "Ada Quill||" },
	{ ITEM, "Dr. Ada Quill (Orlin)", "Dr. Ada Quill||Orlin" },
	{ ITEM, "Ada Quill (Orlin), Bo Lund (Larkmoor)",
	  "Ada Quill||Orlin; Bo Lund||Larkmoor" },
	{ ITEM, "Ada Quill and Bo Lund", "Ada Quill||; Bo Lund||" },
	{ ITEM, "**Orlin:** Ada Quill, Bo Lund", "Ada Quill||Orlin; Bo Lund||Orlin" },
	{ ITEM, "Orlin \xE2\x80\x93 Ada Quill, Bo Lund",
	  "Ada Quill||Orlin; Bo Lund||Orlin" },
	{ ITEM, "Ada Quill \xE2\x80\x93 Account Executive, Orlin",
	  "Ada Quill|Account Executive|Orlin" },
	{ ITEM, "Ada Quill: CTO", "Ada Quill|CTO|" },
	{ ITEM, "Ada Quill: Orlin", "Ada Quill||Orlin" },
	{ ITEM, "~~Ada Quill~~", "" },
	{ ITEM, "[[Ada Quill]] - Account Executive", "Ada Quill|Account Executive|" },
	{ ITEM, "[[people/ada-quill|Ada Quill]] (Orlin)", "Ada Quill||Orlin" },
	{ ITEM, "[[Quill, Ada]]", "Ada Quill||" },
	{ LIST, "[[Ada Quill]] [[Bo Lund]]", "Ada Quill||; Bo Lund||" },
	{ LIST, "Ada Quill, Bo Lund, + 4 sales reps", "Ada Quill||; Bo Lund||" },
};

static struct str shown(struct arena *a, const struct record *r)
{
	struct str s = STRL("");

	for (size_t i = 0; i < r->participants.n; i++) {
		const struct participant *p = &r->participants.v[i];

		s = arena_fmt(a, "%.*s%s%.*s|%.*s|%.*s", STR_ARG(s), i ? "; " : "",
			      STR_ARG(p->name), STR_ARG(p->role), STR_ARG(p->org));
	}
	return s;
}

static void test_lists(void)
{
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct str text = str_z(cases[i].text), got;
		struct arena a = { 0 };
		struct record r;

		record_init(&r, &a);
		if (cases[i].shape == LIST)
			attending_list(&r, text, str_none());
		else if (cases[i].shape == LINE)
			attending_line(&r, text, str_none());
		else
			attending_item(&r, text, str_none());
		got = shown(&a, &r);
		OK(str_eq(got, str_z(cases[i].want)), "%s: %.*s", cases[i].text,
		   STR_ARG(got));
		arena_fini(&a);
	}
}

static void test_house(void)
{
	struct arena a = { 0 };
	struct record r;

	record_init(&r, &a);
	attending_list(&r, STRL("Ada Quill, Bo Lund (Larkmoor)"), STRL("Orlin"));
	OK(str_eq(shown(&a, &r), STRL("Ada Quill||Orlin; Bo Lund||Larkmoor")),
	   "of whom nothing else is told: %.*s", STR_ARG(shown(&a, &r)));
	arena_fini(&a);
}

static void test_items(void)
{
	static const struct {
		const char *text;
		bool may, is;
	} items[] = {
		{ "Ada Quill (Orlin), joins late", true, true },
		{ "Ada T. Quill", true, true },
		{ "Mr. Quill", true, true },
		{ "Ada", true, false },
		{ "tl;dv Recorder", true, false },
		{ "ada@orlin.example", true, true },
		{ "Gosia = sponsor from 1 Nov", false, false },
		{ "We met. They agreed.", false, false },
		{ "nine pumps are in", false, false },
	};

	for (size_t i = 0; i < COUNT(items); i++) {
		struct str s = str_z(items[i].text);

		OK(attending_may_be(s) == items[i].may &&
		       attending_is_person(s) == items[i].is,
		   "%s", items[i].text);
	}
}

static void test_keys(void)
{
	static const struct {
		const char *key, *left, *house;
	} keys[] = {
		{ "Attendees (Orlin)", "Attendees", "Orlin" },
		{ "Orlin attendees", "attendees", "Orlin" },
		{ "Other attendees", "attendees", "" },
		{ "Attendees (5)", "Attendees", "" },
		{ "Attendees", "Attendees", "" },
		{ "Young people", "Young people", "" },
	};

	for (size_t i = 0; i < COUNT(keys); i++) {
		struct str house, left = attending_key(str_z(keys[i].key), &house);

		OK(str_eq(left, str_z(keys[i].left)) &&
		       str_eq(house, str_z(keys[i].house)),
		   "%s: %.*s, %.*s", keys[i].key, STR_ARG(left), STR_ARG(house));
	}
}

int main(void)
{
	test_lists();
	test_house();
	test_items();
	test_keys();
	return tap_end();
}
