/*
 * review.h - Review.md: each open question once with a box per answer, and the
 * answers given.  Also the tag needs-review on the pages that questions are about.
 *
 *   - what is asked: "quote" ([[meeting]]) ^q-ID an open question
 *     - [ ] an answer
 *   - what was asked -> the answer ^q-ID         below "Answered"; the arrow is U+2192
 *
 * The ledger keeps e-ID-HASH4 for each question that stands (HASH4: the block as it
 * was written) and w-ID for each answer: a question that a person took away is left
 * open, an answer that a person took away is asked again.
 */
#ifndef RENDER_VAULT_REVIEW_REVIEW_H
#define RENDER_VAULT_REVIEW_REVIEW_H
#include "render/page/page.h"
#include "render/vault/resolve/resolve.h"
#include "render/vault/merge/standing.h"

#define REVIEW_ID STRL("review") /* its dossier_id */

/* Questions shown at once; the rest follows when these are answered. */
enum { REVIEW_SHOWN = 50 };

/* A question or an answer that stands on the page. */
struct review_block {
	struct str id;
	size_t line, end; /* lines [line, end) */
	bool answered;    /* else a question, maybe with ticked boxes */
	struct str value; /* of an answer, as it stands */
	size_t ticked;
	bool marked;     /* something stands in a box */
	bool as_written; /* as dossier wrote it, but for what stands in boxes */
};
VEC(review_blocks, struct review_block);

/* What stands.  Zeroed = no page. */
struct review {
	bool stands;
	struct str bytes; /* as they were read */
	struct standing page;
	struct review_blocks blocks;
	struct map by_id; /* id -> blocks: the answer, when both stand */
};

/*
 * Takes Review.md apart and puts its answers into x, over those of the events.
 * bytes must live in a or outlive it.  ERR_CONFLICT as standing_read, and when
 * a block has no end.
 */
int review_read(struct arena *a, struct str bytes, struct review *r, struct answers *x,
		struct err *e);
/*
 * Which questions are shown: those that stand, then by lines affected.  What was
 * answered without being understood goes to d.  Sorts q.
 */
void review_select(struct questions *q, const struct review *r, const struct answers *x,
		   struct str path, struct diag d);
/* What is asked, with the words that were said: plain text. */
struct str review_asked(struct arena *a, const struct question *q);
/* Where a question stands, 1-based, 0 = nowhere. */
size_t review_line(const struct review *r, struct str id);
size_t review_open(const struct questions *q);
/* Whether a shown question is about this page: it gets the tag needs-review. */
bool review_tags(const struct questions *q, const struct entity *e);
/* A person took the tag off the page, bytes: its questions are to be left open. */
bool review_untagged(struct arena *a, struct str bytes);
/* The new bytes of Review.md. */
int review_write(struct arena *a, const struct questions *q, const struct answers *x,
		 const struct review *r, struct buf *out, struct err *e);

#endif
