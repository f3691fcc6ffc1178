/*
 * zip.h - members of a ZIP archive, in memory, with limits against bombs.
 *
 * Nothing is written to disk: a member's name only says what the file was called.
 */
#ifndef INGEST_UNPACK_ZIP_H
#define INGEST_UNPACK_ZIP_H
#include <stdbool.h>

#include "dossier/err.h"
#include "dossier/mem.h"

/* Over ZIP_FREE expanded bytes an archive grows by at most ZIP_RATIO. */
enum { ZIP_ENTRIES = 10000, ZIP_RATIO = 100, ZIP_FREE = 1 << 20, ZIP_NAME = 1024 };

struct zip_member {
	struct str name; /* '/' separated; UTF-8 */
	struct str data; /* followed by a NUL */
};
VEC(zip_members, struct zip_member);

/* Whether the bytes begin like a ZIP (or DOCX, XLSX, ODT). */
bool zip_is(struct str head);
/* Whether its first member is one of an Office document. */
bool zip_is_office(struct str head);
/*
 * Appends the members whose name `wants` (NULL: all files) to *out, in archive
 * order; names and data live in the arena.  Folders, hidden files and what a Mac
 * adds are left out.  A member with an unsafe name (absolute, "..") or without a
 * name goes to d, the rest is read.  -1: no ZIP, damaged, encrypted (ERR_SYNTAX), or
 * over a limit (ERR_LIMIT: entries, or more than max bytes or ZIP_RATIO expanded);
 * members read before that stay in *out.
 */
int zip_read(struct arena *a, struct str raw, size_t max,
	     bool (*wants)(struct str name), struct zip_members *out, struct diag d,
	     struct err *e);

#endif
