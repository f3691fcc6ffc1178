/*
 * ledgerprop.h - the tokens of a page's ledger that stand for its properties.
 *
 * Shared by the merge, which writes them, and by readers of pages, which use them to
 * tell a person's values from dossier's own.
 *
 * A ledger is a line "%% dossier v1 TOKEN ... %%".  A token "p-KEY-VALUE8" says that
 * dossier wrote this value, or this element of a list (render/vault/merge/ledger.h).
 */
#ifndef BASE_LEDGERPROP_H
#define BASE_LEDGERPROP_H
#include <stdbool.h>

#include "dossier/mem.h"
#include "dossier/str.h"

#define LEDGER_HEAD "%% dossier v"
/* KEY of the p- token of a page that dossier created (rather than adopted). */
#define LEDGER_MADE STRL("made")

/* Whether this line (without line end) is a ledger of any version. */
bool ledger_is(struct str line);
/*
 * KEY for the name of a property, and VALUE8 for a value, in the arena.  The targets of
 * links in the value make no difference.
 */
struct str ledgerprop_key(struct arena *a, struct str name);
struct str ledgerprop_value(struct arena *a, struct str value);
/*
 * Whether a ledger in the text of a page says that dossier wrote this value of the
 * property, or any value of it if value is none.
 */
bool ledgerprop_wrote(struct arena *a, struct str page, struct str name,
		      struct str value);

#endif
