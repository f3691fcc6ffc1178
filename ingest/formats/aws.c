/*
 * aws.c - Amazon Transcribe: all numbers are strings, marks have no time, who spoke
 * stands in lists beside the words.
 */
#include "base/map.h"
#include "ingest/json/jtalk.h"

static bool claims(struct jval root)
{
	struct jval results = jval_get(root, "results");

	return jval_is(jval_get(results, "transcripts")) ||
	       (jval_is(jval_get(results, "items")) &&
		(jval_is(jval_get(root, "jobName")) ||
		 jval_is(jval_get(root, "accountId"))));
}

/* Speaker by the start of a word, as it is written; a label may be "". */
struct who {
	struct map index;
	struct strs labels;
};

static void learn(struct arena *a, struct who *w, struct jval segments)
{
	JVAL_EACH (s, segments) {
		JVAL_EACH (x, jval_get(s, "items")) {
			struct str label = jval_text(x, "speaker_label");

			map_put(a, &w->index, jval_text(x, "start_time"), w->labels.n);
			*VEC_ADD(a, &w->labels) =
			    label.len ? label : jval_text(s, "speaker_label");
		}
	}
}

static void word(struct jtalk *t, const struct who *w, struct jval x, struct str *who)
{
	bool mark = str_eq(jval_text(x, "type"), STRL("punctuation"));
	struct str label = jval_text(x, "speaker_label");
	struct jval from = jval_get(x, "start_time");

	if (!label.len && jval_is(from)) {
		size_t at = map_get(&w->index, jval_str(from));

		if (at != STR_NPOS)
			label = w->labels.v[at];
	}
	/* A word that nobody is named for is said by whoever spoke before. */
	if (label.len && !mark)
		*who = label;
	jtalk_word(t, x, *who, jtalk_time(from, JTIME_S),
		   jtalk_time(jval_get(x, "end_time"), JTIME_S),
		   jval_str(jval_at(x, "alternatives.0.content")), mark);
}

static int read(struct reading *in, struct jval root, struct err *e)
{
	struct jval results = jval_get(root, "results"), items, all;
	struct str who = { 0 };
	struct who w = { 0 };
	struct jtalk t;

	(void)e;
	jtalk_init(&t, in);
	in->r->language = jval_text(results, "language_code");
	items = jval_get(results, "items");
	all = jval_at(results, "transcripts.0");
	learn(in->r->arena, &w, jval_at(results, "speaker_labels.segments"));
	JVAL_EACH (x, items) {
		word(&t, &w, x, &who);
	}
	if (!jval_first(items).t)
		jtalk_say(&t, all, (struct str){ 0 }, TIME_NONE, TIME_NONE,
			  jval_text(all, "transcript"));
	jtalk_fini(&t);
	return 0;
}

const struct format format_aws = {
	.name = "aws-transcribe",
	.flavors = "",
	.what = "Amazon Transcribe JSON",
	.json = true,
	.claims = claims,
	.read_json = read,
};
