/*
 * agenda.h - a round: a talk, or notes, that goes through accounts one after another.
 *
 * A sentence that opens with the name of an account begins its point, and what follows
 * is about that account until another point begins.
 */
#ifndef EXTRACT_AGENDA_H
#define EXTRACT_AGENDA_H
#include "extract/talk.h"

/*
 * Whether the name at bytes [from, to) opens sentence k and stands there nearly alone:
 * "Thornby first.", "Right, Thornby."
 */
bool agenda_heads(const struct talk *t, size_t k, size_t from, size_t to);
/*
 * Whether sentence k changes the subject after somebody else spoke: "By the way", "Oh,
 * and".
 */
bool agenda_breaks(const struct talk *t, size_t k);
/*
 * Whether sentence k leaves the current point: "The canteen. Sam, is it open?", "The
 * other thing is ...".
 */
bool agenda_leaves(const struct talk *t, size_t k);
/* Whether several accounts are named like headings, so that the talk is a round. */
bool agenda_is_round(const struct talk *t);
/*
 * The account (of the record) of the point to which sentence s belongs, or NULL.
 * *sure: the account was named like a heading.
 */
const struct account *agenda_point(const struct talk *t, size_t s, bool *sure);
/* The account in the heading or bullet above a line of notes, or NULL. */
const struct account *agenda_section(const struct talk *t, size_t s);

/*
 * Whether sentence i refers to what its own speaker said right before it, and not to
 * sentence `last`, which somebody else said before that: "The budget is forty thousand.
 * That is signed off."
 */
bool agenda_own_matter(const struct talk *t, size_t last, size_t i);

#endif
