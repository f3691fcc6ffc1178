/*
 * compose.c - an item from a run of sentences: its text, evidence and reasons.
 */
#include "extract/compose.h"

#include <stdlib.h>

#include "extract/commit.h"
#include "extract/score.h"
#include "extract/whole.h"
#include "extract/wording/clean.h"
#include "extract/wording/context.h"
#include "extract/wording/itemtext.h"

enum {
	WHY_MAX = 8,
	AGREEING_WORDS = 8, /* of one who merely agrees */
	ASKING_WORDS = 2 /* that mean something, of a question that tells by itself */
};

static void add_evidence(struct talk *t, const struct run *run, struct item *it)
{
	for (size_t i = 0; i < run->n; i++) {
		const struct sentence *x = &t->sentences.v[run->sentence[i]];
		size_t from = x->from;

		/* Neighbours within one segment are one quote. */
		while (i + 1 < run->n && run->sentence[i + 1] == run->sentence[i] + 1 &&
		       t->sentences.v[run->sentence[i + 1]].seg == x->seg)
			x = &t->sentences.v[run->sentence[++i]];
		*VEC_ADD(t->arena, &it->evidence) = talk_evidence(x->seg, from, x->to);
	}
}

/* The heaviest stand first; of equal ones the name decides. */
static bool heavier(const struct why *a, const struct why *b)
{
	if (llabs(a->weight) != llabs(b->weight))
		return llabs(a->weight) > llabs(b->weight);
	return str_cmp(a->signal, b->signal) < 0;
}

static void add_reason(struct arena *a, struct whys *out, struct why why)
{
	size_t i = out->n;

	if (why.weight == 0 || (i == WHY_MAX && !heavier(&why, &out->v[WHY_MAX - 1])))
		return;
	if (i < WHY_MAX)
		VEC_ADD(a, out);
	else
		i--;
	for (; i > 0 && heavier(&why, &out->v[i - 1]); i--)
		out->v[i] = out->v[i - 1];
	out->v[i] = why;
}

static void add_reasons_at(struct talk *t, const struct signals *g,
			   const struct run *run, size_t sentence, enum near where,
			   struct whys *out)
{
	const uint64_t *row = g->holds + sentence * g->row;

	for (size_t w = 0; w < g->row; w++)
		for (uint64_t bits = row[w]; bits; bits &= bits - 1) {
			size_t rule = w * 64 + (size_t)__builtin_ctzll(bits);
			struct why why = { .signal = rules_name(g->rules, rule, where),
					   .weight = signals_weight(g, rule, where,
								    run->kind) };

			add_reason(t->arena, out, why);
		}
}

static void add_reasons_of_values(struct talk *t, const struct signals *g,
				  const struct run *run, struct whys *out)
{
	const uint64_t *self = rules_that_are(g->rules, BUILTIN_LEXICON);
	const uint64_t *near = rules_that_are(g->rules, BUILTIN_LEXICON_NEAR);

	for (size_t w = 0; w < g->row; w++)
		for (uint64_t bits = self[w] | near[w]; bits; bits &= bits - 1) {
			size_t rule = w * 64 + (size_t)__builtin_ctzll(bits);
			int64_t weight = signals_weight(g, rule, NEAR_SELF, run->kind);
			struct why why = {
				.signal = rules_name(g->rules, rule, NEAR_SELF),
				.weight =
				    signals_adds(g, run->best, rule, run->kind, weight),
			};

			add_reason(t->arena, out, why);
		}
}

static void add_reasons(struct talk *t, const struct signals *g, const struct run *run,
			struct item *it)
{
	add_reason(t->arena, &it->why,
		   (struct why){ .signal = STRL("surroundings"),
				 .weight = run->around });
	add_reasons_at(t, g, run, run->best, NEAR_SELF, &it->why);
	add_reasons_of_values(t, g, run, &it->why);
	if (run->best > 0)
		add_reasons_at(t, g, run, run->best - 1, NEAR_PREV, &it->why);
	if (run->best + 1 < t->sentences.n)
		add_reasons_at(t, g, run, run->best + 1, NEAR_NEXT, &it->why);
}

/* "That's what we'll do." tells nobody anything who reads it elsewhere. */
static bool tells(const struct talk *t, const struct run *run)
{
	const struct lexicon *l = &t->words;

	for (size_t i = 0; i < run->n; i++) {
		const struct sentence *x = &t->sentences.v[run->sentence[i]];

		if (x->says & (SAYS_DIGIT | SAYS_NAME | SAYS_TIME))
			return true;
		for (size_t w = x->word; w < x->word + x->n_words; w++) {
			const struct form *f = &l->forms.v[l->words.v[w].form];

			if (f->content || (f->says & SAYS_NUMBER))
				return true;
		}
	}
	return false;
}

/* "I like that." "Works for us as well." */
static bool merely_agrees(const struct talk *t, size_t i)
{
	const struct sentence *x = &t->sentences.v[i];
	size_t telling = whole_telling(t, i, true);

	return x->n_words <= AGREEING_WORDS && telling <= 1 &&
	       telling == whole_telling(t, i, false) && !(x->says & SAYS_NAME);
}

/* "I'll write it up." "By Friday, or done by Friday?": the last words ask back. */
static bool asks_back(const struct talk *t, const struct run *run)
{
	size_t last = run->sentence[run->n - 1], before = run->sentence[run->n - 2];
	struct str text = t->sentences.v[last].text;

	return str_ends(text, STRL("?")) &&
	       t->sentences.v[last].turn != t->sentences.v[before].turn &&
	       !commit_asks(commit_flat_at(t, last)) &&
	       commit_of(commit_flat_at(t, before)) == COMMIT_FIRST;
}

/*
 * How many sentences of an action tell it: what others say behind the promise, "that's
 * great", "Friday, please, I want the weekend with it", is evidence, unless they ask
 * for more.
 */
static size_t told(const struct talk *t, const struct run *run)
{
	size_t n = run->n, promise = run->n;

	for (size_t i = 0; i < n && promise == run->n; i++)
		if (commit_of(commit_flat_at(t, run->sentence[i])) >= COMMIT_CAN &&
		    whole_telling(t, run->sentence[i], false))
			promise = i;
	while (n > promise + 1) {
		size_t last = run->sentence[n - 1];
		struct str flat = commit_flat_at(t, last);

		if (talk_voice(t, last) == talk_voice(t, run->sentence[promise]) ||
		    (commit_asks(flat) &&
		     str_find(flat, STRL(" you "), 0) != STR_NPOS) ||
		    commit_of(flat) >= COMMIT_CAN ||
		    commit_orders(t->sentences.v[last].text) ||
		    str_ends(t->sentences.v[last].text, STRL("?")))
			break;
		n--;
	}
	return n;
}

static bool is_question(const struct talk *t, size_t i)
{
	return clean_asks(clean_sentence(t->arena, t->sentences.v[i].text, str_none()));
}

/*
 * An open question reads without "I couldn't tell you" behind it, and without what is
 * said before where it tells by itself what is asked.
 */
static struct str question_text(struct talk *t, const struct run *run)
{
	size_t first = run->n, last = 0, telling = 0;
	bool back = false;

	for (size_t i = 0; i < run->n; i++) {
		if (!is_question(t, run->sentence[i]))
			continue;
		first = first < i ? first : i;
		last = i;
		telling += whole_telling(t, run->sentence[i], true);
		back |= (t->sentences.v[run->sentence[i]].says &
			 (SAYS_BACK | SAYS_THAT)) != 0;
	}
	if (telling < ASKING_WORDS)
		return item_text(t, run->kind, run->sentence, run->n);
	first = back ? 0 : first;
	return item_text(t, run->kind, run->sentence + first, last + 1 - first);
}

/* What is decided reads without the words of those who agree, which are evidence. */
static struct str text_of(struct talk *t, const struct run *run)
{
	struct run said = { 0 };

	if (run->kind == ITEM_QUESTION)
		return question_text(t, run);
	if (run->kind == ITEM_ACTION)
		return item_text(t, run->kind, run->sentence,
				 run->n > 1 && asks_back(t, run) ? run->n - 1
								 : told(t, run));
	for (size_t i = 0; i < run->n; i++)
		if (!merely_agrees(t, run->sentence[i]))
			said.sentence[said.n++] = run->sentence[i];
	if (run->kind != ITEM_DECISION || said.n == 0)
		return item_text(t, run->kind, run->sentence, run->n);
	return item_text(t, run->kind, said.sentence, said.n);
}

void compose_item(struct talk *t, const struct signals *g, const struct run *run)
{
	struct item *it = VEC_ADD(t->arena, &t->r->items);
	struct run whole = whole_run(t, *run, g->form == FORM_TIDY);

	/* In verbatim talk hardly a question gets its answer at once. */
	if (run->kind == ITEM_QUESTION && g->form == FORM_TIDY)
		whole_question(t, &whole);
	it->kind = run->kind;
	it->text = text_of(t, &whole);
	it->context = context_of(t, whole.sentence, whole.n);
	it->confidence = score_confidence(run->sum);
	it->possible =
	    it->confidence < rules_kind(g->rules, g->form, run->kind)->page ||
	    !tells(t, run);
	it->by = STRL("rules");
	if (it->kind == ITEM_ACTION || it->kind == ITEM_BLOCKER ||
	    it->kind == ITEM_QUESTION)
		it->status = STRL("open");
	add_evidence(t, &whole, it);
	add_reasons(t, g, run, it);
}
