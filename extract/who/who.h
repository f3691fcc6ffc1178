/*
 * who.h - people, accounts and projects of one meeting.
 */
#ifndef EXTRACT_WHO_WHO_H
#define EXTRACT_WHO_WHO_H
#include "extract/talk.h"

/*
 * An index of the names in conf (people, accounts, projects).  It is built once per
 * engine and may be shared by threads.  Put it into talk.index after talk_build(), or
 * else each record builds its own.  conf is borrowed.
 */
struct who_index;
struct who_index *who_index_new(const struct conf *conf);
void who_index_free(struct who_index *x);

/*
 * Fills r->people with participants, speakers and people named in talk, resolved by
 * conf, and sets talk.speakers[].person.  Adds the flags ambiguous-person,
 * unresolved-speaker and new-person.  Pseudo-participants are never people.
 */
void people_find(struct talk *t);
/*
 * The person whom a name (a label, full name, alias or unique first name) means in this
 * meeting, or NULL.
 */
const struct person *people_named(const struct talk *t, struct str name);
/*
 * Fills r->accounts, with roles and reasons, and r->projects.  Accounts are found by
 * known names and aliases at word boundaries, by the domains of participants, and by
 * new names with enough evidence.  The user's own organisation is never an account.
 * Adds the flag new-account.
 */
void accounts_find(struct talk *t);

#endif
