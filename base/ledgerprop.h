/*
 * ledgerprop.h - properties in a page's ledger: for the merge, which writes them, and
 * for reading pages, which must tell a person's values from dossier's own.
 *
 * A ledger is a line "%% dossier v1 TOKEN ... %%"; "p-KEY-VALUE8" stands for a value,
 * or an element of a list, as dossier wrote it (render/vault/merge/ledger.h).
 */
#ifndef BASE_LEDGERPROP_H
#define BASE_LEDGERPROP_H
#include <stdbool.h>

#include "dossier/mem.h"
#include "dossier/str.h"

#define LEDGER_HEAD "%% dossier v"
/* On a page that dossier made, and did not adopt: KEY of a p- token. */
#define LEDGER_MADE STRL("made")

/* Is this line (without line end) a ledger, of whatever version? */
bool ledger_is(struct str line);
/* KEY and VALUE8 of a property's name and value, in the arena.  Where links lead makes
 * no difference. */
struct str ledgerprop_key(struct arena *a, struct str name);
struct str ledgerprop_value(struct arena *a, struct str value);
/* Does a ledger on the page say that dossier wrote it?  value none: any. */
bool ledgerprop_wrote(struct arena *a, struct str page, struct str name,
		      struct str value);

#endif
