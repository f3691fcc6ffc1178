/* columns.c - see columns.h. */
#include "render/vault/merge/columns.h"

enum { COLUMNS_MAX = 16 };

static size_t cells_of(struct str row, struct str cells[COLUMNS_MAX])
{
	size_t n = 0;

	while (n < COLUMNS_MAX && md_cell(&row, &cells[n]))
		n++;
	return n;
}

/*
 * Of each column now the one it was, or NOWHERE when it is new.  False when none is new
 * or one of before is missing: then nothing can be told.
 */
static bool columns_were(struct str now, struct str before, size_t was[COLUMNS_MAX],
			 size_t *n)
{
	struct str heads[COLUMNS_MAX], old[COLUMNS_MAX];
	size_t n_old = cells_of(before, old), found = 0;

	*n = cells_of(now, heads);
	for (size_t i = 0; i < *n; i++) {
		was[i] = NOWHERE;
		if (found < n_old && str_ieq(heads[i], old[found]))
			was[i] = found++;
	}
	return found == n_old && found < *n;
}

void columns_widen(struct plan *p, size_t f)
{
	size_t o = p->f[f].match, was[COLUMNS_MAX], n;
	const struct unit *head = &p->old.units.v[o];
	size_t next = head->end;

	if (p->old.lines.v[head->line].md.quoted ||
	    !columns_were(p->fresh.units.v[f].text, head->text, was, &n))
		return;
	for (o++; o < p->old.units.n && p->old.units.v[o].line == next; o++) {
		const struct unit *w = &p->old.units.v[o];
		struct str cells[COLUMNS_MAX];
		struct buf b = { 0 };
		size_t had = cells_of(w->text, cells);

		if (w->kind != UNIT_ROW)
			break;
		next = w->end;
		if (p->o[o].claimed != NOWHERE || p->o[o].gone)
			continue;
		for (size_t i = 0; i < n; i++) {
			bool told = was[i] != NOWHERE && was[i] < had;

			buf_z(&b, "| ");
			buf_str(&b, told ? cells[was[i]] : str_none());
			buf_z(&b, told ? " " : "");
		}
		buf_z(&b, "|\n");
		p->update[w->line] = arena_take(p->a, &b);
	}
}
