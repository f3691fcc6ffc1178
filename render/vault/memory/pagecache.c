/*
 * pagecache.c - see pagecache.h.  "dossier pages 1 PROGRAM SUM", then one line a page,
 * by key: "key<TAB>settled<TAB>id<TAB>type<TAB>boxes", '-' for what is not known.
 */
#include "render/vault/memory/pagecache.h"

#include <stdlib.h>

#define FILE_PATH STRL(".dossier/cache/pages")
enum { FILE_BYTES = 256 << 20, FIELDS = 5 };

static struct str digest(struct arena *a, struct hash *h)
{
	unsigned char d[PAGECACHE_DIGEST / 2];
	struct buf b = { 0 };
	struct str out;

	hash_end(h, d, sizeof(d));
	for (size_t i = 0; i < sizeof(d); i++)
		buf_fmt(&b, "%02x", d[i]);
	out = arena_str(a, buf_view(&b));
	buf_fini(&b);
	return out;
}

static struct str key_of(struct arena *a, const struct fs_entry *st)
{
	struct fs_entry one = *st;
	struct fs_entries v = { &one, 1, 1 };
	int64_t newest = 0;
	struct hash h;

	hash_init(&h);
	fs_digest(&h, &v, &newest);
	return digest(a, &h);
}

static struct str sum_of(struct arena *a, struct str lines)
{
	struct hash h;

	hash_init(&h);
	hash_add(&h, lines);
	return digest(a, &h);
}

static struct str head_of(struct pagecache *c, struct str sum)
{
	return arena_fmt(&c->arena, "dossier pages 1 %.*s %.*s\n", STR_ARG(c->program),
			 STR_ARG(sum));
}

/* The sum vouches that each line is whole. */
static void read_line(struct pagecache *c, struct str line)
{
	struct str f[FIELDS];

	for (size_t i = 0; i < FIELDS; i++)
		if (!str_split(&line, '\t', &f[i]))
			return;
	for (size_t i = 0; i < FIELDS; i++)
		if (str_eq(f[i], STRL("-")))
			f[i] = str_none();
	*VEC_ADD(&c->arena, &c->was) = (struct page_known){
		.key = f[0], .settled = f[1], .id = f[2], .type = f[3], .boxes = f[4]
	};
}

void pagecache_read(struct pagecache *c, const struct fs_root *vault,
		    const char *program)
{
	struct str text, head = { 0 }, line, want;
	struct buf raw = { 0 };
	struct err none;

	c->program = str_z(program);
	c->looked = fs_now();
	if (!c->program.len || fs_root_stat(vault, FILE_PATH, NULL, &none) <= 0)
		return;
	if (fs_root_read(vault, FILE_PATH, FILE_BYTES, &raw, &none) == 0) {
		text = arena_str(&c->arena, buf_view(&raw));
		str_line(&text, &head);
		want = sum_of(&c->arena, text);
		if (str_eq(str_trim(head_of(c, want)), head)) {
			c->sum = want;
			VEC_RESERVE(&c->arena, &c->was, str_count(text, '\n'));
			while (str_line(&text, &line))
				read_line(c, line);
		}
	}
	buf_fini(&raw);
}

void pagecache_fini(struct pagecache *c)
{
	arena_fini(&c->arena);
	*c = (struct pagecache){ 0 };
}

static int by_key(const void *x, const void *y)
{
	const struct page_known *a = x, *b = y;

	return str_cmp(a->key, b->key);
}

const struct page_known *pagecache_get(const struct pagecache *c, struct arena *a,
				       const struct fs_entry *st)
{
	struct page_known k = { 0 };

	if (c->was.n == 0)
		return NULL;
	k.key = key_of(a, st);
	return bsearch(&k, c->was.v, c->was.n, sizeof(k), by_key);
}

void pagecache_put(struct pagecache *c, const struct fs_entry *st,
		   struct page_known page)
{
	if (fs_is_racy(fs_changed(st), c->looked))
		return;
	page.key = key_of(&c->arena, st);
	*VEC_ADD(&c->arena, &c->now) = page;
}

static void put_field(struct buf *out, struct str s, char end)
{
	if (s.p)
		buf_str(out, s);
	else
		buf_c(out, '-');
	buf_c(out, end);
}

void pagecache_write(struct pagecache *c, const struct fs_root *vault)
{
	struct buf lines = { 0 }, all = { 0 };
	struct err none;
	struct str sum;

	if (c->now.n)
		qsort(c->now.v, c->now.n, sizeof(*c->now.v), by_key);
	for (size_t i = 0; i < c->now.n; i++) {
		const struct page_known *k = &c->now.v[i];

		put_field(&lines, k->key, '\t');
		put_field(&lines, k->settled, '\t');
		put_field(&lines, k->id, '\t');
		put_field(&lines, k->type, '\t');
		put_field(&lines, k->boxes, '\n');
	}
	sum = sum_of(&c->arena, buf_view(&lines));
	if (c->program.len && !str_eq(sum, c->sum)) {
		buf_str(&all, head_of(c, sum));
		buf_str(&all, buf_view(&lines));
		if (fs_root_mkdirs(vault, FILE_PATH, &none) == 0 &&
		    fs_root_remove(vault, FILE_PATH, &none) == 0 &&
		    fs_root_create(vault, FILE_PATH, buf_view(&all), &none) < 0) {
			/* A cache. */
		}
	}
	buf_fini(&all);
	buf_fini(&lines);
}
