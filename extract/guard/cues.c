/*
 * cues.c - see cues.h.
 *
 * A cue is a word of health, pay, job or law together with a person it belongs
 * to; the business of an organisation has none ("legal must approve it", "they
 * are hiring").
 */
#include "extract/guard/cues.h"

#include "extract/guard/guardword.h"

enum { NEAR = 4 }; /* from which on a distance in words is too far */

/* "Do a job", "stopped a job once", "a job and do it": a piece of work, no post. */
static bool is_work(const char *before, struct str behind)
{
	return str_in_words(str_z(before),
			    "do does did doing done stop stops stopped start started "
			    "finish finished price priced run ran quote quoted") ||
	       str_istarts(str_trim(behind), STRL("and do ")) ||
	       str_istarts(str_trim(behind), STRL("somewhere else"));
}

/* What sentences have said so far, while they are read. */
struct reading {
	unsigned seen; /* guard classes; GUARD_MATTER is with GUARD_OWNED here */
	bool cue;      /* a private matter, and whose it is */
	bool matter;   /* health or "the pay", of whom is not said */
	bool kin;      /* somebody's family is spoken of */
	bool hushed;   /* a word of what is kept quiet, of whomever */
};

static bool two(const char *a, const char *b, const char *x, const char *y)
{
	return strcmp(a, x) == 0 && strcmp(b, y) == 0;
}

/* "Over my dead body", "so you don't get fired": nothing that happened. */
static bool is_saying(const char *before, const char *last, const char *word,
		      struct str behind)
{
	return (strcmp(word, "dead") == 0 && str_istarts(behind, STRL(" body"))) ||
	       (two(last, word, "get", "fired") && strcmp(before, "t") == 0);
}

/* "Having an operation", "I've a scan", "at the doctor's", "my doctor's appointment".
 */
static bool is_treated(const char *before, const char *last, const char *word)
{
	if (str_in_words(str_z(word), "op operation scan"))
		return (str_in_words(str_z(before), "having ve") ||
			(word[0] == 'o' &&
			 str_in_words(str_z(before), "get got had has have need"))) &&
		       str_in_words(str_z(last), "a an another my");
	if (strcmp(word, "appointment") == 0)
		return two(before, last, "doctor", "s");
	return strcmp(word, "doctor") == 0 &&
	       str_in_words(str_z(before), "at seeing") &&
	       str_in_words(str_z(last), "a my the");
}

/* Whom one lets go. */
static bool somebody(const char *word)
{
	return str_in_words(str_z(word), "him her them somebody someone people");
}

/* A word of a sentence, and what stands before it. */
struct position {
	char word[GUARDWORD_BUF], last[GUARDWORD_BUF], before[GUARDWORD_BUF];
	struct str behind; /* the rest of the sentence */
	/* Words since a possessive, since one that is not "your", and since "let". */
	size_t since_possessive, since_own, since_let;
	bool theirs; /* of some others, until a person is named */
};

/* The classes of the word, but none where it says something else. */
static unsigned class_at(struct position *p)
{
	unsigned is = guardword_class(p->word);

	if ((two(p->last, p->word, "a", "job") && is_work(p->before, p->behind)) ||
	    is_saying(p->before, p->last, p->word, p->behind))
		is = 0;
	/* "They're all at a funeral" is nobody's here. */
	p->theirs = (p->theirs && !(is & (GUARD_PRONOUN | GUARD_POSSESSIVE))) ||
		    strcmp(p->word, "they") == 0;
	return p->theirs && strcmp(p->word, "funeral") == 0 ? 0 : is;
}

static void read_word(struct reading *t, const struct position *p, unsigned is)
{
	t->seen |= is & (GUARD_PRONOUN | GUARD_POSSESSIVE);
	t->kin = t->kin || (is & GUARD_KIN) ||
		 ((is & GUARD_KIN_OF) && p->since_possessive < 2);
	if (((is & GUARD_MATTER) && p->since_possessive < 2) ||
	    ((is & GUARD_OWNED) && p->since_own < 2) ||
	    (strcmp(p->word, "go") == 0 && p->since_let == 1))
		t->cue = true;
	if (is & (GUARD_MATTER | GUARD_OWNED))
		t->seen |= GUARD_MATTER;
	t->matter = t->matter || (is & GUARD_MATTER) ||
		    ((is & GUARD_PAY) && str_in_words(str_z(p->last), "the my your"));
	if ((is & GUARD_PRIVATE) || is_treated(p->before, p->last, p->word) ||
	    ((is & GUARD_ENDS_PAIR) && guardword_pair(p->last, p->word)))
		t->seen |= GUARD_PRIVATE;
	if ((is & GUARD_AFTER_PAY) && (guardword_class(p->last) & GUARD_PAY))
		t->seen |= GUARD_PRIVATE | GUARD_PRONOUN;
	/* "They're not keeping him on." */
	t->hushed = t->hushed || t->matter ||
		    (is & (GUARD_OWNED | GUARD_KIN | GUARD_KIN_OF | GUARD_PRIVATE |
			   GUARD_AFTER_PAY | GUARD_HUSHED)) ||
		    (two(p->before, p->word, "keeping", "on") && somebody(p->last));
}

static void step(struct position *p, unsigned is)
{
	bool possessive = is & GUARD_POSSESSIVE;
	bool own = possessive && strcmp(p->word, "your") != 0;

	p->since_possessive = possessive ? 0 : p->since_possessive + 1;
	p->since_own = own ? 0 : p->since_own + 1;
	/* "let him go", not "let me go on". */
	if (is & GUARD_LET)
		p->since_let = 0;
	else
		p->since_let = p->since_let == 0 && somebody(p->word) ? 1 : NEAR;
	memcpy(p->before, p->last, sizeof p->before);
	memcpy(p->last, p->word, sizeof p->last);
}

static void read_sentence(struct str s, struct reading *t)
{
	struct position p = { .since_possessive = NEAR,
			      .since_own = NEAR,
			      .since_let = NEAR };
	size_t at = 0;

	while (guardword_next(s, &at, p.word)) {
		unsigned is;

		p.behind = str_from(s, at);
		is = class_at(&p);
		read_word(t, &p, is);
		step(&p, is);
	}
}

/* Sentences of common words alone leave no cue, but whom they speak of; most are such.
 */
static void read_sentences(const struct talk *t, size_t from, size_t to,
			   struct reading *c)
{
	for (size_t i = from; i <= to; i++) {
		const struct sentence *s = &t->sentences.v[i];

		if (s->says & SAYS_PRIVATE)
			read_sentence(s->text, c);
		else if (s->says & SAYS_PERSON)
			c->seen |= GUARD_PRONOUN;
	}
}

static bool is_private(const struct reading *t)
{
	if (t->cue || (t->kin && (t->seen & GUARD_MATTER)))
		return true;
	return (t->seen & GUARD_PRIVATE) &&
	       (t->seen & (GUARD_PRONOUN | GUARD_POSSESSIVE));
}

unsigned cues_of(const struct talk *t, size_t first, size_t last)
{
	struct reading c = { 0 };

	read_sentences(t, first, last, &c);
	return (is_private(&c) ? CUE_PRIVATE : 0) | (c.matter ? CUE_MATTER : 0) |
	       (c.kin ? CUE_KIN : 0) | (c.hushed ? CUE_HUSHED : 0);
}
