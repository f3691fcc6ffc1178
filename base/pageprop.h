/* pageprop.h - the properties (front matter) of a page, as Obsidian reads them. */
#ifndef BASE_PAGEPROP_H
#define BASE_PAGEPROP_H
#include "base/ytree.h"
#include "dossier/mem.h"
#include "dossier/str.h"

/* The text between the "---" lines at the head of a page, or none; borrowed. */
struct str pageprop_front(struct str head);
/* The property of that name, in upper or lower case, or NULL. */
const struct ynode *pageprop(const struct ynode *front, const char *key);
/* Whether a plugin keeps a board or a drawing of its own on the page, and writes all of
 * it anew: "kanban-plugin: board". */
bool pageprop_of_plugin(const struct ynode *front);
/*
 * A value as one line of text of at most 200 bytes, or none.  A link gives the name of
 * its page, even without quotes, when YAML takes it for a list in a list.  Any other
 * list gives its first element.
 */
struct str pageprop_text(struct arena *a, const struct ynode *value);

#endif
