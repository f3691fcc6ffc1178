/* things: whether two statements speak of the same things, by where words stand. */
#include "render/vault/claim/things.h"

#include "tests/tap.h"

struct pair {
	const char *a, *b;
	bool holds;
};

/* Does each name a thing in one place that the other one does not? */
static const struct pair things[] = {
	{ "The loan of the bronze horses ends on 31 August",
	  "The loan of the glass ends on 31 August", true },
	{ "I'll phone the vet first thing", "Phone the feed merchant", true },
	{ "I can have the noise survey by Friday", "Bird survey by Friday", true },
	{ "I'll price the paper before the trains stop", "Price the glue", true },
	{ "I'll price the difference before I go home", "Price the step up", false },
	/* a verb is not a thing, a word more is not another thing */
	{ "The grant must be spent by June", "The grant has to be used by June",
	  false },
	{ "I'll send the malt contract", "Send the malt contract to the lawyers",
	  false },
	{ "640 pupils on roll", "The school has 640 pupils", false },
	/* in other words, or written apart */
	{ "They'll try a proof of concept", "They'll try a pilot", false },
	{ "The rollout is in May", "The roll out is in May", false },
};

/* Does nothing at all happen before the same thing has come? */
static const struct pair blocked[] = {
	{ "Nothing gets hung until the motor upgrade's certified",
	  "Nothing goes up in that tower till the motors are certified", true },
	{ "We can't do anything before the steel is in",
	  "Nothing happens on the first floor till the steel's in. It's March.", true },
	{ "Nothing gets hung until the motors are certified",
	  "Nothing gets sold until the tax number is certified", false },
	{ "We can't paint until the certificate comes",
	  "We can't launch until the certificate comes", false },
	{ "Nothing happens", "Nothing happens", false },
};

/* Does the second speak of what the first waits for? */
static const struct pair waits[] = {
	{ "We wait till they swap the pump", "The pump is in", true },
	{ "No shift before the silo is repaired", "The silo is fixed", true },
	{ "The pump stands still till they come", "The pump is in", false },
	{ "We wait till May. The pump is old.", "The pump is in", false },
	{ "We wait till they swap the belt of the pump", "The pump is in", false },
};

typedef bool relation(const struct claim *a, const struct claim *b);

/* either: holds both ways. */
static void test(struct arena *a, const struct pair *p, size_t n, relation *holds,
		 bool either, const char *what)
{
	struct forms forms;

	forms_init(&forms);
	for (size_t i = 0; i < n; i++) {
		struct claim x, y;

		claim_read(&forms, a, str_z(p[i].a), NULL, &x);
		claim_read(&forms, a, str_z(p[i].b), NULL, &y);
		OK(holds(&x, &y) == p[i].holds &&
		       (!either || holds(&y, &x) == p[i].holds),
		   "\"%s\" / \"%s\": %s%s", p[i].a, p[i].b, p[i].holds ? "" : "not ",
		   what);
	}
	forms_fini(&forms);
}

int main(void)
{
	struct arena a = { 0 };

	test(&a, things, COUNT(things), claim_other_thing, true, "two things");
	test(&a, blocked, COUNT(blocked), claim_same_wait, true, "one wait");
	test(&a, waits, COUNT(waits), claim_awaits, false, "awaited");
	arena_fini(&a);
	return tap_end();
}
