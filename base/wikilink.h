/* wikilink.h - Obsidian's links in a text: "[[Folder/Page#part|shown]]". */
#ifndef BASE_WIKILINK_H
#define BASE_WIKILINK_H
#include "dossier/mem.h"
#include "dossier/str.h"

/*
 * The text with each link reduced to "[[|shown]]", so that it stays the same when
 * Obsidian updates the links to a renamed page.  A text without links is not copied.
 */
struct str wikilink_shown(struct arena *a, struct str text);

#endif
