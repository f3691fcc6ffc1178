/* front.h - what the front matter of notes tells: title, date, people. */
#ifndef INGEST_WRITTEN_FRONT_H
#define INGEST_WRITTEN_FRONT_H
#include "ingest/format.h"

/*
 * text: from behind the opening "---".  What is no YAML is read line by line, and
 * the record gets a warning.
 */
void front_matter(struct reading *in, struct str text);

#endif
