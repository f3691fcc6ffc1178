/* itemid.h - the ids of items, which pages use as link targets. */
#ifndef EXTRACT_ITEMID_H
#define EXTRACT_ITEMID_H
#include "dossier/record.h"

/*
 * Sorts the items by their place in the record and gives an id to those that have none:
 * "i-" and 12 hex digits of a hash over date and title of the meeting (or the record's
 * id, when they are not known), the kind and the normalised quote.
 */
void itemid_all(struct record *r);

#endif
