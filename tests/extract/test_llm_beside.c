/*
 * test_llm_beside.c - how sure one find of a model is, and what it does to what the
 * rules found or the notes say on the same words.
 */
#include "tests/extract/llmmeeting.h"

/* A turn is what one voice says at a stretch: T0001 Ada, T0002 Rufus, T0003 Ada ... */
static const char *const lines[] = {
	"Ada Quill: The depot opens at six on weekdays.",
	"Rufus Tarn: Fine.",
	"Ada Quill: The depot holds 40 pallets in 12 racks.",
	"Ada Quill: We decided to go with the blue scanners.",
	"Rufus Tarn: We decided to lease 14 vans.",
	"Ada Quill: Somebody should count the pallets by Friday.",
	"Nora Pell: We have to paint the gate at some point.",
	"Rufus Tarn: The lift is stuck again.",
};

/* What the model finds, and its item in the record; to: confidence with the rules'. */
static const struct {
	const char *name;
	enum item_kind kind;
	size_t turn;
	const char *quote, *text;
	const char *by, *status, *owner, *becomes;
	int64_t from, to;
	bool on_page;
} cases[] = {
	{ "as it was said", ITEM_FACT, 3, "The depot holds 40 pallets in 12 racks.", "",
	  "llm", "", "", "The depot holds 40 pallets in 12 racks.", 820, 820, true },
	{ "with another word", ITEM_FACT, 3, "The depot has 40 pallets in 12 racks.",
	  "", "llm", "", "", "The depot holds 40 pallets in 12 racks.", 700, 700,
	  true },
	{ "in another turn", ITEM_FACT, 1, "The depot holds 40 pallets in 12 racks.",
	  "", "llm", "", "", "The depot holds 40 pallets in 12 racks.", 600, 600,
	  true },
	{ "not as its kind sounds", ITEM_DECISION, 3,
	  "The depot holds 40 pallets in 12 racks.", "", "llm", "", "",
	  "The depot holds 40 pallets in 12 racks.", 400, 400, false },
	{ "as the rules say", ITEM_DECISION, 3,
	  "We decided to go with the blue scanners.", "", "rules+llm", "", "",
	  "We decided to go with the blue scanners. We decided to lease 14 vans.", 990,
	  999, true },
	{ "of another kind than the rules say", ITEM_FACT, 4,
	  "We decided to lease 14 vans.", "", "llm", "", "",
	  "We decided to lease 14 vans.", 400, 400, false },
	{ "an action", ITEM_ACTION, 6, "We have to paint the gate at some point.", "",
	  "llm", "open", "", "We have to paint the gate at some point.", 820, 820,
	  true },
	{ "a blocker", ITEM_BLOCKER, 7, "The lift is stuck again.", "", "llm", "open",
	  "", "The lift is stuck again.", 820, 820, true },
	{ "of somebody", ITEM_ACTION, 5, "Somebody should count the pallets by Friday.",
	  "", "rules+llm", "open", "", "Somebody should count the pallets by Friday.",
	  600, 900, true },
	{ "as the notes say, in other words", ITEM_ACTION, 9, "order the keys",
	  "Order keys at once", "notes+llm", "open", "Nora Pell", "Order the keys", 970,
	  999, true },
};

static void open_notes(struct kit *k)
{
	kit_open(k, "2026-03-04");
	kit_world(k);
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
		kit_line(k, lines[i]);
	record_segment(&k->r, SEG_HEADING)->text = STRL("Actions");
	record_segment(&k->r, SEG_BULLET)->text = STRL("Nora Pell: order the keys");
	k->conf.llm.redact = STRL("none");
}

static const struct item *find_of_model(const struct kit *k)
{
	const struct item *found = NULL;

	for (size_t i = 0; i < k->r.items.n; i++)
		if (by_model(&k->r.items.v[i])) {
			if (found)
				return NULL;
			found = &k->r.items.v[i];
		}
	return found;
}

int main(void)
{
	struct extract *both;
	struct kit k;

	open_notes(&k);
	both = kit_engine(&k, true, false);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const char *why =
		    strcmp(cases[i].by, "llm") == 0 ? "llm" : "llm-agrees";
		const struct item *it;
		struct buf b = { 0 };

		open_answer(&b);
		put_item(&b, cases[i].kind, cases[i].turn, str_z(cases[i].quote),
			 str_z(cases[i].text), STRL("Rufus Tarn"), STRL(""), STRL(""));
		model_reset(STRL(""));
		model.text = arena_str(&model.arena, close_answer(&b));
		kit_extract(&k, both);
		it = find_of_model(&k);
		OK(it && it->kind == cases[i].kind &&
		       str_eq(it->by, str_z(cases[i].by)) && has_why(it, why) &&
		       str_eq(it->text, str_z(cases[i].becomes)),
		   "%s: one item, %.*s", cases[i].name,
		   STR_ARG(it ? it->text : STRL("")));
		OK(it && it->confidence >= cases[i].from &&
		       it->confidence <= cases[i].to && on_page(it) == cases[i].on_page,
		   "%s: sure by %lld, %son pages", cases[i].name,
		   it ? (long long)it->confidence : -1, cases[i].on_page ? "" : "not ");
		OK(it && str_eq(it->status, str_z(cases[i].status)) &&
		       str_eq(it->owner, str_z(cases[i].owner)),
		   "%s: %s, of %s", cases[i].name, cases[i].status, cases[i].owner);
		buf_fini(&b);
	}
	extract_free(both);
	kit_close(&k);
	return tap_end();
}
