/* readbefore.c - one line an export: "file<TAB>beside<TAB>id=note id=note ". */
#include "cli/readbefore.h"

#include "base/cachefile.h"
#include "base/map.h"
#include "cli/report.h"

struct line {
	struct str file, beside, gave;
};
VEC(lines, struct line);

struct read_before {
	const char *vault;
	struct arena arena;
	struct cachefile file;
	struct lines was, now;
	struct map by_file; /* file -> was */
	struct map is_now;  /* file -> now */
};

static void read_line(struct read_before *b, struct str text)
{
	struct line l;

	if (str_split(&text, '\t', &l.file) && str_split(&text, '\t', &l.beside)) {
		l.gave = text;
		map_set(&b->arena, &b->by_file, l.file, b->was.n);
		*VEC_ADD(&b->arena, &b->was) = l;
	}
}

struct read_before *read_before_open(const char *vault, size_t limit)
{
	struct read_before *b = mem_alloc(sizeof(*b));
	const char *program = report_program();
	struct fs_root root = { .fd = -1 };
	struct str text, line;
	struct err none;

	b->vault = vault;
	b->file = (struct cachefile){ .path = STRL(".dossier/cache/exports"),
				      .arena = &b->arena };
	if (program)
		b->file.program = arena_fmt(&b->arena, "%s.%zu", program, limit);
	if (fs_root_open(&root, vault, &none) == 0) {
		text = cachefile_read(&b->file, &root);
		VEC_RESERVE(&b->arena, &b->was, str_count(text, '\n'));
		map_reserve(&b->arena, &b->by_file, str_count(text, '\n'));
		while (str_line(&text, &line))
			read_line(b, line);
	}
	fs_root_close(&root);
	return b;
}

void read_before_free(struct read_before *b)
{
	if (!b)
		return;
	cachefile_fini(&b->file);
	arena_fini(&b->arena);
	mem_free(b);
}

bool read_before_is_empty(const struct read_before *b)
{
	return !b || b->was.n == 0;
}

static const struct line *find(const struct read_before *b, struct str file)
{
	size_t at = map_get(&b->by_file, file);

	return at == STR_NPOS ? NULL : &b->was.v[at];
}

bool read_before_is_talk(void *ctx, struct str file)
{
	return find(ctx, file) != NULL;
}

bool read_before_get(const struct read_before *b, const struct ingest_key *key,
		     struct str *gave)
{
	const struct line *l = find(b, key->file);

	if (!l || !str_eq(l->beside, key->beside))
		return false;
	*gave = l->gave;
	return true;
}

bool read_before_split(struct str *gave, struct str *id, struct str *note)
{
	struct str one;

	if (!str_split(gave, ' ', &one) || !one.len)
		return false;
	*note = one;
	str_split(note, '=', id);
	return true;
}

void read_before_put(struct read_before *b, const struct ingest_key *key,
		     struct str gave)
{
	size_t at;

	if (fs_is_racy(key->newest, b->file.looked))
		return;
	at = map_put(&b->arena, &b->is_now, arena_str(&b->arena, key->file), b->now.n);
	if (at == b->now.n)
		VEC_ADD(&b->arena, &b->now);
	b->now.v[at] = (struct line){ arena_str(&b->arena, key->file),
				      arena_str(&b->arena, key->beside),
				      arena_str(&b->arena, gave) };
}

void read_before_again(struct read_before *b, const struct ingest_key *key)
{
	const struct line *l = &b->was.v[map_get(&b->by_file, key->file)];

	map_set(&b->arena, &b->is_now, l->file, b->now.n);
	*VEC_ADD(&b->arena, &b->now) = *l;
}

void read_before_keep(struct read_before *b)
{
	struct fs_root root = { .fd = -1 };
	struct buf text = { 0 };
	struct str lines;
	struct err none;

	for (size_t i = 0; i < b->now.n; i++) {
		buf_str(&text, b->now.v[i].file);
		buf_c(&text, '\t');
		buf_str(&text, b->now.v[i].beside);
		buf_c(&text, '\t');
		buf_str(&text, b->now.v[i].gave);
		buf_c(&text, '\n');
	}
	lines = buf_view(&text);
	if (fs_root_open(&root, b->vault, &none) == 0)
		cachefile_write(&b->file, &root, &lines, 1);
	fs_root_close(&root);
	buf_fini(&text);
}
