/*
 * terms.h - a text as the words that two writings of it share.
 *
 * Case, punctuation, typographic signs and invisible characters do not count; what
 * is written as one word and said as two is two ("I'll" = "i will", "can't" = "can
 * not", "twenty-six", "10gb").  What changes a figure stays: "%", "$", "-5", "1.5".
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
	bool capital;    /* written with one */
	bool first;      /* of a sentence */
};
VEC(terms, struct term);

/* Appends the terms of valid UTF-8; words are in the arena. */
void terms_read(struct arena *a, struct str text, struct terms *out);
/* Place of the first term with this word, or STR_NPOS. */
size_t terms_find(const struct terms *t, struct str word);
/* Place of these terms in a row, or STR_NPOS. */
size_t terms_find_all(const struct terms *t, const struct terms *row);
/*
 * A number that starts at term i, in figures or words ("1,500", "two hundred and
 * six", "31st", "thirty-first"): how many terms it has, and its value in
 * thousandths; 0 when there is none.
 */
size_t terms_number(const struct terms *t, size_t i, int64_t *value);

#endif
