/*
 * captions.h - what WebVTT and SubRip share: cue blocks to segments of a record,
 * with speakers, repeated captions taken out, and oddities counted.
 */
#ifndef INGEST_CAPTIONS_CAPTIONS_H
#define INGEST_CAPTIONS_CAPTIONS_H
#include <stdbool.h>

#include "base/map.h"
#include "ingest/assemble.h"
#include "ingest/captions/cues.h"
#include "ingest/captions/cuetext.h"
#include "ingest/format.h"
#include "ingest/written/speaker.h"

enum caption_oddity {
	ODD_BAD_TIME,
	ODD_END_BEFORE_START,
	ODD_ORDER,
	ODD_CARRIED,
	ODD_NEGATIVE,
	ODD_INHERITED,
	ODDITIES
};

struct captions {
	struct reading *in;
	struct assemble as;
	struct speaker_book book;
	struct voices voices;
	bool prefixes; /* look for "Name: ", by what captions_learn saw */
	bool dashes;   /* a dash begins what another person says: SubRip */
	/* Cues learned; those with a line of a name above their words; the names. */
	size_t learned, topped;
	struct map tops;
	/* The last cue, until the next one shows its end, and the one being made. */
	struct cue cues[2];
	struct cue *held, *made; /* held: NULL = none yet */
	struct str speaker; /* of the last cue that named one, for those that do not */
	bool named;         /* there is one */
	int64_t last_t0;
	size_t count[ODDITIES], first[ODDITIES]; /* how often, line of the first */
};

/* Usage: init, learn over all blocks (only to use prefixes), put each block, end. */
void captions_init(struct captions *c, struct reading *in);
void captions_learn(struct captions *c, const struct cue_block *b);
/*
 * One block with `body` for its payload.  speaker: what the export says elsewhere
 * ({NULL, 0} = look into the payload).  joined: it continues the block before.
 */
void captions_put(struct captions *c, const struct cue_block *b, struct str body,
		  struct str speaker, bool joined);
/* Writes the warnings of the whole file. */
void captions_end(struct captions *c);

#endif
