/*
 * meet.c - Google Meet and "Notes by Gemini", as text and Markdown exports.
 *
 * One stream holds the tabs of the document: notes (quick ones, then full ones that
 * repeat them) and the transcript.  Speech begins, in any language, at the first
 * line that is only a time and is followed by "Name: text".  The words around it
 * are left to the readers of notes and of plain transcripts.
 */
#include "base/ascii.h"
#include "base/mdscan.h"
#include "ingest/format.h"
#include "ingest/written/header.h"
#include "ingest/written/linemark.h"

enum { CLOCK_BYTES = 8 };

/* "00:05:12", "### 00:05:12", "### [00:05:12](https://...)", "**00:05:12**" */
static bool is_time_line(struct str s)
{
	static const char shape[] = "99:99:99";

	s = linemark_unanchored(s);
	while (s.len && strchr("#*[ ", s.p[0]))
		s = str_from(s, 1);
	if (s.len < CLOCK_BYTES)
		return false;
	for (size_t i = 0; i < CLOCK_BYTES; i++)
		if (shape[i] == '9' ? !ascii_is_digit(s.p[i]) : s.p[i] != ':')
			return false;
	s = str_trim(str_from(s, CLOCK_BYTES));
	return !s.len || str_eq(s, STRL("**")) ||
	       (str_starts(s, STRL("](")) && str_ends(s, STRL(")")));
}

/* "Name: text", "**Name:** text" */
static bool is_turn_line(struct str s)
{
	while (s.len && s.p[0] == '*')
		s = str_from(s, 1);
	return header_is_label(s);
}

/* Sentences that only these documents have. */
static bool is_signature(struct str s)
{
	static const struct str words[] = {
		STR("Transcription ended after "),
		STR("Meeting ended after "),
		STR("You should review Gemini's notes"),
		STR("How is the quality of these specific notes"),
		STR("Meeting records Transcript"),
		STR("Meeting records [Transcript]"),
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (str_starts(s, words[i]))
			return true;
	return false;
}

static bool is_picture_tab(struct str line)
{
	while (line.len && strchr("#* ", line.p[0]))
		line = str_from(line, 1);
	return str_starts(line, STRL("\xF0\x9F\x93\x96 ")) || header_is_tab(line);
}

static int sniff(struct str text)
{
	struct str line;
	bool time = false, disclaimer = false, transcript = false;

	while (str_line(&text, &line)) {
		line = str_trim(line);
		if (!line.len)
			continue;
		if ((time && is_turn_line(line)) || is_picture_tab(line))
			return 85;
		time = is_time_line(line);
		if (header_is_transcript(line) && line.p[0] == '#')
			transcript = true;
		while (line.len && strchr("#*_ ", line.p[0]))
			line = str_from(line, 1);
		if (is_signature(line))
			return 85;
		disclaimer |=
		    str_starts(line, STRL("This editable transcript was computer "));
	}
	return disclaimer && transcript ? 85 : 0;
}

/* Markdown when it has headings. */
static int read(struct reading *in, struct err *e)
{
	struct mdscan m;
	struct md_line l;

	mdscan_init(&m, in->text);
	while (mdscan_next(&m, &l))
		if (l.kind == MD_HEADING)
			return format_notes.read(in, e);
	return format_plain.read(in, e);
}

const struct format format_meet = {
	.name = "google-meet",
	.flavors = "",
	.what = "Google Meet transcripts and notes by Gemini, as text or Markdown",
	.sniff = sniff,
	.read = read,
};
