/*
 * rawword.h - the words of a sentence as they are written, with what their capitals and
 * the index of names tell.  Names that no table knows are sought in them: of people by
 * said.c, of organisations by orgs.c.
 */
#ifndef EXTRACT_WHO_RAWWORD_H
#define EXTRACT_WHO_RAWWORD_H
#include "extract/who/index.h"

struct raw_word {
	struct str raw, folded;
	bool capital; /* a capital letter, then only small ones */
	bool known;   /* part of a name that the index knows */
	bool given;   /* the whole of such a name of a person: a first name */
};
VEC(raw_words, struct raw_word);

/*
 * Whether a sentence may have a new name: it has a capital inside, or does not begin
 * with a common word, and it is not barred (talk_barred).
 */
bool rawword_may_name(const struct talk *t, size_t sentence);
/* The first 160 words of a sentence, worked out once.  Call after index_scan(). */
const struct raw_words *rawword_of(const struct talk *t, size_t sentence);
/* Whether word i, not the first, stands one space behind the word before it. */
bool rawword_spaced(const struct raw_words *w, size_t i);
/* Word i and the next one, one space behind it, as one text. */
struct str rawword_pair(const struct raw_words *w, size_t i);
/* Whether the talk has the word in small letters too, so that it is not a name. */
bool rawword_in_lower(const struct talk *t, struct str name);

#endif
