/*
 * whisper.c - JSON of the whisper family: openai-whisper and faster-whisper,
 * whisper-timestamped, WhisperX, whisper.cpp -oj, MacWhisper's list.
 */
#include "ingest/json/jtalk.h"

static struct jval cpp_list(struct jval root)
{
	return jval_get(root, "transcription");
}

static bool is_cpp(struct jval root)
{
	return jval_type(cpp_list(root)) == JSON_ARRAY &&
	       (jval_is(jval_get(jval_first(cpp_list(root)), "offsets")) ||
		jval_is(jval_get(root, "systeminfo")));
}

/* With times such a list is anybody's, see json.c. */
static bool is_mac(struct jval root)
{
	struct jval first = jval_first(root);

	return jval_type(root) == JSON_ARRAY && !root.t->lines &&
	       !jval_get(first, "start").t && !jval_get(first, "startTime").t &&
	       !jval_get(first, "start_time").t && !jval_get(first, "timestamp").t &&
	       !jval_get(first, "time").t && jval_get(first, "speaker").t &&
	       jval_type(jval_get(first, "text")) == JSON_STRING;
}

static bool is_timestamped(struct jval first)
{
	return jval_is(jval_get(first, "confidence")) &&
	       jval_is(jval_at(first, "words.0.text"));
}

static bool claims(struct jval root)
{
	struct jval first = jval_at(root, "segments.0");

	if (is_cpp(root) || is_mac(root) || jval_get(root, "word_segments").t)
		return true;
	return jval_is(jval_get(first, "start")) &&
	       (jval_is(jval_get(first, "avg_logprob")) ||
		jval_is(jval_get(first, "seek")) || is_timestamped(first));
}

/* "[BLANK_AUDIO]", "[_BEG_]", "[_TT_125]": marks of the model, not speech. */
static bool is_mark(struct str text)
{
	text = str_trim(text);
	return str_eq(text, STRL("[BLANK_AUDIO]")) ||
	       (str_starts(text, STRL("[_")) && str_ends(text, STRL("]")));
}

static void read_cpp(struct jtalk *t, struct jval root)
{
	t->r->language = jval_str(jval_at(root, "result.language"));
	JVAL_EACH (x, cpp_list(root)) {
		struct jval at = jval_get(x, "offsets");
		struct str text = jval_text(x, "text");

		if (!is_mark(text))
			jtalk_say(t, x, jtalk_label(t, jval_get(x, "speaker")),
				  jtalk_time(jval_get(at, "from"), JTIME_MS),
				  jtalk_time(jval_get(at, "to"), JTIME_MS), text);
	}
}

/* WhisperX: words of two speakers may stand in one segment. */
static bool changes_speaker(struct jval segment)
{
	struct str speaker = jval_text(segment, "speaker");

	JVAL_EACH (w, jval_get(segment, "words")) {
		struct str s = jval_text(w, "speaker");

		if (s.len && !str_eq(s, speaker))
			return true;
	}
	return false;
}

static void by_words(struct jtalk *t, struct jval segment)
{
	struct str speaker = jval_text(segment, "speaker");

	jtalk_stop(t);
	JVAL_EACH (w, jval_get(segment, "words")) {
		struct str s = jval_text(w, "speaker");

		if (s.len)
			speaker = s;
		jtalk_word(t, w, speaker, jtalk_time(jval_get(w, "start"), JTIME_S),
			   jtalk_time(jval_get(w, "end"), JTIME_S),
			   jval_text(w, "word"), false);
	}
	jtalk_stop(t);
}

static void read_segments(struct jtalk *t, struct jval root)
{
	t->r->language = jval_text(root, "language");
	JVAL_EACH (x, jval_get(root, "segments")) {
		if (changes_speaker(x) && jval_is(jval_at(x, "words.0.word")))
			by_words(t, x);
		else if (!is_mark(jval_text(x, "text")))
			jtalk_say_at(t, x, jtalk_label(t, jval_get(x, "speaker")),
				     "text", "start", "end", JTIME_S);
	}
}

static void read_mac(struct jtalk *t, struct jval root)
{
	JVAL_EACH (x, root) {
		jtalk_say_at(t, x, jtalk_label(t, jval_get(x, "speaker")), "text",
			     "start", "end", JTIME_S);
	}
}

static int read(struct reading *in, struct jval root, struct err *e)
{
	struct jtalk t;

	(void)e;
	jtalk_init(&t, in);
	if (is_cpp(root)) {
		in->r->source.flavor = STRL("whisper.cpp");
		read_cpp(&t, root);
	} else if (is_mac(root)) {
		in->r->source.flavor = STRL("macwhisper");
		read_mac(&t, root);
	} else {
		in->r->source.flavor = jval_get(root, "word_segments").t
					   ? STRL("whisperx")
				       : is_timestamped(jval_at(root, "segments.0"))
					   ? STRL("whisper-timestamped")
					   : STRL("openai");
		read_segments(&t, root);
	}
	jtalk_fini(&t);
	return 0;
}

const struct format format_whisper = {
	.name = "whisper",
	.flavors = "openai whisperx whisper-timestamped whisper.cpp macwhisper",
	.what = "JSON of whisper, faster-whisper, WhisperX, whisper.cpp, MacWhisper",
	.json = true,
	.claims = claims,
	.read_json = read,
};
