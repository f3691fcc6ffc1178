/*
 * map.h - a hash table from texts to numbers, mostly indices into a vector of the
 * caller's, which is also the way to iterate.
 */
#ifndef BASE_MAP_H
#define BASE_MAP_H
#include "dossier/mem.h"
#include "dossier/str.h"

/* Lives in an arena; a zeroed struct is valid and empty.  Keys are borrowed. */
struct map {
	struct map_slot *slots;
	size_t n, cap;
};

/*
 * Makes room for about n keys in all.  A map that grows leaves its old table behind in
 * the arena.
 */
void map_reserve(struct arena *a, struct map *m, size_t n);
/* The value of key, or STR_NPOS. */
size_t map_get(const struct map *m, struct str key);
/* Enters key with `value` unless it is there already; returns the value it now has. */
size_t map_put(struct arena *a, struct map *m, struct str key, size_t value);
/* Enters, with value 1, each word of n rows of words separated by one space. */
void map_put_words(struct arena *a, struct map *m, const char *const *rows, size_t n);
/* Sets the value of key, whether it is there already or not. */
void map_set(struct arena *a, struct map *m, struct str key, size_t value);

#endif
