/* mustache_parse.h - the steps of a parsed template; private to mustache*.c. */
#ifndef RENDER_PAGE_MUSTACHE_PARSE_H
#define RENDER_PAGE_MUSTACHE_PARSE_H
#include "render/page/mustache.h"

enum step_kind {
	STEP_TEXT,
	STEP_INDENT, /* a line of the template starts: the partial's indentation */
	STEP_VALUE,
	STEP_RAW,
	STEP_OPEN,   /* {{#x}}: other = its STEP_CLOSE */
	STEP_UNLESS, /* {{^x}}: other = its STEP_CLOSE */
	STEP_CLOSE,  /* other = the step that opened it */
	STEP_PARTIAL /* indent = blanks before a standalone tag, p NULL for one in a
			line */
};

struct step {
	enum step_kind kind;
	struct str text; /* STEP_TEXT: bytes; tags: the name */
	struct str indent;
	size_t other;
	size_t line, col;
};

struct mustache {
	struct str name;
	struct steps {
		struct step *v;
		size_t n, cap;
	} steps;
};

#endif
