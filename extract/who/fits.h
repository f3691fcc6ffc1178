/*
 * fits.h - whether a label may be somebody's name: by its words, their initials, their
 * sound.  Each looks at two names alone; who else may be meant is the caller's.
 * Shared by the files behind who.h.
 */
#ifndef EXTRACT_WHO_FITS_H
#define EXTRACT_WHO_FITS_H
#include "extract/who/index.h"

/* Bytes of a short form; fewer may stand for many names. */
enum { FITS_SHORT = 3 };

/* Puts the folded words of a name, copied to the arena, into word; returns how many. */
size_t fits_words(struct arena *a, struct str name, struct str word[NAME_WORDS]);
/*
 * Whether two full names have one surname and first names that stand for each other,
 * one first name and a misheard surname, or the same words in another order.
 */
bool fits_spelling(struct arena *a, struct str x, struct str y);
/* Whether x is y with a shorter first name, whatever the table of short forms says:
 * "Osw Lamb", "Oswin Lamb". */
bool fits_short(struct arena *a, struct str x, struct str y);
/* Whether a label is that name with an initial: "Renata O", "K. Wieliczko". */
bool fits_initial(struct arena *a, struct str label, struct str name);
/* Whether n letters are the initials of the last of these words, from the first of them
 * on: "M-H". */
bool fits_letters(const struct str *letters, size_t n, const struct str *words,
		  size_t n_words);
/* Whether a label has the initials of that name: "AQ". */
bool fits_initials(struct arena *a, struct str label, struct str name);
/* Whether a label is a title and that surname: "Dr Osei", "Capt. T. Eide". */
bool fits_titled(struct arena *a, struct str label, struct str name);
/*
 * Whether a label may be a misheard or short form of that name, when only few people
 * come into question: "Coffee Lambert" for Kofi Lambert, "Ravindra Shelia" for Ravindra
 * Chelliah, "Dr Osei" for Renata Osei, "Wilf" for Wilfred Standish, "Lionel Petty Fur"
 * for Lionel Pettifer.
 */
bool fits_misheard(const struct who *w, struct str label, struct str name);
/* The same for the last label that is left, by its beginning: "Aussie" for Oswald. */
bool fits_alike(const struct who *w, struct str label, struct str name);

#endif
