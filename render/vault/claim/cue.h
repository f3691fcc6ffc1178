/*
 * cue.h - small words that say what a statement does: it denies something, or reports
 * that something changed or is over.  Private to this folder.
 */
#ifndef RENDER_VAULT_CLAIM_CUE_H
#define RENDER_VAULT_CLAIM_CUE_H
#include "render/vault/claim/claim.h"

/* Whether token i is one of these words; all must be in the list of WORD_OPENS. */
bool cue_opens(const struct tokens *t, size_t i, const char *list);
/* Whether token i denies what follows: "not", "instead of", "moves from .. to". */
bool cue_negates(const struct tokens *t, size_t i);
/* Whether token i cancels an earlier negation: "nothing nobody has tasted". */
bool cue_doubled(const struct tokens *t, size_t i);
/* Whether token i is the "to" of "is down to 40", "was cut to 40". */
bool cue_new_value(const struct tokens *t, size_t i);
/* Whether token i is a verb for what has happened, and not for what is yet to. */
bool cue_past(const struct tokens *t, size_t i);
/* Sets the cues in *out that concern the whole statement. */
void cues_read(const struct tokens *t, struct claim *out);

#endif
