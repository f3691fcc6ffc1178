/* rarity.h - how often a literal is to be expected in talk. */
#ifndef EXTRACT_RULES_RARITY_H
#define EXTRACT_RULES_RARITY_H
#include "extract/rules/literalset.h"

/* How often such a literal is expected in talk, per byte of text; for tests. */
double literal_frequency(const struct literal *l);
/* The sum over a set: how often the pattern will have to run. */
double literals_cost(const struct literals *set);

#endif
