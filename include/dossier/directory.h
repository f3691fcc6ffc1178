/*
 * directory.h - who is known from any meeting: lent to those that name them by half a
 * name.
 *
 * A meeting tells in full who takes part.  Of who is only spoken of ("ask Annika") the
 * invitation of another meeting tells name and organisation.  A person is lent where
 * first or last name is said, nobody else is called so, and the organisation is near,
 * or the first name a rare one; who was only named in full, where the first name is
 * said and somebody's organisation is near who heard it; an organisation where all
 * words of its name are said, or that takes part by another export of the meeting.  A
 * pure function of configuration and records: their order makes no difference.
 */
#ifndef DOSSIER_DIRECTORY_H
#define DOSSIER_DIRECTORY_H
#include "dossier/conf.h"
#include "dossier/record.h"

struct directory;

/* Heap.  conf is borrowed: whom it knows nobody needs to lend. */
struct directory *directory_new(const struct conf *conf);
void directory_free(struct directory *d);
/* Enters the people of a record that was extracted, with an address or named in full;
 * copies. */
void directory_add(struct directory *d, const struct record *r);
/* Call once, after the last. */
void directory_end(struct directory *d);
/* Whether it can lend nothing; ask after directory_end(). */
bool directory_is_empty(const struct directory *d);
/*
 * What of a record directory_find() asks, as digits without a blank, in a: the record
 * itself need not be at hand later.  Words are kept as hashes of 24 bits, so that one
 * in some 10,000 people is lent in vain, which changes nothing.
 */
struct str directory_note(struct arena *a, const struct record *r);
/*
 * Whom a record with that id and note is lent, appended to *out.  Texts are the
 * directory's.  `speaks`: there or invited, by another export of the same meeting, and
 * with the address.
 * Thread-safe after directory_end().
 */
void directory_find(const struct directory *d, struct arena *a, struct str id,
		    struct str note, struct participants *out);
/* Tells them from others: digits, none of nobody; in a.  It becomes record.lent_as. */
struct str directory_digest(struct arena *a, const struct participants *lent);
/* All three: sets r->lent and r->lent_as, before r is extracted. */
void directory_lend(const struct directory *d, struct record *r, struct str note);

#endif
