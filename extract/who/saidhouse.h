/*
 * saidhouse.h - organisations that only talk names, for a directory.
 *
 * One meeting says "Ours are with Pellwick today", which might be a town, another one
 * "Pellwick have quoted", which is no town.  So an organisation that the words of one
 * meeting tell beyond doubt is lent to the others that say its name.  It is not lent to
 * those that tell it themselves: they must go on to tell it.  Nor is it lent where
 * nobody has an address, so that such exports need not be read twice.  Private to the
 * files behind directory.h.
 */
#ifndef EXTRACT_WHO_SAIDHOUSE_H
#define EXTRACT_WHO_SAIDHOUSE_H
#include "base/map.h"
#include "extract/who/dirnote.h"

struct said_house {
	struct str key, name;
	struct strs by; /* ids of the records that tell it */
	struct tokens words;
	bool begins; /* its first word is enough */
};
VEC(said_house_list, struct said_house);

struct said_houses {
	struct said_house_list v; /* by name, after saidhouses_end() */
	struct map by_key;        /* -> v, before it */
	struct token_keys keys;   /* of the first words */
};

/* Enters what the words of an extracted record tell; copies what it needs. */
void saidhouses_add(struct said_houses *s, struct arena *a, const struct record *r);
/*
 * Call once, after the last saidhouses_add.  others: folded words of people's names and
 * the first ones of other houses' names.  A house that has one is not lent, since what
 * its meeting tells could depend on what that is lent itself.
 */
void saidhouses_end(struct said_houses *s, struct arena *a, const struct map *others);
/* Appends to *out, by name, what the record with that id and note says of others. */
void saidhouses_find(const struct said_houses *s, struct arena *a, struct str id,
		     const struct tokens *note, struct participants *out);

#endif
