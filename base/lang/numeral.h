/* numeral.h - numbers as they are said and written, in thousandths; English. */
#ifndef BASE_LANG_NUMERAL_H
#define BASE_LANG_NUMERAL_H
#include <stdint.h>

#include "base/lang/token.h"

#define THOUSAND INT64_C(1000)
/* Larger numbers are cut off: nothing that is said in a meeting is lost. */
#define MOST (INT64_C(1000000000000) * THOUSAND)

/* "seven", "nineteen"; -1: no number below 20.  Lower case, as all here. */
int numeral_small(const char *word);
/* "twenty", "ninety"; -1: none of these. */
int numeral_tens(const char *word);
/* "thousand", "grand", "million"; 0: none of these. */
int64_t numeral_scale(const char *word);
/* "1,400", "1.4", "420k": the letters behind are left in *suffix.  "6.1.4" is said as
 * "six-one-four": 6.14. */
bool numeral_digits(const char *s, int64_t *value, const char **suffix);
/* A cardinal in words at token i; returns the tokens it takes. */
size_t numeral_spelled(const struct tokens *t, size_t i, int64_t *value);

#endif
