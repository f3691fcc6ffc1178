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

/*
 * Room for so many keys in all: a guess.  A map that grows leaves what it grew out of
 * in the arena.
 */
void map_reserve(struct arena *a, struct map *m, size_t n);
/* The value of key, or STR_NPOS. */
size_t map_get(const struct map *m, struct str key);
/* The value of key; if it is new, it is set to `value` first. */
size_t map_put(struct arena *a, struct map *m, struct str key, size_t value);
/* Puts 1 for each word of n rows of words, which one blank parts; borrows them. */
void map_put_words(struct arena *a, struct map *m, const char *const *rows, size_t n);
/* Sets the value of key, whether it is new or not. */
void map_set(struct arena *a, struct map *m, struct str key, size_t value);

#endif
