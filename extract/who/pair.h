/* pair.h - titles that pair the own organisation with another one. */
#ifndef EXTRACT_WHO_PAIR_H
#define EXTRACT_WHO_PAIR_H
#include "extract/talk.h"

/* "Larkmoor Health" of "Orlin x Larkmoor Health", "Intro: Larkmoor Health <> Orlin"; or
 * none.  A person's name is none. */
struct str pair_other(const struct talk *t);

#endif
