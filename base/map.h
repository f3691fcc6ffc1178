/* map.h - a hash table from text to a number; iteration is the caller's own vector. */
#ifndef BASE_MAP_H
#define BASE_MAP_H
#include "dossier/mem.h"
#include "dossier/str.h"

/* Lives in an arena; a zeroed struct is valid and empty.  Keys are borrowed. */
struct map {
	struct map_slot *slots;
	size_t n, cap;
};

/* The value of key, or STR_NPOS. */
size_t map_get(const struct map *m, struct str key);
/* The value of key; if it is new, it is set to `value` first. */
size_t map_put(struct arena *a, struct map *m, struct str key, size_t value);
/* Sets the value of key, whether it is new or not. */
void map_set(struct arena *a, struct map *m, struct str key, size_t value);

#endif
