/* test_alike.c - by which words and figures an older entry is found, and which few. */
#include "render/vault/resolve/items/alike.h"

#include "tests/tap.h"

/* An entry says `said` about account 1 (or 0, 2: `about`); is it found by `by`? */
static const struct {
	const char *said, *by;
	size_t about; /* of the entry, 0: none; it is asked for about account 1 */
	bool found;
} cases[] = {
	{ "The harbour fee has gone up", "What is the fee?", 1, true },
	{ "The harbour fee has gone up", "What is the fee?", 2, false },
	{ "The harbour fee has gone up", "What is the fee?", 0, false },
	{ "We go there next week", "They go next week", 1, false },
	{ "It is 38 kW", "So 38 kW it is", 1, true },
	{ "It is 38 kW", "So 38 kW it is", 2, true },
	{ "It is 38 kW", "So 39 kW it is", 1, false },
	{ "It is the thirtieth of June", "It is in June", 1, true },
	{ "It is in June", "It is the thirtieth of June", 1, true },
	{ "It is in July", "It is the thirtieth of June", 1, false },
	{ "That was at six.", "That was at 18:00", 1, true },
	{ "That was at 18:00", "That was at six.", 1, true },
	{ "It is four twenty", "It is 420,000", 1, true },
	{ "It is 420,000", "It is four twenty", 1, true },
	/* an old value is nothing that an entry says, but what a new one may end */
	{ "It goes from 35 to 90 days", "It is 35 days", 1, false },
	{ "It is 35 days", "It goes from 35 to 90 days", 1, true },
};

static const struct account_refs *about(size_t n)
{
	static struct account_of accounts[3];
	static const struct account_of *one[] = { &accounts[1] },
				       *two[] = { &accounts[2] };
	static struct account_refs refs[3];

	accounts[1].e.at = 1;
	accounts[2].e.at = 2;
	refs[1] = (struct account_refs){ one, 1, 1 };
	refs[2] = (struct account_refs){ two, 1, 1 };
	return &refs[n];
}

static void test_cases(struct forms *f, struct arena *a)
{
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct alike x = { 0 };
		struct found_list out = { 0 };
		struct claim said, by;

		claim_read(f, a, str_z(cases[i].said), NULL, &said);
		claim_read(f, a, str_z(cases[i].by), NULL, &by);
		alike_add(a, &x, about(cases[i].about), &said, 0);
		alike_find(a, &x, about(1), &by, NULL, &out);
		OK((out.n > 0) == cases[i].found, "\"%s\" %s by \"%s\"", cases[i].said,
		   cases[i].found ? "is found" : "is not found", cases[i].by);
	}
}

static void test_many(struct forms *f, struct arena *a)
{
	struct alike x = { 0 };
	struct found_list out = { 0 };
	struct claim fee, boat;
	bool ordered = true;

	claim_read(f, a, STRL("The harbour fee is 38 kW"), NULL, &fee);
	claim_read(f, a, STRL("The night boat"), NULL, &boat);
	alike_reserve(a, &x, 10);
	for (size_t i = 0; i < 1000; i++)
		alike_add(a, &x, about(1), i == 500 ? &boat : &fee, i);
	alike_find(a, &x, about(1), &fee, &boat, &out);
	for (size_t i = 1; i < out.n; i++)
		ordered &= out.v[i] < out.v[i - 1];
	OK(ordered && out.n < 100 && out.v[0] == 999 && out.v[out.n - 1] == 500,
	   "the newest few, each once, and what only the other wording finds");
	out.n = 0;
	alike_find(a, &x, about(1), &boat, NULL, &out);
	OK(out.n == 1 && out.v[0] == 500, "a second search finds anew");
}

int main(void)
{
	struct arena a = { 0 };
	struct forms forms;

	forms_init(&forms);
	test_cases(&forms, &a);
	test_many(&forms, &a);
	forms_fini(&forms);
	arena_fini(&a);
	return tap_end();
}
