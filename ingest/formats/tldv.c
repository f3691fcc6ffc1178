/* tldv.c - tl;dv: the transcript, and the meeting that is exported beside it. */
#include "ingest/json/jtalk.h"

static bool claims(struct jval root)
{
	return jval_is(jval_get(root, "meetingId")) && jval_get(root, "data").t &&
	       (jval_is(jval_at(root, "data.0.startTime")) ||
		!jval_first(jval_get(root, "data")).t);
}

static int read(struct reading *in, struct jval root, struct err *e)
{
	struct jtalk t;

	(void)e;
	jtalk_init(&t, in);
	JVAL_EACH (x, jval_get(root, "data")) {
		jtalk_say_at(&t, x, jval_text(x, "speaker"), "text", "startTime",
			     "endTime", JTIME_S);
	}
	jtalk_fini(&t);
	return 0;
}

static bool claims_meeting(struct jval root)
{
	return jval_is(jval_get(root, "happenedAt")) &&
	       jval_is(jval_get(root, "organizer"));
}

const struct format format_tldv = {
	.name = "tldv",
	.flavors = "",
	.what = "tl;dv JSON: the transcript",
	.json = true,
	.claims = claims,
	.read_json = read,
};

const struct format format_tldv_meeting = {
	.name = "tldv-meeting",
	.flavors = "",
	.what = "tl;dv JSON: title, time and people for the transcript beside it",
	.json = true,
	.claims = claims_meeting,
};
