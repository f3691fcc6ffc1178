/*
 * granola.c - Granola's local cache (v3: JSON in a string, v6: an object) and its
 * API's page of documents.  One record a document: speech, own notes, panels.
 *
 * "microphone" is whoever took the notes; "system" is everybody else, unnamed.
 */
#include "base/map.h"
#include "ingest/json/jrich.h"
#include "ingest/json/jtalk.h"

VEC(jvals, struct jval);

/* Members by document id: a cache holds thousands. */
struct by_id {
	struct map index;
	struct jvals found;
};

struct cache {
	struct jval documents;
	struct by_id transcripts, panels;
};

static bool claims(struct jval root)
{
	struct jval cache = jval_get(root, "cache"), docs = jval_get(root, "docs");

	if (jval_type(cache) == JSON_STRING)
		return true;
	return jval_is(jval_get(cache, "state")) ||
	       (jval_type(docs) == JSON_ARRAY &&
		(jval_get(root, "deleted").t ||
		 jval_get(jval_first(docs), "last_viewed_panel").t));
}

static void index_by_id(struct arena *a, struct by_id *x, struct jval members)
{
	JVAL_EACH (m, members) {
		map_set(a, &x->index, jval_key(m), x->found.n);
		*VEC_ADD(a, &x->found) = m;
	}
}

static struct jval find(const struct by_id *x, struct str id)
{
	size_t at = map_get(&x->index, id);

	return at == STR_NPOS ? (struct jval){ 0 } : x->found.v[at];
}

static void people(struct jtalk *t, struct jval doc)
{
	struct jval who = jval_get(doc, "people"), creator = jval_get(who, "creator");

	jtalk_person(t, jval_text(creator, "name"), jval_text(creator, "email"));
	JVAL_EACH (x, jval_get(who, "attendees")) {
		struct str name = jval_text(x, "name");

		if (!name.len)
			name = jval_str(jval_at(x, "details.person.name.fullName"));
		jtalk_person(t, name, jval_text(x, "email"));
	}
	jtalk_people(t, jval_at(doc, "google_calendar_event.attendees"), "displayName",
		     "email");
}

static void speech(struct jtalk *t, struct jval doc, struct jval list)
{
	struct str owner = jval_str(jval_at(doc, "people.creator.name"));
	struct jval begin = jval_get(jval_first(list), "start_timestamp");
	int64_t base = jtalk_time(begin, JTIME_S);

	if (!owner.len)
		owner = STRL("Me");
	JVAL_EACH (x, list) {
		bool own = str_eq(jval_text(x, "source"), STRL("microphone"));

		jtalk_say(t, x, own ? owner : (struct str){ 0 },
			  jtalk_since(jval_get(x, "start_timestamp"), base, JTIME_S),
			  jtalk_since(jval_get(x, "end_timestamp"), base, JTIME_S),
			  jval_text(x, "text"));
	}
	if (!t->r->date.p)
		jtalk_when(t, begin, JTIME_S);
}

/* The same notes are kept in up to three forms. */
static void own_notes(struct jtalk *t, struct jval doc)
{
	struct jval best = jval_get(doc, "notes_markdown");

	if (!jrich_put(t, best) && !jrich_put(t, jval_get(doc, "notes")))
		jrich_put(t, jval_get(doc, "notes_plain"));
}

static void panel(struct jtalk *t, struct jval p)
{
	if (!jrich_put(t, jval_get(p, "content")))
		jrich_put(t, jval_get(p, "original_content"));
}

static void document(struct jtalk *t, const struct cache *c, struct jval doc,
		     struct str id)
{
	struct jval last = jval_get(doc, "last_viewed_panel");

	jtalk_title(t, jval_get(doc, "title"));
	jtalk_title(t, jval_at(doc, "google_calendar_event.summary"));
	jtalk_when(t, jval_at(doc, "google_calendar_event.start.dateTime"), JTIME_S);
	jtalk_when(t, jval_get(doc, "created_at"), JTIME_S);
	people(t, doc);
	speech(t, doc, find(&c->transcripts, id));
	own_notes(t, doc);
	if (jval_is(last)) {
		panel(t, last);
		return;
	}
	JVAL_EACH (x, find(&c->panels, id)) {
		panel(t, x);
	}
}

static int documents(struct reading *in, const struct cache *c, struct err *e)
{
	struct jmany m;
	int rc = 0;

	jmany_init(&m, in, jval_next(jval_first(c->documents)).t != NULL);
	JVAL_EACH (doc, c->documents) {
		struct str id = jval_text(doc, "id");
		struct jtalk t;

		if (!id.len)
			id = jval_key(doc);
		if (jval_is(jval_get(doc, "deleted_at")))
			continue;
		jmany_begin(&m, id);
		jtalk_init(&t, in);
		document(&t, c, doc, id);
		jtalk_fini(&t);
		rc = jmany_end(&m, e);
		if (rc < 0)
			break;
	}
	jmany_fini(&m);
	return rc;
}

static int read_cache(struct reading *in, struct jval cache, struct err *e)
{
	struct arena *a = in->r->arena;
	struct jval state = jval_get(cache, "state");
	struct cache c = { .documents = jval_get(state, "documents") };

	index_by_id(a, &c.transcripts, jval_get(state, "transcripts"));
	index_by_id(a, &c.panels, jval_get(state, "documentPanels"));
	return documents(in, &c, e);
}

static int read(struct reading *in, struct jval root, struct err *e)
{
	struct jval cache = jval_get(root, "cache");
	struct cache page = { .documents = jval_get(root, "docs") };
	struct jtree inner;
	int rc;

	if (jval_type(cache) == JSON_STRING) {
		in->r->source.flavor = STRL("cache-v3");
		if (jtree_parse(&inner, jval_str(cache), in->r->arena, e) < 0)
			return -1;
		inner.line = jval_line(cache);
		rc = read_cache(in, jtree_root(&inner), e);
		jtree_fini(&inner);
		return rc;
	}
	in->r->source.flavor = jval_is(cache) ? STRL("cache-v6") : STRL("documents");
	return jval_is(cache) ? read_cache(in, cache, e) : documents(in, &page, e);
}

const struct format format_granola = {
	.name = "granola",
	.flavors = "cache-v3 cache-v6 documents",
	.what = "Granola's local cache or API page: one record a document",
	.json = true,
	.claims = claims,
	.read_json = read,
};
