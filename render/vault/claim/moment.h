/*
 * moment.h - reads dates and times of day into figures; private to this folder.
 *
 * Functions that return a size return the number of tokens read at i, 0 for none.
 */
#ifndef RENDER_VAULT_CLAIM_MOMENT_H
#define RENDER_VAULT_CLAIM_MOMENT_H
#include "render/vault/claim/figure.h"

/* A day of the month up to 31: "20", "20th", "twentieth", "twenty-first". */
size_t moment_day(const struct tokens *t, size_t i, int *day, bool *ordinal);
/* "the 20th of June", "in June", "end of June", "on the twentieth", 2026-06-20. */
size_t moment_date(const struct tokens *t, size_t i, struct figure *f);
/* Whether token i is a year that stands alone: "in 2027", "since 1998". */
bool moment_year(const struct tokens *t, size_t i);
/* "20:00", "6 pm", "six in the morning", "half past ten", "noon". */
size_t moment_clock(const struct tokens *t, size_t i, struct figure *f);

#endif
