/*
 * recall.h - .dossier/cache/judged: the verdicts on the items of each meeting, so that
 * they are read and judged once and not in every run.  Private to render/vault.
 *
 * A verdict depends on the item and on everything said before it.  So each meeting has
 * a digest of what its drafts are made from.  Verdicts of the last run hold while these
 * digests are the same, meeting by meeting; from the first difference on, none does.
 * Without the file everything is judged again, with the same result.
 */
#ifndef RENDER_VAULT_RESOLVE_ITEMS_RECALL_H
#define RENDER_VAULT_RESOLVE_ITEMS_RECALL_H
#include "base/cachefile.h"
#include "render/vault/resolve/items/drafts.h"
#include "render/vault/resolve/items/judge.h"

enum { RECALL_HEX = 33 };

/* The verdict on a draft and an older entry. */
struct outcome_of {
	size_t entry; /* its number */
	enum verdict verdict;
};
VEC(outcomes_of, struct outcome_of);

/* What becomes of one draft. */
struct outcome {
	struct outcome_of one;   /* the entry that it joins; JUDGE_APART: none */
	struct outcomes_of ends; /* the entries that it may end, newest first */
	uint32_t wording;  /* its wording in that entry (clusters.c); not set for a
			    * draft of several items */
	struct claim said; /* for a new entry: its claim for alike_add(); else empty */
};

/* Zeroed = nothing is known, and nothing kept. */
struct recall {
	struct arena arena;
	struct cachefile file;
	struct str was;  /* lines of the last run */
	struct str rest; /* of them, to come; p NULL: they hold no more */
	struct str
	    known;      /* of this meeting's line, to come; p NULL: it holds no more */
	size_t kept;    /* bytes of was that this run found again, from its start */
	bool same;      /* and nothing else so far */
	struct buf now; /* what this run has behind them */
	bool plain;     /* each item of this meeting is a draft */
	bool found;     /* the outcome of this draft was known */
	struct buf parts; /* what the next digest is of, as far as it is known */
};

void recall_read(struct recall *c, const struct fs_root *vault, const char *program);
void recall_fini(struct recall *c);
/* Nothing is known; c may be NULL. */
bool recall_is_empty(const struct recall *c);
/* Before the first meeting: a run may resolve several times. */
void recall_begin(struct recall *c);
/* Of a meeting with its drafts, unread; parts is empty before and after. */
void recall_digest(struct buf *parts, const struct meeting *m,
		   const struct drafts *begun, char out[RECALL_HEX]);
/*
 * The next meeting, by its recall_digest(), with its drafts.  true: they need not be
 * folded, nor read unless they are judged; what reading them tells of their entries is
 * set.
 */
bool recall_meeting(struct recall *c, const char *digest, const struct drafts *begun);
/* Else: what became of so many drafts when they were folded. */
void recall_folded(struct recall *c, size_t begun, const struct drafts *folded);
/* A person's answer, or none, may have ended entries: what follows depends on it. */
void recall_answer(struct recall *c, int chosen);
/* What became of the next draft, in the arena; entries: how many there are.  false:
 * judge it. */
bool recall_next(struct recall *c, struct arena *a, size_t entries,
		 struct outcome *out);
void recall_put(struct recall *c, const struct outcome *o);
/* Keeps what the last resolve of a run put. */
void recall_write(struct recall *c, const struct fs_root *vault);

#endif
