/* takeback.c - see takeback.h. */
#include "render/vault/merge/takeback.h"

#include "base/hash.h"
#include "render/vault/merge/props.h"
#include "render/vault/merge/standing.h"
#include "render/vault/merge/token.h"

void takeback_add(struct arena *a, struct takeback *t, const struct record *r)
{
	*VEC_ADD(a, &t->records) = r->id;
	for (size_t i = 0; i < r->items.n; i++) {
		const struct item *it = &r->items.v[i];

		for (size_t k = 0; k < it->evidence.n; k++)
			*VEC_ADD(a, &t->tokens) =
			    token_evidence(a, r->id, it->evidence.v[k].quote);
	}
}

void takeback_quotes(struct arena *a, struct takeback *t, struct str record_id,
		     const struct strs *quotes)
{
	for (size_t i = 0; i < quotes->n; i++)
		*VEC_ADD(a, &t->tokens) = token_evidence(a, record_id, quotes->v[i]);
}

static void put(struct arena *a, struct map *to, struct hash *h, struct str token)
{
	map_put(a, to, token, 1);
	hash_add(h, token);
}

const struct page_told *page_told_new(struct arena *a, const struct strs *records,
				      const struct strs *tokens, bool for_good)
{
	struct page_told *g = arena_new(a, struct page_told);
	struct hash h;

	g->for_good = for_good;
	hash_init(&h);
	for (size_t i = 0; i < records->n; i++)
		put(a, &g->sources, &h, token_source(a, records->v[i]));
	for (size_t i = 0; i < tokens->n; i++)
		put(a, &g->evidence, &h, token_bare(tokens->v[i]));
	hash_end_hex(&h, g->digest, sizeof(g->digest) - 1);
	return records->n + tokens->n ? g : NULL;
}

void takeback_end(struct arena *a, struct takeback *t)
{
	t->gone = page_told_new(a, &t->records, &t->tokens, t->for_good);
}

bool takeback_touches(struct arena *a, const struct takeback *t, struct str id,
		      struct str page)
{
	struct standing s = { 0 };
	struct err ignored;

	if (strs_has(&t->pages, id))
		return true;
	/* A page that cannot be read is named by the merge. */
	if (standing_read(a, page, &s, &ignored) < 0)
		return true;
	for (size_t i = 0; i < s.ledger.sources.n && t->gone; i++)
		if (map_get(&t->gone->sources, s.ledger.sources.v[i]) != STR_NPOS)
			return true;
	return false;
}

static bool has_own_props(struct arena *a, const struct standing *s)
{
	const struct ynode *root = NULL;
	struct err ignored;

	return props_read(a, s, &root, &ignored) == 0 && props_all_ours(a, s, root);
}

bool takeback_is_bare(struct arena *a, struct str page)
{
	struct standing s = { 0 };
	struct err ignored;

	if (standing_read(a, page, &s, &ignored) < 0 || !s.ledger.found)
		return false;
	for (size_t i = s.front; i < s.lines.n; i++) {
		const struct standing_line *l = &s.lines.v[i];

		if (l->ledger || l->md.kind == MD_BLANK)
			continue;
		if (s.sections.v[l->section].heading != i ||
		    !strs_has(&s.ledger.headings, s.sections.v[l->section].token))
			return false;
	}
	return has_own_props(a, &s);
}
