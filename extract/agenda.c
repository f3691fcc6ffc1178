/* agenda.c - finds the points of a talk that goes from one account to the next. */
#include "extract/agenda.h"

#include "base/ascii.h"
#include "base/date.h"
#include "base/lang/words.h"
#include "extract/commit.h"
#include "extract/who/accounts.h"
#include "extract/who/index.h"
#include "extract/words/nouns.h"

enum {
	REACH = 40,   /* sentences for which an account is the point of a round */
	LATELY = 20,  /* and since its people, or it, were named */
	PASSING = 12, /* of another talk: there points are things as well */
	NEAR = 4,     /* sentences within which it shows whose point it is */
	ASKED = 7,    /* words before the name in "Where are we with" */
	BELOW_HEADINGS = 7,
	TITLE_BYTES = 48, /* of a line in capitals */
	BEFORE_POINT = 3, /* words of a sentence before it in its turn */
	BARE = 3          /* words of "Our second canteen." */
};

/* The index of the first word at or after byte `from` of a sentence. */
static size_t word_at(const struct talk *t, const struct sentence *s, size_t from)
{
	size_t i = 0;

	while (i < s->n_words && t->words.words.v[s->word + i].from < from)
		i++;
	return i;
}

/* The index of the first word after openers like "okay so" and "can we do". */
static size_t behind_opener(const struct talk *t, const struct sentence *s)
{
	static const char openers[] = WORDS_OPENING
	    "next on to onto anyway alright um uh can we i do could let's "
	    "back what how about ";
	size_t i = 0;

	while (i < s->n_words && str_in_words(talk_word(t, s, i), openers))
		i++;
	return i;
}

/* The index after the name of somebody addressed at word i, "Petra,"; else i. */
static size_t behind_call(const struct talk *t, const struct sentence *s, size_t i)
{
	const struct form *f;
	size_t end;

	if (i + 1 >= s->n_words)
		return i;
	f = talk_form(t, s->word + i);
	end = t->words.words.v[s->word + i].from + f->text.len;
	return end < s->text.len && s->text.p[end] == ',' && (f->says & SAYS_NAME)
		   ? i + 1
		   : i;
}

/* Whether the words from i up to the name at `at` lead to it: "Where are we with
 * Thornby?", "Let's start with Thornby.", "How was Thornby?" */
static bool asks_for(const struct talk *t, const struct sentence *s, size_t i,
		     size_t at)
{
	i -= i > 0 && str_in_words(talk_word(t, s, i - 1), "how next");
	return at > i && at <= i + ASKED &&
	       str_in_words(talk_word(t, s, i),
			    "any begin how how's moving next over "
			    "start starting turning what's where") &&
	       str_in_words(talk_word(t, s, at - 1),
			    "about at did from how's is on onto to up was what's with");
}

/* Whether sentence k begins with the name at byte `from`: "So Thornby went well.",
 * "Okay, Ann, Thornby." */
static bool opens(const struct talk *t, size_t k, size_t from)
{
	const struct sentence *s = &t->sentences.v[k];
	size_t i = behind_opener(t, s), at = word_at(t, s, from);

	if (at == s->n_words)
		return false;
	if (at > i && str_eq(talk_word(t, s, at - 1), STRL("the")))
		at--;
	return at == i || at == behind_call(t, s, i) || asks_for(t, s, i, at);
}

bool agenda_heads(const struct talk *t, size_t k, size_t from, size_t to)
{
	const struct sentence *s = &t->sentences.v[k];

	return opens(t, k, from) && word_at(t, s, to) + 1 >= s->n_words;
}

bool agenda_breaks(const struct talk *t, size_t k)
{
	static const char *const breaks[] = { " before i forget ",
					      " btw ",
					      " by the way ",
					      " different subject ",
					      " different topic ",
					      " incidentally ",
					      " oh and ",
					      " on a different note ",
					      " on another note ",
					      " one more thing ",
					      " one other thing ",
					      " while i remember ",
					      " while i think of it ",
					      NULL };
	static const char openers[] = WORDS_OPENING "actually sorry um uh ";
	struct str flat;

	if (k == 0 || talk_voice(t, k) == talk_voice(t, k - 1))
		return false;
	for (flat = commit_flat_at(t, k); flat.len > 1;) {
		struct str word = str_word(str_from(flat, 1));

		if (commit_begins(flat, breaks))
			return true;
		if (!str_in_words(word, openers))
			return false;
		flat = str_from(flat, word.len + 1);
	}
	return false;
}

/* The mention of the only account that sentence k names, not counting competitors, or
 * NULL. */
static const struct mention *one_named(const struct talk *t, size_t k)
{
	const struct who *w = t->who;
	const struct mention *one = NULL;

	for (size_t i = w->of_sentence[k]; i < w->of_sentence[k + 1]; i++) {
		const struct mention *m = &w->mentions.v[i];
		const struct account *a = m->sort == NAME_ACCOUNT
					      ? accounts_listed(t, m->account->name)
					      : NULL;

		if (!a || accounts_merely_named(w, a))
			continue;
		if (one && one->account != m->account)
			return NULL;
		one = one ? one : m;
	}
	return one;
}

/* Whether a sentence is, from word i on, one word for a thing: "Right, Quarrick." */
static bool heads_other(const struct talk *t, const struct sentence *s, size_t i)
{
	static const char cries[] =
	    " awesome bless blimey cheers crikey ditto fantastic gosh oh ooh ouch oops "
	    "pity "
	    "progress shame splendid tempting terrific wow yikes ";
	const struct form *f;

	if (i + 1 != s->n_words || !str_ends(s->text, STRL(".")))
		return false;
	f = talk_form(t, s->word + i);
	return f->content &&
	       !(f->says & (SAYS_YES | SAYS_NAME | SAYS_NUMBER | SAYS_DIGIT)) &&
	       !nouns_is_verb(f->text) && !nouns_describes(f->text) &&
	       !nouns_inflected(f->text) && !str_in_words(f->text, cries);
}

/* Whether sentence k answers a question right before it: "Why?" "Insurance." */
static bool answers(const struct talk *t, size_t k)
{
	return k > 0 && talk_voice(t, k) != talk_voice(t, k - 1) &&
	       str_ends(t->sentences.v[k - 1].text, STRL("?"));
}

/*
 * Whether sentence k begins another point: "Last thing, the marina.", "Our canteen.",
 * "Anything else?"; said by the chair, also a thing alone.  "And the price?" goes on
 * with the same point.
 */
static bool opens_another(const struct talk *t, size_t k, size_t chair)
{
	const struct sentence *s = &t->sentences.v[k];
	size_t i = behind_call(t, s, behind_opener(t, s));
	struct str one = talk_word(t, s, i), two = talk_word(t, s, i + 1);

	if (talk_voice(t, k) == chair && heads_other(t, s, i) && !answers(t, k))
		return true;
	if (i > 0 && str_eq(talk_word(t, s, i - 1), STRL("next")) &&
	    !str_in_words(one, "week month quarter year time") &&
	    date_weekday_of(one) < 0)
		return true;
	if (str_in_words(one, "last other another final") ||
	    (str_eq(one, STRL("one")) && str_in_words(two, "more last other")) ||
	    (str_in_words(one, "anything what") && str_in_words(two, "else from")) ||
	    str_eq(one, STRL("moving")))
		return true;
	return s->n_words <= i + BARE && str_in_words(one, "my our your");
}

/* Whether sentence k begins by addressing somebody: "Sam.", "Sam, did they call?" */
static bool calls(const struct talk *t, size_t k)
{
	const struct sentence *s = &t->sentences.v[k];
	const struct form *f;

	if (s->n_words == 0 || one_named(t, k))
		return false;
	f = talk_form(t, s->word);
	return (f->says & SAYS_NAME) && (s->n_words == 1 || behind_call(t, s, 0) > 0);
}

/* Whether a sentence is, from word i on, only a thing: "The test hall." */
static bool is_thing(const struct talk *t, const struct sentence *s, size_t i)
{
	bool names = false;

	if (i >= s->n_words || s->n_words - i > BARE || !str_ends(s->text, STRL(".")))
		return false;
	i += str_in_words(talk_word(t, s, i), WORDS_DETERMINERS);
	for (; i < s->n_words; i++) {
		const struct form *f = talk_form(t, s->word + i);

		if (!f->content || (f->says & (SAYS_YES | SAYS_NAME)) ||
		    nouns_is_verb(f->text))
			return false;
		names = !nouns_describes(f->text) && !nouns_inflected(f->text);
	}
	return names;
}

bool agenda_leaves(const struct talk *t, size_t k)
{
	static const char *const others[] = {
		" another thing ",    " one more thing ",    " one other thing ",
		" other thing i ",    " other thing is ",    " other thing that ",
		" small thing ",      " last thing ",        " brings me on ",
		" brings me to ",     " brings us on ",      " brings us to ",
		" next is ",          " next one is ",       " while i think of it ",
		" while i remember ", " different subject ", " different topic ",
		" moving on ",        " one thing for ",     " there's one thing ",
		" before i forget ",  " can i ask you for ", NULL
	};
	const struct sentence *s = &t->sentences.v[k];
	const struct turn *turn = &t->turns.v[s->turn];
	size_t i = behind_opener(t, s);

	if (commit_has(commit_flat_at(t, k), others))
		return true;
	if (!is_thing(t, s, i))
		return false;
	if (str_in_words(talk_word(t, s, 0), "okay ok right now next") &&
	    !str_eq(talk_word(t, s, 1), STRL("and")))
		return true;
	if (turn->first > 0 &&
	    str_ends(t->sentences.v[turn->first - 1].text, STRL("?")))
		return false; /* "Who signed?" "Grady. The bursar." */
	return (k < turn->last && calls(t, k + 1)) ||
	       (k > turn->first && calls(t, k - 1));
}

/* The next mention, from *i on, that begins a point, or NULL. */
static const struct mention *next_head(const struct talk *t, size_t *i)
{
	const struct who *w = t->who;

	for (; *i < w->mentions.n; ++*i) {
		const struct mention *m = &w->mentions.v[*i];

		if (m->sort == NAME_ACCOUNT && m->sentence != STR_NPOS &&
		    agenda_heads(t, m->sentence, m->from, m->to)) {
			++*i;
			return m;
		}
	}
	return NULL;
}

bool agenda_is_round(const struct talk *t)
{
	size_t i = 0;
	const struct mention *first = next_head(t, &i), *m = first;

	while (m && m->account == first->account)
		m = next_head(t, &i);
	return m;
}

/* The chair: the voice that names two points in a row, or STR_NPOS. */
static size_t chair_of(const struct talk *t)
{
	size_t i = 0, voice = STR_NPOS;
	const struct mention *m;

	while ((m = next_head(t, &i))) {
		if (!talk_speaker(t, m->sentence)) /* "Them" are several */
			continue;
		if (talk_voice(t, m->sentence) == voice)
			return voice;
		voice = talk_voice(t, m->sentence);
	}
	return STR_NPOS;
}

/* The account whose people are named first in sentences [from, to): "Suresh has the
 * quote."; or NULL. */
static const struct account *whose_people(const struct talk *t, size_t from, size_t to)
{
	const struct who *w = t->who;

	to = to > from + NEAR ? from + NEAR : to;
	for (size_t i = w->of_sentence[from]; i < w->of_sentence[to + 1]; i++) {
		const struct account *a =
		    accounts_of(t, index_mentioned(t, &w->mentions.v[i]));

		if (a && accounts_is_customer(a->relation))
			return a;
	}
	return NULL;
}

/* Whether sentence k begins its turn, but for words like "Right." */
static bool begins_turn(const struct talk *t, size_t k)
{
	size_t first = t->turns.v[t->sentences.v[k].turn].first;

	while (k > first && t->sentences.v[k - 1].n_words <= BEFORE_POINT)
		k--;
	return k == first;
}

/* Whether sentences [from, to] name the account or one of its people. */
static bool goes_on(const struct talk *t, const struct account *a, size_t from,
		    size_t to)
{
	const struct who *w = t->who;

	for (size_t i = w->of_sentence[from]; i < w->of_sentence[to + 1]; i++) {
		const struct mention *m = &w->mentions.v[i];

		if (a == (m->sort == NAME_ACCOUNT
			      ? accounts_listed(t, m->account->name)
			      : accounts_of(t, index_mentioned(t, m))))
			return true;
	}
	return false;
}

const struct account *agenda_point(const struct talk *t, size_t s, bool *sure)
{
	bool round = agenda_is_round(t);
	size_t chair = round ? chair_of(t) : STR_NPOS;

	for (size_t k = s + 1; k-- > 0 && s - k <= (round ? REACH : PASSING);) {
		const struct mention *m = one_named(t, k);
		const struct account *a;

		if (!m) {
			if (opens_another(t, k, chair))
				return chair == STR_NPOS ? NULL : whose_people(t, k, s);
			if (agenda_leaves(t, k))
				return NULL;
			continue;
		}
		/* "Nobody asked for it.  Thornby laughed at it." is an example. */
		if (!opens(t, k, m->from) || (!round && !begins_turn(t, k)))
			continue;
		*sure = round && agenda_heads(t, k, m->from, m->to);
		/* A supplier who did something for the customer of the point. */
		if (round && !*sure && str_ieq(m->account->relation, STRL("partner")))
			continue;
		a = accounts_listed(t, m->account->name);
		if (s - k > LATELY && !goes_on(t, a, s - LATELY, s)) {
			*sure = false;
			return NULL;
		}
		return a;
	}
	return NULL;
}

/* The depth of a line of notes: below headings, paragraphs and bullets. */
static int64_t depth(const struct segment *seg)
{
	switch (seg->kind) {
	case SEG_HEADING:
		return seg->level;
	case SEG_PARAGRAPH:
		return BELOW_HEADINGS;
	default:
		return BELOW_HEADINGS + 1 + seg->level;
	}
}

/* ">> BRAMFIELD": a line in capitals is a heading of the plain lines below it. */
static bool is_title(const struct segment *seg)
{
	bool letters = false;

	if (seg->kind != SEG_PARAGRAPH || seg->text.len > TITLE_BYTES)
		return false;
	for (size_t i = 0; i < seg->text.len; i++) {
		if (ascii_is_letter(seg->text.p[i]) && !ascii_is_upper(seg->text.p[i]))
			return false;
		letters |= ascii_is_upper(seg->text.p[i]);
	}
	return letters;
}

const struct account *agenda_section(const struct talk *t, size_t s)
{
	int64_t below = depth(t->sentences.v[s].seg);
	bool plain = t->sentences.v[s].seg->kind == SEG_PARAGRAPH &&
		     !is_title(t->sentences.v[s].seg);

	for (size_t k = s; k-- > 0;) {
		const struct segment *seg = t->sentences.v[k].seg;
		const struct mention *m;

		if (seg->kind == SEG_SPEECH ||
		    (depth(seg) >= below && !(plain && is_title(seg))))
			continue;
		plain = false;
		below = depth(seg);
		m = one_named(t, k);
		if (m &&
		    (seg->kind != SEG_PARAGRAPH || agenda_heads(t, k, m->from, m->to)))
			return accounts_listed(t, m->account->name);
	}
	return NULL;
}

bool agenda_own_matter(const struct talk *t, size_t last, size_t i)
{
	const struct sentences *all = &t->sentences;

	return i - last > 1 && all->v[i].turn == all->v[i - 1].turn &&
	       all->v[i].turn != all->v[last].turn &&
	       str_starts(commit_flat_at(t, i), STRL(" that is "));
}
