/*
 * chime.c - live transcription events of the Amazon Chime SDK, one a line: the last
 * event of a result id holds what was said.
 */
#include "base/map.h"
#include "ingest/json/jtalk.h"

VEC(events, struct jval);

static bool claims(struct jval root)
{
	struct jval first =
	    root.t->lines || jval_type(root) == JSON_ARRAY ? jval_first(root) : root;

	return jval_is(jval_at(first, "transcript.results.0.resultId"));
}

/* Results in the order in which their ids came, each as it was last. */
static void collect(struct arena *a, struct events *v, struct map *index,
		    struct jval event)
{
	JVAL_EACH (x, jval_at(event, "transcript.results")) {
		size_t at = map_put(a, index, jval_text(x, "resultId"), v->n);

		if (at == v->n)
			VEC_ADD(a, v);
		v->v[at] = x;
	}
}

static struct str speaker(struct jval item)
{
	struct jval who = jval_get(item, "attendee");
	struct str name = jval_text(who, "externalUserId");

	return name.len ? name : jval_text(who, "attendeeId");
}

static void result(struct jtalk *t, struct jval x, int64_t base)
{
	struct jval best = jval_at(x, "alternatives.0");

	if (!jval_first(jval_get(best, "items")).t) {
		jtalk_say(t, x, (struct str){ 0 },
			  jtalk_since(jval_get(x, "startTimeMs"), base, JTIME_MS),
			  jtalk_since(jval_get(x, "endTimeMs"), base, JTIME_MS),
			  jval_text(best, "transcript"));
		return;
	}
	JVAL_EACH (w, jval_get(best, "items")) {
		bool mark = str_eq(jval_text(w, "type"), STRL("punctuation"));

		jtalk_word(t, w, speaker(w),
			   jtalk_since(jval_get(w, "startTimeMs"), base, JTIME_MS),
			   jtalk_since(jval_get(w, "endTimeMs"), base, JTIME_MS),
			   jval_text(w, "content"), mark);
	}
	jtalk_stop(t);
}

static int read(struct reading *in, struct jval root, struct err *e)
{
	struct events v = { 0 };
	struct map index = { 0 };
	struct jtalk t;
	int64_t base;

	(void)e;
	jtalk_init(&t, in);
	if (jval_type(root) == JSON_OBJECT)
		collect(in->r->arena, &v, &index, root);
	else
		JVAL_EACH (x, root) {
			collect(in->r->arena, &v, &index, x);
		}
	base = v.n ? jtalk_time(jval_get(v.v[0], "startTimeMs"), JTIME_MS) : TIME_NONE;
	jtalk_when_ms(&t, base);
	for (size_t i = 0; i < v.n; i++)
		result(&t, v.v[i], base);
	jtalk_fini(&t);
	return 0;
}

const struct format format_chime = {
	.name = "chime",
	.flavors = "",
	.what = "Amazon Chime SDK: live transcription events, JSON Lines",
	.json = true,
	.claims = claims,
	.read_json = read,
};
