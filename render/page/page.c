/* page.c - a page before its lines: what they will be made of, in values and in digits.
 */
#include "base/hash.h"
#include "render/page/compose.h"

static struct view *begin(const struct resolved *w, const struct entity *e,
			  const struct entry_refs *entries, struct arena *a,
			  struct page *out)
{
	*out = (struct page){ .entity = e, .view = arena_new(a, struct page_view) };
	out->view->v.a = a;
	out->view->v.w = w;
	out->view->entries = entries;
	return &out->view->v;
}

void page_account(const struct resolved *w, const struct account_of *x, struct arena *a,
		  struct page *out)
{
	struct view *v = begin(w, &x->e, &x->entries, a, out);

	out->view->root = view_account(v, x, out);
}

void page_person(const struct resolved *w, const struct person_of *x, struct arena *a,
		 struct page *out)
{
	struct view *v = begin(w, &x->e, &x->owned, a, out);

	out->view->root = view_person(v, x, out);
}

void page_meeting(const struct resolved *w, const struct meeting *x, struct arena *a,
		  struct page *out)
{
	struct view *v = begin(w, &x->e, &x->entries, a, out);

	out->view->root = view_meeting_page(v, x, out);
}

/* ---- digest ------------------------------------------------------------------- */

static void put_value(struct buf *b, const struct value *v)
{
	hash_put_number(b, v->kind);
	hash_put_number(b, v->truth);
	hash_put_number(b, v->mark);
	hash_put_text(b, v->text);
	hash_put_number(b, v->items.n);
	for (size_t i = 0; i < v->items.n; i++)
		put_value(b, &v->items.v[i]);
	hash_put_number(b, v->pairs.n);
	for (size_t i = 0; i < v->pairs.n; i++) {
		hash_put_text(b, v->pairs.v[i].key);
		put_value(b, &v->pairs.v[i].value);
	}
}

static void put_props(struct buf *b, const struct page_props *props)
{
	hash_put_number(b, props->n);
	for (size_t i = 0; i < props->n; i++) {
		hash_put_text(b, props->v[i].key);
		hash_put_number(b, props->v[i].list);
		hash_put_number(b, props->v[i].plain);
		hash_put_texts(b, &props->v[i].values);
	}
}

static void put_view(struct buf *b, const struct page_view *x)
{
	put_value(b, &x->root);
	hash_put_number(b, x->v.marks.n);
	for (size_t i = 0; i < x->v.marks.n; i++) {
		hash_put_texts(b, &x->v.marks.v[i].tokens);
		hash_put_text(b, x->v.marks.v[i].date);
	}
	hash_put_number(b, x->entries->n);
	for (size_t i = 0; i < x->entries->n; i++)
		hash_put_texts(b, &x->entries->v[i]->tokens);
}

void page_digest(const struct page_templates *t, const struct page *page, char out[33])
{
	struct buf b = { 0 };
	struct hash h;

	hash_put_text(&b, str_z(templates_digest(t)));
	hash_put_number(&b, page->entity->kind);
	hash_put_text(&b, page->entity->id);
	put_props(&b, &page->props);
	hash_put_texts(&b, &page->sources);
	hash_put_text(&b, page->gone ? str_z(page->gone->digest) : str_none());
	if (page->view)
		put_view(&b, page->view);
	hash_init(&h);
	hash_add(&h, buf_view(&b));
	hash_end_hex(&h, out, 32);
	buf_fini(&b);
}
