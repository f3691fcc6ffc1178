/*
 * assemble.h - joins cues into segments.
 *
 * Captions cut speech at line widths and pauses.  Consecutive cues of one speaker are
 * joined until the sentence ends, so that rules see whole sentences.
 */
#ifndef INGEST_ASSEMBLE_H
#define INGEST_ASSEMBLE_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/lang/words.h"
#include "dossier/record.h"
#include "dossier/str.h"

/*
 * A segment with that many bytes takes no further cue, so an endless sentence is cut
 * between two cues and not within one.
 */
enum { ASSEMBLE_BYTES = SENTENCE_MAX, ASSEMBLE_GAP_MS = 2000 };

struct cue {
	struct str speaker; /* the export's label, or none */
	struct str text;    /* plain, decoded, trimmed, one line */
	int64_t t0, t1;     /* ms or TIME_NONE */
	size_t line;        /* 1-based source line of the cue */
	bool joined;        /* the export says that it continues the cue before */
	bool apart;         /* the export says that somebody else speaks now */
};

/* Usage: init, one put per cue in file order, end. */
struct assemble {
	struct record *r;
	struct segment *open; /* the last segment, while it can take more */
	char *strip;          /* free arena memory, for texts that are joined */
	size_t left;          /* bytes of it */
};

void assemble_init(struct assemble *as, struct record *r);
/*
 * Appends one cue as SEG_SPEECH.  It joins the segment before when the speaker is
 * the same, that text does not end in . ! ? or an ellipsis (closing quotes
 * allowed), and less than ASSEMBLE_GAP_MS lie between (unknown times: no join,
 * unless c->joined; never when c->apart).  Empty text is dropped.  Speaker and text are
 * borrowed.
 */
void assemble_put(struct assemble *as, const struct cue *c);
/* Ends the open segment.  The assembler may be used again. */
void assemble_end(struct assemble *as);
/* Whether s ends in . ! ? or an ellipsis of any script, perhaps with closing quotes. */
bool assemble_ends_sentence(struct str s);

#endif
