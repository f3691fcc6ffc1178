/* somebody.h - names that no table knows, of which people speak as of somebody. */
#ifndef EXTRACT_SOMEBODY_H
#define EXTRACT_SOMEBODY_H
#include <stdbool.h>

#include "dossier/str.h"

/* Whether the sentence speaks of this name in it as of a person: "ask Jonas", "Jonas
 * says", "our lead, Owen Tarr". */
bool somebody_in(struct str sentence, struct str name);

#endif
