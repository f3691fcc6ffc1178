/* view_account.c - the account page: what holds as of now, and where it was said. */
#include "render/page/escape.h"
#include "render/page/view.h"

/* "Customer · 14 meetings since 2026-02-03 · last 2026-04-07" */
static struct value overview(struct view *v, const struct account_of *x)
{
	const struct meeting_refs *m = &x->meetings;
	struct str first = { 0 }, last = { 0 }, kind;
	struct buf b = { 0 };
	struct str text;

	kind = x->own ? STRL("own organisation") : x->relation;
	buf_str(&b, view_capital(v, kind));
	for (size_t i = 0; i < m->n; i++) {
		struct str date = view_date(m->v[i]->date);

		if (date.len)
			first = date;
		if (date.len && !last.len)
			last = date;
	}
	if (b.len && (m->n || x->mentions.n))
		buf_z(&b, " \xC2\xB7 ");
	if (m->n)
		buf_fmt(&b, "%zu %s", m->n, m->n == 1 ? "meeting" : "meetings");
	else if (x->mentions.n)
		buf_fmt(&b, "%s in %zu %s", b.len ? "named" : "Named", x->mentions.n,
			x->mentions.n == 1 ? "meeting" : "meetings");
	if (first.len && m->n == 1)
		buf_fmt(&b, " on %.*s", STR_ARG(first));
	else if (first.len)
		buf_fmt(&b, " since %.*s \xC2\xB7 last %.*s", STR_ARG(first),
			STR_ARG(last));
	text = arena_take(v->a, &b);
	return value_text(text);
}

static void status_row(struct view *v, struct value *rows, const char *field,
		       struct str text)
{
	struct value row = value_map();

	if (escape_plain(v->a, text).len == 0)
		return;
	value_set(v->a, &row, "field", value_markup(str_z(field)));
	value_set(v->a, &row, "value", value_text(text));
	value_add(v->a, rows, row);
}

static struct value status(struct view *v, const struct account_of *x)
{
	struct value out = value_map(), rows = value_list();
	struct buf b = { 0 };

	status_row(v, &rows, "Status", view_capital(v, x->relation));
	for (size_t i = 0; i < x->domains.n; i++) {
		if (i > 0)
			buf_z(&b, ", ");
		buf_str(&b, x->domains.v[i]);
	}
	if (b.len)
		status_row(v, &rows, x->domains.n == 1 ? "Domain" : "Domains",
			   arena_str(v->a, buf_view(&b)));
	buf_fini(&b);
	if (rows.items.n == 0)
		return (struct value){ 0 };
	value_set(v->a, &out, "rows", rows);
	return out;
}

/* {items, has_role, has_org}: people with what is known of them. */
static struct value people(struct view *v, const struct person_refs *refs)
{
	struct value out = value_map(), items = value_list();
	bool has_role = false, has_org = false;

	for (size_t i = 0; i < refs->n; i++) {
		const struct person_of *p = refs->v[i];
		struct value item = value_map();

		value_set(v->a, &item, "person", view_entity(v, &p->e));
		value_set(v->a, &item, "role", value_text(p->role));
		if (p->role.len && p->role_source)
			value_set(v->a, &item, "source",
				  view_meeting(v, p->role_source, (struct str){ 0 },
					       (struct str){ 0 }));
		value_set(v->a, &item, "org",
			  p->org ? view_entity(v, &p->org->e)
				 : value_text(p->org_name));
		has_role |= p->role.len > 0;
		has_org |= p->org || p->org_name.len;
		value_add(v->a, &items, item);
	}
	if (items.items.n == 0)
		return (struct value){ 0 };
	value_set(v->a, &out, "items", items);
	value_set(v->a, &out, "has_role", value_bool(has_role));
	value_set(v->a, &out, "has_org", value_bool(has_org));
	return out;
}

/* What holds now, of one kind, above the threshold. */
static struct value section(struct view *v, const struct account_of *x,
			    enum item_kind kind)
{
	struct entry_refs shown = { 0 };

	for (size_t i = 0; i < x->entries.n; i++) {
		const struct entry *e = x->entries.v[i];

		if (e->kind != kind || !e->on_page || e->history)
			continue;
		if (kind == ITEM_ACTION && view_task_account(e) != x)
			continue;
		*VEC_ADD(v->a, &shown) = e;
	}
	return view_section(v, &shown);
}

static void sources(struct view *v, const struct meeting_refs *refs, struct page *out)
{
	for (size_t i = 0; i < refs->n; i++)
		for (size_t k = 0; k < refs->v[i]->n_records; k++)
			*VEC_ADD(v->a, &out->sources) = refs->v[i]->records[k]->id;
}

static void props(struct view *v, const struct account_of *x, struct page *out)
{
	struct strs aliases = view_prop_texts(v, &x->e.aliases);
	struct strs domains = view_prop_texts(v, &x->domains), tags = { 0 };
	struct str type = view_prop_text(v, x->relation),
		   tag = view_tag(v, x->relation);

	view_prop(v, out, "type", type.len ? type : STRL("account"), false);
	view_prop(v, out, "dossier_id", x->e.id, false);
	view_prop_list(v, out, "aliases", &aliases);
	view_prop_list(v, out, "domains", &domains);
	view_prop(v, out, "last_contact", view_date(x->last_contact), true);
	*VEC_ADD(v->a, &tags) =
	    arena_fmt(v->a, "type/%.*s", STR_ARG(tag.len ? tag : STRL("account")));
	view_prop_list(v, out, "tags", &tags);
}

struct value view_account(struct view *v, const struct account_of *x, struct page *out)
{
	struct value page = value_map();

	props(v, x, out);
	sources(v, &x->meetings, out);
	sources(v, &x->mentions, out);
	sources(v, &x->left, out);
	value_set(v->a, &page, "name", value_text(x->e.name));
	value_set(v->a, &page, "overview", overview(v, x));
	value_set(v->a, &page, "status", status(v, x));
	value_set(v->a, &page, "contacts", people(v, &x->contacts));
	value_set(v->a, &page, "projects", view_projects(v));
	value_set(v->a, &page, "blockers", section(v, x, ITEM_BLOCKER));
	value_set(v->a, &page, "next_steps", section(v, x, ITEM_ACTION));
	value_set(v->a, &page, "open_tasks", view_open_tasks(v));
	value_set(v->a, &page, "opportunities", section(v, x, ITEM_OPPORTUNITY));
	value_set(v->a, &page, "decisions", section(v, x, ITEM_DECISION));
	value_set(v->a, &page, "facts", section(v, x, ITEM_FACT));
	value_set(v->a, &page, "questions", section(v, x, ITEM_QUESTION));
	value_set(v->a, &page, "topics", view_texts(v, &x->topics, VIEW_TOPICS));
	value_set(v->a, &page, "recent",
		  view_meetings(v, &x->meetings, &x->mentions, x));
	value_set(v->a, &page, "collaborators", people(v, &x->collaborators));
	value_set(v->a, &page, "related", people(v, &x->related));
	return page;
}
