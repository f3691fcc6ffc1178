/* houseword.h - words that stand in names of organisations. */
#ifndef EXTRACT_WHO_HOUSEWORD_H
#define EXTRACT_WHO_HOUSEWORD_H
#include <stdbool.h>

#include "dossier/str.h"

/*
 * Whether a folded word says what sort of organisation a name belongs to, and so may
 * stand beside the name that a domain spells: "Oxley Ridge College", "University of
 * Oxley".
 */
bool houseword_is_sort(struct str word);
/* Whether a folded word makes the word before it an organisation: "Jacanda Foods". */
bool houseword_is_trade(struct str word);
/* Whether a folded word is said of anything, so that a house called so needs capitals.
 */
bool houseword_is_everyday(struct str word);
/*
 * Whether a folded word, the first of a name, may stand for all of it: "Thrapwell" for
 * Thrapwell Creamery, but not "Northern" or "Bakery".
 */
bool houseword_tells(struct str word);

#endif
