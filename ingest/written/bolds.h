/*
 * bolds.h - minutes that say who spoke by a bold line: "**Ada**", and below it what she
 * said, as bullets or paragraphs.
 */
#ifndef INGEST_WRITTEN_BOLDS_H
#define INGEST_WRITTEN_BOLDS_H
#include "base/map.h"

/*
 * The bold lines of a Markdown text that are names of speakers; none when they are
 * headings.  Names come back within a section, headings do not.  Keys borrow from text.
 */
void bolds_find(struct arena *a, struct str text, struct map *names);
/* What a bold line holds, or none when the line is something else. */
struct str bolds_line(struct str line);

#endif
