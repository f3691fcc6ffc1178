/* months.h - names of months in the languages that recorders speak. */
#ifndef BASE_LANG_MONTHS_H
#define BASE_LANG_MONTHS_H
#include "dossier/str.h"

/*
 * Month 1-12 of a name in English, German, French, Spanish, Italian, Portuguese or
 * Dutch, or of a short form of three letters or more; else 0.
 */
int months_of(struct str name);

#endif
