/* attending.h - reads lists of those present, as people write them. */
#ifndef INGEST_WRITTEN_ATTENDING_H
#define INGEST_WRITTEN_ATTENDING_H
#include <stdbool.h>

#include "dossier/record.h"

/*
 * Adds all people of a list to the record: "Ada Quill, Bo Lund", "Ada Quill (Orlin), Bo
 * Lund (Orlin)", "Orlin: Ada Quill, Bo Lund; Lund: Cy Ost", "Quill, Ada; Lund, Bo".
 * Names that are struck out are left out.  house: the organisation of people for whom
 * the list gives no other one, or none.
 */
void attending_list(struct record *r, struct str list, struct str house);
/*
 * The same for one line of a list, which may be about one person ("Ada Quill, Orlin"),
 * and for one item, which is unless it shows otherwise.
 */
void attending_line(struct record *r, struct str line, struct str house);
void attending_item(struct record *r, struct str item, struct str house);
/* Whether an item may be a person: "Ada Quill (Orlin), joins late", not "Gosia = ...".
 */
bool attending_may_be(struct str item);
/* Whether an item is a thing in a list of such: "Nights 5 of 8", but "+ 2 guests" is
 * not. */
bool attending_is_thing(struct str item);
/* Whether it has somebody's whole name, or an address: "Ada Quill", "Ada Quill, Orlin".
 */
bool attending_is_person(struct str item);
/*
 * The key without the organisation, which goes to *house: "attendees" and Orlin for
 * "Orlin attendees" or "Attendees (Orlin)".  "Other attendees" have none.
 */
struct str attending_key(struct str key, struct str *house);

#endif
