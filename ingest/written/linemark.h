/* linemark.h - marks around what a line says: bullets, boxes, numbers, pictures. */
#ifndef INGEST_WRITTEN_LINEMARK_H
#define INGEST_WRITTEN_LINEMARK_H
#include <stdbool.h>

#include "dossier/str.h"

/* Bytes of a picture at the start of s (with its variation selector), or 0. */
size_t linemark_picture(struct str s);
/* Bytes of a bullet or box at the start of s that is a sign: "•", "☐"; or 0. */
size_t linemark_sign(struct str s);
/* Takes "[ ] ", "[] ", "[x] ", "☐" or "☒" from the start of *s; mark: what stands in
 * the box. */
bool linemark_box(struct str *s, char *mark);
/* Bytes of "12. " or "3) " at the start of s, or 0. */
size_t linemark_ordinal(struct str s);
/* "=====": all of s is one mark. */
bool linemark_rule(struct str s);
/* "<!-- made from call.docx -->" */
bool linemark_comment(struct str s);
/* "Budget {#budget}" without the anchor that Google's documents write. */
struct str linemark_unanchored(struct str s);
/* Without # * _ ` around it, pictures before it and a colon behind it. */
struct str linemark_bare(struct str s);

#endif
