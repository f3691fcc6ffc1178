/*
 * topicphrases.h - words of a talk, and pairs of them, that may be its topics: where
 * they are said, and which of them are noun phrases.
 */
#ifndef EXTRACT_TOPICPHRASES_H
#define EXTRACT_TOPICPHRASES_H
#include "base/map.h"
#include "extract/talk.h"

enum { TOPIC_WORDS = 2, TOPIC_SEGMENTS = 12 };

struct phrase {
	uint32_t word[TOPIC_WORDS], n; /* indices into the lexicon */
	uint32_t items;                /* sentences of items that say it */
	bool titled;                   /* a word of the title */
	bool stands; /* a pair that notes have, or behind "the", "our", "of" */
	struct str shown;
	uint32_t times, cut; /* that it is said; with one more noun right behind it */
	int weight;          /* thousandths; the caller's */
	uint32_t segments;   /* that say it */
	int64_t last;        /* of them */
	uint32_t newest;     /* of its spots, from 1; it has TOPIC_SEGMENTS at most */
};
VEC(phrases, struct phrase);

/* A segment that says a phrase, and the spot before that does; 0: none. */
struct spot {
	int64_t segment;
	uint32_t before, sentence;
};
VEC(spots, struct spot);

/* How often a term is written small, and with a capital inside a sentence. */
struct cases {
	uint32_t small, capital;
};

struct finder {
	struct talk *t;
	uint32_t *single; /* of each term: phrase + 1, or 0 */
	struct map pairs; /* phrase by two terms */
	struct phrases phrases;
	struct spots spots;         /* of all phrases: few of them become topics */
	const unsigned char *items; /* of each sentence, see talk_items */
	const int *nouns;           /* of each term, see nouns_count */
	struct cases *cases;        /* of each term */
};

/* Finds all, in the order of the talk.  Nothing private, no heading, no name of a
 * person or an account. */
void topicphrases_find(struct finder *f, struct talk *t);
/* Written with a capital more often than small. */
bool phrase_is_name(const struct finder *f, size_t term);
/* "rack" and "steel rack", not "confirm", "confirm rack" or "rack confirmed". */
bool phrase_is_noun(const struct finder *f, const struct phrase *p);
bool phrase_is_plural(struct str word);

#endif
