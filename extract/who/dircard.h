/*
 * dircard.h - what a directory knows about people and organisations; private to
 * directory.c and dirlend.c.
 */
#ifndef EXTRACT_WHO_DIRCARD_H
#define EXTRACT_WHO_DIRCARD_H
#include "extract/who/dirnote.h"
#include "extract/who/index.h"
#include "extract/who/saidhouse.h"
#include "extract/who/sitting.h"
#include "extract/who/voices.h"

/* Somebody who can be lent. */
struct card {
	struct str email, domain; /* folded; none if only talk names the person */
	struct str name, org;
	struct str first, last; /* folded words of the name */
	bool rare;              /* few people have that first name */
	struct strs near;       /* without an address: domains that heard the name */
	size_t number;          /* in the order of entering */
};
VEC(cards, struct card);

/* Somebody whom only talk names, and in full. */
struct spoken {
	struct str key, name;
	struct strs domains; /* of the participants */
};
VEC(spokens, struct spoken);

/* An organisation known by the addresses of its people. */
struct house {
	struct str name, domain;
	struct tokens words;
	bool begins; /* its first word is enough */
};
VEC(houses, struct house);

struct directory {
	struct arena arena;
	const struct conf *conf;
	struct cards cards;
	struct map by_email;
	struct spokens spoken;
	struct map by_name; /* -> spoken */
	struct sittings sittings;
	struct voice_book voices;
	struct said_houses said;
	struct map told;   /* addresses and full names of people in conf */
	struct map taken;  /* the words of these names */
	struct map given;  /* common first names */
	struct map others; /* folded words of people's names, first ones of houses' */
	/* Made by directory_end() from the above: */
	struct arena found;
	struct houses houses;
	struct map by_domain;   /* -> houses */
	struct token_keys keys; /* by token */
	size_t *place;          /* of cards by their number */
};

/* Whether the card is of somebody in the user's own organisation. */
bool dircard_is_own(const struct conf *c, const struct card *card);

#endif
