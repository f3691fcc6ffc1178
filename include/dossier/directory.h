/*
 * directory.h - the people and organisations of all meetings, to complete half names.
 *
 * Somebody who is only spoken of in one meeting ("ask Annika") is often invited to
 * another one, which gives the whole name and the organisation.  So the directory
 * collects people from all records, and "lends" them to each record that needs them,
 * before it is extracted:
 * - a person with an address, where the first or last name is said, nobody else in
 *   question has that name, and either the organisation takes part or is mentioned or
 *   the first name is a rare one;
 * - a person whom talk only named in full, where the first name is said in a meeting
 *   with an organisation that heard the full name;
 * - an organisation, where all words of its name are said, or the first one if that
 *   tells it, or if it takes part according to another export of the meeting;
 * - an organisation that the words of another meeting tell (extract/who/saidhouse.h);
 * - a better label for a voice that another recording of the meeting also heard.
 * The result depends on the configuration and the set of records, not on their order.
 */
#ifndef DOSSIER_DIRECTORY_H
#define DOSSIER_DIRECTORY_H
#include "dossier/conf.h"
#include "dossier/record.h"

struct directory;

/* Empty.  conf is borrowed; people whom it knows are never lent. */
struct directory *directory_new(const struct conf *conf);
void directory_free(struct directory *d);
/*
 * Enters the voices of an extracted record, its people who have an address and, if any
 * participant has one, those who are named in full.  What is kept is copied.
 */
void directory_add(struct directory *d, const struct record *r);
/* Call once, after the last directory_add and before any of the functions below. */
void directory_end(struct directory *d);
/* Whether there is nothing to lend. */
bool directory_is_empty(const struct directory *d);
/*
 * The note of a record: all that directory_find() needs to know about it, so that the
 * record itself need not be kept.  One word without blanks, in a.  Words of the talk
 * are kept as hashes of 24 bits; about one person in 10,000 is therefore lent without
 * need, which changes nothing.
 */
struct str directory_note(struct arena *a, const struct record *r);
/*
 * Appends to *out whom the record with that id and note is lent.  `speaks` is set for
 * those who took part in, or were invited to, the same meeting according to another
 * export of it, `label` for better labels.  The texts belong to the directory.
 * Thread-safe.
 */
void directory_find(const struct directory *d, struct arena *a, struct str id,
		    struct str note, struct participants *out);
/* A digest of who is lent, for record.lent_as, in a; none when it is nobody. */
struct str directory_digest(struct arena *a, const struct participants *lent);
/* directory_find and directory_digest in one: sets r->lent and r->lent_as. */
void directory_lend(const struct directory *d, struct record *r, struct str note);

#endif
