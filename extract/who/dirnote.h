/*
 * dirnote.h - notes of records for a directory: what is said and who is there, as sets
 * of short hashes.  Private to directory.c and dirnote.c.
 */
#ifndef EXTRACT_DIRNOTE_H
#define EXTRACT_DIRNOTE_H
#include "dossier/directory.h"

enum { DIRNOTE_MIN = 3 }; /* bytes of a word that is noted as said */

/* What a word of a note is there for. */
enum token_sort { SAID = 'w', ADDRESS = 'a', DOMAIN_OF = 'd', NAMED = 'n' };

VEC(tokens, uint32_t);

/* All words are folded. */
uint32_t dirnote_token(enum token_sort sort, struct str word);
/* v is sorted. */
bool dirnote_has(const struct tokens *v, uint32_t token);
/* The tokens of a directory_note(), sorted. */
void dirnote_read(struct arena *a, struct str note, struct tokens *v);

#endif
