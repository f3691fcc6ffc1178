/*
 * signals.c - signals of every sentence of a talk.
 *
 * Patterns come from the rule engine; what a pattern cannot see (place in the
 * meeting, who speaks, what others answer) is computed here.
 */
#include "extract/signals.h"

#include "base/date.h"
#include "base/lang/words.h"
#include "extract/index.h"
#include "extract/say.h"

enum {
	SHORT_WORDS = 4,  /* fewer */
	LONG_WORDS = 40,  /* more */
	MAIN_SHARE = 400, /* thousandths of all words */
	QUIET_SHARE = 100,
	REPLY_SENTENCES = 4 /* how far an answer may stand */
};

#define FACT(b) (UINT32_C(1) << (b))

bool signals_open(const struct talk *t, size_t sentence)
{
	const struct sentence *s = &t->sentences.v[sentence];

	return s->marks == 0 && s->seg->kind != SEG_HEADING;
}

static uint32_t fact(enum builtin b, bool holds)
{
	return holds ? FACT(b) : 0;
}

static bool has_digit(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (s.p[i] >= '0' && s.p[i] <= '9')
			return true;
	return false;
}

/* Names that people_find and accounts_find saw in the sentence. */
static uint32_t facts_of_names(const struct talk *t, size_t sentence)
{
	const struct who *w = t->who;
	uint32_t facts = 0;

	if (!w || !w->of_sentence)
		return 0;
	for (size_t i = w->of_sentence[sentence]; i < w->of_sentence[sentence + 1];
	     i++) {
		if (w->mentions.v[i].sort == NAME_PERSON)
			facts |= FACT(BUILTIN_PERSON);
		else if (w->mentions.v[i].sort == NAME_ACCOUNT)
			facts |= FACT(BUILTIN_ACCOUNT);
	}
	return facts;
}

static uint32_t facts_of(const struct talk *t, size_t i)
{
	const struct sentence *s = &t->sentences.v[i];
	const struct turn *turn = &t->turns.v[s->turn];
	int64_t share = t->speakers.v[turn->speaker].share;
	size_t at = 0, words = 0, n = t->sentences.n;
	struct str word;
	bool asked = s->text.len && s->text.p[s->text.len - 1] == '?';

	while (words <= LONG_WORDS && word_next(s->text, &at, &word))
		words++;
	return fact(BUILTIN_QUESTION_MARK, asked) |
	       fact(BUILTIN_SHORT, words < SHORT_WORDS) |
	       fact(BUILTIN_LONG, words > LONG_WORDS) |
	       fact(BUILTIN_OPENING, i * 10 < n) |
	       fact(BUILTIN_CLOSING, i * 100 >= n * 85) |
	       fact(BUILTIN_MAIN_SPEAKER, share >= MAIN_SHARE) |
	       fact(BUILTIN_QUIET_SPEAKER, share < QUIET_SHARE) |
	       fact(BUILTIN_FIRST_IN_TURN, turn->first == i) |
	       fact(BUILTIN_LAST_IN_TURN, turn->last == i) |
	       fact(BUILTIN_NUMBER, has_digit(s->text));
}

static void list_builtins(struct signals *s)
{
	size_t n = rules_count(s->rules);

	s->asked = arena_alloc(s->talk->arena, (n + 1) * sizeof(*s->asked));
	for (size_t i = 0; i < n; i++)
		if (rules_builtin(s->rules, i) != BUILTIN_NONE)
			s->asked[s->n_asked++] = i;
}

static void find_facts(struct signals *s)
{
	const struct talk *t = s->talk;

	for (size_t i = 0; i < t->sentences.n; i++) {
		if (!signals_open(t, i))
			continue;
		s->facts[i] = facts_of(t, i) | facts_of_names(t, i);
		if (i && s->facts[i - 1] & FACT(BUILTIN_QUESTION_MARK))
			s->facts[i] |= FACT(BUILTIN_AFTER_QUESTION);
	}
}

void signals_find(struct signals *s, const struct rules *rules,
		  struct rules_scratch *scratch, const struct talk *t)
{
	size_t n = t->sentences.n;

	*s = (struct signals){ .rules = rules, .talk = t };
	s->first = arena_alloc(t->arena, (n + 1) * sizeof(*s->first));
	s->facts = arena_alloc(t->arena, (n + 1) * sizeof(*s->facts));
	for (size_t i = 0; i < n; i++) {
		s->first[i] = s->hits.n;
		if (signals_open(t, i))
			rules_match(rules, scratch, t->sentences.v[i].text, t->arena,
				    &s->hits);
	}
	s->first[n] = s->hits.n;
	list_builtins(s);
	find_facts(s);
}

void signals_time(struct signals *s, size_t sentence)
{
	int64_t meeting = 0, days;
	bool found = false;

	if (!signals_open(s->talk, sentence) ||
	    s->first[sentence] == s->first[sentence + 1])
		return;
	date_parse(s->talk->r->date, &meeting); /* without a date: any day will do */
	s->facts[sentence] |=
	    fact(BUILTIN_DATE,
		 due_find(s->talk->sentences.v[sentence].text, meeting, &days, &found));
	s->facts[sentence] |= fact(BUILTIN_TIME, found);
}

static bool pattern_holds(const struct signals *s, size_t sentence, size_t rule)
{
	for (size_t i = s->first[sentence]; i < s->first[sentence + 1]; i++)
		if (s->hits.v[i].rule == rule)
			return true;
	return false;
}

static size_t speaker_of(const struct talk *t, size_t sentence)
{
	return t->turns.v[t->sentences.v[sentence].turn].speaker;
}

/* Whether somebody else's sentence nearby has that pattern. */
static bool others_say(const struct signals *s, size_t sentence, size_t rule,
		       bool after)
{
	size_t me = speaker_of(s->talk, sentence), n = s->talk->sentences.n;

	for (size_t k = 1; k <= REPLY_SENTENCES; k++) {
		size_t i = after ? sentence + k : sentence - k;

		if (after ? i >= n : k > sentence)
			return false;
		if (speaker_of(s->talk, i) != me && pattern_holds(s, i, rule))
			return true;
	}
	return false;
}

bool signals_holds(const struct signals *s, size_t sentence, size_t rule)
{
	enum builtin b = rules_builtin(s->rules, rule);

	if (!signals_open(s->talk, sentence))
		return false;
	switch (b) {
	case BUILTIN_NONE:
		return pattern_holds(s, sentence, rule);
	case BUILTIN_REPLY:
	case BUILTIN_EARLIER:
		return others_say(s, sentence, rules_of(s->rules, rule),
				  b == BUILTIN_REPLY);
	default:
		return (s->facts[sentence] & FACT(b)) != 0;
	}
}
