/*
 * cuetext.h - the plain text of a cue's payload, and who speaks in it.
 *
 * This is WebVTT cue text, except that '<' begins a tag only if '/', the name of a tag
 * or a digit follows, so that "if a < b and c > d" keeps all its words.
 */
#ifndef INGEST_CAPTIONS_CUETEXT_H
#define INGEST_CAPTIONS_CUETEXT_H
#include <stdbool.h>

#include "dossier/mem.h"
#include "dossier/str.h"

struct voice {
	struct str speaker; /* of <v NAME>; p is NULL if there is no such tag */
	struct str text;    /* decoded, with lines joined by one space, trimmed */
};
VEC(voices, struct voice);

/*
 * Reads a payload that is one line of words, or one such "<v NAME>words</v>", as nearly
 * all are, without a copy.  body: trimmed.  Returns false if it needs cuetext_parse().
 */
bool cuetext_simple(struct str body, struct str *speaker, struct str *text);
/*
 * Reads any payload, with any line ends: a voice for each <v> span.  Empties *out
 * first, and reuses its memory.  Strings borrow from body or are in a.  Tags may nest
 * to any depth: it takes linear time and does not recurse.
 */
void cuetext_parse(struct arena *a, struct str body, struct voices *out);

#endif
