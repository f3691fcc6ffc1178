/* llm.c - asks about each chunk, then joins what came back. */
#include "extract/llm/llm.h"

#include "extract/who/index.h"
#include "extract/llm/reading.h"

/* ---- before the first question ------------------------------------------------ */

static bool by_users_rule(const struct llm_read *how, const struct conf *conf,
			  const struct item *it)
{
	for (size_t i = 0; i < it->why.n; i++) {
		struct str name = it->why.v[i].signal;
		size_t rule;

		if (str_starts(name, STRL("prev.")) || str_starts(name, STRL("next.")))
			name = str_from(name, 5);
		rule = rules_find(how->rules, name);
		for (size_t k = 0;
		     rule != STR_NPOS && it->why.v[i].weight > 0 && k < conf->rules.n;
		     k++)
			if (str_eq(rules_file(how->rules, rule), conf->rules.v[k]))
				return true;
	}
	return false;
}

/* Every name that may stand in the talk: for redaction, and as a guard. */
static void learn_names(struct reading *x, const struct conf *conf)
{
	const struct record *r = x->t->r;

	for (size_t i = 0; i < r->people.n; i++) {
		const struct person *p = &r->people.v[i];

		redact_person(&x->redact, p->name, &p->said_as);
		critical_name(&x->names, x->a, p->name);
		for (size_t k = 0; k < p->said_as.n; k++)
			critical_name(&x->names, x->a, p->said_as.v[k]);
	}
	for (size_t i = 0; i < conf->people.n; i++)
		redact_person(&x->redact, conf->people.v[i].name,
			      &conf->people.v[i].aliases);
	for (size_t i = 0; i < conf->accounts.n; i++)
		redact_account(&x->redact, conf->accounts.v[i].name,
			       &conf->accounts.v[i].aliases);
	if (conf->own.name.len)
		redact_account(&x->redact, conf->own.name, &conf->own.aliases);
	for (size_t i = 0; i < r->accounts.n; i++) {
		redact_account(&x->redact, r->accounts.v[i].name, &(struct strs){ 0 });
		critical_name(&x->names, x->a, r->accounts.v[i].name);
	}
}

/* Those whose meetings stay on this machine, by all their names. */
static struct strs never_sent(const struct reading *x)
{
	const struct conf *c = x->t->conf;
	struct strs names = { 0 };

	for (size_t i = 0; i < c->llm.never_send.n; i++)
		strs_add(x->a, &names, c->llm.never_send.v[i]);
	for (size_t i = 0; i < c->accounts.n; i++) {
		const struct known_account *k = &c->accounts.v[i];
		bool is = redact_names_any(k->name, &c->llm.never_send);

		for (size_t n = 0; n < k->aliases.n && !is; n++)
			is = redact_names_any(k->aliases.v[n], &c->llm.never_send);
		if (!is)
			continue;
		strs_add(x->a, &names, k->name);
		for (size_t n = 0; n < k->aliases.n; n++)
			strs_add(x->a, &names, k->aliases.v[n]);
	}
	return names;
}

/* One of them is in it. */
static bool stays_here(const struct reading *x)
{
	const struct strs never = never_sent(x);
	const struct accounts *accounts = &x->t->r->accounts;

	if (redact_names_any(x->t->r->title, &never))
		return true;
	for (size_t i = 0; i < accounts->n; i++)
		if (redact_names_any(accounts->v[i].name, &never))
			return true;
	for (size_t i = 0; i < x->units.n; i++)
		if (redact_names_any(x->units.v[i].text, &never))
			return true;
	return false;
}

static void open_reading(const struct llm_read *how, struct talk *t, struct reading *x)
{
	const struct items *items = &t->r->items;

	*x = (struct reading){ .t = t, .a = t->arena };
	x->names.stemmer = stemmer_new();
	x->names.uncased = !t->who->cased;
	redact_init(&x->redact, x->a, redact_level_of(t->conf->llm.redact));
	learn_names(x, how->names);
	units_of(t, &x->units);
	x->rejected = arena_alloc(x->a, items->n + 1);
	x->exempt = arena_alloc(x->a, items->n + 1);
	x->reason = arena_array(x->a, x->reason, items->n);
	for (size_t i = 0; i < items->n; i++)
		x->exempt[i] = by_users_rule(how, t->conf, &items->v[i]);
}

/* ---- questions ------------------------------------------------------------ */

static int64_t segment_of(const struct reading *x, size_t unit, bool last)
{
	const struct places *p = &x->units.v[unit].places;

	return x->t->sentences.v[p->v[last ? p->n - 1 : 0].sentence].seg->n;
}

static void lose(struct reading *x, struct llm_client *client, const struct chunk *c,
		 struct str why)
{
	x->n_lost++;
	*VEC_ADD(x->a, &x->lost) = segment_of(x, c->first, false);
	*VEC_ADD(x->a, &x->lost) = segment_of(x, c->last - 1, true);
	llm_lost(client, why);
}

enum verdict { TAKEN, TOO_MUCH, UNREADABLE, LOST };

static const struct str other_form =
    STR("the model's answer has another form than was asked for");

static int ask_chunk(struct reading *x, struct llm_client *client,
		     const struct chunk *c, enum verdict *verdict, struct str *why,
		     struct err *e)
{
	struct asked_ids ids;
	struct llm_answer got;
	struct answer answer;
	struct llm_ask q;
	struct err form = { 0 };

	prompt_chunk(x, c, &ids, &q);
	if (llm_ask(client, &q, x->a, &got, e))
		return -1;
	*verdict = got.outcome == LLM_OK ? TAKEN
		   : got.outcome == LLM_TRUNCATED || got.outcome == LLM_TOO_LARGE
		       ? TOO_MUCH
		   : got.outcome == LLM_INVALID ? UNREADABLE
						: LOST;
	*why = got.detail;
	if (*verdict == TAKEN && answer_read(x->a, got.text, &answer, &form)) {
		*verdict = UNREADABLE;
		*why = other_form;
	}
	if (*verdict == TAKEN)
		ground_answer(x, &ids, &answer);
	return 0;
}

/*
 * Too much: its halves, down to one unit.  Unreadable: its halves once, for a smaller
 * question often has a better answer; the same one would have the same.
 */
static int read_chunk(struct reading *x, struct llm_client *client,
		      const struct chunk *c, bool again, struct err *e)
{
	enum verdict verdict;
	struct chunk half[2];
	struct str why;

	if (ask_chunk(x, client, c, &verdict, &why, e))
		return -1;
	if (verdict == TAKEN) {
		x->n_chunks++;
		return 0;
	}
	if (verdict == LOST || (verdict == UNREADABLE && again) ||
	    !chunk_halve(&x->units, c, half)) {
		lose(x, client, c, why);
		return 0;
	}
	again = again || verdict == UNREADABLE;
	return read_chunk(x, client, &half[0], again, e) ||
		       read_chunk(x, client, &half[1], again, e)
		   ? -1
		   : 0;
}

/* What several chunks found: ids alone come back. */
static int join(struct reading *x, struct llm_client *client, struct err *e)
{
	struct llm_answer got;
	struct answer_join answer;
	struct llm_ask q;
	struct err form = { 0 };

	if (x->n_chunks < 2 || x->finds.n + x->summary.n + x->topics.n == 0)
		return 0;
	prompt_join(x, &q);
	if (llm_ask(client, &q, x->a, &got, e))
		return -1;
	if (got.outcome == LLM_OK &&
	    answer_read_join(x->a, got.text, &answer, &form) == 0)
		blend_join(x, &answer);
	else
		lose(x, client, &(struct chunk){ 0, 0, x->units.n },
		     got.outcome == LLM_OK ? other_form : got.detail);
	return 0;
}

static void tell_lost(struct reading *x)
{
	struct flag *f;

	if (x->n_lost == 0)
		return;
	f = record_flag(x->t->r, STRL("llm-fallback"),
			"the model gave no usable answer about %zu of %zu part%s",
			x->n_lost, x->n_lost + x->n_chunks,
			plural(x->n_lost + x->n_chunks));
	f->segments = x->lost;
}

int llm_record(const struct llm_read *how, struct talk *t, struct err *e)
{
	struct reading x;
	struct chunks chunks = { 0 };
	int rc = 0;

	open_reading(how, t, &x);
	if (!stays_here(&x))
		chunks_of(&x.units, x.a, &chunks);
	for (size_t i = 0; i < chunks.n && rc == 0; i++)
		rc = read_chunk(&x, how->client, &chunks.v[i], false, e);
	if (rc == 0)
		rc = join(&x, how->client, e);
	if (rc == 0) {
		blend_items(&x, how->keep_ungrounded);
		blend_summary(&x, how->notes_summary);
		tell_lost(&x);
	}
	stemmer_free(x.names.stemmer);
	return rc;
}
