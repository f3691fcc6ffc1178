/* cues.h - signs of private talk in sentences, by the tables of guardword.h. */
#ifndef EXTRACT_GUARD_CUES_H
#define EXTRACT_GUARD_CUES_H
#include "extract/talk.h"

enum cue {
	CUE_PRIVATE = 1, /* a private matter and the person whose it is */
	CUE_MATTER = 2,  /* health or "the pay", without a person */
	CUE_KIN = 4,     /* somebody's family */
	CUE_HUSHED = 8   /* a matter that people ask to keep quiet about */
};

/* The cues in sentences [first, last], as bits. */
unsigned cues_of(const struct talk *t, size_t first, size_t last);

#endif
