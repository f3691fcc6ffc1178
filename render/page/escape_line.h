/* escape_line.h - the output line before a value; private to escape*.c. */
#ifndef RENDER_PAGE_ESCAPE_LINE_H
#define RENDER_PAGE_ESCAPE_LINE_H
#include "render/page/escape.h"

/* The last byte of the line, private marks left out, or 0. */
char escape_line_last(struct str line);
/* Whether the line has only marks of blocks so far, so that text would start a block.
 */
bool escape_line_starts(struct str line);

#endif
