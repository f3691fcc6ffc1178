/* given.h - first names of all sorts. */
#ifndef BASE_LANG_GIVEN_H
#define BASE_LANG_GIVEN_H
#include "base/map.h"

/* A first name of any sort, in any case. */
bool given_is(struct arena *a, struct str word);
/* Enters all of them. */
void given_enter(struct arena *a, struct map *known);

#endif
