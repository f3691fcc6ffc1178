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

#endif
