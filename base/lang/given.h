/* given.h - a table of first names. */
#ifndef BASE_LANG_GIVEN_H
#define BASE_LANG_GIVEN_H
#include "base/map.h"

/* Whether the word is in it, in upper or lower case. */
bool given_is(struct arena *a, struct str word);
/* Enters the whole table into a map, folded. */
void given_enter(struct arena *a, struct map *known);

#endif
