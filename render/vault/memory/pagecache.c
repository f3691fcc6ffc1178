/*
 * pagecache.c - see pagecache.h.  One line a page:
 * "key<TAB>settled<TAB>id<TAB>type<TAB>boxes", '-' for what is not known.
 */
#include "render/vault/memory/pagecache.h"

enum { FIELDS = 5 };

static struct str key_of(struct arena *a, const struct fs_entry *st)
{
	struct fs_entry one = *st;

	return cachefile_key(a, &(struct fs_entries){ &one, 1, 1 });
}

/* The sum of the file vouches that each line is whole. */
static void read_line(struct pagecache *c, struct str line)
{
	struct str f[FIELDS];

	for (size_t i = 0; i < FIELDS; i++)
		if (!str_split(&line, '\t', &f[i]))
			return;
	for (size_t i = 0; i < FIELDS; i++)
		if (str_eq(f[i], STRL("-")))
			f[i] = str_none();
	map_set(&c->arena, &c->by_key, f[0], c->was.n);
	*VEC_ADD(&c->arena, &c->was) = (struct page_known){
		.key = f[0], .settled = f[1], .id = f[2], .type = f[3], .boxes = f[4]
	};
}

void pagecache_read(struct pagecache *c, const struct fs_root *vault,
		    const char *program)
{
	struct str lines, line;

	c->file = (struct cachefile){ .path = STRL(".dossier/cache/pages"),
				      .program = str_z(program),
				      .arena = &c->arena };
	lines = cachefile_read(&c->file, vault);
	VEC_RESERVE(&c->arena, &c->was, str_count(lines, '\n'));
	map_reserve(&c->arena, &c->by_key, str_count(lines, '\n'));
	while (str_line(&lines, &line))
		read_line(c, line);
}

void pagecache_fini(struct pagecache *c)
{
	cachefile_fini(&c->file);
	buf_fini(&c->now);
	buf_fini(&c->wrote);
	arena_fini(&c->key);
	arena_fini(&c->arena);
	*c = (struct pagecache){ 0 };
}

const struct page_known *pagecache_get(const struct pagecache *c, struct arena *a,
				       const struct fs_entry *st)
{
	size_t at = c->was.n ? map_get(&c->by_key, key_of(a, st)) : STR_NPOS;

	return at == STR_NPOS ? NULL : &c->was.v[at];
}

static void put_field(struct buf *out, struct str s, char end)
{
	if (s.p)
		buf_str(out, s);
	else
		buf_c(out, '-');
	buf_c(out, end);
}

static void put(struct pagecache *c, struct buf *out, const struct fs_entry *st,
		const struct page_known *k)
{
	arena_reset(&c->key);
	put_field(out, k->key.len ? k->key : key_of(&c->key, st), '\t');
	put_field(out, k->settled, '\t');
	put_field(out, k->id, '\t');
	put_field(out, k->type, '\t');
	put_field(out, k->boxes, '\n');
}

void pagecache_put(struct pagecache *c, const struct fs_entry *st,
		   struct page_known page)
{
	if (!cachefile_doubts(&c->file, st))
		put(c, &c->now, st, &page);
}

void pagecache_wrote(struct pagecache *c, const struct fs_entry *st,
		     struct page_known page)
{
	if (fs_changed(st) > c->newest)
		c->newest = fs_changed(st);
	put(c, &c->wrote, st, &page);
}

void pagecache_write(struct pagecache *c, const struct fs_root *vault)
{
	bool sure = !fs_is_racy(c->newest, fs_now());
	const struct str lines[] = { buf_view(&c->now),
				     sure ? buf_view(&c->wrote) : str_none() };

	if (c->file.arena)
		cachefile_write(&c->file, vault, lines, 2);
}
