/*
 * json.c - JSON exports: one parse, then the row of the table that knows these
 * keys.  The last resort is what scripts and other programs write: a list of {speaker,
 * start, text}, or of words, by the names that exports mostly give these; what such a
 * file tells of the meeting, and its summary and action items.
 */
#include "base/date.h"
#include "ingest/json/jabout.h"
#include "ingest/json/jnames.h"

enum { SECONDS_DIGITS = 10, DAY_MS = 86400000 };
/* 2001: no talk is so long. */
#define EPOCH_MS INT64_C(1000000000000)

static int sniff(struct str head)
{
	return format_is_json(head);
}

/* The names that exports have for one thing, the surer ones first. */
static const char *const lists[] = { "segments",
				     "transcript",
				     "transcription",
				     "transcript_segments",
				     "speech_segments",
				     "utterances",
				     "sentences",
				     "results",
				     "entries",
				     "data",
				     "transcript.segments",
				     "transcript.utterances",
				     "data.segments",
				     "data.transcript",
				     "meeting.transcript",
				     "meeting.sentences",
				     "meeting.segments",
				     "result.transcription.utterances",
				     "words",
				     NULL };
static const char *const texts[] = {
	"text",      "body",    "sentence", "transcript", "content",
	"utterance", "message", "words",    "word",       "transcription.transcript",
	"words_str", NULL
};
static const char *const speakers[] = { "speaker_name",       "speakerName",
					"speakerDisplayName", "speaker",
					"participant",        "name",
					"speaker_label",      "speaker_id",
					"speakerId",          NULL };
static const char *const starts[] = { "start",
				      "start_time",
				      "startTime",
				      "startOffset",
				      "start_timestamp.relative",
				      "start_timestamp",
				      "data_start",
				      "timestamp",
				      "time",
				      "start_ts",
				      "start_ms",
				      "startMs",
				      "timestamp_ms",
				      NULL };
static const char *const ends[] = { "end",
				    "end_time",
				    "endTime",
				    "endOffset",
				    "end_timestamp.relative",
				    "end_timestamp",
				    "data_end",
				    "end_ms",
				    "endMs",
				    "end_ts",
				    NULL };

static struct jval list_of(struct jval root)
{
	struct jval v;

	if (jval_type(root) == JSON_ARRAY)
		return root;
	for (size_t i = 0; lists[i]; i++) {
		v = jval_at(root, lists[i]);
		if (jval_type(v) == JSON_ARRAY && jval_first(v).t)
			return v;
	}
	return (struct jval){ 0 };
}

/* Its words one by one, where it has them so. */
static struct jval words_of(struct jval x)
{
	struct jval words = jval_get(x, "words");

	return jval_type(words) == JSON_ARRAY ? words : (struct jval){ 0 };
}

static bool has_text(struct jval x)
{
	return jval_type(jval_any(x, texts)) == JSON_STRING;
}

/* Words alone are no speech: who, or when, must be said as well. */
static bool claims_talk(struct jval root)
{
	struct jval first = jval_first(list_of(root)),
		    word = jval_first(words_of(first));

	return (has_text(first) || has_text(word)) &&
	       (jval_is(jval_any(first, starts)) || jval_is(jval_any(word, starts)) ||
		jval_is(jval_any(first, speakers)));
}

static bool claims_generic(struct jval root)
{
	return claims_talk(root) || jabout_is_digest(root);
}

static struct str speaker_of(struct jtalk *t, const struct jnames *names, struct jval x)
{
	struct jval who = jval_any(x, speakers);
	struct str name;

	if (!jval_is(who))
		who = jval_any(jval_first(words_of(x)), speakers);
	if (jval_type(who) != JSON_OBJECT) {
		name = jnames_of(names, jval_str(who));
		return name.p ? name : jtalk_label(t, who);
	}
	return jval_is(jval_get(who, "name")) ? jval_text(who, "name")
					      : jval_text(who, "display_name");
}

/* What times count from, and in which unit: of a moment, the first one. */
struct origin {
	int64_t at;
	enum junit unit;
};

/* The first time in the list. */
static struct jval first_time(struct jval list)
{
	JVAL_EACH (x, list) {
		struct jval word = jval_any(jval_first(words_of(x)), starts);
		struct jval v = jval_any(x, starts);

		if (jval_is(v) || jval_is(word))
			return jval_is(v) ? v : word;
	}
	return (struct jval){ 0 };
}

/* Of the talk, in the unit of its times. */
static int64_t length_of(struct jval list)
{
	int64_t first = TIME_NONE, last = TIME_NONE;

	JVAL_EACH (x, list) {
		int64_t at = jtalk_time(jval_any(x, starts), JTIME_S);

		if (at != TIME_NONE)
			last = at;
		if (first == TIME_NONE)
			first = at;
	}
	return last == TIME_NONE ? 0 : last - first;
}

static struct origin origin_of(struct jtalk *t, struct jval list)
{
	struct origin o = { 0, JTIME_S };
	struct jval first = first_time(list);
	struct str s = jval_str(first), key = jval_key(first);
	int64_t wall;
	int32_t offset;

	/* Seconds since 1970 have ten digits till 2286; no talk lasts for a day. */
	if (str_head(s, str_chr(s, '.')).len > SECONDS_DIGITS ||
	    str_ends(key, STRL("_ms")) || str_ends(key, STRL("Ms")) ||
	    length_of(list) > DAY_MS)
		o.unit = JTIME_MS;
	if (date_time_parse(s, &wall, &offset) ||
	    (str_chr(s, ':') == STR_NPOS && jtalk_time(first, o.unit) >= EPOCH_MS)) {
		jtalk_when(t, first, o.unit);
		o.at = jtalk_time(first, o.unit);
	}
	return o;
}

/* Recorders that sit in a call tell the moment of a word beside its time. */
static void date_by_words(struct jtalk *t, struct jval list)
{
	struct jval word = jval_first(words_of(jval_first(list)));
	int64_t at = jtalk_time(jval_at(word, "start_timestamp.relative"), JTIME_S);

	jtalk_when_ms(t, jtalk_since(jval_at(word, "start_timestamp.absolute"),
				     at == TIME_NONE ? 0 : at, JTIME_S));
}

static void say_word(struct jtalk *t, struct str speaker, struct origin o,
		     struct jval w)
{
	struct str word = str_trim(jval_str(jval_any(w, texts)));

	jtalk_word(t, w, speaker, jtalk_since(jval_any(w, starts), o.at, o.unit),
		   jtalk_since(jval_any(w, ends), o.at, o.unit), word,
		   word.len && memchr(".,?!;:", word.p[0], 6));
}

static void say(struct jtalk *t, struct str speaker, struct origin o, struct jval x)
{
	if (has_text(x))
		jtalk_say(t, x, speaker, jtalk_since(jval_any(x, starts), o.at, o.unit),
			  jtalk_since(jval_any(x, ends), o.at, o.unit),
			  jval_str(jval_any(x, texts)));
	else
		JVAL_EACH (w, words_of(x)) {
			say_word(t, speaker, o, w);
		}
}

static int read_generic(struct reading *in, struct jval root, struct err *e)
{
	struct jval list = list_of(root);
	bool by_words = str_eq(jval_key(list), STRL("words"));
	struct jnames names = { 0 };
	struct origin o;
	struct jtalk t;

	(void)e;
	jtalk_init(&t, in);
	jnames_find(in->r->arena, jval_get(root, "speakers"), &names);
	jabout_head(&t, root);
	jabout_head(&t, jval_get(root, "meeting"));
	jabout_head(&t, jval_get(root, "metadata"));
	o = origin_of(&t, list);
	date_by_words(&t, list);
	JVAL_EACH (x, claims_talk(root) ? list : (struct jval){ 0 }) {
		struct str speaker = speaker_of(&t, &names, x);

		if (by_words)
			say_word(&t, speaker, o, x);
		else
			say(&t, speaker, o, x);
	}
	jabout_notes(&t, root);
	jabout_notes(&t, jval_get(root, "meeting"));
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
		rc = err_set(e, ERR_FORMAT, FORMAT_NO_JSON);
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
	.what = "other JSON that lists who said what, what was said when, or notes",
	.json = true,
	.sniff = sniff,
	.read = read,
	.claims = claims_generic,
	.read_json = read_generic,
};
