/*
 * digest.c - a summary that a script or model wrote as JSON: lists of highlights,
 * decisions and action items by name, each an object or a string.
 */
#include "base/ascii.h"
#include "ingest/json/jabout.h"
#include "ingest/json/jlist.h"
#include "ingest/meta.h"

static bool claims(struct jval root)
{
	return !jlist_of(root).t &&
	       jval_type(jval_get(root, "action_items")) == JSON_ARRAY &&
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

/* Already read as such. */
static bool is_people(struct jval x)
{
	return str_in_words(jval_key(x), " participants attendees people invitees ");
}

static bool is_head(struct jval x)
{
	return str_in_words(jval_key(x), " meeting metadata ");
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
	jabout_head(&t, root);
	jabout_head(&t, jval_get(root, "meeting"));
	jabout_head(&t, jval_get(root, "metadata"));
	if (!in->r->date.p && when_find(in->r->title, &w))
		meta_when(in->r, &w, STRL("content"));
	JVAL_EACH (x, root) {
		/* One level of groups: "highlights": {"organizational": [...]}. */
		if (jval_type(x) == JSON_ARRAY && !is_people(x))
			list(&t, x);
		else if (jval_type(x) == JSON_OBJECT && !is_head(x))
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
