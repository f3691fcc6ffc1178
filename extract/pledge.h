/*
 * pledge.h - promises that their form makes certain, whatever they are about: the
 * learned phrases of score.c do not know the words of every trade.
 */
#ifndef EXTRACT_PLEDGE_H
#define EXTRACT_PLEDGE_H
#include "extract/talk.h"

enum pledge {
	PLEDGE_NONE,
	PLEDGE_DATED,   /* "I'll move the visit to the ninth" */
	PLEDGE_ANSWERED /* "I can give you a sample." "When?" "Friday." */
};

/* Whether a sentence promises a piece of work, and how it is known by when. */
enum pledge pledge_of(const struct talk *t, size_t sentence);

#endif
