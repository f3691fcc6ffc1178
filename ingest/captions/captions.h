/*
 * captions.h - turns cues of WebVTT and SubRip files into segments of a record: finds
 * the speakers, drops repeated captions and counts oddities.
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

/* What is not as it should be, and becomes a warning. */
enum caption_oddity {
	ODD_BAD_TIME,         /* a cue whose times cannot be read */
	ODD_END_BEFORE_START, /* a cue that ends before it begins */
	ODD_ORDER,            /* a cue that begins before the last one */
	ODD_CARRIED,          /* minutes or seconds over 59 */
	ODD_NEGATIVE,         /* a negative time */
	ODD_INHERITED,        /* a cue without a speaker got that of the last one */
	ODDITIES
};

struct captions {
	struct reading *in;
	struct assemble as;
	struct speaker_book book;
	struct voices voices;
	bool prefixes; /* look for "Name: ", as captions_learn() found them */
	bool dashes;   /* a dash begins what another person says, as in SubRip */
	/* Of captions_learn(): all cues, those that begin with a line that may be a
	 * name, and these lines. */
	size_t learned, topped;
	struct map tops;
	/* The cue being made, and the one before, kept until this one shows its end. */
	struct cue cues[2];
	struct cue *held, *made; /* held: NULL = none yet */
	struct str speaker; /* of the last cue that has one, for those that have not */
	bool named;         /* there is such a cue */
	int64_t last_t0;
	size_t count[ODDITIES], first[ODDITIES]; /* how often; the line of the first */
};

/*
 * Call captions_init(), then captions_learn() for each block if the format may have
 * speakers in the payload, captions_put() for each block, and captions_end().
 */
void captions_init(struct captions *c, struct reading *in);
void captions_learn(struct captions *c, const struct cue_block *b);
/*
 * Adds a block, with `body` as its payload.  speaker: who the export says elsewhere
 * speaks; if none, the payload may say it.  joined: it continues the block before.
 */
void captions_put(struct captions *c, const struct cue_block *b, struct str body,
		  struct str speaker, bool joined);
/* Adds the last cue and the warnings about the file. */
void captions_end(struct captions *c);

#endif
