/*
 * notes.c - takes items from structured notes as they are written.
 *
 * A bullet, task, table row or paragraph under a known heading is one item.  A nested
 * bullet is part of the one above (its reason, a detail); it is an item of its own only
 * if it is a task, or if the one above is a name or ends in a colon.
 */
#include "extract/notes/notes.h"

#include "base/date.h"
#include "base/utf8.h"
#include "extract/notes/answered.h"
#include "extract/notes/bulletkind.h"
#include "extract/notes/headings.h"
#include "extract/notes/labels.h"
#include "extract/notes/noteday.h"
#include "extract/notes/noteline.h"
#include "extract/notes/table.h"
#include "extract/who/index.h"

enum { CONFIDENCE = 960, MAX_HEADING = 48, MAX_LINE = 600 };

struct reader {
	struct talk *t;
	enum section section;
	int64_t level;       /* of its heading */
	size_t sentence;     /* first of the current segment */
	struct str owner;    /* a name standing alone above its bullets */
	int64_t owner_level; /* of that name's bullet, 0 = a line */
	struct str group;    /* whose or what the actions below a bullet are, no name */
	int64_t group_level;
	size_t parent; /* index of the item that nested bullets belong to */
	int64_t parent_level;
	struct table table;
	bool stamped; /* lines end with places in the recording */
};

/* Goes on to a segment; returns whether a sentence of it is private or hostile. */
static bool is_barred(struct reader *n, const struct segment *seg)
{
	struct sentences *v = &n->t->sentences;
	bool barred = false;

	while (n->sentence < v->n && v->v[n->sentence].seg->n < seg->n)
		n->sentence++;
	for (size_t i = n->sentence; i < v->n && v->v[i].seg == seg; i++)
		barred = barred || talk_barred(&v->v[i]);
	return barred;
}

/* The same for a segment that is taken as notes, and so is not scored. */
static bool mark(struct reader *n, const struct segment *seg)
{
	struct sentences *v = &n->t->sentences;
	bool barred = is_barred(n, seg);

	for (size_t i = n->sentence; i < v->n && v->v[i].seg == seg; i++)
		v->v[i].marks |= MARK_NOTES;
	return barred;
}

static void set_due(const struct reader *n, struct item *it, struct str text)
{
	int64_t day;

	if (it->due.len == 0 && noteday_find(n->t, text, &day))
		it->due = date_text(n->t->arena, day);
}

static struct item *put(struct reader *n, enum item_kind kind,
			const struct segment *seg, struct str text)
{
	struct record *r = n->t->r;
	struct item *it = VEC_ADD(n->t->arena, &r->items);
	struct str whole = str_trim(seg->text);
	size_t from = (size_t)(whole.p - seg->text.p);
	struct why *w = VEC_ADD(n->t->arena, &it->why);

	it->kind = kind;
	it->text = text;
	it->by = STRL("notes");
	it->confidence = CONFIDENCE;
	it->status = STRL("open");
	*VEC_ADD(n->t->arena, &it->evidence) =
	    talk_evidence(seg, from, from + whole.len);
	*w = (struct why){ .signal = STRL("notes-heading"), .weight = CONFIDENCE };
	return it;
}

/* The kind of a line by its section; below facts and overviews it may be a decision. */
static enum item_kind kind_of(const struct reader *n, const struct segment *seg)
{
	/* A question with a check box is ticked when it is answered: no action. */
	if (n->section == SECTION_QUESTIONS && seg->kind == SEG_TASK &&
	    (str_ends(str_trim(seg->text), STRL("?")) || answered_within(seg->text)))
		return ITEM_QUESTION;
	if (seg->kind == SEG_TASK || n->section == SECTION_ACTIONS ||
	    n->section == SECTION_DONE ||
	    (seg->kind == SEG_TABLE_ROW && n->table.tasks))
		return ITEM_ACTION;
	if (n->section == SECTION_RISKS && bulletkind_asks(n->t->arena, seg->text))
		return ITEM_QUESTION;
	if (n->section != SECTION_FACTS && n->section != SECTION_SUMMARY)
		return heading_kind(n->section);
	return bulletkind_decides(n->t->arena, seg->text) ? ITEM_DECISION : ITEM_FACT;
}

static void set_owner(const struct reader *n, struct item *it, struct str text)
{
	const struct person *p = noteline_owner(n->t, text);

	if (!p && n->owner.len > 0)
		p = noteline_person(n->t, n->owner);
	if (p)
		it->owner = p->name;
}

static void set_status(const struct reader *n, struct item *it,
		       const struct segment *seg)
{
	if (n->section == SECTION_DONE)
		it->status = STRL("done");
	if (seg->kind != SEG_TASK)
		return;
	if (seg->mark == 'x' || seg->mark == 'X')
		it->status = STRL("done");
	else if (seg->mark == '-')
		it->status = STRL("cancelled");
}

/* A task below another one is a step of it, and has the same owner unless it says. */
static void inherit_owner(const struct reader *n, const struct segment *seg,
			  struct item *it)
{
	const struct item *of =
	    n->parent == STR_NPOS ? NULL : &n->t->r->items.v[n->parent];

	if (of && !it->owner.len && of->kind == ITEM_ACTION &&
	    seg->level > n->parent_level)
		it->owner = of->owner;
}

static void put_line(struct reader *n, const struct segment *seg, struct str text)
{
	struct str done = noteline_done(text);
	struct item *it;

	if (seg->kind != SEG_PARAGRAPH && seg->level <= n->owner_level)
		n->owner = (struct str){ 0 };
	if (seg->kind == SEG_PARAGRAPH || seg->level <= n->group_level)
		n->group = (struct str){ 0 };
	it = put(n, kind_of(n, seg), seg, text);
	set_status(n, it, seg);
	if (it->kind == ITEM_QUESTION && answered_within(text))
		it->status = STRL("done");
	if (it->kind == ITEM_ACTION) {
		if (done.len) {
			it->status = STRL("done");
			text = done;
		}
		set_owner(n, it, text);
		inherit_owner(n, seg, it);
		if (n->section != SECTION_DONE)
			set_due(n, it, text);
		it->text = noteline_text(n->t, it, text);
		if (n->group.len && !it->owner.len && n->section == SECTION_ACTIONS)
			it->text = arena_fmt(n->t->arena, "%.*s: %.*s",
					     STR_ARG(n->group), STR_ARG(it->text));
	}
	if (n->parent == STR_NPOS || seg->level <= n->parent_level ||
	    seg->kind != SEG_TASK) {
		n->parent = n->t->r->items.n - 1;
		n->parent_level = seg->kind == SEG_PARAGRAPH ? INT64_MAX : seg->level;
	}
}

/* A line above nested actions that only says whose they are: "Jo and Al". */
static void open_group(struct reader *n, const struct segment *seg, struct str text)
{
	n->group = noteline_over(n->t->r, seg, text);
	n->group_level = seg->level;
	if (seg->level <= n->owner_level)
		n->owner = (struct str){ 0 };
}

static void take_line(struct reader *n, const struct segment *seg)
{
	struct record *r = n->t->r;
	struct str text = noteline_unstamped(n->stamped, str_trim(seg->text));
	bool nested = n->parent != STR_NPOS &&
		      ((seg->kind == SEG_BULLET && seg->level > n->parent_level) ||
		       (seg->kind != SEG_TASK && bulletkind_reason(text)));

	if (mark(n, seg) || text.len == 0 || text.len > MAX_LINE)
		return;
	if (seg->kind == SEG_BULLET && n->section == SECTION_ACTIONS &&
	    noteline_person(n->t, text)) {
		n->owner = text;
		n->owner_level = seg->level;
		n->group = (struct str){ 0 };
		n->parent = STR_NPOS;
		return;
	}
	if (seg->kind == SEG_BULLET && text.p[text.len - 1] == ':') {
		open_group(n, seg, str_n(text.p, text.len - 1));
		n->parent = STR_NPOS; /* what follows stands alone */
		return;
	}
	if (seg->kind == SEG_BULLET &&
	    bulletkind_nothing(n->t->arena, text, n->section == SECTION_ACTIONS)) {
		open_group(n, seg, text);
		return;
	}
	if (nested) {
		size_t from = (size_t)(text.p - seg->text.p);

		*VEC_ADD(n->t->arena, &r->items.v[n->parent].evidence) =
		    talk_evidence(seg, from, from + str_trim(seg->text).len);
		return;
	}
	put_line(n, seg, text);
}

/* Takes a label within a line of talk: "The gate is stuck. ACTION: Jo to order tyres".
 */
static void take_inside(struct reader *n, const struct segment *seg)
{
	struct sentences *v = &n->t->sentences;
	enum section was = n->section;
	struct label l;
	struct item *it;
	size_t from;

	for (size_t i = n->sentence; i < v->n && v->v[i].seg == seg; i++) {
		from = v->v[i].from;
		if (!from || !label_inside(n->t, v->v[i].text, &l))
			continue;
		v->v[i].marks |= MARK_NOTES;
		n->section = l.section;
		put_line(n, seg, l.text);
		it = &n->t->r->items.v[n->t->r->items.n - 1];
		it->evidence.v[0] = talk_evidence(seg, from, v->v[i].to);
		n->parent = STR_NPOS;
	}
	n->section = was;
}

/* Takes a line that begins with a label, in any section: "Decided: two vans". */
static bool take_labelled(struct reader *n, const struct segment *seg)
{
	enum section was = n->section;
	struct str owner = n->owner;
	struct label l;

	if (seg->text.len > MAX_LINE ||
	    !label_find(n->t, noteline_unstamped(n->stamped, str_trim(seg->text)), &l))
		return false;
	if (mark(n, seg))
		return true;
	/* "Jo: order tyres" under "Done" was to be done. */
	if (was != SECTION_DONE || l.section != SECTION_ACTIONS)
		n->section = l.section;
	if (!bulletkind_nothing(n->t->arena, l.text, n->section == SECTION_ACTIONS)) {
		n->parent = STR_NPOS;
		if (l.owner.len)
			n->owner = l.owner;
		put_line(n, seg, l.text);
	}
	n->section = was;
	n->owner = owner;
	return true;
}

static void cite(struct item *it, const struct segment *seg, struct str text)
{
	size_t from = (size_t)(text.p - seg->text.p);

	it->evidence.v[0] = talk_evidence(seg, from, from + text.len);
}

/* Takes what somebody does at the end of a line.  What is before it is told with it; a
 * question or something stuck is an item of its own as well: "Who pays? Jo asks by
 * Friday", but not "how many? Jo finds out". */
static void put_doing(struct reader *n, const struct segment *seg,
		      const struct label *l)
{
	struct str above = l->above;
	const struct person *owner;
	enum item_kind kind;
	struct item *it;

	put_line(n, seg, l->text);
	it = &n->t->r->items.v[n->t->r->items.n - 1];
	cite(it, seg, l->text);
	/* "JQ -> office, Monday": nothing is left to say what. */
	if (str_chr(it->text, ' ') == STR_NPOS)
		it->text = l->text;
	if (!above.len)
		return;
	it->text = arena_fmt(n->t->arena, "%.*s%s %.*s", STR_ARG(above),
			     strchr(".?!", above.p[above.len - 1]) ? "" : ":",
			     STR_ARG(it->text));
	kind = bulletkind_of(n->t, above, &owner);
	if (kind == ITEM_BLOCKER ||
	    (kind == ITEM_QUESTION && !str_has(l->text, STRL(" out"))))
		cite(put(n, kind, seg, above), seg, above);
}

/* Takes each action of a line: "Jo rings Al on Thursday. Bea writes it up by the 3rd".
 */
static bool take_doing(struct reader *n, const struct segment *seg)
{
	struct str rest = noteline_unstamped(n->stamped, str_trim(seg->text));
	struct label l;

	if (seg->kind != SEG_BULLET || n->section != SECTION_OTHER ||
	    rest.len > MAX_LINE || !label_doing(n->t, rest, &l))
		return false;
	if (mark(n, seg))
		return true;
	n->section = SECTION_ACTIONS;
	n->parent = STR_NPOS;
	do {
		put_doing(n, seg, &l);
		rest = str_from(rest, (size_t)(l.text.p + l.text.len - rest.p));
	} while (label_doing(n->t, rest, &l));
	n->section = SECTION_OTHER;
	return true;
}

/* Takes a line "A: Corvane" below a question as its answer, not as an item. */
static bool take_answer(struct reader *n, const struct segment *seg)
{
	struct item *of = n->parent == STR_NPOS ? NULL : &n->t->r->items.v[n->parent];
	struct str text = str_trim(seg->text);
	size_t from = (size_t)(text.p - seg->text.p);

	if (!of || of->kind != ITEM_QUESTION || !answered_by(text) ||
	    of->evidence.v[of->evidence.n - 1].segment + 1 != seg->n)
		return false;
	if (mark(n, seg))
		return true;
	of->status = STRL("done");
	*VEC_ADD(n->t->arena, &of->evidence) =
	    talk_evidence(seg, from, from + text.len);
	return true;
}

static void take_row(struct reader *n, const struct segment *seg)
{
	struct table_row row;
	struct item *it;

	if (mark(n, seg))
		return;
	table_row(&n->table, seg->text, &row);
	if (row.text.len == 0)
		return;
	it = put(n, kind_of(n, seg), seg, row.text);
	if (row.done)
		it->status = STRL("done");
	if (it->kind != ITEM_ACTION)
		return;
	if (row.owner.len > 0) {
		const struct person *p = noteline_person(n->t, row.owner);

		it->owner = p ? p->name : (struct str){ 0 };
	} else {
		set_owner(n, it, row.text);
	}
	set_due(n, it, row.due);
	set_due(n, it, row.text);
	it->text = noteline_text(n->t, it, row.text);
	/* "Jo / Al", "Procurement": no single person, but who does it. */
	if (!it->owner.len && table_names_somebody(row.owner) &&
	    !str_istarts(it->text, row.owner))
		it->text = arena_fmt(n->t->arena, "%.*s (%.*s)", STR_ARG(it->text),
				     STR_ARG(row.owner));
}

static void open_section(struct reader *n, struct str title)
{
	n->section = heading_section(utf8_key(n->t->arena, title));
	n->owner = n->group = (struct str){ 0 };
	n->owner_level = n->group_level = 0;
	n->parent = STR_NPOS;
	n->table.n = 0;
}

/* Takes a heading: a person's name above actions, a part of the section, or a new one.
 */
static void take_heading(struct reader *n, const struct segment *seg)
{
	struct str text = str_trim(seg->text);
	enum section next = heading_section(utf8_key(n->t->arena, text));

	if (n->section == SECTION_ACTIONS && seg->level > n->level &&
	    noteline_person(n->t, text)) {
		n->owner = text;
		n->owner_level = 0;
		n->parent = STR_NPOS;
		return;
	}
	if (next == SECTION_OTHER && n->section != SECTION_OTHER &&
	    seg->level > n->level) {
		n->parent = STR_NPOS;
		return;
	}
	open_section(n, text);
	n->level = seg->level;
}

/* Whether a paragraph above bullets is a heading, or a name: it was a line in bold. */
static bool acts_as_heading(struct reader *n, const struct segment *seg)
{
	struct str text = str_trim(seg->text);
	struct record *r = n->t->r;
	size_t next = (size_t)(seg - r->segments.v) + 1;

	if (text.len == 0 || text.len > MAX_HEADING)
		return false;
	if (heading_section(utf8_key(n->t->arena, text)) != SECTION_OTHER) {
		open_section(n, text);
		return true;
	}
	if (next >= r->segments.n)
		return false;
	if (n->section == SECTION_ACTIONS && noteline_person(n->t, text)) {
		n->owner = text;
		n->owner_level = 0;
		n->parent = STR_NPOS;
		return true;
	}
	if (r->segments.v[next].kind != SEG_BULLET &&
	    r->segments.v[next].kind != SEG_TASK)
		return false;
	if (str_chr(text, '.') != STR_NPOS || text.p[text.len - 1] == ',')
		return false;
	open_section(n, text);
	return true;
}

static void take(struct reader *n, const struct segment *seg)
{
	bool open = n->section != SECTION_OTHER && n->section != SECTION_SKIP;

	if (seg->kind != SEG_TABLE_ROW)
		n->table.tasks = false;
	if (seg->kind == SEG_TABLE_ROW && seg->level == 1) {
		table_head(n->t->arena, seg->text, n->section == SECTION_OTHER,
			   &n->table);
		if (n->table.tasks || n->section != SECTION_OTHER)
			mark(n, seg);
	} else if (seg->kind == SEG_TABLE_ROW && n->table.tasks) {
		take_row(n, seg);
	} else if (n->section == SECTION_SKIP) {
		mark(n, seg);
	} else if (seg->kind == SEG_TABLE_ROW && open) {
		take_row(n, seg);
	} else if (seg->kind == SEG_TASK || (seg->kind == SEG_BULLET && open)) {
		take_line(n, seg);
	} else if (seg->kind == SEG_PARAGRAPH && open &&
		   n->section != SECTION_SUMMARY) {
		take_line(n, seg);
	}
}

void notes_items(struct talk *t)
{
	struct reader n = { .t = t,
			    .section = SECTION_OTHER,
			    .parent = STR_NPOS,
			    .stamped = noteline_stamped(t->r) };
	size_t end = noteline_signature(t);

	noteday_prepare(t);
	for (size_t i = 0; i < t->r->segments.n; i++) {
		const struct segment *seg = &t->r->segments.v[i];

		if (segment_is_said(seg))
			continue;
		if (i >= end) {
			mark(&n, seg);
		} else if (seg->kind == SEG_HEADING) {
			take_heading(&n, seg);
			mark(&n, seg);
		} else if (n.section != SECTION_SKIP && seg->kind != SEG_TABLE_ROW &&
			   (take_answer(&n, seg) || take_labelled(&n, seg) ||
			    take_doing(&n, seg))) {
			continue;
		} else if (seg->kind == SEG_PARAGRAPH && acts_as_heading(&n, seg)) {
			mark(&n, seg);
		} else {
			if (n.section == SECTION_OTHER && !is_barred(&n, seg))
				take_inside(&n, seg);
			take(&n, seg);
		}
	}
}
