/*
 * recpack.h - a record as record_parse_shown() reads it, in a quarter of the bytes and
 * a fraction of the time: by the tables of recshape.h, each text of it once.
 */
#ifndef BASE_RECPACK_H
#define BASE_RECPACK_H
#include <stdbool.h>

#include "dossier/record.h"

/* r has no segments, and need not be read as shown; scratch is reset. */
void record_pack(struct buf *out, struct arena *scratch, const struct record *r);
/*
 * Into r->arena (call record_init first), but what was said into `said`: who looks at
 * the rest of many records has it close together.  Texts borrow from the bytes.  false:
 * these are no record.  scratch is reset.
 */
bool record_unpack(struct record *r, struct arena *said, struct arena *scratch,
		   struct str bytes);

#endif
