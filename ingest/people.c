/* people.c - one pass over the segments; each label is looked at once. */
#include "ingest/people.h"

#include "base/lang/name.h"
#include "base/map.h"
#include "base/utf8.h"

/* Few people speak at a time: mostly a label is one of the last ones. */
enum { RECENT = 8 };

struct index {
	struct map names, emails;
};

static void put_index(struct arena *a, struct index *x, struct str name,
		      struct str email, size_t at)
{
	struct str key = utf8_key(a, name);

	if (key.len)
		map_put(a, &x->names, key, at);
	if (email.len)
		map_put(a, &x->emails, utf8_fold(a, email), at);
}

static size_t find(struct arena *a, const struct index *x, const struct name_parts *n)
{
	size_t at =
	    n->email.len ? map_get(&x->emails, utf8_fold(a, n->email)) : STR_NPOS;

	if (at == STR_NPOS && n->name.len)
		at = map_get(&x->names, utf8_key(a, n->name));
	return at;
}

static void add_speaker(struct record *r, struct index *x, struct str label)
{
	struct name_parts n;
	struct participant *p;
	size_t at;

	name_split(r->arena, label, &n);
	if (n.pseudo || !n.name.len)
		n.name = label;
	at = find(r->arena, x, &n);
	if (at == STR_NPOS) {
		at = r->participants.n;
		p = VEC_ADD(r->arena, &r->participants);
		p->name = n.name;
		p->pseudo = n.pseudo;
		put_index(r->arena, x, n.name, n.email, at);
	}
	p = &r->participants.v[at];
	p->speaks = true;
	/* Of two of that name either one may speak. */
	for (size_t i = at + 1; i < r->participants.n; i++)
		r->participants.v[i].speaks |=
		    str_ieq(r->participants.v[i].name, p->name);
	if (!p->email.len)
		p->email = n.email;
	if (!p->org.len)
		p->org = n.org;
}

static bool is_recent(const struct str *recent, struct str label)
{
	for (size_t i = 0; i < RECENT; i++)
		if (str_eq(recent[i], label))
			return true;
	return false;
}

void people_join(struct record *r)
{
	struct index x = { 0 };
	struct map labels = { 0 };
	struct str recent[RECENT] = { 0 };
	size_t next = 0;

	for (size_t i = 0; i < r->participants.n; i++) {
		struct participant *p = &r->participants.v[i];
		struct name_parts n;

		name_split(r->arena, p->name, &n);
		p->pseudo |= n.pseudo;
		put_index(r->arena, &x, n.name.len ? n.name : p->name, p->email, i);
	}
	for (size_t i = 0; i < r->segments.n; i++) {
		struct str label = r->segments.v[i].speaker;

		if (!label.len || is_recent(recent, label))
			continue;
		recent[next++ % RECENT] = label;
		if (map_get(&labels, label) != STR_NPOS)
			continue;
		map_put(r->arena, &labels, label, 0);
		add_speaker(r, &x, label);
	}
}
