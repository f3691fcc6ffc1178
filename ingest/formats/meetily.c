/* meetily.c - Meetily's transcripts.json (no speakers) and metadata.json beside it. */
#include "ingest/json/jtalk.h"

static bool claims(struct jval root)
{
	return jval_is(jval_at(root, "segments.0.audio_start_time"));
}

static int read(struct reading *in, struct jval root, struct err *e)
{
	struct jtalk t;

	(void)e;
	jtalk_init(&t, in);
	JVAL_EACH (x, jval_get(root, "segments")) {
		jtalk_say_at(&t, x, (struct str){ 0 }, "text", "audio_start_time",
			     "audio_end_time", JTIME_S);
	}
	jtalk_fini(&t);
	return 0;
}

static bool claims_meta(struct jval root)
{
	return jval_get(root, "meeting_name").t && jval_get(root, "devices").t;
}

const struct format format_meetily = {
	.name = "meetily",
	.flavors = "",
	.what = "Meetily transcripts.json",
	.json = true,
	.claims = claims,
	.read_json = read,
};

const struct format format_meetily_meta = {
	.name = "meetily-meta",
	.flavors = "",
	.what = "Meetily metadata.json: title and time for the transcript beside it",
	.json = true,
	.claims = claims_meta,
};
