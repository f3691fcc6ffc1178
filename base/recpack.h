/*
 * recpack.h - a binary form of records, for caches: a quarter of the bytes of a JSON
 * line, read in a fraction of the time.
 *
 * It holds what record_parse_shown() reads, by the tables of recshape.h, and each text
 * of a record only once.
 */
#ifndef BASE_RECPACK_H
#define BASE_RECPACK_H
#include <stdbool.h>

#include "dossier/record.h"

/* Appends r, which has no segments.  scratch is reset. */
void record_pack(struct buf *out, struct arena *scratch, const struct record *r);
/*
 * Reads a record into r->arena (call record_init first), except for what was said,
 * which goes into the arena `said`: a caller that looks at the rest of many records
 * finds it close together in memory.  Texts borrow from the bytes.  scratch is reset.
 * Returns false when the bytes are not a record.
 */
bool record_unpack(struct record *r, struct arena *said, struct arena *scratch,
		   struct str bytes);

#endif
