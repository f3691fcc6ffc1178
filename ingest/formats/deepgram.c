/*
 * deepgram.c - Deepgram: utterances when they were asked for, else words of the
 * best alternative of each channel.
 */
#include "ingest/json/jtalk.h"

static bool claims(struct jval root)
{
	return jval_type(jval_at(root, "results.channels")) == JSON_ARRAY;
}

static struct str speaker(struct jtalk *t, struct jval x, struct jval channel)
{
	struct jval who = jval_get(x, "speaker");

	if (jval_is(who))
		return jtalk_label(t, who);
	return channel.t
		   ? arena_fmt(t->r->arena, "Speaker %.*s", STR_ARG(jval_str(channel)))
		   : (struct str){ 0 };
}

static void words(struct jtalk *t, struct jval list, size_t channel, bool several)
{
	JVAL_EACH (w, list) {
		struct str text = jval_text(w, "punctuated_word");
		struct str who = speaker(t, w, (struct jval){ 0 });

		if (!who.len && several)
			who = arena_fmt(t->r->arena, "Speaker %zu", channel);
		jtalk_word(t, w, who, jtalk_time(jval_get(w, "start"), JTIME_S),
			   jtalk_time(jval_get(w, "end"), JTIME_S),
			   text.len ? text : jval_text(w, "word"), false);
	}
	jtalk_stop(t);
}

static int read(struct reading *in, struct jval root, struct err *e)
{
	struct jval channels = jval_at(root, "results.channels");
	struct jval turns = jval_at(root, "results.utterances");
	bool several = jval_next(jval_first(channels)).t != NULL;
	int64_t length = jtalk_time(jval_at(root, "metadata.duration"), JTIME_S);
	size_t n = 0;
	struct jtalk t;

	(void)e;
	jtalk_init(&t, in);
	if (length > 0)
		in->r->duration = length;
	JVAL_EACH (x, turns) {
		struct jval channel = jval_get(x, "channel");

		jtalk_say_at(&t, x,
			     speaker(&t, x, several ? channel : (struct jval){ 0 }),
			     "transcript", "start", "end", JTIME_S);
	}
	JVAL_EACH (c, jval_first(turns).t ? (struct jval){ 0 } : channels) {
		struct jval best = jval_at(c, "alternatives.0");

		if (jval_first(jval_get(best, "words")).t)
			words(&t, jval_get(best, "words"), n, several);
		else
			jtalk_say(&t, best, (struct str){ 0 }, TIME_NONE, TIME_NONE,
				  jval_text(best, "transcript"));
		n++;
	}
	jtalk_fini(&t);
	return 0;
}

const struct format format_deepgram = {
	.name = "deepgram",
	.flavors = "",
	.what = "Deepgram JSON: utterances or words",
	.json = true,
	.claims = claims,
	.read_json = read,
};
