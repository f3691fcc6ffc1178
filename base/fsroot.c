/*
 * fsroot.c - files of a vault: nothing outside it is ever read or written.
 * A path is opened one component after the other with O_NOFOLLOW, so a symbolic
 * link that somebody put into the vault cannot lead a page elsewhere.
 */
#include "base/fsroot.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

enum { NAME_BYTES = 255 };

static int open_retry(int dir, const char *name, int flags, mode_t mode)
{
	int fd;

	do
		fd = openat(dir, name, flags | O_CLOEXEC | O_NOFOLLOW, mode);
	while (fd < 0 && errno == EINTR);
	return fd;
}

int fs_root_open(struct fs_root *r, const char *path, struct err *e)
{
	r->name = str_z(path);
	do
		r->fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	while (r->fd < 0 && errno == EINTR);
	if (r->fd < 0)
		return err_io(e, "open", r->name, errno);
	return 0;
}

void fs_root_close(struct fs_root *r)
{
	if (r->fd >= 0)
		close(r->fd); /* a folder opened for reading */
	r->fd = -1;
}

int fs_root_fail(const struct fs_root *r, struct err *e)
{
	struct buf b = { 0 };

	buf_fmt(&b, "%.*s/%s", STR_ARG(r->name), e->file);
	e->file[0] = '\0';
	err_file(e, buf_view(&b));
	buf_fini(&b);
	return -1;
}

static bool fits(struct str part)
{
	return part.len > 0 && part.len <= NAME_BYTES && !str_eq(part, STRL(".")) &&
	       !str_eq(part, STRL("..")) && str_chr(part, '\0') == STR_NPOS;
}

static int check(struct str path, struct err *e)
{
	struct str rest = path, part;

	if (path.len == 0)
		return err_at(e, ERR_IO, path, 0, 0, "empty path");
	while (str_split(&rest, '/', &part))
		if (!fits(part))
			return err_at(e, ERR_IO, path, 0, 0,
				      "not a path inside the folder");
	return 0;
}

static void leaf_name(struct str part, char *name)
{
	memcpy(name, part.p, part.len);
	name[part.len] = '\0';
}

/* Says why `name` in dir could not be opened: a link is told as such. */
static int refuse(int dir, const char *name, struct str path, int errnum, struct err *e)
{
	struct stat st;

	if ((errnum == ELOOP || errnum == ENOTDIR) &&
	    fstatat(dir, name, &st, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(st.st_mode))
		return err_at(e, ERR_IO, path, 0, 0, "symbolic link, not followed");
	return err_io(e, "open", path, errnum);
}

/*
 * Opens the folder `dir` below the root.  With make, missing folders are made.
 * Sets *missing (may be NULL) when a folder is not there.
 */
static int open_dir(const struct fs_root *r, struct str dir, bool make, bool *missing,
		    struct err *e)
{
	struct str rest = dir, part;
	int at = r->fd;

	if (dir.len == 0) {
		at = open_retry(r->fd, ".", O_RDONLY | O_DIRECTORY, 0);
		return at < 0 ? err_io(e, "open", r->name, errno) : at;
	}
	while (str_split(&rest, '/', &part)) {
		char name[NAME_BYTES + 1];
		int next = -1, errnum;

		leaf_name(part, name);
		if (make && mkdirat(at, name, 0777) < 0 && errno != EEXIST) {
			err_io(e, "make folder", dir, errno);
		} else {
			next = open_retry(at, name, O_RDONLY | O_DIRECTORY, 0);
			errnum = errno;
			if (next < 0 && missing)
				*missing = errnum == ENOENT;
			if (next < 0)
				refuse(at, name, dir, errnum, e);
		}
		if (at != r->fd)
			close(at);
		if (next < 0)
			return -1;
		at = next;
	}
	return at;
}

/* Opens the parent of path and copies its last component to name. */
static int open_parent(const struct fs_root *r, struct str path, bool make,
		       bool *missing, char name[NAME_BYTES + 1], struct err *e)
{
	struct str folder = str_folder(path);

	if (check(path, e) < 0)
		return -1;
	leaf_name(str_base(path), name);
	folder.len -= folder.len > 0; /* the slash */
	return open_dir(r, folder, make, missing, e);
}

int fs_root_dir(const struct fs_root *r, struct str path, struct err *e)
{
	if (path.len > 0 && check(path, e) < 0)
		return -1;
	return open_dir(r, path, false, NULL, e);
}

int fs_root_file(const struct fs_root *r, struct str path, struct err *e)
{
	char name[NAME_BYTES + 1];
	int dir = open_parent(r, path, false, NULL, name, e);
	struct stat st;
	int fd;

	if (dir < 0)
		return -1;
	/* Without O_NONBLOCK a FIFO of that name would stop the run. */
	fd = open_retry(dir, name, O_RDONLY | O_NONBLOCK, 0);
	if (fd < 0) {
		refuse(dir, name, path, errno, e);
	} else if (fstat(fd, &st) < 0 || !S_ISREG(st.st_mode)) {
		err_at(e, ERR_IO, path, 0, 0, "not a regular file");
		close(fd);
		fd = -1;
	}
	close(dir);
	return fd;
}

int fs_root_read(const struct fs_root *r, struct str path, size_t max, struct buf *out,
		 struct err *e)
{
	int fd = fs_root_file(r, path, e), rc;

	if (fd < 0)
		return -1;
	rc = fs_read_fd(fd, path, max, out, e);
	close(fd);
	return rc;
}

int fs_root_head(const struct fs_root *r, struct str path, size_t max, struct buf *out,
		 struct err *e)
{
	int fd = fs_root_file(r, path, e), rc = 0;
	size_t start = out->len;

	if (fd < 0)
		return -1;
	while (out->len - start < max) {
		size_t want = max - (out->len - start);
		ssize_t n = read(fd, buf_room(out, want), want);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			rc = err_io(e, "read", path, errno);
		if (n <= 0)
			break;
		out->len += (size_t)n;
	}
	close(fd);
	return rc;
}

int fs_root_stat(const struct fs_root *r, struct str path, struct fs_entry *st,
		 struct err *e)
{
	char name[NAME_BYTES + 1];
	bool missing = false;
	struct stat s;
	int dir = open_parent(r, path, false, &missing, name, e);
	int rc = 1;

	if (dir < 0)
		return missing ? 0 : -1;
	if (fstatat(dir, name, &s, AT_SYMLINK_NOFOLLOW) < 0)
		rc = errno == ENOENT ? 0 : err_io(e, "look at", path, errno);
	else if (S_ISLNK(s.st_mode))
		rc = err_at(e, ERR_IO, path, 0, 0, "symbolic link, not followed");
	else if (st)
		*st = (struct fs_entry){ .path = path,
					 .size = s.st_size,
					 .mtime = s.st_mtim.tv_sec,
					 .mtime_ns = s.st_mtim.tv_nsec,
					 .ino = s.st_ino,
					 .read_only = !(s.st_mode & 0222) };
	close(dir);
	return rc;
}

int fs_root_mkdirs(const struct fs_root *r, struct str path, struct err *e)
{
	char name[NAME_BYTES + 1];
	int dir = open_parent(r, path, true, NULL, name, e);

	if (dir < 0)
		return -1;
	close(dir);
	return 0;
}

int fs_root_new(const struct fs_root *r, struct str path, struct err *e)
{
	char name[NAME_BYTES + 1];
	int dir = open_parent(r, path, false, NULL, name, e), fd;

	if (dir < 0)
		return -1;
	fd = open_retry(dir, name, O_WRONLY | O_CREAT | O_EXCL, 0666);
	if (fd < 0)
		err_io(e, "create", path, errno);
	close(dir);
	return fd;
}

int fs_root_create(const struct fs_root *r, struct str path, struct str data,
		   struct err *e)
{
	int fd = fs_root_new(r, path, e), rc;

	if (fd < 0)
		return -1;
	rc = fs_write_fd(fd, path, data, e);
	if (rc < 0)
		close(fd); /* the first error is the one to tell */
	else
		rc = fs_close(fd, path, e);
	if (rc < 0)
		fs_root_remove(r, path, NULL);
	return rc;
}

int fs_root_rename(const struct fs_root *r, struct str from, struct str to,
		   struct err *e)
{
	char old[NAME_BYTES + 1], new[NAME_BYTES + 1];
	int source, target, rc = 0;

	source = open_parent(r, from, false, NULL, old, e);
	if (source < 0)
		return -1;
	target = open_parent(r, to, true, NULL, new, e);
	if (target < 0) {
		close(source);
		return -1;
	}
	if (renameat(source, old, target, new) < 0)
		rc = err_io(e, "rename to", to, errno);
	close(target);
	close(source);
	return rc;
}

int fs_root_remove(const struct fs_root *r, struct str path, struct err *e)
{
	char name[NAME_BYTES + 1];
	bool missing = false;
	int dir = open_parent(r, path, false, &missing, name, e);
	int rc = 0;

	if (dir < 0)
		return missing ? 0 : -1;
	if (unlinkat(dir, name, 0) < 0 && errno != ENOENT &&
	    (errno != EISDIR || unlinkat(dir, name, AT_REMOVEDIR) < 0))
		rc = err_io(e, "remove", path, errno);
	close(dir);
	return rc;
}

int fs_root_sync(const struct fs_root *r, struct err *e)
{
	if (syncfs(r->fd) < 0)
		return err_io(e, "sync", r->name, errno);
	return 0;
}
