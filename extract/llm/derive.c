/* derive.c - owner, day and accounts of a model's item, from ids and words. */
#include "extract/llm/derive.h"

#include "base/date.h"
#include "extract/commit.h"
#include "extract/due/due.h"
#include "extract/who/accounts.h"
#include "extract/who/index.h"

enum { DUE_AFTER = 3 /* units in which "when?" may still be answered */ };

/* How well a person fits what is quoted. */
enum fit {
	FIT_NONE,
	FIT_UNKNOWN, /* nobody knows who speaks: he or she may */
	FIT_NAMED,   /* speaks or is named there */
	FIT_PROMISES /* promises something there */
};

static enum fit fit_of(struct talk *t, size_t s, const struct person *p)
{
	struct str flat = commit_flat_at(t, s);

	if (talk_speaker(t, s) == p)
		return commit_of(flat) >= COMMIT_WEAK && !commit_asks(flat)
			   ? FIT_PROMISES
			   : FIT_NAMED;
	for (size_t k = t->who->of_sentence[s]; k < t->who->of_sentence[s + 1]; k++)
		if (index_mentioned(t, &t->who->mentions.v[k]) == p)
			return FIT_NAMED;
	return talk_speaker(t, s) ? FIT_NONE : FIT_UNKNOWN;
}

/* The person that the model chose, and how well he or she fits. */
static const struct person *chosen(struct reading *x, const struct asked_ids *ids,
				   const struct int64s *sentences, struct str id,
				   enum fit *fit)
{
	size_t n = answer_id(id, 'P') - 1;
	const struct person *p;

	*fit = FIT_NONE;
	if (n >= x->t->r->people.n || !ids->people[n])
		return NULL;
	p = &x->t->r->people.v[n];
	for (size_t i = 0; i < sentences->n; i++) {
		enum fit f = fit_of(x->t, (size_t)sentences->v[i], p);

		*fit = f > *fit ? f : *fit;
	}
	return p;
}

struct str derive_owner(struct reading *x, const struct asked_ids *ids,
			const struct int64s *sentences, struct str id,
			const struct person *ours, bool sure)
{
	enum fit fit;
	const struct person *theirs = chosen(x, ids, sentences, id, &fit);

	if (theirs && (fit == FIT_PROMISES || (!(ours && sure) && fit != FIT_NONE)))
		return theirs->name;
	return ours && sure ? ours->name : (struct str){ 0 };
}

/* Whether a unit near the quoted ones says these words. */
static bool said_near(struct reading *x, const struct int64s *units, struct str words)
{
	struct terms row = { 0 };

	terms_read(x->a, words, &row);
	for (size_t i = 0; i < units->n; i++) {
		size_t u = (size_t)units->v[i], to = u + DUE_AFTER;

		for (u = u > 0 ? u - 1 : 0; u <= to && u < x->units.n; u++)
			if (terms_find_all(&x->units.v[u].words.terms, &row) !=
			    STR_NPOS)
				return true;
	}
	return false;
}

/* The day that the quoted words say, when the model shows none. */
static bool day_said(struct reading *x, const struct int64s *sentences, int64_t meeting,
		     int64_t *day)
{
	bool found;

	for (size_t i = 0; i < sentences->n; i++)
		if (due_find(x->t->sentences.v[sentences->v[i]].text, meeting, day,
			     &found))
			return true;
	return false;
}

struct str derive_due(struct reading *x, const struct int64s *units,
		      const struct int64s *sentences, struct str due)
{
	int64_t meeting, day;
	bool found;

	if (!date_parse(x->t->r->date, &meeting))
		return (struct str){ 0 };
	if ((due.len > 0 && said_near(x, units, due) &&
	     due_find(due, meeting, &day, &found)) ||
	    day_said(x, sentences, meeting, &day))
		return date_text(x->a, day);
	return (struct str){ 0 };
}

/* Whether a sentence names an account of the record. */
static bool says_account(const struct reading *x, size_t s)
{
	const struct who *w = x->t->who;

	for (size_t i = w->of_sentence[s]; i < w->of_sentence[s + 1]; i++)
		if (w->mentions.v[i].account &&
		    accounts_listed(x->t, w->mentions.v[i].account->name))
			return true;
	return false;
}

void derive_about(struct reading *x, const struct asked_ids *ids,
		  const struct int64s *sentences, const struct strs *about,
		  struct item *it)
{
	const struct accounts *all = &x->t->r->accounts;
	struct strs chosen = { 0 };

	if (about->n == 0 && !ids->tells_about)
		return;
	for (size_t i = 0; i < about->n; i++) {
		size_t n = answer_id(about->v[i], 'A') - 1;

		if (n >= all->n || !ids->accounts[n])
			return;
		*VEC_ADD(x->a, &chosen) = all->v[n].name;
	}
	for (size_t i = 0; i < sentences->n && chosen.n == 0; i++)
		if (says_account(x, (size_t)sentences->v[i]))
			return;
	it->about = chosen;
}
