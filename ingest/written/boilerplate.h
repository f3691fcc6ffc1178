/* boilerplate.h - sentences of recorders around the words of a transcript. */
#ifndef INGEST_WRITTEN_BOILERPLATE_H
#define INGEST_WRITTEN_BOILERPLATE_H
#include <stdbool.h>

#include "dossier/record.h"

/*
 * Takes a sentence that recorders add around the words ("Transcribed by ...", "You
 * should review ..."), which is nobody's; false when the line is none.  An end time in
 * it becomes the record's duration.
 */
bool boilerplate_take(struct record *r, struct str line);
/* "Ada Quill stopped transcription", in the languages of Teams. */
bool boilerplate_is_transcribing(struct str line);

#endif
