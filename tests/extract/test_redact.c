/* test_redact.c - what leaves the machine in place of names and numbers. */
#include "extract/llm/redact.h"

#include <stdlib.h>

#include "tests/tap.h"

static const struct strs no_aliases;

static void told(struct redact *r, struct arena *a, enum redact_level level)
{
	static struct str toby[] = { STR("Tobias") },
			  lark[] = { STR("Larkmoor"), STR("LHG") };
	struct strs of_toby = { toby, 1, 1 }, of_lark = { lark, 2, 2 };

	redact_init(r, a, level);
	redact_person(r, STRL("Toby Crane"), &of_toby);
	redact_person(r, STRL("Maya Lindgren"), &no_aliases);
	redact_person(r, STRL("Maya Castellanos"), &no_aliases);
	redact_person(r, STRL("Will van Aark"), &no_aliases);
	redact_account(r, STRL("Larkmoor Health Group"), &of_lark);
}

/* In: "[" and "]" stand for the brackets of placeholders. */
static struct str brackets(struct arena *a, const char *z)
{
	struct buf b = { 0 };

	for (; *z; z++)
		if (*z == '[' || *z == ']')
			buf_z(&b, *z == '[' ? "\u27E6" : "\u27E7");
		else
			buf_c(&b, *z);
	return arena_take(a, &b);
}

static const struct {
	const char *in, *out;
} cases[] = {
	{ "Nothing to hide on 2026-02-03 at 10:30, 10,000 units for 1.5 million.",
	  "Nothing to hide on 2026-02-03 at 10:30, 10,000 units for 1.5 million." },
	{ "Toby Crane and toby's team", "[PERSON_1] and [PERSON_1.2]'s team" },
	{ "Ask Tobias, not Tobiasson", "Ask [PERSON_1], not Tobiasson" },
	{ "Maya Lindgren, Maya", "[PERSON_1], [PERSON_2]" },
	{ "Will will call LARKMOOR", "[PERSON_1] will call [ACCOUNT_1]" },
	{ "Larkmoor Health Group, or LHG", "[ACCOUNT_1], or [ACCOUNT_1.2]" },
	{ "van is a car", "van is a car" },
	{ "Write to Toby.Crane@larkmoor.example.", "Write to [EMAIL_1]." },
	{ "see https://zoom.example/j/93?pwd=Ab1, then", "see [URL_1], then" },
	{ "call +44 20 7946 0018 or 555-0142", "call [PHONE_1] or [PHONE_2]" },
	{ "call (020) 7946 0018 or 020-7946-0018", "call [PHONE_1] or [PHONE_2]" },
	{ "SSN 078-05-1120", "SSN [PHONE_1]" },
	{ "card 4111 1111 1111 1111, not 4111 1111 1111 1112",
	  "card [CARD_1], not 4111 1111 1111 1112" },
	{ "GB82 WEST 1234 5698 7654 32", "[IBAN_1]" },
	{ "key sk-abcdefgh12345678 and ghp_0123456789abcdefABCD",
	  "key [KEY_1] and [KEY_2]" },
	{ "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abcDEF123_-x", "[KEY_1]" },
	{ "hosts 10.0.0.17 and fe80::1ff:fe23:4567:890a", "hosts [IP_1] and [IP_2]" },
	{ "version 1.2.3 in 2024 2025 2026", "version 1.2.3 in 2024 2025 2026" },
	{ "a [PERSON_1] said", "a [MARK_1]PERSON_1] said" },
	{ "between 12 and 15, or 300-400 seats",
	  "between 12 and 15, or 300-400 seats" },
};

static void test_cases(void)
{
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct arena a = { 0 };
		struct redact r;
		struct str in = brackets(&a, cases[i].in), t;
		bool unknown = false;

		told(&r, &a, REDACT_NAMES);
		t = redact_text(&r, in);
		OK(str_eq(t, brackets(&a, cases[i].out)), "%s -> %.*s", cases[i].in,
		   STR_ARG(t));
		OK(str_eq(redact_restore(&r, t, &unknown), in) && !unknown, "and back");
		arena_fini(&a);
	}
}

static void test_levels(void)
{
	struct str in = STRL("Toby Crane: toby@larkmoor.example");
	struct arena a = { 0 };
	struct redact r;

	told(&r, &a, REDACT_CONTACTS);
	OK(str_eq(redact_text(&r, in), brackets(&a, "Toby Crane: [EMAIL_1]")),
	   "contacts: names stay");
	told(&r, &a, REDACT_NONE);
	OK(str_eq(redact_text(&r, in), in), "none: all stays");
	OK(redact_level_of(STRL("contacts")) == REDACT_CONTACTS &&
	       redact_level_of(str_none()) == REDACT_NAMES,
	   "names unless told otherwise");
	arena_fini(&a);
}

static void test_closed_set(void)
{
	struct arena a = { 0 };
	struct redact r;
	bool unknown = false;
	struct str out;

	told(&r, &a, REDACT_NAMES);
	redact_text(&r, STRL("Toby Crane"));
	out = redact_restore(&r, brackets(&a, "[PERSON_1] and [PERSON_9]"), &unknown);
	OK(unknown && str_eq(out, brackets(&a, "Toby Crane and [PERSON_9]")),
	   "a placeholder that was never given out stays, and is told");
	unknown = false;
	redact_restore(&r, brackets(&a, "cut [PERS"), &unknown);
	OK(unknown, "so is a broken one");
	arena_fini(&a);
}

static void test_never(void)
{
	static struct str names[] = { STR("Larkmoor"), STR("Pell & Sons") };
	struct strs never = { names, 2, 2 };

	OK(redact_names_any(STRL("We met LARKMOOR's people"), &never), "in any case");
	OK(redact_names_any(STRL("pell & sons"), &never), "several words");
	OK(!redact_names_any(STRL("Larkmoorish pell"), &never), "not inside a word");
}

/* Texts from a small alphabet that makes names, shapes and brackets likely. */
static void test_random(void)
{
	static const char *const bits[] = { "Toby",     " ",        "Crane",
					    "maya",     "@",        "a.example",
					    "+4420",    "7946",     "0018",
					    "-",        ".",        "\u27E6",
					    "\u27E7",   "PERSON_1", "Will ",
					    "é",        "\xff",     "LHG",
					    "'s",       ",",        "4111111111111111",
					    "https://", "sk-",      "12345678",
					    "::",       "fe80" };
	size_t n_bits = COUNT(bits), bad = 0, changed = 0;

	srand(7);
	for (int round = 0; round < 20000; round++) {
		struct arena a = { 0 };
		struct buf b = { 0 };
		struct redact r;
		struct str t;
		bool unknown = false;

		for (int k = rand() % 12; k >= 0; k--)
			buf_z(&b, bits[(size_t)rand() % n_bits]);
		told(&r, &a, REDACT_NAMES);
		t = redact_text(&r, buf_view(&b));
		bad += !str_eq(redact_restore(&r, t, &unknown), buf_view(&b)) ||
		       unknown || str_has(t, STRL("Toby Crane"));
		changed += !str_eq(t, buf_view(&b));
		buf_fini(&b);
		arena_fini(&a);
	}
	OK(bad == 0 && changed > 10000,
	   "20,000 random texts come back (%zu changed, %zu bad)", changed, bad);
}

int main(void)
{
	test_cases();
	test_levels();
	test_closed_set();
	test_never();
	test_random();
	return tap_end();
}
