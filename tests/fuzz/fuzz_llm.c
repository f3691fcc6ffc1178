/*
 * fuzz_llm.c - any bytes as a model's answer about a fixed meeting.
 *
 * The first byte chooses which question they answer.  Whatever they are: no crash, and
 * every quote of every item is a slice of its segment.
 */
#include <stdint.h>
#include <stdlib.h>

#include "dossier/extract.h"
#include "extract/llm/client.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct str answer;

/* In place of extract/llm/client.c. */
int llm_ask(struct llm_client *c, const struct llm_ask *q, struct arena *a,
	    struct llm_answer *out, struct err *e)
{
	bool join = str_eq(q->schema_name, STRL("join"));

	(void)c, (void)a, (void)e;
	*out = (struct llm_answer){ .outcome = LLM_OK };
	out->text =
	    answer.len && join == (answer.p[0] == 'J')
		? str_from(answer, 1)
		: STRL("{\"items\":[],\"rejected\":[],\"summary\":[],\"topics\":[]}");
	return 0;
}

void llm_lost(struct llm_client *c, struct str why)
{
	(void)c, (void)why;
}

static void say(struct record *r, struct str speaker, struct str text)
{
	struct segment *s = record_segment(r, SEG_SPEECH);

	s->speaker = speaker;
	s->text = text;
}

/* Long enough for two chunks. */
static void meeting(struct record *r)
{
	r->date = STRL("2026-03-04");
	say(r, STRL("Ada Quill"), STRL("Can you send me the list of 14 sites?"));
	say(r, STRL("Rufus Tarn"),
	    STRL("Sure, I\u2019ll send it by Friday \u2014 \u00E9t\u00E9."));
	for (int i = 0; i < 40; i++)
		say(r, i % 2 ? STRL("Ada Quill") : STRL("Nora Pell"),
		    STRL(
			"We decided not to move the 12 tapes of the archive, probably, "
			"because the lift of the depot in the valley carries no more "
			"than three of them at a time and the stairs are far too "
			"narrow for the trolley."));
}

static struct extract *engine(void)
{
	static struct conf conf;
	static struct extract *x;
	struct extract_opts opts = { .conf = &conf, .llm_keep_ungrounded = true };
	struct err e = { 0 };

	if (x)
		return x;
	conf_init(&conf);
	conf.llm.redact = STRL("none");
	opts.llm = (struct llm_client *)(void *)&conf;
	x = extract_new(&opts, &e);
	return x;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct extract_scratch *scratch;
	struct extract *x = engine();
	struct arena a = { 0 };
	struct record r;
	struct err e = { 0 };

	if (!scratch)
		scratch = extract_scratch_new(x);
	record_init(&r, &a);
	meeting(&r);
	answer = str_n((const char *)data, size);
	if (extract_record(x, scratch, &r, (struct diag){ 0 }, &e))
		abort();
	for (size_t i = 0; i < r.items.n; i++)
		for (size_t k = 0; k < r.items.v[i].evidence.n; k++) {
			const struct evidence *v = &r.items.v[i].evidence.v[k];

			if (v->segment < 0 || (size_t)v->segment >= r.segments.n ||
			    !str_eq(v->quote, str_sub(r.segments.v[v->segment].text,
						      (size_t)v->from, (size_t)v->to)))
				abort();
		}
	arena_fini(&a);
	return 0;
}
