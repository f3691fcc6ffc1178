/* itemid.c - see itemid.h. */
#include "extract/itemid.h"

#include "base/hash.h"
#include "base/map.h"
#include "base/utf8.h"

static int by_evidence(const void *left, const void *right)
{
	const struct item *a = left, *b = right;
	const struct evidence *x = a->evidence.v, *y = b->evidence.v;

	if (a->evidence.n == 0 || b->evidence.n == 0)
		return (int)(b->evidence.n > 0) - (int)(a->evidence.n > 0);
	if (x->segment != y->segment)
		return x->segment < y->segment ? -1 : 1;
	if (x->from != y->from)
		return x->from < y->from ? -1 : 1;
	if (a->kind != b->kind)
		return (int)a->kind - (int)b->kind;
	return str_cmp(a->text, b->text);
}

/*
 * People link to ids: they outlive a correction of the export, by which its own id
 * changes, and say when and under what title the words fell.
 */
static struct str item_id(struct record *r, const struct item *it, size_t again)
{
	struct str quote = it->evidence.n ? it->evidence.v[0].quote : it->text;
	struct buf b = { 0 };
	struct str id;

	if (r->date.len && r->title.len) {
		buf_str(&b, r->date);
		buf_c(&b, ' ');
		buf_str(&b, r->start);
		buf_c(&b, ' ');
		buf_str(&b, r->title);
	} else {
		buf_str(&b, r->id);
	}
	buf_c(&b, '\n');
	buf_int(&b, it->kind);
	buf_c(&b, '\n');
	buf_str(&b, utf8_key(r->arena, quote));
	if (again)
		buf_fmt(&b, "\n#%zu", again);
	id = hash_id(r->arena, "i-", buf_view(&b), 12);
	buf_fini(&b);
	return id;
}

void itemid_all(struct record *r)
{
	struct map taken = { 0 }, said = { 0 }; /* said: first id -> how often so far */

	VEC_SORT(&r->items, by_evidence);
	for (size_t i = 0; i < r->items.n; i++)
		if (r->items.v[i].id.len)
			map_put(r->arena, &taken, r->items.v[i].id, i);
	for (size_t i = 0; i < r->items.n; i++) {
		struct item *it = &r->items.v[i];
		struct str first;
		size_t again;

		if (it->id.len)
			continue;
		/* The same words said twice are two items. */
		first = item_id(r, it, 0);
		again = map_put(r->arena, &said, first, 0);
		it->id = again ? item_id(r, it, again) : first;
		again++;
		while (map_put(r->arena, &taken, it->id, i) != i)
			it->id = item_id(r, it, again++);
		map_set(r->arena, &said, first, again);
	}
}
