/*
 * header.h - lines above the words: "Date: ...", "Attendees: ...", a date alone,
 * "Invited ...", a title.
 */
#ifndef INGEST_WRITTEN_HEADER_H
#define INGEST_WRITTEN_HEADER_H
#include <stdbool.h>

#include "dossier/record.h"

struct header {
	bool people_next; /* a line before said "Attendees" */
	size_t people;    /* lines taken since */
	bool more;        /* a list of them ended with a comma */
	struct str whose; /* the house that it said all of them are of, or none */
	bool words_next;  /* the line before said "SUMMARY KEYWORDS" */
	bool houses;      /* they may stand by their organisations (houses.h) */
	bool gap;         /* a blank line before */
	struct str house; /* the line that names one */
	bool housed;      /* somebody of that one stood below */
};

/*
 * Takes what the line tells of the meeting into *r (date_from "content"); false when
 * it is no such line.  Marks of headings, bullets and emphasis are looked through.
 * A blank line ends a list of people: pass it as well.
 */
bool header_line(struct header *h, struct record *r, struct str line);
/*
 * The same anywhere in notes, where one group after the other met: "Present: Ada, Bo";
 * "Regrets: Cy" is taken, too, and tells of nobody who was there.
 */
bool header_present(struct header *h, struct record *r, struct str line);
/* "Name: text", and no key of a header: a guess before names are learned. */
bool header_is_label(struct str line);
/* "Date", "**Attendees**": what a header says before its colon. */
bool header_is_key(struct str name);
/* "Date: ...": a key that header_line() knows, and something or nothing behind it. */
bool header_has_key(struct str line);
/* A name, or several with commas, and no sentence. */
bool header_is_names(struct str s);
/* A heading or line that only says that those present follow. */
bool header_is_people(struct str text);
/* "📝 Notes", "✍️ Quick notes": a tab of a Google document, no section. */
bool header_is_tab(struct str text);
/* Bytes of "Invited ", before names and addresses, at the start of s; or 0. */
size_t header_invited(struct str s);

/* ---- what begins a part of notes (sections.c) ---- */

/* "Transcript", "📖 Transcript", "Transcript (auto)" */
bool header_is_transcript(struct str text);
/* "Decisions", "Next steps:", "**Notes**": a section that needs no heading mark. */
bool header_is_section(struct str text);
/* "Chat", "Meeting chat": messages follow. */
bool header_is_chat(struct str text);
/* "Next steps", "Action items": what stands below is to be done. */
bool header_is_actions(struct str text);

#endif
