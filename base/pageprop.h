/* pageprop.h - properties of a page of a vault, as Obsidian reads them. */
#ifndef BASE_PAGEPROP_H
#define BASE_PAGEPROP_H
#include "base/ytree.h"
#include "dossier/mem.h"
#include "dossier/str.h"

/* The text between the "---" lines at the head of a page, or none; borrows. */
struct str pageprop_front(struct str head);
/* The property of that name, or NULL; upper and lower case are the same. */
const struct ynode *pageprop(const struct ynode *front, const char *key);
/* Whether a plugin keeps a board or a drawing of its own on the page, and writes all of
 * it anew: "kanban-plugin: board". */
bool pageprop_of_plugin(const struct ynode *front);
/*
 * A value as one line of text of at most 200 bytes, or none; of a link the page's name.
 * A link without quotes is a list in a list to YAML; of a longer list the first element
 * is taken.
 */
struct str pageprop_text(struct arena *a, const struct ynode *value);

#endif
