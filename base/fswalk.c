/* fswalk.c - the files of a tree, in an order that no file system has a say in. */
#include "base/fswalk.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fsroot.h"

struct walk {
	struct fs_root root;
	struct arena *arena;
	struct fs_entries *out;
	struct strs todo; /* folders still to be listed: a stack */
	bool exports;
	bool names; /* paths are enough */
	struct diag diag;
};

/* Of a vault all else names pages by their place in it. */
static struct str named(struct walk *w, struct str path)
{
	if (path.len == 0)
		return w->root.name;
	return w->exports ? ARENA_CAT(w->arena, w->root.name, STRL("/"), path) : path;
}

static void complain(struct walk *w, const char *verb, struct str path, int errnum)
{
	struct err e = { 0 };

	err_io(&e, verb, named(w, path), errnum);
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
	else if (w->exports)
		diag_at(w->diag, ERR_IO, named(w, path), 0, 0,
			S_ISLNK(st.st_mode) ? "symbolic link, not followed"
					    : "no regular file, not read");
}

static void list(struct walk *w, struct str dir)
{
	struct err e = { 0 };
	int fd = fs_root_dir(&w->root, dir, &e);
	DIR *d;

	if (fd < 0) {
		e.file[0] = '\0';
		err_file(&e, named(w, dir));
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
		qsort(out->v + first, out->n - first, sizeof(*out->v), fs_by_path);
	return 0;
}

int fs_walk(const char *root, struct arena *a, struct fs_entries *out, struct diag d,
	    struct err *e)
{
	struct walk w = { .arena = a, .out = out, .diag = d };

	return walk(&w, root, e);
}

int fs_walk_exports(const char *root, struct arena *a, struct fs_entries *out,
		    struct diag d, struct err *e)
{
	struct walk w = { .arena = a, .out = out, .exports = true, .diag = d };

	return walk(&w, root, e);
}

int fs_walk_names(const char *root, struct arena *a, struct fs_entries *out,
		  struct diag d, struct err *e)
{
	struct walk w = { .arena = a, .out = out, .names = true, .diag = d };

	return walk(&w, root, e);
}
