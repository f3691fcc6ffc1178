/*
 * json.c - JSON exports: one parse, then the row of the table that knows these
 * keys.  The last resort is what scripts write: a list of {speaker, start, text}.
 */
#include "base/date.h"
#include "ingest/json/jnames.h"
#include "ingest/json/jtalk.h"

enum { SECONDS_DIGITS = 10 };
/* 2001: no talk is so long. */
#define EPOCH_MS INT64_C(1000000000000)

static int sniff(struct str head)
{
	return format_is_json(head);
}

/* The first of the given members, in their order. */
static struct jval any_of(struct jval v, const char *const *keys)
{
	struct jval found = { 0 };

	for (; *keys && !jval_is(found); keys++)
		found = jval_get(v, *keys);
	return found;
}

static const char *const lists[] = { "segments",   "transcript", "transcription",
				     "utterances", "sentences",  "results",
				     "entries",    "data",       NULL };
static const char *const texts[] = { "text",       "body",    "sentence",
				     "transcript", "content", "utterance",
				     "message",    "words",   NULL };
static const char *const speakers[] = { "speaker_name",  "speakerName",
					"speaker",       "name",
					"speaker_label", "speaker_id",
					"speakerId",     NULL };
static const char *const starts[] = { "start",     "start_time", "startTime",
				      "timestamp", "time",       NULL };
static const char *const ends[] = { "end", "end_time", "endTime", NULL };

static struct jval list_of(struct jval root)
{
	struct jval v;

	if (jval_type(root) == JSON_ARRAY)
		return root;
	for (size_t i = 0; lists[i]; i++) {
		v = jval_get(root, lists[i]);
		if (jval_type(v) == JSON_ARRAY && jval_first(v).t)
			return v;
	}
	return (struct jval){ 0 };
}

/* Words alone are no speech: who, or when, must be said as well. */
static bool claims_generic(struct jval root)
{
	struct jval first = jval_first(list_of(root));

	return jval_type(any_of(first, texts)) == JSON_STRING &&
	       (jval_is(any_of(first, starts)) || jval_is(any_of(first, speakers)));
}

static struct str speaker_of(struct jtalk *t, const struct jnames *names, struct jval x)
{
	struct jval who = any_of(x, speakers);
	struct str name;

	if (jval_type(who) != JSON_OBJECT) {
		name = jnames_of(names, jval_str(who));
		return name.p ? name : jtalk_label(t, who);
	}
	return jval_is(jval_get(who, "name")) ? jval_text(who, "name")
					      : jval_text(who, "display_name");
}

/* Title, day and people, of the whole or of its part "meeting". */
static void tell(struct jtalk *t, struct jval about)
{
	static const char *const titles[] = { "title", "meeting_title", "meetingTitle",
					      "subject", NULL };
	static const char *const days[] = { "date",       "meeting_date", "meetingDate",
					    "started_at", "startedAt",    NULL };
	static const char *const people[] = { "participants", "attendees", NULL };
	struct jval day = any_of(about, days);

	jtalk_title(t, any_of(about, titles));
	/* Seconds since 1970 have ten digits till 2286. */
	jtalk_when(t, day, jval_str(day).len > SECONDS_DIGITS ? JTIME_MS : JTIME_S);
	jtalk_people(t, any_of(about, people), "name", "email");
}

/* What times count from: of a moment, RFC 3339 or since 1970, the first one. */
struct origin {
	int64_t at;
	enum junit unit;
};

static struct origin origin_of(struct jtalk *t, struct jval list)
{
	struct origin o = { 0, JTIME_S };
	struct jval first = { 0 };
	struct str s;
	int64_t wall;
	int32_t offset;

	JVAL_EACH (x, list) {
		first = any_of(x, starts);
		if (jval_is(first))
			break;
	}
	s = jval_str(first);
	/* Seconds since 1970 have ten digits till 2286. */
	if (str_head(s, str_chr(s, '.')).len > SECONDS_DIGITS)
		o.unit = JTIME_MS;
	if (date_time_parse(s, &wall, &offset) ||
	    (str_chr(s, ':') == STR_NPOS && jtalk_time(first, o.unit) >= EPOCH_MS)) {
		jtalk_when(t, first, o.unit);
		o.at = jtalk_time(first, o.unit);
	}
	return o;
}

static int read_generic(struct reading *in, struct jval root, struct err *e)
{
	struct jnames names = { 0 };
	struct origin o;
	struct jtalk t;

	(void)e;
	jtalk_init(&t, in);
	jnames_find(in->r->arena, jval_get(root, "speakers"), &names);
	tell(&t, root);
	tell(&t, jval_get(root, "meeting"));
	tell(&t, jval_get(root, "metadata"));
	in->r->language = jval_text(root, "language");
	o = origin_of(&t, list_of(root));
	JVAL_EACH (x, list_of(root)) {
		jtalk_say(&t, x, speaker_of(&t, &names, x),
			  jtalk_since(any_of(x, starts), o.at, o.unit),
			  jtalk_since(any_of(x, ends), o.at, o.unit),
			  jval_str(any_of(x, texts)));
	}
	jtalk_fini(&t);
	return 0;
}

/* What only describes a talk is that when there is no talk in it. */
static const struct format *row_of(struct jval root)
{
	const struct format *about = NULL;

	for (size_t i = 0; formats[i]; i++) {
		if (!formats[i]->claims || !formats[i]->claims(root))
			continue;
		if (formats[i]->read_json)
			return formats[i];
		if (!about)
			about = formats[i];
	}
	return about;
}

static int read(struct reading *in, struct err *e)
{
	const struct format *row;
	struct jtree t;
	int rc = 0;

	if (jtree_parse(&t, in->text, in->r->arena, e) < 0)
		return -1;
	row = row_of(jtree_root(&t));
	if (!row) {
		rc = err_set(e, ERR_FORMAT, "JSON of no format that is known");
	} else {
		in->r->source.format = str_z(row->name);
		if (row->read_json)
			rc = row->read_json(in, jtree_root(&t), e);
		else
			rc = err_set(e, ERR_FORMAT, "%s: no transcript beside it",
				     row->what);
	}
	jtree_fini(&t);
	return rc;
}

const struct format format_json = {
	.name = "json",
	.flavors = "",
	.what = "other JSON that lists who said what, or what was said when",
	.json = true,
	.sniff = sniff,
	.read = read,
	.claims = claims_generic,
	.read_json = read_generic,
};
