/*
 * batch.c - stage, journal, sync, rename, sync.
 * Journal: one line a file, "<hash before|-> <hash after|-> <tab> path" (-: no file);
 * staged file n stands at .dossier/tx/n.  The rename of journal.new to journal commits.
 */
#include "render/vault/memory/batch.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/hash.h"

#define TX ".dossier/tx"
enum { JOURNAL_BYTES = 64 << 20, PAGE_BYTES = 256 << 20 };

static int lock(struct batch_lock *l, const struct fs_root *vault, struct err *e)
{
	struct str path = STRL(".dossier/lock");
	char who[32];
	int n;

	l->fd = -1;
	if (fs_root_mkdirs(vault, path, e) < 0)
		return -1;
	l->fd = openat(vault->fd, ".dossier/lock",
		       O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
	if (l->fd < 0)
		return err_io(e, "lock", path, errno);
	if (flock(l->fd, LOCK_EX | LOCK_NB) < 0) {
		ssize_t got = read(l->fd, who, sizeof(who) - 1);

		who[got > 0 ? got : 0] = '\0';
		close(l->fd);
		l->fd = -1;
		return err_at(e, ERR_CONFLICT, path, 0, 0,
			      "another dossier writes this vault (process %.*s): run"
			      " again when it has ended",
			      (int)strcspn(who, "\n"), who);
	}
	n = snprintf(who, sizeof(who), "%ld\n", (long)getpid());
	if (ftruncate(l->fd, 0) < 0 || pwrite(l->fd, who, (size_t)n, 0) != n) {
		int why = errno;

		batch_unlock(l);
		return err_io(e, "write", path, why);
	}
	return 0;
}

int batch_lock(struct batch_lock *l, const struct fs_root *vault, struct err *e)
{
	return lock(l, vault, e) < 0 ? fs_root_fail(vault, e) : 0;
}

/* The kernel drops the lock with the process; the file stays, empty. */
void batch_unlock(struct batch_lock *l)
{
	if (l->fd < 0)
		return;
	if (ftruncate(l->fd, 0) < 0) {
		/* Its text is only a hint for a message. */
	}
	close(l->fd);
	l->fd = -1;
}

static struct str staged(struct arena *a, size_t n)
{
	return arena_fmt(a, TX "/%zu", n);
}

static bool is_none(struct str hash)
{
	return str_eq(hash, STRL("-"));
}

static struct str token(struct arena *a, struct str bytes)
{
	return bytes.p ? hash_hex(a, bytes) : STRL("-");
}

/* What stands at a path now; p NULL when nothing does. */
static int standing(const struct fs_root *vault, struct arena *a, struct str path,
		    struct str *out, struct err *e)
{
	struct buf text = { 0 };
	struct fs_entry st;
	int rc = fs_root_stat(vault, path, &st, e);

	*out = (struct str){ 0 };
	if (rc > 0) {
		rc = fs_root_read(vault, path, PAGE_BYTES, &text, e);
		*out = arena_str(a, buf_text(&text));
	}
	buf_fini(&text);
	return rc < 0 ? -1 : 0;
}

/* Last first: what an interruption leaves is still numbered from 0 without a gap. */
static int remove_staged(const struct fs_root *vault, const struct batch_file *files,
			 size_t n, struct err *e)
{
	struct arena a = { 0 };
	int rc = 0;

	while (n-- > 0 && rc == 0)
		if (!files || !files[n].moved)
			rc = fs_root_remove(vault, staged(&a, n), e);
	arena_fini(&a);
	return rc;
}

static int remove_tx(const struct fs_root *vault, struct err *e)
{
	if (unlinkat(vault->fd, TX, AT_REMOVEDIR) < 0 && errno != ENOENT)
		return err_io(e, "remove", STRL(TX), errno);
	return 0;
}

/* Staged files of a run that ended before its journal stood. */
static int remove_leftovers(const struct fs_root *vault, struct err *e)
{
	struct fs_entry st;
	struct arena a = { 0 };
	size_t n = 0;
	int rc = fs_root_stat(vault, STRL(TX "/journal.new"), &st, e);

	if (rc > 0)
		rc = fs_root_remove(vault, STRL(TX "/journal.new"), e);
	/* Staged in order: the first number that is missing ends the list. */
	while (rc >= 0 && (rc = fs_root_stat(vault, staged(&a, n), &st, e)) > 0)
		n++;
	arena_fini(&a);
	if (rc < 0 || remove_staged(vault, NULL, n, e) < 0)
		return -1;
	return remove_tx(vault, e);
}

static int read_journal(const struct fs_root *vault, struct arena *a,
			struct batch_files *out, struct err *e)
{
	struct buf text = { 0 };
	struct str rest, line;

	if (fs_root_read(vault, STRL(TX "/journal"), JOURNAL_BYTES, &text, e) < 0) {
		buf_fini(&text);
		return -1;
	}
	rest = arena_take(a, &text);
	while (str_line(&rest, &line)) {
		struct batch_file f = { 0 };

		if (str_split(&line, ' ', &f.before) &&
		    str_split(&line, '\t', &f.after)) {
			f.path = line;
			*VEC_ADD(a, out) = f;
		}
	}
	return 0;
}

/*
 * Puts staged file n in its place unless the page changed since it was read:
 * then ERR_CONFLICT, and the next run merges again.
 */
static int put_in_place(const struct fs_root *vault, struct arena *a, size_t n,
			struct batch_file *f, struct err *e)
{
	struct str now, hash;
	/* Of a run before, nobody knows whether it got as far as this file. */
	int there = f->staged.ino ? 1 : fs_root_stat(vault, staged(a, n), NULL, e);

	if (there <= 0)
		return there; /* 0: put there before the interruption */
	if (standing(vault, a, f->path, &now, e) < 0)
		return -1;
	hash = token(a, now);
	if (str_eq(hash, f->after))
		return 0;
	if (!str_eq(hash, f->before))
		return err_at(
		    e, ERR_CONFLICT, f->path, 0, 0,
		    "changed while dossier worked: left as it is, the next run"
		    " merges again");
	if (is_none(f->after))
		return fs_root_remove(vault, f->path, e);
	f->moved = fs_root_rename(vault, staged(a, n), f->path, e) == 0;
	return f->moved ? 0 : -1;
}

static bool is_record_file(const struct batch_file *f)
{
	return str_starts(f->path, STRL(".dossier/records/"));
}

/* Own files below .dossier may go at any time. */
static bool is_page_that_goes(const struct batch_file *f)
{
	return is_none(f->after) && !str_starts(f->path, STRL(".dossier/"));
}

struct putting {
	const struct fs_root *vault;
	struct batch_files *files;
	struct diag d;
	size_t failed, left_out;
};

/* A file that goes stays until those that take up its words stand. */
static void put_page(struct putting *p, size_t n, bool goes)
{
	struct batch_file *f = &p->files->v[n];
	struct arena a = { 0 };
	struct err bad = { 0 };
	int rc;

	if (is_record_file(f) || goes != is_page_that_goes(f))
		return;
	rc = goes && p->failed + p->left_out > 0
		 ? err_at(&bad, ERR_CONFLICT, f->path, 0, 0,
			  "not removed, as another page was left out")
		 : put_in_place(p->vault, &a, n, f, &bad);
	arena_fini(&a);
	if (rc == 0)
		return;
	diag_put(p->d, &bad);
	p->failed += bad.code != ERR_CONFLICT;
	p->left_out += bad.code == ERR_CONFLICT;
	f->failed = true;
	f->conflict = bad.code == ERR_CONFLICT && !goes;
}

/*
 * Pages in place, those that go last.  One that a person changed is named and left
 * out: every run composes all pages anew, so it comes with the next one.  Any other
 * failure is named too, the rest is done, and -1 returned.
 */
static int put_pages(const struct fs_root *vault, struct batch_files *files,
		     struct diag d, struct err *e)
{
	struct putting p = { .vault = vault, .files = files, .d = d };

	for (size_t i = 0; i < files->n; i++)
		put_page(&p, i, false);
	for (size_t i = 0; i < files->n; i++)
		put_page(&p, i, true);
	return p.failed ? err_set(e, ERR_IO,
				  "%zu page%s not in place: the next run writes again",
				  p.failed, p.failed == 1 ? " is" : "s are")
			: 0;
}

/*
 * The records say what was applied, so they are put in place only after all pages
 * stand: until then the journal stays, and the next start goes on from it.
 */
static int finish(const struct fs_root *vault, struct batch_files *files, struct diag d,
		  struct err *e)
{
	struct err bad = { 0 };
	struct arena a = { 0 };
	int rc = put_pages(vault, files, d, e);

	if (fs_root_sync(vault, rc < 0 ? &bad : e) < 0 || rc < 0)
		return -1;
	for (size_t i = 0; i < files->n && rc == 0; i++)
		if (is_record_file(&files->v[i]))
			rc = put_in_place(vault, &a, i, &files->v[i], e);
	arena_fini(&a);
	/* Records that somebody changed are theirs: only the next run can merge. */
	if (rc < 0 && e->code != ERR_CONFLICT)
		return -1;
	/* The journal goes last of what it names; no sync: while it stands, the next
	 * start does again what the disk has not got. */
	if (remove_staged(vault, files->v, files->n, &bad) < 0 ||
	    fs_root_remove(vault, STRL(TX "/journal"), &bad) < 0 ||
	    remove_tx(vault, &bad) < 0) {
		*e = bad;
		return -1;
	}
	return rc;
}

int batch_recover(const struct fs_root *vault, struct diag d, struct err *e)
{
	struct batch_files files = { 0 };
	struct arena a = { 0 };
	struct fs_entry st;
	int rc = fs_root_stat(vault, STRL(TX "/journal"), &st, e);

	if (rc == 0)
		rc = remove_leftovers(vault, e);
	else if (rc > 0 && (rc = read_journal(vault, &a, &files, e)) == 0)
		rc = finish(vault, &files, d, e) < 0 ? -1 : 1;
	if (rc < 0 && e->code == ERR_CONFLICT) {
		diag_put(d, e);
		rc = 0;
	}
	arena_fini(&a);
	return rc;
}

/* Opens the next staged file. */
static int open_next(struct batch *b, struct err *e)
{
	struct str path = staged(&b->arena, b->files.n);

	if (b->files.n == 0 && fs_root_mkdirs(b->vault, STRL(TX "/journal"), e) < 0)
		return -1;
	b->fd = fs_root_new(b->vault, path, e);
	return b->fd < 0 ? -1 : 0;
}

int batch_begin(struct batch *b, struct str path, struct err *e)
{
	hash_init(&b->hash);
	if (!b->dry && open_next(b, e) < 0)
		return -1;
	*VEC_ADD(&b->arena, &b->files) = (struct batch_file){ .path = path,
							      .before = STRL("-"),
							      .after = STRL("-") };
	return 0;
}

int batch_add(struct batch *b, struct str text, struct err *e)
{
	hash_add(&b->hash, text);
	return b->dry ? 0
		      : fs_write_fd(b->fd, b->files.v[b->files.n - 1].path, text, e);
}

int batch_end(struct batch *b, struct err *e)
{
	struct batch_file *f = &b->files.v[b->files.n - 1];
	struct str at = staged(&b->arena, b->files.n - 1);
	char hex[HASH_HEX];
	int fd = b->fd;

	if (b->dry)
		return 0;
	hash_end_hex(&b->hash, hex, HASH_HEX - 1);
	if (!f->removes)
		f->after = arena_str(&b->arena, str_z(hex));
	b->fd = -1; /* closed, even where that fails */
	if (fs_close(fd, f->path, e) < 0)
		return -1;
	return fs_root_stat(b->vault, at, &f->staged, e) <= 0 ? -1 : 0;
}

int batch_stage(struct batch *b, struct str path, struct str before, struct str after,
		struct err *e)
{
	struct batch_file *f;

	if (batch_begin(b, path, e) < 0)
		return -1;
	f = &b->files.v[b->files.n - 1];
	f->stood = before.p != NULL;
	f->removes = after.p == NULL;
	if (!b->dry)
		f->before = token(&b->arena, before);
	return batch_add(b, after, e) < 0 ? -1 : batch_end(b, e);
}

void batch_drop(struct batch *b)
{
	struct err ignored;

	if (b->fd >= 0)
		close(b->fd);
	b->fd = -1;
	if (!b->dry)
		remove_leftovers(b->vault, &ignored);
	b->files.n = 0;
}

void batch_init(struct batch *b, const struct fs_root *vault, bool dry)
{
	*b = (struct batch){ .vault = vault, .dry = dry, .fd = -1 };
}

void batch_fini(struct batch *b)
{
	arena_fini(&b->arena);
	batch_init(b, NULL, true);
}

static int write_journal(const struct batch *b, struct err *e)
{
	struct buf journal = { 0 };
	int rc;

	for (size_t i = 0; i < b->files.n; i++) {
		const struct batch_file *f = &b->files.v[i];

		buf_fmt(&journal, "%.*s %.*s\t%.*s\n", STR_ARG(f->before),
			STR_ARG(f->after), STR_ARG(f->path));
	}
	rc = fs_root_create(b->vault, STRL(TX "/journal.new"), buf_view(&journal), e);
	buf_fini(&journal);
	if (rc < 0 || fs_root_sync(b->vault, e) < 0)
		return -1;
	return fs_root_rename(b->vault, STRL(TX "/journal.new"), STRL(TX "/journal"),
			      e);
}

int batch_apply(struct batch *b, struct diag d, struct err *e)
{
	if (b->files.n == 0)
		return 0;
	if (write_journal(b, e) < 0) {
		batch_drop(b);
		return -1;
	}
	return finish(b->vault, &b->files, d, e);
}
