/* words.h - the words and sentences of a text, and the stems of words. */
#ifndef BASE_LANG_WORDS_H
#define BASE_LANG_WORDS_H
#include <stdbool.h>

#include "dossier/mem.h"
#include "dossier/str.h"

/*
 * Sets *word to the next word at or after *at, which is moved past it.  A word has
 * letters and digits, and ' ’ - . , between them (don't, e-mail, 1.4, 10,000).  It
 * borrows from text.  Returns false at the end.
 */
bool word_next(struct str text, size_t *at, struct str *word);
/* A longer sentence is cut before a word, after this many bytes. */
enum { SENTENCE_MAX = 500 };

/*
 * Sets *sentence to the next sentence at or after *at, trimmed; *at is moved past it.
 * It ends at . ! ? … before a space and no lower-case letter, but not after
 * abbreviations, initials and list numbers, or within decimals.  Returns false at the
 * end.  (sentence.c)
 */
bool sentence_next(struct str text, size_t *at, struct str *sentence);
/* The text with ' for each ’; not copied when it has none. */
struct str words_plain(struct arena *a, struct str text);
/*
 * Sets *out to the word with A-Z in lower case and ' for ’, written to the `size` bytes
 * at `to`.  Returns false when it does not fit.
 */
bool word_fold(struct str word, char *to, size_t size, struct str *out);
/* Whether a list in the form of str_in_words() has the word, folded like that. */
bool word_is_in(struct str word, const char *list);
/* Snowball's English stemmer: one per thread, kept for as many words as possible. */
struct stemmer;
struct stemmer *stemmer_new(void);
void stemmer_free(struct stemmer *s);
/* The stem of a word, in lower case, in the arena.  Spellings seen before are cached.
 */
struct str word_stem(struct stemmer *s, struct arena *a, struct str word);
/* The same, but none for a function word. */
struct str word_content(struct stemmer *s, struct arena *a, struct str word);
/* Whether a folded word is an article, pronoun, auxiliary, preposition or filler. */
bool word_is_stop(struct str word);
/* For lists of str_in_words().  Words that open a sentence and add nothing to it: */
#define WORDS_OPENING " ah also and but now oh ok okay right so then well yeah yes "
/* before a noun, */
#define WORDS_DETERMINERS \
	" a an the this that these those my your his her its our their "
/* finite whatever stands beside them, */
#define WORDS_FINITE                                                             \
	" am is are was were do does did have has had can could may might must " \
	"should will would "
#define WORDS_WEEKDAYS " monday tuesday wednesday thursday friday saturday sunday "
/* Whether a folded word negates: "not", "never", "nobody"; it does not look at "n't".
 */
bool word_negates(struct str word);
/* 7 for "seven", 90 for "ninety"; -1 for anything else.  Lower case. */
int word_cardinal(struct str word);
/* 1 for "first", 30 for "thirtieth"; 0 for anything else.  Lower case. */
int word_ordinal(struct str word);

#endif
