/*
 * agenda.h - the points of a talk that goes from one account to the next.
 */
#ifndef EXTRACT_AGENDA_H
#define EXTRACT_AGENDA_H
#include "extract/talk.h"

/* A name at bytes [from, to) opens sentence k, and little else is said: "Thornby
 * first.", "Right, Thornby." */
bool agenda_heads(const struct talk *t, size_t k, size_t from, size_t to);
/* "By the way", "Oh, and": sentence k begins another matter than what somebody else
 * has just said. */
bool agenda_breaks(const struct talk *t, size_t k);
/* "The canteen. Sam, is it open?", "The other thing is ...": sentence k leaves what was
 * spoken of. */
bool agenda_leaves(const struct talk *t, size_t k);
/* Several accounts stand as headings. */
bool agenda_is_round(const struct talk *t);
/*
 * The account of the point to which sentence s belongs, or NULL: what is said behind
 * one that opens a sentence is about it, until another one or another point is named.
 * *sure: it stood as a heading.  In the record.
 */
const struct account *agenda_point(const struct talk *t, size_t s, bool *sure);
/* The account in the heading, or the bullet, under which a line of notes stands, or
 * NULL.
 */
const struct account *agenda_section(const struct talk *t, size_t s);

/* "The budget is forty thousand. That is signed off.": sentence i is of what its
 * speaker said right before, and not of `last`, which another one said before that. */
bool agenda_own_matter(const struct talk *t, size_t last, size_t i);

#endif
