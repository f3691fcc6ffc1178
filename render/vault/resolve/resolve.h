/*
 * resolve.h - all records to people, accounts, meetings and entries, each once.
 *
 * The one step that sees several meetings.  Pure: the result depends on the
 * records (sorted by id), the configuration and the standing pages' identities.
 */
#ifndef RENDER_VAULT_RESOLVE_RESOLVE_H
#define RENDER_VAULT_RESOLVE_RESOLVE_H
#include "render/page/resolved.h"
#include "render/vault/review/answers.h"
#include "render/vault/index.h"
#include "render/vault/memory/store.h"
#include "render/vault/review/ticks.h"

/* Something that only a person can tell; stands in Review.md once. */
struct question {
	struct str id;       /* answers_id() of code and key: the same in every run */
	struct str code;     /* docs/flags.md */
	struct str text;     /* the reason in words; plain text, one line */
	struct str quote;    /* what was said, or none; never of a sensitive stretch */
	struct strs choices; /* the answers, "leave open" left out */
	struct meeting_refs meetings; /* that raise it, by date */
	struct entity *tagged;        /* the page that the answer changes, or NULL */
	size_t lines;                 /* of pages that the answer may change */
	int chosen; /* number of the choice taken, or ANSWER_*; ANSWER_NONE: open */
	bool shown; /* set by review_select: it stands in Review.md */
};
VEC(questions, struct question);

enum { RESOLVE_BESIDE = 2 };

struct resolve_in {
	const struct conf *conf;
	const struct stored *records; /* sorted by record id */
	size_t n;
	/* The numbers of all records, mostly by day, as they lie in memory: for what
	 * looks into each of them, which is much slower in any other order. */
	const size_t *as_kept;
	const struct index *index;
	const struct store *store; /* pages made before: one that is gone stays gone */
	const struct answers *answers;
	const struct ticks *ticks; /* actions closed on a page, or NULL */
	struct str as_of;          /* or none: the newest meeting */
	struct recall *recall;     /* of runs before, see recall.h; or NULL */
	size_t jobs;               /* threads; 0: one */
	struct arena *beside; /* RESOLVE_BESIDE of them: for what other threads make */
};

/* Fills *w and *q anew in arena a and those beside; both borrow from the records and
 * the index. */
void resolve(struct arena *a, const struct resolve_in *in, struct resolved *w,
	     struct questions *q);

#endif
