/*
 * commit.h - whether a sentence promises, requests, accepts or refuses something.
 *
 * Functions with the parameter `flat` take a sentence as commit_flat() gives it.
 */
#ifndef EXTRACT_COMMIT_H
#define EXTRACT_COMMIT_H
#include "extract/talk.h"

enum commit {
	COMMIT_NONE,
	COMMIT_GROUP, /* "we'll do it between us" */
	COMMIT_WEAK,  /* "you'll have it", "it'll be in your inbox" */
	COMMIT_CAN,   /* "I can pull that", "let me check" */
	COMMIT_FIRST  /* "I'll", "I'm going to", "leave it with me" */
};

/* s in lower case (ASCII), with single spaces and one more at each end, in a. */
struct str commit_flat(struct arena *a, struct str s);
/* The same for a sentence of the talk, worked out only once. */
struct str commit_flat_at(const struct talk *t, size_t sentence);
/* Whether one of the phrases of a NULL-terminated list stands in it after a space. */
bool commit_has(struct str flat, const char *const *list);
/* Whether it begins with one of them. */
bool commit_begins(struct str flat, const char *const *list);
/* What the sentence promises: the strongest form in it. */
enum commit commit_of(struct str flat);
/* Whether it begins with a yes: "sure", "will do". */
bool commit_accepts(struct str flat);
/* Whether it begins with a refusal: "no", "I can't". */
bool commit_refuses(struct str flat);
/* Whether it takes back what was said right before: "No, hang on", "sorry, Friday". */
bool commit_takes_back(struct str flat);
/* Whether it refuses all that was asked: "No, I can't", not "I can't before Monday". */
bool commit_declines(struct str flat);
/* Whether it asks somebody to do something: "can you", "please". */
bool commit_asks(struct str flat);
/* Whether a text, not flat, begins with an order: "Call them tomorrow". */
bool commit_orders(struct str text);
/*
 * Whether sentence `next` begins another item than the n sentences of a run, because
 * somebody else promises something, or the same person does by another day.
 */
bool commit_splits(const struct talk *t, const size_t *sentence, size_t n, size_t next);
/*
 * Whether sentence `next` is a third person's who neither promises nor asks anything
 * and names no day: "And the bank file."
 */
bool commit_strays(const struct talk *t, const size_t *sentence, size_t n, size_t next);
/*
 * Whether sentence `next` only repeats the decision of a run, having few words or words
 * of the run: "Two sites, then."
 */
bool commit_comes_back(const struct talk *t, const size_t *sentence, size_t n,
		       size_t next);

#endif
