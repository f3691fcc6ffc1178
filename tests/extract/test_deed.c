/* test_deed.c - two promises or orders of one person: one thing, or two. */
#include "extract/deed.h"

#include "tests/extract/kit.h"

static const struct {
	const char *said;
	bool another; /* the last sentence, from all before */
} rows[] = {
	{ "I'll send the deck on Friday. And I'll book the room for the workshop.",
	  true },
	{ "I'll send the deck. It has grown. I will also book the big room.", true },
	{ "I\xE2\x80\x99ll send the deck. I\xE2\x80\x99ll book the room.", true },
	{ "I'll send the deck on Friday. I'll book the room by Friday.", true },
	{ "Please send me the deck. And please order the badges.", true },
	{ "Send me the deck. And book the room.", true },
	{ "I'll send the deck. Could you book the room?", true },
	{ "I'm going to call the mill. Then I'm going to order the badges.", true },
	/* goes on with it */
	{ "I'll send the deck. I'll send it on Friday.", false },
	{ "I'll send the deck. I'll mail the new deck to the mill.", false },
	{ "I'll send the deck. I'll send the mill a note.", false },
	{ "I'll draft the plan. I'll book the room for it.", false },
	{ "I'll draft the plan. I'll have a version for you on Friday.", false },
	{ "I'll void the batch. I'll clear the words with you first.", false },
	{ "I'll need to clear it with my boss. I'll ask her tomorrow.", false },
	{ "I'll send the deck. I'll call Petra.", false },
	/* with what the second of them goes on with */
	{ "I'll send the deck. I'll book the room. I'll paint the room.", false },
	/* nothing was promised before */
	{ "The deck is old. I'll book the room.", false },
	{ "I could send the deck. I'll book the room.", false },
};

int main(void)
{
	size_t v[] = { 0, 1 };
	struct kit k;

	for (size_t i = 0; i < COUNT(rows); i++) {
		kit_open(&k, "2026-01-12");
		kit_line(&k, arena_fmt(&k.arena, "Ada: %s", rows[i].said).p);
		kit_read(&k);
		OK(deed_another(&k.t, v, k.t.sentences.n - 1, k.t.sentences.n - 1) ==
		       rows[i].another,
		   "%s", rows[i].said);
		kit_close(&k);
	}
	kit_open(&k, "2026-01-12");
	kit_line(&k, "Ada: I'll send the deck.");
	kit_line(&k, "Ben: I'll book the room.");
	kit_read(&k);
	OK(!deed_another(&k.t, v, 1, 1), "what another promises is not looked at here");
	kit_close(&k);
	return tap_end();
}
