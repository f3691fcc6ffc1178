/*
 * store.h - .dossier/records: the batches that were applied, and page events.
 *
 * One immutable JSON Lines file a batch, "000001.jsonl" on: records without
 * segments, sorted by id, then events, sorted by page id:
 * {"event":"page","id":"a-...","path":"Accounts/Larkmoor.md"} = a page was made.
 * Other events (answers, closed tasks, undone batches ...) follow as their owners
 * wrote them: the store keeps each line, its module reads it.
 */
#ifndef RENDER_VAULT_STORE_H
#define RENDER_VAULT_STORE_H
#include "base/fsutil.h"
#include "base/map.h"
#include "dossier/record.h"

struct stored {
	const struct record *record;
	size_t batch; /* from 1 */
};
VEC(stored_list, struct stored);

/* A page that dossier made once; it may be gone or moved by now. */
struct page_event {
	struct str id, path;
	size_t batch; /* from 1 */
};
VEC(page_events, struct page_event);

/* Any other event, in the order of the batches. */
struct event {
	struct str name; /* the value of "event" */
	struct str json; /* the whole object */
	size_t batch;    /* from 1 */
};
VEC(events, struct event);

struct store {
	struct arena arena; /* owns all below */
	struct stored_list records;
	struct page_events pages;
	struct events events;
	struct map by_id; /* record id -> index into records */
	struct map made;  /* page id -> index into pages */
	size_t last_batch;
};

/* Reads all batches.  A bad line is named in d and left out. */
int store_load(struct store *s, const struct fs_root *vault, struct diag d,
	       struct err *e);
void store_fini(struct store *s);
/* The text of the next batch's file; its path is written to *path (in the store's
 * arena).  events: whole JSON objects, written as they are. */
void store_batch(struct store *s, const struct record *const *records, size_t n,
		 const struct page_events *pages, const struct strs *events,
		 struct buf *out, struct str *path);

#endif
