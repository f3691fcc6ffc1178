/*
 * units.h - a talk as numbered turns, and turns as chunks that fit one question.
 *
 * A unit is a turn, or a part of a long one cut at a sentence's end.  Segments with
 * a sensitive or injected sentence are in none: they are never sent.
 */
#ifndef EXTRACT_LLM_UNITS_H
#define EXTRACT_LLM_UNITS_H
#include "extract/llm/align.h"
#include "extract/talk.h"

/* Where a sentence stands in its unit's text. */
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

/* Units [context, last); those before `first` are there to be understood only. */
struct chunk {
	size_t context, first, last;
};
VEC(chunks, struct chunk);

/* Appends the units of t, in its arena. */
void units_of(const struct talk *t, struct units *out);
/* Appends chunks of about CHUNK_BYTES that cover all units. */
void chunks_of(const struct units *u, struct arena *a, struct chunks *out);
/* Two halves of a chunk, by bytes; false when it is one unit. */
bool chunk_halve(const struct units *u, const struct chunk *c, struct chunk half[2]);

#endif
