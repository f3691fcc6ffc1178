/*
 * view.h - the content of a page, as values that a template can name.  Private to
 * render/page; docs/templates.md lists the names.
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

/* What a line shows; value.mark refers to one of these. */
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

/* The value, with a mark that says that it shows this entry. */
struct value view_entry_mark(struct view *v, struct value value, const struct entry *e);
/* A link to the page of an entity, or its name if it has no page. */
struct value view_entity(struct view *v, const struct entity *e);
/* A text of a record for front matter: without [[ and ]], which would make a link. */
struct str view_prop_text(struct view *v, struct str s);
struct strs view_prop_texts(struct view *v, const struct strs *texts);
/* The same link or name for front matter. */
struct str view_entity_prop(struct view *v, const struct entity *e);
/* "[[meeting#^block|shown]]"; without shown, the date or else the title is shown. */
struct value view_meeting(struct view *v, const struct meeting *m, struct str block,
			  struct str shown);
/*
 * The meetings that the line of an entry links to: the first and the last one and their
 * number.  here: the meeting on whose page the line stands, left out; may be NULL.
 */
struct said_in {
	const struct meeting *first, *last; /* NULL: none */
	size_t n;
};
struct said_in view_said_in(const struct entry *e, const struct meeting *here);
/* The block id of an entry on that meeting's page, or none. */
struct str view_block(struct view *v, const struct entry *e, const struct meeting *m);
/*
 * What became of an entry, with a link to the meeting where it did: "changed, [[...]]",
 * "possibly done, [[...]]", on the page of a meeting also "changed since [[...]]".
 * VALUE_NONE if nothing did.
 */
struct value view_state(struct view *v, const struct entry *e,
			const struct meeting *here);
/* The text of an entry with its owner, or with its speaker if it says "we". */
struct value view_words(struct view *v, const struct entry *e,
			const struct meeting *here);
/* An entry as a map; here: as above. */
struct value view_entry(struct view *v, const struct entry *e,
			const struct meeting *here);
/* The account on whose page the check box of an action stands, or NULL. */
const struct account_of *view_task_account(const struct entry *e);
/* The map {items}, or VALUE_NONE when the list is empty. */
struct value view_items(struct view *v, struct value items);
/*
 * The map {items, older} for a section: the first VIEW_LINES entries, and the number of
 * the others.  VALUE_NONE when there are no entries.
 */
struct value view_section(struct view *v, const struct entry_refs *entries);
/* The number of accounts that a meeting is about. */
size_t view_subjects(const struct meeting *m);
/*
 * The map {items} with a line for each meeting: date, link, sentence, mentioned.
 * x: the account on whose page they stand, or NULL.
 */
struct value view_meetings(struct view *v, const struct meeting_refs *held,
			   const struct meeting_refs *named,
			   const struct account_of *x);
/* The map {items} with the first `max` texts (0 = all); VALUE_NONE when empty. */
struct value view_texts(struct view *v, const struct strs *texts, size_t max);
/* The Dataview query for open tasks on other pages that link to this one. */
struct value view_open_tasks(struct view *v);
/* The Dataview query for pages in the project folders that link to this one. */
struct value view_projects(struct view *v);
/* The same text if it is a valid date, else none. */
struct str view_date(struct str date);
/* The text with its first letter in upper case. */
struct str view_capital(struct view *v, struct str s);
/* A tag below "type/" with letters, digits, '-' and '_' only, or none. */
struct str view_tag(struct view *v, struct str s);

/*
 * Both add a property unless it is empty.  Values must have passed view_prop_text() or
 * view_entity_prop().
 */
void view_prop(struct view *v, struct page *p, const char *key, struct str value,
	       bool plain);
void view_prop_list(struct view *v, struct page *p, const char *key,
		    const struct strs *values);

/* Each fills props and sources of a page and returns the values for its template. */
struct value view_account(struct view *v, const struct account_of *x, struct page *out);
struct value view_person(struct view *v, const struct person_of *x, struct page *out);
struct value view_meeting_page(struct view *v, const struct meeting *m,
			       struct page *out);

#endif
