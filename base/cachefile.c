/* cachefile.c - "dossier cache 1 PROGRAM SUM", then the lines; see cachefile.h. */
#include "base/cachefile.h"

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

static struct str sum_of(struct arena *a, struct str lines)
{
	struct hash h;

	hash_init(&h);
	hash_add(&h, lines);
	return digest(a, &h);
}

static struct str head_of(const struct cachefile *c, struct str sum)
{
	return arena_fmt(c->arena, "dossier cache 1 %.*s %.*s", STR_ARG(c->program),
			 STR_ARG(sum));
}

struct str cachefile_read(struct cachefile *c, const struct fs_root *root)
{
	struct str lines = { 0 }, head, sum;
	struct buf raw = { 0 };

	c->looked = fs_now();
	if (c->program.len && fs_root_stat(root, c->path, NULL, NULL) > 0 &&
	    fs_root_read(root, c->path, FILE_BYTES, &raw, NULL) == 0 &&
	    str_chr(buf_view(&raw), '\n') != STR_NPOS) {
		lines = arena_str(c->arena, buf_view(&raw));
		str_split(&lines, '\n', &head);
		sum = sum_of(c->arena, lines);
		if (str_eq(head, head_of(c, sum)))
			c->sum = sum;
		else
			lines = str_none();
	}
	buf_fini(&raw);
	return lines;
}

void cachefile_write(const struct cachefile *c, const struct fs_root *root,
		     struct str lines)
{
	struct str sum = sum_of(c->arena, lines);
	struct buf all = { 0 };

	if (!c->program.len || str_eq(sum, c->sum))
		return;
	buf_str(&all, head_of(c, sum));
	buf_c(&all, '\n');
	buf_str(&all, lines);
	if (fs_root_mkdirs(root, c->path, NULL) == 0 &&
	    fs_root_remove(root, c->path, NULL) == 0)
		(void)fs_root_create(root, c->path, buf_view(&all), NULL);
	buf_fini(&all);
}
