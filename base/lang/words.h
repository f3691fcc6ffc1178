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
/* A sentence is cut at a word after this many bytes. */
enum { SENTENCE_MAX = 500 };

/*
 * The next sentence: ends at . ! ? … followed by space and no lower-case
 * letter, not after abbreviations, initials, list numbers or in decimals; also after
 * SENTENCE_MAX bytes at a word.  Trimmed; *at is moved past it.  false at the end.
 * (sentence.c)
 */
bool sentence_next(struct str text, size_t *at, struct str *sentence);
/* The text with ' for ’; itself where there is none. */
struct str words_plain(struct arena *a, struct str text);
/* Lower case of ASCII, ’ as ', in the room that `to` is; false when it does not fit. */
bool word_fold(struct str word, char *to, size_t size, struct str *out);
/* Whether a list as str_in_words() takes it has the word so folded. */
bool word_is_in(struct str word, const char *list);
/* Snowball's English stemmer; one per thread, made once per run of words. */
struct stemmer;
struct stemmer *stemmer_new(void);
void stemmer_free(struct stemmer *s);
/* Stem of one word, lower case, in the arena; worked out once a spelling. */
struct str word_stem(struct stemmer *s, struct arena *a, struct str word);
/* The same of a word that carries meaning, nothing of a function word. */
struct str word_content(struct stemmer *s, struct arena *a, struct str word);
/* Function words: articles, pronouns, auxiliaries, prepositions, fillers
 * (ASCII-folded). */
bool word_is_stop(struct str word);
/* "not", "never", "nobody": folded; "n't" is the caller's. */
bool word_negates(struct str word);
/* "seven" is 7, "ninety" 90; -1: no such word.  Lower case, as the next. */
int word_cardinal(struct str word);
/* "first" is 1, "thirtieth" 30; 0: no such word. */
int word_ordinal(struct str word);

#endif
