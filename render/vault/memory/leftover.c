/* leftover.c - pages that still tell of what was forgotten. */
#include "render/vault/memory/forget.h"
#include "render/vault/merge/standing.h"
#include "render/vault/merge/token.h"
#include "render/vault/review/entity.h"

static bool links_to(struct arena *a, struct str path, struct str text,
		     const struct job *gone)
{
	struct str from = str_without(gone->entity->path, STRL(".md"));
	struct relink to = { .from = from, .unique = true, .to = from };
	struct buf out = { 0 };
	bool any = gone->removes && entity_relink(a, path, text, &to, &out);

	buf_fini(&out);
	return any;
}

/* Was a page made from meetings that no record tells of?  known: their tokens. */
static bool lacks_records(struct arena *a, const struct map *known, struct str text)
{
	struct standing s = { 0 };
	struct err ignored;

	if (standing_read(a, text, &s, &ignored) < 0)
		return false;
	for (size_t i = 0; i < s.ledger.sources.n; i++)
		if (map_get(known, s.ledger.sources.v[i]) == STR_NPOS)
			return true;
	return false;
}

void forget_left(const struct render *r, const struct pages *p, struct arena *a,
		 struct diag d)
{
	struct map known = { 0 };

	for (size_t i = 0; i < r->store.all.n; i++)
		map_put(a, &known, token_source(a, r->store.all.v[i].record->id), i);
	for (size_t i = 0; i < r->index.pages.n; i++) {
		struct str path = r->index.pages.v[i].path, text;
		bool any = false;

		if (index_text(a, &r->root, path, &text, &(struct err){ 0 }) < 0)
			continue; /* it went */
		for (size_t k = 0; k < p->n && !any; k++)
			any = links_to(a, path, text, &p->jobs[k]);
		if (any)
			diag_at(d, ERR_CONF, path, 0, 0,
				"links to a page that was forgotten: what you wrote or "
				"moved there stays");
		else if (scrub_says(&r->forget.person, text) &&
			 lacks_records(a, &known, text))
			diag_at(d, ERR_CONF, path, 0, 0,
				"still names who was forgotten, by meetings whose "
				"records are lost: run dossier over their exports, "
				"and delete what is left then");
	}
}
