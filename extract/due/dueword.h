/* dueword.h - the words of a text, and what a word means in a date; for due.c. */
#ifndef EXTRACT_DUE_DUEWORD_H
#define EXTRACT_DUE_DUEWORD_H
#include <stdbool.h>
#include <stdint.h>

#include "dossier/str.h"

enum { DUE_WORDS = 256, DUE_WORD_BYTES = 16 };

struct word {
	char w[DUE_WORD_BYTES]; /* lower case; longer words are cut */
	bool ends;              /* punctuation or the end of text follows */
	bool plural;            /* "tuesdays", not "tuesday's" */
	bool owns;              /* "tuesday's" */
	bool capital;
};

struct words {
	struct word v[DUE_WORDS];
	size_t n;
	int64_t meeting;
};

/* Splits into at most DUE_WORDS words; "twenty-sixth" gives two, "monday's" one. */
void dueword_split(struct words *s, struct str text);
/* Whether w is one of the blank-separated words of list. */
static inline bool dueword_one_of(const char *w, const char *list)
{
	return str_in_words(str_z(w), list);
}
/* Word i, or "". */
const char *dueword_at(const struct words *s, size_t i);
bool dueword_is(const struct words *s, size_t i, const char *list);
/* "14" or "14th": 1..max, else 0. */
int dueword_number(const char *w, int max, bool *suffix);
/* The value of a small cardinal in words or digits ("two", "10", "a"), else 0. */
int dueword_count(const char *w);
/* 18 for "eighteenth" or "18th", 26 for "twenty sixth", *len: its words; else 0. */
int dueword_ordinal(const struct words *s, size_t i, size_t *len);
/* Month 1-12 of word i, else 0; "may" in small letters is left to the caller. */
int dueword_month(const struct words *s, size_t i);
/* Weekday 0-6 of word i, else -1; "Mondays" is none. */
int dueword_weekday(const struct words *s, size_t i);
/* Whether a date expression may start with word i: most words start none. */
bool dueword_starts(const struct words *s, size_t i);
/* Whether w means a time by itself: every date expression has such a word. */
bool dueword_tells(const char *w);

#endif
