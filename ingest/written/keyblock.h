/*
 * keyblock.h - "Project: Larkmoor", "Case number: 12" in a block above a transcript:
 * keys that no list knows, and no speakers.
 */
#ifndef INGEST_WRITTEN_KEYBLOCK_H
#define INGEST_WRITTEN_KEYBLOCK_H
#include "dossier/mem.h"
#include "dossier/str.h"

/* Lines of text down to the end of such a block, 0 = it begins with none. */
size_t keyblock_lines(struct arena *a, struct str text);

#endif
