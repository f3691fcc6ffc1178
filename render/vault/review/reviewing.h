/* reviewing.h - what reading and writing Review.md share; private to review*.c. */
#ifndef RENDER_VAULT_REVIEW_REVIEWING_H
#define RENDER_VAULT_REVIEW_REVIEWING_H
#include "render/vault/review/review.h"

#define REVIEW_ARROW STRL("\xE2\x86\x92")
/* The arrow parts an answer from its question: any other one is written "->". */
struct str review_plain(struct arena *a, struct str s);
/* Characters of a block's hash in the ledger. */
enum { REVIEW_HASH = 4 };

/* Of a question's lines, each ended by "\n". */
struct str review_hash(struct arena *a, struct str block);
/* The lines of an open question, each with "\n". */
struct str review_question(struct arena *a, const struct question *q);
/* q: the question, or NULL when no meeting raises it now. */
struct str review_answer(struct arena *a, const struct answer *s,
			 const struct question *q);
/* What stands of that id, or NULL. */
const struct review_block *review_block_of(const struct review *r, struct str id);

#endif
