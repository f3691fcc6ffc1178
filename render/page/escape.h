/*
 * escape.h - what people said, made harmless for the place where it stands.
 *
 * The one module that knows what bytes do in an Obsidian vault (docs/pages.md,
 * "What may stand on a page").  Text that passed shows as it was said, and is
 * inert for Obsidian, Dataview, Tasks, Templater and plain Markdown.
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
	ESCAPE_LINK,     /* display text of a wikilink */
	ESCAPE_PROPERTY, /* value in front matter, before quoting */
	ESCAPE_NOWHERE   /* code, HTML, a link target: nothing may stand there */
};

/*
 * Appends s to *out as it may stand after `line`, the output line so far
 * (without its line end; bytes U+0001..U+0002 in it are ignored).  One line, valid
 * UTF-8, no '<', no control characters.  scratch holds intermediate text.
 */
void escape_text(struct arena *scratch, struct buf *out, struct str s,
		 enum escape_place place, struct str line);
/* The place that follows `line`, an output line so far. */
enum escape_place escape_place_of(struct str line);
/* Rule N1 alone: one line, no invisible or control characters, NFC, trimmed.  Text that
 * is so already is returned as it is, not copied. */
struct str escape_plain(struct arena *a, struct str s);
/*
 * Appends "[[target#^block|shown]]", fit for every place but a table cell.  No
 * target, or one that cannot stand in a link: shown as plain text.  block and
 * shown may be absent.
 */
bool escape_link(struct arena *scratch, struct buf *out, struct str target,
		 struct str block, struct str shown);
/* Appends our own markup at `place`: in a cell, '|' inside links becomes "\|". */
void escape_markup(struct buf *out, struct str s, enum escape_place place);
/* Whether a signifier of Tasks or Dataview (a date, priority, recurrence mark). */
bool escape_is_signifier(unsigned int cp);

#endif
