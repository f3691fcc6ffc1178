/*
 * view.c - parts that several pages show: small texts, properties, links, sections.
 * Whatever comes from a record leaves this file as TEXT; MARKUP is only what is
 * built here from our own page table, checked dates and fixed words.
 */
#include "render/page/view.h"

#include "base/ascii.h"
#include "base/date.h"
#include "base/utf8.h"
#include "render/page/escape.h"

/* ---- marks, small texts -------------------------------------------------- */

struct value view_entry_mark(struct view *v, struct value value, const struct entry *e)
{
	struct mark *m = VEC_ADD(v->a, &v->marks);
	const struct supports *s = &e->supports;

	m->tokens = e->tokens;
	m->date = s->n ? view_date(s->v[s->n - 1].meeting->date) : (struct str){ 0 };
	value.mark = v->marks.n;
	return value;
}

struct str view_date(struct str date)
{
	int64_t days;

	return date_parse(date, &days) ? date : (struct str){ 0 };
}

struct str view_capital(struct view *v, struct str s)
{
	char *p;

	if (s.len == 0 || !ascii_is_lower(s.p[0]))
		return s;
	p = arena_alloc(v->a, s.len);
	memcpy(p, s.p, s.len);
	p[0] = (char)(p[0] - 'a' + 'A');
	return str_n(p, s.len);
}

struct str view_tag(struct view *v, struct str s)
{
	struct buf b = { 0 };
	bool gap = false, letter = false;
	struct str out;

	s = utf8_fold(v->a, escape_plain(v->a, s));
	while (s.len) {
		uint32_t cp = utf8_next(&s);

		if (!utf8_is_letter(cp) && !utf8_is_digit(cp) && cp != '_') {
			gap = b.len > 0;
			continue;
		}
		letter |= !utf8_is_digit(cp);
		if (gap)
			buf_c(&b, '-');
		gap = false;
		utf8_put(&b, cp);
	}
	out = b.len && letter ? arena_str(v->a, buf_view(&b)) : (struct str){ 0 };
	buf_fini(&b);
	return out;
}

/* ---- properties ----------------------------------------------------------- */

void view_prop(struct view *v, struct page *p, const char *key, struct str value,
	       bool plain)
{
	struct page_prop *prop;

	if (escape_plain(v->a, value).len == 0)
		return;
	prop = VEC_ADD(v->a, &p->props);
	prop->key = str_z(key);
	prop->plain = plain;
	*VEC_ADD(v->a, &prop->values) = value;
}

struct strs view_prop_texts(struct view *v, const struct strs *texts)
{
	struct strs out = { 0 };

	for (size_t i = 0; i < texts->n; i++)
		*VEC_ADD(v->a, &out) = view_prop_text(v, texts->v[i]);
	return out;
}

void view_prop_list(struct view *v, struct page *p, const char *key,
		    const struct strs *values)
{
	struct page_prop prop = { .key = str_z(key), .list = true };
	struct map seen = { 0 };

	for (size_t i = 0; i < values->n; i++)
		if (escape_plain(v->a, values->v[i]).len > 0 &&
		    map_put(v->a, &seen, values->v[i], i) == i)
			*VEC_ADD(v->a, &prop.values) = values->v[i];
	if (prop.values.n)
		*VEC_ADD(v->a, &p->props) = prop;
}

struct str view_prop_text(struct view *v, struct str s)
{
	struct buf b = { 0 };

	for (size_t i = 0; i < s.len; i++) {
		char c = s.p[i];

		if ((c == '[' || c == ']') && b.len && b.p[b.len - 1] == c)
			b.len--;
		else
			buf_c(&b, c);
	}
	return arena_take(v->a, &b);
}

/* ---- links ------------------------------------------------------------------ */

struct value view_entity(struct view *v, const struct entity *e)
{
	struct buf b = { 0 };

	if (e->link.len && escape_link(v->a, &b, e->link, (struct str){ 0 }, e->name))
		return value_markup(arena_take(v->a, &b));
	buf_fini(&b);
	return value_text(e->name);
}

struct str view_entity_prop(struct view *v, const struct entity *e)
{
	struct value link = view_entity(v, e);

	return link.kind == VALUE_MARKUP ? link.text : view_prop_text(v, e->name);
}

struct value view_meeting(struct view *v, const struct meeting *m, struct str block,
			  struct str shown)
{
	struct buf b = { 0 };

	if (!shown.len)
		shown = view_date(m->date);
	if (!shown.len)
		shown = m->title;
	if (m->e.link.len && escape_link(v->a, &b, m->e.link, block, shown))
		return value_markup(arena_take(v->a, &b));
	buf_fini(&b);
	return value_text(shown);
}

/*
 * The support whose block the line on a meeting's page has: people link to the one
 * that stands there.
 */
static const struct support *block_support(const struct view *v, const struct entry *e,
					   const struct meeting *m)
{
	const struct support *best = NULL;
	bool stands = false;

	for (size_t i = 0; i < e->supports.n; i++) {
		const struct support *s = &e->supports.v[i];

		if (s->meeting != m || s->hidden || stands)
			continue;
		stands = map_get(&v->w->standing, s->item->id) != STR_NPOS;
		if (!best || stands)
			best = s;
	}
	return best;
}

struct str view_block(struct view *v, const struct entry *e, const struct meeting *m)
{
	const struct support *s = block_support(v, e, m);
	struct buf b = { 0 };
	struct str id = { 0 };

	if (s)
		id = s->item->id;
	for (size_t k = 0; k < id.len && b.len < VIEW_BLOCK_ID; k++) {
		char c = id.p[k];

		if (ascii_is_alnum(c) || c == '-')
			buf_c(&b, c);
	}
	return arena_take(v->a, &b);
}

struct said_in view_said_in(const struct entry *e, const struct meeting *here)
{
	const struct meeting *seen = NULL;
	struct said_in in = { 0 };

	for (size_t i = 0; i < e->supports.n; i++) {
		const struct meeting *m = e->supports.v[i].meeting;

		if (m == here || m == seen)
			continue;
		in.first = in.first ? in.first : m;
		seen = in.last = m;
		in.n++;
	}
	return in;
}

/* ---- sections ---------------------------------------------------------------- */

struct value view_items(struct view *v, struct value items)
{
	struct value out = value_map();

	if (items.items.n == 0)
		return (struct value){ 0 };
	value_set(v->a, &out, "items", items);
	return out;
}

struct value view_texts(struct view *v, const struct strs *texts, size_t max)
{
	struct value items = value_list();

	for (size_t i = 0; i < texts->n && (max == 0 || items.items.n < max); i++) {
		struct value item = value_map();
		struct str s = view_capital(v, escape_plain(v->a, texts->v[i]));

		if (s.len == 0)
			continue;
		value_set(v->a, &item, "text", value_text(s));
		value_add(v->a, &items, item);
	}
	return view_items(v, items);
}
