/*
 * render.h - stage 3: records to pages of a vault.
 *
 * Nothing is written before render_end.  Order and thread of render_put make no
 * difference: records are sorted by id first.
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

struct fs_entries;
struct vault_files; /* of a vault, as a look found them */

struct render_opts {
	const struct conf *conf; /* borrowed for the life of the stage */
	const char *vault;       /* existing folder */
	/* Of render_look(), borrowed for the life of the stage; NULL: they are listed.
	 */
	const struct vault_files *files;
	const char *as_of; /* YYYY-MM-DD, or NULL: the newest meeting */
	size_t jobs;       /* threads over pages, at least 1 */
	bool dry_run;      /* write nothing; fill report.diff */
	bool again;        /* take records that are stored, or were taken back, anew */
	bool asks; /* ... those that a model did not read whole: it is asked again */
	const char *program; /* what tells this build from others, or NULL: nothing that
			      * a past run found out about pages is believed */
	int64_t now; /* seconds since the epoch: pages that somebody changed in the last
		      * minute are left out; 0: none are */
};

/* An open question of Review.md. */
struct render_question {
	struct str id, code, detail;
	struct str page; /* Review.md, in the vault */
	size_t line;     /* where it stands there, 0 = not yet */
	struct strs choices;
};
VEC(render_questions, struct render_question);

/*
 * A vault from outside: nothing is opened.  Equal digests: the same pages,
 * configuration and records, by path, size, time of change and inode.
 */
struct vault_look {
	char digest[33]; /* empty: there is none */
	int64_t newest;  /* latest time of change, ns since the epoch */
};

struct render_report {
	size_t exports_new, exports_known, exports_again;
	size_t exports_older; /* read with other rules than render_opts.rules */
	size_t pages_created, pages_updated, pages_same, pages_removed;
	size_t pages_deleted; /* that a person deleted since the last run */
	bool finished;        /* what an interrupted run left, before all else */
	size_t questions;     /* open ones */
	size_t shown;         /* ... that stand in Review.md: of many the first ones */
	struct buf diff;      /* dry run: unified diff of all pages, in path order */
	struct render_questions asked; /* the open ones, by lines affected */
	struct arena arena;            /* owns them */
	/* The vault as it was read and as this run left it, whatever somebody else
	 * did meanwhile; none when there was a problem. */
	struct vault_look before, after;
};

struct render;

/*
 * Opens the vault: recovers or removes an unfinished batch, reads stored
 * records, templates and the page index.  NULL with an error: ERR_CONF
 * (template), ERR_CONFLICT (another writer holds it), ERR_IO.
 */
struct render *render_new(const struct render_opts *opts, struct diag d, struct err *e);
void render_free(struct render *r);
/* Of this run, as record.rules has them (copied); without, it extracts nothing. */
void render_rules(struct render *r, struct str rules);
/*
 * Whether a record of that id is stored already, be it in a batch that was taken back:
 * it need not be extracted again (see render_opts.asks).
 */
bool render_knows(const struct render *r, struct str record_id);
/* Whether render_put() would take a record with these sources: it is not known, all is
 * taken anew, or a calendar, chat or list has come to stand beside it. */
bool render_takes(const struct render *r, const struct record *rec);
/* Counts n records that are known and need not be put.  Thread-safe. */
void render_passed(struct render *r, size_t n);
/*
 * For a directory (dossier/directory.h), when all was put: hands each record to `each`
 * that stands or that was put, but for forgotten ones; without people who are.
 */
void render_people(struct render *r, void (*each)(void *ctx, const struct record *rec),
		   void *ctx);
/*
 * Whether the record of that id, stored or put, is to be extracted again since it is to
 * be lent others than it was: not when it was taken back, or a model read it.  path: of
 * its source, or none when that is not known yet.
 * Thread-safe.
 */
bool render_relends(struct render *r, struct str id, struct str path,
		    struct str lent_as);
/* Keeps a copy in place of the record of its id.  Thread-safe. */
void render_put_again(struct render *r, const struct record *rec);
/* Keeps a copy, without segments.  Thread-safe. */
int render_put(struct render *r, const struct record *rec, struct err *e);
/*
 * The answer to a question, told to render_end, which ends in ERR_USAGE before
 * anything is written when it cannot be given.  value: a choice, its number from 1, a
 * name, or none for "yes".  Texts must outlive r.
 */
void render_answer(struct render *r, struct str id, struct str value, bool reject);
/* The same: `name` is another name of the person or account `of`; of none: its own. */
void render_name(struct render *r, struct str name, struct str of);
/*
 * Takes back a past batch when render_end comes: 0 = the last one that is not taken
 * back and is no undo itself.  Pages go back to what they were before it, or lose its
 * lines when they changed since; a person's words stay.  ERR_USAGE: no such batch.
 */
int render_undo(struct render *r, size_t batch, struct diag d, struct err *e);
/*
 * Takes a meeting, a source or a person out of the vault's memory for good when
 * render_end comes, which ends in ERR_USAGE when `what` (a page, title, path, name,
 * address or id) names none or several.  what must outlive r.
 */
void render_forget(struct render *r, struct str what);
/* The batches of a vault, one a line: number, meetings, pages, whether taken back. */
void render_batches(const struct render *r, struct buf *out);
/*
 * Resolves, merges and writes all pages as one batch.  A page that cannot be
 * written is named in d; the rest is done, unless the run takes back or forgets.  On
 * -1 the vault is as before.
 */
int render_end(struct render *r, struct render_report *report, struct diag d,
	       struct err *e);
/* Hands each stored record (without segments) to `each`, in order of batches. */
int render_stored(const char *vault, struct sink each, struct diag d, struct err *e);
/*
 * Looks at a vault.  -1: a folder that cannot be listed, or a batch that an interrupted
 * run left (then *e may be empty): a run is needed.  *files is the caller's, to be
 * freed in any case.
 */
int render_look(const char *vault, struct vault_look *out, struct vault_files **files,
		struct err *e);
/* By path; files may be NULL. */
const struct fs_entries *vault_files_list(const struct vault_files *files);
void vault_files_free(struct vault_files *files);
void render_report_fini(struct render_report *report);

#endif
