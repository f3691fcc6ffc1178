/* confvalue.h - checks values of dossier.yaml that must have a certain form. */
#ifndef BASE_CONFVALUE_H
#define BASE_CONFVALUE_H
#include "dossier/str.h"

/* Each returns NULL if s is valid, else a description of what is expected (static). */
const char *confvalue_email(struct str s);
/* A domain, without '@'. */
const char *confvalue_domain(struct str s);
/* The form of a language tag, "en" or "pt-BR"; whether it exists is not checked. */
const char *confvalue_language(struct str s);
/* An HTTP header "Name: value", but none that would carry the API key of a service. */
const char *confvalue_header(struct str s);
/* The path of a file with an API key. */
const char *confvalue_key_file(struct str path);

#endif
