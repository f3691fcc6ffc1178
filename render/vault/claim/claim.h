/*
 * claim.h - the content of a statement, in a form that can be compared: weighted stems,
 * figures, negation, and cues such as "now" or "still".  English.
 *
 * likeness.h and things.h compare two claims.
 */
#ifndef RENDER_VAULT_CLAIM_CLAIM_H
#define RENDER_VAULT_CLAIM_CLAIM_H
#include "render/vault/claim/figure.h"

struct claim_word {
	uint32_t key; /* hash of the stem */
	uint16_t weight;
	bool denied; /* stands after a negation */
	bool past;   /* a verb for what has happened: "was sent" */
	bool left;   /* a name that is no longer valid: "not Perth" */
};
VEC(claim_words, struct claim_word);

/* Words are kept as 32-bit hashes, since a vault has a million claims. */
struct claim {
	struct claim_words words; /* sorted by key, each once, no function words */
	struct figures figures;
	uint32_t *order; /* keys of all words in their order; CLAIM_STOP, ... */
	size_t n_order;
	size_t first;    /* index in it after an opening such as "I'll" or "the" */
	uint32_t *pairs; /* keys of neighbours written as one word: "salt mother" */
	size_t n_pairs;
	/* claim_bit() of all keys: a quick test that most absent words fail. */
	uint64_t word_bits, pair_bits;
	uint32_t stems;  /* weight of all words */
	uint32_t weight; /* weight of all words and figures */
	uint32_t asked;  /* key of "pays" in "who pays", or 0 */
	size_t names;    /* words in capitals */
	size_t heavy;    /* words that are not light */
	bool negated;    /* denies something */
	bool reverses;   /* "after all": the opposite of what was said before */
	bool changes;    /* "now", "instead", "no longer": reports a change */
	bool repeats;    /* "still", "the same": reports that nothing changed */
	bool revokes;    /* "scrap", "forget the" */
	bool parted;     /* has several sentences */
	bool nothing;    /* "nothing moves until": about everything, not one thing */
	bool context;    /* some words come from what was said before */
	bool past;       /* some word has claim_word.past */
	bool left;       /* some word has claim_word.left */
	bool closes;     /* "is done", "has been signed": reports an end */
	bool ended;      /* "is done", "I've finished": whatever was to be done */
};

VEC(claims, struct claim);

/* Weights. */
enum {
	CLAIM_LIGHT = 30,   /* "go", "thing", "week" */
	CLAIM_CONTEXT = 40, /* said before, not in the statement itself */
	CLAIM_WORD = 100,
	CLAIM_NAME = 130, /* a capital within a sentence, digits in a word */
	CLAIM_NUMBER = 100,
	CLAIM_QUANTITY = 200 /* a number with a unit, or a date */
};

/* The bit of a key in word_bits and pair_bits. */
static inline uint64_t claim_bit(uint32_t key)
{
	return UINT64_C(1) << (key & 63);
}

/* What stands in claim.order for words without a key. */
enum {
	CLAIM_STOP,
	CLAIM_FIGURE,
	CLAIM_AUX,   /* a function word that a verb may follow: "will", "they" */
	CLAIM_UNTIL, /* "until", "before": what is awaited follows */
	CLAIM_END    /* between two sentences */
};

static inline bool claim_is_empty(uint32_t key)
{
	return key <= CLAIM_END && key != CLAIM_FIGURE;
}

/*
 * Reads a statement into *out, in a.  skip: folded words to leave out because they mean
 * nothing here, such as those of the account's name.
 */
void claim_read(struct forms *forms, struct arena *a, struct str text,
		const struct strs *skip, struct claim *out);

/*
 * Adds the words of what was said right before, if the statement refers to it.  They
 * count when another claim has them too, but add nothing to the weight of this one.
 */
void claim_context(struct forms *forms, struct arena *a, struct str before,
		   const struct strs *skip, struct claim *out);
/*
 * Appends each sentence as a claim of its own, with the cues of the whole; they borrow
 * from *c.
 */
void claim_split(struct arena *a, const struct claim *c, struct claims *out);
/* The word with the key of that stem, or NULL. */
const struct claim_word *claim_find(const struct claim *c, uint32_t key);
/* Whether two neighbouring words, written as one, have that key. */
bool claim_has_pair(const struct claim *c, uint32_t key);
/* The weight of a figure; 0 for an old value. */
uint32_t claim_figure_weight(const struct figure *f);
bool claim_equal(const struct claim *a, const struct claim *b);
struct claim *claim_copy(struct arena *a, const struct claim *c);

#endif
