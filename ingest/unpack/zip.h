/*
 * zip.h - reads members of a ZIP archive, with limits against archives that grow
 * without end.  Nothing is written to disk, so a member's name cannot do harm.
 */
#ifndef INGEST_UNPACK_ZIP_H
#define INGEST_UNPACK_ZIP_H
#include <stdbool.h>

#include "dossier/err.h"
#include "dossier/mem.h"

enum {
	ZIP_ENTRIES = 10000, /* most members */
	ZIP_NAME = 1024,     /* most bytes of a name */
	ZIP_FREE = 1 << 20,  /* an archive may expand to so many bytes, */
	ZIP_RATIO = 100      /* or to so many times its size */
};

struct zip_member {
	struct str name; /* a path with '/', in UTF-8 */
	struct str data; /* followed by a NUL */
};
VEC(zip_members, struct zip_member);

/* Whether a file begins like a ZIP archive; DOCX, XLSX and ODT are such. */
bool zip_is(struct str head);
/* Whether its first member is one of an Office document. */
bool zip_is_office(struct str head);
/*
 * Appends the members that `wants` (NULL: all) to *out, in the order of the archive;
 * names and data are in the arena.  Folders, hidden files and what macOS adds are left
 * out, as are members without a name or with an unsafe one (absolute, ".."), which d
 * reports. Returns 0, or -1 with ERR_SYNTAX if the archive is none, damaged or
 * encrypted, or ERR_LIMIT if it has more than max bytes or exceeds a limit above;
 * members read before that are in *out.
 */
int zip_read(struct arena *a, struct str raw, size_t max,
	     bool (*wants)(struct str name), struct zip_members *out, struct diag d,
	     struct err *e);

#endif
