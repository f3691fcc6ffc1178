/* taken.c - see taken.h. */
#include "render/vault/merge/taken.h"

#include "render/vault/merge/props.h"

/* Headings of ours that do not stand. */
static void add_headings(struct arena *a, const struct standing *s, struct ledger *to)
{
	for (size_t i = 0; i < s->ledger.headings.n; i++) {
		struct str token = s->ledger.headings.v[i];
		bool stands = false;

		for (size_t k = 1; k < s->sections.n && !stands; k++)
			stands =
			    str_eq(s->sections.v[k].token, token) ||
			    ledger_renamed(&s->ledger, token, s->sections.v[k].token);
		if (!stands)
			strs_add(a, &to->headings, token);
	}
}

struct str taken_ledger(struct arena *a, struct str page)
{
	const struct ynode *root = NULL;
	struct ledger taken = { 0 };
	struct standing s = { 0 };
	struct buf b = { 0 };
	struct err ignored;

	if (standing_read(a, page, &s, &ignored) < 0 ||
	    props_read(a, &s, &root, &ignored) < 0)
		return str_none();
	/* No line stands on it: those that the ledger tells of are gone by a person. */
	taken.lines = s.ledger.lines;
	taken.wordings = s.ledger.wordings;
	for (size_t i = 0; i < s.ledger.shown.n; i++)
		VEC_ADD(a, &taken.shown)->token = s.ledger.shown.v[i].token;
	add_headings(a, &s, &taken);
	props_taken(a, &s, root, &taken);
	if (taken.lines.n + taken.wordings.n + taken.shown.n + taken.headings.n +
		taken.props.n ==
	    0)
		return str_none();
	ledger_write(a, &taken, &b);
	return arena_take(a, &b);
}

static bool is_taken(struct arena *a, const struct ledger *l, const struct page_prop *p,
		     struct str value)
{
	if (str_eq(p->key, STRL("dossier_id")))
		return false;
	return ledger_has_prop(l, ledgerprop_key(a, p->key),
			       p->list ? ledgerprop_value(a, value) : str_none());
}

/* The fresh properties but those that a person took off. */
static struct page_props props_left(struct arena *a, const struct page_props *fresh,
				    const struct ledger *l)
{
	struct page_props left = { 0 };

	for (size_t i = 0; i < fresh->n; i++) {
		struct page_prop p = fresh->v[i];

		p.values = (struct strs){ 0 };
		for (size_t k = 0; k < fresh->v[i].values.n; k++)
			if (!is_taken(a, l, &p, fresh->v[i].values.v[k]))
				*VEC_ADD(a, &p.values) = fresh->v[i].values.v[k];
		if (p.values.n)
			*VEC_ADD(a, &left) = p;
	}
	return left;
}

static void put_front(struct arena *a, const struct page *fresh, struct ledger *l,
		      struct buf *out)
{
	struct page begun = { .props = props_left(a, &fresh->props, l) };

	page_front(out, &begun.props);
	props_record(a, &begun, l);
	if (fresh->entity)
		ledger_add_prop(a, l, LEDGER_MADE,
				ledgerprop_value(a, fresh->entity->id));
}

/* A page that stands without its title does not get one from the merge. */
static void put_title(struct arena *a, const struct page *fresh, struct ledger *l,
		      struct buf *out)
{
	struct standing s = { 0 };
	struct err ignored;
	struct str title;
	size_t i = 0;

	while (i < fresh->lines.n && !str_starts(fresh->lines.v[i].text, STRL("# ")))
		i++;
	if (i == fresh->lines.n)
		return;
	title = ARENA_CAT(a, fresh->lines.v[i].text, STRL("\n"));
	if (standing_read(a, title, &s, &ignored) < 0 || s.sections.n < 2 ||
	    strs_has(&l->headings, s.sections.v[1].token))
		return;
	strs_add(a, &l->headings, s.sections.v[1].token);
	buf_str(out, title);
	buf_c(out, '\n');
}

struct str taken_page(struct arena *a, const struct page *fresh, struct str ledger)
{
	struct ledger l = { 0 };
	struct buf b = { 0 };
	struct err ignored;

	if (!ledger_is(ledger) || ledger_read(a, ledger, &l, &ignored) < 0)
		return str_none();
	put_front(a, fresh, &l, &b);
	put_title(a, fresh, &l, &b);
	ledger_write(a, &l, &b);
	buf_c(&b, '\n');
	return arena_take(a, &b);
}
