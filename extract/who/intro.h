/* intro.h - whom a label means by what it says of itself. */
#ifndef EXTRACT_WHO_INTRO_H
#define EXTRACT_WHO_INTRO_H
#include "extract/who/index.h"

/* The known person as whom the speaker, whose label is no name, is introduced, or NULL.
 * Every other label has its roster entry already. */
const struct known_person *intro_of(const struct talk *t, size_t speaker);
/* Whose machine "Farid's iPhone" is, of those who are known; or NULL. */
const struct known_person *intro_of_device(const struct talk *t, struct str label);

#endif
