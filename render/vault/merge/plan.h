/*
 * plan.h - what a merge knows while it decides: both pages, and the fate of
 * every unit.  Filled by sections.c (sections), match.c (fates), place.c (places),
 * written by splice.c.
 */
#ifndef RENDER_VAULT_MERGE_PLAN_H
#define RENDER_VAULT_MERGE_PLAN_H
#include "base/map.h"
#include "render/page/page.h"
#include "render/vault/merge/fingerprint.h"
#include "render/vault/merge/standing.h"

enum fate {
	FATE_OPEN,   /* not decided yet */
	FATE_STANDS, /* is on the page, left where it is */
	FATE_UPDATE, /* is on the page with older words: written in place */
	FATE_MOVE,   /* is on the page in a section that it left: written in the new one
		      */
	FATE_KNOWN,  /* a person edited or deleted it, or wrote the same: never written
		      */
	FATE_SKIP,   /* has no place on this page now */
	FATE_NEW
};

struct fresh_unit {
	struct strs tokens; /* evidence, 8 characters each; empty for furniture */
	struct str date;
	bool shared; /* others in the section have the same slot */
	enum fate fate;
	size_t match;   /* unit of the standing page, or NOWHERE */
	bool taken;     /* FATE_KNOWN: its line vanished since the last run */
	bool sign_only; /* FATE_UPDATE of the signifiers alone */
	size_t placed;  /* line of the standing page it goes before, or NOWHERE */
};

struct old_unit {
	const struct ledger_line *ours; /* NULL: a person's */
	size_t claimed;                 /* fresh unit, or NOWHERE */
	bool relinked;                  /* ours but for where links lead */
	bool locked;                    /* a ticked task, or inside a person's item */
	bool gone;                      /* is taken off the page */
	struct fp_words words;          /* filled when needed */
	bool counted;                   /* words are filled */
};

/* A text to write before a line of the standing page. */
struct insert {
	size_t line;
	struct str text; /* whole lines, each with "\n" */
	enum unit_kind kind;
	bool section; /* a heading with what is below it */
	bool quoted;  /* inside a call-out */
};
VEC(inserts, struct insert);

struct plan {
	struct arena *a;
	const struct page *page;
	struct standing old, fresh;
	struct old_unit *o;   /* per old.units */
	struct fresh_unit *f; /* per fresh.units */
	size_t *to; /* per fresh section: section of the old page, or NOWHERE */
	bool *away; /* per fresh section: a person removed it, or it is not for
		     * an adopted page */
	bool adopt; /* no ledger: all that stands is the person's */
	bool had_id;
	bool complete; /* every source of the ledger is a source of the fresh page */
	struct map evidence; /* all tokens of the fresh page and of page->hidden */
	struct inserts inserts;
	struct str *update; /* per old line: whole new lines in its place, or none */
	bool *drop;         /* per old line */
	struct strs dropped_headings;
	struct ledger next;
	struct stemmer *stemmer; /* made when needed */
};

/* First two characters of a section's token. */
static inline struct str plan_code(const struct section *s)
{
	return str_sub(s->token, 0, s->token.len < 2 ? s->token.len : 2);
}

/* A source, or evidence without "e-", that is not to count any more. */
static inline bool plan_took_back(const struct plan *p, struct str token)
{
	const struct page_gone *g = p->page->gone;

	return g && (map_get(&g->sources, token) != STR_NPOS ||
		     map_get(&g->evidence, token) != STR_NPOS);
}

/* Do its box and signifiers stand as they were written? */
static inline bool plan_tail_is_ours(const struct plan *p, size_t o)
{
	return p->o[o].ours && str_eq(p->old.units.v[o].tail, p->o[o].ours->tail);
}

/* Does fresh line f belong to the section in which line o stands? */
static inline bool plan_in_place(const struct plan *p, size_t f, size_t o)
{
	return p->to[p->fresh.units.v[f].section] == p->old.units.v[o].section;
}

#endif
