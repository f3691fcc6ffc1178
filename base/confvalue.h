/* confvalue.h - texts of dossier.yaml that must have a form. */
#ifndef BASE_CONFVALUE_H
#define BASE_CONFVALUE_H
#include "dossier/str.h"

/* Each returns NULL, or what is wanted instead (static text). */
const char *confvalue_email(struct str s);
/* Without the '@' before it. */
const char *confvalue_domain(struct str s);
/* A code, "en" or "pt-BR": whether there is such a language is not looked at. */
const char *confvalue_language(struct str s);
/* "Name: value" of HTTP, and none that bears the key of a model service. */
const char *confvalue_header(struct str s);
const char *confvalue_key_file(struct str path);

#endif
