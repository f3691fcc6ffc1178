/* role.h - what people do: labels that are no names, and roles said in talk. */
#ifndef BASE_LANG_ROLE_H
#define BASE_LANG_ROLE_H
#include "dossier/mem.h"
#include "dossier/str.h"

/* "Project Manager", "Designer 2": every word is of a role, the label names nobody. */
bool role_is_label(struct str label);
/* A label of one, or a part of a field that no table has: "Head of Trams". */
bool role_is(struct str s);
/* "Finance", "IT support": words of roles and departments only. */
bool role_is_department(struct str label);
/*
 * The role said of a name at bytes [from, to) of a sentence: "our CISO, Harriet",
 * "Harriet, our CISO", "Harriet is the CISO", "Gordon, he's our CIO"; or none.
 */
struct str role_beside(struct str text, size_t from, size_t to);
/* The role a speaker claims: "I'm the project manager"; or none. */
struct str role_own(struct str text);

#endif
