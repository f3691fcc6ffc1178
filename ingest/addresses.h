/* addresses.h - whose address it is, where an export lists addresses and labels names.
 */
#ifndef INGEST_ADDRESSES_H
#define INGEST_ADDRESSES_H
#include "dossier/record.h"

/*
 * Joins a participant of whom only the address is known ("b.holm@") with the speaker
 * without an address whose name it spells ("Birgitta Holm").  If two addresses or two
 * speakers would fit, none are joined.  Call after people_join().
 */
void addresses_join(struct record *r);

#endif
