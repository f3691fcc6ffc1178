/* title.c - see title.h. */
#include "ingest/title.h"

#include "base/ascii.h"
#include "ingest/meta.h"
#include "ingest/times/weekday.h"

struct str title_trim(struct str s)
{
	s = str_trim(s);
	s = str_ltrim_any(s, " -_.,");
	for (size_t len = s.len + 1; s.len != len;) {
		len = s.len;
		s = str_rtrim_any(s, " -_,");
		if (str_ends(s, STRL(" \xE2\x80\x93")))
			s.len -= 3;
	}
	return s;
}

bool title_drop_end(struct str *s, struct str end)
{
	if (s->len < end.len || !str_ieq(str_from(*s, s->len - end.len), end))
		return false;
	s->len -= end.len;
	return true;
}

bool title_drop_sound(struct str *s)
{
	static const struct str ends[] = { STR(".m4a"), STR(".mp3"),  STR(".mp4"),
					   STR(".wav"), STR(".webm"), STR(".mov") };

	for (size_t i = 0; i < COUNT(ends); i++)
		if (s->len > ends[i].len && title_drop_end(s, ends[i]))
			return true;
	return false;
}

struct str title_unanswered(struct str s)
{
	static const struct str marks[] = { STR("Re:"), STR("Fwd:"), STR("Fw:"),
					    STR("AW:"), STR("WG:") };
	size_t n;

	while ((n = STR_ANY(str_istarts, s, marks)))
		s = str_trim(str_from(s, n));
	return s;
}

/* Names that recorders and people give to any meeting. */
static const struct str generic[] = {
	STR("audio"),
	STR("audio_only"),
	STR("audio only"),
	STR("audio_transcript"),
	STR("audio transcript"),
	STR("audio file"),
	STR("audio transcription"),
	STR("captions"),
	STR("chat"),
	STR("closed_caption"),
	STR("closed caption"),
	STR("invite"),
	STR("meeting"),
	STR("meeting_saved_closed_caption"),
	STR("meeting saved closed caption"),
	STR("meeting_saved_chat"),
	STR("meeting saved chat"),
	STR("meeting_saved_new_chat"),
	STR("meeting saved new chat"),
	STR("meeting details"),
	STR("meeting info"),
	STR("meeting information"),
	STR("basic information"),
	STR("基本信息"),
	STR("会议信息"),
	STR("meeting minutes"),
	STR("meeting notes"),
	STR("meeting summary"),
	STR("minutes"),
	STR("minutes of meeting"),
	STR("minutes of the meeting"),
	STR("notes"),
	STR("recording"),
	STR("recording_gallery"),
	STR("recording_avo"),
	STR("recording_gvo"),
	STR("recording_as"),
	STR("search in video"),
	STR("search transcript"),
	STR("subtitles"),
	STR("summary"),
	STR("transcript"),
	STR("transcription"),
	STR("untitled"),
	STR("video"),
	STR("newchat"),
	STR("new note"),
	STR("new meeting"),
	STR("untitled note"),
	STR("untitled meeting"),
	/* minutes */
	STR("\xE4\xBC\x9A\xE8\xAE\xAE\xE8\xAE\xB0\xE5\xBD\x95"),
	STR("\xE4\xBC\x9A\xE8\xAE\xAE\xE7\xBA\xAA\xE8\xA6\x81"),
	STR("\xE4\xBC\x9A\xE8\xAD\xB0\xE9\x8C\xB2"),
	STR("\xE8\xAD\xB0\xE4\xBA\x8B\xE9\x8C\xB2"),
	STR("\xED\x9A\x8C\xEC\x9D\x98\xEB\xA1\x9D"),
};

bool title_is_generic(struct str s)
{
	if (STR_ANY(str_ieq, s, generic))
		return true;
	return s.len == 0;
}

/* "Weekly, Thu" -> "Weekly"; none when the day belongs to what is said: "Review of". */
static struct str before_day(struct str s)
{
	static const char ties[] =
	    " of for from since until by before after to the in ";
	static const char on[] = " on vom am du del van ";
	static const char *const marks[] = { "\xE2\x80\x93", "\xE2\x80\x94", "\xC2\xB7",
					     "\xEF\xBD\x9C" };
	int day;

	for (size_t len = s.len + 1; s.len && s.len != len;) {
		struct str word;
		size_t at;

		len = s.len;
		s = title_trim(s);
		for (size_t i = 0; i < COUNT(marks); i++)
			(void)title_drop_end(&s, str_z(marks[i]));
		s = str_rtrim_any(s, "(|:@");
		for (at = s.len; at > 0 && ascii_is_letter(s.p[at - 1]);)
			at--;
		word = str_from(s, at);
		if (!at && weekday_is(word, &day))
			return str_none();
		if (!at)
			continue;
		if (str_iin_words(word, ties))
			return str_none();
		if (weekday_is(word, &day) || str_iin_words(word, on))
			s.len = at;
	}
	return s;
}

/* "Board (closed" of "Board (closed, 3 March)" -> "Board" */
static struct str without_open(struct str s)
{
	for (size_t at = s.len; at > 0 && s.p[at - 1] != ')'; at--)
		if (s.p[at - 1] == '(')
			return title_trim(str_n(s.p, at - 1));
	return s;
}

struct str title_undated(struct str s, struct when *w)
{
	struct str before, after;

	if (!when_find(s, w))
		return str_none();
	before = str_trim(str_n(s.p, w->from));
	after = str_from(s, w->to);
	after = str_ltrim_any(after, " )-:.,_|");
	if (before.len && !after.len)
		return without_open(before_day(before));
	return before.len ? str_none() : after;
}

/*
 * The meeting's own day at either end of its title says nothing: pages show it beside
 * the title, and the next meeting of a series is called the same.
 */
static void without_day(struct record *r)
{
	int64_t days;
	struct when w;
	struct str rest = title_undated(r->title, &w);

	if (rest.len &&
	    (w.minutes >= 0 || (date_parse(r->date, &days) && w.days == days)))
		r->title = rest;
}

static struct str after_any(struct str s, const struct str *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (str_istarts(s, words[i]))
			return str_trim(str_from(s, words[i].len));
	return s;
}

/* "Notes from “Weekly call”", "Meeting summary for Weekly call", as recorders have it.
 */
static void without_kind(struct record *r)
{
	static const struct str kinds[] = {
		STR("Meeting summary for "), STR("Meeting notes for "),
		STR("Meeting recap - "),     STR("Teams recap - "),
		STR("Notes from "),          STR("Notes: ")
	};
	static const struct str quotes[][2] = {
		{ STR("\xE2\x80\x9C"), STR("\xE2\x80\x9D") },
		{ STR("\""), STR("\"") },
	};
	struct str s = after_any(r->title, kinds, COUNT(kinds));

	if (s.p == r->title.p)
		return;
	for (size_t i = 0; i < COUNT(quotes); i++)
		if (s.len > quotes[i][0].len + quotes[i][1].len &&
		    str_starts(s, quotes[i][0]) && str_ends(s, quotes[i][1])) {
			r->title =
			    str_sub(s, quotes[i][0].len, s.len - quotes[i][1].len);
			return;
		}
	if (s.len && !str_istarts(r->title, STRL("Notes")))
		r->title = s;
}

/* "Weekly call: Transcript" -> "Weekly call" */
void title_bare(struct record *r)
{
	static const struct str tails[] = { STR(": Transcript"), STR(" - Transcript"),
					    STR(" \xE2\x80\x93 Transcript") };

	/* Meetily's "Transcript of the Meeting: meeting-4f2a - Weekly" */
	static const struct str meetily = STR("Transcript of the Meeting: ");
	size_t at = str_starts(r->title, meetily)
			? str_find(r->title, STRL(" - "), meetily.len)
			: STR_NPOS;

	if (at != STR_NPOS)
		r->title = str_trim(str_from(r->title, at + 3));
	(void)title_drop_sound(&r->title);
	/* A page of that name would be another one. */
	if (r->title.len > STRL(".md").len)
		(void)title_drop_end(&r->title, STRL(".md"));
	for (size_t i = 0; i < COUNT(tails); i++)
		if (r->title.len > tails[i].len)
			(void)title_drop_end(&r->title, tails[i]);
	without_day(r);
	without_kind(r);
}

/* Bytes of what parts two names at the start of s, or 0. */
static size_t name_mark(struct str s)
{
	static const struct str marks[] = { STR(" <> "), STR("<>"),  STR("/"),
					    STR(","),    STR(" & "), STR(" and "),
					    STR("+") };

	return STR_ANY(str_starts, s, marks);
}

/* "Ana", "Dr Ana Ruiz"; not "weekly", "Q3 plan". */
static bool is_name(struct str s)
{
	struct str word;

	s = str_trim(s);
	if (!s.len || str_count(s, ' ') > 2)
		return false;
	while (str_split(&s, ' ', &word))
		if (!word.len || ascii_is_lower(word.p[0]) || ascii_has_digit(word))
			return false;
	return true;
}

void title_people(struct record *r)
{
	static const struct str kinds[] = { STR("1:1"),        STR("1-1"),
					    STR("1on1"),       STR("1 on 1"),
					    STR("one-on-one"), STR("one on one") };
	static const struct str ties[] = { STR("w/"),           STR("with "),
					   STR("between "),     STR(": "),
					   STR("- "),           STR("\xE2\x80\x93 "),
					   STR("\xE2\x80\x94 ") };
	struct str rest = after_any(r->title, kinds, COUNT(kinds)), names;
	size_t from = 0;

	if (rest.p == r->title.p || r->participants.n || !rest.len)
		return;
	names = after_any(after_any(rest, ties, COUNT(ties)), ties, COUNT(ties));
	for (int take = 0; take < 2; take++, from = 0)
		for (size_t i = 0; i <= names.len; i++) {
			size_t mark = i < names.len ? name_mark(str_from(names, i)) : 1;

			if (!mark)
				continue;
			if (take)
				meta_participant(r, str_sub(names, from, i));
			else if (!is_name(str_sub(names, from, i)))
				return;
			from = i + mark;
			i = from - 1;
		}
}
