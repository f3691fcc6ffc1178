/*
 * view.h - what stands on a page, as values that a template can name; private
 * to render/page.  docs/templates.md lists the names.
 */
#ifndef RENDER_PAGE_VIEW_H
#define RENDER_PAGE_VIEW_H
#include "render/page/page.h"
#include "render/page/value.h"

enum {
	VIEW_LINES = 20, /* of one section, then "Older: n more" */
	VIEW_TOPICS = 10,
	VIEW_MEETINGS = 10, /* of Recent Context */
	VIEW_BLOCK_ID = 64  /* bytes of a block id */
};

/* What a line shows: value.mark is the number of one of these, from 1. */
struct mark {
	struct strs tokens;
	struct str date;
};
VEC(marks, struct mark);

struct view {
	struct arena *a;
	const struct resolved *w;
	struct marks marks;
};

/* The value with a mark for an entry. */
struct value view_entry_mark(struct view *v, struct value value, const struct entry *e);
/* A link to the page, or the name where there is none. */
struct value view_entity(struct view *v, const struct entity *e);
/* Text of a record for front matter: without [[ and ]], which would make a link. */
struct str view_prop_text(struct view *v, struct str s);
struct strs view_prop_texts(struct view *v, const struct strs *texts);
/* The link or name for front matter. */
struct str view_entity_prop(struct view *v, const struct entity *e);
/* "[[meeting#^block|shown]]"; shown defaults to date, then title. */
struct value view_meeting(struct view *v, const struct meeting *m, struct str block,
			  struct str shown);
/* The meetings that a line links to: first and last but `here` (NULL = all), and how
 * many there are. */
struct said_in {
	const struct meeting *first, *last; /* NULL: none */
	size_t n;
};
struct said_in view_said_in(const struct entry *e, const struct meeting *here);
/* Block id of an entry on that meeting's page, or none. */
struct str view_block(struct view *v, const struct entry *e, const struct meeting *m);
/*
 * What became of an entry, with a link to the meeting that tells: "changed, [[...]]",
 * "possibly done, [[...]]", on a meeting's page also "changed since [[...]]"; NONE
 * while it simply stands.
 */
struct value view_state(struct view *v, const struct entry *e,
			const struct meeting *here);
/* The text of an entry, with its owner, or with who says it where it says "we". */
struct value view_words(struct view *v, const struct entry *e,
			const struct meeting *here);
/* An entry as a map; here = the meeting on whose page it stands, or NULL. */
struct value view_entry(struct view *v, const struct entry *e,
			const struct meeting *here);
/* Whether an action has its check box on the page of an account, and which. */
const struct account_of *view_task_account(const struct entry *e);
/* {items}: a section of that list; NONE when it is empty. */
struct value view_items(struct view *v, struct value items);
/* {items, older}: at most VIEW_LINES entries, newest first as given; NONE when empty.
 */
struct value view_section(struct view *v, const struct entry_refs *entries);
/* Accounts that a meeting is about. */
size_t view_subjects(const struct meeting *m);
/* {items} of meeting lines: date, link, sentence, mentioned; x: whose page, or NULL. */
struct value view_meetings(struct view *v, const struct meeting_refs *held,
			   const struct meeting_refs *named,
			   const struct account_of *x);
/* {items} of texts, at most `max` (0 = all); NONE when empty. */
struct value view_texts(struct view *v, const struct strs *texts, size_t max);
/* The Dataview query for open tasks on other pages that link to this one. */
struct value view_open_tasks(struct view *v);
/* The Dataview query for pages in the project folders that link to this one. */
struct value view_projects(struct view *v);
/* The date, or none when it is not one. */
struct str view_date(struct str date);
/* First letter upper case. */
struct str view_capital(struct view *v, struct str s);
/* A tag below "type/": letters, digits, '-' and '_' only; none when nothing is left. */
struct str view_tag(struct view *v, struct str s);

/* Adds a property; nothing when the value is empty.  Values are links or
 * view_prop_text. */
void view_prop(struct view *v, struct page *p, const char *key, struct str value,
	       bool plain);
void view_prop_list(struct view *v, struct page *p, const char *key,
		    const struct strs *values);

/* The three pages: fill props and sources of *out and give the template's values. */
struct value view_account(struct view *v, const struct account_of *x, struct page *out);
struct value view_person(struct view *v, const struct person_of *x, struct page *out);
struct value view_meeting_page(struct view *v, const struct meeting *m,
			       struct page *out);

#endif
