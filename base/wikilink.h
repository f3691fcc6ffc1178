/* wikilink.h - links of Obsidian in a text: "[[Folder/Page#part|shown]]". */
#ifndef BASE_WIKILINK_H
#define BASE_WIKILINK_H
#include "dossier/mem.h"
#include "dossier/str.h"

/*
 * The text with "[[|shown]]" for each link: the same before and after Obsidian mended
 * the links to a page that somebody renamed.  The text itself where nothing is linked.
 */
struct str wikilink_shown(struct arena *a, struct str text);

#endif
