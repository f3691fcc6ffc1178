/* accounts.h - accounts of a meeting, and what their people are to us. */
#ifndef EXTRACT_WHO_ACCOUNTS_H
#define EXTRACT_WHO_ACCOUNTS_H
#include "extract/who/index.h"

/* The record's account of that name, in any case, or NULL. */
const struct account *accounts_listed(const struct talk *t, struct str name);
/* The record's account whose person p is, or NULL; p may be NULL. */
const struct account *accounts_of(const struct talk *t, const struct person *p);
/* A competitor, or a name of which nothing is known: a former employer, a supplier. */
bool accounts_merely_named(const struct who *w, const struct account *a);
/* Of the own organisation; not when that is not told.  p may be NULL. */
bool accounts_is_own(const struct talk *t, const struct person *p);
/* A customer, or one that may become one. */
bool accounts_is_customer(struct str relation);
/* Somebody with whom, or against whom, we serve customers. */
bool accounts_is_beside(struct str relation);

#endif
