/* present.c - people of a table whose head says that they are some. */
#include "ingest/present.h"

#include "base/utf8.h"
#include "ingest/meta.h"

enum { PERSON_BYTES = 100 };

static struct str next_cell(struct str *row)
{
	struct str cell = str_none();

	(void)str_split(row, '|', &cell);
	return str_trim(cell);
}

void present_head(struct present *p, struct record *r, bool may, struct str row)
{
	static const char people[] = " attendee attendees participant participants "
				     "teilnehmer ";
	static const char names[] = " name nom nombre ";
	static const char orgs[] = " company organisation organization org firma "
				   "affiliation ";
	static const char parts[] = " email e-mail mail role title position team "
				    "department rolle funktion fonction cargo ";
	struct str first = utf8_fold(r->arena, next_cell(&row));
	bool named = str_in_words(first, names);

	*p = (struct present){ .open = str_in_words(first, people) };
	for (size_t k = 1; row.p; k++) {
		struct str cell = utf8_fold(r->arena, next_cell(&row));

		if (str_in_words(cell, orgs))
			p->org = k;
		/* "Name | Price" are things. */
		p->open |= named && (p->org == k || str_in_words(cell, parts));
	}
	p->open &= may;
}

void present_row(const struct present *p, struct record *r, struct str row)
{
	struct str name = next_cell(&row), org = str_none();

	if (!p->open || !name.len || name.len > PERSON_BYTES)
		return;
	for (size_t k = 1; k <= p->org; k++)
		org = next_cell(&row);
	meta_participant(r, org.len ? arena_fmt(r->arena, "%.*s (%.*s)", STR_ARG(name),
						STR_ARG(org))
				    : name);
}
