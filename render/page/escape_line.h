/* escape_line.h - the output line before a value; private to escape*.c. */
#ifndef RENDER_PAGE_ESCAPE_LINE_H
#define RENDER_PAGE_ESCAPE_LINE_H
#include "render/page/escape.h"

/* The last byte of the line without our private marks, or 0. */
char escape_line_last(struct str line);
/* Whether nothing but block marks stands on the line: a text would start a block. */
bool escape_line_starts(struct str line);

#endif
