/* JSON exports: times, which format claims what, who speaks, shapes of scripts. */
#include <stdio.h>

#include "ingest/json/jtalk.h"
#include "tests/ingest/reader.h"

static void test_times(void)
{
	static const struct {
		const char *json;
		enum junit unit;
		int64_t ms;
	} cases[] = {
		{ "4.08", JTIME_S, 4080 },
		{ "\"4.08\"", JTIME_S, 4080 },
		{ "4080", JTIME_MS, 4080 },
		{ "5000000.0", JTIME_TICKS, 500 },
		{ "\"12.900s\"", JTIME_S, 12900 },
		{ "{\"seconds\":\"12\",\"nanos\":900000000}", JTIME_S, 12900 },
		{ "{\"nanos\":500000000}", JTIME_S, 500 },
		{ "{}", JTIME_S, 0 },
		{ "\"00:01:02\"", JTIME_S, 62000 },
		{ "\"1970-01-01T01:00:01.250+01:00\"", JTIME_S, 1250 },
		{ "1e300", JTIME_S, TIME_NONE },
		{ "null", JTIME_S, TIME_NONE },
		{ "\"\"", JTIME_S, TIME_NONE },
		{ "\"soon\"", JTIME_MS, TIME_NONE },
	};
	struct arena a = { 0 };

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct jtree t;

		if (jtree_parse(&t, str_z(cases[i].json), &a, NULL) < 0) {
			OK(false, "%s parses", cases[i].json);
			continue;
		}
		OK(jtalk_time(jtree_root(&t), cases[i].unit) == cases[i].ms, "%s: %lld",
		   cases[i].json, (long long)jtalk_time(jtree_root(&t), cases[i].unit));
		jtree_fini(&t);
	}
	arena_fini(&a);
}

/* What only looks like a format that is known. */
static void test_unclaimed(void)
{
	static const char *const texts[] = {
		"{}",
		"[]",
		"[{}]",
		"{\"text\":\"words alone\"}",
		"{\"segments\":[]}",
		"{\"segments\":[{\"text\":\"no time, nobody\"}]}",
		"{\"cache\":{\"theme\":1}}",
		"{\"transcript\":{}}",
		"{\"results\":[1,2]}",
	};

	for (size_t i = 0; i < COUNT(texts); i++) {
		struct reader x;

		OK(!reader_open(&x, str_z(texts[i])) && x.r.segments.n == 0,
		   "not taken: %s", texts[i]);
		reader_close(&x);
	}
}

/* Who speaks and when, where the export says it apart or in an odd unit. */
static void test_speakers(void)
{
	static const struct {
		const char *what, *text, *want;
	} cases[] = {
		{ "a list of speakers",
		  "{\"speakers\":[{\"id\":0,\"name\":\"Ada Quill\"}],\"segments\":["
		  "{\"speaker_id\":0,\"start\":1,\"text\":\"Hi.\"}]}",
		  "1000-? Ada Quill|Hi." },
		{ "speakers by key",
		  "{\"speakers\":{\"0\":\"Ada Quill\"},\"segments\":["
		  "{\"speaker\":\"0\",\"start\":1,\"text\":\"Hi.\"}]}",
		  "1000-? Ada Quill|Hi." },
		{ "parts of people are no ids",
		  "{\"speakers\":{\"Ada Quill\":\"Chair\"},\"segments\":["
		  "{\"speaker\":\"Ada Quill\",\"start\":1,\"text\":\"Hi.\"}]}",
		  "1000-? Ada Quill|Hi." },
		{ "the first list that holds something",
		  "{\"segments\":[],\"utterances\":[{\"speaker\":\"Ada Quill\","
		  "\"start\":1,\"text\":\"Hi.\"}]}",
		  "1000-? Ada Quill|Hi." },
		{ "Rev.ai with names",
		  "{\"monologues\":[{\"speaker\":0,\"elements\":[{\"type\":\"text\","
		  "\"value\":\"Hi\",\"ts\":1,\"end_ts\":2}]}],\"speakers\":[{\"id\":0,"
		  "\"name\":\"Ada Quill\"}]}",
		  "1000-2000 Ada Quill|Hi" },
		{ "Read.ai with ms as numbers",
		  "{\"session_id\":\"s\",\"transcript\":{\"speaker_blocks\":["
		  "{\"start_time\":1770649201000,\"end_time\":1770649204000,"
		  "\"speaker\":{\"name\":\"Ada\"},\"words\":\"Hi.\"}]}}",
		  "0-3000 Ada|Hi." },
		{ "Read.ai with seconds",
		  "{\"session_id\":\"s\",\"transcript\":{\"speaker_blocks\":["
		  "{\"start_time\":1770649201,\"end_time\":1770649204,"
		  "\"speaker\":{\"name\":\"Ada\"},\"words\":\"Hi.\"}]}}",
		  "0-3000 Ada|Hi." },
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct reader x;

		OK(reader_open(&x, str_z(cases[i].text)), "%s: read", cases[i].what);
		OK(str_eq(reader_show(&x, 0), str_z(cases[i].want)), "%s: %.*s",
		   cases[i].what, STR_ARG(reader_show(&x, 0)));
		reader_close(&x);
	}
}

/* Names that other programs give to who, when and what. */
static void test_shapes(void)
{
	static const struct {
		const char *what, *text, *date, *want;
	} cases[] = {
		{ "Stream: entries with offsets",
		  "{\"entries\":[{\"text\":\"Is the pump in?\",\"startOffset\":"
		  "\"00:00:03.1200000\",\"endOffset\":\"00:00:05.4800000\","
		  "\"speakerDisplayName\":\"Ada Quill\",\"speakerId\":\"x1@t\"}]}",
		  "", "@3120 Ada Quill: Is the pump in?\n" },
		{ "ElevenLabs: words, and blanks between",
		  "{\"language_code\":\"en\",\"text\":\"All in. Yes.\",\"words\":["
		  "{\"text\":\"All\",\"start\":0.5,\"end\":0.7,\"type\":\"word\","
		  "\"speaker_id\":\"speaker_0\"},"
		  "{\"text\":\" \",\"start\":0.7,\"end\":0.8,\"type\":\"spacing\","
		  "\"speaker_id\":\"speaker_0\"},"
		  "{\"text\":\"in.\",\"start\":0.8,\"end\":0.9,\"type\":\"word\","
		  "\"speaker_id\":\"speaker_0\"},"
		  "{\"text\":\"Yes.\",\"start\":1.5,\"end\":1.7,\"type\":\"word\","
		  "\"speaker_id\":\"speaker_1\"}]}",
		  "", "@500 speaker_0: All in.\n@1500 speaker_1: Yes.\n" },
		{ "Recall.ai: participants, words with moments",
		  "[{\"participant\":{\"id\":1,\"name\":\"Ada Quill\"},\"words\":["
		  "{\"text\":\"All in.\",\"start_timestamp\":{\"relative\":4.5,"
		  "\"absolute\":\"2026-03-04T10:00:04.5Z\"},\"end_timestamp\":{"
		  "\"relative\":6,\"absolute\":\"2026-03-04T10:00:06Z\"}}]}]",
		  "2026-03-04", "@4500 Ada Quill: All in.\n" },
		{ "Recall.ai as it was: speakers, words with times",
		  "[{\"speaker\":\"Ada Quill\",\"words\":[{\"text\":\"All\","
		  "\"start_timestamp\":4.5,\"end_timestamp\":4.7},{\"text\":\"in.\","
		  "\"start_timestamp\":4.8,\"end_timestamp\":5}]}]",
		  "", "@4500 Ada Quill: All in.\n" },
		{ "Attendee: ms since 1970",
		  "[{\"speaker_name\":\"Ada Quill\",\"timestamp_ms\":1772618400500,"
		  "\"transcription\":{\"transcript\":\"All in.\"}}]",
		  "2026-03-04", "@0 Ada Quill: All in.\n" },
		{ "Happy Scribe: words with blanks",
		  "[{\"speaker\":\"Ada\",\"words\":[{\"text\":\"All \","
		  "\"data_start\":4.5,\"data_end\":4.7},{\"text\":\"in.\","
		  "\"data_start\":4.8,\"data_end\":5}]}]",
		  "", "@4500 Ada: All in.\n" },
		{ "a time in ms by its name, in a list of names and texts",
		  "[{\"speaker\":\"Ada\",\"text\":\"All in.\",\"start_ms\":4500}]", "",
		  "@4500 Ada: All in.\n" },
		{ "no talk lasts for a day: it is ms",
		  "{\"segments\":[{\"text\":\"All in.\",\"start\":4500,\"end\":6000},"
		  "{\"text\":\"Yes.\",\"start\":96000,\"end\":97000}]}",
		  "", "@4500 : All in.\n@96000 : Yes.\n" },
		{ "Gladia: utterances further in, voices from 0",
		  "{\"result\":{\"transcription\":{\"utterances\":[{\"text\":\"All "
		  "in.\",\"start\":0.5,\"end\":2,\"speaker\":0}]}}}",
		  "", "@500 Speaker 0: All in.\n" },
		{ "chunks of a pipeline: both times in a list",
		  "{\"text\":\" Is it in? "
		  "Yes.\",\"chunks\":[{\"timestamp\":[0.5,2.0],\"text\":\" Is it "
		  "in?\"},{\"timestamp\":[2.5,null],\"text\":\" Yes.\"}]}",
		  "", "@500 : Is it in?\n@2500 : Yes.\n" },
		{ "who said the chunks",
		  "{\"speakers\":[{\"speaker\":\"SPEAKER_00\",\"timestamp\":[0.5,2.0],"
		  "\"text\":\" Is it "
		  "in?\"},{\"speaker\":\"SPEAKER_01\",\"timestamp\":[2.5,3.0],\"text\":"
		  "\" Yes.\"}],\"chunks\":[{\"timestamp\":[0.5,3.0],\"text\":\" Is it "
		  "in? Yes.\"}],\"text\":\" Is it in? Yes.\"}",
		  "", "@500 SPEAKER_00: Is it in?\n@2500 SPEAKER_01: Yes.\n" },
		{ "nobody speaks so slowly: it is ms",
		  "{\"utterances\":[{\"speaker\":\"A\",\"start\":500,\"end\":2000,"
		  "\"text\":\"Is it "
		  "in?\"},{\"speaker\":\"B\",\"start\":2500,\"end\":3000,\"text\":"
		  "\"Yes.\"}]}",
		  "", "@500 Speaker A: Is it in?\n@2500 Speaker B: Yes.\n" },
		{ "long turns in seconds",
		  "{\"segments\":[{\"speaker\":\"Ada\",\"start\":0,\"end\":20,\"text\":"
		  "\"Is it "
		  "in?\"},{\"speaker\":\"Bo\",\"start\":20,\"end\":21,\"text\":\"Yes."
		  "\"}]}",
		  "", "@0 Ada: Is it in?\n@20000 Bo: Yes.\n" },
		{ "long pauses in seconds",
		  "{\"segments\":[{\"speaker\":\"Ada\",\"start\":0,\"text\":\"In?\"},{"
		  "\"speaker\":\"Bo\",\"start\":60,\"text\":\"No.\"},{\"speaker\":"
		  "\"Bo\",\"start\":90,\"text\":\"Yes.\"}]}",
		  "", "@0 Ada: In?\n@60000 Bo: No.\n@90000 Bo: Yes.\n" },
		{ "a bot's: utterances of the result",
		  "{\"bot_id\":\"7\",\"provider\":\"gladia\",\"result\":{"
		  "\"utterances\":[{\"text\":\"All "
		  "in.\",\"start\":0.5,\"end\":2,\"speaker\":\"Ada Quill\"}]}}",
		  "", "@500 Ada Quill: All in.\n" },
		{ "FunASR: sentences of the first file, in ms",
		  "[{\"key\":\"call\",\"text\":\"都到了吗？到了。\",\"timestamp\":[["
		  "500,700],[700,900]],\"sentence_info\":[{\"text\":\"都到了吗？\","
		  "\"start\":500,\"end\":1900,\"spk\":0},{\"text\":\"到了。\","
		  "\"start\":2500,\"end\":3000,\"spk\":1}]}]",
		  "", "@500 Speaker 0: 都到了吗？\n@2500 Speaker 1: 到了。\n" },
		{ "ids of speakers told beside them",
		  "{\"speaker_map\":{\"A\":\"Ada "
		  "Quill\"},\"utterances\":[{\"speaker\":\"A\",\"start\":0.5,\"end\":2."
		  "0,\"text\":\"All in.\"}]}",
		  "", "@500 Ada Quill: All in.\n" },
		{ "a transcript in one string",
		  "{\"meeting_title\":\"Sync\",\"meeting_date\":\"March 4, "
		  "2026\",\"attendees\":[\"Ada\",\"Bo\"],\"summary\":\"All "
		  "in.\",\"key_points\":[\"Nine pumps\"],\"action_items\":[\"Bo: order "
		  "seals\"],\"transcript\":\"Ada: Is it in?\\nBo: Yes.\\nAda: Good.\"}",
		  "2026-03-04",
		  "Ada: Is it in?\nBo: Yes.\nAda: Good.\nheading : Summary\nparagraph "
		  ": All in.\nheading : Key points\nbullet : Nine pumps\nheading : "
		  "Action items\nbullet : Bo: order seals\n" },
		{ "WebVTT in a string",
		  "{\"title\":\"Sync\",\"transcript\":\"WEBVTT\\n\\n00:00:01.000 --> "
		  "00:00:02.000\\n<v Ada>Is it in?</v>\\n\\n00:00:03.000 --> "
		  "00:00:04.000\\n<v Bo>Yes.</v>\\n\"}",
		  "", "@1000 Ada: Is it in?\n@3000 Bo: Yes.\n" },
		{ "what stands beside talk and decisions",
		  "{\"meeting\":{\"title\":\"Sync\",\"date\":\"2026-03-04\","
		  "\"participants\":[\"Ada\",\"Bo\"]},\"segments\":[{\"speaker\":"
		  "\"Ada\",\"timestamp\":\"00:03\",\"text\":\"All "
		  "in.\"}],\"decisions\":[\"We "
		  "stop\"],\"action_items\":[{\"task\":\"Order "
		  "seals\",\"owner\":\"Bo\",\"due_date\":\"2026-03-08\"}]}",
		  "2026-03-04",
		  "@3000 Ada: All in.\nheading : Decisions\nbullet : We stop\nheading "
		  ": Action items\nbullet : Bo: Order seals (due 2026-03-08)\n" },
		{ "notes in Markdown beside the talk",
		  "{\"title\":\"Sync\",\"date\":\"2026-03-04T10:00:00.000Z\","
		  "\"people\":[\"Ada\",\"Bo\"],\"notes_markdown\":\"### Pumps\\n- All "
		  "in\",\"transcript_segments\":[{\"speaker\":\"Ada\",\"text\":\"All "
		  "in.\",\"start\":500,\"end\":2500}]}",
		  "2026-03-04",
		  "@500 Ada: All in.\nheading : Pumps\nbullet : All in\n" },
		{ "a decision beside those who took it",
		  "{\"meeting\":{\"title\":\"Sync\",\"date\":\"2026-03-04\"},"
		  "\"participants\":[\"Ada\",\"Bo\"],\"decisions\":[\"We "
		  "stop\"],\"action_items\":[\"Bo orders seals\"]}",
		  "2026-03-04",
		  "heading : Decisions\nbullet : We stop\nheading : Action "
		  "items\nbullet : Bo orders seals\n" },
		{ "OpenAI: one string", "{\"text\":\"Is it in? Yes, all of it.\"}", "",
		  ": Is it in?\n: Yes, all of it.\n" },
		{ "OpenAI: one string and what it cost",
		  "{\"text\":\"all of it\",\"usage\":{\"type\":\"tokens\"}}", "",
		  ": all of it\n" },
		{ "Granola's API: the microphone is the owner's",
		  "{\"title\":\"Sync\",\"owner\":{\"name\":\"Ada Quill\"},"
		  "\"created_at\":\"2026-03-04T10:00:00Z\",\"summary_markdown\":"
		  "\"## Pumps\\n\\n- All in\",\"transcript\":[{\"speaker\":{"
		  "\"source\":\"microphone\"},\"text\":\"Hi.\",\"start_time\":"
		  "\"2026-03-04T10:00:04Z\"},{\"speaker\":{\"source\":\"speaker\"},"
		  "\"text\":\"Hi.\",\"start_time\":\"2026-03-04T10:00:06Z\"}]}",
		  "2026-03-04",
		  "@0 Ada Quill: Hi.\n@2000 : Hi.\nheading : Pumps\nbullet : All "
		  "in\n" },
		{ "Circleback: notes and action items beside the talk",
		  "{\"name\":\"Sync\",\"createdAt\":\"2026-03-04T10:00:00.000Z\","
		  "\"notes\":\"#### Pumps\\n* All in\",\"actionItems\":[{\"title\":"
		  "\"Send the plan\",\"description\":\"To Orlin\",\"assignee\":{"
		  "\"name\":\"Ada Quill\"}}],\"transcript\":[{\"speaker\":\"Ada "
		  "Quill\",\"text\":\"Hi.\",\"timestamp\":4.5}]}",
		  "2026-03-04",
		  "@4500 Ada Quill: Hi.\nheading : Pumps\nbullet : All in\n"
		  "heading : Action items\nbullet : Ada Quill: Send the plan\n"
		  "bullet : To Orlin\n" },
		{ "Zoom's summary",
		  "{\"meeting_topic\":\"Sync\",\"meeting_start_time\":"
		  "\"2026-03-04T10:00:00Z\",\"summary_overview\":\"All pumps are in.\","
		  "\"summary_details\":[{\"label\":\"Pumps\",\"summary\":\"Nine of "
		  "them.\"}],\"next_steps\":[\"Ada will send the plan.\"]}",
		  "2026-03-04",
		  "heading : Summary\nparagraph : All pumps are in.\nheading : Pumps\n"
		  "paragraph : Nine of them.\nheading : Next steps\n"
		  "bullet : Ada will send the plan.\n" },
		{ "Graph's insights",
		  "{\"callId\":\"c\",\"createdDateTime\":\"2026-03-04T10:50:00Z\","
		  "\"meetingNotes\":[{\"title\":\"Pumps\",\"text\":\"All are in.\","
		  "\"subpoints\":[{\"title\":\"Hall\",\"text\":\"Nine.\"}]}],"
		  "\"actionItems\":[{\"title\":\"Plan\",\"text\":\"Send the plan.\","
		  "\"ownerDisplayName\":\"Ada Quill\"}]}",
		  "2026-03-04",
		  "heading : Pumps\nparagraph : All are in.\nbullet : Hall: Nine.\n"
		  "heading : Action items\nbullet : Ada Quill: Send the plan.\n" },
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct reader x;

		OK(reader_open(&x, str_z(cases[i].text)), "%s: read", cases[i].what);
		OK(str_eq(reader_shown(&x), str_z(cases[i].want)) &&
		       str_eq(x.r.date, str_z(cases[i].date)),
		   "%s: %.*s, %.*s", cases[i].what, STR_ARG(reader_shown(&x)),
		   STR_ARG(x.r.date));
		reader_close(&x);
	}
}

/* OpenAI's API names languages, records have their tags. */
static void test_language(void)
{
	struct reader x;

	OK(reader_open(&x, STRL("{\"language\":\"english\",\"segments\":[{\"seek\":0,"
				"\"start\":0,\"end\":1,\"text\":\"Hi.\"}]}")) &&
	       str_eq(x.r.language, STRL("en")),
	   "english is en");
	reader_close(&x);
}

/* JSON of scripts: what it is about, at its top or in a part of it. */
static void test_about(void)
{
	static const char *const texts[] = {
		"{\"title\":\"Sync\",\"date\":\"2026-03-04\",\"participants\":[\"Ada "
		"Quill\"],\"segments\":[{\"start\":1,\"text\":\"Hi.\"}]}",
		"{\"meeting\":{\"title\":\"Sync\",\"date\":1772582400000,\"attendees\":"
		"["
		"{\"name\":\"Ada "
		"Quill\"}]},\"segments\":[{\"start\":1,\"text\":\"Hi.\"}]}",
		"{\"metadata\":{\"meeting_title\":\"Sync\",\"started_at\":"
		"\"2026-03-04T10:00:00Z\",\"participants\":[\"Ada "
		"Quill\"]},\"segments\":["
		"{\"start\":1,\"text\":\"Hi.\"}]}",
	};

	for (size_t i = 0; i < COUNT(texts); i++) {
		struct reader x;

		OK(reader_open(&x, str_z(texts[i])) && x.r.segments.n == 1, "read: %s",
		   texts[i]);
		OK(str_eq(x.r.title, STRL("Sync")) &&
		       str_eq(x.r.date, STRL("2026-03-04")) && x.r.participants.n == 1,
		   "title, day, people: %.*s", STR_ARG(x.r.date));
		reader_close(&x);
	}
}

/* What one asks of Fireflies by a query of one's own is known by any of its members. */
static void test_fireflies(void)
{
	static const struct {
		const char *head, *date;
	} cases[] = {
		{ "\"speakers\":[{\"id\":0,\"name\":\"Ada\"}]", "" },
		{ "\"meeting_attendees\":[]", "" },
		{ "\"transcript_url\":\"https://fireflies.example/1\"", "" },
		{ "\"organizer_email\":\"ada@orlin.example\"", "" },
		{ "\"host_email\":\"ada@orlin.example\"", "" },
		{ "\"dateString\":\"2026-03-04T10:00:00.000Z\"", "2026-03-04" },
		{ "\"host_email\":null,\"date\":1772618400000", "2026-03-04" },
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		char text[256];
		int n =
		    snprintf(text, sizeof(text),
			     "{%s,\"sentences\":[{\"text\":\"Hi.\"}]}", cases[i].head);
		struct reader x;
		bool read = reader_open(&x, str_n(text, (size_t)n));

		OK(read && str_eq(x.r.source.format, STRL("fireflies")) &&
		       str_eq(x.r.date, str_z(cases[i].date)),
		   "%s: \"%.*s\", date \"%.*s\"", text, STR_ARG(x.r.source.format),
		   STR_ARG(x.r.date));
		reader_close(&x);
	}
}

int main(void)
{
	test_times();
	test_unclaimed();
	test_fireflies();
	test_speakers();
	test_shapes();
	test_language();
	test_about();
	return tap_end();
}
