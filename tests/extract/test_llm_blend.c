/* test_llm_blend.c - what becomes of an answer beside the items of the rules. */
#include <stdlib.h>
#include <unistd.h>

#include "extract/llm/answer.h"
#include "extract/llm/units.h"
#include "tests/extract/llmmeeting.h"

static void blended(void)
{
	struct kit k;
	struct extract *rules, *both;
	struct arena a = { 0 };
	struct buf b = { 0 };
	struct str alone, id, answer;
	const struct item *it;
	int64_t before;

	open_meeting(&k);
	k.conf.llm.redact = STRL("none");
	rules = kit_engine(&k, false, false);
	kit_extract(&k, rules);
	alone = written(&a, &k);
	it = item_at(&k, 3, ITEM_DECISION);
	OK(it && str_eq(it->by, STRL("rules")), "the rules find the decision");
	before = it ? it->confidence : 0;
	id = it ? it->id : STRL("");
	both = kit_engine(&k, true, false);
	model_reset(
	    STRL("{\"items\":[],\"rejected\":[],\"summary\":[],\"topics\":[]}"));
	kit_extract(&k, both);
	OK(str_eq(written(&a, &k), alone),
	   "a model that finds nothing changes nothing");

	open_answer(&b);
	put_item(&b, ITEM_DECISION, 4, STRL("go with the blue scanners"),
		 STRL("Go with the blue scanners was decided"), STRL(""), STRL(""),
		 STRL(""));
	put_item(&b, ITEM_FACT, 3, STRL("The archive holds 40 terabytes on 12 tapes."),
		 STRL("The archive holds 40 terabytes on 12 tapes"), STRL(""), STRL(""),
		 STRL(""));
	model_reset(arena_str(&a, close_answer(&b)));
	kit_extract(&k, both);
	it = item_at(&k, 3, ITEM_DECISION);
	OK(it && str_eq(it->by, STRL("rules+llm")) && it->confidence > before &&
	       str_eq(it->id, id) && has_why(it, "llm-agrees"),
	   "found by both: one item, surer, with its id");
	OK(it && str_eq(it->text, STRL("Go with the blue scanners was decided")),
	   "in the model's words, which say the same");
	OK(it && str_eq(it->evidence.v[0].quote,
			STRL("We decided to go with the blue scanners.")),
	   "on a whole sentence");
	it = item_at(&k, 2, ITEM_FACT);
	OK(it && by_model(it) && on_page(it), "what the model finds alone is added");
	OK(kit_extract(&k, both) == 0 && item_at(&k, 2, ITEM_FACT), "and again");

	answer = arena_fmt(&a,
			   "{\"items\":[],\"rejected\":[{\"rule\":\"%.*s\",\"reason\":"
			   "\"joke\"},{\"rule\":\"R77\",\"reason\":\"past\"}],"
			   "\"summary\":[],\"topics\":[]}",
			   STR_ARG(rule_id(model.user.v[0], "blue scanners")));
	model_reset(answer);
	kit_extract(&k, both);
	it = item_at(&k, 3, ITEM_DECISION);
	OK(it && str_eq(it->status, STRL("rejected")) &&
	       has_why(it, "llm-rejects:joke"),
	   "a rejected item stays in the record with the reason");
	extract_free(both);
	extract_free(rules);
	buf_fini(&b);
	kit_close(&k);
	arena_fini(&a);
}

/* Two promises in one breath: fails when the second is dropped as the first's
 * repetition. */
static void told_apart(void)
{
	struct kit k;
	struct extract *rules, *both;
	struct buf b = { 0 };
	const struct item *it;

	kit_open(&k, "2026-03-04");
	kit_world(&k);
	kit_line(&k,
		 "Ada Quill: I'll send the list of sites by Friday. Rufus Tarn will "
		 "call the bank about the invoices by Monday.");
	k.conf.llm.redact = STRL("none");
	rules = kit_engine(&k, false, false);
	both = kit_engine(&k, true, false);
	kit_extract(&k, rules);
	OK(k.r.items.n == 1 && k.r.items.v[0].evidence.n == 1,
	   "the rules take two sentences for one action: %zu", k.r.items.n);
	open_answer(&b);
	put_item(&b, ITEM_ACTION, 1, STRL("I'll send the list of sites by Friday."),
		 STRL(""), STRL(""), STRL(""), STRL(""));
	put_item(&b, ITEM_ACTION, 1, STRL("Rufus Tarn will call the bank"), STRL(""),
		 STRL(""), STRL(""), STRL(""));
	put_item(&b, ITEM_ACTION, 1, STRL("call the bank about the invoices"), STRL(""),
		 STRL(""), STRL(""), STRL(""));
	model_reset(STRL(""));
	model.text = arena_str(&model.arena, close_answer(&b));
	kit_extract(&k, both);
	it = k.r.items.v;
	OK(k.r.items.n == 2 && str_eq(it[0].by, STRL("rules+llm")) &&
	       str_eq(it[0].owner, STRL("Ada Quill")) &&
	       str_eq(it[0].due, STRL("2026-03-06")) &&
	       !str_has(it[0].text, STRL("bank")),
	   "the model tells them apart: the first is one promise, %.*s",
	   STR_ARG(it[0].text));
	OK(k.r.items.n == 2 && str_eq(it[1].owner, STRL("Rufus Tarn")) &&
	       str_eq(it[1].due, STRL("2026-03-09")) && on_page(&it[1]),
	   "the second another's");
	extract_free(both);
	extract_free(rules);
	buf_fini(&b);
	kit_close(&k);
}

/* Every rule's item, by a model that wants them all gone. */
static struct str reject_all(struct model *m, const struct llm_ask *q,
			     enum llm_outcome *outcome)
{
	struct buf b = { 0 };
	const char *sign = "";

	(void)outcome;
	buf_z(&b, "{\"items\":[],\"rejected\":[");
	for (size_t at = str_find(q->user, STRL("{\"id\":\"R"), 0); at != STR_NPOS;
	     at = str_find(q->user, STRL("{\"id\":\"R"), at + 1)) {
		size_t from = at + 7, to = str_find(q->user, STRL("\""), from);

		buf_fmt(&b, "%s{\"rule\":\"%.*s\",\"reason\":\"no-item\"}", sign,
			(int)(to - from), q->user.p + from);
		sign = ",";
	}
	buf_z(&b, "],\"summary\":[],\"topics\":[]}");
	return arena_take(&m->arena, &b);
}

/* Shown to fail without the limit in settle_rejections. */
static void hostile_rejections(void)
{
	struct kit k;
	struct extract *x;
	size_t possible = 0;

	kit_open(&k, "2026-03-04");
	kit_world(&k);
	kit_line(&k, "Ada Quill: I'll send the list of sites to Nora by Friday.");
	kit_line(&k, "Rufus Tarn: I'll call the bank about the invoices tomorrow.");
	kit_line(&k, "Nora Pell: I'll bring the floor plans on Monday.");
	kit_line(&k, "Ada Quill: I'll write the offer by Thursday.");
	kit_line(&k, "Rufus Tarn: I'll order the badges next week.");
	kit_line(&k, "# Action items");
	kit_line(&k, "- [ ] Nora to book the hall by Friday");
	model_reset(STRL(""));
	model.answer = reject_all;
	x = kit_engine(&k, true, false);
	kit_extract(&k, x);
	for (size_t i = 0; i < k.r.items.n; i++)
		possible += k.r.items.v[i].possible;
	OK(k.r.items.n - possible >= 5 && count_rejected(&k) == 0,
	   "who rejects all that the rules are sure of is not believed: %zu items, %zu "
	   "rejected",
	   k.r.items.n, count_rejected(&k));
	k.r.segments.n = 2;
	kit_extract(&k, x);
	OK(count_rejected(&k) == 2, "two may both be wrong");
	k.r.segments.n = 0;
	kit_line(&k, "# Action items");
	kit_line(&k, "- [ ] Nora to book the hall by Friday");
	kit_extract(&k, x);
	OK(k.r.items.n == 1 && count_rejected(&k) == 0,
	   "what a person wrote down is not rejected");
	extract_free(x);
	kit_close(&k);
}

static void ungrounded(void)
{
	struct kit k;
	struct extract *drop, *keep;
	struct buf b = { 0 };
	struct arena a = { 0 };
	size_t n = 0, shown = 0;

	open_meeting(&k);
	drop = kit_engine(&k, true, false);
	keep = kit_engine(&k, true, true);
	open_answer(&b);
	put_item(&b, ITEM_FACT, 3, STRL("The archive burned down last night"),
		 STRL("The archive burned down"), STRL(""), STRL(""), STRL(""));
	model_reset(arena_str(&a, close_answer(&b)));
	kit_extract(&k, drop);
	for (size_t i = 0; i < k.r.items.n; i++)
		n += by_model(&k.r.items.v[i]);
	OK(n == 0 && !kit_flag(&k, "ungrounded"), "what nobody said is dropped");
	kit_extract(&k, keep);
	for (size_t i = 0; i < k.r.items.n; i++)
		if (by_model(&k.r.items.v[i])) {
			n++;
			shown += on_page(&k.r.items.v[i]);
		}
	OK(n == 1 && shown == 0 && kit_flag(&k, "ungrounded"),
	   "or kept in the record, flagged, for no page");
	extract_free(drop);
	extract_free(keep);
	buf_fini(&b);
	kit_close(&k);
	arena_fini(&a);
}

/* ---- the reduce step ---------------------------------------------------------- */

static struct str two_parts(struct model *m, const struct llm_ask *q,
			    enum llm_outcome *outcome)
{
	static const struct str weather =
	    STR("The weather was on the whole rather nice");
	struct buf b = { 0 };
	size_t turns = str_find(q->user, STRL("\"turns\":["), 0);
	size_t at = str_find(q->user, STRL("we agreed to go with"), turns);
	struct str turn = turn_id(q->user, at != STR_NPOS ? at : q->user.len - 4);
	struct str line = at != STR_NPOS
			      ? STRL("agreed to go with the new archive in June")
			      : weather;

	(void)outcome;
	if (str_eq(q->schema_name, STRL("join")))
		return STRL("{\"summary\":[\"U3\",\"U2\",\"U1\",\"U9\"],\"topics\":[],"
			    "\"same\":[["
			    "\"I1\",\"I2\"],[\"I1\",\"I7\"]]}");
	open_answer(&b);
	if (at != STR_NPOS)
		put_item(&b, ITEM_DECISION, answer_id(turn, 'T'),
			 STRL("we agreed to go with the new archive in June"),
			 STRL("agreed to go with the new archive in June"), STRL(""),
			 STRL(""), STRL(""));
	buf_fmt(&b,
		"],\"rejected\":[],\"summary\":[{\"turn\":\"%.*s\",\"quote\":"
		"\"%.*s\",\"text\":\"%.*s\"}],\"topics\":[]}",
		STR_ARG(turn), STR_ARG(line), STR_ARG(line));
	return arena_take(&m->arena, &b);
}

static void open_long_meeting(struct kit *k)
{
	kit_open(k, "2026-03-04");
	kit_world(k);
	for (int i = 0; i < 200; i++) {
		struct segment *s = record_segment(&k->r, SEG_SPEECH);

		s->speaker = i % 2 ? STRL("Ada Quill") : STRL("Nora Pell");
		s->text = i == 40 || i == 190
			      ? STRL("So we agreed to go with the new archive in June, "
				     "and that's decided.")
			      : STRL("The weather was on the whole rather nice that "
				     "week, as far as anybody can remember it.");
	}
	k->conf.llm.redact = STRL("none");
}

static void reduced(void)
{
	struct kit k;
	struct extract *both;
	size_t n = 0;
	const struct item *it = NULL;

	open_long_meeting(&k);
	model_reset(STRL(""));
	model.answer = two_parts;
	both = kit_engine(&k, true, false);
	kit_extract(&k, both);
	for (size_t i = 0; i < k.r.items.n; i++)
		if (by_model(&k.r.items.v[i])) {
			n++;
			it = &k.r.items.v[i];
		}
	OK(model.user.n > 3, "several chunks and a question to join them: %zu",
	   model.user.n);
	OK(n == 1 && it->evidence.n == 2 && count_rejected(&k) == 1,
	   "what is said twice is one item with both places: %zu items", n);
	OK(str_eq(k.r.summary,
		  STRL("agreed to go with the new archive in June. The weather was on "
		       "the whole "
		       "rather nice that week, as far as anybody can remember it.")),
	   "the summary is the sentences that were chosen, each once, in the "
	   "meeting's order: %.*s",
	   STR_ARG(k.r.summary));
	extract_free(both);
	kit_close(&k);
}

/* Answers the first question with ids of the last chunk: true, but not asked. */
static struct str foreign_ids(struct model *m, const struct llm_ask *q,
			      enum llm_outcome *outcome)
{
	(void)q, (void)outcome;
	if (m->user.n > 1)
		return STRL(
		    "{\"items\":[],\"rejected\":[],\"summary\":[],\"topics\":[]}");
	return STRL(
	    "{\"items\":[{\"evidence\":[{\"turn\":\"T0191\",\"quote\":\"So we agreed "
	    "to go with the new archive in "
	    "June\"}],\"kind\":\"decision\",\"text\":\"\","
	    "\"owner\":\"\",\"due\":\"\",\"about\":[]}],\"rejected\":[{\"rule\":"
	    "\"R2\",\"reason\":\"past\"}],\"summary\":[],\"topics\":[]}");
}

/* Shown to fail by taking any id of the meeting's, sent or not. */
static void closed_sets(void)
{
	struct kit k;
	struct extract *both;
	size_t n = 0;

	open_long_meeting(&k);
	model_reset(STRL(""));
	model.answer = foreign_ids;
	both = kit_engine(&k, true, false);
	kit_extract(&k, both);
	for (size_t i = 0; i < k.r.items.n; i++)
		n += by_model(&k.r.items.v[i]);
	OK(k.r.items.n == 2 && n == 0, "a turn that was not in the question is none");
	OK(count_rejected(&k) == 0, "nor is an item of the rules");
	extract_free(both);
	kit_close(&k);
}

/* Shown to fail without the look for each word in the named turns. */
static void topics(void)
{
	struct kit k;
	struct extract *both;
	bool invented = false;

	open_meeting(&k);
	k.conf.llm.redact = STRL("none");
	model_reset(STRL("{\"items\":[],\"rejected\":[],\"summary\":[],\"topics\":["
			 "{\"turns\":[\"T0003\"],\"name\":\"12 tapes\"},"
			 "{\"turns\":[\"T0004\"],\"name\":\"blue scanners\"},"
			 "{\"turns\":[\"T0001\"],\"name\":\"flying saucers\"},"
			 "{\"turns\":[\"T0001\",\"T0002\"],\"name\":\"list of sites\"},"
			 "{\"turns\":[\"T0001\"],\"name\":\"List of Sites\"}]}"));
	both = kit_engine(&k, true, false);
	kit_extract(&k, both);
	for (size_t i = 0; i < k.r.topics.n; i++)
		invented =
		    invented || str_eq(k.r.topics.v[i].name, STRL("flying saucers"));
	OK(k.r.topics.n == 3 && !invented &&
	       str_eq(k.r.topics.v[0].name, STRL("12 tapes")),
	   "topics are words of the turns that they name, each once: %zu",
	   k.r.topics.n);
	extract_free(both);
	kit_close(&k);
}

/* A model that leaves accounts out takes none away; one that tells them may say none.
 */
static void accounts(void)
{
	struct kit k;
	struct extract *both;
	struct buf b = { 0 };
	const struct item *it;

	open_meeting(&k);
	kit_participant(&k, "Nora Pell", "nora.pell@bramfield.example");
	k.conf.llm.redact = STRL("none");
	both = kit_engine(&k, true, false);
	for (int told = 0; told < 2; told++) {
		open_answer(&b);
		put_item(&b, ITEM_FACT, 3, STRL("The archive holds 40 terabytes"),
			 STRL(""), STRL(""), STRL(""), STRL(""));
		put_item(&b, ITEM_DECISION, 4, STRL("go with the blue scanners"),
			 STRL(""), STRL(""), STRL(""), told ? STRL("A1") : STRL(""));
		model_reset(STRL(""));
		model.text = arena_str(&model.arena, close_answer(&b));
		kit_extract(&k, both);
		it = item_at(&k, 2, ITEM_FACT);
		OK(it && by_model(it) && it->about.n == (told ? 0 : 1), "accounts %s",
		   told ? "told for others: this one is about none"
			: "told for no item: ours stand");
	}
	extract_free(both);
	buf_fini(&b);
	kit_close(&k);
}

/* A rule of the user's own, which no model may reject: fails without `exempt`. */
static void own_rules(void)
{
	static const char file[] = "signals:\n"
				   "  - name: repaint\n"
				   "    pattern: paint the archive\n"
				   "kinds:\n"
				   "  fact:\n"
				   "    weights:\n"
				   "      repaint: 9\n";
	struct kit k;
	struct extract *both;
	struct extract_opts opts = { 0 };
	struct err e = { 0 };
	char dir[] = "/tmp/dossier-test-XXXXXX", path[64];
	const struct item *it;
	FILE *f;

	if (!mkdtemp(dir)) {
		OK(false, "no temporary folder");
		return;
	}
	snprintf(path, sizeof path, "%s/mine.yaml", dir);
	f = fopen(path, "w");
	OK(f && fputs(file, f) >= 0 && fclose(f) == 0, "a rule of the user's own");
	open_meeting(&k);
	k.conf.timezone = STRL("UTC");
	*VEC_ADD(&k.arena, &k.conf.rules) = STRL("mine.yaml");
	opts = (struct extract_opts){ .conf = &k.conf,
				      .vault = dir,
				      .llm = (struct llm_client *)(void *)&model };
	both = extract_new(&opts, &e);
	OK(both != NULL, "is read: %s", e.text);
	model_reset(STRL(""));
	model.answer = reject_all;
	if (both)
		kit_extract(&k, both);
	it = item_at(&k, 6, ITEM_FACT);
	OK(it && !str_eq(it->status, STRL("rejected")) && count_rejected(&k) > 0,
	   "what it finds is not rejected, other items are");
	extract_free(both);
	unlink(path);
	rmdir(dir);
	kit_close(&k);
}

int main(void)
{
	blended();
	told_apart();
	hostile_rejections();
	ungrounded();
	reduced();
	closed_sets();
	topics();
	accounts();
	own_rules();
	model_reset(STRL(""));
	return tap_end();
}
