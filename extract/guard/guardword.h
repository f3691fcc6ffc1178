/*
 * guardword.h - words that make talk private, or that address a machine.  Private to
 * this folder.
 */
#ifndef EXTRACT_GUARD_GUARDWORD_H
#define EXTRACT_GUARD_GUARDWORD_H
#include <stdbool.h>
#include <stddef.h>

#include "dossier/str.h"

enum {
	KIN = 1,     /* mum, dad */
	KIN_OF = 2,  /* sister, wife: with "my", "his", ... */
	HEALTH = 4,  /* of somebody's kin or own */
	PRIVATE = 8, /* private as soon as a person is near */
	OWNER = 16,  /* my, his, her, your */
	PERSON = 32, /* I, you, he, she */
	PAY = 64,    /* pay: private with the next word */
	AFTER_PAY = 128,
	LET = 256,
	JOB = 512,
	MACHINE = 1024,    /* assistant, notetaker */
	DROP = 2048,       /* ignore, disregard */
	ORDERS = 4096,     /* instructions, prompt */
	DO = 8192,         /* imperatives one gives a machine */
	OWNED = 16384,     /* a person's with "my", "his", "her": not with "your" */
	ENDS_PAIR = 32768, /* "offer": the second word of a guardword_pair() */
	HUSHED = 65536 /* of talk that is asked to be kept quiet: what it is about */
};

enum { GUARDWORD_BUF = 24 };
/* The next word in lower case; an apostrophe ends it ("I'm" is "i", "m"). */
bool guardword_next(struct str s, size_t *at, char buf[GUARDWORD_BUF]);
/* The classes of a lower-case word: bits of the enum above. */
unsigned guardword_class(const char *word);
/* Whether two words together are private as soon as a person is near. */
bool guardword_pair(const char *a, const char *b);

#endif
