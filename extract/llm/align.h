/*
 * align.h - finds a model's quote in what was said: byte for byte, else word for word,
 * else with a few words changed that do not matter.
 */
#ifndef EXTRACT_LLM_ALIGN_H
#define EXTRACT_LLM_ALIGN_H
#include "extract/llm/critical.h"

/* How the quote was found. */
enum align_step { ALIGN_NONE, ALIGN_EXACT, ALIGN_WORDS, ALIGN_EDITS };

struct aligned {
	enum align_step step;
	size_t from, to; /* bytes of the text */
};

/* A text prepared for any number of quotes: equal words have equal numbers. */
struct align_text {
	struct str text;
	struct terms terms;
	uint32_t *ids;      /* the number of each term */
	struct map numbers; /* of each word */
};

/* Prepares a text, which is borrowed, in a. */
void align_open(struct align_text *t, struct arena *a, struct str text);
/*
 * Finds a quote.  One of fewer than four words must stand in the text word for word; a
 * longer one may differ in 15 % of its words, at least one, but in none that is
 * critical (critical.h).  a: for what is needed meanwhile.
 */
struct aligned align_quote(const struct align_text *t, struct arena *a,
			   const struct critical_names *names, struct str quote);

#endif
