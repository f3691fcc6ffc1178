/* jsonnum.h - from a valid JSON number, as text, to an integer. */
#ifndef BASE_JSONNUM_H
#define BASE_JSONNUM_H
#include <stdbool.h>
#include <stdint.h>

#include "dossier/str.h"

/* In thousandths, rounded half away from zero; saturates at +-INT64_MAX. */
int64_t jsonnum_milli(struct str s);
/* False, and *out untouched, when s has a fraction, an exponent or over 64 bits. */
bool jsonnum_int(struct str s, int64_t *out);

#endif
