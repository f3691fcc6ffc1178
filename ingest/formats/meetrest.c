/*
 * meetrest.c - transcript entries of the Google Meet REST API (v2).  Speakers are
 * resource names; who they are stands in another answer of the API.
 */
#include "ingest/json/jtalk.h"

static struct jval list_of(struct jval root)
{
	return jval_type(root) == JSON_ARRAY ? root
					     : jval_get(root, "transcriptEntries");
}

static bool claims(struct jval root)
{
	struct jval first = jval_first(list_of(root));

	return str_starts(jval_text(first, "participant"), STRL("conferenceRecords/"));
}

/* "conferenceRecords/x/participants/11": the last part; a number is no person. */
static struct str speaker(struct str resource)
{
	struct str part, last = { 0 };

	while (str_split(&resource, '/', &part))
		last = part;
	return last;
}

static int read(struct reading *in, struct jval root, struct err *e)
{
	struct jval list = list_of(root), first = jval_first(list);
	int64_t base = jtalk_time(jval_get(first, "startTime"), JTIME_S);
	struct jtalk t;

	(void)e;
	jtalk_init(&t, in);
	in->r->source.flavor = STRL("rest");
	in->r->language = jval_text(first, "languageCode");
	jtalk_when(&t, jval_get(first, "startTime"), JTIME_S);
	JVAL_EACH (x, list) {
		jtalk_say(&t, x, speaker(jval_text(x, "participant")),
			  jtalk_since(jval_get(x, "startTime"), base, JTIME_S),
			  jtalk_since(jval_get(x, "endTime"), base, JTIME_S),
			  jval_text(x, "text"));
	}
	jtalk_fini(&t);
	return 0;
}

const struct format format_meet_rest = {
	.name = "google-meet",
	.flavors = "rest",
	.what = "Google Meet REST API: transcript entries",
	.json = true,
	.claims = claims,
	.read_json = read,
};
