/* intro.h - whom a label means when it is not a name. */
#ifndef EXTRACT_WHO_INTRO_H
#define EXTRACT_WHO_INTRO_H
#include "extract/who/index.h"

/*
 * The known person as whom a speaker, whose label is no name, is introduced in the
 * talk, or NULL.  Call after all other labels have their roster entries.
 */
const struct known_person *intro_of(const struct talk *t, size_t speaker);
/*
 * The known person whose device the label names, Farid for "Farid's iPhone"; NULL if it
 * is nobody's, or speaks of a Farid.
 */
const struct known_person *intro_of_device(const struct talk *t, size_t speaker);

#endif
