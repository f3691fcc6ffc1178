/*
 * who.h - people, accounts and projects of one meeting.
 */
#ifndef EXTRACT_WHO_WHO_H
#define EXTRACT_WHO_WHO_H
#include "extract/talk.h"

/*
 * The names of conf (people, accounts, projects) by their first word: built
 * once per engine, read by any number of threads.  Put it into talk.index after
 * talk_build; without it each record builds its own.  Borrows conf.
 */
struct who_index;
struct who_index *who_index_new(const struct conf *conf);
void who_index_free(struct who_index *x);

/*
 * Fills r->people from participants, speakers and names said in talk, resolved
 * against conf; sets talk.speakers[].person; flags ambiguous-person,
 * unresolved-speaker, new-person.  Pseudo-participants are never people.
 */
void people_find(struct talk *t);
/* The person a name means in this meeting (label, full name, alias, unique first name),
 * or NULL. */
const struct person *people_named(const struct talk *t, struct str name);
/*
 * Fills r->accounts (known names and aliases at word boundaries, participants'
 * domains, corroborated new names) with role and reasons, and r->projects;
 * flag new-account.  The own organisation is never an account.
 */
void accounts_find(struct talk *t);

#endif
