/* clauses.h - where talk that is written without stops begins anew. */
#ifndef EXTRACT_WORDING_CLAUSES_H
#define EXTRACT_WORDING_CLAUSES_H
#include <stdbool.h>

#include "dossier/str.h"

/* A sentence that goes on and on without a mark, as captions of machines do. */
bool clauses_run_on(struct str sentence);
/* The length of the first clause of such a one; what follows begins behind a blank. */
size_t clauses_first(struct str sentence);

#endif
