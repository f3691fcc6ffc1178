/* test_done.c - what a report that something is done closes, and what it does not. */
#include "render/vault/resolve/items/done.h"

#include "tests/vault/told.h"

enum of { SPOKEN, NOTED };

/* x: of 2 March; y: of the 16th.  Ada and Bo are of one house, Petra of another. */
static const struct {
	const char *why;
	enum of of;
	struct side x, y;
	enum verdict verdict;
} cases[] = {
#define OPEN(text, owner) DUE(A, text, owner, "")
#define DONE(text, owner) DUE(A, text, owner, "")
	{ .why = "an end told of what was to be done",
	  .x = OPEN("Ada will raise the firewall ticket with the network team", "Ada"),
	  .y = DONE("The firewall ticket is done", ""),
	  .verdict = JUDGE_DONE },
	{ .why = "its verb, told as past",
	  .x = OPEN("Ada will send the SOW on Tuesday", "Ada"),
	  .y = DONE("Ada sent the SOW on Tuesday", "Ada"),
	  .verdict = JUDGE_DONE },
	{ .why = "what was to come has come",
	  .x = OPEN("Ada will get the building permit from the council", "Ada"),
	  .y = DONE("The building permit is here", ""),
	  .verdict = JUDGE_DONE },
	{ .why = "by a colleague",
	  .x = OPEN("Ada will send the SOW on Tuesday", "Ada"),
	  .y = DONE("I sent the SOW on Tuesday", "Bo"),
	  .verdict = JUDGE_DONE },
	{ .why = "by somebody of another house",
	  .x = OPEN("Ada will send the SOW on Tuesday", "Ada"),
	  .y = DONE("I sent the SOW on Tuesday", "Petra") },
	{ .why = "by nobody who is known to be of it",
	  .x = OPEN("Ada will send the SOW on Tuesday", "Ada"),
	  .y = DONE("I sent the SOW on Tuesday", "Cy") },
	{ .why = "another verb",
	  .x = OPEN("Ada will sign the test plan of the yard", "Ada"),
	  .y = DONE("Ada reviewed the test plan of the yard", "Ada") },
	{ .why = "an end of one of several tickets",
	  .x = OPEN("Ada will raise the firewall ticket with the network team", "Ada"),
	  .y = DONE("The ticket is done", "") },
	{ .why = "something that the action does not name",
	  .x = OPEN("Priya will finish the data export", "Ada"),
	  .y = DONE("The data export of the archive is finished", ""),
	  .verdict = JUDGE_DOUBTED },
	{ .why = "another thing in its place",
	  .x = OPEN("Ada will finish the data export for Perth", "Ada"),
	  .y = DONE("Ada finished the data export for Leith", "Ada") },
	{ .why = "one of two things that were to be done",
	  .x = OPEN("Ada will send the weld report and the price list", "Ada"),
	  .y = DONE("Ada sent the weld report", "Ada"),
	  .verdict = JUDGE_DOUBTED },
	{ .why = "another number of them",
	  .x = OPEN("Paint the 40 racks of the depot", ""),
	  .y = DONE("The 60 racks of the depot are done", "") },
	{ .why = "a number that nobody named",
	  .x = OPEN("Paint the racks of the depot", ""),
	  .y = DONE("The 60 painted racks of the depot are done", ""),
	  .verdict = JUDGE_DOUBTED },
	{ .why = "done before it was to be done",
	  .x = OPEN("Ada will send the weld report to the society", "Ada"),
	  .y = DONE("Ada sent the weld report to the society in February", "Ada") },
	{ .why = "done since",
	  .x = OPEN("Ada will send the weld report to the society", "Ada"),
	  .y = DONE("Ada sent the weld report to the society on 9 March", "Ada"),
	  .verdict = JUDGE_DONE },
	{ .why = "what was asked, and answered",
	  .x = OPEN("Ada will book the training room for the drivers", "Ada"),
	  .y = DONE("Did you book the training room? Yes, that's done.", ""),
	  .verdict = JUDGE_DONE },
	{ .why = "another thing asked",
	  .x = OPEN("Ada will book the training room for the drivers", "Ada"),
	  .y = DONE("Did you clean the training room? Yes, that's done.", ""),
	  .verdict = JUDGE_DOUBTED },
	{ .why = "a ticked line of notes",
	  .of = NOTED,
	  .x = OPEN("Ada will raise the firewall ticket with the network team", "Ada"),
	  .y = DONE("Firewall ticket", ""),
	  .verdict = JUDGE_DONE },
	{ .why = "a ticked line of something else to do with it",
	  .of = NOTED,
	  .x = OPEN("Ada will raise the firewall ticket with the network team", "Ada"),
	  .y = DONE("Escalate firewall ticket", ""),
	  .verdict = JUDGE_DOUBTED },
	{ .why = "what is in ends the want of it",
	  .x = SAYS(B, "The install waits for the second power feed"),
	  .y = DONE("The second power feed for the install is in", ""),
	  .verdict = JUDGE_DONE },
	{ .why = "not of another one",
	  .x = SAYS(B, "The install of Perth waits for the second power feed"),
	  .y = DONE("For Leith the second power feed of the install is in", "") },
};

static struct person_of people[] = {
	{ .e.name = STR("Ada"), .org_name = STR("Tarn") },
	{ .e.name = STR("Bo"), .org_name = STR("Tarn") },
	{ .e.name = STR("Petra"), .org_name = STR("Orlin") },
};

static void know(struct entry *x)
{
	for (size_t i = 0; i < COUNT(people); i++)
		if (str_eq(x->owner_name, people[i].e.name))
			x->owner = &people[i];
}

int main(void)
{
	static const char *const names[] = { "apart",   "same",    "less", "more",
					     "doubted", "changed", "done" };
	struct outcome_of single[] = { { 0, JUDGE_DONE } };
	struct outcome_of both[] = { { 0, JUDGE_DONE }, { 1, JUDGE_DONE } };
	struct outcomes_of one = { single, 1, 1 }, two = { both, 2, 2 };
	const struct entry report = { .kind = A, .status = STRL("done") };
	struct arena a = { 0 };
	struct forms forms;
	struct learned learned;

	forms_init(&forms);
	learned_init(&learned, &a);
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct told x, y;
		uint32_t score;
		enum verdict got;

		tell(&forms, &a, &cases[i].x, "2026-03-02", &x);
		tell(&forms, &a, &cases[i].y, "2026-03-16", &y);
		know(&x.entry);
		know(&y.entry);
		x.entry.status = STRL("open");
		y.entry.status = STRL("done");
		y.entry.notes = cases[i].of == NOTED;
		got = judge(&a, &learned, &x.said, &y.said, &score);
		OK(got == cases[i].verdict, "%s: %s, not %s", cases[i].why,
		   names[cases[i].verdict], names[got]);
		x.entry.status = STRL("done");
		got = judge(&a, &learned, &x.said, &y.said, &score);
		OK(x.entry.kind == B || got < JUDGE_DOUBTED, "what is closed stays so");
	}
	done_doubt(&report, &one);
	done_doubt(&report, &two);
	OK(one.v[0].verdict == JUDGE_DONE && two.v[0].verdict == JUDGE_DOUBTED &&
	       two.v[1].verdict == JUDGE_DOUBTED,
	   "of two that it may mean, either is doubted");
	forms_fini(&forms);
	arena_fini(&a);
	return tap_end();
}
