/* client.c - one question to the model, one answer. */
#include "extract/llm/client.h"

struct llm_client {
	const struct llm_conf *conf;
	struct llm_run run;
	struct llm_counts counts;
};

struct llm_client *llm_client_new(const struct llm_conf *conf,
				  const struct llm_run *run, struct err *e)
{
	struct llm_client *c;

	if (!conf->url.p || !conf->model.p) {
		err_set(e, ERR_CONF,
			"to ask a model, dossier.yaml must name it: llm: url, model");
		return NULL;
	}
	c = mem_alloc(sizeof(*c));
	c->conf = conf;
	c->run = *run;
	return c;
}

void llm_client_free(struct llm_client *c)
{
	mem_free(c);
}

struct llm_counts llm_client_counts(struct llm_client *c)
{
	return c->counts;
}

int llm_ask(struct llm_client *c, const struct llm_ask *q, struct arena *a,
	    struct llm_answer *out, struct err *e)
{
	(void)c, (void)q, (void)a, (void)e;
	*out = (struct llm_answer){ .outcome = LLM_STOPPED,
				    .detail = STR("there is no transport yet") };
	return 0;
}

void llm_lost(struct llm_client *c)
{
	c->counts.lost++;
}
