/*
 * nickname.h - first names that stand for the same person: short forms, and spellings
 * that a recorder confuses because they sound alike (namesound.c).
 *
 * All words are folded: lower case, without accents.
 */
#ifndef BASE_LANG_NICKNAME_H
#define BASE_LANG_NICKNAME_H
#include "base/map.h"

/* Whether they are forms of one name ("tobias", "toby"). */
bool nickname_same(struct str a, struct str b);
/* Iterates over the other forms of `first`, from *at = 0; false at the end. */
bool nickname_next(struct str first, size_t *at, struct str *other);
/* Enters all first names and short forms of the table. */
void nickname_enter(struct arena *a, struct map *known);
/* Whether a name is also an everyday word ("will", "mark", "column"). */
bool nickname_is_word(struct str word);
/* Whether one may be the other misheard: the same sound and few edits. */
bool nickname_sounds(struct str a, struct str b);
/* A key of the sound of a word, written to room: equal keys sound alike. */
enum { NICKNAME_KEY = 16 };
struct str nickname_key(struct str w, char room[NICKNAME_KEY]);
/* Whether both begin with the same sound, as "kofi" and "coffee"; any two vowels do. */
bool nickname_begins(struct str a, struct str b);

#endif
