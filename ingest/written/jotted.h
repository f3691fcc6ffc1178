/* jotted.h - notes by hand with one thought a line, and none of Markdown's bullets. */
#ifndef INGEST_WRITTEN_JOTTED_H
#define INGEST_WRITTEN_JOTTED_H
#include <stdbool.h>

#include "dossier/record.h"

/*
 * Whether the lines of a text were ended by hand: short, no sentences, with room for
 * the next word, and no bullets among them.
 */
bool jotted_is(struct str text);
/*
 * Makes its paragraphs bullets, without the mark that the writer used for one ("o ",
 * ">>").  What stands above them, or heads some of them, stays; so does an arrow, which
 * may say who does it.
 */
void jotted_lines(struct record *r);

#endif
