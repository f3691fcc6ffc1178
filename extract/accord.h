/*
 * accord.h - what few words settle or take on: "Seventy, then.", "Mine."  What they are
 * about was said before them, so both belong to the item.
 */
#ifndef EXTRACT_ACCORD_H
#define EXTRACT_ACCORD_H
#include "extract/talk.h"

/*
 * Whether a short sentence settles a figure or a day that was named shortly before:
 * "Seventy, then.", "Nineteenth." behind "Make it the nineteenth".
 */
bool accord_settles(const struct talk *t, size_t sentence);
/* Whether a short sentence takes on what another voice asked for right before it:
 * "Mine.", "Leave it with me."; *with: the sentence that asked. */
bool accord_takes(const struct talk *t, size_t sentence, size_t *with);

#endif
