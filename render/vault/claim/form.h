/*
 * form.h - all that is known about a word from its spelling, worked out once for each
 * spelling: a vault has the same few thousand words a million times.  English.
 */
#ifndef RENDER_VAULT_CLAIM_FORM_H
#define RENDER_VAULT_CLAIM_FORM_H
#include <stdint.h>

#include "base/lang/words.h"
#include "base/map.h"

enum { FORM_LOW = 16 };

/* What a word may be or do, as bits. */
enum word_kind {
	WORD_STOP = 1 << 0,       /* is a function word as it is spelled */
	WORD_EMPTY = 1 << 1,      /* is one, or nothing, once it is folded */
	WORD_LIGHT = 1 << 2,      /* means little: "thing", "week" */
	WORD_FIGURE = 1 << 3,     /* may begin a figure; no other word does */
	WORD_NOT = 1 << 4,        /* negates: "never", "isn't" */
	WORD_IF = 1 << 5,         /* cancels a negation before it: "if", "unless" */
	WORD_LONGER = 1 << 6,     /* "no longer", "not anymore" */
	WORD_NOT_YET = 1 << 7,    /* what follows has not happened: "until", "we'll" */
	WORD_CHANGES = 1 << 8,    /* reports a change: "moved", "instead" */
	WORD_REVOKES = 1 << 9,    /* "scrap" */
	WORD_CLOSES = 1 << 10,    /* after "is", reports an end: "signed" */
	WORD_IS = 1 << 11,        /* "is", "has been" */
	WORD_SHORTENED = 1 << 12, /* has an apostrophe: "it's" */
	WORD_DIGIT = 1 << 13,     /* has a digit */
	WORD_REPEATS = 1 << 14,   /* it was said before: "still" */
	WORD_AUX = 1 << 15,       /* a verb may follow: "will", "they" */
	WORD_PARTICLE = 1 << 16,  /* the second word of a verb: "fail over" */
	WORD_UNTIL = 1 << 17,     /* what is awaited follows: "until" */
	WORD_OPENS = 1 << 18,     /* occurs in a set phrase: "as we said" */
	WORD_PAST = 1 << 19,      /* has happened: "sent", "finished" */
	WORD_ENDS = 1 << 20       /* ends whatever was to be done: "done" */
};

struct form {
	char low[FORM_LOW]; /* in ASCII lower case, with a NUL; long words are cut */
	struct str word;    /* its utf8_key(), without a final 's */
	uint32_t stem;      /* form_key() of its stem */
	unsigned kinds;     /* enum word_kind */
};
VEC(form_refs, const struct form *);

/* The words that one thread has met so far. */
struct forms {
	struct stemmer *stemmer;
	struct arena arena; /* owns what follows */
	struct map at;      /* spelling -> index into known */
	struct form_refs known;
};

void forms_init(struct forms *f);
void forms_fini(struct forms *f);
/*
 * The form of a spelling, owned by f.  Once f is full, or for very long words, it is
 * made in a and not kept.
 */
const struct form *form_of(struct forms *f, struct arena *a, struct str spelled);
/* The number that stands for a stem: a hash. */
uint32_t form_key(struct str stem);

#endif
