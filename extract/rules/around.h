/*
 * around.h - the block "surroundings" of a rules file: trees over what stands around a
 * sentence, "[decision]" and then a tree a line (trees.h).
 */
#ifndef EXTRACT_RULES_AROUND_H
#define EXTRACT_RULES_AROUND_H
#include "dossier/record.h"
#include "base/trees.h"

/* Sentences whose sums are looked at: itself, one and two before, one and two behind.
 */
enum around {
	AROUND_SELF,
	AROUND_PREV,
	AROUND_NEXT,
	AROUND_PREV2,
	AROUND_NEXT2,
	AROUNDS
};

/* Numbers of the features; surroundings.h tells what they are. */
enum {
	AROUND_SUM,                                      /* a kind of each AROUNDS */
	AROUND_TURN = AROUND_SUM + AROUNDS * ITEM_KINDS, /* of each but AROUND_SELF */
	AROUND_WORDS = AROUND_TURN + AROUNDS - 1,     /* of AROUND_SELF, _PREV, _NEXT */
	AROUND_TALK = AROUND_WORDS + AROUND_NEXT + 1, /* a kind */
	AROUND_POSITION = AROUND_TALK + ITEM_KINDS,
	AROUND_FEATURES
};

/*
 * Reads a block into the trees of each kind, in the arena; those of a kind that it
 * names are replaced.  false: *line is wrong.
 */
bool around_read(struct trees kinds[ITEM_KINDS], struct arena *a, struct str text,
		 size_t *line);
/* Appends the lines of a kind's trees; nothing without any. */
void around_write(struct arena *a, const struct trees *t, enum item_kind kind,
		  struct buf *out);
#endif
