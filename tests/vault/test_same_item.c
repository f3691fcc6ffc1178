/* test_same_item.c - items of one meeting: two recordings, talk and notes, one record.
 */
#include "render/vault/resolve/items/same_item.h"

#include "base/utf8.h"
#include "tests/vault/told.h"

enum of { TWICE, NOTED, RECORD, REPLY };

static const struct {
	const char *why;
	int64_t later; /* segments from x to y */
	struct side x, y;
	enum of of;
	bool one;
	bool possible; /* x is no item for pages */
	bool voice;    /* one person says both */
} cases[] = {
	{ .why = "one heard a part of it",
	  .of = TWICE,
	  .x = SAYS(F, "The boat is late again today"),
	  .y = SAYS(F, "I asked the mate, the boat is late again today, he says"),
	  .one = true },
	{ .why = "three words are said anywhere",
	  .of = TWICE,
	  .x = SAYS(F, "It is late"),
	  .y = SAYS(F, "The mate in the tower says it is late for the inspection") },
	{ .why = "one word misheard",
	  .of = TWICE,
	  .x = SAYS(F, "We turn the pump on tomorrow from home and then we look at the "
		       "next dry run"),
	  .y = SAYS(F, "We turn the pump on tomorrow, from home, and then we look at "
		       "the next try run"),
	  .one = true },
	{ .why = "one word of few",
	  .of = TWICE,
	  .x = SAYS(F, "The willow chairs take nine weeks"),
	  .y = SAYS(F, "The walnut chairs take nine weeks") },
	{ .why = "of one voice, more of it, and a word more between",
	  .of = TWICE,
	  .voice = true,
	  .x = SAYS(A, "I'll write you both in one mail tomorrow."),
	  .y = SAYS(A,
		    "so i'll write to you both in one mail tomorrow it's a man with a "
		    "boat he's all right for a farmer"),
	  .one = true },
	{ .why = "of one voice, one word of nine left out",
	  .of = TWICE,
	  .voice = true,
	  .x = SAYS(A, "I'll put you a list together for the barn."),
	  .y = SAYS(A,
		    "we have a new roof at the far end since monday and the old one is "
		    "gone i'll put a list together for the barn"),
	  .one = true },
	{ .why = "of one voice, one word of few",
	  .of = TWICE,
	  .voice = true,
	  .x = SAYS(F, "The willow chairs go to the school"),
	  .y = SAYS(F, "so the walnut chairs go to the school i asked the joiner about "
		       "them and he will tell the vicar") },
	{ .why = "an action and its note",
	  .of = NOTED,
	  .x =
	      SAYS(A,
		   "I'll ring the bus company on Monday morning about the spare coach"),
	  .y = SAYS(A, "Bus company"),
	  .one = true },
	{ .why = "for another day",
	  .of = NOTED,
	  .x = DUE(A,
		   "I'll ring the bus company on Monday morning about the spare coach",
		   "", "2026-03-03"),
	  .y = DUE(A, "Bus company", "", "2026-03-04") },
	{ .why = "by somebody, before a trip",
	  .of = NOTED,
	  .x = DUE(A,
		   "Ring the bus company about the spare coach before the school trip",
		   "Ada", ""),
	  .y = DUE(A, "Bus company", "", ""),
	  .one = true },
	{ .why = "by somebody else",
	  .of = NOTED,
	  .x = DUE(A,
		   "Ring the bus company about the spare coach before the school trip",
		   "Ada", ""),
	  .y = DUE(A, "Bus company", "Bo", "") },
	{ .why = "as many, by one, for one day",
	  .of = NOTED,
	  .x = DUE(A, "I'll have forty of them on a pallet over to you", "Ada",
		   "2026-03-31"),
	  .y = DUE(A, "40 boards", "Ada", "2026-03-31"),
	  .one = true },
	{ .why = "two words of little weight, by one, for one day",
	  .of = NOTED,
	  .x = DUE(A, "I'll give you both names and days until next Friday", "Ada",
		   "2026-03-31"),
	  .y = DUE(A, "Trainer names + days", "Ada", "2026-03-31"),
	  .one = true },
	{ .why = "but not one",
	  .of = NOTED,
	  .x = DUE(A, "I'll phone the vet first thing tomorrow", "Ada", "2026-03-31"),
	  .y = DUE(A, "Phone the feed merchant", "Ada", "2026-03-31") },
	{ .why = "not a word, by one, for one day",
	  .of = NOTED,
	  .x = DUE(A, "You'll have it on Friday, I only need to ask the smith", "Ada",
		   "2026-03-06"),
	  .y = DUE(A, "Price list", "Ada", "2026-03-06"),
	  .one = true },
	{ .why = "by somebody else",
	  .of = NOTED,
	  .x = DUE(A, "You'll have it on Friday, I only need to ask the smith", "Ada",
		   "2026-03-06"),
	  .y = DUE(A, "Price list", "Bo", "2026-03-06") },
	{ .why = "where both name what they are about",
	  .of = NOTED,
	  .x = DUE(A, "I'll have the ladder painted by Friday", "Ada", "2026-03-06"),
	  .y = DUE(A, "Price list", "Ada", "2026-03-06") },
	{ .why = "a word, for one day, and who does it is said once",
	  .of = NOTED,
	  .x = DUE(A, "I only need to ask the smith, you'll have the drawing by Friday",
		   "", "2026-03-06"),
	  .y = DUE(A, "Gate: drawing to the town council", "Ada", "2026-03-06"),
	  .one = true },
	{ .why = "a question in few words",
	  .of = NOTED,
	  .x = SAYS(Q, "Is it the caretaker who opens up for the choir at night, or "
		       "the teachers? Nobody at the school could tell me"),
	  .y = SAYS(Q, "keys, front door + cellar, caretaker?"),
	  .one = true },
	{ .why = "another question",
	  .of = NOTED,
	  .x = SAYS(Q, "Is it the caretaker who opens up for the choir at night, or "
		       "the teachers? Nobody at the school could tell me"),
	  .y = SAYS(Q, "fire alarm, whose number?") },
	{ .why = "a decision in few words",
	  .of = NOTED,
	  .x = SAYS(D, "Then let the choir have the loft on weekdays, and the piano "
		       "goes to the church hall, and I'll say it to the vicar myself"),
	  .y = SAYS(D, "Loft = choir, neighbours told"),
	  .one = true },
	{ .why = "not as many",
	  .of = NOTED,
	  .x = DUE(A, "I'll have forty of them on a pallet over to you", "Ada",
		   "2026-03-31"),
	  .y = DUE(A, "30 boards", "Ada", "2026-03-31") },
	{ .why = "or for another day",
	  .of = NOTED,
	  .x = DUE(A, "I'll have forty of them on a pallet over to you", "Ada",
		   "2026-03-31"),
	  .y = DUE(A, "40 boards", "Ada", "2026-03-30") },
	{ .why = "what is denied, with one figure",
	  .of = NOTED,
	  .x = SAYS(F, "We don't take racks beyond 40"),
	  .y = SAYS(F, "Racks: take 40") },
	{ .why = "and with two",
	  .of = NOTED,
	  .x = SAYS(F, "We don't take racks beyond 40 or 12 tons"),
	  .y = SAYS(F, "Racks: take 40, 12 tons"),
	  .one = true },
	{ .why = "a bullet of few words",
	  .of = NOTED,
	  .x = SAYS(F, "In winter the night drivers of the harbour depot by the old "
		       "bridge may keep heated jackets"),
	  .y = SAYS(F, "Depot drivers"),
	  .one = true },
	{ .why = "of another kind",
	  .of = NOTED,
	  .x = SAYS(F, "In winter the night drivers of the harbour depot by the old "
		       "bridge may keep heated jackets"),
	  .y = SAYS(D, "Depot drivers") },
	{ .why = "said again",
	  .of = RECORD,
	  .x = SAYS(F, "The big lift of the depot squeaks"),
	  .y = SAYS(F, "The depot has a big lift that squeaks"),
	  .one = true },
	{ .why = "and denied",
	  .of = RECORD,
	  .x = SAYS(F, "The big lift of the depot squeaks"),
	  .y = SAYS(F, "The depot has a big lift that never squeaks") },
	{ .why = "two words in common",
	  .of = RECORD,
	  .x = SAYS(F, "The lift squeaks"),
	  .y = SAYS(F, "Squeaks, that lift") },
	{ .why = "a decision, and how the other side says it",
	  .of = RECORD,
	  .x = SAYS(D, "The stamps stay in our own safe."),
	  .y = SAYS(D, "Right, your stamps, your safe, we'll print round that."),
	  .later = 5,
	  .one = true },
	{ .why = "said so much later",
	  .of = RECORD,
	  .x = SAYS(D, "The stamps stay in our own safe."),
	  .y = SAYS(D, "Right, your stamps, your safe, we'll print round that."),
	  .later = 9 },
	{ .why = "a sentence of two kinds",
	  .of = RECORD,
	  .x = SAYS(F, "They asked for a second van."),
	  .y = SAYS(O, "They asked for a second van. The city would pay."),
	  .one = true },
	{ .why = "of which one is only possible",
	  .of = RECORD,
	  .x = SAYS(F, "They asked for a second van."),
	  .y = SAYS(O, "They asked for a second van. The city would pay."),
	  .possible = true },
	{ .why = "in the very words",
	  .of = RECORD,
	  .x = SAYS(D, "They asked for a second van."),
	  .y = SAYS(B, "They asked for a second van."),
	  .possible = true,
	  .one = true },
	{ .why = "an action, and when it is done",
	  .of = RECORD,
	  .x = DUE(A, "I'll draw the rooms for you", "Ada", "2026-03-03"),
	  .y = DUE(A, "Tomorrow, end of day", "Ada", "2026-03-03"),
	  .later = 2,
	  .one = true },
	{ .why = "said much later of something else",
	  .of = RECORD,
	  .x = DUE(A, "I'll draw the rooms for you", "Ada", "2026-03-03"),
	  .y = DUE(A, "Tomorrow, end of day", "Ada", "2026-03-03"),
	  .later = 9 },
	{ .why = "a question, and that nobody knows",
	  .of = REPLY,
	  .x = SAYS(Q, "Who moves the desks, we or the removers?"),
	  .y = SAYS(Q, "Petra hasn't an answer. Leave it open."),
	  .later = 4,
	  .one = true },
	{ .why = "said much later",
	  .of = REPLY,
	  .x = SAYS(Q, "Who moves the desks, we or the removers?"),
	  .y = SAYS(Q, "Petra hasn't an answer. Leave it open."),
	  .later = 12 },
	{ .why = "before the question",
	  .of = REPLY,
	  .x = SAYS(Q, "Who moves the desks, we or the removers?"),
	  .y = SAYS(Q, "Petra hasn't an answer. Leave it open."),
	  .later = -4 },
	{ .why = "another question",
	  .of = REPLY,
	  .x = SAYS(Q, "Who moves the desks, we or the removers?"),
	  .y = SAYS(Q, "And who signs for the lift?"),
	  .later = 4 },
	{ .why = "asked in other words",
	  .of = REPLY,
	  .x = SAYS(Q, "Who moves the desks, we or the removers?"),
	  .y = SAYS(Q, "Petra doesn't know whether the lift is insured."),
	  .later = 4 },
	{ .why = "a promise, and that the day is fine",
	  .of = REPLY,
	  .x = DUE(A, "I'll have the drawing over to you on Friday", "Ada",
		   "2026-03-06"),
	  .y = DUE(A, "Friday's lovely, I'll be at my desk", "Bo", "2026-03-06"),
	  .later = 1,
	  .one = true },
	{ .why = "another promise for that day",
	  .of = REPLY,
	  .x = DUE(A, "I'll have the drawing over to you on Friday", "Ada",
		   "2026-03-06"),
	  .y = DUE(A, "And I'll ring the removers before Friday", "Bo", "2026-03-06"),
	  .later = 1 },
	{ .why = "by the same one",
	  .of = REPLY,
	  .x = DUE(A, "I'll have the drawing over to you on Friday", "Ada",
		   "2026-03-06"),
	  .y = DUE(A, "Friday I'll ring the removers", "Ada", "2026-03-06"),
	  .later = 1 },
};

static struct draft draft_of(struct arena *a, struct told *t, int64_t segment)
{
	*VEC_ADD(a, &t->item.evidence) = (struct evidence){ .segment = segment };
	t->entry.on_page = true;
	return (struct draft){ .entry = &t->entry,
			       .claim = t->claim,
			       .sentences = t->said.sentences,
			       .said = utf8_key(a, t->entry.text) };
}

int main(void)
{
	struct arena a = { 0 };
	struct forms forms;

	forms_init(&forms);
	for (size_t i = 0; i < COUNT(cases); i++) {
		static const struct person_of ada;
		struct told x, y;
		struct draft one, two;
		bool got;

		tell(&forms, &a, &cases[i].x, "2026-03-02", &x);
		tell(&forms, &a, &cases[i].y, "2026-03-02", &y);
		x.entry.said_by = y.entry.said_by = cases[i].voice ? &ada : NULL;
		one = draft_of(&a, &x, 1);
		two = draft_of(&a, &y, 1 + cases[i].later);
		x.entry.on_page = !cases[i].possible;
		two.notes = cases[i].of == NOTED;
		got = cases[i].of == RECORD  ? same_item_of_record(&one, &two)
		      : cases[i].of == REPLY ? same_item_reply(&one, &two)
					     : same_item(&one, &two) > 0;
		OK(got == cases[i].one, "%s: %s", cases[i].why,
		   cases[i].one ? "one item" : "two items");
	}
	forms_fini(&forms);
	arena_fini(&a);
	return tap_end();
}
