/* podcast.c - Podcasting 2.0 transcripts: a word, phrase or sentence a segment. */
#include "ingest/json/jtalk.h"

static bool claims(struct jval root)
{
	struct jval first = jval_at(root, "segments.0");

	return jval_is(jval_get(first, "startTime")) && jval_get(first, "body").t;
}

static int read(struct reading *in, struct jval root, struct err *e)
{
	struct str speaker = { 0 };
	struct jtalk t;

	(void)e;
	jtalk_init(&t, in);
	JVAL_EACH (x, jval_get(root, "segments")) {
		struct str name = jval_text(x, "speaker");

		/* Only named when it changes. */
		if (name.len)
			speaker = name;
		jtalk_word(&t, x, speaker,
			   jtalk_time(jval_get(x, "startTime"), JTIME_S),
			   jtalk_time(jval_get(x, "endTime"), JTIME_S),
			   jval_text(x, "body"), false);
	}
	jtalk_fini(&t);
	return 0;
}

const struct format format_podcast = {
	.name = "podcast-json",
	.flavors = "",
	.what = "Podcasting 2.0 transcript JSON",
	.json = true,
	.claims = claims,
	.read_json = read,
};
