/* value.c - the tree of values that templates read. */
#include "render/page/value.h"

struct value value_text(struct str s)
{
	return (struct value){ .kind = s.p ? VALUE_TEXT : VALUE_NONE, .text = s };
}

struct value value_markup(struct str s)
{
	return (struct value){ .kind = s.p ? VALUE_MARKUP : VALUE_NONE, .text = s };
}

struct value value_bool(bool truth)
{
	return (struct value){ .kind = VALUE_BOOL, .truth = truth };
}

struct value value_list(void)
{
	return (struct value){ .kind = VALUE_LIST };
}

struct value value_map(void)
{
	return (struct value){ .kind = VALUE_MAP };
}

struct value value_rich(void)
{
	return (struct value){ .kind = VALUE_RICH };
}

void value_add(struct arena *a, struct value *list, struct value item)
{
	*VEC_ADD(a, &list->items) = item;
}

void value_set(struct arena *a, struct value *map, const char *key, struct value item)
{
	struct value_pair *pair = VEC_ADD(a, &map->pairs);

	pair->key = str_z(key);
	pair->value = item;
}

const struct value *value_get(const struct value *map, struct str key)
{
	if (map->kind != VALUE_MAP)
		return NULL;
	for (size_t i = 0; i < map->pairs.n; i++)
		if (str_eq(map->pairs.v[i].key, key))
			return &map->pairs.v[i].value;
	return NULL;
}

bool value_true(const struct value *v)
{
	if (!v)
		return false;
	switch (v->kind) {
	case VALUE_NONE:
		return false;
	case VALUE_BOOL:
		return v->truth;
	case VALUE_TEXT:
	case VALUE_MARKUP:
		return v->text.len > 0;
	case VALUE_RICH:
	case VALUE_LIST:
		return v->items.n > 0;
	case VALUE_MAP:
		return true;
	}
	return false;
}
