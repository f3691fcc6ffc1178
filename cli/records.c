/* records.c - see records.h. */
#include "cli/records.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/fsutil.h"

enum { LINE_MAX_BYTES = 1 << 30 };

static struct str name_of(const char *path)
{
	return strcmp(path, "-") == 0 ? STRL("standard input") : str_z(path);
}

static int open_path(const char *path, struct err *e)
{
	int fd =
	    strcmp(path, "-") == 0 ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);

	return fd < 0 ? err_io(e, "read", name_of(path), errno) : fd;
}

int records_open(struct line_reader *in, const char *path, struct err *e)
{
	int fd = open_path(path, e);

	if (fd < 0)
		return -1;
	line_reader_init(in, fd, name_of(path), LINE_MAX_BYTES);
	return 0;
}

static void close_path(int fd)
{
	if (fd != STDIN_FILENO)
		close(fd); /* only read from */
}

void records_close(struct line_reader *in)
{
	close_path(in->fd);
	line_reader_fini(in);
}

static const char *temporary(void)
{
	const char *dir = getenv("TMPDIR");

	return dir && dir[0] ? dir : "/tmp";
}

/* A file that is gone when it is closed. */
static int open_nameless(struct err *e)
{
	struct buf path = { 0 };
	int fd;

	buf_fmt(&path, "%s/dossier-XXXXXX", temporary());
	buf_c(&path, '\0');
	fd = mkostemp(path.p, O_CLOEXEC);
	if (fd < 0)
		err_io(e, "make", str_z(path.p), errno);
	else if (unlink(path.p) < 0) {
		err_io(e, "remove", str_z(path.p), errno);
		close(fd); /* nothing was written */
		fd = -1;
	}
	buf_fini(&path);
	return fd;
}

static int copy(int from, struct str name, int to, struct err *e)
{
	static const size_t size = 1 << 16;
	char *p = mem_alloc(size);
	struct buf made = { 0 };
	ssize_t n;
	int rc = 0;

	buf_fmt(&made, "a copy in %s of what is read", temporary());
	while (rc == 0 && (n = read(from, p, size)) != 0) {
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			rc = err_io(e, "read", name, errno);
		else
			rc = fs_write_fd(to, buf_view(&made), str_n(p, (size_t)n), e);
	}
	buf_fini(&made);
	mem_free(p);
	return rc;
}

/* From now on read from a copy. */
static void keep(struct records_twice *t, struct str name, struct err *e)
{
	int fd = open_nameless(e);

	if (fd < 0)
		return;
	copy(t->fd, name, fd, e);
	close_path(t->fd);
	t->fd = fd;
	t->from = 0;
}

int records_open_twice(struct line_reader *in, const char *path,
		       struct records_twice *t, struct err *e)
{
	if (!t->open) {
		t->open = true;
		t->fd = open_path(path, &t->failed);
		t->from = t->fd < 0 ? 0 : lseek(t->fd, 0, SEEK_CUR);
		if (t->from < 0)
			keep(t, name_of(path), &t->failed);
	}
	if (t->failed.code) {
		*e = t->failed;
		return -1;
	}
	if (lseek(t->fd, t->from, SEEK_SET) < 0)
		return err_io(e, "read again", name_of(path), errno);
	line_reader_init(in, t->fd, name_of(path), LINE_MAX_BYTES);
	return 0;
}

void records_twice_close(struct records_twice *t)
{
	if (t->open && t->fd >= 0)
		close_path(t->fd);
	*t = (struct records_twice){ 0 };
}

int records_next(struct line_reader *in, struct str *line, struct err *e)
{
	int rc;

	do
		rc = line_reader_next(in, line, e);
	while (rc == 1 && str_trim(*line).len == 0);
	return rc;
}

void records_place(const struct line_reader *in, size_t line, struct err *e)
{
	err_file(e, in->name);
	e->line = line;
}
