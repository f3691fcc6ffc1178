/* whose.h - whose page it is that has lost its dossier_id, or has wrong front matter.
 */
#ifndef RENDER_VAULT_WHOSE_H
#define RENDER_VAULT_WHOSE_H
#include "base/map.h"

/*
 * Enters the tokens (base/ledgerprop.h) of the dossier_ids that the text of a page
 * tells as its own: in what looks like its front matter, if `front`, else in its
 * ledger.
 */
void whose_told(struct arena *a, struct map *to, struct str text, bool front,
		size_t page);

#endif
