/*
 * dirnote.h - notes of records for a directory: what is said and who is there, as sets
 * of short hashes.  Private to directory.c and dirnote.c.
 */
#ifndef EXTRACT_WHO_DIRNOTE_H
#define EXTRACT_WHO_DIRNOTE_H
#include "dossier/directory.h"

enum { DIRNOTE_MIN = 3 }; /* bytes of a word that is noted as said */

/* What a word of a note is there for. */
enum token_sort {
	SAID = 'w',
	ADDRESS = 'a',
	DOMAIN_OF = 'd',
	NAMED = 'n',
	SOUND = 's', /* of a NAMED word */
	TITLE = 't'
};

/* When a meeting was; begins a note. */
struct dirnote_time {
	struct str day; /* YYYY-MM-DD, or none */
	long start;     /* minutes since midnight, -1: not known */
	uint32_t title; /* token of it, 0: none */
};

VEC(tokens, uint32_t);

/* All words are folded. */
uint32_t dirnote_token(enum token_sort sort, struct str word);
/* How the word of a name sounds, or 0: too short to tell. */
uint32_t dirnote_sound(struct str word);
/* v is sorted. */
bool dirnote_has(const struct tokens *v, uint32_t token);
/* Borrows from r. */
struct dirnote_time dirnote_time_of(struct arena *a, const struct record *r);
/* The tokens of a directory_note(), sorted, and its time, which borrows from it. */
void dirnote_read(struct arena *a, struct str note, struct dirnote_time *time,
		  struct tokens *v);

#endif
