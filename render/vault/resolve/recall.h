/*
 * recall.h - .dossier/cache/judged: what became of the items of each meeting, so that
 * they are judged once and not in each run; private to render/vault.
 *
 * A verdict depends on the item and on all that was said before.  So each meeting has
 * a digest of its drafts: while these are those of the last run, one after the other,
 * verdicts hold; from the first that differs on, none does.  Derived: without the file
 * all is judged, with the same result.
 */
#ifndef RENDER_VAULT_RESOLVE_RECALL_H
#define RENDER_VAULT_RESOLVE_RECALL_H
#include "base/cachefile.h"
#include "render/vault/resolve/drafts.h"
#include "render/vault/resolve/judge.h"

/* What a draft is to an older entry. */
struct outcome_of {
	size_t entry; /* number */
	enum verdict verdict;
};
VEC(outcomes_of, struct outcome_of);

/* What becomes of one draft. */
struct outcome {
	struct outcome_of one;   /* that it joins; JUDGE_APART: none */
	struct outcomes_of ends; /* that it may end, newest first */
};

/* Zeroed = nothing is known, and nothing kept. */
struct recall {
	struct arena arena;
	struct cachefile file;
	struct str was;   /* lines of the last run */
	struct str rest;  /* of them, to come; p NULL: they hold no more */
	struct str known; /* outcomes of this meeting that are to come, or none */
	struct buf now;   /* lines of this run */
	struct buf parts; /* what the next digest is of, as far as it is known */
};

void recall_read(struct recall *c, const struct fs_root *vault, const char *program);
void recall_fini(struct recall *c);
/* Before the first meeting: a run may resolve several times. */
void recall_begin(struct recall *c);
/* The next meeting with its drafts. */
void recall_meeting(struct recall *c, const struct meeting *m,
		    const struct drafts *drafts);
/* A person's answer may have ended entries: what follows depends on it, and the rest of
 * this meeting is judged. */
void recall_answer(struct recall *c, int chosen);
/* What became of the next draft, in the arena; entries: how many there are.  false:
 * judge it. */
bool recall_next(struct recall *c, struct arena *a, size_t entries,
		 struct outcome *out);
void recall_put(struct recall *c, const struct outcome *o);
/* Keeps what the last resolve of a run put. */
void recall_write(struct recall *c, const struct fs_root *vault);

#endif
