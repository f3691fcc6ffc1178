/*
 * run.h - one run of the third stage: what render.c collects, pages.c makes of it
 * and write.c leaves in the vault.  Private to the three.
 */
#ifndef RENDER_VAULT_RUN_H
#define RENDER_VAULT_RUN_H
#include <pthread.h>

#include "dossier/render.h"
#include "render/page/page.h"
#include "render/vault/copies.h"
#include "render/vault/memory/batch.h"
#include "render/vault/moved.h"
#include "render/vault/memory/scrub.h"
#include "render/vault/review/dialogue.h"
#include "render/vault/review/joined.h"
#include "render/vault/recent.h"
#include "render/vault/resolve/items/recall.h"
#include "render/vault/resolve/resolve.h"
#include "render/vault/merge/takeback.h"
#include "render/vault/review/told.h"
#include "render/vault/memory/undo.h"

/* What this run is to forget. */
struct forget {
	struct str what;     /* as asked for; none: nothing */
	struct scrub person; /* whom to take out of the records, or nobody */
	struct map changed;  /* ids of records -> place in records */
	struct forgotten {   /* what stands in their place, NULL: nothing */
		const struct record **v;
		size_t n, cap;
	} records;
	struct map events; /* ids of answers and pages whose events go */
};

struct render {
	struct render_opts opts;
	struct str rules; /* of render_rules(), or none */
	struct fs_root root;
	struct batch_lock lock;
	bool finished; /* a batch that an interrupted run left */
	struct store store;
	struct index index;
	struct recall recall;
	struct page_templates *templates;
	pthread_mutex_t mutex; /* guards what follows */
	struct arena arena;    /* the new records, and what is taken back */
	struct stored_list fresh;
	struct map fresh_ids;
	struct copies copies;
	size_t known, replaced;
	size_t confirmed; /* read anew with other rules, and the same result */
	struct told told;
	bool undoes;       /* this run takes a batch back, and does nothing else */
	size_t undone;     /* which one, or 0 */
	bool undoes_older; /* and there are records of later ones */
	struct takeback takeback;
	struct undo undo;
	struct forget forget;
	struct strs events; /* to be kept with the records: whole JSON objects */
};

/* One page of a run. */
struct job {
	const struct entity *entity;
	const void *subject; /* account_of, person_of or meeting; NULL: Review.md */
	bool emptied; /* nothing is left to stand on the page: dossier's lines go */
	/* All that told of its entity may have been corrected: then it goes as well. */
	bool unspoken;
	struct buf before, after; /* until it is staged */
	struct buf taken; /* of a page that goes: the ledger of a person's deletions */
	bool stood, failed;
	bool removes; /* the page goes */
	bool changed; /* there is something to write or to remove, if it did not fail */
	bool late;    /* the page changed since the vault was listed */
	bool plain;   /* nothing else than fresh page and what stands decides */
	bool settled; /* it takes nothing from the fresh page of this digest */
	char digest[33];
	struct fs_entry st; /* when it stood */
	struct diag_list said;
};

struct pages {
	const struct render *r;
	const struct resolved *w;
	const struct questions *q;
	const struct dialogue *said;
	const struct joined *joined;
	const struct moved_pages *moved;
	const struct recent *recent;
	struct job *jobs; /* by path */
	size_t n;
	size_t workers;
	struct arena *arenas; /* one a worker */
};

/* Fills p->jobs, and sets the workers. */
void pages_list(struct pages *p, struct arena *a);
/* Composes the pages of n jobs and merges them into what stands; says in d what failed.
 */
void pages_make(struct pages *p, size_t from, size_t n, struct diag d);
/* Does one once more: its page changed since it was read. */
void pages_again(struct pages *p, size_t i, struct diag d);
/* Frees the text of one. */
void pages_drop(struct job *job);
void pages_fini(struct pages *p);
/* What stands at a job's path; p NULL: nothing. */
struct str job_standing(const struct job *job);
/* Is its own page all that knows its entity, and no meeting? */
bool job_is_unspoken(const struct job *job);
/* Is there something to write or to remove? */
bool job_changed(const struct job *job);

/*
 * Makes all pages and writes what changed as one batch, or fills report->diff in a dry
 * run.  A page that changed since it was read is merged once more; one that is
 * read-only or that somebody changed in the last minute is named in d and left out.
 */
int write_pages(struct render *r, struct pages *p, struct arena *a,
		struct render_report *report, struct diag d, struct err *e);

#endif
