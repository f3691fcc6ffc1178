/*
 * units.h - divides a talk into units that a model can cite by number, and these into
 * chunks that fit one question.
 *
 * A unit is a turn, or a part of a long turn that ends where a sentence does.  Segments
 * with a sensitive or injected sentence belong to no unit, and so are never sent.
 */
#ifndef EXTRACT_LLM_UNITS_H
#define EXTRACT_LLM_UNITS_H
#include "extract/llm/align.h"
#include "extract/talk.h"

/* A sentence of a unit. */
struct place {
	size_t sentence; /* of the talk */
	size_t from, to; /* bytes of the unit's text */
};
VEC(places, struct place);

struct unit {
	size_t speaker;  /* index into talk.speakers */
	struct str text; /* its sentences, one blank between them */
	struct places places;
	struct align_text words; /* of text */
};
VEC(units, struct unit);

/* Units [first, last) are asked about; those from `context` on are sent as context. */
struct chunk {
	size_t context, first, last;
};
VEC(chunks, struct chunk);

/* Appends the units of t to *out, in the arena of t. */
void units_of(const struct talk *t, struct units *out);
/* Appends chunks of about 7,500 bytes that cover all units. */
void chunks_of(const struct units *u, struct arena *a, struct chunks *out);
/* Divides a chunk into two of about as many bytes; false if it is a single unit. */
bool chunk_halve(const struct units *u, const struct chunk *c, struct chunk half[2]);

#endif
