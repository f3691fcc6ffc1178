/* footnotes.h - footnotes of two pages that become one. */
#ifndef RENDER_VAULT_REVIEW_FOOTNOTES_H
#define RENDER_VAULT_REVIEW_FOOTNOTES_H
#include "dossier/mem.h"
#include "dossier/str.h"

/*
 * The text `from` with other labels for the footnotes that `into` defines as well:
 * "[^1]" becomes "[^1-2]".  Code is left alone.
 */
struct str footnotes_apart(struct arena *a, struct str into, struct str from);

#endif
