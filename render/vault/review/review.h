/*
 * review.h - Review.md: each open question once, with a check box for each answer, and
 * the answers given.  Also the tag needs-review on the pages that questions are about.
 *
 *   - what is asked: "quote" ([[meeting]]) ^q-ID an open question
 *     - [ ] an answer
 *   - what was asked -> the answer ^q-ID         below "Answered"; the arrow is U+2192
 *
 * The ledger has e-ID-HASH4 for each question on the page (HASH4: of the block as it
 * was written) and w-ID for each answer.  A question that a person deleted is left
 * open; one whose answer a person deleted is asked again.
 */
#ifndef RENDER_VAULT_REVIEW_REVIEW_H
#define RENDER_VAULT_REVIEW_REVIEW_H
#include "render/page/page.h"
#include "render/vault/resolve/resolve.h"
#include "render/vault/merge/standing.h"

#define REVIEW_ID STRL("review") /* its dossier_id */

/* The most questions shown at once; others follow when these are answered. */
enum { REVIEW_SHOWN = 50 };

/* A question or an answer that stands on the page. */
struct review_block {
	struct str id;
	size_t line, end; /* lines [line, end) */
	bool answered;    /* else it is a question, perhaps with ticked boxes */
	struct str value; /* of an answer, as it is written */
	size_t ticked;    /* the number of ticked boxes */
	bool marked;      /* some box is not empty */
	bool as_written;  /* as dossier wrote it, except in the boxes */
};
VEC(review_blocks, struct review_block);

/* The page as it stands.  Zeroed = there is none. */
struct review {
	bool stands;
	struct str bytes; /* as they were read */
	struct standing page;
	struct review_blocks blocks;
	struct map by_id; /* id -> blocks: the answer, when both stand */
};

/*
 * Reads Review.md and puts its answers into x, where they replace those of events.
 * bytes must live in a or outlive it.  Returns 0, or -1 with ERR_CONFLICT as
 * standing_read() and when a block is not closed.
 */
int review_read(struct arena *a, struct str bytes, struct review *r, struct answers *x,
		struct err *e);
/*
 * Sorts the questions, those on the page first, then by the number of lines affected,
 * and chooses which are shown.  Answers that are not understood are reported to d.
 */
void review_select(struct questions *q, const struct review *r, const struct answers *x,
		   struct str path, struct diag d);
/* The text of a question, with the words that were said; plain text. */
struct str review_asked(struct arena *a, const struct question *q);
/* The line of a question on the page, 1-based; 0 = it is not there. */
size_t review_line(const struct review *r, struct str id);
/* The number of open questions. */
size_t review_open(const struct questions *q);
/* Whether a shown question is about this page, which then gets the tag needs-review. */
bool review_tags(const struct questions *q, const struct entity *e);
/* Whether a person removed that tag from a page: its questions are to be left open. */
bool review_untagged(struct arena *a, struct str bytes);
/* Appends the new bytes of Review.md. */
int review_write(struct arena *a, const struct questions *q, const struct answers *x,
		 const struct review *r, struct buf *out, struct err *e);

#endif
