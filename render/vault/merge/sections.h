/*
 * sections.h - finds the section of the standing page for each section of a fresh one.
 *
 * By the text of its heading, by a synonym, or, when it was renamed, by the lines in it
 * that dossier wrote; never by position.
 */
#ifndef RENDER_VAULT_MERGE_SECTIONS_H
#define RENDER_VAULT_MERGE_SECTIONS_H
#include "render/vault/merge/plan.h"

/*
 * Fills p->to and p->away; call match_ours first.  Adds to p->next.headings those
 * sections that an adopted page does not get.
 */
void sections_match(struct plan *p);

#endif
