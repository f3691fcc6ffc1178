/*
 * running.h - running notes: one document for a customer or a series, with a dated
 * heading for each meeting.
 *
 * A text has several meetings if at least two headings of one level are a date with at
 * most a title, the dates differ and are in order, and there is hardly another heading
 * of that level between them.  A level is one of Markdown, a bold line, or a line that
 * stands alone.  These stay one meeting: dates below a heading without one (a
 * timeline), days of one event ("Day 2"), plans and release notes, headings with
 * nothing below.
 */
#ifndef INGEST_WRITTEN_RUNNING_H
#define INGEST_WRITTEN_RUNNING_H
#include "dossier/mem.h"
#include "ingest/written/dayhead.h"

struct running_part {
	struct dayhead head;
	size_t from;     /* byte offset of the heading */
	size_t body, to; /* the text below: from the end of the heading's line */
	size_t lines;    /* the number of lines before the body */
	size_t words;    /* the number of lines that are neither blank nor a heading */
	size_t told;     /* the number of headings such as "Attendees", "Decisions" */
};
VEC(running_parts, struct running_part);

struct running {
	struct running_parts parts; /* in the order of the text */
	bool newest_first;
	bool sure;   /* its form excludes a plan, whatever other dates the file has */
	bool series; /* one part only: the title says that others will follow */
	bool marked; /* the headings have marks of Markdown */
};

/*
 * Fills *out; returns false if the text is one meeting.  There is a single part if only
 * one heading is dated and the title says that the notes go on, or if that heading
 * stands right below the title and has a title of its own.
 */
bool running_find(struct arena *a, struct str text, struct running *out);

#endif
