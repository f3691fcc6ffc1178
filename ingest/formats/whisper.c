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

static bool has_time(struct jval x)
{
	JVAL_EACH (m, x)
		if (str_starts(jval_key(m), STRL("start")) ||
		    str_starts(jval_key(m), STRL("time")))
			return true;
	return false;
}

/* With times such a list is anybody's, see json.c. */
static bool is_mac(struct jval root)
{
	struct jval first = jval_first(root);

	return jval_type(root) == JSON_ARRAY && !root.t->lines && !has_time(first) &&
	       jval_get(first, "speaker").t &&
	       jval_type(jval_get(first, "text")) == JSON_STRING;
}

static bool is_timestamped(struct jval first)
{
	return jval_is(jval_get(first, "confidence")) &&
	       jval_is(jval_at(first, "words.0.text"));
}

/* What OpenAI's API gives unless it is asked for more: the words as one string. */
static bool is_text(struct jval root)
{
	static const char *const known[] = { "text", "usage",    "logprobs",
					     "task", "language", "duration" };
	struct str text = str_rtrim(jval_text(root, "text"));

	JVAL_EACH (m, root) {
		size_t i = 0;

		while (i < COUNT(known) && !str_eq(jval_key(m), str_z(known[i])))
			i++;
		if (i == COUNT(known))
			return false;
	}
	return jval_type(root) == JSON_OBJECT &&
	       (assemble_ends_sentence(text) || jval_is(jval_get(root, "usage")));
}

/* OpenAI's API writes the name of a language, the programs its tag. */
static struct str language_of(struct jval root)
{
	static const struct {
		struct str name, tag;
	} known[] = {
		{ STR("english"), STR("en") },    { STR("german"), STR("de") },
		{ STR("french"), STR("fr") },     { STR("spanish"), STR("es") },
		{ STR("italian"), STR("it") },    { STR("dutch"), STR("nl") },
		{ STR("portuguese"), STR("pt") }, { STR("polish"), STR("pl") },
		{ STR("swedish"), STR("sv") },    { STR("danish"), STR("da") },
		{ STR("norwegian"), STR("no") },  { STR("finnish"), STR("fi") },
		{ STR("japanese"), STR("ja") },   { STR("chinese"), STR("zh") },
		{ STR("korean"), STR("ko") },     { STR("russian"), STR("ru") },
	};
	struct str s = jval_text(root, "language");

	for (size_t i = 0; i < COUNT(known); i++)
		if (str_ieq(s, known[i].name))
			return known[i].tag;
	return s;
}

static void read_text(struct jtalk *t, struct jval root)
{
	struct str text = jval_text(root, "text"), sentence;
	size_t at = 0;

	t->r->language = language_of(root);
	while (sentence_next(text, &at, &sentence))
		jtalk_say(t, root, str_none(), TIME_NONE, TIME_NONE, sentence);
}

static bool claims(struct jval root)
{
	struct jval first = jval_at(root, "segments.0");

	if (is_cpp(root) || is_mac(root) || is_text(root) ||
	    jval_get(root, "word_segments").t)
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
	t->r->language = language_of(root);
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
	} else if (is_text(root)) {
		in->r->source.flavor = STRL("openai");
		read_text(&t, root);
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
