/*
 * dialogue.h - what a run hears from a person before it resolves, and asks after.
 */
#ifndef RENDER_VAULT_REVIEW_DIALOGUE_H
#define RENDER_VAULT_REVIEW_DIALOGUE_H
#include "dossier/render.h"
#include "render/vault/review/review.h"
#include "render/vault/review/ticks.h"

struct dialogue {
	struct answers answers;
	struct ticks ticks; /* of past batches; ticks_read_pages() adds the pages' */
	struct review review;
	struct entity page; /* Review.md */
	bool unreadable;    /* it stands and must not be written */
	size_t deleted;     /* pages that a person deleted since the last run */
};

/*
 * Answers of past batches, of Review.md, and pages that a person deleted.  A
 * Review.md that cannot be read is named in d; answers of past batches still hold.
 * Those of the batch `undone` (0: none) are as before it, though Review.md has them.
 */
void dialogue_begin(struct arena *a, struct dialogue *x, const struct fs_root *vault,
		    const struct store *store, const struct index *index, size_t undone,
		    struct diag d);
/*
 * Chooses the questions to show.  One whose page stands without its tag was left
 * open by the person who took the tag off.
 */
void dialogue_end(struct arena *a, struct dialogue *x, const struct fs_root *vault,
		  struct questions *q, struct diag d);
/* The open questions, for whoever called render_end. */
void dialogue_report(const struct dialogue *x, const struct questions *q,
		     struct render_report *report);
/*
 * An export of a meeting whose page a person deleted has another id since it was
 * corrected: noted, so that Review.md alone can tell.
 */
void dialogue_corrected(struct arena *a, struct answers *x, const struct resolved *w);
/* A person deleted the page of this dossier_id: it is not made again. */
bool dialogue_deleted(struct arena *a, const struct answers *x, struct str id);
/* The page goes because its name was merged; told when the name is split off again. */
void dialogue_merged(struct arena *a, struct answers *x, struct str id);
void dialogue_split(struct arena *a, struct answers *x, struct str id);

#endif
