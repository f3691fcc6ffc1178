/*
 * orgsign.h - whether a capitalised word is spoken of as people speak of organisations,
 * by the words around it; for orgs.c.
 */
#ifndef EXTRACT_WHO_ORGSIGN_H
#define EXTRACT_WHO_ORGSIGN_H
#include "extract/who/rawword.h"

/*
 * Beyond doubt: "when I was at X", "worked for X", "the X account", "the X crowd", "a
 * firm called X", "I asked X for a price", "X's quote", "a brewery, X", "Competition:
 * X".  Not "somebody from X", which may be a town.
 */
bool orgsign_strong(const struct raw_words *w, size_t i);
/* Whether a sentence tells what the name before it is: "It's a small brewery". */
bool orgsign_tells_sort(const struct raw_words *w);
/* Only of companies, but a plural looks the same: "X have", "X quoted". */
bool orgsign_collective(const struct raw_words *w, size_t i);
/* Of companies, too: "X want to come back", "with X", "used X before". */
bool orgsign_weak(const struct raw_words *w, size_t i);

#endif
