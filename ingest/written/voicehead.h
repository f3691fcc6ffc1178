/* voicehead.h - what stands below a heading "Transcript" and says who speaks. */
#ifndef INGEST_WRITTEN_VOICEHEAD_H
#define INGEST_WRITTEN_VOICEHEAD_H
#include "ingest/written/shapes.h"

/*
 * Where all headings below such a one are "### Ada Quill (0:04)", or names that come
 * back above words, they are heads of turns; so is "**Ada** (0:04)", which above it may
 * be a place in a summary.  Completes what shapes_find() has found; linear in text.
 */
void voicehead_find(struct arena *a, struct str text, struct shapes *out);

#endif
