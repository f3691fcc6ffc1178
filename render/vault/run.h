/*
 * run.h - the state of one run of render: render.c collects records, pages.c makes the
 * pages, write.c writes them.  Private to render/vault.
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
	struct str what;     /* as the user named it; none: nothing */
	struct scrub person; /* the person to take out of the records, if it is one */
	struct map changed;  /* ids of records -> index into records */
	struct forgotten {   /* their replacements; NULL: the record goes */
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
	bool finished; /* the batch of an interrupted run was completed */
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
	size_t passed_undone; /* of the known ones, those that were taken back */
	size_t confirmed;     /* read again with other rules, with the same result */
	struct told told;
	bool undoes;       /* this run takes a batch back, and does nothing else */
	size_t undone;     /* that batch, or 0 */
	bool undoes_older; /* and later batches have records */
	struct takeback takeback;
	struct undo undo;
	struct forget forget;
	struct strs events; /* to be kept with the records: whole JSON objects */
};

/* One page of a run. */
struct job {
	const struct entity *entity;
	const void *subject; /* account_of, person_of or meeting; NULL: Review.md */
	bool emptied;        /* nothing is left for the page: dossier's lines go */
	bool unspoken;       /* see job_is_unspoken(): then the page goes as well */
	struct buf before, after; /* the page, until it is staged */
	struct buf taken; /* if the page goes: the ledger of a person's deletions */
	bool stood;       /* the page was there */
	bool failed;
	bool removes; /* the page goes */
	bool changed; /* there is something to write or to remove, unless it failed */
	bool late;    /* the page changed after the vault was listed */
	bool plain;   /* only the fresh page and the standing one decide the result */
	bool settled; /* the fresh page with this digest changes nothing */
	char digest[33];
	struct fs_entry st; /* if it stood */
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
	struct arena *arenas; /* one for each worker */
};

/* Fills p->jobs, p->workers and p->arenas. */
void pages_list(struct pages *p, struct arena *a);
/*
 * Composes the pages of the n jobs from `from` on and merges them into what stands.
 * Failures are reported to d.
 */
void pages_make(struct pages *p, size_t from, size_t n, struct diag d);
/* Makes the page of job i once more, because it changed after it was read. */
void pages_again(struct pages *p, size_t i, struct diag d);
/* Frees the texts of one job. */
void pages_drop(struct job *job);
void pages_fini(struct pages *p);
/* The page that stands at a job's path; none if there is none. */
struct str job_standing(const struct job *job);
/* Whether no meeting names its entity any more, which only its own page knows. */
bool job_is_unspoken(const struct job *job);
/* Whether there is something to write or to remove. */
bool job_changed(const struct job *job);

/*
 * Makes all pages and writes those that changed as one batch; in a dry run, fills
 * report->diff instead.  A page that changed after it was read is merged once more. One
 * that is read-only, or that somebody changed in the last minute, is reported to d and
 * left out.
 */
int write_pages(struct render *r, struct pages *p, struct arena *a,
		struct render_report *report, struct diag d, struct err *e);

#endif
