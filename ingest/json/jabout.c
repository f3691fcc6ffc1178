/* jabout.c - see jabout.h. */
#include "ingest/json/jabout.h"

#include <limits.h>

#include "base/date.h"
#include "ingest/meta.h"

enum { SECONDS_DIGITS = 10, DATE_BYTES = 10, DAY_S = 86400 };

/* When a file was made tells the day, not when the talk began. */
static void created(struct jtalk *t, struct jval v)
{
	struct when w = { .minutes = -1, .offset = OFFSET_NONE };

	long seconds = str_uint(str_head(jval_str(v), SECONDS_DIGITS), LONG_MAX);

	if (date_parse(str_head(jval_str(v), DATE_BYTES), &w.days)) {
		meta_when(t->r, &w, STRL("content"));
	} else if (jval_str(v).len >= SECONDS_DIGITS && seconds > 0) {
		w.days = seconds / DAY_S;
		meta_when(t->r, &w, STRL("content"));
	}
}

static bool has_blank(struct str s)
{
	return str_chr(s, ' ') != STR_NPOS;
}

static void people(struct jtalk *t, struct jval list)
{
	static const char *const names[] = { "name", "displayName", "display_name",
					     "full_name", NULL };
	static const char *const emails[] = { "email", "emailAddress", "email_address",
					      NULL };

	JVAL_EACH (x, list) {
		if (jval_type(x) == JSON_OBJECT)
			jtalk_person(t, jval_str(jval_any(x, names)),
				     jval_str(jval_any(x, emails)));
	}
	jtalk_people(t, list, NULL, NULL);
}

void jabout_head(struct jtalk *t, struct jval about)
{
	static const char *const titles[] = {
		"title",         "meeting_title", "meetingTitle",
		"meeting_topic", "meeting_name",  "meetingName",
		"call_title",    "subject",       NULL
	};
	static const char *const days[] = { "date",        "meeting_date",
					    "meetingDate", "meeting_start_time",
					    "started_at",  "startedAt",
					    "call_date",   "recorded_at",
					    "recordedAt",  NULL };
	/* Of a part of the talk these are seconds. */
	static const char *const begins[] = { "start_time", "startTime",
					      "scheduled_start", NULL };
	static const char *const made[] = { "created_at", "createdAt", "endDateTime",
					    "createdDateTime", NULL };
	static const char *const lists[] = { "participants", "attendees", "people",
					     "invitees", NULL };
	static const char *const tongues[] = { "language", "language_code", NULL };
	struct jval day = jval_any(about, days), name = jval_get(about, "name"),
		    begin = jval_any(about, begins);
	struct when w;

	jtalk_title(t, jval_any(about, titles));
	/* "call.mp3" names a file. */
	if (str_chr(jval_str(name), '.') == STR_NPOS)
		jtalk_title(t, name);
	/* Seconds since 1970 have ten digits till 2286. */
	jtalk_when(t, day, jval_str(day).len > SECONDS_DIGITS ? JTIME_MS : JTIME_S);
	/* "March 4, 2026" */
	if (!t->r->date.p && has_blank(jval_str(day)) && when_find(jval_str(day), &w) &&
	    !w.from)
		meta_when(t->r, &w, STRL("content"));
	if (str_chr(jval_str(begin), '-') != STR_NPOS &&
	    (!t->r->date.p || !t->r->start.p))
		jtalk_when(t, begin, JTIME_S);
	created(t, jval_any(about, made));
	people(t, jval_any(about, lists));
	if (!t->r->language.len)
		t->r->language = jval_str(jval_any(about, tongues));
}

static const struct part {
	const char *key;
	struct str heading; /* none: each of its elements has one */
	bool tasks;
} parts[] = {
	/* In the order in which notes have them. */
	{ "summary_overview", STR("Summary"), false },
	{ "summary", STR("Summary"), false },
	{ "executive_summary", STR("Summary"), false },
	{ "overview", STR("Overview"), false },
	{ "summary_details", { 0 }, false },
	{ "meetingNotes", { 0 }, false },
	{ "notes", { 0 }, false },
	{ "notes_markdown", { 0 }, false },
	{ "key_points", STR("Key points"), false },
	{ "keyPoints", STR("Key points"), false },
	{ "key_takeaways", STR("Key takeaways"), false },
	{ "decisions", STR("Decisions"), false },
	{ "key_decisions", STR("Decisions"), false },
	{ "open_questions", STR("Open questions"), false },
	{ "action_items", STR("Action items"), true },
	{ "actionItems", STR("Action items"), true },
	{ "next_steps", STR("Next steps"), true },
	{ "nextSteps", STR("Next steps"), true },
};

enum { PARTS = COUNT(parts) };

void jabout_notes(struct jtalk *t, struct jval root)
{
	for (size_t i = 0; i < PARTS; i++) {
		const struct part *p = &parts[i];
		struct jval v = jval_get(root, p->key);

		if (jval_type(v) == JSON_STRING && !p->tasks)
			jtalk_notes(t, v, p->heading, jval_str(v));
		else if (jval_type(v) == JSON_OBJECT &&
			 str_eq(str_z(p->key), STRL("summary")))
			jabout_notes(t, v); /* {"overview": ..., "action_items": ...} */
		else if (p->heading.len)
			jtalk_items(t, v, p->heading);
		else
			jtalk_sections(t, v);
	}
}

bool jabout_is_digest(struct jval root)
{
	bool tasks = false, notes = false;

	for (size_t i = 0; i < PARTS; i++) {
		struct jval v = jval_get(root, parts[i].key);

		tasks |= parts[i].tasks && jval_type(v) == JSON_ARRAY;
		notes |= !parts[i].tasks && jval_is(v);
	}
	return tasks && notes;
}
