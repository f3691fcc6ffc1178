/*
 * facts.c - what no pattern can see of a sentence: its place in the meeting, who
 * speaks, who and what is named in it, what others say again.
 */
#include "extract/facts.h"

#include "base/ascii.h"
#include "base/lang/words.h"
#include "extract/signals.h"
#include "extract/who/accounts.h"
#include "extract/who/index.h"

enum {
	SHORT_WORDS = 4,  /* fewer */
	LONG_WORDS = 40,  /* more */
	MAIN_SHARE = 400, /* thousandths of all words */
	QUIET_SHARE = 100,
	LAST_SENTENCES = 40,
	PARTICIPANTS_NEAR = 6,
	ECHO_WORDS = 14, /* longest sentence that is an echo */
	ECHO_TURNS = 2,
	ECHO_LEAST = 3,  /* letters of the word said again */
	LABEL_LEAST = 4, /* letters of a label's first word */
	LABELS = 64
};

#define FACT(b) (UINT64_C(1) << (b))

static uint64_t fact(enum builtin b, bool holds)
{
	return holds ? FACT(b) : 0;
}

/* Names that people_find and accounts_find saw in the sentence. */
static uint64_t facts_of_names(const struct talk *t, size_t sentence)
{
	const struct who *w = t->who;
	uint64_t facts = 0;

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

static uint64_t facts_of(const struct talk *t, size_t i)
{
	const struct sentence *s = &t->sentences.v[i];
	const struct turn *turn = &t->turns.v[s->turn];
	int64_t share = t->speakers.v[turn->speaker].share;
	size_t words = s->n_words, n = t->sentences.n;
	bool asked = str_ends(s->text, STRL("?"));
	bool broken = str_ends(s->text, STRL("...")) ||
		      str_ends(s->text, STRL("\xe2\x80\xa6")) ||
		      str_ends(s->text, STRL("\xe2\x80\x94"));

	return fact(BUILTIN_QUESTION_MARK, asked) | fact(BUILTIN_BROKEN_OFF, broken) |
	       fact(BUILTIN_SHORT, words < SHORT_WORDS) |
	       fact(BUILTIN_WORDS_8, words >= 8) | fact(BUILTIN_WORDS_12, words >= 12) |
	       fact(BUILTIN_WORDS_16, words >= 16) |
	       fact(BUILTIN_WORDS_24, words >= 24) |
	       fact(BUILTIN_LONG, words > LONG_WORDS) |
	       fact(BUILTIN_OPENING, i * 10 < n) |
	       fact(BUILTIN_CLOSING, i * 100 >= n * 85) |
	       fact(BUILTIN_FIRST_TWENTIETH, i * 20 < n) |
	       fact(BUILTIN_LAST_WORDS, i + LAST_SENTENCES >= n) |
	       fact(BUILTIN_LAST_TENTH, i * 10 >= n * 9) |
	       fact(BUILTIN_LAST_TWENTIETH, i * 20 >= n * 19) |
	       fact(BUILTIN_MAIN_SPEAKER, share >= MAIN_SHARE) |
	       fact(BUILTIN_QUIET_SPEAKER, share < QUIET_SHARE) |
	       fact(BUILTIN_FIRST_IN_TURN, turn->first == i) |
	       fact(BUILTIN_LAST_IN_TURN, turn->last == i) |
	       fact(BUILTIN_NUMBER, s->says & SAYS_DIGIT);
}

/* Who opens and closes the meeting: most words of its first and last tenth. */
static size_t find_chair(const struct talk *t)
{
	size_t n = t->sentences.n, best = 0;
	size_t *said = arena_array(t->arena, said, t->speakers.n);

	for (size_t i = 0; i < n; i++) {
		size_t who = talk_voice(t, i);

		if (i * 10 >= n && i * 10 < n * 9)
			continue;
		said[who] += t->sentences.v[i].text.len;
		if (said[who] > said[best])
			best = who;
	}
	return best;
}

/* The first word of a speaker's label: a name or a role; none if it tells nobody. */
static struct str label_word(struct str label)
{
	struct str word = { NULL, 0 };
	size_t at = 0;

	if (ascii_has_digit(label) || !word_next(label, &at, &word) ||
	    word.len < LABEL_LEAST || str_ieq(word, STRL("unknown")) ||
	    str_ieq(word, STRL("speaker")))
		return str_none();
	return word;
}

/* Per form: bits of the speakers whose label's first word it is; NULL: of none. */
static const uint64_t *label_bits(const struct talk *t)
{
	uint64_t *bits = NULL;

	for (size_t i = 0; i < t->speakers.n && i < LABELS; i++) {
		struct str word = label_word(t->speakers.v[i].label);
		size_t form = word.len ? lexicon_find(&t->words, word) : STR_NPOS;

		if (form == STR_NPOS)
			continue;
		if (!bits)
			bits = arena_alloc(t->arena, t->words.forms.n * sizeof(*bits));
		bits[form] |= UINT64_C(1) << i;
	}
	return bits;
}

/* The other speakers whose label is said in a sentence. */
static uint64_t others_named(const struct talk *t, size_t i, const uint64_t *bits)
{
	const struct sentence *s = &t->sentences.v[i];
	size_t me = talk_voice(t, i);
	uint64_t named = 0;

	for (size_t w = s->word; w < s->word + s->n_words; w++)
		named |= bits[t->words.words.v[w].form];
	return me < LABELS ? named & ~(UINT64_C(1) << me) : named;
}

static void find_participants(const struct talk *t, uint64_t *facts)
{
	const uint64_t *bits = label_bits(t);
	size_t n = t->sentences.n;
	uint64_t *near;

	if (!bits)
		return;
	near = arena_array(t->arena, near, n);
	for (size_t i = 0; i < n; i++) {
		uint64_t named = signals_open(t, i) ? others_named(t, i, bits) : 0;

		if (named == 0)
			continue;
		facts[i] |= FACT(BUILTIN_PARTICIPANT);
		for (size_t k = i > PARTICIPANTS_NEAR ? i - PARTICIPANTS_NEAR : 0;
		     k < n && k <= i + PARTICIPANTS_NEAR; k++)
			near[k] |= named;
	}
	for (size_t i = 0; i < n; i++)
		facts[i] |= fact(BUILTIN_PARTICIPANTS, (near[i] & (near[i] - 1)) != 0);
}

/* What is asked of each word of the talk, without its form. */
struct echo_form {
	uint32_t term;
	bool tells; /* worth saying again to confirm it */
};

static const struct echo_form *echo_forms(const struct talk *t)
{
	const struct forms *f = &t->words.forms;
	struct echo_form *of = arena_array(t->arena, of, f->n);

	for (size_t i = 0; i < f->n; i++) {
		of[i].term = f->v[i].term;
		of[i].tells =
		    f->v[i].text.len >= ECHO_LEAST && !(f->v[i].says & SAYS_STOP);
	}
	return of;
}

/* Marks sentence i and the one before it, by somebody else, that it says again. */
static void find_echo(const struct talk *t, size_t i, const struct echo_form *forms,
		      const uint32_t *last, uint64_t *facts)
{
	const struct sentence *s = &t->sentences.v[i];

	if (!signals_open(t, i) || s->n_words > ECHO_WORDS ||
	    facts[i] & FACT(BUILTIN_QUESTION_MARK))
		return;
	for (size_t w = s->word; w < s->word + s->n_words; w++) {
		const struct echo_form *f = &forms[t->words.words.v[w].form];
		size_t said = last[f->term];

		if (said == 0 || !f->tells)
			continue;
		said--;
		if (t->sentences.v[said].turn + ECHO_TURNS < s->turn ||
		    talk_voice(t, said) == talk_voice(t, i))
			continue;
		facts[said] |= FACT(BUILTIN_ECHOED);
		facts[i] |= FACT(BUILTIN_ECHOES);
	}
}

/* Per term, the last sentence of the turns before that has it, plus 1. */
static void find_echoes(const struct talk *t, uint64_t *facts)
{
	const struct echo_form *forms = echo_forms(t);
	uint32_t *last = arena_array(t->arena, last, t->words.forms.n);

	for (size_t k = 0; k < t->turns.n; k++) {
		const struct turn *turn = &t->turns.v[k];

		for (size_t i = turn->first; i <= turn->last; i++)
			find_echo(t, i, forms, last, facts);
		for (size_t i = turn->first; i <= turn->last; i++) {
			const struct sentence *s = &t->sentences.v[i];

			for (size_t w = s->word; w < s->word + s->n_words; w++)
				last[forms[t->words.words.v[w].form].term] =
				    (uint32_t)i + 1;
		}
	}
}

/* Per speaker: 1 one of the others, -1 one of us where others speak, else 0. */
static const int8_t *sides_of(const struct talk *t)
{
	int8_t *side = arena_alloc(t->arena, t->speakers.n + 1);
	bool host = false, guest = false;

	for (size_t i = 0; i < t->speakers.n; i++) {
		const struct person *p = t->speakers.v[i].person;

		if (!p || !p->org.len || !t->conf->own.name.len)
			continue;
		side[i] = accounts_is_own(t, p) ? -1 : 1;
		host |= side[i] < 0;
		guest |= side[i] > 0;
	}
	/* Beside guests that are known, whose house nobody told is mostly theirs. */
	for (size_t i = 0; i < t->speakers.n; i++)
		if (!host || !guest)
			side[i] = 0;
		else if (t->speakers.v[i].person && !side[i])
			side[i] = 1;
	return side;
}

uint64_t *facts_find(const struct talk *t)
{
	const int8_t *sides = sides_of(t);
	uint64_t *facts = arena_array(t->arena, facts, t->sentences.n);
	size_t chair = find_chair(t);

	for (size_t i = 0; i < t->sentences.n; i++) {
		if (!signals_open(t, i))
			continue;
		facts[i] = facts_of(t, i) | facts_of_names(t, i);
		facts[i] |= fact(BUILTIN_HOST, sides[talk_voice(t, i)] < 0) |
			    fact(BUILTIN_GUEST, sides[talk_voice(t, i)] > 0);
		if (talk_voice(t, i) == chair)
			facts[i] |= FACT(BUILTIN_CHAIR);
		if (i && facts[i - 1] & FACT(BUILTIN_QUESTION_MARK))
			facts[i] |= FACT(BUILTIN_AFTER_QUESTION);
	}
	find_participants(t, facts);
	find_echoes(t, facts);
	return facts;
}
