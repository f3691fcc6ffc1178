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

/* "Present", "Presente (Sim/N\xC3\xA3o)", "Anwesend" */
static bool tells_presence(struct str cell)
{
	static const struct str words[] = { STR("present"),        STR("pr\xC3\xA9sen"),
					    STR("presen\xC3\xA7"), STR("attended"),
					    STR("anwesen"),        STR("aanwezig") };

	return STR_ANY(str_starts, cell, words);
}

/* What says that somebody was not. */
static bool is_no(struct str cell)
{
	static const char words[] =
	    " \xE2\x9D\x8C \xE2\x9C\x97 \xE2\x9C\x98 - n no nao "
	    "n\xC3\xA3o non nein nee absent absente ausente abwesend "
	    "excused excus\xC3\xA9 regrets apologies ";

	return str_in_words(cell, words);
}

void present_head(struct present *p, struct record *r, bool may, struct str row)
{
	static const char people[] = " attendee attendees participant participants "
				     "teilnehmer participantes convocados ";
	static const char names[] =
	    " name nom nombre nome naam \xE6\xB0\x8F\xE5\x90\x8D ";
	static const char orgs[] = " company organisation organization org firma "
				   "affiliation soci\xC3\xA9t\xC3\xA9 societe empresa "
				   "azienda unternehmen \xE6\x89\x80\xE5\xB1\x9E ";
	static const char parts[] =
	    " email e-mail mail role title position team department rolle funktion "
	    "fonction cargo r\xC3\xB4le rol ruolo fun\xC3\xA7\xC3\xA3o funci\xC3\xB3n "
	    "\xE5\xBD\xB9\xE5\x89\xB2 ";
	struct str first = utf8_fold(r->arena, next_cell(&row));
	bool named = str_in_words(first, names);

	*p = (struct present){ .open = str_in_words(first, people) };
	for (size_t k = 1; row.p; k++) {
		struct str cell = utf8_fold(r->arena, next_cell(&row));

		if (str_in_words(cell, orgs))
			p->org = k;
		if (tells_presence(cell))
			p->there = k;
		/* "Name | Price" are things. */
		p->open |= named &&
			   (p->org == k || p->there == k || str_in_words(cell, parts));
	}
	p->open &= may;
}

void present_row(const struct present *p, struct record *r, struct str row)
{
	struct str name = next_cell(&row), org = str_none();

	if (!p->open || !name.len || name.len > PERSON_BYTES)
		return;
	for (size_t k = 1; row.p; k++) {
		struct str cell = next_cell(&row);

		if (k == p->org)
			org = cell;
		if (k == p->there && is_no(utf8_fold(r->arena, cell)))
			return;
	}
	meta_participant(r, org.len ? arena_fmt(r->arena, "%.*s (%.*s)", STR_ARG(name),
						STR_ARG(org))
				    : name);
}
