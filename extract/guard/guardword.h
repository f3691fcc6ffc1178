/*
 * guardword.h - words that make talk private, or that address a machine, by class.
 * Private to this folder.
 */
#ifndef EXTRACT_GUARD_GUARDWORD_H
#define EXTRACT_GUARD_GUARDWORD_H
#include <stdbool.h>
#include <stddef.h>

#include "dossier/str.h"

/* The classes of a word, as bits. */
enum guard_class {
	/* Whose it is. */
	GUARD_KIN = 1 << 0,        /* family without more words: "mum", "dad" */
	GUARD_KIN_OF = 1 << 1,     /* with a possessive: "sister", "wife" */
	GUARD_PRONOUN = 1 << 2,    /* "I", "you", "he", "she" */
	GUARD_POSSESSIVE = 1 << 3, /* "my", "his", "her", "your" */

	/* What is private. */
	GUARD_PRIVATE = 1 << 4,    /* as soon as a person is near: "divorce" */
	GUARD_MATTER = 1 << 5,     /* of somebody's family, or with a possessive */
	GUARD_OWNED = 1 << 6,      /* with "my", "his", "her", not "your": "mortgage" */
	GUARD_PAY = 1 << 7,        /* "pay", */
	GUARD_AFTER_PAY = 1 << 8,  /* with the word behind it: "pay rise" */
	GUARD_LET = 1 << 9,        /* "let", of "let him go" */
	GUARD_ENDS_PAIR = 1 << 10, /* the second word of a guardword_pair(): "offer" */
	GUARD_HUSHED = 1 << 11,    /* the matter of talk that is to be kept quiet */

	/* What addresses a machine. */
	GUARD_MACHINE = 1 << 12, /* "assistant", "notetaker" */
	GUARD_IGNORE = 1 << 13,  /* "ignore", "disregard" */
	GUARD_ORDERS = 1 << 14,  /* "instructions", "prompt" */
	GUARD_COMMAND = 1 << 15  /* verbs of orders: "delete", "send" */
};

enum { GUARDWORD_BUF = 24 };
/*
 * Copies the next word of s from *at on to buf, in lower case and cut off at the size
 * of buf, and moves *at behind it.  An apostrophe ends a word: "I'm" is "i", "m".
 * Returns false at the end.
 */
bool guardword_next(struct str s, size_t *at, char buf[GUARDWORD_BUF]);
/* The classes of a lower-case word; 0 for most words. */
unsigned guardword_class(const char *word);
/* Whether two words together are private as soon as a person is near. */
bool guardword_pair(const char *a, const char *b);

#endif
