/*
 * header.h - the lines above the words of a transcript or notes that are about the
 * meeting: "Date: ...", "Attendees: ...", a date alone, "Invited ...", a title.
 */
#ifndef INGEST_WRITTEN_HEADER_H
#define INGEST_WRITTEN_HEADER_H
#include <stdbool.h>

#include "dossier/record.h"

/* What the lines so far mean for the next one.  Zeroed at the start. */
struct header {
	bool people_next; /* "Attendees" stood above: people follow */
	size_t people;    /* the number of lines of people since then */
	bool more;        /* the last of them ended with a comma */
	struct str whose; /* the organisation of all of them, or none */
	bool words_next;  /* "SUMMARY KEYWORDS" stood right above */
	bool houses;      /* people may be grouped by organisation (houses.h) */
	bool gap;         /* a blank line stood right above */
	struct str house; /* the line that names the organisation */
	bool housed;      /* somebody of it stood below */
};

/*
 * Takes what a line says about the meeting into *r (date_from "content").  Returns
 * false if it says nothing of the kind.  Marks of headings, bullets and emphasis are
 * ignored. Pass blank lines as well: they end a list of people.
 */
bool header_line(struct header *h, struct record *r, struct str line);
/*
 * The same for a line in the middle of notes, where one group after another met:
 * "Present: Ada, Bo".  "Regrets: Cy" is taken too, but adds nobody.
 */
bool header_present(struct header *h, struct record *r, struct str line);
/* Whether it looks like "Name: text" and has no key of a header; if so, speaker_colon()
 * finds it. */
bool header_is_label(struct str line);
/* Whether it is such a key, without the colon: "Date", "**Attendees**". */
bool header_is_key(struct str name);
/* Whether the line has a key that header_line() knows, and perhaps a value. */
bool header_has_key(struct str line);
/* Whether it is a name, or several with commas, and no sentence. */
bool header_is_names(struct str s);
/* Whether a heading or line only says that those present follow. */
bool header_is_people(struct str text);
/* Whether it is the name of a tab in a Google document: "📝 Notes". */
bool header_is_tab(struct str text);
/* The length of an "Invited " before names and addresses at the start of s, or 0. */
size_t header_invited(struct str s);

/* ---- headings of notes, with or without a mark (sections.c) ---- */

/* Whether a transcript follows: "Transcript", "📖 Transcript", "Transcript (auto)". */
bool header_is_transcript(struct str text);
/* Whether a section follows: "Decisions", "Next steps:", "**Notes**". */
bool header_is_section(struct str text);
/* Whether messages follow: "Chat", "Meeting chat". */
bool header_is_chat(struct str text);
/* Whether actions follow: "Next steps", "Action items". */
bool header_is_actions(struct str text);

#endif
