/* dircard.h - what a directory knows of people; private to directory.c and dirlend.c.
 */
#ifndef EXTRACT_WHO_DIRCARD_H
#define EXTRACT_WHO_DIRCARD_H
#include "extract/who/dirnote.h"
#include "extract/who/index.h"
#include "extract/who/sitting.h"

struct card {
	struct str email, domain; /* folded; none of those who are only said */
	struct str name, org;
	struct str first, last; /* folded words of the name */
	bool rare;              /* hardly anybody else is called so */
	struct strs near;       /* without an address: domains of who heard the name */
	size_t number;          /* as they came */
};
VEC(cards, struct card);

/* Somebody whom talk names in full. */
struct spoken {
	struct str key, name;
	struct strs domains; /* of those who took part */
};
VEC(spokens, struct spoken);

/* An organisation that addresses tell. */
struct house {
	struct str name, domain;
	struct tokens words;
};
VEC(houses, struct house);

struct key {
	uint32_t token;
	size_t card;
};
VEC(keys, struct key);

struct directory {
	struct arena arena;
	const struct conf *conf;
	struct cards cards;
	struct map by_email;
	struct spokens spoken;
	struct map by_name; /* -> spoken */
	struct sittings sittings;
	struct map told;  /* addresses and full names that conf has */
	struct map taken; /* words of these names */
	struct map given; /* names that many have */
	/* What directory_end() makes of them. */
	struct arena found;
	struct houses houses;
	struct map by_domain; /* -> houses */
	struct keys keys;     /* by token */
	size_t *place;        /* of cards by their number */
};

/* Of our own organisation. */
bool dircard_is_own(const struct conf *c, const struct card *card);

#endif
