/*
 * assign.c - who does an action, and until when.
 *
 * The owner is who commits, else who is named or addressed, else who accepts
 * what was asked; "we" and "somebody" own nothing.  The time is looked for in
 * the item's sentences, then in the short answers around them.
 */
#include "extract/who/index.h"

#include "base/date.h"
#include "extract/commit.h"
#include "extract/say.h"

/* Turns after the item that may still answer "when?", and their longest length. */
enum { ANSWERS = 3, SHORT_ANSWER = 60, MAX_SENTENCES = 12 };

/* "Toby, can you", "can you ..., Toby?", "Maya'll get", "Jo to send". */
static const struct person *named_doer(const struct talk *t, size_t s, bool asked)
{
	static const char *const verbs[] = { "'ll ",         "’ll ",
					     " will ",       " to ",
					     " does ",       " is going to ",
					     "'s going to ", "’s going to ",
					     " can you ",    " could you ",
					     " has to ",     " needs to ",
					     " please ",     NULL };
	const struct who *w = t->who;
	struct str text = t->sentences.v[s].text;

	for (size_t i = w->of_sentence[s]; i < w->of_sentence[s + 1]; i++) {
		const struct mention *m = &w->mentions.v[i];
		struct str rest = str_from(text, m->to);
		const struct person *p = index_mentioned(t, m);

		if (!p)
			continue;
		for (size_t k = 0; verbs[k]; k++)
			if (str_istarts(rest, str_z(verbs[k])))
				return p;
		if (asked && ((m->from == 0 && str_starts(rest, STRL(","))) ||
			      str_trim(rest).len <= 1))
			return p;
	}
	return NULL;
}

/* The sentences of an item, in order. */
static size_t sentences_of(const struct talk *t, const struct item *it, size_t *v)
{
	size_t n = 0;

	for (size_t i = 0; i < it->evidence.n; i++) {
		const struct evidence *e = &it->evidence.v[i];
		size_t s = index_sentence(t, e);

		for (; s < t->sentences.n && n < MAX_SENTENCES &&
		       t->sentences.v[s].seg->n == e->segment &&
		       (int64_t)t->sentences.v[s].from < e->to;
		     s++)
			if (n == 0 || s > v[n - 1])
				v[n++] = s;
	}
	return n;
}

/* Who answers the asking turn with a yes or a promise, in the next two turns. */
static const struct person *accepter(struct talk *t, size_t s)
{
	size_t turn = t->sentences.v[s].turn;

	for (size_t k = turn + 1; k < t->turns.n && k <= turn + 2; k++) {
		struct str f =
		    commit_flat(t->arena, t->sentences.v[t->turns.v[k].first].text);
		enum commit c = commit_of(f);

		if (commit_accepts(f) || c == COMMIT_FIRST || c == COMMIT_CAN)
			return index_speaker(t, t->turns.v[k].first);
	}
	return NULL;
}

/* *sure: he or she promises, is named for it or accepts it. */
static const struct person *find_owner(struct talk *t, const size_t *v, size_t n,
				       bool *sure)
{
	static const char *const own[] = { " and i'll ", " and i will ", " then i'll ",
					   NULL };
	const struct person *can = NULL, *weak = NULL, *named = NULL, *asked_of = NULL;
	bool group = false, asked = false;

	for (size_t i = 0; i < n; i++) {
		struct str f = commit_flat(t->arena, t->sentences.v[v[i]].text);
		const struct person *speaker = index_speaker(t, v[i]);
		enum commit c = commit_of(f);
		bool ask = commit_asks(f);
		const struct person *doer = named_doer(t, v[i], ask);

		*sure = true;
		/* "Send me the list and I'll do it": the asking is not the promise. */
		if (c == COMMIT_FIRST && (!ask || commit_has(f, own)))
			return speaker;
		if (!named && doer)
			named = doer;
		if (!can && c == COMMIT_CAN && !ask)
			can = speaker;
		if (!weak && c == COMMIT_WEAK)
			weak = speaker;
		group = group || c == COMMIT_GROUP;
		if (ask && !asked_of)
			asked_of = accepter(t, v[i]);
		asked = asked || ask;
	}
	if (can)
		return can;
	if (named)
		return named;
	if (asked_of)
		return asked_of;
	*sure = false;
	if (weak)
		return weak;
	if (group || asked || n == 0)
		return NULL;
	return index_speaker(t, v[0]);
}

/*
 * Who spoke, when the export does not tell: the one who was asked by name just
 * before ("Ida, could you ...") or is thanked by name just after.
 */
static const struct person *answered_to(struct talk *t, size_t s)
{
	static const char *const thanks[] = { " thank you ", " thanks ", " cheers ",
					      NULL };
	size_t turn = t->sentences.v[s].turn;
	const struct person *p = NULL;

	if (turn > 0) {
		const struct turn *k = &t->turns.v[turn - 1];

		for (size_t i = k->first; i <= k->last && !p; i++)
			if (commit_asks(commit_flat(t->arena, t->sentences.v[i].text)))
				p = named_doer(t, i, true);
	}
	if (!p && turn + 1 < t->turns.n) {
		size_t i = t->turns.v[turn + 1].first;
		const struct who *w = t->who;

		if (commit_has(commit_flat(t->arena, t->sentences.v[i].text), thanks) &&
		    w->of_sentence[i] < w->of_sentence[i + 1])
			p = index_mentioned(t, &w->mentions.v[w->of_sentence[i]]);
	}
	return p;
}

/* A sentence's day; a stronger place is asked first by the caller. */
static bool day_in(struct talk *t, size_t s, int64_t meeting, int64_t *day)
{
	bool found;

	return due_said(t, s, meeting, day, &found);
}

static size_t turn_bytes(const struct talk *t, const struct turn *k)
{
	size_t n = 0;

	for (size_t s = k->first; s <= k->last; s++)
		n += t->sentences.v[s].text.len;
	return n;
}

/* "See you next week" says nothing about the action before it. */
static bool says_goodbye(const struct talk *t, size_t s)
{
	static const char *const words[] = { " see you ",   " talk to you ",
					     " bye ",       " speak to ",
					     " same time ", " next meeting ",
					     NULL };

	return commit_has(commit_flat(t->arena, t->sentences.v[s].text), words);
}

/* The turns after the item: its owner's or a short answer. */
static bool day_after(struct talk *t, size_t last, const struct person *owner,
		      int64_t meeting, int64_t *day)
{
	size_t turn = t->sentences.v[last].turn;

	for (size_t k = turn + 1; k < t->turns.n && k <= turn + ANSWERS; k++) {
		const struct turn *u = &t->turns.v[k];
		bool mine = owner && index_speaker(t, u->first) == owner;

		if ((!mine && turn_bytes(t, u) > SHORT_ANSWER) ||
		    says_goodbye(t, u->first))
			continue;
		if (day_in(t, u->first, meeting, day))
			return true;
	}
	return false;
}

static bool find_due(struct talk *t, const size_t *v, size_t n,
		     const struct person *owner, int64_t *day)
{
	int64_t meeting;
	size_t turn;

	if (n == 0 || !date_parse(t->r->date, &meeting))
		return false;
	/* Who promises says by when; what others say around it comes second. */
	for (size_t i = 0; i < n; i++)
		if (owner && index_speaker(t, v[i]) == owner &&
		    day_in(t, v[i], meeting, day))
			return true;
	for (size_t i = 0; i < n; i++)
		if (day_in(t, v[i], meeting, day))
			return true;
	turn = t->sentences.v[v[0]].turn;
	/* The neighbours within the turn: "Tomorrow. I'll ask them." */
	for (size_t s = t->turns.v[turn].first; s <= t->turns.v[turn].last; s++)
		if ((s + 1 == v[0] || s == v[n - 1] + 1) && !says_goodbye(t, s) &&
		    day_in(t, s, meeting, day))
			return true;
	if (day_after(t, v[n - 1], owner, meeting, day))
		return true;
	/* The question before: "can I have it by Thursday?" */
	if (turn > 0) {
		size_t s = t->turns.v[turn - 1].last;

		for (; s >= t->turns.v[turn - 1].first; s--) {
			if (commit_asks(
				commit_flat(t->arena, t->sentences.v[s].text)) &&
			    day_in(t, s, meeting, day))
				return true;
			if (s == 0)
				break;
		}
	}
	return false;
}

/* One flag a meeting, with the places of all its undated actions. */
static void flag_no_date(struct talk *t, size_t sentence)
{
	struct record *r = t->r;
	struct flag *f = NULL;

	for (size_t i = 0; i < r->flags.n; i++)
		if (str_eq(r->flags.v[i].code, STRL("no-date")))
			f = &r->flags.v[i];
	if (!f)
		f = record_flag(r, STRL("no-date"),
				"an action without a date that can be told");
	*VEC_ADD(t->arena, &f->segments) = t->sentences.v[sentence].seg->n;
}

static const struct person *taker(struct talk *t, const size_t *v, size_t n, bool *sure)
{
	const struct person *owner = find_owner(t, v, n, sure);

	for (size_t i = 0; i < n && !owner; i++)
		if (commit_of(commit_flat(t->arena, t->sentences.v[v[i]].text)) >=
			COMMIT_CAN &&
		    !index_speaker(t, v[i]))
			owner = answered_to(t, v[i]);
	return owner;
}

const struct person *item_taker(struct talk *t, const struct item *it, bool *sure)
{
	size_t v[MAX_SENTENCES], n = sentences_of(t, it, v);

	*sure = false;
	return n > 0 ? taker(t, v, n, sure) : NULL;
}

void item_assign(struct talk *t, struct item *it)
{
	size_t v[MAX_SENTENCES], n;
	const struct person *owner;
	int64_t day;
	bool sure;

	/* Notes say owner and day themselves, see notes.c. */
	if (it->kind != ITEM_ACTION || str_starts(it->by, STRL("notes")) || !t->who)
		return;
	n = sentences_of(t, it, v);
	owner = taker(t, v, n, &sure);
	if (owner)
		it->owner = owner->name;
	if (find_due(t, v, n, owner, &day))
		it->due = date_text(t->arena, day);
	else if (n > 0 && it->due.len == 0)
		flag_no_date(t, v[0]);
}

void item_said_by(const struct talk *t, struct item *it)
{
	struct str label = it->evidence.n ? it->evidence.v[0].speaker : str_none();

	for (size_t i = 1; i < it->evidence.n; i++)
		if (!str_eq(it->evidence.v[i].speaker, label))
			return;
	for (size_t i = 0; label.len && i < t->speakers.n; i++)
		if (t->speakers.v[i].person && str_eq(t->speakers.v[i].label, label))
			it->said_by = t->speakers.v[i].person->name;
}
