/*
 * fsutil.c - reading whole files, writing all bytes, telling one state from another.
 * Every result is checked and EINTR is handled here, so that no caller can lose
 * output silently.  What writes inside a vault is in fsroot.c.
 */
#include "base/fsutil.h"

#include <errno.h>
#include <fcntl.h>
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

int fs_by_path(const void *x, const void *y)
{
	const struct fs_entry *a = x, *b = y;

	return str_cmp(a->path, b->path);
}
