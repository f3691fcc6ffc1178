/*
 * terms.h - a text as normalised words, so that two spellings of it are equal.
 *
 * Case, punctuation, typographic signs and invisible characters do not count.  What is
 * two words though written as one is two terms: "I'll" is "i will", "can't" is "can
 * not"; so are "twenty-six" and "10gb".  Signs that change a figure are kept: "%", "$",
 * "-5", "1.5".
 */
#ifndef EXTRACT_LLM_TERMS_H
#define EXTRACT_LLM_TERMS_H
#include <stdbool.h>
#include <stdint.h>

#include "dossier/mem.h"
#include "dossier/str.h"

struct term {
	struct str word; /* folded */
	size_t from, to; /* bytes of the text */
	bool capital;    /* it begins with a capital letter */
	bool first;      /* it is the first of a sentence */
};
VEC(terms, struct term);

/* Appends the terms of a text, which must be valid UTF-8; their words are in a. */
void terms_read(struct arena *a, struct str text, struct terms *out);
/* The index of the first term with this word, or STR_NPOS. */
size_t terms_find(const struct terms *t, struct str word);
/* The index of the first place where all terms of row follow each other, or STR_NPOS.
 */
size_t terms_find_all(const struct terms *t, const struct terms *row);
/*
 * Reads a number that begins at term i, in digits or words: "1,500", "two hundred and
 * six", "31st", "thirty-first".  Returns how many terms it has and sets *value, in
 * thousandths; returns 0 if there is no number.
 */
size_t terms_number(const struct terms *t, size_t i, int64_t *value);

#endif
