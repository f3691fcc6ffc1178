/*
 * gong.c - Gong: transcripts of calls (one record a call).  Speakers are ids; the
 * calls that name them are in a file beside it (jside.c).
 *
 * Sentences count ms; one schema says seconds.  It is seconds when there are
 * fractions, or when the call is known to be longer than its last number (jside.c).
 */
#include "ingest/json/jtalk.h"

static bool claims(struct jval root)
{
	return jval_type(jval_get(root, "callTranscripts")) == JSON_ARRAY;
}

/* Nobody writes a fraction of a millisecond. */
static enum junit unit_of(struct jval c)
{
	JVAL_EACH (turn, jval_get(c, "transcript")) {
		JVAL_EACH (s, jval_get(turn, "sentences")) {
			if (str_chr(jval_text(s, "end"), '.') != STR_NPOS ||
			    str_chr(jval_text(s, "start"), '.') != STR_NPOS)
				return JTIME_S;
		}
	}
	return JTIME_MS;
}

static void call(struct jtalk *t, struct jval c)
{
	enum junit unit = unit_of(c);

	JVAL_EACH (turn, jval_get(c, "transcript")) {
		struct str id = jval_text(turn, "speakerId");

		JVAL_EACH (s, jval_get(turn, "sentences")) {
			jtalk_say_at(t, s, id, "text", "start", "end", unit);
		}
	}
}

static int read(struct reading *in, struct jval root, struct err *e)
{
	struct jval list = jval_get(root, "callTranscripts");
	struct jmany m;
	int rc = 0;

	jmany_init(&m, in, jval_next(jval_first(list)).t != NULL);
	JVAL_EACH (c, list) {
		struct jtalk t;

		jmany_begin(&m, jval_text(c, "callId"));
		jtalk_init(&t, in);
		call(&t, c);
		jtalk_fini(&t);
		rc = jmany_end(&m, e);
		if (rc < 0)
			break;
	}
	jmany_fini(&m);
	return rc;
}

static bool claims_calls(struct jval root)
{
	return jval_type(jval_get(root, "calls")) == JSON_ARRAY &&
	       (jval_is(jval_at(root, "calls.0.metaData")) ||
		jval_is(jval_at(root, "calls.0.parties")));
}

const struct format format_gong = {
	.name = "gong",
	.flavors = "",
	.what = "Gong API: call transcripts, one record a call",
	.json = true,
	.claims = claims,
	.read_json = read,
};

const struct format format_gong_calls = {
	.name = "gong-calls",
	.flavors = "",
	.what = "Gong API: calls with their parties, for the transcripts beside it",
	.json = true,
	.claims = claims_calls,
};
