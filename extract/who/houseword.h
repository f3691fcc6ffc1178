/* houseword.h - words that stand in names of organisations. */
#ifndef EXTRACT_WHO_HOUSEWORD_H
#define EXTRACT_WHO_HOUSEWORD_H
#include <stdbool.h>

#include "dossier/str.h"

/* "Oxley Ridge College", "University of Oxley": a folded word that may stand beside the
 * name that a domain spells. */
bool houseword_is_sort(struct str word);
/* "Jacanda Foods": a folded word that makes the one before it the name of a house. */
bool houseword_is_trade(struct str word);

#endif
