/* sections.c - see sections.h. */
#include "render/vault/merge/sections.h"

enum { GROUP = 8, OWNER = 4 };

/* Headings that people use for our sections: any two of a row are the same. */
static const char *const synonyms[][GROUP] = {
	{ "account overview", "overview", "about", "company overview", "background" },
	{ "status", "account status", "at a glance" },
	{ "key contacts", "contacts", "stakeholders", "key people" },
	{ "active projects", "projects", "current projects" },
	{ "current blockers", "blockers", "risks", "risks and blockers", "issues",
	  "impediments", "open issues" },
	{ "opportunities", "opportunity", "upsell" },
	{ "key decisions", "decisions", "decision log", "decisions made" },
	{ "key facts", "facts", "known facts", "good to know" },
	{ "open questions", "questions", "unanswered questions" },
	{ "next steps", "actions", "action items", "to do", "todo", "to dos",
	  "follow ups", "tasks" },
	{ "topics", "themes", "topics themes", "key topics" },
	{ "recent context", "recent meetings", "meetings", "meeting log",
	  "last meetings" },
	{ "collaborators", "team", "account team", "our team" },
	{ "related people", "other people" },
	{ "people", "participants", "attendees", "present" },
	{ "summary", "tl dr", "tldr", "abstract" },
};

static bool in_group(size_t g, struct str name)
{
	for (size_t i = 0; i < GROUP && synonyms[g][i]; i++)
		if (str_eq(str_z(synonyms[g][i]), name))
			return true;
	return false;
}

static bool is_synonym(struct str x, struct str y)
{
	for (size_t g = 0; g < COUNT(synonyms); g++)
		if (in_group(g, x) && in_group(g, y))
			return true;
	return false;
}

static bool is_taken(const struct plan *p, size_t old)
{
	for (size_t i = 0; i < p->fresh.sections.n; i++)
		if (p->to[i] == old)
			return true;
	return false;
}

enum how { BY_KEY, BY_NAME, BY_SYNONYM };

static size_t find(const struct plan *p, size_t fresh, enum how how)
{
	const struct section *c = &p->fresh.sections.v[fresh];

	for (size_t i = 1; i < p->old.sections.n; i++) {
		const struct section *o = &p->old.sections.v[i];
		bool same = how == BY_KEY ? str_eq(c->key, o->key)
			    : how == BY_NAME
				? c->level == 2 && str_eq(c->name, o->name)
				: c->level == 2 && is_synonym(c->name, o->name);

		if (o->key.len && same && !is_taken(p, i) &&
		    (c->level == CALLOUT_LEVEL) == (o->level == CALLOUT_LEVEL))
			return i;
	}
	return NOWHERE;
}

/* "...[[Meeting#^i-52c1|2026-02-03]]..." of a line that a person reworded. */
static bool cites_same(struct str one, struct str other)
{
	size_t at = 0;

	while ((at = str_find(one, STRL("#^i-"), at)) != STR_NPOS) {
		struct str id = str_from(one, at);

		id = str_head(id, str_chr(id, '|'));
		if (str_has(other, id))
			return true;
		at++;
	}
	return false;
}

/* Does a line of this fresh section tell what the person's line tells? */
static bool is_told_in(const struct plan *p, size_t fresh, struct str text)
{
	for (size_t f = 0; f < p->fresh.units.n; f++)
		if (p->fresh.units.v[f].section == fresh &&
		    cites_same(p->fresh.units.v[f].text, text))
			return true;
	return false;
}

/* The section under a heading that the ledger remembers. */
static size_t find_remembered(const struct plan *p, size_t fresh)
{
	for (size_t i = 1; i < p->old.sections.n; i++)
		if (ledger_renamed(&p->old.ledger, p->fresh.sections.v[fresh].token,
				   p->old.sections.v[i].token) &&
		    !is_taken(p, i))
			return i;
	return NOWHERE;
}

/* The section, under whatever heading, that holds most lines written in this one; a
 * person's that tell the same count where the heading was dossier's. */
static size_t find_by_lines(const struct plan *p, size_t fresh, bool headed)
{
	struct str code = plan_code(&p->fresh.sections.v[fresh]);
	size_t *n = arena_array(p->a, n, p->old.sections.n);
	size_t best = NOWHERE, most = 0;

	for (size_t o = 0; o < p->old.units.n; o++)
		if (p->o[o].ours
			? str_eq(p->o[o].ours->section, code)
			: headed && is_told_in(p, fresh, p->old.units.v[o].text))
			n[p->old.units.v[o].section]++;
	for (size_t i = 1; i < p->old.sections.n; i++) {
		if (n[i] > most && !is_taken(p, i)) {
			best = i;
			most = n[i];
		}
	}
	return best;
}

/* As long as its lines tell, so that it is still found when they are gone. */
static size_t find_renamed(struct plan *p, size_t fresh, bool headed)
{
	size_t section = find_by_lines(p, fresh, headed);
	struct ledger_shown renamed;

	if (section == NOWHERE)
		return find_remembered(p, fresh);
	renamed.token = p->old.sections.v[section].token;
	renamed.owner = str_sub(p->fresh.sections.v[fresh].token, 0, OWNER);
	if (renamed.token.len)
		*VEC_ADD(p->a, &p->next.renamed) = renamed;
	return section;
}

/* Has the section, or one inside it, list items or table rows? */
static bool has_lists(const struct plan *p, size_t fresh)
{
	for (size_t i = 0; i < p->fresh.units.n; i++) {
		enum unit_kind k = p->fresh.units.v[i].kind;

		if ((k == UNIT_ITEM || k == UNIT_ROW) &&
		    standing_inside(&p->fresh, p->fresh.units.v[i].section, fresh))
			return true;
	}
	return false;
}

static void find_title(struct plan *p, size_t fresh)
{
	p->to[fresh] = 0;
	for (size_t i = 1; fresh && i < p->old.sections.n; i++) {
		if (p->old.sections.v[i].level == 1 && !is_taken(p, i)) {
			p->to[fresh] = i;
			break;
		}
	}
}

void sections_match(struct plan *p)
{
	size_t n = p->fresh.sections.n;

	for (size_t i = 0; i < n; i++)
		p->to[i] = NOWHERE;
	for (int how = BY_KEY; how <= BY_SYNONYM; how++)
		for (size_t i = 1; i < n; i++)
			if (p->to[i] == NOWHERE && p->fresh.sections.v[i].level != 1)
				p->to[i] = find(p, i, (enum how)how);
	for (size_t i = 0; i < n; i++)
		if (i == 0 || p->fresh.sections.v[i].level == 1)
			find_title(p, i);
	for (size_t i = 1; i < n; i++) {
		const struct section *c = &p->fresh.sections.v[i];
		bool headed = strs_has(&p->old.ledger.headings, c->token);

		if (p->to[i] != NOWHERE)
			continue;
		/* Lines also went under a heading that was a person's from the first.
		 */
		p->to[i] = find_renamed(p, i, headed);
		if (headed) {
			p->away[i] = p->to[i] == NOWHERE;
		} else if (p->adopt && !has_lists(p, i)) {
			p->away[i] = true;
			strs_add(p->a, &p->next.headings, c->token);
		}
		if (p->to[i] == NOWHERE && c->parent != NOWHERE && p->away[c->parent])
			p->away[i] = true;
	}
}
