/*
 * place.h - where on a standing page a section or a new line belongs.
 *
 * Sections are found by heading text, by a synonym, or by the lines of ours
 * that a renamed one holds; never by position.
 */
#ifndef RENDER_VAULT_MERGE_PLACE_H
#define RENDER_VAULT_MERGE_PLACE_H
#include "render/vault/merge/plan.h"

/* Fills p->to and p->away; needs match_ours. */
void place_sections(struct plan *p);
/*
 * Fills p->inserts for all units of FATE_NEW and FATE_MOVE, and p->next.headings
 * with the headings written.  What finds no place becomes FATE_SKIP.
 */
void place_new(struct plan *p);

#endif
