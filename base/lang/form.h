/*
 * form.h - what is known of a word by its spelling alone, worked out once a spelling:
 * a vault says the same few thousand words a million times.  English.
 */
#ifndef BASE_LANG_FORM_H
#define BASE_LANG_FORM_H
#include <stdint.h>

#include "base/lang/words.h"
#include "base/map.h"

enum { FORM_LOW = 16 };

/* What a word may be, as bits. */
enum word_kind {
	WORD_STOP = 1 << 0,       /* a function word as it is spelled */
	WORD_EMPTY = 1 << 1,      /* nothing is left of it, or a function word */
	WORD_LIGHT = 1 << 2,      /* "thing", "week" */
	WORD_FIGURE = 1 << 3,     /* a figure may begin with it; without it none does */
	WORD_NOT = 1 << 4,        /* "never", "isn't" */
	WORD_IF = 1 << 5,         /* takes back a negation behind it */
	WORD_LONGER = 1 << 6,     /* "no longer", "not anymore" */
	WORD_NOT_YET = 1 << 7,    /* what follows has not happened: "until", "we'll" */
	WORD_CHANGES = 1 << 8,    /* tells of a change */
	WORD_REVOKES = 1 << 9,    /* "scrap" */
	WORD_CLOSES = 1 << 10,    /* tells of an end behind "is" */
	WORD_IS = 1 << 11,        /* "is", "has been" */
	WORD_SHORTENED = 1 << 12, /* has an apostrophe: "it's" */
	WORD_DIGIT = 1 << 13,     /* has one */
	WORD_REPEATS = 1 << 14,   /* what is said was said before: "still" */
	WORD_AUX = 1 << 15,       /* a verb may follow: "will", "they" */
	WORD_PARTICLE = 1 << 16,  /* a verb's second word: "fail over" */
	WORD_UNTIL = 1 << 17,     /* what is awaited follows: "until" */
	WORD_OPENS = 1 << 18,     /* a set phrase has it: "as we said" */
	WORD_PAST = 1 << 19,      /* what is done is behind: "sent", "finished" */
	WORD_ENDS = 1 << 20       /* tells an end of whatever it was: "done" */
};

struct form {
	char low[FORM_LOW]; /* ASCII lower case, cut */
	struct str word;    /* as utf8_key(), without the 's */
	uint32_t stem;      /* hash of its stem, see form_key() */
	unsigned kinds;     /* enum word_kind */
};
VEC(form_refs, const struct form *);

/* Of one thread; forms_init() before use. */
struct forms {
	struct stemmer *stemmer;
	struct arena arena; /* of what follows */
	struct map at;      /* as spelled -> index into known */
	struct form_refs known;
};

void forms_init(struct forms *f);
void forms_fini(struct forms *f);
/* Lives as long as f; in a flood of new words as long as a. */
const struct form *form_of(struct forms *f, struct arena *a, struct str spelled);
/* The number that stands for a stem. */
uint32_t form_key(struct str stem);

#endif
