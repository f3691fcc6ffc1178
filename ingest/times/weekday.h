/* weekday.h - days of the week in the languages of months.h. */
#ifndef INGEST_TIMES_WEEKDAY_H
#define INGEST_TIMES_WEEKDAY_H
#include <stdbool.h>

#include "dossier/str.h"

/* A dot or comma behind it is looked through.  *day: its number, of English ones; else
 * -1. */
bool weekday_is(struct str word, int *day);

#endif
