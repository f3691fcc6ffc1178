/* llmkit.h - a model written down in a test: it answers what the test tells it to. */
#ifndef TESTS_EXTRACT_LLMKIT_H
#define TESTS_EXTRACT_LLMKIT_H
#include "base/json.h"
#include "dossier/extract.h"
#include "extract/llm/client.h"
#include "tests/extract/kit.h"

/* What the double answers, and what it was asked. */
struct model {
	struct str (*answer)(struct model *m, const struct llm_ask *q,
			     enum llm_outcome *outcome);
	const void *ctx;
	struct arena arena;
	struct str text;  /* a fixed answer, when there is no function */
	struct strs user; /* of each question; the last system text */
	struct str system;
	size_t lost;
	struct str why; /* of the last one lost */
};

static struct model model;

/* In place of extract/llm/client.c. */
int llm_ask(struct llm_client *c, const struct llm_ask *q, struct arena *a,
	    struct llm_answer *out, struct err *e)
{
	(void)c, (void)a, (void)e;
	*out = (struct llm_answer){ .outcome = LLM_OK };
	*VEC_ADD(&model.arena, &model.user) = arena_str(&model.arena, q->user);
	model.system = q->system;
	out->text = model.answer ? model.answer(&model, q, &out->outcome) : model.text;
	return 0;
}

void llm_lost(struct llm_client *c, struct str why)
{
	(void)c;
	model.why = why;
	model.lost++;
}

KIT void model_reset(struct str text)
{
	arena_fini(&model.arena);
	model = (struct model){ .text = text };
}

/* One engine for all cases of a test: compiling rules takes longest. */
KIT struct extract *kit_engine(struct kit *k, bool with_model, bool keep_ungrounded)
{
	struct extract_opts opts = { .conf = &k->conf,
				     .llm_keep_ungrounded = keep_ungrounded };
	struct err e = { 0 };

	k->conf.timezone = STRL("UTC");
	opts.llm = with_model ? (struct llm_client *)(void *)&model : NULL;
	return extract_new(&opts, &e);
}

/* The engine reads k->r; 0 when it succeeded. */
KIT int kit_extract(struct kit *k, const struct extract *x)
{
	struct extract_scratch *s = extract_scratch_new(x);
	struct err e = { 0 };
	int rc = extract_record(x, s, &k->r, (struct diag){ 0 }, &e);

	extract_scratch_free(s);
	return rc;
}

/* An answer being written. */
KIT void put_quoted(struct buf *b, const char *key, struct str text)
{
	if (b->len && !strchr("[{", b->p[b->len - 1]))
		buf_c(b, ',');
	buf_fmt(b, "\"%s\":", key);
	json_put_string(b, text);
}

KIT void open_answer(struct buf *b)
{
	b->len = 0;
	buf_z(b, "{\"items\":[");
}

KIT void put_item(struct buf *b, enum item_kind kind, size_t turn, struct str quote,
		  struct str text, struct str owner, struct str due, struct str about)
{
	if (b->p[b->len - 1] != '[')
		buf_c(b, ',');
	buf_fmt(b, "{\"evidence\":[{\"turn\":\"T%04zu\"", turn);
	put_quoted(b, "quote", quote);
	buf_z(b, "}]");
	put_quoted(b, "kind", item_kind_name(kind));
	put_quoted(b, "text", text);
	put_quoted(b, "owner", owner);
	put_quoted(b, "due", due);
	buf_z(b, ",\"about\":[");
	if (about.len)
		json_put_string(b, about);
	buf_z(b, "]}");
}

KIT struct str close_answer(struct buf *b)
{
	buf_z(b, "],\"rejected\":[],\"summary\":[],\"topics\":[]}");
	return buf_view(b);
}

KIT bool by_model(const struct item *it)
{
	return str_has(it->by, STRL("llm"));
}

KIT bool on_page(const struct item *it)
{
	return !it->possible && !str_eq(it->status, STRL("rejected"));
}
#endif
