/* itemid.h - names of items, which other pages link to. */
#ifndef EXTRACT_ITEMID_H
#define EXTRACT_ITEMID_H
#include "dossier/record.h"

/*
 * Sorts the items by their place in the record and gives those without an id
 * one: "i-" and 12 hex digits over when and under what title the words fell (else the
 * record's id), the kind and the normalised quote.
 */
void itemid_all(struct record *r);

#endif
