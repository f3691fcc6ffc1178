/*
 * cues.c - see cues.h.
 *
 * A cue is a word of health, pay, job or law together with a person it belongs
 * to; the business of an organisation has none ("legal must approve it", "they
 * are hiring").
 */
#include "extract/guard/cues.h"

#include "extract/guard/guardword.h"

enum { NEAR = 4 };

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
	unsigned seen;
	bool cue;
	bool matter; /* health or "the pay", of whom is not said */
	bool kin;    /* somebody's family is spoken of */
	bool hushed; /* a word of it, of whomever */
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

static void read_sentence(struct str s, struct reading *t)
{
	char word[GUARDWORD_BUF], last[GUARDWORD_BUF] = "", before[GUARDWORD_BUF] = "";
	size_t at = 0, since_owner = NEAR, since_own = NEAR, since_let = NEAR;
	bool theirs = false; /* of some others, until a person is named */

	while (guardword_next(s, &at, word)) {
		unsigned is = guardword_class(word);

		if (two(last, word, "a", "job") && is_work(before, str_from(s, at)))
			is = 0;
		if (is_saying(before, last, word, str_from(s, at)))
			is = 0;
		if (is & (PERSON | OWNER))
			theirs = false;
		/* "They're all at a funeral" is nobody's here. */
		theirs = theirs || strcmp(word, "they") == 0;
		if (theirs && strcmp(word, "funeral") == 0)
			is = 0;

		t->hushed = t->hushed || (is & (HEALTH | OWNED | KIN | KIN_OF |
						PRIVATE | AFTER_PAY | HUSHED));
		t->seen |= is & (PERSON | OWNER);
		t->kin = t->kin || (is & KIN) || ((is & KIN_OF) && since_owner < 2);
		if (((is & HEALTH) && since_owner < 2) ||
		    ((is & OWNED) && since_own < 2))
			t->cue = true;
		if (is & (HEALTH | OWNED))
			t->seen |= HEALTH;
		t->matter = t->matter || (is & HEALTH) ||
			    ((is & PAY) && str_in_words(str_z(last), "the my your"));
		t->hushed = t->hushed || t->matter;
		if ((is & PRIVATE) || is_treated(before, last, word) ||
		    ((is & ENDS_PAIR) && guardword_pair(last, word)))
			t->seen |= PRIVATE;
		if ((is & AFTER_PAY) && (guardword_class(last) & PAY))
			t->seen |= PRIVATE | PERSON;
		if (strcmp(word, "go") == 0 && since_let == 1)
			t->cue = true;
		/* "They're not keeping him on." */
		t->hushed =
		    t->hushed || (two(before, word, "keeping", "on") && somebody(last));
		since_owner = is & OWNER ? 0 : since_owner + 1;
		since_own =
		    (is & OWNER) && strcmp(word, "your") != 0 ? 0 : since_own + 1;
		/* "let him go", not "let me go on". */
		if (is & LET)
			since_let = 0;
		else
			since_let = since_let == 0 && somebody(word) ? 1 : NEAR;
		memcpy(before, last, sizeof before);
		memcpy(last, word, sizeof last);
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
			c->seen |= PERSON;
	}
}

static bool is_private(const struct reading *t)
{
	if (t->cue || (t->kin && (t->seen & HEALTH)))
		return true;
	return (t->seen & PRIVATE) && (t->seen & (PERSON | OWNER));
}

unsigned cues_of(const struct talk *t, size_t first, size_t last)
{
	struct reading c = { 0 };

	read_sentences(t, first, last, &c);
	return (is_private(&c) ? CUE_PRIVATE : 0) | (c.matter ? CUE_MATTER : 0) |
	       (c.kin ? CUE_KIN : 0) | (c.hushed ? CUE_HUSHED : 0);
}
