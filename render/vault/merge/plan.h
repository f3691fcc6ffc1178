/*
 * plan.h - the plan of a merge: both pages, and what is to become of every unit.
 *
 * sections.c matches the sections, match.c decides the fates, place.c the places, and
 * splice.c carries it out.  "Old" is the page that stands, "fresh" the one composed.
 */
#ifndef RENDER_VAULT_MERGE_PLAN_H
#define RENDER_VAULT_MERGE_PLAN_H
#include "base/map.h"
#include "render/page/page.h"
#include "render/vault/merge/fingerprint.h"
#include "render/vault/merge/standing.h"

enum fate {
	FATE_OPEN,   /* not decided yet */
	FATE_STANDS, /* is on the page and stays as it is */
	FATE_UPDATE, /* is on the page with older words: replaced in place */
	FATE_MOVE,   /* is on the page in another section: written in the right one */
	FATE_KNOWN,  /* a person edited, deleted or wrote it: never written */
	FATE_SKIP,   /* has no place on this page now */
	FATE_NEW
};

struct fresh_unit {
	struct strs tokens; /* of its evidence, 8 characters each; may be empty */
	struct str date;
	bool shared; /* others in the section have the same slot */
	enum fate fate;
	size_t match;   /* the old unit that it is, or NOWHERE */
	bool taken;     /* FATE_KNOWN: its line vanished since the last run */
	bool sign_only; /* FATE_UPDATE of the signifiers only */
	size_t placed;  /* the old line before which it goes, or NOWHERE */
};

struct old_unit {
	const struct ledger_line *ours; /* as dossier wrote it; NULL: a person's */
	size_t claimed;                 /* the fresh unit that it is, or NOWHERE */
	bool relinked;                  /* ours except for the targets of links */
	bool locked;                    /* a ticked task, or inside a person's item */
	bool gone;                      /* is removed from the page */
	struct fp_words words;          /* filled when needed, */
	bool counted;                   /* and whether they are */
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
	struct old_unit *o;   /* for each of old.units */
	struct fresh_unit *f; /* for each of fresh.units */
	size_t *to;           /* for each fresh section: the old section, or NOWHERE */
	bool *away;    /* for each fresh section: removed by a person, or not adopted */
	bool adopt;    /* no ledger: all that stands is the person's */
	bool had_id;   /* the old page had a dossier_id */
	bool complete; /* every source of the ledger is a source of the fresh page */
	struct map evidence; /* all tokens of the fresh page and of page->hidden */
	struct inserts inserts;
	struct str *update; /* for each old line: new lines in its place, or none */
	bool *drop;         /* for each old line: it goes */
	struct strs dropped_headings;
	struct ledger next;
	struct stemmer *stemmer; /* made when needed */
};

/* The first two characters of a section's token. */
static inline struct str plan_code(const struct section *s)
{
	return str_sub(s->token, 0, s->token.len < 2 ? s->token.len : 2);
}

/* Whether a source, or evidence without "e-", was taken back (page_told). */
static inline bool plan_took_back(const struct plan *p, struct str token)
{
	const struct page_told *g = p->page->gone;

	return g && (map_get(&g->sources, token) != STR_NPOS ||
		     map_get(&g->evidence, token) != STR_NPOS);
}

/* Whether the box and signifiers of old unit o are still as dossier wrote them. */
static inline bool plan_tail_is_ours(const struct plan *p, size_t o)
{
	return p->o[o].ours && str_eq(p->old.units.v[o].tail, p->o[o].ours->tail);
}

/* Whether fresh unit f belongs to the section in which old unit o stands. */
static inline bool plan_in_place(const struct plan *p, size_t f, size_t o)
{
	return p->to[p->fresh.units.v[f].section] == p->old.units.v[o].section;
}

#endif
