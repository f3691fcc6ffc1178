/*
 * view.c - parts that several pages show: links, sources, entries, queries.
 * Whatever comes from a record leaves this file as TEXT; MARKUP is only what is
 * built here from our own page table, checked dates and fixed words.
 */
#include "render/page/view.h"

#include "base/confpath.h"
#include "base/date.h"
#include "base/lang/words.h"
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

/* The value with the date that its line is ordered by, without evidence. */
static struct value date_mark(struct view *v, struct value value, struct str date)
{
	struct mark *m = VEC_ADD(v->a, &v->marks);

	m->date = view_date(date);
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

	if (s.len == 0 || s.p[0] < 'a' || s.p[0] > 'z')
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

static struct str taken(struct view *v, struct buf *b)
{
	struct str s = arena_str(v->a, str_n(b->p ? b->p : "", b->len));

	buf_fini(b);
	return s;
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

	for (size_t i = 0; i < values->n; i++) {
		bool known = escape_plain(v->a, values->v[i]).len == 0;

		for (size_t k = 0; k < prop.values.n && !known; k++)
			known = str_eq(prop.values.v[k], values->v[i]);
		if (!known)
			*VEC_ADD(v->a, &prop.values) = values->v[i];
	}
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
	return taken(v, &b);
}

/* ---- links ------------------------------------------------------------------ */

struct value view_entity(struct view *v, const struct entity *e)
{
	struct buf b = { 0 };

	if (e->path.len && escape_link(v->a, &b, e->link, (struct str){ 0 }, e->name))
		return value_markup(taken(v, &b));
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
	if (m->e.path.len && escape_link(v->a, &b, m->e.link, block, shown))
		return value_markup(taken(v, &b));
	buf_fini(&b);
	return value_text(shown);
}

/*
 * The support whose block the line on a meeting's page has: people link to the one
 * that stands there.  Possible items have no block of their own.
 */
static const struct support *block_support(const struct view *v, const struct entry *e,
					   const struct meeting *m)
{
	const struct support *best = NULL;
	bool stands = false;

	for (size_t i = 0; i < e->supports.n; i++) {
		const struct support *s = &e->supports.v[i];

		if (s->meeting != m || s->item->possible || stands)
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

		if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
		    (c >= 'A' && c <= 'Z') || c == '-')
			buf_c(&b, c);
	}
	return taken(v, &b);
}

/* Links to an entry's meetings but `here` (NULL = all): first, latest, "+n". */
static struct value sources(struct view *v, const struct entry *e,
			    const struct meeting *here)
{
	const struct meeting *first = NULL, *last = NULL, *seen = NULL;
	struct value out = value_rich();
	size_t n = 0;

	for (size_t i = 0; i < e->supports.n; i++) {
		const struct meeting *m = e->supports.v[i].meeting;

		if (m == here || m == seen)
			continue;
		first = first ? first : m;
		seen = last = m;
		n++;
	}
	if (n == 0)
		return out;
	value_add(v->a, &out,
		  view_meeting(v, first, view_block(v, e, first), (struct str){ 0 }));
	if (n > 1) {
		value_add(v->a, &out, value_markup(STRL(", ")));
		value_add(v->a, &out,
			  view_meeting(v, last, view_block(v, e, last),
				       (struct str){ 0 }));
	}
	if (n > 2)
		value_add(v->a, &out, value_markup(arena_fmt(v->a, ", +%zu", n - 2)));
	return out;
}

/* ---- entries ------------------------------------------------------------------ */

const struct account_of *view_task_account(const struct entry *e)
{
	if (e->kind != ITEM_ACTION || e->about.n != 1 || !e->about.v[0]->e.path.len)
		return NULL;
	return e->about.v[0];
}

static struct str priority_mark(struct str priority)
{
	static const struct {
		const char *name, *mark;
	} marks[] = { { "highest", "\xF0\x9F\x94\xBA" },
		      { "high", "\xE2\x8F\xAB" },
		      { "medium", "\xF0\x9F\x94\xBC" },
		      { "low", "\xF0\x9F\x94\xBD" },
		      { "lowest", "\xE2\x8F\xAC" } };

	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
		if (str_ieq(priority, str_z(marks[i].name)))
			return str_z(marks[i].mark);
	return (struct str){ 0 };
}

/* The accounts that an entry is about, as links. */
static struct value about_value(struct view *v, const struct entry *e)
{
	struct value out = value_rich();

	for (size_t i = 0; i < e->about.n; i++) {
		if (i > 0)
			value_add(v->a, &out, value_markup(STRL(", ")));
		value_add(v->a, &out, view_entity(v, &e->about.v[i]->e));
	}
	return out;
}

struct value view_entry(struct view *v, const struct entry *e,
			const struct meeting *here)
{
	struct value out = value_map();
	struct str due = view_date(e->due), mark = priority_mark(e->priority);
	struct buf b = { 0 };

	value_set(v->a, &out, "text", view_entry_mark(v, view_words(v, e, here), e));
	value_set(v->a, &out, "sources", sources(v, e, here));
	value_set(v->a, &out, "about", about_value(v, e));
	value_set(v->a, &out, "state", view_state(v, e, here));
	value_set(v->a, &out, "due", value_markup(due));
	if (mark.len)
		buf_fmt(&b, " %.*s", STR_ARG(mark));
	if (due.len)
		buf_fmt(&b, " \xF0\x9F\x93\x85 %.*s", STR_ARG(due));
	value_set(v->a, &out, "signifiers", value_markup(taken(v, &b)));
	return out;
}

struct value view_section(struct view *v, const struct entry_refs *entries)
{
	struct value out = value_map(), items = value_list();
	size_t n = entries->n < VIEW_LINES ? entries->n : VIEW_LINES;

	if (n == 0)
		return (struct value){ 0 };
	for (size_t i = 0; i < n; i++)
		value_add(v->a, &items, view_entry(v, entries->v[i], NULL));
	value_set(v->a, &out, "items", items);
	if (entries->n > n)
		value_set(v->a, &out, "older",
			  value_markup(arena_fmt(v->a, "%zu", entries->n - n)));
	return out;
}

struct value view_texts(struct view *v, const struct strs *texts, size_t max)
{
	struct value out = value_map(), items = value_list();

	for (size_t i = 0; i < texts->n && (max == 0 || items.items.n < max); i++) {
		struct value item = value_map();
		struct str s = escape_plain(v->a, texts->v[i]);

		if (s.len == 0)
			continue;
		value_set(v->a, &item, "text", value_text(s));
		value_add(v->a, &items, item);
	}
	if (items.items.n == 0)
		return (struct value){ 0 };
	value_set(v->a, &out, "items", items);
	return out;
}

/* ---- meetings ------------------------------------------------------------------ */

size_t view_subjects(const struct meeting *m)
{
	size_t n = 0;

	for (size_t i = 0; i < m->accounts.n; i++)
		n += m->accounts.v[i].subject;
	return n;
}

static bool is_about(const struct entry *e, const struct account_of *x)
{
	for (size_t i = 0; i < e->about.n; i++)
		if (e->about.v[i] == x)
			return true;
	return false;
}

/* Whether an item still holds, and is about an account. */
static bool holds(const struct entry *e, const struct account_of *x)
{
	return e->on_page && !e->history && is_about(e, x);
}

/*
 * What a meeting came to: the first sentence of its summary.  Of a meeting about
 * several accounts the page of one says only what is about that one.
 */
static struct value gist(struct view *v, const struct meeting *m,
			 const struct account_of *x)
{
	struct str sentence = { 0 };
	size_t at = 0;

	if (x && view_subjects(m) > 1) {
		for (size_t i = 0; i < m->entries.n; i++)
			if (holds(m->entries.v[i], x))
				return view_words(v, m->entries.v[i], NULL);
		return (struct value){ 0 };
	}
	/* One that trails off says little, and looks as if we had cut it. */
	while (sentence_next(m->summary, &at, &sentence))
		if (!str_ends(sentence, STRL("...")) &&
		    !str_ends(sentence, STRL("\xE2\x80\xA6")))
			return value_text(sentence);
	return (struct value){ 0 };
}

static struct value meeting_line(struct view *v, const struct meeting *m,
				 const struct account_of *x, bool mentioned)
{
	struct value out = value_map();
	struct value link = view_meeting(v, m, (struct str){ 0 }, m->title);

	value_set(v->a, &out, "date", value_markup(view_date(m->date)));
	value_set(v->a, &out, "link", date_mark(v, link, m->date));
	/* What such a meeting came to is about others. */
	if (!mentioned)
		value_set(v->a, &out, "sentence", gist(v, m, x));
	value_set(v->a, &out, "mentioned", value_bool(mentioned));
	return out;
}

/* Whether a comes before b, newest first; undated ones last. */
static bool newer(const struct meeting *a, const struct meeting *b)
{
	int c = str_cmp(a->date, b->date);

	return c ? c > 0 : str_cmp(a->e.id, b->e.id) < 0;
}

struct value view_meetings(struct view *v, const struct meeting_refs *held,
			   const struct meeting_refs *named, const struct account_of *x)
{
	struct value out = value_map(), items = value_list();
	size_t i = 0, k = 0, n = named ? named->n : 0;

	while (items.items.n < VIEW_MEETINGS && (i < held->n || k < n)) {
		bool mention =
		    i == held->n || (k < n && newer(named->v[k], held->v[i]));

		value_add(v->a, &items,
			  meeting_line(v, mention ? named->v[k++] : held->v[i++], x,
				       mention));
	}
	if (items.items.n == 0)
		return (struct value){ 0 };
	value_set(v->a, &out, "items", items);
	return out;
}

/* ---- queries -------------------------------------------------------------------- */

static void put_folder(struct view *v, struct buf *b, struct str folder, size_t *n)
{
	struct buf quoted = { 0 };

	folder = escape_plain(v->a, folder);
	if (str_ends(folder, STRL("/")))
		folder.len--;
	if (folder.len == 0 || str_chr(folder, '`') != STR_NPOS)
		return;
	buf_c(&quoted, '"');
	for (size_t i = 0; i < folder.len; i++) {
		if (folder.p[i] == '"' || folder.p[i] == '\\')
			buf_c(&quoted, '\\');
		buf_c(&quoted, folder.p[i]);
	}
	buf_c(&quoted, '"');
	if (b->len == 0 || str_find(buf_view(b), buf_view(&quoted), 0) == STR_NPOS) {
		if ((*n)++ > 0)
			buf_z(b, " OR ");
		buf_str(b, buf_view(&quoted));
	}
	buf_fini(&quoted);
}

struct value view_open_tasks(struct view *v)
{
	const struct conf *c = v->w->conf;
	struct buf b = { 0 }, from = { 0 };
	size_t n = 0;

	put_folder(v, &from, confpath_folder(c->accounts_path), &n);
	put_folder(v, &from, confpath_folder(c->people_path), &n);
	put_folder(v, &from, confpath_folder(c->meetings_path), &n);
	for (size_t i = 0; i < c->project_folders.n; i++)
		put_folder(v, &from, c->project_folders.v[i], &n);
	buf_z(&b, "```dataview\nTASK\n");
	if (n > 0)
		buf_fmt(&b, "FROM %.*s\n", (int)from.len, from.p);
	buf_z(&b, "WHERE !checked AND file.path != this.file.path AND "
		  "contains(map(outlinks, (l) => link(meta(l).path)), this.file.link)\n"
		  "SORT due ASC\nLIMIT 50\n```");
	buf_fini(&from);
	return value_markup(taken(v, &b));
}

struct value view_projects(struct view *v)
{
	const struct strs *folders = &v->w->conf->project_folders;
	struct buf b = { 0 }, from = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < folders->n; i++)
		put_folder(v, &from, folders->v[i], &n);
	if (n == 0)
		return (struct value){ 0 };
	buf_fmt(&b, "```dataview\nLIST\nFROM [[]] AND (%.*s)\n```", (int)from.len,
		from.p);
	buf_fini(&from);
	return value_markup(taken(v, &b));
}
