/* assets.h - the files of templates/, which are built into the program. */
#ifndef BASE_ASSETS_H
#define BASE_ASSETS_H
#include "dossier/str.h"

/* The text of templates/NAME, or none when there is no such file. */
struct str asset(const char *name);

#endif
