/* avoma.c - Avoma transcriptions: one time in seconds for each word of a turn. */
#include "ingest/json/jnames.h"
#include "ingest/json/jtalk.h"

static bool claims(struct jval root)
{
	return jval_type(jval_at(root, "transcript.0.timestamps")) == JSON_ARRAY;
}

static struct str speaker(struct jtalk *t, const struct jnames *names, struct str id)
{
	struct str name = jnames_of(names, id);

	return name.len || !id.len
		   ? name
		   : arena_fmt(t->r->arena, "Speaker %.*s", STR_ARG(id));
}

static struct jval last_of(struct jval list)
{
	struct jval last = { 0 };

	JVAL_EACH (x, list) {
		last = x;
	}
	return last;
}

static int read(struct reading *in, struct jval root, struct err *e)
{
	struct jnames names = { 0 };
	struct jtalk t;

	(void)e;
	jtalk_init(&t, in);
	jnames_list(in->r->arena, jval_get(root, "speakers"), &names);
	jtalk_people(&t, jval_get(root, "speakers"), "name", "email");
	JVAL_EACH (x, jval_get(root, "transcript")) {
		struct jval times = jval_get(x, "timestamps");

		jtalk_say(&t, x, speaker(&t, &names, jval_text(x, "speaker_id")),
			  jtalk_time(jval_first(times), JTIME_S),
			  jtalk_time(last_of(times), JTIME_S),
			  jval_text(x, "transcript"));
	}
	jtalk_fini(&t);
	return 0;
}

const struct format format_avoma = {
	.name = "avoma",
	.flavors = "",
	.what = "Avoma JSON: a transcription with its speakers",
	.json = true,
	.claims = claims,
	.read_json = read,
};
