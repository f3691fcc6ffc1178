/* jlist.c - see jlist.h. */
#include "ingest/json/jlist.h"

enum { SECONDS_DIGITS = 10 };
#define DAY_MS INT64_C(86400000)
/* Nobody takes so long for a letter; without ends, so few pauses are no length. */
enum { SLOW_MS = 3000, TIMES_MIN = 4 };

/* The names that exports have for one thing, the surer ones first. */
static const char *const lists[] = { "segments",
				     "transcript",
				     "transcription",
				     "transcript_segments",
				     "transcriptSegments",
				     "speech_segments",
				     "utterances",
				     "sentences",
				     "sentence_info",
				     "0.sentence_info",
				     "turns",
				     "dialogue",
				     "conversation",
				     "results",
				     "entries",
				     "data",
				     "transcript.segments",
				     "transcript.utterances",
				     "transcript.sentences",
				     "transcript.entries",
				     "transcript.turns",
				     "transcription.segments",
				     "transcription.utterances",
				     "data.segments",
				     "data.transcript",
				     "data.utterances",
				     "meeting.transcript",
				     "meeting.sentences",
				     "meeting.segments",
				     "meeting.utterances",
				     "result.transcription.utterances",
				     "result.utterances",
				     "result.segments",
				     "result.sentences",
				     "output.segments",
				     "speakers",
				     "chunks",
				     "output.chunks",
				     "words",
				     NULL };
static const char *const texts[] = {
	"text",      "body",    "sentence", "transcript", "content",
	"utterance", "message", "words",    "word",       "transcription.transcript",
	"words_str", NULL
};
static const char *const speakers[] = {
	"speaker_name", "speakerName",   "speakerDisplayName",
	"speaker",      "participant",   "participant_name",
	"name",         "speaker_label", "speaker_id",
	"speakerId",    "spk",           NULL
};
static const char *const emails[] = { "speaker_email", "speakerEmail", "speaker.email",
				      "participant.email", NULL };
/* "timestamp": [0.0, 4.2] */
static const char *const starts[] = { "start",
				      "start_time",
				      "startTime",
				      "startOffset",
				      "start_timestamp.relative",
				      "start_timestamp",
				      "data_start",
				      "timestamp.0",
				      "timestamp",
				      "time.0",
				      "time",
				      "start_ts",
				      "start_ms",
				      "startMs",
				      "start_seconds",
				      "timestamp_ms",
				      "offset",
				      NULL };
static const char *const ends[] = { "end",
				    "end_time",
				    "endTime",
				    "endOffset",
				    "end_timestamp.relative",
				    "end_timestamp",
				    "data_end",
				    "timestamp.1",
				    "time.1",
				    "end_ms",
				    "endMs",
				    "end_ts",
				    "end_seconds",
				    NULL };

struct jval jlist_text(struct jval x)
{
	struct jval text = jval_any(x, texts);

	return jval_type(text) == JSON_STRING ? text : (struct jval){ 0 };
}

struct jval jlist_words(struct jval x)
{
	struct jval words = jval_get(x, "words");

	return jval_type(words) == JSON_ARRAY ? words : (struct jval){ 0 };
}

struct jval jlist_who(struct jval x)
{
	return jval_any(x, speakers);
}

struct str jlist_email(struct jval x)
{
	return jval_str(jval_any(x, emails));
}

struct jval jlist_start(struct jval x)
{
	return jval_any(x, starts);
}

struct jval jlist_end(struct jval x)
{
	return jval_any(x, ends);
}

/* Words alone are no speech: who, or when, must be said as well. */
static bool is_talk(struct jval list)
{
	struct jval first = jval_first(list), word = jval_first(jlist_words(first));

	return jval_type(list) == JSON_ARRAY &&
	       (jlist_text(first).t || jlist_text(word).t) &&
	       (jval_is(jlist_start(first)) || jval_is(jlist_start(word)) ||
		jval_is(jlist_who(first)));
}

struct jval jlist_of(struct jval root)
{
	struct jval v;

	for (size_t i = 0; lists[i]; i++) {
		v = jval_at(root, lists[i]);
		if (is_talk(v))
			return v;
	}
	return is_talk(root) ? root : (struct jval){ 0 };
}

struct jval jlist_first_time(struct jval list)
{
	JVAL_EACH (x, list) {
		struct jval word = jlist_start(jval_first(jlist_words(x)));
		struct jval v = jlist_start(x);

		if (jval_is(v) || jval_is(word))
			return jval_is(v) ? v : word;
	}
	return (struct jval){ 0 };
}

/* What the talk amounts to when its numbers are seconds. */
struct sums {
	int64_t first, last; /* starts, in ms */
	int64_t said;        /* from start to end of each, where both stand */
	int64_t ended, bytes;
	size_t starts;
	bool whole; /* no fraction in any of them */
};

static void add(struct sums *s, struct jval x)
{
	struct jval start = jlist_start(x);
	int64_t from = jtalk_time(start, JTIME_S);
	int64_t to = jtalk_time(jlist_end(x), JTIME_S);
	int64_t bytes = (int64_t)jval_str(jlist_text(x)).len;

	if (from == TIME_NONE)
		return;
	if (!s->starts++)
		s->first = from;
	s->last = from;
	s->bytes += bytes;
	s->whole &= str_chr(jval_str(start), '.') == STR_NPOS &&
		    str_chr(jval_str(start), ':') == STR_NPOS;
	if (to != TIME_NONE && to > from && bytes) {
		s->said += to - from < DAY_MS * 100 ? to - from : DAY_MS * 100;
		s->ended += bytes;
	}
}

enum junit jlist_unit(struct jval list)
{
	struct sums s = { .whole = true };
	struct jval first = jlist_first_time(list);
	struct str at = jval_str(first), key = jval_key(first);

	/* Seconds since 1970 have ten digits till 2286; no talk lasts for a day. */
	if (str_head(at, str_chr(at, '.')).len > SECONDS_DIGITS ||
	    str_ends(key, STRL("_ms")) || str_ends(key, STRL("Ms")))
		return JTIME_MS;
	JVAL_EACH (x, list) {
		add(&s, x);
	}
	if (s.last - s.first > DAY_MS)
		return JTIME_MS;
	if (!s.whole || !s.bytes)
		return JTIME_S;
	if (s.ended)
		return s.said / s.ended > SLOW_MS ? JTIME_MS : JTIME_S;
	return s.starts >= TIMES_MIN && (s.last - s.first) / s.bytes > SLOW_MS
		   ? JTIME_MS
		   : JTIME_S;
}
