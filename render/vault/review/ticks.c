/* ticks.c - finds an action's line by the block id in its link, edited or not. */
#include "render/vault/review/ticks.h"

#include "base/ascii.h"
#include "base/json.h"
#include "base/mdscan.h"
#include "render/vault/blocks.h"

static const struct str names[] = { [TICK_NONE] = STR(""),
				    [TICK_OPEN] = STR("open"),
				    [TICK_DONE] = STR("done"),
				    [TICK_CANCELLED] = STR("cancelled") };

static struct tick *tick_of(struct arena *a, struct ticks *x, struct str item)
{
	size_t at = map_put(a, &x->by_item, item, x->v.n);

	if (at == x->v.n)
		VEC_ADD(a, &x->v)->item = item;
	return &x->v.v[at];
}

enum tick_state ticks_get(const struct ticks *x, struct str item)
{
	size_t at = x ? map_get(&x->by_item, item) : STR_NPOS;

	return at == STR_NPOS ? TICK_NONE : x->v.v[at].state;
}

void ticks_read_events(struct arena *a, struct ticks *x, const struct events *v)
{
	for (size_t i = 0; i < v->n; i++) {
		struct str key, item = { 0 }, state = { 0 };
		struct err bad = { 0 };
		struct json j;

		if (!str_eq(v->v[i].name, STRL("task")))
			continue;
		json_init(&j, v->v[i].json, a, &bad);
		json_enter(&j, JSON_OBJECT);
		while (!j.failed && json_key(&j, &key)) {
			if (str_eq(key, STRL("item")))
				item = arena_str(a, json_string(&j));
			else if (str_eq(key, STRL("state")))
				state = arena_str(a, json_string(&j));
			else
				json_raw(&j);
		}
		for (int s = TICK_OPEN; s <= TICK_CANCELLED && !j.failed; s++)
			if (item.len && str_eq(state, names[s])) {
				struct tick *t = tick_of(a, x, item);

				t->state = t->kept = (enum tick_state)s;
			}
	}
}

void ticks_events(struct arena *a, const struct ticks *x, struct strs *out)
{
	for (size_t i = 0; i < x->v.n; i++) {
		const struct tick *t = &x->v.v[i];
		struct buf b = { 0 };

		if (t->state == t->kept)
			continue;
		json_put_member(&b, "{\"event\":\"task\",\"item\":", t->item);
		json_put_member(&b, ",\"state\":", names[t->state]);
		buf_c(&b, '}');
		*VEC_ADD(a, out) = arena_take(a, &b);
	}
}

/* ---- pages -------------------------------------------------------------- */

struct reading {
	struct arena *a;
	const struct fs_root *vault;
	struct index *index;
	struct ticks *x;
	const struct resolved *w;
	struct map ours; /* ids of all items of actions, once one is asked for */
	struct map open; /* those with an open box; only for is_untold() */
	bool news;
};

static enum tick_state state_of(char mark)
{
	return mark == 'x' || mark == 'X' ? TICK_DONE
	       : mark == '-'              ? TICK_CANCELLED
	       : mark == ' '              ? TICK_OPEN
					  : TICK_NONE;
}

static struct str id_at(struct str text, size_t at)
{
	size_t end = at;

	while (end < text.len && (ascii_is_digit(text.p[end]) ||
				  ascii_is_lower(text.p[end]) || text.p[end] == '-'))
		end++;
	return str_sub(text, at, end);
}

static bool is_ours(struct reading *r, struct str item)
{
	size_t n = r->ours.n ? 0 : r->w->entries.n;

	for (size_t i = 0; i < n; i++) {
		const struct entry *e = &r->w->entries.v[i];

		for (size_t k = 0; e->kind == ITEM_ACTION && k < e->supports.n; k++)
			map_put(r->a, &r->ours, e->supports.v[k].item->id, i);
	}
	return map_get(&r->ours, item) != STR_NPOS;
}

/* A box that was never closed and is open says nothing: so do most. */
static void note(struct reading *r, struct str item, enum tick_state state)
{
	struct tick *t;

	item = blocks_now(r->w, item);
	if (state == TICK_OPEN && r->index->by_source.n)
		map_put(r->a, &r->open, arena_str(r->a, item), 1);
	if ((state == TICK_OPEN && ticks_get(r->x, item) == TICK_NONE) ||
	    !is_ours(r, item))
		return;
	t = tick_of(r->a, r->x, arena_str(r->a, item));
	r->news |= t->state != state;
	t->state = state;
}

/* A line of a meeting page without a box: "Ada sends it - done ^i-ID". */
static enum tick_state told_by(struct str text)
{
	size_t id = str_find(text, STRL(" ^i-"), 0);
	struct str said = str_sub(text, 0, id == STR_NPOS ? 0 : id);

	return str_ends(said, STRL(" - done"))        ? TICK_DONE
	       : str_ends(said, STRL(" - cancelled")) ? TICK_CANCELLED
						      : TICK_NONE;
}

/*
 * "i-ID STATE i-ID STATE "; lines without a box that tell of a state have it behind the
 * boxes', as a letter.
 */
struct str ticks_boxes(struct arena *a, struct str page)
{
	struct buf out = { 0 };
	struct str boxes;
	struct md_line l;
	struct mdscan m;

	mdscan_init(&m, page);
	while (mdscan_next(&m, &l)) {
		enum tick_state state = l.kind == MD_TASK     ? state_of(l.mark)
					: l.kind == MD_BULLET ? told_by(l.text)
							      : TICK_NONE;
		char base = l.kind == MD_TASK ? '0' : 'a';

		for (size_t at = 0; state != TICK_NONE; at++) {
			at = str_find(l.text, STRL("^i-"), at);
			if (at == STR_NPOS)
				break;
			buf_str(&out, id_at(l.text, at + 1));
			buf_fmt(&out, " %c ", base + (int)state);
		}
	}
	boxes = arena_str(a, buf_text(&out));
	buf_fini(&out);
	return boxes;
}

/* Records are lost, and no box says it: the page of the account may be gone. */
static bool is_untold(const struct reading *r, struct str item)
{
	return r->index->by_source.n && ticks_get(r->x, item) == TICK_NONE &&
	       map_get(&r->open, item) == STR_NPOS;
}

static void note_boxes(struct reading *r, struct str boxes)
{
	struct str item, state;

	while (str_split(&boxes, ' ', &item) && str_split(&boxes, ' ', &state))
		for (int s = TICK_OPEN; s <= TICK_CANCELLED && state.len == 1; s++)
			if (state.p[0] == '0' + s)
				note(r, item, (enum tick_state)s);
			else if (state.p[0] == 'a' + s && is_untold(r, item))
				note(r, item, (enum tick_state)s);
}

/* Has this page check boxes of dossier's? */
static bool has_boxes(const struct entry_refs *list)
{
	for (size_t i = 0; i < list->n; i++)
		if (list->v[i]->kind == ITEM_ACTION && list->v[i]->on_page)
			return true;
	return false;
}

/* The page's boxes, read when the index does not know them; p NULL: unreadable. */
static struct str boxes_of(struct reading *r, struct str path)
{
	const struct index_page *known = index_by_path(r->index, path);
	struct str boxes = known ? known->boxes : str_none();
	struct buf text = { 0 };
	struct err bad = { 0 };

	/* The merge reads it again and says what is wrong with it. */
	if (!boxes.p && fs_root_read(r->vault, path, PAGE_BYTES, &text, &bad) == 0) {
		boxes = ticks_boxes(r->a, buf_view(&text));
		if (known)
			r->index->pages.v[known - r->index->pages.v].boxes = boxes;
	}
	buf_fini(&text);
	return boxes;
}

static void read_entity(struct reading *r, const struct entity *e,
			const struct entry_refs *list)
{
	if (e->exists && e->wanted && has_boxes(list))
		note_boxes(r, boxes_of(r, e->path));
}

bool ticks_read_pages(struct arena *a, struct ticks *x, const struct fs_root *vault,
		      struct index *index, const struct resolved *w)
{
	struct reading r = { .a = a, .vault = vault, .index = index, .x = x, .w = w };

	if (index->pages.n == 0)
		return false;
	for (size_t i = 0; i < w->accounts.n; i++)
		read_entity(&r, &w->accounts.v[i]->e, &w->accounts.v[i]->entries);
	for (size_t i = 0; i < w->meetings.n; i++)
		read_entity(&r, &w->meetings.v[i]->e, &w->meetings.v[i]->entries);
	return r.news;
}
