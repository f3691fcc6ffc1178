/* cues.h - what the tables of guardword.h tell of sentences: who, and what matter. */
#ifndef EXTRACT_GUARD_CUES_H
#define EXTRACT_GUARD_CUES_H
#include "extract/talk.h"

enum cue {
	CUE_PRIVATE = 1, /* a private matter, and a person that it belongs to */
	CUE_MATTER = 2,  /* health or "the pay"; of whom is not said */
	CUE_KIN = 4,     /* somebody's family is spoken of */
	CUE_HUSHED = 8   /* a word of what people ask to be kept quiet */
};

/* Of sentences [first, last]: bits of the enum. */
unsigned cues_of(const struct talk *t, size_t first, size_t last);

#endif
