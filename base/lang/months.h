/* months.h - names of months in the languages that recorders use. */
#ifndef BASE_LANG_MONTHS_H
#define BASE_LANG_MONTHS_H
#include "dossier/str.h"

/*
 * 1-12 for the name of a month in English, German, French, Spanish, Italian, Portuguese
 * or Dutch, or for a short form of at least three letters; else 0.
 */
int months_of(struct str name);

#endif
