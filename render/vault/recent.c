/*
 * recent.c - see recent.h.  One line a page: "<seconds> <nanoseconds> <size> <inode>
 * <tab> path".
 */
#include "render/vault/recent.h"

#include <inttypes.h>

#include "base/ascii.h"
#define WRITTEN STRL(".dossier/cache/written")
enum { WRITTEN_BYTES = 64 << 20 };

static bool is_young(const struct recent *x, int64_t mtime)
{
	return x->now && mtime > x->now - RECENT_SECONDS &&
	       mtime < x->now + RECENT_SECONDS;
}

/* Digits up to a blank; false when there are none. */
static bool number(struct str *s, uint64_t *n)
{
	struct str part;

	*n = 0;
	if (!str_split(s, ' ', &part) || part.len == 0 || part.len > 20)
		return false;
	for (size_t i = 0; i < part.len; i++) {
		if (!ascii_is_digit(part.p[i]))
			return false;
		*n = *n * 10 + (uint64_t)(part.p[i] - '0');
	}
	return true;
}

static void read_line(struct arena *a, struct recent *x, struct str line)
{
	struct fs_entry st = { 0 };
	struct str fields;
	uint64_t n[4];

	if (!str_split(&line, '\t', &fields))
		return;
	for (int i = 0; i < 4; i++)
		if (!number(&fields, &n[i]))
			return;
	st.path = line;
	st.mtime = (int64_t)n[0];
	st.mtime_ns = (int64_t)n[1];
	st.size = (int64_t)n[2];
	st.ino = n[3];
	map_set(a, &x->by_path, st.path, x->v.n);
	*VEC_ADD(a, &x->v) = st;
}

void recent_read(struct arena *a, struct recent *x, const struct fs_root *vault,
		 int64_t now)
{
	struct buf text = { 0 };
	struct str rest, line;

	*x = (struct recent){ .now = now };
	if (fs_root_read(vault, WRITTEN, WRITTEN_BYTES, &text, NULL) == 0) {
		rest = arena_str(a, buf_view(&text));
		while (str_line(&rest, &line))
			read_line(a, x, line);
	}
	buf_fini(&text);
}

static bool is_ours(const struct recent *x, const struct fs_entry *st)
{
	size_t at = map_get(&x->by_path, st->path);

	return at != STR_NPOS && fs_same(&x->v.v[at], st);
}

bool recent_is(const struct recent *x, const struct fs_entry *st)
{
	return is_young(x, st->mtime) && !is_ours(x, st);
}

static void put_entry(struct buf *out, const struct fs_entry *st)
{
	buf_fmt(out, "%" PRId64 " %" PRId64 " %" PRId64 " %" PRIu64 "\t", st->mtime,
		st->mtime_ns, st->size, st->ino);
	buf_str(out, st->path);
	buf_c(out, '\n');
}

/* Nobody told what time it is (--now): what runs before wrote may be young still. */
void recent_write(struct arena *a, const struct recent *x, const struct fs_root *vault,
		  const struct batch_files *files)
{
	struct map now = { 0 };
	struct buf out = { 0 };
	struct fs_entry st;
	struct err none;

	for (size_t i = 0; i < files->n; i++) {
		const struct batch_file *f = &files->v[i];

		if (f->failed || f->removes || str_starts(f->path, STRL(".dossier/")) ||
		    fs_root_stat(vault, f->path, &st, NULL) <= 0)
			continue;
		map_put(a, &now, f->path, i);
		put_entry(&out, &st);
	}
	for (size_t i = 0; i < x->v.n && out.len; i++)
		if (map_get(&now, x->v.v[i].path) == STR_NPOS &&
		    (!x->now || is_young(x, x->v.v[i].mtime)) &&
		    fs_root_stat(vault, x->v.v[i].path, NULL, NULL) > 0)
			put_entry(&out, &x->v.v[i]);
	if (out.len && fs_root_mkdirs(vault, WRITTEN, &none) == 0 &&
	    fs_root_remove(vault, WRITTEN, &none) == 0 &&
	    fs_root_create(vault, WRITTEN, buf_view(&out), &none) < 0) {
		/* A cache. */
	}
	buf_fini(&out);
}
