/*
 * store.h - .dossier/records: what the applied batches brought.
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

/* A page that dossier made; it may have been moved or removed since. */
struct page_event {
	struct str id, path;
	size_t batch; /* from 1 */
	bool unmade;
};
VEC(page_events, struct page_event);

/* What the answer is about that notes a page deleted by a person. */
#define STORE_DELETED STRL("a page that you deleted")

/* An event of another kind; they are in the order of the batches. */
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
	bool whole;             /* read records completely, not only what pages show */
	size_t jobs;            /* threads that read them; 0: one */
	const char *program;    /* see struct render_opts; NULL: there is no cache */
	struct arena *arenas;   /* of records: one for each thread, and as many for
				 * what was said in them */
	struct arena arena;     /* owns all else below */
	struct buf cache;       /* owns texts of records from storecache.h, */
	size_t cached;          /* and their number */
	bool bad;               /* a line was left out; every run reports it */
	struct stored_list all; /* every record that was ever stored */
	struct events all_events;   /* and every event, except those about pages */
	struct stored_list records; /* those that count: of batches not undone */
	struct stored_list undone;
	struct page_events pages; /* of all batches, undone or not */
	struct events events;     /* of batches not undone */
	struct map by_id;         /* record id -> index into records */
	struct map undone_id;     /* record id -> index into undone */
	struct map page_of;       /* record id -> index into all_events, of "meeting" */
	struct map taken;         /* page id -> index into all_events, of "taken" */
	struct map made; /* page id -> index into pages; STR_NPOS: removed again */
	bool *is_undone; /* for each batch, [0] unused */
	size_t last_batch;
};

/*
 * Reads all batches.  Set `whole`, `jobs` and `program` before.  A bad line is reported
 * to d and left out.
 */
int store_load(struct store *s, const struct fs_root *vault, struct diag d,
	       struct err *e);
void store_fini(struct store *s);
/* Adds an event, given as its line in the file of the batch; scratch is reset. */
int store_event(struct store *s, struct arena *scratch, struct str line, size_t batch,
		struct err *e);
/* The path of the file of a batch. */
struct str store_path(struct arena *a, size_t batch);
/* Replaces records by others, or removes them (NULL).  changed: id -> index into to. */
void store_forget(struct store *s, const struct map *changed, const struct record **to);
/* The event that keeps what a person deleted from a page that is removed. */
struct str store_take(struct arena *a, struct str id, struct str ledger);
/* The ledger of what a person deleted from a page that was removed since, or none. */
struct str store_taken(struct arena *a, const struct store *s, struct str id);
/* Undoes a batch in the store; returns the event by which the next batch does so. */
struct str store_undo(struct store *s, size_t batch);
/*
 * Stages the file of the next batch (its path is in the store's arena) and adds its
 * content to the store.  records: sorted, and borrowed for the life of the store;
 * events: whole JSON objects.
 */
int store_batch(struct store *s, const struct stored_list *records,
		const struct page_events *pages, const struct strs *events,
		struct batch *batch, struct err *e);

/*
 * Whether a line is a conflict mark, as a text merge of the batches of two machines
 * with the same number leaves it; the lines of both count.
 */
bool store_is_conflict_mark(struct str line);

#endif
