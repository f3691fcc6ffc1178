/*
 * claim.h - what a statement says, for telling whether two say the same: stems with
 * weights, figures, negation.  Pure functions over spans; English.
 */
#ifndef BASE_LANG_CLAIM_H
#define BASE_LANG_CLAIM_H
#include "base/lang/figure.h"

struct claim_word {
	uint32_t key; /* hash of the stem */
	uint16_t weight;
	bool denied; /* follows a negation */
	bool past;   /* a verb that tells what has happened: "was sent" */
	bool left;   /* "not Perth": a name that holds no longer */
};
VEC(claim_words, struct claim_word);

/* 32-bit hashes stand for words: small, since a vault has a million claims. */
struct claim {
	struct claim_words words; /* by key, each once, without function words */
	struct figures figures;
	uint32_t *order; /* keys of all words as they stand: CLAIM_STOP, ... */
	size_t n_order;
	size_t first;    /* place in it behind an "I'll" and "the" that say nothing */
	uint32_t *pairs; /* of neighbouring words written as one: "salt mother" */
	size_t n_pairs;
	/* A bit each by its key: most words of another claim are not among them. */
	uint64_t word_bits, pair_bits;
	uint32_t stems;  /* weight of all words */
	uint32_t weight; /* and of figures */
	uint32_t asked;  /* key of "pays" in "who pays", or 0 */
	size_t names;    /* words in capitals */
	size_t heavy;    /* words that are not light */
	bool negated;    /* denies something */
	bool reverses;   /* "after all": the other way than it was said before */
	bool changes;    /* "now", "instead", "no longer": tells of a change */
	bool repeats;    /* "still", "the same": tells that nothing changed */
	bool revokes;    /* "scrap", "forget the" */
	bool parted;     /* has several sentences */
	bool nothing;    /* "nothing moves until": of all, not of one thing */
	bool context;    /* words of what was said before are among them */
	bool past;       /* a word of it is */
	bool left;       /* the same */
	bool closes;     /* "is done", "has been signed": tells of an end */
	bool ended;      /* "is done", "I've finished": of whatever was to be done */
};

VEC(claims, struct claim);

enum {
	CLAIM_LIGHT = 30,   /* "go", "thing", "week" */
	CLAIM_CONTEXT = 40, /* said before, not in the statement itself */
	CLAIM_WORD = 100,
	CLAIM_NAME = 130, /* capital within a sentence, digits in a word */
	CLAIM_NUMBER = 100,
	CLAIM_QUANTITY = 200 /* with a unit; a date */
};

/* Of a key in word_bits and pair_bits. */
static inline uint64_t claim_bit(uint32_t key)
{
	return UINT64_C(1) << (key & 63);
}

/* In claim.order, for what has no key; a verb may follow CLAIM_AUX. */
enum {
	CLAIM_STOP,
	CLAIM_FIGURE,
	CLAIM_AUX,
	CLAIM_UNTIL, /* "until", "before": what is awaited follows */
	CLAIM_END    /* between two sentences */
};

static inline bool claim_is_empty(uint32_t key)
{
	return key <= CLAIM_END && key != CLAIM_FIGURE;
}

/* skip: folded words that say nothing here, such as those of the account's name. */
void claim_read(struct forms *forms, struct arena *a, struct str text,
		const struct strs *skip, struct claim *out);

/*
 * Adds the words of what was said right before, which `out` refers to: in common they
 * count, else they weigh nothing.
 */
void claim_context(struct forms *forms, struct arena *a, struct str before,
		   const struct strs *skip, struct claim *out);
/* Each sentence as a claim of its own, with the cues of the whole; they borrow from c.
 */
void claim_split(struct arena *a, const struct claim *c, struct claims *out);
/* By the key of a stem; NULL: not said. */
const struct claim_word *claim_find(const struct claim *c, uint32_t key);
/* Neighbouring words that are this one when written as one. */
bool claim_has_pair(const struct claim *c, uint32_t key);
/* What a figure weighs; nothing when it is an old value. */
uint32_t claim_figure_weight(const struct figure *f);
bool claim_equal(const struct claim *a, const struct claim *b);
struct claim *claim_copy(struct arena *a, const struct claim *c);

#endif
