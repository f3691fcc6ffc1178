/*
 * render.h - stage 3: records to pages of a vault.
 *
 * Usage: render_new, put all records, say what else is to happen (render_answer,
 * render_name, render_undo, render_forget), then render_end, which alone writes.
 * In which order, and from which threads, records are put makes no difference.
 *
 * Only the functions that say so are thread-safe.  -1 and NULL come with *e set.
 */
#ifndef DOSSIER_RENDER_H
#define DOSSIER_RENDER_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "dossier/conf.h"
#include "dossier/err.h"
#include "dossier/mem.h"
#include "dossier/record.h"

struct fs_entries;  /* base/fsutil.h */
struct vault_files; /* the files of a vault, as render_look() found them */

struct render_opts {
	const struct conf *conf;         /* borrowed for the life of the stage */
	const char *vault;               /* an existing folder */
	const struct vault_files *files; /* borrowed likewise; NULL: list them */
	const char *as_of;   /* YYYY-MM-DD, or NULL: the date of the newest meeting */
	size_t jobs;         /* threads for making pages, at least 1 */
	bool dry_run;        /* write nothing, but fill report.diff */
	bool again;          /* take records even if they are stored or were undone */
	bool asks;           /* take those that a model did not read completely */
	const char *program; /* identifies this build, or NULL.  What an earlier run of
			      * the same build cached about pages is used. */
	int64_t now; /* seconds since the epoch: pages that somebody changed in the last
		      * minute are left alone; 0: none are */
};

/* An open question of Review.md. */
struct render_question {
	struct str id, code, detail;
	struct str page; /* path of Review.md in the vault */
	size_t line;     /* its line there, 1-based; 0 = not written yet */
	struct strs choices;
};
VEC(render_questions, struct render_question);

/*
 * The state of a vault as far as directory listings show it.  Equal digests: the same
 * pages, configuration and records by path, size, time of change and inode.
 */
struct vault_look {
	char digest[33]; /* hex; "" when there is none */
	int64_t newest;  /* latest time of change, nanoseconds since the epoch */
};

struct render_report {
	size_t exports_new, exports_known, exports_again;
	size_t exports_undone; /* of the known ones, those that were taken back */
	size_t
	    exports_older; /* stored ones read with other rules than render_rules() */
	size_t pages_created, pages_updated, pages_same, pages_removed;
	size_t pages_deleted; /* deleted by a person since the last run */
	size_t undone;        /* the batch that render_undo() took back, or 0, */
	size_t undone_by;     /* and the one that did so */
	bool finished;        /* the batch of an interrupted run was completed first */
	size_t questions;     /* open questions, */
	size_t shown;         /* and how many of them Review.md shows */
	struct buf diff;      /* dry run: unified diff of all pages, in path order */
	struct render_questions asked; /* the open ones; most affected lines first */
	struct arena arena;            /* owns them */
	/*
	 * The vault as this run found it and as it left it, without what others changed
	 * in the meantime.  No digest if there was a problem.
	 */
	struct vault_look before, after;
};

struct render;

/*
 * Opens and locks the vault, completes or removes the batch of an interrupted run (a
 * dry run does neither), then reads stored records, templates and the page index.
 * *opts is copied.  NULL with ERR_CONF (a template), ERR_CONFLICT (another process
 * holds the vault) or ERR_IO.
 */
struct render *render_new(const struct render_opts *opts, struct diag d, struct err *e);
void render_free(struct render *r);
/*
 * Says which rules this run extracts with, in the form of record.rules (copied), for
 * report.exports_older.  Not called by a run that extracts nothing.
 */
void render_rules(struct render *r, struct str rules);
/*
 * Whether a record with that id is stored already, even in a batch that was undone, so
 * that it need not be extracted again.  With render_opts.asks, one that a model did not
 * read completely does not count.
 */
bool render_knows(const struct render *r, struct str record_id);
/*
 * Whether render_put() would take the record: it is not known, render_opts.again is
 * set, or a calendar, chat or attendance file is attached that was not there before.
 */
bool render_takes(const struct render *r, const struct record *rec);
/* Counts a known record that is not put.  Thread-safe. */
void render_passed(struct render *r, struct str record_id);
/*
 * Hands all records, stored and put, to `each`, for a directory (dossier/directory.h).
 * Records that were forgotten are left out, and so are people who were.  Call after the
 * last render_put.
 */
void render_people(struct render *r, void (*each)(void *ctx, const struct record *rec),
		   void *ctx);
/*
 * Whether the record with that id, stored or put, must be extracted again because it is
 * now lent other people than lent_as says.  Never for one that was undone or that a
 * model has read.  path: of its source, or none if that is not known.  Thread-safe.
 */
bool render_relends(struct render *r, struct str id, struct str path,
		    struct str lent_as);
/* Keeps a copy, which replaces the record with the same id.  Thread-safe. */
void render_put_again(struct render *r, const struct record *rec);
/*
 * Keeps a copy of the record, without segments, if render_takes() it.  Returns 0, or -1
 * with ERR_SYNTAX for a record without an id.  Thread-safe.
 */
int render_put(struct render *r, const struct record *rec, struct err *e);
/*
 * Answers, or rejects, the question with that id.  value: one of its choices, the
 * number of one from 1, a name, or none for "yes".  render_end returns ERR_USAGE, and
 * writes nothing, if the answer does not fit.  id and value must outlive r.
 */
void render_answer(struct render *r, struct str id, struct str value, bool reject);
/*
 * Says that `name` is another name of the person or account `of`, or, if `of` is none,
 * that it is an entity of its own.  Errors and lifetimes are as in render_answer.
 */
void render_name(struct render *r, struct str name, struct str of);
/*
 * Has render_end take back a batch; 0 = the last one that was not undone and is no undo
 * itself.  Pages return to what they were before it; a page that changed since then
 * loses the lines of the batch, and what a person wrote stays.  Returns 0, or -1 with
 * ERR_USAGE (no such batch, or one that is final) or ERR_IO.
 */
int render_undo(struct render *r, size_t batch, struct diag d, struct err *e);
/*
 * Has render_end remove a meeting, a source or a person from the vault for good.  what:
 * a page, title, path, name, address or id; it must outlive r.  render_end returns
 * ERR_USAGE, and writes nothing, if it names nothing or several things.
 */
void render_forget(struct render *r, struct str what);
/* Appends the batches of the vault: number, meetings, pages, whether it was undone. */
void render_batches(const struct render *r, struct buf *out);
/*
 * Resolves all records, merges the pages into what stands and writes them as one batch.
 * A page that cannot be written is reported to d and the others are written, except
 * when the run undoes or forgets: that is done whole or not at all.  *report is
 * filled; the caller releases it.  Returns 0, or -1 with the vault as it was before.
 */
int render_end(struct render *r, struct render_report *report, struct diag d,
	       struct err *e);
void render_report_fini(struct render_report *report);
/*
 * Hands each stored record (without segments) of a vault to `each`, in order of
 * batches.  Returns 0, or -1 with ERR_IO or the error of `each`.
 */
int render_stored(const char *vault, struct sink each, struct diag d, struct err *e);
/*
 * Lists the files of a vault and digests the list, opening none.  Returns -1 when a run
 * is needed in any case: a folder cannot be listed, or an interrupted run left a batch
 * (then *e may be empty).  *files is set either way, and the caller's to free.
 */
int render_look(const char *vault, struct vault_look *out, struct vault_files **files,
		struct err *e);
/* The files sorted by path, borrowed; NULL when files is NULL. */
const struct fs_entries *vault_files_list(const struct vault_files *files);
void vault_files_free(struct vault_files *files);

#endif
