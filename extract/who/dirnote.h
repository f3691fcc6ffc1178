/*
 * dirnote.h - the notes of records that a directory uses: who is there and what is
 * said, as a set of short hashes (tokens).  Private to the files behind directory.h.
 */
#ifndef EXTRACT_WHO_DIRNOTE_H
#define EXTRACT_WHO_DIRNOTE_H
#include "dossier/directory.h"

enum {
	DIRNOTE_MIN = 3,  /* bytes of a word that is noted as said */
	DIRNOTE_NEAR = 20 /* minutes between the starts of two recorders of a meeting */
};

/* What a token stands for. */
enum token_sort {
	TOKEN_SAID = 'w',      /* a word of the talk */
	TOKEN_ADDRESS = 'a',   /* of a participant */
	TOKEN_DOMAIN_OF = 'd', /* the domain of one */
	TOKEN_NAMED = 'n',     /* a word of a participant's name */
	TOKEN_SOUND = 's',     /* the sound of such a word */
	TOKEN_TITLE = 't'      /* the title of the meeting */
};

/* The time of a meeting, which begins its note. */
struct dirnote_time {
	struct str day; /* YYYY-MM-DD, or none */
	long start;     /* minutes since midnight, -1: not known */
	uint32_t title; /* token of the title, 0: none */
};

VEC(tokens, uint32_t);

/* What a token leads to: the index of a card, or of a house. */
struct token_key {
	uint32_t token;
	size_t of;
};
VEC(token_keys, struct token_key);

/* All words are folded. */
uint32_t dirnote_token(enum token_sort sort, struct str word);
/* The token for the sound of a word of a name; 0 if the word is too short. */
uint32_t dirnote_sound(struct str word);
/* Sorts keys by token, those of one token by `of`. */
void dirnote_sort(struct token_keys *keys);
/* The first key of that token among sorted ones, or keys->n. */
size_t dirnote_first(const struct token_keys *keys, uint32_t token);
/* v is sorted. */
bool dirnote_has(const struct tokens *v, uint32_t token);
/* Minutes between two starts, or -1 if one is not known. */
long dirnote_apart(const struct dirnote_time *x, const struct dirnote_time *y);
/* Borrows from r. */
struct dirnote_time dirnote_time_of(struct arena *a, const struct record *r);
/* The tokens of a directory_note(), sorted, and its time, which borrows from it. */
void dirnote_read(struct arena *a, struct str note, struct dirnote_time *time,
		  struct tokens *v);

#endif
