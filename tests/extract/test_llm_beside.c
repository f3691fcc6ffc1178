/*
 * test_llm_beside.c - how sure one find of a model is, and what it does to what the
 * rules found or the notes say on the same words.
 */
#include "extract/llm/answer.h"
#include "tests/extract/llmmeeting.h"

/* A turn is what one voice says at a stretch: T0001 Ada, T0002 Rufus, T0003 Ada ... */
static const char *const lines[] = {
	"Ada Quill: The depot opens at six on weekdays.",
	"Rufus Tarn: Fine.",
	"Ada Quill: The depot holds 40 pallets in 12 racks.",
	"Ada Quill: We decided to go with the blue scanners.",
	"Rufus Tarn: We decided to lease 14 vans.",
	"Ada Quill: Somebody needs to send us the pallet list by Friday.",
	"Nora Pell: We have to paint the gate at some point.",
	"Rufus Tarn: The lift is stuck again.",
};

/* What the model finds, and its item in the record; to: confidence with the rules'. */
static const struct {
	const char *name;
	enum item_kind kind;
	size_t turn;
	const char *quote, *text;
	const char *by; /* NULL: nothing is found */
	const char *status, *owner, *becomes;
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
	{ "four words of another turn", ITEM_FACT, 1, "holds 40 pallets in", "", "llm",
	  "", "", "The depot holds 40 pallets in 12 racks.", 600, 600, true },
	{ "three words of it", ITEM_FACT, 1, "holds 40 pallets", "", NULL, "", "", "",
	  0, 0, false },
	{ "not as its kind sounds", ITEM_DECISION, 3,
	  "The depot holds 40 pallets in 12 racks.", "", "llm", "", "",
	  "The depot holds 40 pallets in 12 racks.", 400, 400, false },
	{ "as the rules say", ITEM_DECISION, 3,
	  "We decided to go with the blue scanners.", "", "rules+llm", "", "",
	  "We decided to go with the blue scanners. We decided to lease 14 vans.", 980,
	  999, true },
	{ "of another kind than the rules say", ITEM_FACT, 4,
	  "We decided to lease 14 vans.", "", "llm", "", "",
	  "We decided to lease 14 vans.", 400, 400, false },
	{ "an action", ITEM_ACTION, 6, "We have to paint the gate at some point.", "",
	  "llm", "open", "", "We have to paint the gate at some point.", 820, 820,
	  true },
	{ "a blocker", ITEM_BLOCKER, 7, "The lift is stuck again.", "", "llm", "open",
	  "", "The lift is stuck again.", 820, 820, true },
	{ "of somebody", ITEM_ACTION, 5,
	  "Somebody needs to send us the pallet list by Friday.", "", "rules+llm",
	  "open", "", "Somebody needs to send us the pallet list by Friday.", 900, 999,
	  true },
	{ "as the notes say, in other words", ITEM_ACTION, 9, "order the keys",
	  "Order keys at once", "notes+llm", "open", "Nora Pell", "Order the keys", 970,
	  999, true },
};

static void open_notes(struct kit *k)
{
	kit_open(k, "2026-03-04");
	kit_world(k);
	for (size_t i = 0; i < COUNT(lines); i++)
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

static void test_finds(void)
{
	struct extract *both;
	struct kit k;

	open_notes(&k);
	both = kit_engine(&k, true, false);
	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *by = cases[i].by;
		const struct item *it;
		struct buf b = { 0 };

		open_answer(&b);
		put_item(&b, cases[i].kind, cases[i].turn, str_z(cases[i].quote),
			 str_z(cases[i].text), STRL("Rufus Tarn"), STRL(""), STRL(""));
		model_reset(STRL(""));
		model.text = arena_str(&model.arena, close_answer(&b));
		kit_extract(&k, both);
		it = find_of_model(&k);
		buf_fini(&b);
		if (!by) {
			OK(!it, "%s: nothing", cases[i].name);
			continue;
		}
		OK(it && it->kind == cases[i].kind && str_eq(it->by, str_z(by)) &&
		       has_why(it, strcmp(by, "llm") == 0 ? "llm" : "llm-agrees") &&
		       str_eq(it->text, str_z(cases[i].becomes)),
		   "%s: one item, %.*s", cases[i].name,
		   STR_ARG(it ? it->text : STRL("")));
		OK(it && it->confidence >= cases[i].from &&
		       it->confidence <= cases[i].to && on_page(it) == cases[i].on_page,
		   "%s: sure by %lld, %son pages", cases[i].name,
		   it ? (long long)it->confidence : -1, cases[i].on_page ? "" : "not ");
		OK(it && it->id.len && str_eq(it->status, str_z(cases[i].status)) &&
		       str_eq(it->owner, str_z(cases[i].owner)),
		   "%s: %s, of %s", cases[i].name, cases[i].status, cases[i].owner);
	}
	extract_free(both);
	kit_close(&k);
}

/* What a model takes for a decision is one when another voice agrees, not the same. */
static const struct {
	const char *said, *reply;
	bool agreed;
} replies[] = {
	{ "Ada Quill: Green for the vans, no stripes.", "Rufus Tarn: Oh, good.", true },
	{ "Ada Quill: Green for the vans, no stripes.", "Rufus Tarn: Okay then.",
	  true },
	{ "Ada Quill: Green for the vans, no stripes.", "Rufus Tarn: Well, well.",
	  false },
	{ "Ada Quill: Green for the vans, no stripes?", "Rufus Tarn: Oh, good.",
	  false },
	{ "Ada Quill: Green for the vans, no stripes.", "Ada Quill: Oh, good.", false },
};

static void test_replies(void)
{
	for (size_t i = 0; i < COUNT(replies); i++) {
		const char *reply = strstr(replies[i].reply, ": ") + 2;
		struct extract *both;
		const struct item *it;
		struct kit k;

		kit_open(&k, "2026-03-04");
		kit_world(&k);
		k.conf.llm.redact = STRL("none");
		kit_line(&k, "Nora Pell: The depot opens at six on weekdays.");
		kit_line(&k, replies[i].said);
		kit_line(&k, replies[i].reply);
		model_reset(STRL(""));
		model.text = arena_fmt(
		    &model.arena,
		    "{\"items\":[{\"evidence\":[{\"turn\":\"T0002\",\"quote\":"
		    "\"Green for the vans, no stripes\"},{\"turn\":\"T000%d\","
		    "\"quote\":\"%s\"}],\"kind\":\"decision\",\"text\":\"\","
		    "\"owner\":\"\",\"due\":\"\",\"about\":[]}],"
		    "\"rejected\":[],\"summary\":[],\"topics\":[]}",
		    strncmp(replies[i].reply, "Ada", 3) == 0 ? 2 : 3, reply);
		both = kit_engine(&k, true, false);
		kit_extract(&k, both);
		it = find_of_model(&k);
		OK(it && (it->confidence > 500) == replies[i].agreed,
		   "\"%s\" \"%s\": %s", replies[i].said, replies[i].reply,
		   replies[i].agreed ? "agreed" : "not agreed");
		extract_free(both);
		kit_close(&k);
	}
}

/* ---- one thing or two, by a model that calls all of them one ----------------------
 */

enum { LONG = 200 }; /* lines: several questions, and one that joins their answers */

static const struct {
	const char *name;
	enum item_kind kind;
	const char *early, *late; /* what is said near the start and near the end */
	bool other_voice;
	size_t items;
} pairs[] = {
	{ "said again", ITEM_ACTION, "I'll send the archive list by Friday.",
	  "I'll send that archive list by Friday.", false, 1 },
	{ "by somebody else", ITEM_ACTION, "I'll send the archive list by Friday.",
	  "I'll send the archive list by Friday.", true, 2 },
	{ "on another day", ITEM_ACTION, "I'll send the archive list by Friday.",
	  "I'll send the archive list by Monday.", false, 2 },
	{ "of something else", ITEM_DECISION, "We decided to paint the gate.",
	  "We decided to lease a van.", false, 2 },
};

/* Quotes, of each question, what is said at one of the two places. */
static struct str quote_pair(struct model *m, const struct llm_ask *q,
			     enum llm_outcome *outcome)
{
	size_t row = *(const size_t *)m->ctx;
	size_t turns = str_find(q->user, STRL("\"turns\":["), 0);
	struct str said[] = { str_z(pairs[row].early), str_z(pairs[row].late) }, out;
	struct buf b = { 0 };

	(void)outcome;
	if (str_eq(q->schema_name, STRL("join")))
		return STRL(
		    "{\"summary\":[],\"topics\":[],\"same\":[[\"I1\",\"I2\"]]}");
	open_answer(&b);
	for (size_t i = 0; i < 2; i++) {
		size_t at = str_find(q->user, said[i], turns);

		if (at == STR_NPOS)
			continue;
		put_item(&b, pairs[row].kind, answer_id(turn_id(q->user, at), 'T'),
			 said[i], STRL(""), STRL(""), STRL(""), STRL(""));
		break;
	}
	out = arena_str(&m->arena, close_answer(&b));
	buf_fini(&b);
	return out;
}

static void test_pairs(void)
{
	for (size_t row = 0; row < COUNT(pairs); row++) {
		struct extract *both;
		size_t n = 0;
		struct kit k;

		kit_open(&k, "2026-03-04");
		kit_world(&k);
		k.conf.llm.redact = STRL("none");
		for (int i = 0; i < LONG; i++) {
			struct segment *s = record_segment(&k.r, SEG_SPEECH);
			bool late = i == LONG - 10 + pairs[row].other_voice;

			s->speaker = i % 2 ? STRL("Ada Quill") : STRL("Nora Pell");
			s->text = i == 10 ? str_z(pairs[row].early)
				  : late
				      ? str_z(pairs[row].late)
				      : STRL("The weather was on the whole rather nice "
					     "on the farm, as the records of May say.");
		}
		model_reset(STRL(""));
		model.answer = quote_pair;
		model.ctx = &row;
		both = kit_engine(&k, true, false);
		kit_extract(&k, both);
		for (size_t i = 0; i < k.r.items.n; i++)
			n += by_model(&k.r.items.v[i]) && on_page(&k.r.items.v[i]);
		OK(n == pairs[row].items, "%s: %zu", pairs[row].name, n);
		extract_free(both);
		kit_close(&k);
	}
}

int main(void)
{
	test_finds();
	test_replies();
	test_pairs();
	return tap_end();
}
