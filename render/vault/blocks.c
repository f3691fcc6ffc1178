/* blocks.c - see blocks.h. */
#include "render/vault/blocks.h"

#include "base/ascii.h"
#include "base/map.h"
#include "render/vault/index.h"

struct reading {
	struct arena *a;
	const struct fs_root *vault;
	struct map *ids; /* by meeting: what stands on its page */
	bool *read;
};

static bool is_id(char c)
{
	return ascii_is_digit(c) || ascii_is_lower(c) || c == '-';
}

/* " ^i-52c1" at the ends of lines. */
static void read_ids(struct arena *a, struct str page, struct map *ids)
{
	struct str line;

	while (str_line(&page, &line)) {
		size_t at;

		line = str_rtrim(line);
		at = line.len;
		while (at > 0 && is_id(line.p[at - 1]))
			at--;
		if (at > 1 && at < line.len && line.p[at - 1] == '^' &&
		    line.p[at - 2] == ' ')
			map_put(a, ids, arena_str(a, str_from(line, at)), 1);
	}
}

struct str blocks_now(const struct resolved *w, struct str id)
{
	size_t at = w->moved.n ? map_get(&w->moved_from, id) : STR_NPOS;

	return at == STR_NPOS ? id : w->moved.v[at].to;
}

struct str blocks_led_on(struct arena *a, const struct resolved *w, struct str page)
{
	struct buf b = { 0 };
	size_t done = 0, at = w->moved.n ? 0 : STR_NPOS;

	while (at != STR_NPOS && (at = str_find(page, STRL("^i-"), at)) != STR_NPOS) {
		size_t end = ++at;
		struct str id;

		while (end < page.len && is_id(page.p[end]))
			end++;
		id = str_sub(page, at, end);
		if (map_get(&w->moved_from, id) == STR_NPOS)
			continue;
		buf_str(&b, str_sub(page, done, at));
		buf_str(&b, blocks_now(w, id));
		done = at = end;
	}
	if (!done)
		return page;
	buf_str(&b, str_from(page, done));
	return arena_take(a, &b);
}

static const struct map *ids_of(struct reading *r, const struct meeting *m)
{
	struct buf text = { 0 };
	struct err bad = { 0 };
	size_t at = m->e.at;

	if (r->read[at])
		return &r->ids[at];
	r->read[at] = true;
	/* The merge reads it again and says what is wrong with it. */
	if (m->e.exists &&
	    fs_root_read(r->vault, m->e.path, PAGE_BYTES, &text, &bad) == 0)
		read_ids(r->a, buf_view(&text), &r->ids[at]);
	buf_fini(&text);
	return &r->ids[at];
}

/* Has the entry another block on the page of this support's meeting? */
static bool in_doubt(const struct entry *e, const struct support *s)
{
	for (size_t i = 0; i < e->supports.n; i++)
		if (e->supports.v[i].meeting == s->meeting &&
		    !str_eq(e->supports.v[i].item->id, s->item->id))
			return true;
	return false;
}

void blocks_read(struct arena *a, const struct fs_root *vault, struct resolved *w)
{
	struct reading r = { .a = a, .vault = vault };

	r.ids = arena_array(a, r.ids, w->meetings.n);
	r.read = arena_array(a, r.read, w->meetings.n);
	for (size_t i = 0; i < w->entries.n; i++) {
		const struct entry *e = &w->entries.v[i];

		for (size_t k = 0; k < e->supports.n; k++) {
			const struct support *s = &e->supports.v[k];

			if (in_doubt(e, s) &&
			    map_get(ids_of(&r, s->meeting), s->item->id) != STR_NPOS)
				map_put(a, &w->standing, s->item->id, i);
		}
	}
}
