/* propslist.c - lists among the properties, merged per element; see propsjob.h. */
#include "render/vault/merge/propsjob.h"

/* "work, music": as one element Obsidian would take them for no tags at all. */
static void add_tags(struct arena *a, struct str text, struct strs *v)
{
	struct str part, tag;

	while (str_split(&text, ',', &part))
		while (str_split(&part, ' ', &tag))
			if (tag.len)
				*VEC_ADD(a, v) = tag;
}

bool props_elements(const struct props_job *j, struct strs *v)
{
	const struct ynode *n = j->node;

	if (n->kind == YNODE_SCALAR && str_eq(j->key, STRL("tags"))) {
		add_tags(j->a, n->text, v);
		return true;
	}
	if (n->kind == YNODE_SCALAR) {
		*VEC_ADD(j->a, v) = n->text;
		return true;
	}
	if (n->kind == YNODE_MAP)
		return false;
	for (size_t i = 0; i < n->n; i++) {
		if (n->kids[i].kind != YNODE_SCALAR)
			return false;
		*VEC_ADD(j->a, v) = n->kids[i].text;
	}
	return true;
}

bool props_holds(struct arena *a, const struct strs *v, struct str s)
{
	for (size_t i = 0; i < v->n; i++)
		if (props_same(a, v->v[i], s))
			return true;
	return false;
}

/*
 * One element a line ("- x") from line `first` of the span: fills lines with
 * the whole lines.  false when the list is written in another way.
 */
static bool block_lines(struct props_job *j, size_t n, struct strs *lines)
{
	struct str rest = str_sub(j->s->front_text, j->from, j->to), line, before;

	if (j->node->kind != YNODE_LIST || !str_line(&rest, &line))
		return false;
	before = rest;
	while (str_line(&rest, &line)) {
		struct str t = str_trim(line);

		if (t.len < 2 || t.p[0] != '-' || t.p[1] != ' ')
			return false;
		*VEC_ADD(j->a, lines) = str_sub(before, 0, before.len - rest.len);
		before = rest;
	}
	return n && lines->n == n; /* "[]" has no lines to go on with */
}

/* A list of the property, without its key, indented as `like`. */
static void put_lines(struct props_job *j, const struct page_prop *p, struct str like,
		      struct buf *out)
{
	struct buf b = { 0 };
	struct str rest, line;
	size_t indent = 0;

	while (indent < like.len && like.p[indent] == ' ')
		indent++;
	props_put(j, p, &b);
	rest = buf_view(&b);
	str_line(&rest, &line); /* the key */
	while (str_line(&rest, &line)) {
		buf_put(out, "                ", indent < 16 ? indent : 16);
		buf_str(out, str_trim(line));
		buf_str(out, j->s->eol);
	}
	buf_fini(&b);
}

static void put_elements(struct props_job *j, const struct strs *old, const bool *drop,
			 const struct strs *added, struct buf *out)
{
	struct page_prop p = *j->prop;
	struct strs lines = { 0 };
	struct str span = str_sub(j->s->front_text, j->from, j->to), rest = span, line;
	size_t left = added->n;

	p.values = (struct strs){ 0 };
	for (size_t i = 0; i < old->n; i++) {
		left += !drop[i];
		if (!drop[i])
			*VEC_ADD(j->a, &p.values) = old->v[i];
	}
	for (size_t i = 0; i < added->n; i++)
		*VEC_ADD(j->a, &p.values) = added->v[i];
	if (left == 0 || !block_lines(j, old->n, &lines)) {
		props_put(j, &p, out);
		return;
	}
	str_line(&rest, &line);
	buf_str(out, str_sub(span, 0, span.len - rest.len));
	for (size_t i = 0; i < old->n; i++)
		if (!drop[i])
			buf_str(out, lines.v[i]);
	p.values = *added;
	if (added->n)
		put_lines(j, &p, lines.n ? lines.v[0] : str_none(), out);
}

void props_merge_list(struct props_job *j, struct buf *out)
{
	struct str span = str_sub(j->s->front_text, j->from, j->to);
	struct strs old = { 0 }, added = { 0 };
	const struct strs *now = &j->prop->values;
	bool *drop, any = false;

	props_keep(j);
	if (!props_elements(j, &old) || props_commented(span)) {
		buf_str(out, span); /* a comment of a person, or no list of ours */
		return;
	}
	drop = arena_alloc(j->a, old.n + 1);
	for (size_t i = 0; i < old.n; i++) {
		drop[i] =
		    props_written(j, old.v[i]) && !props_holds(j->a, now, old.v[i]);
		any |= drop[i];
	}
	for (size_t i = 0; i < now->n; i++) {
		if (props_holds(j->a, &old, now->v[i]) || props_written(j, now->v[i]) ||
		    props_holds(j->a, &added, now->v[i]))
			continue;
		*VEC_ADD(j->a, &added) = now->v[i];
		props_note(j, now->v[i]);
		any = true;
	}
	if (any)
		put_elements(j, &old, drop, &added, out);
	else
		buf_str(out, span);
}

void props_forget_dropped(struct props_job *j)
{
	struct ledger_props *v = &j->next->props;
	struct strs old = { 0 };
	size_t n = 0;

	if (!props_elements(j, &old))
		return;
	for (size_t i = 0; i < v->n; i++) {
		bool gone = false;

		for (size_t k = 0; k < old.n && !gone; k++)
			gone = str_eq(v->v[i].key, j->key) &&
			       str_eq(v->v[i].hash, ledgerprop_value(j->a, old.v[k])) &&
			       !props_holds(j->a, &j->prop->values, old.v[k]);
		if (!gone)
			v->v[n++] = v->v[i];
	}
	v->n = n;
}

bool props_emptied(const struct props_job *j)
{
	struct str span = str_sub(j->s->front_text, j->from, j->to);
	struct strs old = { 0 };

	if (!props_elements(j, &old) || !old.n || props_commented(span) ||
	    ledger_has_prop(j->next, j->key, str_none()))
		return false;
	for (size_t i = 0; i < old.n; i++)
		if (!props_written(j, old.v[i]))
			return false;
	return true;
}
