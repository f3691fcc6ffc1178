/* view_person.c - the person page: who it is, and where the person was present. */
#include "render/page/view.h"

static void props(struct view *v, const struct person_of *x, struct page *out)
{
	struct strs aliases = view_prop_texts(v, &x->e.aliases), tags = { 0 };
	struct str org;

	org = x->org ? view_entity_prop(v, &x->org->e) : view_prop_text(v, x->org_name);
	view_prop(v, out, "type", STRL("person"), false);
	view_prop(v, out, "dossier_id", x->e.id, false);
	view_prop_list(v, out, "aliases", &aliases);
	view_prop(v, out, "email", view_prop_text(v, x->email), false);
	view_prop(v, out, "org", org, false);
	view_prop(v, out, "role", view_prop_text(v, x->role), false);
	*VEC_ADD(v->a, &tags) = STRL("type/person");
	view_prop_list(v, out, "tags", &tags);
}

/* Other spellings, each with what speaks for one person. */
static struct value also(struct view *v, const struct person_of *x)
{
	struct value out = value_list();

	for (size_t i = 0; i < x->also.n; i++) {
		const struct spelled *s = &x->also.v[i];
		struct value item = value_map();

		value_set(v->a, &item, "name", value_text(s->name));
		value_set(v->a, &item, "why", value_text(s->why));
		value_set(v->a, &item, "source",
			  view_meeting(v, s->meeting, (struct str){ 0 },
				       (struct str){ 0 }));
		value_add(v->a, &out, item);
	}
	return out;
}

/* {told, role, org, source, also}, or none when nothing is known. */
static struct value overview(struct view *v, const struct person_of *x)
{
	struct value out = value_map(), role = value_text(x->role), org;
	bool told;

	org = x->org ? view_entity(v, &x->org->e) : value_text(x->org_name);
	told = value_true(&role) || value_true(&org);
	if (!told && !x->also.n)
		return (struct value){ 0 };
	value_set(v->a, &out, "told", value_bool(told));
	value_set(v->a, &out, "also", also(v, x));
	value_set(v->a, &out, "role", role);
	value_set(v->a, &out, "org", org);
	value_set(v->a, &out, "both",
		  value_bool(value_true(&role) && value_true(&org)));
	if (x->role_source)
		value_set(v->a, &out, "source",
			  view_meeting(v, x->role_source, (struct str){ 0 },
				       (struct str){ 0 }));
	return out;
}

static struct value accounts(struct view *v, const struct person_of *x)
{
	struct value items = value_list();

	for (size_t i = 0; i < x->accounts.n; i++) {
		const struct account_of *acc = x->accounts.v[i];
		struct value item = value_map();

		value_set(v->a, &item, "account", view_entity(v, &acc->e));
		value_add(v->a, &items, item);
	}
	return view_items(v, items);
}

struct value view_person(struct view *v, const struct person_of *x, struct page *out)
{
	struct value page = value_map();

	props(v, x, out);
	for (size_t i = 0; i < x->meetings.n; i++)
		for (size_t k = 0; k < x->meetings.v[i]->n_records; k++)
			*VEC_ADD(v->a, &out->sources) =
			    x->meetings.v[i]->records[k]->id;
	value_set(v->a, &page, "name", value_text(x->e.name));
	value_set(v->a, &page, "overview", overview(v, x));
	value_set(v->a, &page, "accounts", accounts(v, x));
	value_set(v->a, &page, "open_tasks", view_open_tasks(v));
	value_set(v->a, &page, "recent", view_meetings(v, &x->meetings, NULL, NULL));
	return page;
}
