/*
 * numeral.h - numbers as they are said and written.  English; words are in lower case,
 * and an int64_t is a value in thousandths.
 */
#ifndef RENDER_VAULT_CLAIM_NUMERAL_H
#define RENDER_VAULT_CLAIM_NUMERAL_H
#include <stdint.h>

#include "render/vault/claim/token.h"

#define THOUSAND INT64_C(1000)
/* Larger numbers become this one: nobody needs them in a meeting. */
#define NUMERAL_MAX (INT64_C(1000000000000) * THOUSAND)

/* The value of "seven" or "nineteen"; -1 for anything but a number below 20. */
int numeral_small(const char *word);
/* The value of "twenty" or "ninety"; -1 for anything else. */
int numeral_tens(const char *word);
/* The factor for "thousand", "grand" or "million"; 0 for anything else. */
int64_t numeral_scale(const char *word);
/*
 * Reads "1,400", "1.4" or "420k"; *suffix is set to the letters after it.  A recorder
 * writes "six-one-four" as "6.1.4", which is read as 6.14.
 */
bool numeral_digits(const char *s, int64_t *value, const char **suffix);
/* Reads a cardinal in words at token i; returns its number of tokens, 0 for none. */
size_t numeral_spelled(const struct tokens *t, size_t i, int64_t *value);

#endif
