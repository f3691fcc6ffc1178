/*
 * sections.h - which section of the standing page is which of the fresh one.
 *
 * Found by heading text, by a synonym, or by the lines of ours that a renamed one
 * holds; never by position.
 */
#ifndef RENDER_VAULT_MERGE_SECTIONS_H
#define RENDER_VAULT_MERGE_SECTIONS_H
#include "render/vault/merge/plan.h"

/*
 * Fills p->to and p->away; needs match_ours.  Adds to p->next.headings those of
 * sections that an adopted page does without.
 */
void sections_match(struct plan *p);

#endif
