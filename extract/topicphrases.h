/*
 * topicphrases.h - finds candidates for the topics of a talk: single words and pairs of
 * words, with the segments that say them.
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
	bool stands; /* a pair found in notes, or after "the", "our", "of" */
	struct str shown;
	uint32_t times;    /* how often it is said, */
	uint32_t cut;      /* and how often with one more noun right after it */
	int weight;        /* thousandths; set by the caller */
	uint32_t segments; /* the number of segments that say it */
	int64_t last;      /* the last one of them */
	uint32_t newest;   /* its last spot: index + 1; it has TOPIC_SEGMENTS at most */
};
VEC(phrases, struct phrase);

/* A segment that says a phrase; before: the previous spot of that phrase, or 0. */
struct spot {
	int64_t segment;
	uint32_t before, sentence;
};
VEC(spots, struct spot);

/* How often a term is written small, and with a capital, within a sentence. */
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

/*
 * Finds all phrases in the order of the talk, leaving out private talk, headings, and
 * names of people and accounts.
 */
void topicphrases_find(struct finder *f, struct talk *t);
/* Whether a term is written with a capital more often than small. */
bool phrase_is_name(const struct finder *f, size_t term);
/*
 * Whether it is a noun phrase: "rack" and "steel rack", but not "confirm", "confirm
 * rack" or "rack confirmed".
 */
bool phrase_is_noun(const struct finder *f, const struct phrase *p);
bool phrase_is_plural(struct str word);

#endif
