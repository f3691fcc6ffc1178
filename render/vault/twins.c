/* twins.c - see twins.h. */
#include "render/vault/twins.h"

/* Accounts, people and meetings: nothing links to Review.md. */
static bool is_twin(const struct index_page *p)
{
	return p->twin && p->id.len > 1 && p->id.p[1] == '-';
}

/* Link targets of all twins, as dossier writes them -> page.  Returns how many ids. */
static size_t targets_of(struct arena *a, const struct index *x, struct map *targets)
{
	struct map ids = { 0 };

	for (size_t i = 0; i < x->pages.n; i++)
		if (is_twin(&x->pages.v[i])) {
			map_put(a, targets,
				str_without(x->pages.v[i].path, STRL(".md")), i);
			map_put(a, &ids, x->pages.v[i].id, i);
		}
	return ids.n;
}

/* A link of dossier's has its whole path, and text or a block behind it. */
static struct str link_target(struct str s)
{
	size_t n = 0;

	while (n < s.len && !strchr("|#\\]\n", s.p[n]))
		n++;
	return n < s.len && s.p[n] != ']' && s.p[n] != '\n' ? str_head(s, n)
							    : str_none();
}

static void look_in(struct index *x, const struct map *targets, struct str text)
{
	size_t at = 0;

	while ((at = str_find(text, STRL("[["), at)) != STR_NPOS) {
		struct str target = link_target(str_from(text, at += 2));
		size_t page = target.len ? map_get(targets, target) : STR_NPOS;

		if (page != STR_NPOS)
			map_put(&x->arena, &x->linked, x->pages.v[page].id, page);
	}
}

void twins_find(struct index *x, const struct fs_root *root)
{
	struct map targets = { 0 };
	struct arena a = { 0 };
	struct buf text = { 0 };
	size_t n = targets_of(&a, x, &targets);

	for (size_t i = 0; i < x->pages.n && x->linked.n < n; i++) {
		struct err bad = { 0 };

		if (x->pages.v[i].twin || !x->pages.v[i].id.len)
			continue;
		text.len = 0;
		/* The merge reads it again and says what is wrong with it. */
		if (fs_root_read(root, x->pages.v[i].path, PAGE_BYTES, &text, &bad) ==
		    0)
			look_in(x, &targets, buf_view(&text));
	}
	buf_fini(&text);
	arena_fini(&a);
}
