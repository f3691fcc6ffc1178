/* azure.c - Azure speech, batch: phrases in ticks of 100 ns; fast API: in ms. */
#include "ingest/json/jtalk.h"

static bool claims(struct jval root)
{
	return jval_type(jval_get(root, "recognizedPhrases")) == JSON_ARRAY ||
	       jval_is(jval_at(root, "phrases.0.offsetMilliseconds"));
}

static void phrase(struct jtalk *t, struct jval x)
{
	bool batch = jval_get(x, "nBest").t != NULL;
	struct jval best = jval_at(x, "nBest.0");
	int64_t t0 = batch ? jtalk_time(jval_get(x, "offsetInTicks"), JTIME_TICKS)
			   : jtalk_time(jval_get(x, "offsetMilliseconds"), JTIME_MS);
	int64_t length =
	    batch ? jtalk_time(jval_get(x, "durationInTicks"), JTIME_TICKS)
		  : jtalk_time(jval_get(x, "durationMilliseconds"), JTIME_MS);
	struct str text = batch ? jval_text(best, "display") : jval_text(x, "text");

	jtalk_say(t, x, jtalk_label(t, jval_get(x, "speaker")), t0,
		  t0 == TIME_NONE || length == TIME_NONE ? TIME_NONE : t0 + length,
		  text.len ? text : jval_text(best, "lexical"));
}

static int read(struct reading *in, struct jval root, struct err *e)
{
	struct jval list = jval_get(root, "recognizedPhrases");
	int64_t length = jtalk_time(jval_get(root, "durationInTicks"), JTIME_TICKS);
	struct jtalk t;

	(void)e;
	jtalk_init(&t, in);
	if (length > 0)
		in->r->duration = length;
	JVAL_EACH (x, list.t ? list : jval_get(root, "phrases")) {
		phrase(&t, x);
	}
	jtalk_fini(&t);
	return 0;
}

const struct format format_azure = {
	.name = "azure",
	.flavors = "",
	.what = "Azure speech-to-text JSON, batch or fast",
	.json = true,
	.claims = claims,
	.read_json = read,
};
