/* people.h - finds the speakers among the participants of a record. */
#ifndef INGEST_PEOPLE_H
#define INGEST_PEOPLE_H
#include "dossier/record.h"

/*
 * Marks participants who speak, and adds speakers who are not listed, in the order of
 * their first words.  A speaker is a participant if the address is the same, or the
 * name except for order, case, accents and additions.  Sets `pseudo` of all
 * participants.
 */
void people_join(struct record *r);

#endif
