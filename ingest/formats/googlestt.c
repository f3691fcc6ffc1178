/*
 * googlestt.c - Google Speech-to-Text.  With diarization the last result repeats all
 * words with speaker tags: then it alone is read.
 */
#include "ingest/json/jtalk.h"

static struct jval results_of(struct jval root)
{
	struct jval v = jval_at(root, "response.results");

	return v.t ? v : jval_get(root, "results");
}

static bool claims(struct jval root)
{
	struct jval first = jval_at(results_of(root), "0.alternatives.0");

	return jval_type(jval_get(first, "words")) == JSON_ARRAY ||
	       (jval_is(jval_get(first, "transcript")) &&
		jval_get(first, "confidence").t);
}

static struct jval tag_of(struct jval word)
{
	struct jval v = jval_get(word, "speakerTag");

	return v.t ? v : jval_get(word, "speakerLabel");
}

static void words(struct jtalk *t, struct jval list)
{
	JVAL_EACH (w, list) {
		struct jval from = jval_get(w, "startTime"),
			    to = jval_get(w, "endTime");

		jtalk_word(t, w, jtalk_label(t, tag_of(w)),
			   jtalk_time(from.t ? from : jval_get(w, "startOffset"),
				      JTIME_S),
			   jtalk_time(to.t ? to : jval_get(w, "endOffset"), JTIME_S),
			   jval_text(w, "word"), false);
	}
	jtalk_stop(t);
}

static int read(struct reading *in, struct jval root, struct err *e)
{
	struct jval results = results_of(root), last = { 0 }, tagged;
	struct jtalk t;

	(void)e;
	jtalk_init(&t, in);
	JVAL_EACH (x, results) {
		last = x;
		if (!in->r->language.len)
			in->r->language = jval_text(x, "languageCode");
	}
	tagged = jval_at(last, "alternatives.0.words");
	if (jval_is(tag_of(jval_first(tagged)))) {
		words(&t, tagged);
		results = (struct jval){ 0 };
	}
	JVAL_EACH (x, results) {
		struct jval best = jval_at(x, "alternatives.0");

		if (jval_first(jval_get(best, "words")).t)
			words(&t, jval_get(best, "words"));
		else
			jtalk_say(&t, best, (struct str){ 0 }, TIME_NONE,
				  jtalk_time(jval_get(x, "resultEndTime"), JTIME_S),
				  jval_text(best, "transcript"));
	}
	jtalk_fini(&t);
	return 0;
}

const struct format format_googlestt = {
	.name = "google-stt",
	.flavors = "",
	.what = "Google Speech-to-Text JSON",
	.json = true,
	.claims = claims,
	.read_json = read,
};
