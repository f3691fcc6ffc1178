/*
 * running.h - notes that go on: one document of a customer or series, with a dated
 * heading for each meeting.
 *
 * A file holds several meetings when at least two headings of one level are a day and
 * at most a title, the days differ and run one way, and hardly another heading of that
 * level stands among them.  A level is that of Markdown, a bold line, or a line of its
 * own.  What stays one meeting: days below an undated heading (a timeline), days of one
 * event ("Day 2"), plans and release notes, headings with nothing below them.
 */
#ifndef INGEST_WRITTEN_RUNNING_H
#define INGEST_WRITTEN_RUNNING_H
#include "dossier/mem.h"
#include "ingest/written/dayhead.h"

struct running_part {
	struct dayhead head;
	size_t from;     /* of its heading */
	size_t body, to; /* what stands below, from the end of the heading's line */
	size_t lines;    /* before the line in which the body begins */
	size_t words;    /* lines that are neither blank nor a heading */
	size_t told;     /* "Attendees", "Decisions": parts of notes */
};
VEC(running_parts, struct running_part);

struct running {
	struct running_parts parts; /* as they stand in the text */
	bool newest_first;
	/* Marks alone tell them from plans: own days of the file do not matter. */
	bool sure;
	bool series; /* of one part: the title says that others will follow */
	bool marked; /* the headings have marks of Markdown */
};

/*
 * Fills *out; false when the text is of one meeting.  One part: the only dated heading,
 * in notes that go on by their title, or right below it with a title of its own.
 */
bool running_find(struct arena *a, struct str text, struct running *out);

#endif
