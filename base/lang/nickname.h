/*
 * nickname.h - first names that stand for each other, and misheard spellings.
 * All words are folded: lower case, without accents.
 */
#ifndef BASE_LANG_NICKNAME_H
#define BASE_LANG_NICKNAME_H
#include "base/map.h"

/* Both stand in one row of the table ("tobias", "toby"). */
bool nickname_same(struct str a, struct str b);
/* The next other name of given name `first`; start with *at = 0.  false at the end. */
bool nickname_next(struct str first, size_t *at, struct str *other);
/* Enters first names and short forms that many have. */
void nickname_enter(struct arena *a, struct map *known);
/* A name that is also an everyday word ("will", "mark", "column"). */
bool nickname_is_word(struct str word);
/* One may be a misheard spelling of the other: same sound, few edits (namesound.c). */
bool nickname_sounds(struct str a, struct str b);
/* How it sounds, in the room: spellings with one key are said alike (namesound.c). */
enum { NICKNAME_KEY = 16 };
struct str nickname_key(struct str w, char room[NICKNAME_KEY]);
/* Both begin with the same sound, as "kofi" and "coffee" do; vowels are one. */
bool nickname_begins(struct str a, struct str b);

#endif
