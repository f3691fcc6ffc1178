/* somebody.h - whether an unknown name is that of a person. */
#ifndef EXTRACT_SOMEBODY_H
#define EXTRACT_SOMEBODY_H
#include <stdbool.h>

#include "dossier/str.h"

/*
 * Whether the sentence treats this name, which it has, as a person's: "ask Jonas",
 * "Jonas says", "our lead, Owen Tarr".
 */
bool somebody_in(struct str sentence, struct str name);

#endif
