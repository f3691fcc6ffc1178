/* mdlink.h - where Markdown links lead: "[text](../Folder/A%20page.md)". */
#ifndef BASE_MDLINK_H
#define BASE_MDLINK_H
#include "dossier/mem.h"
#include "dossier/str.h"

/* "%20" and the like undone. */
struct str mdlink_undone(struct arena *a, struct str target);
/* "./" and "../" before a target, taken from the page's own folder. */
struct str mdlink_relative(struct arena *a, struct str page, struct str target);
/*
 * The destination of the link whose text ends before `at` ("](" stands there), without
 * the "<>" that may be around it.  false: no link.
 */
bool mdlink_destination(struct str line, size_t at, struct str *dest);
/* Appends a path as it may stand as a destination; angled: between "<" and ">". */
void mdlink_put(struct buf *out, struct str path, bool angled);

#endif
