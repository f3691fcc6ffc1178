/*
 * digest.c - a summary that a script or model wrote as JSON: lists of highlights,
 * decisions and action items by name, each an object or a string.
 */
#include "base/ascii.h"
#include "ingest/json/jtalk.h"
#include "ingest/meta.h"

static bool claims(struct jval root)
{
	return jval_type(jval_get(root, "action_items")) == JSON_ARRAY &&
	       (jval_type(jval_get(root, "decisions")) == JSON_ARRAY ||
		jval_get(root, "highlights").t);
}

/* "action_items" to "Action items". */
static struct str heading_of(struct arena *a, struct jval list)
{
	struct str key = jval_key(list);
	char *p = arena_alloc(a, key.len + 1);

	for (size_t i = 0; i < key.len; i++)
		p[i] = (char)(key.p[i] == '_' ? ' ' : key.p[i]);
	if (key.len && ascii_is_lower(p[0]))
		p[0] = (char)(p[0] - 32);
	return str_n(p, key.len);
}

static void list(struct jtalk *t, struct jval v)
{
	jtalk_items(t, v, heading_of(t->r->arena, v));
}

static int read(struct reading *in, struct jval root, struct err *e)
{
	struct jtalk t;
	struct when w;

	(void)e;
	jtalk_init(&t, in);
	in->r->source.flavor = STRL("json");
	jtalk_title(&t, jval_get(root, "title"));
	jtalk_title(&t, jval_get(root, "meeting"));
	jtalk_when(&t, jval_get(root, "date"), JTIME_S);
	if (!in->r->date.p && when_find(in->r->title, &w))
		meta_when(in->r, &w, STRL("content"));
	JVAL_EACH (x, root) {
		/* One level of groups: "highlights": {"organizational": [...]}. */
		if (jval_type(x) == JSON_ARRAY)
			list(&t, x);
		else if (jval_type(x) == JSON_OBJECT)
			JVAL_EACH (y, x) {
				list(&t, y);
			}
		else if (str_eq(jval_key(x), STRL("summary")))
			jtalk_notes(&t, x, STRL("Summary"), jval_str(x));
	}
	jtalk_fini(&t);
	return 0;
}

const struct format format_digest = {
	.name = "markdown-notes",
	.flavors = "json",
	.what = "JSON lists of highlights, decisions and action items",
	.json = true,
	.claims = claims,
	.read_json = read,
};
