/* clauses.h - divides talk that is written without full stops. */
#ifndef EXTRACT_WORDING_CLAUSES_H
#define EXTRACT_WORDING_CLAUSES_H
#include <stdbool.h>

#include "dossier/str.h"

/* Whether a sentence goes on and on without a mark, as machine captions do. */
bool clauses_run_on(struct str sentence);
/* The length of the first clause of such a sentence; the next one follows a space. */
size_t clauses_first(struct str sentence);

#endif
