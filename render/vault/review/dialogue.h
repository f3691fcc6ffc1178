/*
 * dialogue.h - what a person told a run: answers, ticked boxes and deleted pages, read
 * before it resolves; and the questions that it asks afterwards.
 */
#ifndef RENDER_VAULT_REVIEW_DIALOGUE_H
#define RENDER_VAULT_REVIEW_DIALOGUE_H
#include "dossier/render.h"
#include "render/vault/review/review.h"
#include "render/vault/review/ticks.h"

struct dialogue {
	struct answers answers;
	struct ticks
	    ticks; /* of past batches; ticks_read_pages() adds those of pages */
	struct review review;
	struct entity page; /* Review.md */
	bool unreadable;    /* Review.md cannot be read, so it must not be written */
	size_t deleted;     /* number of pages deleted by a person since the last run */
};

/*
 * Reads the answers of past batches and of Review.md, and notes the pages that a person
 * deleted.  A Review.md that cannot be read is reported to d; the answers of past
 * batches are still valid.  Answers from the batch `undone` (0: none) are set back to
 * those before it, even if Review.md has them.
 */
void dialogue_begin(struct arena *a, struct dialogue *x, const struct fs_root *vault,
		    const struct store *store, const struct index *index, size_t undone,
		    struct diag d);
/*
 * Chooses the questions to show.  A question is left open if a person removed the tag
 * from its page.
 */
void dialogue_end(struct arena *a, struct dialogue *x, const struct fs_root *vault,
		  struct questions *q, struct diag d);
/* Fills the part of the report of render_end() about questions. */
void dialogue_report(const struct dialogue *x, const struct questions *q,
		     struct render_report *report);
/*
 * Notes the new ids of corrected exports whose meeting has a page that a person
 * deleted, so that Review.md alone is enough to know it.
 */
void dialogue_corrected(struct arena *a, struct answers *x, const struct resolved *w);
/* Whether a person deleted the page with this dossier_id, so that it is not made again.
 */
bool dialogue_deleted(struct arena *a, const struct answers *x, struct str id);
/* Note that a page goes because its name was merged, or that the name was split off. */
void dialogue_merged(struct arena *a, struct answers *x, struct str id);
void dialogue_split(struct arena *a, struct answers *x, struct str id);

#endif
