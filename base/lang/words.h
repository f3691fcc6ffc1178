/* words.h - words, sentences, stems: pure functions over spans. */
#ifndef BASE_LANG_WORDS_H
#define BASE_LANG_WORDS_H
#include <stdbool.h>

#include "dossier/mem.h"
#include "dossier/str.h"

/*
 * The next word: letters, digits, and ' ’ - . , inside (don't, e-mail, 1.4,
 * 10,000).  *at is moved past it; the word borrows from text.  false at the end.
 */
bool word_next(struct str text, size_t *at, struct str *word);
/*
 * The next sentence: ends at . ! ? … followed by space and no lower-case
 * letter, not after abbreviations, initials, numbers or in decimals; also after
 * `max` bytes at a word.  Trimmed; *at is moved past it.  false at the end.
 */
bool sentence_next(struct str text, size_t *at, struct str *sentence);
/* Snowball English stem of one word, lower case, in the arena. */
struct str word_stem(struct arena *a, struct str word);
/* Function words: articles, pronouns, auxiliaries, prepositions, fillers (ASCII-folded). */
bool word_is_stop(struct str word);

#endif
