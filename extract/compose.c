/*
 * compose.c - an item from a run of sentences: its text, evidence and reasons.
 */
#include "extract/compose.h"

#include <stdlib.h>

#include "extract/antecedent.h"
#include "extract/commit.h"
#include "extract/score.h"
#include "extract/telling.h"
#include "extract/whole.h"
#include "extract/wording/clean.h"
#include "extract/wording/context.h"
#include "extract/wording/itemtext.h"
#include "extract/wording/told.h"

enum {
	WHY_MAX = 8,
	AGREEING_WORDS = 8, /* of one who merely agrees */
	DECIDING_WORDS = 3, /* that tell a decision without a remark behind it */
	ASKING_WORDS = 2 /* that mean something, of a question that tells by itself */
};

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
	size_t telling = telling_words(t, i);

	return x->n_words <= AGREEING_WORDS && telling <= 1 &&
	       telling == telling_content(t, i) && !(x->says & SAYS_NAME);
}

/* "Cable, if they let us. Aerial if not.": a term of what is decided, not its praise.
 */
static bool adds_term(const struct talk *t, const struct run *run, size_t i,
		      const struct run *said)
{
	static const char *const terms[] = { " not ",    " no ",      " never ",
					     " nobody ", " if ",      " unless ",
					     " only ",   " without ", " until ",
					     " till ",   " except ",  NULL };
	size_t at = run->sentence[i], before = i > 0 ? run->sentence[i - 1] : at;

	return said->n > 0 && said->sentence[said->n - 1] == before &&
	       t->sentences.v[before].turn == t->sentences.v[at].turn &&
	       telling_content(t, at) && commit_has(commit_flat_at(t, at), terms);
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
		if (!is_question(t, run->sentence[i]) ||
		    antecedent_asked(t, run->sentence[i]))
			continue;
		first = first < i ? first : i;
		last = i;
		telling += telling_words(t, run->sentence[i]);
		back |= (t->sentences.v[run->sentence[i]].says &
			 (SAYS_BACK | SAYS_THAT)) != 0;
	}
	if (telling < ASKING_WORDS)
		return item_text(t, run->kind, run->sentence, run->n);
	first = back ? 0 : first;
	return item_text(t, run->kind, run->sentence + first, last + 1 - first);
}

/* "I'll dance to that.", "Thank you, I was hungry.": a remark on what is
 * decided, told by the sentences of the run. */
static bool remarks(const struct talk *t, const struct run *run, size_t i)
{
	static const char *const mine[] = { " i ",       " i'll ",    " i'm ",
					    " i'd ",     " i've ",    " thank you ",
					    " thanks ",  " and i ",   " and i'll ",
					    " and i'm ", " and i'd ", NULL };
	/* terms of it, and who decides */
	static const char *const terms[] = {
		" want ",     " need ",  " without ", " until ",   " till ",
		" only ",     " if ",    " unless ",  " not ",     " don't ",
		" won't ",    " never ", " no ",      " but ",     " take ",
		" sign ",     " agree ", " agreed ",  " decided ", " as long as ",
		" provided ", " pay ",   " lead ",    NULL
	};
	const struct sentence *x = &t->sentences.v[i];
	struct str flat = commit_flat_at(t, i);
	size_t k = 0;

	while (mine[k] && !str_starts(flat, str_z(mine[k])))
		k++;
	return mine[k] && !commit_has(flat, terms) &&
	       !(x->says & (SAYS_DIGIT | SAYS_TIME | SAYS_NAME)) &&
	       telling_content(t, i) == telling_words(t, i) &&
	       !telling_shares(t, run, i);
}

/* How many sentences of a decision tell it: a remark behind those is evidence. */
static size_t decided(const struct talk *t, struct run run)
{
	size_t telling = 0;

	while (run.n > 1) {
		size_t last = run.sentence[--run.n];

		telling = 0;
		for (size_t i = 0; i < run.n; i++)
			telling += telling_words(t, run.sentence[i]);
		if (telling < DECIDING_WORDS || !remarks(t, &run, last))
			return run.n + 1;
	}
	return run.n;
}

/* What is decided reads without the words of those who agree, which are evidence. */
static struct str text_of(struct talk *t, const struct run *run)
{
	struct run said = { 0 };

	if (run->kind == ITEM_QUESTION)
		return question_text(t, run);
	if (run->kind == ITEM_ACTION)
		return item_text(t, run->kind, run->sentence,
				 told_of(t, run->sentence, run->n));
	for (size_t i = 0; i < run->n; i++)
		if (!merely_agrees(t, run->sentence[i]) || adds_term(t, run, i, &said))
			said.sentence[said.n++] = run->sentence[i];
	if (run->kind != ITEM_DECISION || said.n == 0)
		return item_text(t, run->kind, run->sentence, run->n);
	return item_text(t, run->kind, said.sentence, decided(t, said));
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
	for (size_t i = 0; i < whole.n; i++)
		talk_quote(t, whole.sentence[i], &it->evidence);
	add_reasons(t, g, run, it);
}
