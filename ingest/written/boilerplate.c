/* boilerplate.c - sentences of the recorder around the words of a transcript. */
#include "ingest/written/boilerplate.h"

#include "base/ascii.h"
#include "ingest/times/timecode.h"

enum { END_BYTES = 90 };
#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

/* "Transkription beendet nach 00:31:22": a short line of no label and such a time. */
static bool localised_end(struct record *r, struct str line)
{
	static const struct str starts[] = {
		STR("Transkription "),
		STR("Besprechung "),
		STR("La transcription "),
		STR("La r\xC3\xA9union "),
		STR("La transcripci\xC3\xB3n "),
		STR("La reuni\xC3\xB3n "),
		STR("A transcri\xC3\xA7\xC3\xA3o "),
		STR("A reuni\xC3\xA3o "),
		STR("La trascrizione "),
		STR("La riunione "),
		STR("De transcriptie "),
	};
	size_t i = 0, at = 0;
	int64_t ms;
	bool carried;

	while (i < COUNT(starts) && !str_starts(line, starts[i]))
		i++;
	if (i == COUNT(starts) || line.len > END_BYTES)
		return false;
	while (at < line.len && !ascii_is_digit(line.p[at]))
		at++;
	line = str_from(line, at);
	if (line.len < 8 || line.p[2] != ':' || line.p[5] != ':' ||
	    !timecode_take(&line, true, &ms, &carried))
		return false;
	if (r->duration == TIME_NONE)
		r->duration = ms;
	return true;
}

/* Slack's ":+1:", "2 replies", "Last reply today at 11:00 AM". */
static bool is_slack(struct str line)
{
	size_t i = 0;

	if (str_starts(line, STRL("Last reply ")) && line.len <= END_BYTES)
		return true;
	while (i < line.len && ascii_is_digit(line.p[i]))
		i++;
	if (i > 0)
		return str_eq(str_from(line, i), STRL(" replies")) ||
		       str_eq(line, STRL("1 reply"));
	if (line.len < 3 || line.p[0] != ':' || line.p[line.len - 1] != ':')
		return false;
	for (i = 1; i + 1 < line.len; i++)
		if (!ascii_is_lower(line.p[i]) && !ascii_is_digit(line.p[i]) &&
		    !strchr("_+-", line.p[i]))
			return false;
	return true;
}

bool boilerplate_take(struct record *r, struct str line)
{
	static const struct str ends[] = { STR("Transcription ended after "),
					   STR("Meeting ended after ") };
	static const struct str starts[] = {
		STR("Transcribed by http"),
		STR("You should review Gemini's notes"),
		STR("How is the quality of these specific notes"),
		STR("Please rate"),
		STR("Rate this Summary:"),
		STR("We've updated the"),
		STR("Let us know what you think"),
		STR("Tip: You can always"),
		STR("Want to see more?"),
		STR("Get tips and learn"),
		STR("Chat with meeting transcript:"),
		STR("This editable transcript was computer generated"),
		STR("Meeting records "),
	};
	int64_t ms;
	bool carried;

	line = str_trim(line);
	while (line.len && strchr("#*_ >", line.p[0]))
		line = str_from(line, 1);
	for (size_t i = 0; i < COUNT(ends); i++) {
		struct str s = line;

		if (!str_starts(s, ends[i]))
			continue;
		s = str_trim(str_from(s, ends[i].len));
		if (timecode_take(&s, true, &ms, &carried) && r->duration == TIME_NONE)
			r->duration = ms;
		return true;
	}
	for (size_t i = 0; i < COUNT(starts); i++)
		if (str_starts(line, starts[i]))
			return true;
	return is_slack(line) || localised_end(r, line);
}
