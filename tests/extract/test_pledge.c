/* test_pledge.c - plain promises, few words, and what the sentences of a mail are. */
#include "extract/pledge.h"

#include "extract/accord.h"
#include "extract/letter.h"
#include "tests/extract/kit.h"

static void test_pledges(void)
{
	static const struct {
		const char *lines[4];
		enum pledge want; /* of the first sentence */
	} rows[] = {
		{ { "Nora Pell: I'll move the visit to the nineteenth." },
		  PLEDGE_DATED },
		{ { "Nora Pell: I'm going to send the names by Friday." },
		  PLEDGE_DATED },
		{ { "Nora Pell: I'll have it scanned today." }, PLEDGE_DATED },
		{ { "Nora Pell: I'll get it scanned. Give me till Friday." },
		  PLEDGE_DATED },
		{ { "Nora Pell: I'll send the names.", "Ada Quill: When?",
		    "Nora Pell: Say Friday." },
		  PLEDGE_ANSWERED },
		{ { "Nora Pell: I can give you a sample.",
		    "Ada Quill: Please. When could you do that?",
		    "Nora Pell: Friday." },
		  PLEDGE_ANSWERED },
		/* no work, no day, no certainty, or another's answer */
		{ { "Nora Pell: I'll be there on Friday." }, PLEDGE_NONE },
		{ { "Nora Pell: I'll have it today." }, PLEDGE_NONE },
		{ { "Nora Pell: I'll send the names." }, PLEDGE_NONE },
		{ { "Nora Pell: I'll send the names on Friday if they agree." },
		  PLEDGE_NONE },
		{ { "Nora Pell: Shall I say I'll send it on Friday?" }, PLEDGE_NONE },
		{ { "Nora Pell: I'll send the names.", "Ada Quill: When?",
		    "Toby Crane: Say Friday." },
		  PLEDGE_NONE },
		{ { "Nora Pell: I can give you a sample.", "Ada Quill: Please.",
		    "Nora Pell: Friday." },
		  PLEDGE_NONE },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		for (size_t n = 0; n < 4 && rows[i].lines[n]; n++)
			kit_line(&k, rows[i].lines[n]);
		kit_read(&k);
		OK(pledge_of(&k.t, 0) == rows[i].want, "%s", rows[i].lines[0]);
		kit_close(&k);
	}
}

/* Few words that settle, or take on, what the first line says; of the last line. */
static void test_accords(void)
{
	static const struct {
		const char *lines[4];
		char settles, takes;
	} rows[] = {
		{ { "Ada Quill: They want seventy pence.",
		    "Nora Pell: Seventy, then." },
		  'y',
		  'n' },
		{ { "Ada Quill: He says sixteen and a half.",
		    "Nora Pell: Sixteen five. Done." },
		  'y',
		  'n' },
		{ { "Ada Quill: Make it the nineteenth.", "Nora Pell: Nineteenth." },
		  'y',
		  'n' },
		{ { "Ada Quill: It rained on the nineteenth.",
		    "Nora Pell: Nineteenth." },
		  'n',
		  'n' },
		{ { "Ada Quill: They want eighty.", "Nora Pell: Seventy, then." },
		  'n',
		  'n' },
		{ { "Ada Quill: They want seventy.", "Nora Pell: Seventy, then?" },
		  'n',
		  'n' },
		{ { "Ada Quill: He wants a clean copy of it.", "Nora Pell: Mine." },
		  'n',
		  'y' },
		{ { "Ada Quill: Could you find the keys?",
		    "Nora Pell: Leave that with me." },
		  'n',
		  'y' },
		{ { "Ada Quill: Whose coat is this?", "Nora Pell: Mine." }, 'n', 'n' },
		{ { "Ada Quill: He wants a copy. Mine." }, 'n', 'n' },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		const char *last = NULL;
		size_t with = STR_NPOS, at;
		struct kit k;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		for (size_t n = 0; n < 4 && rows[i].lines[n]; n++)
			kit_line(&k, last = rows[i].lines[n]);
		kit_read(&k);
		at = k.t.turns.v[k.t.turns.n - 1].first;
		OK(accord_settles(&k.t, at) == (rows[i].settles == 'y'), "settles: %s",
		   last);
		OK(accord_takes(&k.t, at, &with) == (rows[i].takes == 'y'), "takes: %s",
		   last);
		OK(rows[i].takes == 'n' || with == 0, "what was asked for");
		kit_close(&k);
	}
}

static void test_letters(void)
{
	static const struct {
		const char *text, *kind; /* NULL: nothing */
	} rows[] = {
		{ "Can you let me have a clean copy of it.", "action" },
		{ "When will we get an answer to that?", "question" },
		{ "We'll hang the gate on the 19th then.", "action" },
		{ "Sixteen and a half and we stay with it.", "fact" },
		{ "Thanks for ringing me on the 19th.", NULL },
		{ "The gate is a success so far.", NULL },
		{ "Five of six.", NULL },
	};

	for (size_t i = 0; i < COUNT(rows) * 2; i++) {
		const char *want = rows[i / 2].kind;
		enum item_kind kind = ITEM_BLOCKER;
		struct kit k;
		bool told;

		kit_open(&k, "2026-05-12");
		kit_world(&k);
		kit_participant(&k, "Nora Pell", "");
		kit_participant(&k, "Toby Crane", "");
		kit_line(&k, "= Hi Toby,");
		kit_line(&k, arena_fmt(&k.arena, "= %s", rows[i / 2].text).p);
		for (size_t n = 0; n < k.r.segments.n; n++)
			k.r.segments.v[n].speaker = STRL("Nora Pell");
		k.r.source.format = i % 2 ? STRL("plain") : STRL("eml");
		kit_read(&k);
		told = letter_tells(&k.t, k.t.sentences.n - 1, &kind);
		OK(told == (want && i % 2 == 0) &&
		       (!told || str_eq(item_kind_name(kind), str_z(want))),
		   "%s: %s", i % 2 ? "notes" : "mail", rows[i / 2].text);
		OK(letter_to(&k.t) == (i % 2 ? NULL : kit_find(&k, "Toby Crane")),
		   "to whom");
		kit_close(&k);
	}
}

int main(void)
{
	test_pledges();
	test_accords();
	test_letters();
	return tap_end();
}
