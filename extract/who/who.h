/*
 * who.h - people, accounts and projects of one meeting, and what an item is about.
 */
#ifndef EXTRACT_WHO_H
#define EXTRACT_WHO_H
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
/* Sets it->about from its words, its turns, its topic stretch, then the meeting's
 * subject. */
void item_attribute(const struct talk *t, struct item *it);
/*
 * Who takes an action on, or NULL; *sure: he or she promises it, is named for it or
 * accepts it, and is not only the one who spoke.
 */
const struct person *item_taker(struct talk *t, const struct item *it, bool *sure);
/* Sets it->owner and it->due (and flags no-date for an action whose time is not
 * resolved). */
void item_assign(struct talk *t, struct item *it);
/* Sets it->said_by when one known person says all of its evidence. */
void item_said_by(const struct talk *t, struct item *it);

#endif
