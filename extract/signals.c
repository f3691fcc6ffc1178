/*
 * signals.c - signals of every sentence of a talk, a row of bits each: patterns that
 * match, facts (facts.h), and what sentences near by have of both.
 */
#include "extract/signals.h"

#include "base/date.h"
#include "extract/due/due.h"
#include "extract/facts.h"

enum {
	REPLY_SENTENCES = 4, /* how far an answer may stand */
	NEAR_SENTENCES = 5,
	AROUND_SENTENCES = 15,
	FORM_SENTENCES = 600, /* read for the form of the talk */
	FORM_FILLERS = 60,    /* thousandths of them with a filler: verbatim, */
	FORM_EMPTY = 380,     /* if so many have one or no more than EMPTY_WORDS */
	EMPTY_WORDS = 2,
	FORM_LEAST = 8,
	FORM_DAYS = 15 /* and fewer name a day to come */
};

/* ---- the form of the talk --------------------------------------------------- */

/*
 * Weights of verbatim talk are learned from the AMI corpus, whose people meet for the
 * sake of it and name hardly a day to come: in 0.8 % of a meeting's sentences at most.
 * Of what people say who owe each other something, with as many fillers and listeners,
 * those weights find a third, tidy ones four fifths; 95 % of the meetings of the
 * labelled worlds name a day in 2.2 % of their sentences or more.
 */
static bool names_days(const struct talk *t)
{
	size_t n = 0, days = 0;
	int64_t meeting = 0, day;
	bool found;

	date_parse(t->r->date, &meeting);
	for (size_t i = 0; i < t->sentences.n && n < FORM_SENTENCES; i++) {
		if (!t->sentences.v[i].seg->speaker.p)
			continue;
		n++;
		days += due_said(t, i, meeting, &day, &found) && day > meeting;
	}
	return days * 1000 >= n * FORM_DAYS;
}

/*
 * Written down word for word, talk has fillers, and each "yeah" and "mm-hmm" stands by
 * itself.  Of the AMI corpus 41 % of a meeting's sentences or more are such; in talk of
 * which a recorder kept the fillers alone 35 % at most.
 */
static enum talk_form form_of(const struct talk *t)
{
	size_t n = 0, fillers = 0, empty = 0;

	for (size_t i = 0; i < t->sentences.n && n < FORM_SENTENCES; i++) {
		bool filler;

		if (!t->sentences.v[i].seg->speaker.p)
			continue;
		filler = t->sentences.v[i].says & SAYS_FILLER;
		n++;
		fillers += filler;
		empty += filler || t->sentences.v[i].n_words <= EMPTY_WORDS;
	}
	return fillers >= FORM_LEAST && fillers * 1000 >= n * FORM_FILLERS &&
		       empty * 1000 >= n * FORM_EMPTY && !names_days(t)
		   ? FORM_VERBATIM
		   : FORM_TIDY;
}

/* ---- weights -------------------------------------------------------------------- */

int64_t signals_weight(const struct signals *s, size_t rule, enum near where,
		       enum item_kind kind)
{
	return rules_weights(s->rules, s->form)[rule].of[where][kind];
}

int signals_lex(const struct rules *r, size_t rule)
{
	enum builtin b = rules_builtin(r, rule);

	return b < BUILTIN_LEXICON ? -1 : (int)b - (int)BUILTIN_LEXICON;
}

/* ---- rows ---------------------------------------------------------------------- */

static uint64_t *row(const struct signals *s, size_t sentence)
{
	return s->holds + sentence * s->row;
}

static void set(struct signals *s, size_t sentence, size_t rule)
{
	row(s, sentence)[rule / 64] |= UINT64_C(1) << rule % 64;
}

bool signals_holds(const struct signals *s, size_t sentence, size_t rule)
{
	return row(s, sentence)[rule / 64] >> rule % 64 & 1;
}

/* The first sentence from i on in which the rule holds, or their number. */
static size_t next_with(const struct signals *s, size_t rule, size_t i)
{
	size_t n = s->talk->sentences.n, step = s->row;
	uint64_t bit = UINT64_C(1) << rule % 64;

	for (const uint64_t *w = row(s, i) + rule / 64; i < n && !(*w & bit); w += step)
		i++;
	return i;
}

/* Sets the rule around places where the pattern holds, or holds twice. */
static void look_around(struct signals *s, size_t rule, size_t reach, bool twice)
{
	size_t n = s->talk->sentences.n, last = STR_NPOS, done = 0;
	size_t of = rules_of(s->rules, rule);

	for (size_t i = next_with(s, of, 0); i < n; i = next_with(s, of, i + 1)) {
		size_t first = twice ? last : i;

		last = i;
		if (first == STR_NPOS)
			continue;
		if (done + reach < i)
			done = i - reach;
		for (; done < n && done <= first + reach; done++)
			set(s, done, rule);
	}
}

/* Sets the rule where somebody else's sentence near by has the pattern. */
static void look_at_others(struct signals *s, size_t rule, bool after)
{
	const struct talk *t = s->talk;
	size_t n = t->sentences.n, of = rules_of(s->rules, rule);

	for (size_t i = next_with(s, of, 0); i < n; i = next_with(s, of, i + 1))
		for (size_t k = 1; k <= REPLY_SENTENCES; k++) {
			size_t to = after ? i - k : i + k;

			if (after ? k > i : to >= n)
				break;
			if (talk_voice(t, to) != talk_voice(t, i))
				set(s, to, rule);
		}
}

/* The rules of all facts of each sentence. */
static void set_facts(struct signals *s)
{
	const uint64_t *facts = facts_find(s->talk);

	for (size_t i = 0; i < s->talk->sentences.n; i++)
		for (uint64_t f = facts[i]; f; f &= f - 1) {
			enum builtin what = (enum builtin)__builtin_ctzll(f);
			const uint64_t *rules = rules_that_are(s->rules, what);

			for (size_t w = 0; w < s->row; w++)
				row(s, i)[w] |= rules[w];
		}
}

static void set_builtins(struct signals *s)
{
	set_facts(s);
	for (size_t rule = 0; rule < rules_count(s->rules); rule++) {
		enum builtin what = rules_builtin(s->rules, rule);

		if (what == BUILTIN_NEAR)
			look_around(s, rule, NEAR_SENTENCES, false);
		else if (what == BUILTIN_AROUND)
			look_around(s, rule, AROUND_SENTENCES, true);
		else if (what == BUILTIN_REPLY || what == BUILTIN_EARLIER)
			look_at_others(s, rule, what == BUILTIN_REPLY);
	}
}

/* Patterns of all sentences that may give an item. */
static void match(struct signals *s, struct rules_scratch *scratch)
{
	const struct talk *t = s->talk;
	size_t n = t->sentences.n;
	struct str *open = arena_array(t->arena, open, n);

	for (size_t i = 0; i < n; i++)
		if (signals_open(t, i))
			open[i] = t->sentences.v[i].text;
	s->row = rules_row(s->rules);
	s->holds = arena_alloc(t->arena, (n + 1) * s->row * sizeof(*s->holds));
	rules_match(s->rules, scratch, open, n, s->holds);
}

/* Patterns that match the empty text, and what others say, hold nowhere else. */
static void close_rows(struct signals *s)
{
	for (size_t i = 0; i < s->talk->sentences.n; i++)
		if (!signals_open(s->talk, i))
			memset(row(s, i), 0, s->row * sizeof(*s->holds));
}

void signals_find(struct signals *s, const struct rules *rules,
		  struct rules_scratch *scratch, const struct talk *t)
{
	*s = (struct signals){ .rules = rules, .talk = t, .form = form_of(t) };
	match(s, scratch);
	close_rows(s);
	set_builtins(s);
	close_rows(s);
	s->lex = phrasesum_of(rules_phrases(rules), s->form, t);
}

bool signals_time(struct signals *s, size_t sentence)
{
	const uint64_t *patterns = rules_that_are(s->rules, BUILTIN_NONE);
	const uint64_t *times = rules_that_are(s->rules, BUILTIN_TIME);
	const uint64_t *dates = rules_that_are(s->rules, BUILTIN_DATE);
	uint64_t *holds = row(s, sentence);
	int64_t meeting = 0, days;
	bool found = false, sure, said = false;

	if (!signals_open(s->talk, sentence) ||
	    !(s->talk->sentences.v[sentence].says & SAYS_TIME))
		return false;
	for (size_t w = 0; w < s->row; w++)
		said |= (holds[w] & patterns[w]) != 0;
	if (!said)
		return false;
	date_parse(s->talk->r->date, &meeting); /* without a date: any day will do */
	sure = due_said(s->talk, sentence, meeting, &days, &found);
	for (size_t w = 0; w < s->row; w++)
		holds[w] |= (found ? times[w] : 0) | (sure ? dates[w] : 0);
	return sure || found;
}

int64_t signals_adds(const struct signals *s, size_t sentence, size_t rule,
		     enum item_kind kind, int64_t weight)
{
	int lex = signals_lex(s->rules, rule);

	if (lex < 0)
		return signals_holds(s, sentence, rule) ? weight : 0;
	return s->lex && signals_open(s->talk, sentence)
		   ? weight * s->lex[sentence][lex][kind] / 1000
		   : 0;
}
