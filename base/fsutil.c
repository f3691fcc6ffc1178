/*
 * fsutil.c - reading whole files, writing all bytes, listing trees.
 * Every result is checked and EINTR is handled here, so that no caller can lose
 * output silently.  What writes inside a vault is in fsroot.c.
 */
#include "base/fsutil.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { READ_STEP = 64 * 1024 };
/* A tick of a kernel's clock for files is at most a hundredth of a second. */
static const int64_t NS = 1000000000, TICK = 20000000;

int fs_read_fd(int fd, struct str name, size_t max, struct buf *out, struct err *e)
{
	size_t start = out->len, step = READ_STEP;
	struct stat st;

	/* One read for a regular file, and one that meets its end. */
	if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_size > 0 &&
	    (uintmax_t)st.st_size <= max)
		step = (size_t)st.st_size + 1;
	for (;;) {
		ssize_t n = read(fd, buf_room(out, step), step);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return err_io(e, "read", name, errno);
		if (n == 0)
			return 0;
		out->len += (size_t)n;
		if (out->len - start > max)
			return err_at(e, ERR_LIMIT, name, 0, 0,
				      "larger than the limit of %zu bytes", max);
		/* What is left of the room will do for the end. */
		step = out->cap > out->len ? out->cap - out->len : READ_STEP;
	}
}

int fs_read(const char *path, size_t max, struct buf *out, struct err *e)
{
	struct str name = str_z(path);
	int fd, rc;

	do
		fd = open(path, O_RDONLY | O_CLOEXEC);
	while (fd < 0 && errno == EINTR);
	if (fd < 0)
		return err_io(e, "open", name, errno);
	rc = fs_read_fd(fd, name, max, out, e);
	close(fd); /* nothing was written: its result tells nothing */
	return rc;
}

int fs_write_fd(int fd, struct str name, struct str data, struct err *e)
{
	while (data.len > 0) {
		ssize_t n = write(fd, data.p, data.len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return err_io(e, "write", name, errno);
		if (n == 0)
			return err_io(e, "write", name, ENOSPC);
		data = str_from(data, (size_t)n);
	}
	return 0;
}

int fs_close(int fd, struct str name, struct err *e)
{
	/* After EINTR Linux has closed the descriptor: a second try could hit another
	 * file. */
	if (close(fd) < 0 && errno != EINTR)
		return err_io(e, "close", name, errno);
	return 0;
}

struct walk {
	struct fs_root root;
	struct arena *arena;
	struct fs_entries *out;
	struct strs todo; /* folders still to be listed: a stack */
	bool tell_links;
	bool names; /* paths are enough */
	struct diag diag;
};

static struct str in_root(struct arena *a, const char *root, struct str path)
{
	if (path.len == 0)
		return str_z(root);
	return arena_fmt(a, "%s/%.*s", root, STR_ARG(path));
}

static void complain(struct walk *w, const char *verb, struct str path, int errnum)
{
	struct err e = { 0 };

	err_io(&e, verb, in_root(w->arena, w->root.name.p, path), errnum);
	diag_put(w->diag, &e);
}

static void add(struct walk *w, struct str path, const struct stat *st)
{
	struct fs_entry *f = VEC_ADD(w->arena, w->out);

	f->path = path;
	f->size = st->st_size;
	f->mtime = st->st_mtim.tv_sec;
	f->mtime_ns = st->st_mtim.tv_nsec;
	f->ino = st->st_ino;
}

static void visit(struct walk *w, int fd, struct str dir, const struct dirent *d)
{
	struct str name = str_z(d->d_name), path;
	struct stat st;

	if (name.p[0] == '.')
		return;
	path = dir.len ? ARENA_CAT(w->arena, dir, STRL("/"), name)
		       : arena_str(w->arena, name);
	if (d->d_type == DT_DIR) {
		*VEC_ADD(w->arena, &w->todo) = path;
		return;
	}
	if (w->names && d->d_type == DT_REG) {
		VEC_ADD(w->arena, w->out)->path = path;
		return;
	}
	if (fstatat(fd, name.p, &st, AT_SYMLINK_NOFOLLOW) < 0) {
		if (errno != ENOENT) /* gone since the folder was listed */
			complain(w, "look at", path, errno);
		return;
	}
	if (S_ISREG(st.st_mode))
		add(w, path, &st);
	else if (S_ISDIR(st.st_mode))
		*VEC_ADD(w->arena, &w->todo) = path;
	else if (S_ISLNK(st.st_mode) && w->tell_links)
		diag_at(w->diag, ERR_IO, in_root(w->arena, w->root.name.p, path), 0, 0,
			"symbolic link, not followed");
}

static void list(struct walk *w, struct str dir)
{
	struct err e = { 0 };
	int fd = fs_root_dir(&w->root, dir, &e);
	DIR *d;

	if (fd < 0) {
		/* The message names the path in the root; the user gave the root. */
		e.file[0] = '\0';
		err_file(&e, in_root(w->arena, w->root.name.p, dir));
		diag_put(w->diag, &e);
		return;
	}
	d = fdopendir(fd);
	if (!d) {
		complain(w, "list", dir, errno);
		close(fd);
		return;
	}
	for (;;) {
		const struct dirent *entry;

		errno = 0;
		entry = readdir(d);
		if (!entry)
			break;
		visit(w, fd, dir, entry);
	}
	if (errno)
		complain(w, "list", dir, errno);
	closedir(d);
}

static int by_path(const void *a, const void *b)
{
	const struct fs_entry *x = a, *y = b;

	return str_cmp(x->path, y->path);
}

static int walk(struct walk *w, const char *root, struct err *e)
{
	struct fs_entries *out = w->out;
	struct str name = str_z(root);
	size_t first = out->n;
	struct stat st;

	if (stat(root, &st) < 0)
		return err_io(e, "open", name, errno);
	if (S_ISREG(st.st_mode)) {
		const char *slash = strrchr(root, '/');

		add(w, arena_str(w->arena, slash ? str_z(slash + 1) : name), &st);
		return 0;
	}
	if (fs_root_open(&w->root, root, e) < 0)
		return -1;
	*VEC_ADD(w->arena, &w->todo) = STRL("");
	while (w->todo.n > 0)
		list(w, w->todo.v[--w->todo.n]);
	fs_root_close(&w->root);
	if (out->n > first)
		qsort(out->v + first, out->n - first, sizeof(*out->v), by_path);
	return 0;
}

int fs_walk(const char *root, struct arena *a, struct fs_entries *out, bool tell_links,
	    struct diag d, struct err *e)
{
	struct walk w = { .arena = a, .out = out, .tell_links = tell_links, .diag = d };

	return walk(&w, root, e);
}

int fs_walk_names(const char *root, struct arena *a, struct fs_entries *out,
		  struct diag d, struct err *e)
{
	struct walk w = { .arena = a, .out = out, .names = true, .diag = d };

	return walk(&w, root, e);
}

int64_t fs_changed(const struct fs_entry *f)
{
	return f->mtime * NS + f->mtime_ns;
}

bool fs_same(const struct fs_entry *a, const struct fs_entry *b)
{
	return a->size == b->size && a->ino == b->ino && fs_changed(a) == fs_changed(b);
}

void fs_digest(struct hash *h, const struct fs_entries *files, int64_t *newest)
{
	for (size_t i = 0; i < files->n; i++) {
		const struct fs_entry *f = &files->v[i];
		int64_t at = fs_changed(f);
		int64_t v[] = { f->size, at, (int64_t)f->ino };
		char text[sizeof(v) + 1] = { 0 };

		memcpy(text, v, sizeof(v));
		hash_add(h, f->path);
		hash_add(h, str_n(text + sizeof(v), 1)); /* ends the path */
		hash_add(h, str_n(text, sizeof(v)));
		if (at > *newest)
			*newest = at;
	}
}

bool fs_is_racy(int64_t newest, int64_t now)
{
	return newest + (newest % NS ? TICK : 2 * NS) > now;
}

int64_t fs_now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_REALTIME, &t);
	return (int64_t)t.tv_sec * NS + t.tv_nsec;
}
