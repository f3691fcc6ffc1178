/* front.c - what the front matter of notes tells. */
#include "ingest/written/front.h"

#include "base/ytree.h"
#include "ingest/written/header.h"
#include "ingest/meta.h"

static const char *const title_keys[] = { "title", "meeting", "subject", NULL };
static const char *const date_keys[] = { "date",    "start",      "start_time", "when",
					 "created", "created_at", NULL };
static const char *const people_keys[] = { "attendees", "participants", "people",
					   "invitees",  "present",      NULL };

/* The first of these keys that says something. */
static struct str told(const struct ynode *n, const char *const keys[])
{
	struct str s = str_none();

	for (size_t i = 0; keys[i] && !s.len; i++)
		s = ynode_text(ynode_get(n, keys[i]));
	return s;
}

/* { name: Ada Quill, role: CTO, company: Orlin } */
static void about(struct record *r, const struct ynode *n, struct str name)
{
	static const char *const roles[] = { "role", "title", NULL };
	static const char *const orgs[] = { "company", "organization", "organisation",
					    "org",     "affiliation",  NULL };

	for (size_t i = 0; i < r->participants.n; i++) {
		struct participant *p = &r->participants.v[i];

		if (!str_eq(p->name, name))
			continue;
		if (!p->role.len)
			p->role = told(n, roles);
		if (!p->org.len)
			p->org = told(n, orgs);
	}
}

static void person(struct record *r, const struct ynode *n)
{
	struct str name = ynode_text(ynode_get(n, "name"));
	struct str email = ynode_text(ynode_get(n, "email"));
	const struct ynode *map = n;

	/* [[Ada]] without quotes is a list in a list. */
	for (int depth = 0; depth < 3 && n->kind == YNODE_LIST && n->n > 0; depth++)
		n = &n->kids[0];
	if (n->kind == YNODE_SCALAR)
		meta_participant(r, n->text);
	else if (name.p && email.p)
		meta_participant(r, arena_fmt(r->arena, "%.*s <%.*s>", STR_ARG(name),
					      STR_ARG(email)));
	else if (name.p || email.p)
		meta_participant(r, name.p ? name : email);
	if (name.p)
		about(r, map, name);
}

static void people(struct record *r, const struct ynode *n)
{
	if (n->kind == YNODE_SCALAR)
		meta_participants(r, n->text);
	for (size_t i = 0; n->kind == YNODE_LIST && i < n->n; i++)
		person(r, &n->kids[i]);
}

static void from_tree(struct record *r, const struct ynode *root)
{
	struct when w;

	for (size_t i = 0; title_keys[i] && !r->title.p; i++)
		r->title = ynode_text(ynode_get(root, title_keys[i]));
	for (size_t i = 0; date_keys[i]; i++)
		if (when_find(ynode_text(ynode_get(root, date_keys[i])), &w))
			meta_when(r, &w, STRL("content"));
	if (when_clock(ynode_text(ynode_get(root, "time")), &w))
		meta_start(r, &w);
	for (size_t i = 0; people_keys[i]; i++) {
		const struct ynode *n = ynode_get(root, people_keys[i]);

		if (n)
			people(r, n);
	}
}

void front_matter(struct reading *in, struct str text)
{
	struct record *r = in->r;
	struct str rest = text, line, body = { text.p, 0 };
	const struct ynode *root;
	struct header h = { 0 };
	struct err e = { 0 };

	while (str_line(&rest, &line) && !str_eq(str_rtrim(line), STRL("---")))
		body.len = (size_t)(line.p + line.len - text.p);
	root = ytree_parse(r->arena, body, in->path, &e);
	if (root) {
		from_tree(r, root);
		return;
	}
	record_warn(r, STRL("front-matter"), e.line + 1, "%s", e.text);
	for (rest = body; str_line(&rest, &line);)
		(void)header_line(&h, r, line);
}
