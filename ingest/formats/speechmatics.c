/*
 * speechmatics.c - Speechmatics v2 (words and marks with attaches_to) and the legacy
 * v1 (words and, apart from them, who spoke when).
 */
#include "ingest/json/jtalk.h"

static bool is_v1(struct jval root)
{
	return jval_get(root, "job").t && jval_is(jval_at(root, "words.0.time"));
}

static bool is_v2(struct jval root)
{
	struct jval first = jval_at(root, "results.0");

	return jval_is(jval_get(first, "type")) &&
	       jval_is(jval_get(first, "start_time")) &&
	       jval_type(jval_get(first, "alternatives")) == JSON_ARRAY;
}

static bool claims(struct jval root)
{
	return is_v1(root) || is_v2(root);
}

static bool is_mark(struct str s)
{
	return s.len == 1 && strchr(".,?!;:", s.p[0]);
}

static void read_v1(struct jtalk *t, struct jval root)
{
	struct jval turn = jval_first(jval_get(root, "speakers"));
	int64_t length = jtalk_time(jval_at(root, "job.duration"), JTIME_S);

	t->r->source.flavor = STRL("v1");
	t->r->language = jval_str(jval_at(root, "job.lang"));
	if (length > 0)
		t->r->duration = length;
	JVAL_EACH (x, jval_get(root, "speakers")) {
		jtalk_pseudo(t, jval_text(x, "name"));
	}
	JVAL_EACH (w, jval_get(root, "words")) {
		int64_t t0 = jtalk_time(jval_get(w, "time"), JTIME_S);
		int64_t d = jtalk_time(jval_get(w, "duration"), JTIME_S);
		struct jval next = jval_next(turn);
		struct str word = jval_text(w, "name");

		for (; next.t && t0 != TIME_NONE &&
		       jtalk_time(jval_get(next, "time"), JTIME_S) <= t0;
		     next = jval_next(turn))
			turn = next;
		jtalk_word(t, w, jtalk_label(t, jval_get(turn, "name")), t0,
			   t0 == TIME_NONE || d == TIME_NONE ? TIME_NONE : t0 + d, word,
			   is_mark(word));
	}
}

static void read_v2(struct jtalk *t, struct jval root)
{
	struct jval delimiter =
	    jval_at(root, "metadata.language_pack_info.word_delimiter");
	int64_t length = jtalk_time(jval_at(root, "job.duration"), JTIME_S);

	t->r->source.flavor = STRL("v2");
	t->r->language =
	    jval_str(jval_at(root, "metadata.transcription_config.language"));
	if (jval_type(delimiter) == JSON_STRING)
		t->delimiter = jval_str(delimiter);
	if (length > 0)
		t->r->duration = length;
	JVAL_EACH (x, jval_get(root, "results")) {
		struct jval best = jval_at(x, "alternatives.0");
		struct str to = jval_text(x, "attaches_to");
		bool both = str_eq(to, STRL("both"));

		jtalk_word(t, x, jtalk_label(t, jval_get(best, "speaker")),
			   jtalk_time(jval_get(x, "start_time"), JTIME_S),
			   jtalk_time(jval_get(x, "end_time"), JTIME_S),
			   jval_text(best, "content"),
			   both || str_eq(to, STRL("previous")));
		t->glue = both || str_eq(to, STRL("next"));
		if (jval_true(jval_get(x, "is_eos")))
			jtalk_stop(t);
	}
}

static int read(struct reading *in, struct jval root, struct err *e)
{
	struct jtalk t;

	(void)e;
	jtalk_init(&t, in);
	if (is_v1(root))
		read_v1(&t, root);
	else
		read_v2(&t, root);
	jtalk_fini(&t);
	return 0;
}

const struct format format_speechmatics = {
	.name = "speechmatics",
	.flavors = "v1 v2",
	.what = "Speechmatics JSON",
	.json = true,
	.claims = claims,
	.read_json = read,
};
