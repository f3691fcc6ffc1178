/* mdlink.h - the targets of Markdown links: "[text](../Folder/A%20page.md)". */
#ifndef BASE_MDLINK_H
#define BASE_MDLINK_H
#include "dossier/mem.h"
#include "dossier/str.h"

/* The target with "%20" and the like decoded. */
struct str mdlink_undone(struct arena *a, struct str target);
/* The path in the vault of a target that is relative to the folder of `page`. */
struct str mdlink_relative(struct arena *a, struct str page, struct str target);
/*
 * Sets *dest to the destination of the link whose "](" stands at `at`, without the "<>"
 * that may enclose it.  Returns false if there is no link.
 */
bool mdlink_destination(struct str line, size_t at, struct str *dest);
/* Appends a path, encoded as a destination; angled: enclosed in "<" and ">". */
void mdlink_put(struct buf *out, struct str path, bool angled);

#endif
