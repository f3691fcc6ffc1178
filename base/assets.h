/* assets.h - the files of templates/, which travel inside the program. */
#ifndef BASE_ASSETS_H
#define BASE_ASSETS_H
#include "dossier/str.h"

/* Text of templates/NAME as it was at build time, or {NULL, 0}. */
struct str asset(const char *name);

#endif
