/* attending.h - lists of those present, as people write them. */
#ifndef INGEST_WRITTEN_ATTENDING_H
#define INGEST_WRITTEN_ATTENDING_H
#include <stdbool.h>

#include "dossier/record.h"

/*
 * All of such a list, behind its key: "Ada Quill, Bo Lund", "Ada Quill
 * (Orlin), Bo Lund (Orlin)", "Orlin: Ada Quill, Bo Lund; Lund: Cy Ost", "Quill, Ada;
 * Lund, Bo".  What is struck out was not there.  house: of whom no other one is told,
 * or none.
 */
void attending_list(struct record *r, struct str list, struct str house);
/*
 * The same of a line of a list, which may be about one person ("Ada Quill, Orlin"), and
 * of an item, which is unless it shows that it is not.
 */
void attending_line(struct record *r, struct str line, struct str house);
void attending_item(struct record *r, struct str item, struct str house);
/* "Ada Quill (Orlin), joins late", but not "Gosia = sponsor from 1 Nov". */
bool attending_may_be(struct str item);
/* "Nights 5 of 8": nobody in a list of more such, though "+ 2 guests" may end one. */
bool attending_is_thing(struct str item);
/* "Ada Quill", "Ada Quill, Orlin", an address: somebody's whole name. */
bool attending_is_person(struct str item);
/*
 * "Orlin attendees", "Attendees (Orlin)": takes the house off the key, which becomes
 * "attendees"; "Other attendees" are of none.
 */
struct str attending_key(struct str key, struct str *house);

#endif
