/*
 * cuetext.h - the payload of a cue to plain text and voices.
 *
 * WebVTT cue text, kept wider for speech: '<' is text unless '/', a known tag or
 * a digit follows, so "if a < b and c > d" keeps all its words.
 */
#ifndef INGEST_CAPTIONS_CUETEXT_H
#define INGEST_CAPTIONS_CUETEXT_H
#include <stdbool.h>

#include "dossier/mem.h"
#include "dossier/str.h"

struct voice {
	struct str speaker; /* of <v NAME>; {NULL, 0} = no tag, empty = unnamed */
	struct str text;    /* decoded, lines joined by one space, trimmed */
};
VEC(voices, struct voice);

/*
 * "<v NAME>words</v>" or words on one line and nothing else, as nearly all payloads
 * are: the parts of one voice, without a copy.  false: cuetext_parse() it.  body:
 * trimmed.
 */
bool cuetext_simple(struct str body, struct str *speaker, struct str *text);
/*
 * Takes the payload apart; one voice per <v> span.  body: lines with any line
 * ends.  Spans borrow from body or the arena; *out is emptied first, its memory
 * reused.  Linear, no recursion: tags may nest to any depth.
 */
void cuetext_parse(struct arena *a, struct str body, struct voices *out);

#endif
