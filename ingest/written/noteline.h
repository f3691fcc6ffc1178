/*
 * noteline.h - recognises lines of notes that are more than text: headings without a
 * mark, titles, turns of a talk.
 */
#ifndef INGEST_WRITTEN_NOTELINE_H
#define INGEST_WRITTEN_NOTELINE_H
#include <stdbool.h>

#include "base/mdscan.h"
#include "ingest/written/talk.h"

/* Whether it is a heading alone: "**Decisions**", "Decisions:", "Open questions". */
bool noteline_heading(struct str line);
/* Whether it is a heading in capitals and nothing else: "MONEY", "STUCK / OPEN". */
bool noteline_shouted(struct str line);
/* Removes a "~ ", or the dash that word processors make of "- "; false without one. */
bool noteline_dash(struct str *line);
/* Whether it is about the meeting: "Date: ...", a date alone, who was there. */
bool noteline_header(struct str line);
/*
 * Whether the first line, here without marks, is a title: a blank line, or lines about
 * the meeting, stand below it, or a whole day ends it.  at: the scan after that line.
 */
bool noteline_title(const struct mdscan *at, struct str bare);
/* Whether a text without a heading "Transcript" is one: most of its lines are turns. */
bool noteline_all_talk(struct talk *t, struct str text);

/* Whether a line of a text that is not Markdown has a heading mark: "## Pump". */
bool noteline_marked(struct str s);
/* The kind of a line in such a text.  *s loses its marks; *mark is set as in segment.
 */
enum seg_kind noteline_kind(struct str *s, char *mark);
/* The line without the number of a paragraph in minutes: "2.1<TAB>Ada reported". */
struct str noteline_unnumbered(struct str s);
/* The cells of a table row as plain text, joined by " | "; empty ones are kept. */
struct str noteline_cells(struct arena *a, struct str row);

/* The level of "### Renewal" that stands further in, where all is moved in below a tag,
 * and its text; or 0. */
int noteline_inner(const struct md_line *l, struct str *text);

#endif
