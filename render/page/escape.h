/*
 * escape.h - makes untrusted text harmless for the place where it stands on a page.
 *
 * Only this module knows what characters do in an Obsidian vault (docs/pages.md, "What
 * may stand on a page").  Its output looks as the text did, but has no meaning for
 * Obsidian, Dataview, Tasks, Templater or plain Markdown.
 */
#ifndef RENDER_PAGE_ESCAPE_H
#define RENDER_PAGE_ESCAPE_H
#include <stdbool.h>

#include "dossier/mem.h"
#include "dossier/str.h"

enum escape_place {
	ESCAPE_PARAGRAPH,
	ESCAPE_LIST,
	ESCAPE_TASK,
	ESCAPE_HEADING,
	ESCAPE_CELL,
	ESCAPE_LINK,     /* the display text of a wikilink */
	ESCAPE_PROPERTY, /* a value in front matter, before quoting */
	ESCAPE_NOWHERE   /* code, HTML, a link target: the text is left out */
};

/*
 * Appends s to *out so that it can follow `line`, the output line so far (without its
 * line end; the private marks U+0001 and U+0002 in it are ignored).  The result is one
 * line of valid UTF-8 without '<' and control characters.
 */
void escape_text(struct arena *scratch, struct buf *out, struct str s,
		 enum escape_place place, struct str line);
/* The place at the end of `line`, the output line so far. */
enum escape_place escape_place_of(struct str line);
/*
 * Rule N1 of docs/pages.md alone: one line, no invisible or control characters, NFC,
 * trimmed.  A text that is like this already is not copied.
 */
struct str escape_plain(struct arena *a, struct str s);
/* Whether Obsidian reads all of a path as the target of a link. */
bool escape_is_target(struct str path);
/*
 * Appends "[[target#^block|shown]]" for any place except a table cell; block and shown
 * may be none.  Returns false, and appends nothing, if there is no target or if it
 * cannot stand in a link.
 */
bool escape_link(struct arena *scratch, struct buf *out, struct str target,
		 struct str block, struct str shown);
/* Appends markup of our own; in a cell, '|' inside links becomes "\|". */
void escape_markup(struct buf *out, struct str s, enum escape_place place);
/* Whether it is a sign that Tasks or Dataview reads: for a date, priority, recurrence.
 */
bool escape_is_signifier(unsigned int cp);

#endif
