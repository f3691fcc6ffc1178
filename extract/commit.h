/* commit.h - who promises, asks and accepts, by the words of one sentence. */
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

/* Lower-case ASCII with single blanks, and one at both ends, for the others here. */
struct str commit_flat(struct arena *a, struct str s);
/* The same of a sentence, worked out once. */
struct str commit_flat_at(const struct talk *t, size_t sentence);
/* One of the NULL-terminated phrases, each after a blank, stands in the flat text. */
bool commit_has(struct str flat, const char *const *list);
enum commit commit_of(struct str flat);
/* "sure", "will do": the flat text begins with a yes. */
bool commit_accepts(struct str flat);
/* "no", "I can't": the flat text begins with a refusal. */
bool commit_refuses(struct str flat);
/* "No, I can't, I'm away": says no to all of it, not "I can't before Monday". */
bool commit_declines(struct str flat);
/* "can you", "please": somebody is asked to do something. */
bool commit_asks(struct str flat);
/* "Call them tomorrow", "then send two": the text as it stands begins with an order. */
bool commit_orders(struct str text);
/*
 * Whether sentence `next` begins another item than the n sentences of a run:
 * somebody else promises something, or the same person something by another day.
 */
bool commit_splits(const struct talk *t, const size_t *sentence, size_t n, size_t next);
/* "And the bank file.": a third person neither promises nor asks, and names no day. */
bool commit_strays(const struct talk *t, const size_t *sentence, size_t n, size_t next);
/* "Two sites, then." has few words or those of the run: it is no decision of its own.
 */
bool commit_comes_back(const struct talk *t, const size_t *sentence, size_t n,
		       size_t next);

#endif
