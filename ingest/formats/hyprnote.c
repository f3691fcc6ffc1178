/*
 * hyprnote.c - sessions of hyprnote (char): words with leading blanks and ms, by
 * channel.  Several transcripts in a file: each counts from its started_at.
 */
#include "ingest/json/jtalk.h"

static bool claims(struct jval root)
{
	return jval_is(jval_at(root, "transcripts.0.words"));
}

static int read(struct reading *in, struct jval root, struct err *e)
{
	struct jval list = jval_get(root, "transcripts");
	int64_t base = TIME_NONE;
	struct jtalk t;

	(void)e;
	jtalk_init(&t, in);
	t.spaced = true;
	JVAL_EACH (x, list) {
		int64_t at = jtalk_time(jval_get(x, "started_at"), JTIME_MS), before;

		jtalk_when_ms(&t, at);
		if (base == TIME_NONE)
			base = at;
		before = at == TIME_NONE ? 0 : base - at;
		JVAL_EACH (w, jval_get(x, "words")) {
			jtalk_word(&t, w, jtalk_label(&t, jval_get(w, "channel")),
				   jtalk_since(jval_get(w, "start_ms"), before,
					       JTIME_MS),
				   jtalk_since(jval_get(w, "end_ms"), before, JTIME_MS),
				   jval_text(w, "text"), false);
		}
		jtalk_stop(&t);
	}
	jtalk_fini(&t);
	return 0;
}

static bool claims_meta(struct jval root)
{
	return jval_is(jval_get(root, "id")) && jval_get(root, "user_id").t &&
	       jval_get(root, "participants").t &&
	       jval_is(jval_get(root, "created_at"));
}

const struct format format_hyprnote = {
	.name = "hyprnote",
	.flavors = "",
	.what = "hyprnote transcript.json: words by channel",
	.json = true,
	.claims = claims,
	.read_json = read,
};

const struct format format_hyprnote_meta = {
	.name = "hyprnote-meta",
	.flavors = "",
	.what = "hyprnote _meta.json: title, time and people for the files beside it",
	.json = true,
	.claims = claims_meta,
};
