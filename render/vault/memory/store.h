/*
 * store.h - .dossier/records: the batches that were applied, and page events.
 *
 * One immutable JSON Lines file a batch, "000001.jsonl" on: records without
 * segments, by day, then events, sorted by page id:
 * {"event":"page","id":"a-...","path":"Accounts/Larkmoor.md"} = a page was made.
 * {"event":"unmade","id":"a-..."} = a page that was taken away by undo or forget.
 * {"event":"taken","id":"a-...","ledger":"%% dossier v1 ... %%"} = and what a person
 * had taken off it before (render/vault/merge/taken.h).
 * {"event":"meeting","id":"m-...","page":"m-..."} = an export whose meeting has that
 * page, which only the ledger told when records were lost.
 * {"event":"undo","batch":7} = batch 7 is taken back: its lines count no more.
 * Other events (answers, closed tasks ...) follow as their owners wrote them: the
 * store keeps each line, its module reads it.
 */
#ifndef RENDER_VAULT_MEMORY_STORE_H
#define RENDER_VAULT_MEMORY_STORE_H
#include "base/fsroot.h"
#include "base/map.h"
#include "dossier/record.h"
#include "render/vault/memory/batch.h"

struct stored {
	const struct record *record;
	size_t batch; /* from 1 */
};
VEC(stored_list, struct stored);

/* A page that dossier made, which may be gone or moved by now, or took away again. */
struct page_event {
	struct str id, path;
	size_t batch; /* from 1 */
	bool unmade;
};
VEC(page_events, struct page_event);

/* What the answer is about that notes a page deleted by a person. */
#define STORE_DELETED STRL("a page that you deleted")

/* One event of a batch of other kinds, in the order of the batches. */
struct event {
	struct str name;           /* the value of "event" */
	struct str json;           /* the whole object */
	struct str id, path, page; /* its members of these names, or none */
	size_t undoes;             /* member "batch", or 0 */
	bool deletion;             /* member "about" is STORE_DELETED */
	size_t batch;              /* from 1 */
};
VEC(events, struct event);

struct store {
	bool whole;  /* records can be written and explained, not only shown on pages */
	size_t jobs; /* threads that read them; 0: one */
	const char *program;      /* see struct render_opts; NULL: there is no cache */
	struct arena *arenas;     /* of records, one a thread, and as many of what was
				   * said there */
	struct arena arena;       /* owns all else below */
	struct buf cache;         /* text of records that storecache.h knew */
	size_t cached;            /* how many */
	bool bad;                 /* a line was left out: each run names it */
	struct stored_list all;   /* every record that was ever stored */
	struct events all_events; /* the same of events, pages apart */
	struct stored_list records; /* those that count: of batches that stand */
	struct stored_list undone;
	struct page_events pages; /* of all batches, undone or not */
	struct events events;     /* of batches that stand */
	struct map by_id;         /* record id -> index into records */
	struct map undone_id;     /* record id -> index into undone */
	struct map page_of;       /* record id -> index into all_events, of "meeting" */
	struct map taken;         /* page id -> index into all_events, of "taken" */
	struct map made; /* page id -> index into pages; STR_NPOS: taken away */
	bool *is_undone; /* per batch, [0] unused */
	size_t last_batch;
};

/* Reads all batches, `whole`, `jobs` and `program` set before.  A bad line is named in
 * d and left out. */
int store_load(struct store *s, const struct fs_root *vault, struct diag d,
	       struct err *e);
void store_fini(struct store *s);
/* Adds an event of a batch, as it stands in its file; scratch is reset. */
int store_event(struct store *s, struct arena *scratch, struct str line, size_t batch,
		struct err *e);
/* The records file of a batch. */
struct str store_path(struct arena *a, size_t batch);
/* Puts others, or nothing (NULL), in the place of records; what stands is sorted out.
 */
void store_forget(struct store *s, const struct map *changed, const struct record **to);
/* The event that keeps what a person took off a page that goes. */
struct str store_take(struct arena *a, struct str id, struct str ledger);
/* The ledger of what a person took off a page that went since, or none. */
struct str store_taken(struct arena *a, const struct store *s, struct str id);
/* The event by which the next batch takes one back; what stands is sorted out anew. */
struct str store_undo(struct store *s, size_t batch);
/*
 * Stages the records file of the next batch (its path lives in the store's arena) and
 * adds to the store what it will hold.  records: sorted, borrowed as long as the store
 * lives; events: whole JSON objects, written as they are.
 */
int store_batch(struct store *s, const struct stored_list *records,
		const struct page_events *pages, const struct strs *events,
		struct batch *batch, struct err *e);

/* What a text merge of two machines' batches of one number leaves between them: the
 * lines of both count. */
bool store_is_conflict_mark(struct str line);

#endif
