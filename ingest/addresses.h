/* addresses.h - whose address it is, where an export lists addresses and labels names.
 */
#ifndef INGEST_ADDRESSES_H
#define INGEST_ADDRESSES_H
#include "dossier/record.h"

/*
 * A participant of whom only the address is told, "b.holm@", and the one speaker
 * without an address whose name it spells, "Birgitta Holm", are one; where two
 * addresses or two speakers would do, none are.  After the speakers are known.
 */
void addresses_join(struct record *r);

#endif
