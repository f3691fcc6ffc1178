/*
 * readai.c - Read.ai's webhook at the end of a meeting.  Times of blocks are epoch
 * seconds (numbers), epoch ms (mostly strings) or "HH:MM:SS"; they count from the
 * first.
 */
#include "ingest/json/jtalk.h"

enum { EPOCH_MS_DIGITS = 13 };

static bool claims(struct jval root)
{
	return jval_is(jval_at(root, "transcript.speaker_blocks")) ||
	       (jval_is(jval_get(root, "session_id")) &&
		jval_get(root, "chapter_summaries").t);
}

/* Seconds since 1970 have ten digits till 2286: longer numbers are ms. */
static int64_t moment(struct jval v)
{
	bool ms = jval_type(v) == JSON_STRING || jval_str(v).len >= EPOCH_MS_DIGITS;

	return jtalk_time(v, ms ? JTIME_MS : JTIME_S);
}

static void speech(struct jtalk *t, struct jval blocks)
{
	int64_t base = moment(jval_get(jval_first(blocks), "start_time"));

	JVAL_EACH (x, blocks) {
		int64_t t0 = moment(jval_get(x, "start_time"));
		int64_t t1 = moment(jval_get(x, "end_time"));
		bool based = base != TIME_NONE;

		jtalk_say(t, x, jval_text(jval_get(x, "speaker"), "name"),
			  based && t0 != TIME_NONE ? t0 - base : TIME_NONE,
			  based && t1 != TIME_NONE ? t1 - base : TIME_NONE,
			  jval_text(x, "words"));
	}
}

static int read(struct reading *in, struct jval root, struct err *e)
{
	int64_t from = jtalk_time(jval_get(root, "start_time"), JTIME_S);
	int64_t to = jtalk_time(jval_get(root, "end_time"), JTIME_S);
	struct jtalk t;

	(void)e;
	jtalk_init(&t, in);
	in->r->source.flavor = STRL("webhook");
	jtalk_title(&t, jval_get(root, "title"));
	jtalk_when(&t, jval_get(root, "start_time"), JTIME_S);
	if (from != TIME_NONE && to > from)
		in->r->duration = to - from;
	jtalk_people(&t, jval_get(root, "participants"), "name", "email");
	jtalk_person(&t, jval_text(jval_get(root, "owner"), "name"),
		     jval_text(jval_get(root, "owner"), "email"));
	speech(&t, jval_at(root, "transcript.speaker_blocks"));
	jtalk_notes(&t, jval_get(root, "summary"), STRL("Summary"),
		    jval_text(root, "summary"));
	jtalk_items(&t, jval_get(root, "action_items"), STRL("Action items"));
	jtalk_items(&t, jval_get(root, "key_questions"), STRL("Key questions"));
	jtalk_sections(&t, jval_get(root, "chapter_summaries"));
	jtalk_fini(&t);
	return 0;
}

const struct format format_readai = {
	.name = "readai",
	.flavors = "webhook",
	.what = "Read.ai webhook: transcript, summary, action items, chapters",
	.json = true,
	.claims = claims,
	.read_json = read,
};
