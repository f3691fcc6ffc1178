/* test_facts.c - whose side speaks. */
#include "extract/facts.h"
#include "tests/extract/kit.h"

static bool is(uint64_t facts, enum builtin what)
{
	return facts >> what & 1;
}

/* A letter a line: host, guest, or neither. */
static void sides(struct kit *k, const char *want, const char *name)
{
	const uint64_t *facts;

	kit_read(k);
	facts = facts_find(&k->t);
	for (size_t i = 0; want[i]; i++)
		OK(is(facts[i], BUILTIN_HOST) == (want[i] == 'h') &&
		       is(facts[i], BUILTIN_GUEST) == (want[i] == 'g'),
		   "%s: line %zu", name, i + 1);
	kit_close(k);
}

static const char *const lines[] = { "Ada Quill: How many barns are there?",
				     "Rufus Tarn: We have nine barns.",
				     "Speaker 2: Ten of them.",
				     "Nora Winterson: We sent nine doors.", NULL };

int main(void)
{
	struct kit k;

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_lines(&k, lines);
	sides(&k, "hgnh", "both sides speak");

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_lines(&k, lines);
	kit_line(&k, "Tam Lowe: We have two more.");
	sides(&k, "hgnhg", "beside a guest somebody of whom nothing is known");

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_line(&k, lines[0]);
	kit_line(&k, "Tam Lowe: We have two more.");
	sides(&k, "nn", "only he");

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	kit_line(&k, lines[0]);
	kit_line(&k, lines[3]);
	sides(&k, "nn", "among ourselves");

	kit_open(&k, "2026-05-12");
	kit_world(&k);
	k.conf.own = (struct known_account){ 0 };
	kit_lines(&k, lines);
	sides(&k, "nnnn", "nobody told who we are");

	return tap_end();
}
