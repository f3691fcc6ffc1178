/* accounts.h - the accounts of a meeting, and how they are related to the user. */
#ifndef EXTRACT_WHO_ACCOUNTS_H
#define EXTRACT_WHO_ACCOUNTS_H
#include "extract/who/index.h"

/* The account of the record with that name, in upper or lower case, or NULL. */
const struct account *accounts_listed(const struct talk *t, struct str name);
/* The account of the record to which p belongs, or NULL.  p may be NULL. */
const struct account *accounts_of(const struct talk *t, const struct person *p);
/*
 * Whether an account is a competitor, or one of which only the name is known: it may be
 * a former employer or a supplier.
 */
bool accounts_merely_named(const struct who *w, const struct account *a);
/* Whether p is of the user's organisation, as far as it is known.  p may be NULL. */
bool accounts_is_own(const struct talk *t, const struct person *p);
/* Whether the relation is that of a customer or a prospect. */
bool accounts_is_customer(struct str relation);
/* Whether the relation is that of a partner or a competitor. */
bool accounts_is_beside(struct str relation);

#endif
