/* cachefile.c - "dossier cache 1 PROGRAM SUM", then the lines; see cachefile.h. */
#include "base/cachefile.h"

#include "base/checksum.h"

enum { FILE_BYTES = 256 << 20, DIGEST_DIGITS = 32 };

static struct str digest(struct arena *a, struct hash *h)
{
	char hex[HASH_HEX];

	hash_end_hex(h, hex, DIGEST_DIGITS);
	return arena_str(a, str_z(hex));
}

struct str cachefile_key(struct arena *a, const struct fs_entries *files)
{
	int64_t newest = 0;
	struct hash h;

	hash_init(&h);
	fs_digest(&h, files, &newest);
	return digest(a, &h);
}

bool cachefile_doubts(const struct cachefile *c, const struct fs_entry *file)
{
	return fs_is_racy(fs_changed(file), c->looked);
}

static struct str sum_of(struct arena *a, const struct str *parts, size_t n)
{
	char hex[CHECKSUM_HEX];
	struct checksum sum;

	checksum_init(&sum);
	for (size_t i = 0; i < n; i++)
		checksum_add(&sum, parts[i]);
	checksum_end_hex(&sum, hex);
	return arena_str(a, str_z(hex));
}

static struct str head_of(const struct cachefile *c, struct str sum)
{
	return arena_fmt(c->arena, "dossier cache 1 %.*s %.*s", STR_ARG(c->program),
			 STR_ARG(sum));
}

struct str cachefile_read(struct cachefile *c, const struct fs_root *root)
{
	struct str lines = { 0 }, head, sum;

	c->looked = fs_now();
	if (c->program.len &&
	    fs_root_read(root, c->path, FILE_BYTES, &c->raw, NULL) == 0 &&
	    str_chr(buf_view(&c->raw), '\n') != STR_NPOS) {
		lines = buf_view(&c->raw);
		str_split(&lines, '\n', &head);
		sum = sum_of(c->arena, &lines, 1);
		if (str_eq(head, head_of(c, sum)))
			c->sum = sum;
		else
			lines = str_none();
	}
	return lines;
}

void cachefile_fini(struct cachefile *c)
{
	buf_fini(&c->raw);
}

static int write_parts(const struct cachefile *c, int fd, struct str sum,
		       const struct str *parts, size_t n)
{
	struct str head = ARENA_CAT(c->arena, head_of(c, sum), STRL("\n"));
	int rc = fs_write_fd(fd, c->path, head, NULL);

	for (size_t i = 0; i < n && rc == 0; i++)
		rc = fs_write_fd(fd, c->path, parts[i], NULL);
	return fs_close(fd, c->path, NULL) < 0 ? -1 : rc;
}

void cachefile_write(const struct cachefile *c, const struct fs_root *root,
		     const struct str *parts, size_t n)
{
	struct str sum = sum_of(c->arena, parts, n);
	int fd;

	if (!c->program.len || str_eq(sum, c->sum))
		return;
	if (fs_root_mkdirs(root, c->path, NULL) < 0 ||
	    fs_root_remove(root, c->path, NULL) < 0)
		return;
	fd = fs_root_new(root, c->path, NULL);
	if (fd >= 0 && write_parts(c, fd, sum, parts, n) < 0)
		(void)fs_root_remove(root, c->path, NULL);
}
