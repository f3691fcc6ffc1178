/* places.h - a table of names of places. */
#ifndef EXTRACT_WHO_PLACES_H
#define EXTRACT_WHO_PLACES_H
#include "base/map.h"

/* Enters countries, regions and towns, folded. */
void places_enter(struct arena *a, struct map *known);

#endif
