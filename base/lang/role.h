/* role.h - roles of people: labels that are roles, and roles mentioned in talk. */
#ifndef BASE_LANG_ROLE_H
#define BASE_LANG_ROLE_H
#include "dossier/mem.h"
#include "dossier/str.h"

/* Whether a label is a role and names nobody: "Project Manager", "Designer 2". */
bool role_is_label(struct str label);
/* The same, or a role with a field that is in no table: "Head of Trams". */
bool role_is(struct str s);
/* Whether it has words of roles and departments only: "Finance", "IT support". */
bool role_is_department(struct str label);
/*
 * The role that a sentence gives to the name at bytes [from, to), or none: "our CISO,
 * Harriet", "Harriet, our CISO", "Harriet is the CISO", "Gordon, he's our CIO".
 */
struct str role_beside(struct str text, size_t from, size_t to);
/* The role that speakers give themselves, or none: "I'm the project manager". */
struct str role_own(struct str text);

#endif
