/*
 * copies.c - see copies.h.
 *
 * An export is known by its words alone, wherever it lies and whatever it is called. So
 * notes with the words of last week's are last week's, which nobody may have meant.
 */
#include "render/vault/copies.h"

void copies_add(struct arena *a, struct copies *list, const struct record *r)
{
	if (r->date.len && !str_eq(r->date_from, STRL("mtime")))
		*VEC_ADD(a, list) =
		    (struct copy){ arena_str(a, r->id), arena_str(a, r->source.path),
				   arena_str(a, r->date) };
}

static int by_path(const void *x, const void *y)
{
	const struct copy *a = x, *b = y;
	int c = str_cmp(a->path, b->path);

	return c ? c : str_cmp(a->date, b->date);
}

void copies_tell(struct copies *list,
		 const struct record *(*kept)(const void *ctx, struct str id),
		 const void *ctx, struct diag d)
{
	VEC_SORT(list, by_path);
	for (size_t i = 0; i < list->n; i++) {
		const struct copy *c = &list->v[i];
		const struct record *r = kept(ctx, c->id);

		if (!r || str_eq(r->source.path, c->path) || str_eq(r->date, c->date) ||
		    str_eq(r->date_from, STRL("mtime")))
			continue;
		diag_at(d, ERR_CONFLICT, c->path, 0, 0,
			"no meeting of %.*s: word for word %.*s of %.*s",
			STR_ARG(c->date), STR_ARG(r->source.path), STR_ARG(r->date));
	}
}
