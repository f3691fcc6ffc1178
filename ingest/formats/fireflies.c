/*
 * fireflies.c - Fireflies API and GraphQL answers: sentences with times in seconds
 * (numbers or strings), a summary.  sentences may be null, speaker ids strings.
 */
#include "ingest/json/jnames.h"
#include "ingest/json/jtalk.h"

static struct jval body(struct jval root)
{
	struct jval v = jval_at(root, "data.transcript");

	return jval_type(v) == JSON_OBJECT ? v : root;
}

/* A query of one's own may ask for the sentences alone. */
static bool claims(struct jval root)
{
	static const char *const also[] = { "speakers",       "meeting_attendees",
					    "transcript_url", "organizer_email",
					    "host_email",     "dateString" };
	struct jval v = body(root), first = jval_first(jval_get(v, "sentences"));

	if (!jval_get(v, "sentences").t)
		return false;
	if (first.t && jval_get(first, "speaker_name").t &&
	    jval_get(first, "start_time").t)
		return true;
	for (size_t i = 0; i < COUNT(also); i++)
		if (jval_get(v, also[i]).t)
			return true;
	return false;
}

static void head(struct jtalk *t, struct jval v)
{
	int64_t minutes = jtalk_time(jval_get(v, "duration"), JTIME_S);

	jtalk_title(t, jval_get(v, "title"));
	jtalk_when(t, jval_get(v, "dateString"), JTIME_MS);
	jtalk_when(t, jval_get(v, "date"), JTIME_MS);
	if (minutes > 0)
		t->r->duration = minutes * 60;
	JVAL_EACH (x, jval_get(v, "meeting_attendees")) {
		struct str name = jval_text(x, "displayName");

		jtalk_person(t, name.len ? name : jval_text(x, "name"),
			     jval_text(x, "email"));
	}
	jtalk_people(t, jval_get(v, "participants"), NULL, NULL);
	jtalk_person(t, (struct str){ 0 }, jval_text(v, "organizer_email"));
}

/* The speaker's name, or what the list of speakers says of the id. */
static struct str speaker(struct jtalk *t, const struct jnames *names,
			  struct jval sentence)
{
	struct str name = jval_text(sentence, "speaker_name");
	struct str id = jval_text(sentence, "speaker_id");

	if (name.len || !id.len)
		return name;
	name = jnames_of(names, id);
	return name.len ? name : arena_fmt(t->r->arena, "Speaker %.*s", STR_ARG(id));
}

static void summary(struct jtalk *t, struct jval v)
{
	/* The shorter ones say the same again. */
	static const char *const overviews[] = { "overview", "short_summary", "gist" };
	bool done = false;

	for (size_t i = 0; i < COUNT(overviews) && !done; i++) {
		struct str s = jval_text(v, overviews[i]);

		done = str_trim(s).len > 0;
		jtalk_notes(t, jval_get(v, overviews[i]), STRL("Overview"), s);
	}
	jtalk_items(t, jval_get(v, "action_items"), STRL("Action items"));
	jtalk_notes(t, jval_get(v, "outline"), STRL("Outline"),
		    jval_text(v, "outline"));
	jtalk_notes(t, jval_get(v, "shorthand_bullet"), STRL("Notes"),
		    jval_text(v, "shorthand_bullet"));
}

static int read(struct reading *in, struct jval root, struct err *e)
{
	struct jval v = body(root);
	struct jnames names = { 0 };
	struct jtalk t;

	(void)e;
	jtalk_init(&t, in);
	jnames_list(in->r->arena, jval_get(v, "speakers"), &names);
	in->r->source.flavor = v.i ? STRL("graphql") : STRL("api");
	head(&t, v);
	JVAL_EACH (x, jval_get(v, "sentences")) {
		struct str text = jval_text(x, "text");

		jtalk_say(&t, x, speaker(&t, &names, x),
			  jtalk_time(jval_get(x, "start_time"), JTIME_S),
			  jtalk_time(jval_get(x, "end_time"), JTIME_S),
			  text.len ? text : jval_text(x, "raw_text"));
	}
	summary(&t, jval_get(v, "summary"));
	jtalk_fini(&t);
	return 0;
}

const struct format format_fireflies = {
	.name = "fireflies",
	.flavors = "api graphql",
	.what = "Fireflies JSON: the API's answer, alone or in its GraphQL wrapper",
	.json = true,
	.claims = claims,
	.read_json = read,
};
