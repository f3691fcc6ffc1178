/*
 * noteline.h - lines of notes that are more than text: headings without a mark, titles,
 * turns of a talk.
 */
#ifndef INGEST_WRITTEN_NOTELINE_H
#define INGEST_WRITTEN_NOTELINE_H
#include <stdbool.h>

#include "base/mdscan.h"
#include "ingest/written/talk.h"

/* "**Decisions**", "Decisions:", "Open questions" alone on a line. */
bool noteline_heading(struct str line);
/* "MONEY", "STUCK / OPEN": some words in capitals and nothing else; a heading, too. */
bool noteline_shouted(struct str line);
/* Takes off the dash that word processors make of "- ", or "~ "; false: it has none. */
bool noteline_dash(struct str *line);
/* What tells of the meeting: "Date: ...", a date alone, who was there. */
bool noteline_header(struct str line);
/*
 * The first line, without its marks, as a title: nothing, or what tells of the meeting,
 * stands below it.  at: the scan behind that line.
 */
bool noteline_title(const struct mdscan *at, struct str bare);
/* Without a heading "Transcript" a text may be one from the start: mostly turns. */
bool noteline_all_talk(struct talk *t, struct str text);

/* "## Pump" in a text that is no Markdown; "# of seats: 40" is no heading. */
bool noteline_marked(struct str s);
/* What a line of such a text is, which becomes its words; mark: what stands in a box.
 */
enum seg_kind noteline_kind(struct str *s, char *mark);
/* Without the number of a paragraph of minutes: "2.1<TAB>Ada reported". */
struct str noteline_unnumbered(struct str s);
/* Cells of a table row as plain text, joined by " | "; empty ones are kept. */
struct str noteline_cells(struct arena *a, struct str row);

#endif
