/* people.h - those who speak, among the participants of a record. */
#ifndef INGEST_PEOPLE_H
#define INGEST_PEOPLE_H
#include "dossier/record.h"

/*
 * Marks participants who speak and adds speakers who are not listed, in order of
 * their first words.  They are the same when the names are, whatever their order,
 * case, accents and additions, or the address.  Sets pseudo on all.
 */
void people_join(struct record *r);

#endif
