/*
 * signals.c - signals of every sentence of a talk.
 *
 * Patterns come from the rule engine; what a pattern cannot see (place in the
 * meeting, who speaks, what others answer) is computed here.
 */
#include "extract/signals.h"

#include "base/ascii.h"
#include "base/date.h"
#include "base/lang/words.h"
#include "extract/who/index.h"
#include "extract/say.h"

enum {
	SHORT_WORDS = 4,  /* fewer */
	LONG_WORDS = 40,  /* more */
	MAIN_SHARE = 400, /* thousandths of all words */
	QUIET_SHARE = 100,
	REPLY_SENTENCES = 4, /* how far an answer may stand */
	NEAR_SENTENCES = 5,
	AROUND_SENTENCES = 15,
	LAST_SENTENCES = 40,
	PARTICIPANTS_NEAR = 6,
	ECHO_WORDS = 14, /* longest sentence that is an echo */
	ECHO_TURNS = 2,
	ECHO_LEAST = 3,  /* letters of the word said again */
	LABEL_LEAST = 4, /* letters of a label's first word */
	LABELS = 64,
	FORM_SENTENCES = 600, /* read for the form of the talk */
	FORM_SHARE = 60,      /* thousandths of them with a filler: verbatim */
	FORM_LEAST = 8
};

#define FACT(b) (UINT64_C(1) << (b))

static size_t speaker_of(const struct talk *t, size_t sentence)
{
	return t->turns.v[t->sentences.v[sentence].turn].speaker;
}

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
	bool asked = s->text.len && s->text.p[s->text.len - 1] == '?';

	return fact(BUILTIN_QUESTION_MARK, asked) |
	       fact(BUILTIN_SHORT, words < SHORT_WORDS) |
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
	size_t *said = arena_alloc(t->arena, (t->speakers.n + 1) * sizeof(*said));

	for (size_t i = 0; i < n; i++) {
		size_t who = t->turns.v[t->sentences.v[i].turn].speaker;

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
	size_t me = t->turns.v[s->turn].speaker;
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
	near = arena_alloc(t->arena, (n + 1) * sizeof(*near));
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
	struct echo_form *of = arena_alloc(t->arena, (f->n + 1) * sizeof(*of));

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
		    speaker_of(t, said) == speaker_of(t, i))
			continue;
		facts[said] |= FACT(BUILTIN_ECHOED);
		facts[i] |= FACT(BUILTIN_ECHOES);
	}
}

/* Per term, the last sentence of the turns before that has it, plus 1. */
static void find_echoes(const struct talk *t, uint64_t *facts)
{
	const struct echo_form *forms = echo_forms(t);
	uint32_t *last = arena_alloc(t->arena, (t->words.forms.n + 1) * sizeof(*last));

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

static uint64_t *find_facts(const struct talk *t)
{
	uint64_t *facts = arena_alloc(t->arena, (t->sentences.n + 1) * sizeof(*facts));
	size_t chair = find_chair(t);

	for (size_t i = 0; i < t->sentences.n; i++) {
		if (!signals_open(t, i))
			continue;
		facts[i] = facts_of(t, i) | facts_of_names(t, i);
		if (speaker_of(t, i) == chair)
			facts[i] |= FACT(BUILTIN_CHAIR);
		if (i && facts[i - 1] & FACT(BUILTIN_QUESTION_MARK))
			facts[i] |= FACT(BUILTIN_AFTER_QUESTION);
	}
	find_participants(t, facts);
	find_echoes(t, facts);
	return facts;
}

/* ---- the form of the talk --------------------------------------------------- */

static enum talk_form form_of(const struct talk *t)
{
	size_t n = 0, fillers = 0;

	for (size_t i = 0; i < t->sentences.n && n < FORM_SENTENCES; i++) {
		if (!t->sentences.v[i].seg->speaker.p)
			continue;
		n++;
		fillers += (t->sentences.v[i].says & SAYS_FILLER) != 0;
	}
	return fillers >= FORM_LEAST && fillers * 1000 >= n * FORM_SHARE ? FORM_VERBATIM
									 : FORM_TIDY;
}

/* ---- learned phrases ----------------------------------------------------------- */

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
			if (speaker_of(t, to) != speaker_of(t, i))
				set(s, to, rule);
		}
}

/* The rules of all facts of each sentence. */
static void set_facts(struct signals *s)
{
	const uint64_t *facts = find_facts(s->talk);

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
	struct str *open = arena_alloc(t->arena, (n + 1) * sizeof(*open));

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

	if (weight == 0)
		return 0;
	if (lex < 0)
		return signals_holds(s, sentence, rule) ? weight : 0;
	return s->lex && signals_open(s->talk, sentence)
		   ? weight * s->lex[sentence][lex][kind] / 1000
		   : 0;
}
