/*
 * align.h - where a quote stands in what was said, in three steps: byte for byte,
 * word for word, and with a few words changed that do not matter.
 */
#ifndef EXTRACT_LLM_ALIGN_H
#define EXTRACT_LLM_ALIGN_H
#include "extract/llm/critical.h"

enum align_step { ALIGN_NONE, ALIGN_EXACT, ALIGN_WORDS, ALIGN_EDITS };

struct aligned {
	enum align_step step;
	size_t from, to; /* bytes of the text */
};

/* A text, its words numbered; fill it once, then look up any number of quotes. */
struct align_text {
	struct str text;
	struct terms terms;
	uint32_t *ids; /* of each term */
	struct map numbers;
};

/* Borrows text. */
void align_open(struct align_text *t, struct arena *a, struct str text);
/*
 * A quote of fewer than four words must stand there word for word; a longer one may
 * differ in max(1, 15 %) of its words, none of them critical (critical.h).
 */
struct aligned align_quote(const struct align_text *t, struct arena *a,
			   const struct critical_names *names, struct str quote);

#endif
