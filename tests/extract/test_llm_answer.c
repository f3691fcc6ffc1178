/* test_llm_answer.c - answers of every form, failures, and answers that models gave. */

#include "extract/llm/answer.h"
#include "tests/extract/llmmeeting.h"

#define REST ",\"rejected\":[],\"summary\":[],\"topics\":[]}"
#define ITEM(evidence, kind, about)                                    \
	"{\"evidence\":[" evidence "],\"kind\":\"" kind "\",\"text\":" \
	"\"t\",\"owner\":\"\",\"due\":\"\",\"about\":[" about "]}"
#define QUOTE "{\"turn\":\"T1\",\"quote\":\"q\"}"

static const struct {
	const char *name, *text;
	int rc;
	size_t items;
} answers[] = {
	{ "empty", "{\"items\":[]" REST, 0, 0 },
	{ "an item", "{\"items\":[" ITEM(QUOTE, "fact", "\"A1\"") "]" REST, 0, 1 },
	{ "members in another order",
	  "{\"topics\":[],\"summary\":[],\"rejected\":[],\"items\":[]}", 0, 0 },
	{ "a member too few", "{\"items\":[],\"rejected\":[],\"summary\":[]}", -1, 0 },
	{ "a member too many", "{\"note\":1,\"items\":[]" REST, -1, 0 },
	{ "a member twice", "{\"items\":[],\"items\":[]" REST, -1, 0 },
	{ "an unknown kind", "{\"items\":[" ITEM(QUOTE, "rumour", "") "]" REST, -1, 0 },
	{ "a number for a text", "{\"items\":[" ITEM(QUOTE, "fact", "1") "]" REST, -1,
	  0 },
	{ "null for a list", "{\"items\":null" REST, -1, 0 },
	{ "a list", "[]", -1, 0 },
	{ "fenced", "```json\n{\"items\":[]" REST "\n```", -1, 0 },
	{ "with prose behind", "{\"items\":[]" REST " I hope this helps", -1, 0 },
	{ "cut", "{\"items\":[{\"evidence\":[", -1, 0 },
	{ "nothing", "", -1, 0 },
	{ "an unknown reason",
	  "{\"items\":[],\"rejected\":[{\"rule\":\"R1\",\"reason\":\"because\"}],"
	  "\"summary\":[],\"topics\":[]}",
	  -1, 0 },
};

static void forms(void)
{
	struct arena a = { 0 };
	struct answer out;
	struct answer_join join;
	struct err e = { 0 };
	struct buf b = { 0 };

	for (size_t i = 0; i < COUNT(answers); i++) {
		int rc = answer_read(&a, str_z(answers[i].text), &out, &e);

		OK(rc == answers[i].rc && (rc < 0 || out.items.n == answers[i].items),
		   "%s", answers[i].name);
	}
	buf_z(&b, "{\"items\":[");
	for (int i = 0; i < 10000; i++)
		buf_fmt(&b, "%s%s", i ? "," : "", ITEM(QUOTE, "fact", ""));
	buf_z(&b, "]" REST);
	OK(answer_read(&a, buf_view(&b), &out, &e) == 0 && out.items.n == ANSWER_ITEMS,
	   "of ten thousand items the first %d", ANSWER_ITEMS);
	b.len = 0;
	buf_z(&b,
	      "{\"items\":[{\"evidence\":[" QUOTE "],\"kind\":\"fact\",\"text\":\"");
	for (int i = 0; i < 100000; i++)
		buf_z(&b, "ten bytes ");
	buf_z(&b, "\",\"owner\":\"\",\"due\":\"\",\"about\":[]}]" REST);
	OK(answer_read(&a, buf_view(&b), &out, &e) == 0 && out.items.v[0].text.len == 0,
	   "a megabyte of text is none");
	OK(answer_read_join(&a,
			    STRL("{\"summary\":[\"U1\"],\"topics\":[],\"same\":[["
				 "\"I1\",\"I2\"]]}"),
			    &join, &e) == 0 &&
	       join.same.n == 1 && join.same.v[0].n == 2,
	   "the answer of the reduce step");
	OK(answer_id(STRL("T0012"), 'T') == 12 && answer_id(STRL("12"), 'T') == 0 &&
	       answer_id(STRL("T-1"), 'T') == 0 && answer_id(STRL("T"), 'T') == 0 &&
	       answer_id(STRL("T99999999999999999999"), 'T') == 0,
	   "ids");
	buf_fini(&b);
	arena_fini(&a);
}

/* ---- a model that fails ----------------------------------------------------- */

static struct str fails(struct model *m, const struct llm_ask *q,
			enum llm_outcome *outcome)
{
	(void)q;
	*outcome = *(const enum llm_outcome *)m->ctx;
	return STRL("");
}

/* Answers about one turn at a time only. */
static struct str small_only(struct model *m, const struct llm_ask *q,
			     enum llm_outcome *outcome)
{
	static const struct str turn = STR("{\"id\":\"T"),
				context = STR("\"context\":");
	size_t turns = 0, at = 0;

	(void)m;
	while ((at = str_find(q->user, turn, at)) != STR_NPOS) {
		turns++;
		at++;
	}
	for (at = 0; (at = str_find(q->user, context, at)) != STR_NPOS; at++)
		turns--;
	if (turns > 1)
		*outcome = LLM_TRUNCATED;
	return STRL("{\"items\":[],\"rejected\":[],\"summary\":[],\"topics\":[]}");
}

static void fallback(void)
{
	static const enum llm_outcome bad[] = { LLM_REFUSED,   LLM_STOPPED,
						LLM_FAILED,    LLM_INVALID,
						LLM_TRUNCATED, LLM_TOO_LARGE };
	struct kit k;
	struct extract *rules, *both;
	struct str alone, with;
	struct arena a = { 0 };
	size_t items;

	open_meeting(&k);
	rules = kit_engine(&k, false, false);
	both = kit_engine(&k, true, false);
	kit_extract(&k, rules);
	items = k.r.items.n;
	alone = written(&a, &k);
	for (size_t i = 0; i < COUNT(bad); i++) {
		model_reset(STRL(""));
		model.answer = fails;
		model.ctx = &bad[i];
		k.r.flags.n = 0;
		OK(kit_extract(&k, both) == 0 && k.r.items.n == items &&
		       kit_flag(&k, "llm-fallback") && model.lost > 0,
		   "outcome %d: the rules' items stay, flagged and counted",
		   (int)bad[i]);
	}
	model_reset(STRL("{\"items\":\"everything\"}"));
	k.r.flags.n = 0;
	kit_extract(&k, both);
	OK(kit_flag(&k, "llm-fallback") && model.lost == 2 && model.user.n == 3 &&
	       str_has(model.why, STRL("another form")),
	   "an answer of another form: its halves are asked once");
	k.r.flags.n = 0;
	model_reset(STRL(""));
	model.answer = small_only;
	kit_extract(&k, both);
	OK(!kit_flag(&k, "llm-fallback") && model.lost == 0 && model.user.n > 6,
	   "cut answers: halved until they fit, %zu questions", model.user.n);
	k.r.flags.n = 0;
	kit_extract(&k, rules);
	with = written(&a, &k);
	OK(str_eq(alone, with), "and the rules' record is what it was");
	extract_free(rules);
	extract_free(both);
	kit_close(&k);
	arena_fini(&a);
}

/*
 * The worst strings in every field.  Shown to fail by letting wording_plain pass any
 * sign.
 */
static void captured(void)
{
	static const char *const worst[] = {
		"../../../../etc/passwd",
		"[[../../x]]",
		"![](http://127.0.0.1:4022/leak?d=1)",
		"<% tp.file.delete() %>",
		"`$= dv.pages()`",
		"---\\ntags: [pwned]\\n---",
		"\\u001b[31mred\\u001b[0m",
		"\\u202eevil\\u202c",
		"a\\u0000b",
		"{{#each}}",
		"T0001",
		"P1",
		"- [x] done",
		"# Heading",
		"The archive holds 40 terabytes on 12 tapes [[x]]",
	};
	struct kit k;
	struct extract *both, *rules;
	struct arena a = { 0 };
	struct str alone, with;
	size_t bad = 0;

	open_meeting(&k);
	rules = kit_engine(&k, false, false);
	both = kit_engine(&k, true, true);
	kit_extract(&k, rules);
	alone = k.r.summary;
	for (size_t i = 0; i < COUNT(worst); i++) {
		const char *w = worst[i];

		model_reset(STRL(""));
		model.text = arena_fmt(
		    &a,
		    "{\"items\":[{\"evidence\":[{\"turn\":\"%s\",\"quote\":\"%s\"}],"
		    "\"kind\":\"fact\",\"text\":\"%s\",\"owner\":\"%s\",\"due\":\"%s\","
		    "\"about\":[\"%s\"]},{\"evidence\":[{\"turn\":\"T0003\",\"quote\":"
		    "\"The archive holds 40 terabytes on 12 tapes.\"}],\"kind\":"
		    "\"action\",\"text\":\"%s\",\"owner\":\"%s\",\"due\":\"%s\","
		    "\"about\":[\"%s\"]}],\"rejected\":[{\"rule\":\"%s\",\"reason\":"
		    "\"joke\"}],\"summary\":[{\"turn\":\"T0003\",\"quote\":\"The "
		    "archive holds 40 terabytes on 12 tapes.\",\"text\":\"%s\"}],"
		    "\"topics\":[{\"turns\":[\"T0003\",\"%s\"],\"name\":\"%s\"}]}",
		    w, w, w, w, w, w, w, w, w, w, w, w, w, w);
		k.r.flags.n = 0;
		kit_extract(&k, both);
		with = written(&a, &k);
		for (const char *p = "[]<>`{}#\\\n\033"; *p; p++)
			for (size_t n = 0; n < k.r.items.n; n++)
				bad += str_chr(k.r.items.v[n].text, *p) != STR_NPOS;
		bad += i != 10 && i != 11 && str_has(with, str_z(w));
		bad += count_rejected(&k) > 1;
	}
	OK(bad == 0, "of the worst strings nothing is in the record, %zu are", bad);
	OK(alone.len > 0 && k.r.summary.len > 0, "it still has its summary");
	for (size_t i = 0; i < k.r.items.n; i++)
		for (size_t e = 0; e < k.r.items.v[i].evidence.n; e++) {
			const struct evidence *v = &k.r.items.v[i].evidence.v[e];

			bad +=
			    !str_eq(v->quote, str_sub(k.r.segments.v[v->segment].text,
						      (size_t)v->from, (size_t)v->to));
		}
	OK(bad == 0, "and every quote is a slice of its segment");
	extract_free(both);
	extract_free(rules);
	kit_close(&k);
	arena_fini(&a);
}

int main(void)
{
	forms();
	fallback();
	captured();
	model_reset(STRL(""));
	return tap_end();
}
