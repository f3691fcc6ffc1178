/*
 * granola.c - Granola's local cache (v3: JSON in a string, v6: an object), its app's
 * page of documents, one record a document: speech, own notes, panels; and a note of
 * its public API.
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

static bool is_api(struct jval root)
{
	return jval_is(jval_at(root, "transcript.0.speaker.source")) ||
	       (jval_is(jval_get(root, "summary_markdown")) &&
		jval_is(jval_get(root, "owner")));
}

static bool claims(struct jval root)
{
	struct jval cache = jval_get(root, "cache"), docs = jval_get(root, "docs");

	if (jval_type(cache) == JSON_STRING || is_api(root))
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

/* Names of the members of one utterance. */
struct utterance {
	const char *source, *start, *end;
};

static void speech(struct jtalk *t, const struct utterance *u, struct str owner,
		   struct jval list)
{
	struct jval begin = jval_get(jval_first(list), u->start);
	int64_t base = jtalk_time(begin, JTIME_S);

	if (!owner.len)
		owner = STRL("Me");
	JVAL_EACH (x, list) {
		struct str source = jval_str(jval_at(x, u->source));

		jtalk_say(t, x, str_eq(source, STRL("microphone")) ? owner : str_none(),
			  jtalk_since(jval_get(x, u->start), base, JTIME_S),
			  jtalk_since(jval_get(x, u->end), base, JTIME_S),
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
	static const struct utterance u = { "source", "start_timestamp",
					    "end_timestamp" };
	struct jval last = jval_get(doc, "last_viewed_panel");

	jtalk_title(t, jval_get(doc, "title"));
	jtalk_title(t, jval_at(doc, "google_calendar_event.summary"));
	jtalk_when(t, jval_at(doc, "google_calendar_event.start.dateTime"), JTIME_S);
	jtalk_when(t, jval_get(doc, "created_at"), JTIME_S);
	people(t, doc);
	speech(t, &u, jval_str(jval_at(doc, "people.creator.name")),
	       find(&c->transcripts, id));
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

static int read_api(struct reading *in, struct jval root)
{
	static const struct utterance u = { "speaker.source", "start_time",
					    "end_time" };
	struct jval owner = jval_get(root, "owner");
	struct jtalk t;

	in->r->source.flavor = STRL("api");
	jtalk_init(&t, in);
	jtalk_title(&t, jval_get(root, "title"));
	jtalk_title(&t, jval_at(root, "calendar_event.event_title"));
	jtalk_when(&t, jval_at(root, "calendar_event.scheduled_start_time"), JTIME_S);
	jtalk_when(&t, jval_get(root, "created_at"), JTIME_S);
	jtalk_person(&t, jval_text(owner, "name"), jval_text(owner, "email"));
	jtalk_people(&t, jval_get(root, "attendees"), "name", "email");
	speech(&t, &u, jval_text(owner, "name"), jval_get(root, "transcript"));
	if (!jrich_put(&t, jval_get(root, "summary_markdown")))
		jrich_put(&t, jval_get(root, "summary_text"));
	jtalk_fini(&t);
	return 0;
}

static int read(struct reading *in, struct jval root, struct err *e)
{
	struct jval cache = jval_get(root, "cache");
	struct cache page = { .documents = jval_get(root, "docs") };
	struct jtree inner;
	int rc;

	if (is_api(root))
		return read_api(in, root);
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
	.flavors = "cache-v3 cache-v6 documents api",
	.what = "Granola's local cache or page of documents, one record each; a note "
		"of its API",
	.json = true,
	.claims = claims,
	.read_json = read,
};
