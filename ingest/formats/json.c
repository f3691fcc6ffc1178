/*
 * json.c - JSON exports: one parse, then the row of the table that knows these
 * keys.  The last resort is what scripts write: a list of {speaker, start, text}.
 */
#include "base/map.h"
#include "ingest/jtalk.h"
#include "ingest/shapes.h"

static int sniff(struct str head)
{
	return format_is_json(head);
}

/* The first of the given members, in their order. */
static struct jval any_of(struct jval v, const char *const *keys)
{
	struct jval found = { 0 };

	for (; *keys && !jval_is(found); keys++)
		found = jval_get(v, *keys);
	return found;
}

static const char *const lists[] = { "segments",   "transcript", "transcription",
				     "utterances", "sentences",  "results",
				     "entries",    "data",       NULL };
static const char *const texts[] = { "text",       "body",    "sentence",
				     "transcript", "content", "utterance",
				     "message",    "words",   NULL };
static const char *const speakers[] = { "speaker_name",  "speakerName",
					"speaker",       "name",
					"speaker_label", "speaker_id",
					"speakerId",     NULL };
static const char *const starts[] = { "start",     "start_time", "startTime",
				      "timestamp", "time",       NULL };
static const char *const ends[] = { "end", "end_time", "endTime", NULL };

static struct jval list_of(struct jval root)
{
	struct jval v;

	if (jval_type(root) == JSON_ARRAY)
		return root;
	for (size_t i = 0; lists[i]; i++) {
		v = jval_get(root, lists[i]);
		if (jval_type(v) == JSON_ARRAY && jval_first(v).t)
			return v;
	}
	return (struct jval){ 0 };
}

/* Words alone are no speech: who, or when, must be said as well. */
static bool claims_generic(struct jval root)
{
	struct jval first = jval_first(list_of(root));

	return jval_type(any_of(first, texts)) == JSON_STRING &&
	       (jval_is(any_of(first, starts)) || jval_is(any_of(first, speakers)));
}

/* Who the ids are: {"0": "Ada Quill"}, [{"id": 0, "name": "Ada Quill"}]. */
struct people {
	struct map ids; /* to names */
	struct strs names;
};

static void find_people(struct arena *a, struct jval list, struct people *out)
{
	bool by_key = jval_type(list) == JSON_OBJECT;

	JVAL_EACH (x, list) {
		bool object = jval_type(x) == JSON_OBJECT;
		struct str id = by_key ? jval_key(x) : jval_text(x, "id");
		struct str name = object ? jval_text(x, "name") : jval_str(x);

		/* {"Ada Quill": "Chair"} is something else. */
		if (id.len && str_chr(id, ' ') == STR_NPOS && shapes_is_name(name) &&
		    map_put(a, &out->ids, id, out->names.n) == out->names.n)
			*VEC_ADD(a, &out->names) = name;
	}
}

static struct str speaker_of(struct jtalk *t, const struct people *p, struct jval x)
{
	struct jval who = any_of(x, speakers);
	size_t at;

	if (jval_type(who) != JSON_OBJECT) {
		at = map_get(&p->ids, jval_str(who));
		return at == STR_NPOS ? jtalk_label(t, who) : p->names.v[at];
	}
	return jval_is(jval_get(who, "name")) ? jval_text(who, "name")
					      : jval_text(who, "display_name");
}

static int read_generic(struct reading *in, struct jval root, struct err *e)
{
	struct people people = { 0 };
	struct jtalk t;

	(void)e;
	jtalk_init(&t, in);
	find_people(in->r->arena, jval_get(root, "speakers"), &people);
	jtalk_title(&t, jval_get(root, "title"));
	in->r->language = jval_text(root, "language");
	JVAL_EACH (x, list_of(root)) {
		jtalk_say(&t, x, speaker_of(&t, &people, x),
			  jtalk_time(any_of(x, starts), JTIME_S),
			  jtalk_time(any_of(x, ends), JTIME_S),
			  jval_str(any_of(x, texts)));
	}
	jtalk_fini(&t);
	return 0;
}

static const struct format *row_of(struct jval root)
{
	for (size_t i = 0; formats[i]; i++)
		if (formats[i]->claims && formats[i]->claims(root))
			return formats[i];
	return NULL;
}

static int read(struct reading *in, struct err *e)
{
	const struct format *row;
	struct jtree t;
	int rc = 0;

	if (jtree_parse(&t, in->text, in->r->arena, e) < 0)
		return -1;
	row = row_of(jtree_root(&t));
	if (!row) {
		rc = err_set(e, ERR_FORMAT, "JSON of no format that is known");
	} else {
		in->r->source.format = str_z(row->name);
		if (row->read_json)
			rc = row->read_json(in, jtree_root(&t), e);
		else
			rc = err_set(e, ERR_FORMAT, "%s: no transcript beside it",
				     row->what);
	}
	jtree_fini(&t);
	return rc;
}

const struct format format_json = {
	.name = "json",
	.flavors = "",
	.what = "other JSON that lists who said what, or what was said when",
	.json = true,
	.sniff = sniff,
	.read = read,
	.claims = claims_generic,
	.read_json = read_generic,
};
