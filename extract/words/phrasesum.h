/* phrasesum.h - what the learned phrases of a rules file say of each sentence. */
#ifndef EXTRACT_WORDS_PHRASESUM_H
#define EXTRACT_WORDS_PHRASESUM_H
#include "extract/words/phrases.h"
#include "extract/talk.h"

typedef int32_t phrase_values[LEXES][ITEM_KINDS];

/*
 * Sums of the weights of phrases per kind, thousandths, of each sentence that may give
 * an item and of those near by; its start and end count as words.  In the talk's
 * arena; NULL when this form of talk has no phrases.
 */
phrase_values *phrasesum_of(const struct phrases *p, enum talk_form form,
			    const struct talk *t);
/*
 * By how much the phrases of each sentence of verbatim talk, and of those near by,
 * count: the less, the more words there are, or what is long would be an item for that.
 * places: words and end of each sentence, 0 of one that may not give an item.
 */
void phrasesum_shares(const size_t *places, size_t n, struct phrase_share *share);
#endif
