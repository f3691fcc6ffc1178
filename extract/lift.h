/* lift.h - raises the scores of sentences whose form alone tells what they are. */
#ifndef EXTRACT_LIFT_H
#define EXTRACT_LIFT_H
#include "extract/signals.h"

/*
 * A half of a promise to that of the other; to what is shown on pages plain promises,
 * what few words settle or take on, and what a mail tells.  The learned phrases do not
 * know the words of every trade.
 */
void lift_plain(const struct talk *t, const struct signals *g, kind_sums *sum);

#endif
