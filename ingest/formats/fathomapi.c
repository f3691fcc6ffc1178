/* fathomapi.c - a meeting of the Fathom API: turns with "HH:MM:SS", no ends. */
#include "ingest/json/jtalk.h"

static bool claims(struct jval root)
{
	return (jval_is(jval_get(root, "recording_id")) &&
		jval_get(root, "calendar_invitees").t) ||
	       jval_is(jval_at(root, "transcript.0.speaker.display_name"));
}

static void head(struct jtalk *t, struct jval root)
{
	static const char *const begins[] = { "recording_start_time",
					      "scheduled_start_time", "created_at" };
	int64_t from = jtalk_time(jval_get(root, "recording_start_time"), JTIME_S);
	int64_t to = jtalk_time(jval_get(root, "recording_end_time"), JTIME_S);

	jtalk_title(t, jval_get(root, "title"));
	jtalk_title(t, jval_get(root, "meeting_title"));
	for (size_t i = 0; i < COUNT(begins) && !t->r->date.p; i++)
		jtalk_when(t, jval_get(root, begins[i]), JTIME_S);
	if (from != TIME_NONE && to > from)
		t->r->duration = to - from;
	t->r->language = jval_text(root, "transcript_language");
	jtalk_people(t, jval_get(root, "calendar_invitees"), "name", "email");
	jtalk_person(t, jval_text(jval_get(root, "recorded_by"), "name"),
		     jval_text(jval_get(root, "recorded_by"), "email"));
}

static int read(struct reading *in, struct jval root, struct err *e)
{
	struct jtalk t;

	(void)e;
	jtalk_init(&t, in);
	in->r->source.flavor = STRL("api");
	head(&t, root);
	JVAL_EACH (x, jval_get(root, "transcript")) {
		struct jval who = jval_get(x, "speaker");

		jtalk_person(&t, jval_text(who, "display_name"),
			     jval_text(who, "matched_calendar_invitee_email"));
		jtalk_say_at(&t, x, jval_text(who, "display_name"), "text", "timestamp",
			     "end_timestamp", JTIME_S);
	}
	jtalk_notes(&t, jval_get(root, "default_summary"), (struct str){ 0 },
		    jval_text(jval_get(root, "default_summary"), "markdown_formatted"));
	jtalk_items(&t, jval_get(root, "action_items"), STRL("Action items"));
	jtalk_fini(&t);
	return 0;
}

const struct format format_fathom_api = {
	.name = "fathom",
	.flavors = "api",
	.what = "Fathom API: a meeting with transcript, summary and action items",
	.json = true,
	.claims = claims,
	.read_json = read,
};
